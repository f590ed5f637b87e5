package nl.wijkmaat.app.site;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.wijkmaat.app.api.Api;
import nl.wijkmaat.app.api.Overview;
import nl.wijkmaat.app.api.Problem;
import nl.wijkmaat.app.atlas.Asker;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Reader;
import nl.wijkmaat.app.atlas.TooMuchAsked;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.comparison.KnownComparisons;
import nl.wijkmaat.app.comparison.KnownMovements;
import nl.wijkmaat.app.register.Register;
import nl.wijkmaat.app.scheme.KnownSchemes;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.site.api.ApiPages;
import nl.wijkmaat.app.site.area.AreaPages;
import nl.wijkmaat.app.site.area.PlaceAccess;
import nl.wijkmaat.app.site.area.PlaceBurdens;
import nl.wijkmaat.app.site.compare.ComparePages;
import nl.wijkmaat.app.site.data.DataPages;
import nl.wijkmaat.app.site.fund.FundPages;
import nl.wijkmaat.app.site.map.MapPages;
import nl.wijkmaat.app.site.map.TilePages;
import nl.wijkmaat.app.site.method.MethodPages;
import nl.wijkmaat.app.site.pairs.PairsPages;
import nl.wijkmaat.app.site.question.QuestionPages;
import nl.wijkmaat.app.site.scale.ScalePages;
import nl.wijkmaat.app.site.scheme.GapPages;
import nl.wijkmaat.app.site.scheme.SchemePages;
import nl.wijkmaat.app.site.search.SearchPages;
import nl.wijkmaat.app.site.whatif.WhatIfPages;
import nl.wijkmaat.engine.LocalText;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** All routes of the site, and what happens when one goes wrong. */
final class Site {

    private static final Logger LOG = LoggerFactory.getLogger(Site.class);

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /**
     * A path of this site with slashes behind it, which people and programs add. Two slashes before it would lead to another site, so such a
     * path is no path of this one.
     */
    private static final String SLASHES_BEHIND = "/[^/](.*[^/])?/+";

    /** Shows one page. */
    @FunctionalInterface
    interface PageHandler {
        ServerResponse show(PageRequest request);
    }

    private final Assets assets;
    private final Atlas atlas;
    private final KnownBurdens burdens;
    private final Register register;
    private final SiteSettings settings;
    private final InstantSource clock = InstantSource.system();
    private final Pages pages;

