package nl.wijkmaat.editions.voorbeeldland;

import nl.wijkmaat.engine.area.AreaCode;

/**
 * Land that came under another code, or under the same code with another extent, at the start of a year.
 *
 * @param year the first year in which {@code to} holds
 * @param from the code in the year before
 * @param to the code in the year itself
 * @param residents how many people lived on that land at the start of the year
 * @param shareOfFrom the share of the residents of the old area that this is, from 0 to 1
 * @param shareOfTo the share of the residents of the new area that this is, from 0 to 1
 */
public record AreaChange(int year, AreaCode from, AreaCode to, int residents, double shareOfFrom, double shareOfTo) {}
