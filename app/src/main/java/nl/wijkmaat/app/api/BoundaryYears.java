package nl.wijkmaat.app.api;

import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;

/** The boundaries in which a question about all areas is answered. */
final class BoundaryYears {

    private BoundaryYears() {}

    /**
     * The boundary year that is asked; else the newest.
     *
     * @throws Problem when there is nothing in those boundaries
     */
    static int get(Atlas atlas, ApiRequest request) {
        List<Integer> years = atlas.listBoundaryYears();
        Optional<Integer> asked = request.find(Parameters.BOUNDARY_YEAR);
        if (years.isEmpty() || asked.isPresent() && !years.contains(asked.get())) {
            throw Problem.notFound(
                    "problem.boundary-year", asked.map(String::valueOf).orElse("-"), years.isEmpty() ? "-" : years);
        }
        return asked.orElseGet(years::getFirst);
    }
}