    Site(Assets assets, Atlas atlas, KnownBurdens burdens, Register register, SiteSettings settings) {
        this.assets = assets;
        this.atlas = atlas;
        this.burdens = burdens;
        this.register = register;
        this.settings = settings;
        this.pages = new Pages(
                assets,
                atlas::isInvented,
                () -> List.of(atlas.store().importCount(), PageRequest.today(clock)),
                new PageBasis(atlas, assets, settings),
                new PageFolder(settings.dataDirectory().resolve("pages")));
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        add(routes, Route.HOME, new HomePages(atlas, burdens, pages)::show);
        PlaceBurdens ofPlaces = new PlaceBurdens(atlas, burdens);
        KnownSchemes rules = new KnownSchemes(atlas);
        PlaceAccess access = new PlaceAccess(atlas, rules);
        AreaPages areas = new AreaPages(
                atlas, ofPlaces, access, new KnownComparisons(atlas), new KnownMovements(atlas), pages, clock);
        ComparePages comparing = new ComparePages(atlas, ofPlaces, access, pages, clock);
        add(routes, Route.COMPARE, comparing::show);
        add(routes, Route.COMPARE_FILE, comparing::download);
        PairsPages pairs = new PairsPages(atlas, burdens, pages);
        add(routes, Route.PAIRS, pairs::show);
        add(routes, Route.PAIRS_FILE, pairs::download);
        SearchPages search = new SearchPages(atlas, pages);
        DataPages data = new DataPages(atlas, pages);
        add(routes, Route.SEARCH, search::show);
        add(routes, Route.CUSTOM_AREA, areas::show);
        add(routes, Route.CUSTOM_AREA_FILE, areas::download);
        add(routes, Route.AREA, areas::show);
        add(routes, Route.AREA_FILE, areas::download);
        MapPages maps = new MapPages(atlas, burdens, rules, pages, clock);
        add(routes, Route.MAP, maps::show);
        add(routes, Route.MAP_FILE, maps::download);
        add(routes, Route.MAP_EMBED, maps::embed);
        QuestionPages question = new QuestionPages(atlas, burdens, pages);
        add(routes, Route.QUESTION, question::show);
        add(routes, Route.QUESTION_EMBED, question::embed);
        add(routes, Route.QUESTION_FILE, question::download);
        SchemePages schemes = new SchemePages(atlas, rules, pages, clock);
        add(routes, Route.SCHEMES, schemes::showAll);
        add(routes, Route.SCHEME, schemes::showOne);
        ScalePages scales = new ScalePages(atlas, rules, pages, clock);
        add(routes, Route.SCALE, scales::show);
        add(routes, Route.SCALE_FILE, scales::download);
        WhatIfPages whatIfs = new WhatIfPages(atlas, rules, pages, clock);
        add(routes, Route.WHAT_IF, whatIfs::show);
        add(routes, Route.WHAT_IF_FILE, whatIfs::download);
        FundPages fundPages = new FundPages(atlas, burdens, pages);
        add(routes, Route.FUND, fundPages::show);
        add(routes, Route.FUND_FILE, fundPages::download);
        add(routes, Route.GAP, new GapPages(atlas, rules, burdens, pages, clock)::show);
        add(routes, Route.DATA, data::showAll);
        add(routes, Route.EDITION, data::showOne);
        MethodPages methods = new MethodPages(pages);
        add(routes, Route.METHODS, methods::showAll);
        add(routes, Route.METHOD, methods::showOne);
        add(routes, Route.ABOUT, methods::showAbout);
        add(routes, Route.GLOSSARY, methods::showGlossary);
        add(routes, Route.ACCESSIBILITY, this::accessibility);
        add(routes, Route.API, new ApiPages(new Overview(atlas), pages)::show);
        add(routes, Route.REPORT_LEAK, this::reportLeak);
        routes.route(reading(TilePages.PATTERN), maps.tiles()::show);
        routes.route(reading(Assets.PATH + "**"), this::asset);
        routes.route(reading("/.well-known/security.txt"), request -> SecurityText.show(request, settings));
        routes.route(reading("/robots.txt"), _ -> plain("User-agent: *\nAllow: /\n"));
        routes.route(reading("/status"), _ -> status());
        Api api = new Api(atlas, burdens, settings.contactOrNull());
        routes.route(request -> Api.isAddress(request.path()), api::answer);
        routes.route(RequestPredicates.all(), this::nothingHere);
        ClientAllowances allowances =
                new ClientAllowances(settings.computationsPerMinute(), settings.clientHeaderOrNull());
        routes.filter((request, next) -> ScopedValue.where(Asker.NOW, allowances.of(request.servletRequest()))
                .where(Reader.NOW, Readers.of(request))
                .call(() -> next.handle(request)));
        routes.onError(Throwable.class, this::failed);
        Preparation.begin(atlas, maps, burdens);
        return routes.build();
    }

    private ServerResponse reportLeak(PageRequest request) {
        String title = pages.texts(request.language()).text("leak.title");
        Optional<String> contact = Optional.ofNullable(settings.contactOrNull());
        return pages.show(request, "report-leak", title, Link.to(Route.REPORT_LEAK), contact);
    }

    private ServerResponse accessibility(PageRequest request) {
        String title = pages.texts(request.language()).text("accessibility.title");
        Optional<String> contact = Optional.ofNullable(settings.contactOrNull());
        return pages.show(request, "accessibility", title, Link.to(Route.ACCESSIBILITY), contact);
    }

    private ServerResponse asset(ServerRequest request) {
        return assets.find(request.path())
                .map(asset -> ServerResponse.ok()
                        .contentType(MediaType.parseMediaType(asset.contentType()))
                        .header("Cache-Control", "public, max-age=31536000, immutable")
                        .build((servletRequest, response) -> {
                            asset.content().write(servletRequest, response);
                            return null;
                        }))
                .orElseThrow(() -> Refusal.notFound("error.nothing-here"));
    }

