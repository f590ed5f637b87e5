package nl.wijkmaat.app.site.area;

import java.util.List;
import java.util.Map;
import nl.wijkmaat.app.atlas.Wait;
import nl.wijkmaat.app.comparison.Comparables;
import nl.wijkmaat.engine.statistics.Domain;

/** The areas most like a place. */
public sealed interface Likeness {

    /** The profiles are being put together; the page asks again by itself. */
    record Pending(Wait why) implements Likeness {}

    /** Too little is measured to compare. */
    record Absent() implements Likeness {}

    /**
     * @param comparables what was found
     * @param domains the domains in which areas are compared, in the order of the positions
     * @param gemeenten by code the names of the gemeenten in which they lie
     */
    record Known(Comparables comparables, List<Domain> domains, Map<String, String> gemeenten) implements Likeness {
        public Known {
            domains = List.copyOf(domains);
            gemeenten = Map.copyOf(gemeenten);
        }

        /** Where an area lies. */
        public String gemeenteOf(Comparables.Neighbour neighbour) {
            return gemeenten.getOrDefault(neighbour.gemeente(), neighbour.gemeente());
        }

        /** Whether an area could be compared in fewer domains than are measured here: its distance is silent on the others. */
        public boolean isComparedInFewer(Comparables.Neighbour neighbour) {
            return neighbour.compared() < comparables.own().compared();
        }
    }
}
