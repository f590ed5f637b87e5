package nl.wijkmaat.app.site.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Wait;
import nl.wijkmaat.app.scheme.AccessOverview;
import nl.wijkmaat.app.site.Download;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.app.site.area.Burden;
import nl.wijkmaat.app.site.area.PlaceTables;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaSearch;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.statistics.Domain;

/**
 * What the page that sets areas side by side shows.
 *
 * @param chosen the areas, in the order of the address
 * @param domains the burden domains, in the order of the catalogue
 * @param schemes those that exist and could be tested for at least one of the areas
 * @param day of the test
 * @param asked what a reader wants to add and was not one area; empty when nothing was asked
 * @param offers areas that may be meant by that
 * @param isFull whether no area can be added any more
 * @param self the address of this page
 */
public record ComparePage(
        List<Chosen> chosen,
        List<Domain> domains,
        List<Scheme> schemes,
        LocalDate day,
        String asked,
        List<Offer> offers,
        boolean isFull,
        Link self) {

    public ComparePage {
        chosen = List.copyOf(chosen);
        domains = List.copyOf(domains);
        schemes = List.copyOf(schemes);
        offers = List.copyOf(offers);
    }

    /**
     * One of the areas.
     *
     * @param area in the boundaries that the page was asked for, or in the newest that have its code
     * @param where name of the gemeente in which it lies; empty for a gemeente
     * @param burden what its own page says of its burden
     * @param access to every scheme; empty when it lies in no gemeente
     * @param page the address of its own page
     * @param without the address of this page without it
     */
    public record Chosen(
            Area area,
            Optional<String> where,
            Burden burden,
            Optional<AccessOverview> access,
            Link page,
            Link without) {

        /** What is known of the burden, when anything is. */
        public Optional<Burden.Known> known() {
            return burden instanceof Burden.Known known ? Optional.of(known) : Optional.empty();
        }

        /** What stands where nothing is known. */
        public Unknown unknown() {
            return burden instanceof Burden.Pending ? Unknown.NOT_YET : Unknown.NOT_KNOWN;
        }

        /** The position in a domain, when the burden is known. */
        public Optional<Burden.Position> position(Domain domain) {
            return known().stream()
                    .flatMap(known -> known.domains().stream())
                    .filter(position -> position.domain().equals(domain))
                    .findFirst();
        }

        /** The outcome for a scheme. */
        public Optional<AccessOverview.Line> line(Scheme scheme) {
            return access.stream()
                    .flatMap(overview -> overview.lines().stream())
                    .filter(line -> line.scheme().id().equals(scheme.id()))
                    .findFirst();
        }
    }

    /** Why nothing is known of an area. */
    public enum Unknown {
        /** It is being worked out. */
        NOT_YET,
        NOT_KNOWN
    }

    /** An area that may be meant, with the address of this page with it. */
    public record Offer(AreaSearch.Hit hit, Optional<String> where, Link with) {}

    /** Its tables as files. */
    public List<Download> listDownloads(Texts texts) {
        boolean hasAccess = chosen.stream().anyMatch(one -> one.access().isPresent());
        return PlaceTables.listDownloads(texts, self.on(Route.COMPARE_FILE), hasAccess, false);
    }

    /** Why a part of the page is not there yet, so that the page is to be asked again; empty when everything is. */
    public Optional<Wait> findWait() {
        return chosen.stream()
                .map(Chosen::burden)
                .filter(Burden.Pending.class::isInstance)
                .map(pending -> ((Burden.Pending) pending).why())
                .findFirst();
    }
}
