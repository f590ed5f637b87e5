package nl.wijkmaat.app.site.search;

import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.site.FigureText;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaSearch;

/**
 * What the page with search results shows.
 *
 * @param query what was searched for; empty when nothing was yet
 * @param hits published areas, best first
 * @param named areas from lists that are called so
 * @param more whether there are more hits than are shown
 * @param figures writes figures in the language of the page
 */
public record SearchPage(String query, List<Result> hits, List<Atlas.Listed> named, boolean more, FigureText figures) {

    /** Whether no area is called what was searched for, so that the hits are names that look like it. */
    public boolean areGuesses() {
        return !hits.isEmpty() && hits.getFirst().hit().match() == AreaSearch.Match.FUZZY;
    }

    /**
     * @param hit the area
     * @param gemeente the gemeente it lies in, when it is smaller than one
     */
    public record Result(AreaSearch.Hit hit, Optional<Area> gemeente) {

        /** Its page in the boundaries in which it was found. */
        public Link link() {
            return Link.to(Route.AREA, hit.area().code().code()).with(Parameter.BOUNDARY_YEAR, hit.boundaryYear());
        }
    }
}
