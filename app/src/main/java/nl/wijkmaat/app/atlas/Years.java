package nl.wijkmaat.app.atlas;

/**
 * A year of figures in the boundaries of a year.
 *
 * @param boundaryYear the year whose boundaries hold
 * @param year the year that the figures tell of
 */
public record Years(int boundaryYear, int year) {}
