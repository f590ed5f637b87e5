package nl.wijkmaat.engine.area;

import java.util.OptionalDouble;

/** What the data themselves tell of the territory behind a code, for the wijken and buurten that no table of changes covers. */
public interface Evidence {

    /** Residents of an area in the boundaries of a year, on or near 1 January of that year; empty when not known. */
    OptionalDouble findResidents(int boundaryYear, AreaCode code);

    /**
     * Area that the outlines of the two years have in common, over the area of both together: 1 when they are equal. Empty when
     * either outline is not known.
     */
    OptionalDouble findOverlap(int boundaryYear, int otherBoundaryYear, AreaCode code);

    /** No evidence at all. */
    static Evidence none() {
        return new Evidence() {
            @Override
            public OptionalDouble findResidents(int boundaryYear, AreaCode code) {
                return OptionalDouble.empty();
            }

            @Override
            public OptionalDouble findOverlap(int boundaryYear, int otherBoundaryYear, AreaCode code) {
                return OptionalDouble.empty();
            }
        };
    }
}
