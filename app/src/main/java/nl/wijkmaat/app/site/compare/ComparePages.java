package nl.wijkmaat.app.site.compare;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.scheme.AccessOverview;
import nl.wijkmaat.app.site.AnswerPart;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Pages;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.app.site.area.PlaceAccess;
import nl.wijkmaat.app.site.area.PlaceBurdens;
import nl.wijkmaat.app.site.area.PlaceTables;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaSearch;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.statistics.Domain;
import org.springframework.web.servlet.function.ServerResponse;

/** Sets two to six areas side by side. */
public final class ComparePages {

    /** More columns than this nobody takes in, and no screen shows. */
    private static final int MOST = 6;

    private static final int OFFERS = 6;
    private static final int LONGEST_QUERY = 200;

    private final Atlas atlas;
    private final PlaceBurdens burdens;
    private final PlaceAccess access;
    private final Pages pages;
    private final InstantSource clock;

    /** @param clock tells on which day rules are tested when no day is asked for */
    public ComparePages(Atlas atlas, PlaceBurdens burdens, PlaceAccess access, Pages pages, InstantSource clock) {
        this.atlas = atlas;
        this.burdens = burdens;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    public ServerResponse show(PageRequest request) {
        ComparePage model = model(request);
        String names = model.chosen().stream().map(one -> one.area().name()).collect(Collectors.joining(" · "));
        String title = names.isEmpty() ? pages.texts(request.language()).text("compare.title") : names;
        return pages.show(
                request, "compare", title, model.self(), model, model.findWait().isEmpty());
    }

    /** The tables of the page, as a file. */
    public ServerResponse download(PageRequest request) {
        ComparePage model = model(request);
        PlaceTables tables = new PlaceTables(
                atlas,
                pages.texts(request.language()),
                model.chosen().stream()
                        .map(one -> new PlaceTables.Told(
                                one.area().code().code(),
                                one.area().name(),
                                one.burden(),
                                one.access(),
                                Optional.empty()))
                        .toList());
        AnswerPart part = AnswerPart.read(request, tables.listParts());
        String name =
                model.chosen().stream().map(one -> one.area().code().code()).collect(Collectors.joining("-"));
        return pages.download(name + "-" + part.id(), part.format(), tables.write(part));
    }

    private ComparePage model(PageRequest request) {
        Optional<Integer> boundaries =
                request.findChoice(Parameter.BOUNDARY_YEAR, atlas.listBoundaryYears(), String::valueOf);
        Set<AreaCode> codes = codes(request);
        String asked = request.find(Parameter.ADD).orElse("");
        if (asked.length() > LONGEST_QUERY) {
            throw Refusal.of(Parameter.ADD, "error.long", Parameter.ADD.in(request.language()), LONGEST_QUERY);
        }
        if (!asked.isEmpty() && codes.size() >= MOST) {
            throw Refusal.of(Parameter.ADD, "error.compare-many", MOST);
        }
        List<AreaSearch.Hit> hits = asked.isEmpty()
                ? List.of()
                : atlas.search().search(asked, Optional.empty(), OptionalInt.empty(), OFFERS);
        boolean isOne = hits.size() == 1
                || !hits.isEmpty()
                        && AreaCode.findIn(asked)
                                .filter(hits.getFirst().area().code()::equals)
                                .isPresent();
        if (isOne) {
            codes.add(hits.getFirst().area().code());
        }
        LocalDate day = request.findDay(Parameter.DATE).orElseGet(() -> PageRequest.today(clock));
        Link base = Link.to(Route.COMPARE);
        if (request.find(Parameter.DATE).isPresent()) {
            base = base.with(Parameter.DATE, day);
        }
        if (boundaries.isPresent()) {
            base = base.with(Parameter.BOUNDARY_YEAR, boundaries.get());
        }
        Link self = with(base, codes);
        List<ComparePage.Chosen> chosen = new ArrayList<>();
        for (AreaCode code : codes) {
            chosen.add(chosen(code, boundaries, codes, base, day));
        }
        return new ComparePage(
                chosen,
                atlas.catalogue().domains().stream()
                        .filter(Domain::isBurdenDomain)
                        .toList(),
                schemes(chosen),
                day,
                isOne ? "" : asked,
                isOne || codes.size() >= MOST ? List.of() : offers(hits, codes, base),
                codes.size() >= MOST,
                self);
    }

    private Set<AreaCode> codes(PageRequest request) {
        Set<AreaCode> codes = new LinkedHashSet<>();
        for (String text : request.findJoined(Parameter.AREAS).orElse("").split("[,;\\s]+", -1)) {
            if (!text.isEmpty()) {
                AreaCode code =
                        AreaCode.findIn(text).orElseThrow(() -> Refusal.of(Parameter.AREAS, "error.part", text));
                if (atlas.listBoundaryYears(code).isEmpty()) {
                    throw Refusal.of(Parameter.AREAS, "error.no-area", code.code());
                }
                codes.add(code);
            }
        }
        if (codes.size() > MOST) {
            throw Refusal.of(Parameter.AREAS, "error.compare-many", MOST);
        }
        return codes;
    }

    /** In the boundaries that were asked for; an area that is not in those stands in the newest that have it. */
    private ComparePage.Chosen chosen(
            AreaCode code, Optional<Integer> boundaries, Set<AreaCode> all, Link base, LocalDate day) {
        List<Integer> years = atlas.listBoundaryYears(code);
        int boundaryYear = boundaries.filter(years::contains).orElse(years.getFirst());
        Area area = atlas.getTree(boundaryYear).getArea(code);
        Set<AreaCode> others = new LinkedHashSet<>(all);
        others.remove(code);
        return new ComparePage.Chosen(
                area,
                where(area, boundaryYear),
                burdens.find(area, "", boundaryYear, boundaryYear),
                access.find(area, "", day),
                Link.to(Route.AREA, code.code()).with(Parameter.BOUNDARY_YEAR, boundaryYear),
                with(base, others));
    }

    private Optional<String> where(Area area, int boundaryYear) {
        return area.level().isInside(AreaLevel.GEMEENTE)
                ? area.code()
                        .gemeente()
                        .flatMap(atlas.getTree(boundaryYear)::findArea)
                        .map(Area::name)
                : Optional.empty();
    }

    private List<ComparePage.Offer> offers(List<AreaSearch.Hit> hits, Set<AreaCode> codes, Link base) {
        return hits.stream()
                .filter(hit -> !codes.contains(hit.area().code()))
                .map(hit -> {
                    Set<AreaCode> more = new LinkedHashSet<>(codes);
                    more.add(hit.area().code());
                    return new ComparePage.Offer(hit, where(hit.area(), hit.boundaryYear()), with(base, more));
                })
                .toList();
    }

    private static Link with(Link base, Set<AreaCode> codes) {
        return codes.isEmpty()
                ? base
                : base.with(Parameter.AREAS, codes.stream().map(AreaCode::code).collect(Collectors.joining(",")));
    }

    private static List<Scheme> schemes(List<ComparePage.Chosen> chosen) {
        return chosen.stream()
                .flatMap(one -> one.access().stream())
                .findFirst()
                .map(overview -> overview.lines().stream().map(AccessOverview.Line::scheme))
                .orElseGet(Stream::empty)
                .filter(scheme -> !scheme.isDesign())
                .toList();
    }
}
