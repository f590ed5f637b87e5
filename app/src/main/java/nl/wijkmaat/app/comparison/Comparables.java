package nl.wijkmaat.app.comparison;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Provenance;

/**
 * The areas whose profile is most like that of one area: elsewhere in the country, and inside the usual programme. The same answers as
 * those of the command {@code compare}.
 *
 * @param level of all areas
 * @param year the newest year of the figures
 * @param boundaryYear the boundaries that hold
 * @param domains the domains in which areas are compared, by id
 * @param own the area itself
 * @param elsewhere those in other gemeenten, wherever they lie
 * @param inside those in the programme; empty when the programme has no codes in these boundaries
 * @param method what was done, in sentences
 * @param provenance where the figures come from
 */
public record Comparables(
        AreaLevel level,
        int year,
        int boundaryYear,
        List<String> domains,
        Neighbour own,
        Group elsewhere,
        Optional<Group> inside,
        List<LocalText> method,
        List<Provenance> provenance) {

    public Comparables {
        domains = List.copyOf(domains);
        method = List.copyOf(method);
        provenance = List.copyOf(provenance);
    }

    /**
     * The nearest in a group of areas.
     *
     * @param nearest those that differ in no domain by more than the caliper, nearest first
     * @param looked at how many areas was looked
     * @param alike how many of those are as near as that
     * @param recipe the command that gives the same answer
     */
    public record Group(List<Neighbour> nearest, int looked, int alike, String recipe) {
        public Group {
            nearest = List.copyOf(nearest);
        }
    }

    /**
     * An area beside the one that was asked about.
     *
     * @param code of the area
     * @param gemeente code of its gemeente
     * @param residents people who live there; NaN when unknown
     * @param distance 0 for the same profile; 0 for the area itself
     * @param compared in how many domains both are measured; of the area itself in how many it is measured
     * @param positions by domain where it lies
     */
    public record Neighbour(
            String code,
            String name,
            String gemeente,
            double residents,
            double distance,
            int compared,
            List<Position> positions) {
        public Neighbour {
            positions = List.copyOf(positions);
        }
    }

    /**
     * Where an area lies in a domain.
     *
     * @param percentile among residents, 0 to 100; empty where the domain is not measured
     * @param measured how many indicators of the domain are measured in the area
     * @param indicators how many the domain has among those that take part
     */
    public record Position(OptionalDouble percentile, int measured, int indicators) {

        /** Whether the percentile rests on a part of the indicators only. */
        public boolean isPartial() {
            return percentile.isPresent() && measured < indicators;
        }
    }
}
