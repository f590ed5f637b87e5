package nl.wijkmaat.app.site.scheme;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.scheme.KnownSchemes;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Pages;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.editions.fund.DesignFile;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.scheme.RuleKind;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.scheme.SchemeVersion;
import org.springframework.web.servlet.function.ServerResponse;

/** Shows the schemes, and the rules of one. */
public final class SchemePages {

    private static final int HITS = 12;
    private static final int LONGEST_QUERY = 200;

    private final Atlas atlas;
    private final KnownSchemes schemes;
    private final Pages pages;
    private final InstantSource clock;

    /** @param clock tells which lists hold now */
    public SchemePages(Atlas atlas, KnownSchemes schemes, Pages pages, InstantSource clock) {
        this.atlas = atlas;
        this.schemes = schemes;
        this.pages = pages;
        this.clock = clock;
    }

    public ServerResponse showAll(PageRequest request) {
        Texts texts = pages.texts(request.language());
        SchemesPage model = new SchemesPage(
                lines(texts, false),
                lines(texts, true),
                DesignFile.list(atlas.catalogueFolder()).stream()
                        .map(design -> new SchemesPage.Fund(texts.of(design.name()), Link.to(Route.FUND, design.id())))
                        .toList(),
                atlas.isInvented());
        return pages.show(request, "schemes", texts.text("schemes.title"), Link.to(Route.SCHEMES), model);
    }

    private List<SchemesPage.Line> lines(Texts texts, boolean designs) {
        return schemes.get().schemes().values().stream()
                .filter(scheme -> scheme.isDesign() == designs)
                .map(scheme -> new SchemesPage.Line(
                        Link.to(Route.SCHEME, scheme.id()),
                        texts.of(scheme.name()),
                        texts.of(scheme.about()),
                        String.join(", ", scheme.ministries()),
                        texts.of("applicant", scheme.level()),
                        String.join(
                                ", ",
                                Arrays.stream(RuleKind.values())
                                        .filter(kind -> scheme.versions().stream()
                                                .anyMatch(v ->
                                                        v.clauses().stream().anyMatch(c -> c.kind() == kind)))
                                        .map(kind -> texts.of("rule-kind", kind))
                                        .toList()),
                        texts.period(
                                scheme.versions().getFirst().period().from(),
                                scheme.versions().getLast().period().last())))
                .toList();
    }

    public ServerResponse showOne(PageRequest request) {
        Texts texts = pages.texts(request.language());
        Scheme scheme = request.getScheme(schemes.get().schemes());
        Optional<String> asked = request.find(Parameter.VERSION);
        SchemeVersion version = asked.isEmpty()
                ? scheme.versions().getLast()
                : scheme.findVersion(asked.get())
                        .orElseThrow(() -> Refusal.of(
                                Parameter.VERSION,
                                "error.scheme.version",
                                asked.get(),
                                String.join(
                                        ", ",
                                        scheme.versions().stream()
                                                .map(SchemeVersion::id)
                                                .toList())));
        String query = request.find(Parameter.QUERY).orElse("");
        if (query.length() > LONGEST_QUERY) {
            throw Refusal.of(Parameter.QUERY, "error.long", Parameter.QUERY.in(request.language()), LONGEST_QUERY);
        }
        Link self = asked.isEmpty()
                ? Link.to(Route.SCHEME, scheme.id())
                : Link.to(Route.SCHEME, scheme.id()).with(Parameter.VERSION, version.id());
        SchemePage model = new SchemeComposer(atlas, schemes, texts, scheme, version, PageRequest.today(clock))
                .compose(self, query, query.isEmpty() ? List.of() : find(texts, query));
        Link shown = query.isEmpty() ? self : self.with(Parameter.QUERY, query);
        return pages.show(request, "scheme", model.name(), shown, model);
    }

    private List<SchemePage.Found> find(Texts texts, String query) {
        Stream<SchemePage.Found> named = atlas.listNamedAreaLists().stream()
                .flatMap(list -> list.areas().stream()
                        .filter(area -> area.isCalled(query))
                        .map(area -> new SchemePage.Found(
                                area.name(), texts.of(list.name()), Link.to(Route.GAP, area.id()))));
        Stream<SchemePage.Found> published =
                atlas.search().search(query, Optional.empty(), OptionalInt.empty(), HITS).stream()
                        .filter(hit -> hit.area().level() != AreaLevel.COUNTRY
                                && hit.area().level() != AreaLevel.PROVINCE)
                        .map(hit -> new SchemePage.Found(
                                hit.area().name(),
                                where(texts, hit.area(), hit.boundaryYear()),
                                Link.to(Route.GAP, hit.area().code().code())));
        return Stream.concat(named, published).toList();
    }

    private String where(Texts texts, Area area, int boundaryYear) {
        String level = texts.of("level", area.level());
        return area.level() == AreaLevel.GEMEENTE
                ? level
                : area.code()
                        .gemeente()
                        .flatMap(atlas.getTree(boundaryYear)::findArea)
                        .map(gemeente -> level + ", " + texts.text("search.in-gemeente", gemeente.name()))
                        .orElse(level);
    }
}
