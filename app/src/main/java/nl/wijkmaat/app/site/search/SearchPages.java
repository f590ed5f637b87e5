package nl.wijkmaat.app.site.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.site.FigureText;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Pages;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaSearch;
import org.springframework.web.servlet.function.ServerResponse;

/** Finds areas by what readers type. */
public final class SearchPages {

    private static final int HITS = 50;
    private static final int LONGEST_QUERY = 200;

    private final Atlas atlas;
    private final Pages pages;

    public SearchPages(Atlas atlas, Pages pages) {
        this.atlas = atlas;
        this.pages = pages;
    }

    public ServerResponse show(PageRequest request) {
        String query = request.find(Parameter.QUERY).orElse("");
        if (query.length() > LONGEST_QUERY) {
            throw Refusal.of(Parameter.QUERY, "error.long", Parameter.QUERY.in(request.language()), LONGEST_QUERY);
        }
        Texts texts = pages.texts(request.language());
        List<AreaSearch.Hit> hits = query.isEmpty()
                ? List.of()
                : atlas.search().search(query, Optional.empty(), OptionalInt.empty(), HITS + 1);
        SearchPage model = new SearchPage(
                query,
                hits.stream().limit(HITS).map(this::result).toList(),
                listNamed(query),
                hits.size() > HITS,
                new FigureText(texts));
        Link self =
                query.isEmpty() ? Link.to(Route.SEARCH) : Link.to(Route.SEARCH).with(Parameter.QUERY, query);
        String title = query.isEmpty() ? texts.text("search.title") : texts.text("search.title.query", query);
        return pages.show(request, "search", title, self, model);
    }

    private SearchPage.Result result(AreaSearch.Hit hit) {
        boolean isInGemeente = hit.area().level().isInside(AreaLevel.GEMEENTE);
        return new SearchPage.Result(
                hit,
                isInGemeente
                        ? hit.area().code().gemeente().flatMap(atlas.getTree(hit.boundaryYear())::findArea)
                        : Optional.empty());
    }

    private List<Atlas.Listed> listNamed(String query) {
        return atlas.listNamedAreaLists().stream()
                .flatMap(list -> list.areas().stream()
                        .filter(area -> area.isCalled(query))
                        .map(area -> new Atlas.Listed(list, area)))
                .toList();
    }
}
