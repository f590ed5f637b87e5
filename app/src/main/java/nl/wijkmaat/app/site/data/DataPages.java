package nl.wijkmaat.app.site.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Pages;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.app.site.data.DataPage.SourceHeading;
import nl.wijkmaat.editions.store.Manifest;
import org.springframework.web.servlet.function.ServerResponse;

/** Shows which editions are open, and each of them. */
public final class DataPages {

    /** More than a reader looks through; the file beside the manifest has them all. */
    private static final int REFUSALS = 100;

    private final Atlas atlas;
    private final Pages pages;

    public DataPages(Atlas atlas, Pages pages) {
        this.atlas = atlas;
        this.pages = pages;
    }

    public ServerResponse showAll(PageRequest request) {
        Map<SourceHeading, List<Manifest>> bySource = new TreeMap<>(Comparator.comparing(SourceHeading::publisher)
                .thenComparing(SourceHeading::table)
                .thenComparing(SourceHeading::source)
                .thenComparing(SourceHeading::licence));
        for (Manifest edition : atlas.listEditions()) {
            SourceHeading heading =
                    new SourceHeading(edition.source(), edition.publisher(), edition.table(), edition.licence());
            bySource.computeIfAbsent(heading, _ -> new ArrayList<>()).add(edition);
        }
        bySource.values()
                .forEach(editions -> editions.sort(Comparator.comparingInt(Manifest::year)
                        .thenComparingInt(Manifest::boundaryYear)
                        .thenComparing(Manifest::edition)
                        .reversed()));
        Texts texts = pages.texts(request.language());
        return pages.show(request, "data", texts.text("data.title"), Link.to(Route.DATA), new DataPage(bySource));
    }

    public ServerResponse showOne(PageRequest request) {
        Manifest manifest = atlas.store()
                .findEdition(request.code())
                .orElseThrow(() -> Refusal.notFound("error.no-edition", request.code()));
        Texts texts = pages.texts(request.language());
        String title = manifest.table() + " " + manifest.year();
        EditionPage model = new EditionPage(
                manifest,
                atlas.catalogue().indicators(),
                atlas.store().listRefusals(manifest.edition()).stream()
                        .limit(REFUSALS)
                        .toList());
        return pages.show(
                request,
                "edition",
                texts.text("edition.title", title),
                Link.to(Route.EDITION, manifest.edition()),
                model);
    }
}
