package nl.wijkmaat.app.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.statistics.ProfileCommand;
import nl.wijkmaat.editions.boundary.GeoJsonExport;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaSearch.Hit;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.Confidence;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/** Areas: which there are, where they lie, and what is known of one. */
final class Areas {

    /** A search is read from the top; who wants all areas leaves the query out. */
    private static final int MOST_HITS = 1000;

    /** As many codes as fit in an address. */
    static final Parameter<List<String>> PARTS =
            Parameter.texts("parts", "parts", "(GM|WK|BU)[0-9A-Z]{4,8}", 1000, "WK035501", "WK035502");

    static final Parameter<String> NAME = Parameter.query(
            "name",
            Answer.map("type", "string", "minLength", 1, "maxLength", 120),
            "Rond het station",
            text -> text.isBlank() || text.length() > 120 ? Optional.empty() : Optional.of(text));

    private final Atlas atlas;
    private final AreaOutlines outlines;
    private final Questions questions;

    Areas(Atlas atlas) {
        this.atlas = atlas;
        this.outlines = new AreaOutlines(atlas);
        this.questions = new Questions(atlas);
    }

    /** An area in the boundaries of a year, with what a search has to say of it. */
    private record Found(Area area, int boundaryYear, Map<String, @Nullable Object> more) {}

    Answer list(ApiRequest request) {
        List<Found> found = request.find(Parameters.QUERY)
                .map(query -> search(request, query))
                .orElseGet(() -> listAll(request));
        Optional<BoundingBox> box = request.find(Parameters.BBOX);
        if (box.isPresent()) {
            found = inside(request, box.get(), found);
        }
        Paging paging = new Paging(request, found.size());
        List<Found> shown = paging.of(found);
        Map<String, Object> document = new LinkedHashMap<>();
        if (request.isGeoJson()) {
            document.put("type", "FeatureCollection");
            document.put("invented", atlas.isInvented());
            document.put("numberMatched", found.size());
            document.put("numberReturned", shown.size());
            document.put("links", paging.links());
            document.put(
                    "features",
                    shown.stream().map(one -> feature(one, request.crs())).toList());
        } else {
            document.put("invented", atlas.isInvented());
            paging.describe(document);
            document.put("items", shown.stream().map(this::document).toList());
        }
        return Answer.of(document).with("Link", paging.linkHeader());
    }

    Answer get(ApiRequest request) {
        AreaCode code = code(request);
        List<Integer> years = atlas.listBoundaryYears(code);
        int boundaryYear = boundaryYear(request, code, years);
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        more.put("boundaryYears", years.stream().sorted().toList());
        more.put("invented", atlas.isInvented());
        more.put("links", links(code, boundaryYear));
        Found found = new Found(atlas.getTree(boundaryYear).getArea(code), boundaryYear, more);
        return Answer.of(request.isGeoJson() ? feature(found, request.crs()) : document(found));
    }

    /** The same document that {@code wijkmaat profile --format json} writes, and the same figures as the page. */
    Answer profile(ApiRequest request) {
        String code = request.get(Parameters.CODE);
        if (atlas.findNamedArea(code).isEmpty()) {
            AreaCode area = code(request);
            if (atlas.listBoundaryYears(area).isEmpty()) {
                throw Problem.notFound("problem.area", area);
            }
        }
        List<String> arguments = new ArrayList<>(List.of(code, "--confidence"));
        arguments.add(Parameter.lowerCase(request.find(Parameters.CONFIDENCE).orElse(Confidence.MEDIUM)));
        return profile(request, arguments, List.of());
    }

    /** As {@link #profile(ApiRequest)}, of the areas that somebody puts together. */
    Answer customProfile(ApiRequest request) {
        List<String> parts = request.find(PARTS).orElseThrow(() -> Problem.badParameter(PARTS, "fault.parts-needed"));
        List<String> arguments = new ArrayList<>(List.of("--members", String.join(",", parts)));
        List<String> name = request.find(NAME).map(text -> List.of("--", text)).orElse(List.of());
        return profile(request, arguments, name);
    }

    private Answer profile(ApiRequest request, List<String> about, List<String> last) {
        List<String> arguments = new ArrayList<>(about);
        arguments.addAll(List.of("--all", "--earlier"));
        request.find(Parameters.YEAR).ifPresent(year -> arguments.addAll(List.of("--year", year.toString())));
        request.find(Parameters.BOUNDARY_YEAR)
                .ifPresent(year -> arguments.addAll(List.of("--boundary-year", year.toString())));
        arguments.addAll(last);
        return Answer.of(questions.ask(ProfileCommand::new, arguments));
    }

    private List<Found> search(ApiRequest request, String query) {
        List<Hit> hits = atlas.search()
                .search(query, request.find(Parameters.LEVEL), request.findNumber(Parameters.BOUNDARY_YEAR), MOST_HITS);
        Function<Hit, Found> found = hit -> {
            Map<String, @Nullable Object> more = new LinkedHashMap<>();
            more.put("boundaryYears", hit.boundaryYears());
            more.put("match", Parameter.lowerCase(hit.match()));
            return new Found(hit.area(), hit.boundaryYear(), more);
        };
        Optional<AreaCode> within = request.find(Parameters.WITHIN);
        return hits.stream()
                .filter(hit -> within.isEmpty() || liesIn(within.get(), hit))
                .map(found)
                .toList();
    }