    /** For whoever watches over the server: whether the site and its register work. */
    private ServerResponse status() {
        Register.State state = register.state();
        HttpStatus status = state == Register.State.FAILED ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK;
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .build((_, response) -> {
                    response.getWriter()
                            .write("{\"site\":\"ready\",\"register\":\""
                                    + state.name().toLowerCase(Locale.ROOT) + "\"}");
                    return null;
                });
    }

    static ServerResponse plain(String text) {
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=utf-8"))
                .build((_, response) -> {
                    response.getWriter().write(text);
                    return null;
                });
    }

    private ServerResponse nothingHere(ServerRequest request) {
        if (!isReading(request)) {
            throw Refusal.methodNotAllowed();
        }
        String path = request.uri().getRawPath();
        if (path.matches(SLASHES_BEHIND)) {
            String query = addressOf(request).substring(path.length());
            return ServerResponse.permanentRedirect(URI.create(path.replaceAll("/+$", "") + query))
                    .build();
        }
        throw Refusal.notFound("error.nothing-here");
    }

    private ServerResponse failed(Throwable failure, ServerRequest request) {
        Language language = Language.ofPath(request.path());
        Texts texts = pages.texts(language);
        if (failure instanceof CommandFailure why && !Api.isAddress(request.path())) {
            return failed(Refusal.of(why, language), request);
        }
        if (failure instanceof TooMuchAsked tooMuch) {
            return failed(Refusal.tooMuch(tooMuch), request);
        }
        if (failure instanceof Refusal refusal) {
            if (Api.isAddress(request.path())) {
                LocalText detail = new LocalText(
                        refusal.explanation(pages.texts(Language.DUTCH)),
                        refusal.explanation(pages.texts(Language.ENGLISH)));
                return Api.send(Problem.of(refusal.status(), detail), request);
            }
            String heading = texts.text("error.heading." + refusal.status().value());
            return pages.refuse(
                    refusal.status(),
                    refusal.findRetrySeconds(),
                    language,
                    new ErrorPage(
                            refusal.status().value(),
                            heading,
                            refusal.explanation(texts),
                            refusal.ways(),
                            refusal.findRetrySeconds().isPresent() ? Optional.of(addressOf(request)) : Optional.empty(),
                            Optional.empty()));
        }
        if (failure instanceof ClientAbortException) {
            return ServerResponse.noContent().build(); // the reader went away; nobody is there to read this
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} {} {}", reference, request.method(), request.path(), failure);
        if (Api.isAddress(request.path())) {
            return Api.sendOurs(reference, request);
        }
        return pages.refuse(
                HttpStatus.INTERNAL_SERVER_ERROR,
                OptionalLong.empty(),
                language,
                new ErrorPage(
                        500,
                        texts.text("error.heading.500"),
                        texts.text("error.ours"),
                        List.of(),
                        Optional.of(addressOf(request)),
                        Optional.of(reference)));
    }

    /** Path and question, as they came in. */
    private static String addressOf(ServerRequest request) {
        String query = request.uri().getRawQuery();
        return request.uri().getRawPath() + (query == null ? "" : "?" + query);
    }

    private void add(RouterFunctions.Builder routes, Route route, PageHandler handler) {
        for (Language language : Language.values()) {
            routes.route(reading(route.pattern(language)), r -> {
                PageRequest request = new PageRequest(route, language, r);
                return pages.findKept(request).orElseGet(() -> Mendable.answer(request, asked -> show(asked, handler)));
            });
            if (route.mayWait()) {
                routes.POST(route.pattern(language), r -> Readers.stop(new PageRequest(route, language, r), handler));
            }
        }
    }

    /** Whoever stopped what a page waited for looks at what there is, and begins nothing. */
    private static ServerResponse show(PageRequest request, PageHandler handler) {
        return request.findChoice(Parameter.STOPPED, List.of(Readers.YES), Function.identity())
                .map(_ -> Readers.looking(() -> handler.show(request)))
                .orElseGet(() -> handler.show(request));
    }

    private static RequestPredicate reading(String pattern) {
        return RequestPredicates.path(pattern).and(Site::isReading);
    }

    private static boolean isReading(ServerRequest request) {
        return READING.contains(request.method());
    }
}