    private boolean liesIn(AreaCode whole, Hit hit) {
        return atlas.getTree(hit.boundaryYear()).listAncestors(hit.area().code()).stream()
                .anyMatch(area -> area.code().equals(whole));
    }

    private List<Found> listAll(ApiRequest request) {
        List<Integer> years = atlas.listBoundaryYears();
        OptionalInt asked = request.findNumber(Parameters.BOUNDARY_YEAR);
        if (years.isEmpty()) {
            return List.of();
        }
        if (asked.isPresent() && !years.contains(asked.getAsInt())) {
            throw Problem.notFound("problem.boundary-year", asked.getAsInt(), years);
        }
        int boundaryYear = asked.orElse(years.getFirst());
        AreaTree tree = atlas.getTree(boundaryYear);
        return listAreas(request, tree).stream()
                .map(area -> new Found(area, boundaryYear, Map.of()))
                .toList();
    }

    private static List<Area> listAreas(ApiRequest request, AreaTree tree) {
        Optional<AreaLevel> level = request.find(Parameters.LEVEL);
        Optional<AreaCode> within = request.find(Parameters.WITHIN);
        if (within.isEmpty()) {
            return level.map(tree::listAreas).orElseGet(tree::listAreas);
        }
        if (!tree.contains(within.get())) {
            throw Problem.notFound("problem.within", within.get(), tree.boundaryYear());
        }
        List<Area> inside = new ArrayList<>();
        for (AreaLevel one : AreaLevel.values()) {
            if (one.isInside(within.get().level()) && level.map(one::equals).orElse(true)) {
                inside.addAll(tree.listInside(within.get(), one));
            }
        }
        return inside;
    }

    private List<Found> inside(ApiRequest request, BoundingBox box, List<Found> found) {
        Crs crs = request.find(Parameters.BBOX_CRS).orElse(Crs.CRS84);
        if (!box.liesIn(crs)) {
            throw Problem.badParameter(Parameters.BBOX, "fault.bbox-outside", crs.uri());
        }
        Map<String, Optional<Set<AreaCode>>> known = new LinkedHashMap<>();
        Set<String> without = new TreeSet<>();
        List<Found> inside = new ArrayList<>();
        for (Found one : found) {
            AreaLevel level = one.area().level();
            String key = Parameter.lowerCase(level) + " " + one.boundaryYear();
            Optional<Set<AreaCode>> codes =
                    known.computeIfAbsent(key, _ -> outlines.findInside(one.boundaryYear(), level, box, crs));
            if (codes.isEmpty()) {
                without.add(key);
            } else if (codes.get().contains(one.area().code())) {
                inside.add(one);
            }
        }
        // Silence about areas that cannot be placed would look as if they lay elsewhere.
        if (!without.isEmpty() && request.find(Parameters.LEVEL).isPresent()
                || !without.isEmpty() && known.size() == without.size()) {
            AreaLevel level = request.find(Parameters.LEVEL).orElse(AreaLevel.GEMEENTE);
            throw Problem.badParameter(
                    Parameters.BBOX,
                    "fault.no-outlines",
                    String.join(", ", without),
                    Parameter.lowerCase(level),
                    outlines.listBoundaryYears(level));
        }
        return inside;
    }

    /** The code in the path, when it is one. */
    private static AreaCode code(ApiRequest request) {
        String text = request.get(Parameters.CODE);
        return AreaCode.findIn(text).orElseThrow(() -> Problem.notFound("problem.no-code", text));
    }

    private static int boundaryYear(ApiRequest request, AreaCode code, List<Integer> years) {
        if (years.isEmpty()) {
            throw Problem.notFound("problem.area", code);
        }
        int boundaryYear = request.find(Parameters.BOUNDARY_YEAR).orElse(years.getFirst());
        if (!years.contains(boundaryYear)) {
            throw Problem.notFound("problem.area-elsewhere", code, boundaryYear, years);
        }
        return boundaryYear;
    }

    private Map<String, @Nullable Object> document(Found found) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("code", found.area().code().code());
        one.put("name", found.area().name());
        one.put("level", Parameter.lowerCase(found.area().level()));
        one.put("boundaryYear", found.boundaryYear());
        one.put("parent", found.area().parent().map(AreaCode::code).orElse(null));
        OptionalDouble residents =
                atlas.findResidents(found.boundaryYear(), found.area().code());
        one.put("residents", residents.isPresent() ? Json.number(residents.getAsDouble()) : null);
        one.putAll(found.more());
        return one;
    }

    private Map<String, @Nullable Object> feature(Found found, Crs crs) {
        Map<String, @Nullable Object> properties = document(found);
        Map<String, @Nullable Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", found.area().code().code());
        feature.put(
                "geometry",
                outlines.findOutline(found.boundaryYear(), found.area().code())
                        .map(shape -> new RawValue(GeoJsonExport.geometry(shape, crs.system())))
                        .orElse(null));
        Object links = properties.remove("links");
        feature.put("properties", properties);
        if (links != null) {
            feature.put("links", links);
        }
        return feature;
    }

    private static List<Map<String, Object>> links(AreaCode code, int boundaryYear) {
        String self = Api.PATH + "/areas/" + code.code();
        String years = "?boundaryYear=" + boundaryYear;
        return List.of(
                Answer.map("rel", "self", "href", self + years),
                Answer.map("rel", "related", "href", self + "/profile" + years, "title", "profile"),
                Answer.map(
                        "rel",
                        "item",
                        "href",
                        Api.PATH + "/areas" + years + "&within=" + code.code(),
                        "title",
                        "areas inside"));
    }
}
