package nl.wijkmaat.app.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.wijkmaat.app.area.MeantPlace;
import nl.wijkmaat.app.area.PlaceFinder;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Years;
import nl.wijkmaat.app.editions.OpenAtlas;
import nl.wijkmaat.app.replay.Recipe;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.catalogue.method.MethodSpaceFile;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.area.NamedAreaList;
import nl.wijkmaat.engine.area.Place;
import nl.wijkmaat.engine.burden.BurdenAssembly;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.comparison.DomainProfiles;
import nl.wijkmaat.engine.comparison.Likeness;
import nl.wijkmaat.engine.comparison.ProfileDistance;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Provenance;
import org.jspecify.annotations.Nullable;

/** A question about comparability with everything that it is answered from: areas, profiles, and who is on which list. */
final class ComparisonQuestion {

    /** An indicator takes part when it is measured for at least this share of the residents. */
    static final double LEAST_MEASURED = 0.5;

    private final Shell shell;
    private final CompareOptions options;
    private final Atlas atlas;
    private final int boundaryYear;
    private final int year;
    private final Level level;
    private final Optional<MeantPlace> asked;
    private final List<Place> with;
    private final BurdenAssembly.Assembled assembled;
    private final Likeness likeness;

    private ComparisonQuestion(
            Shell shell, CompareOptions options, Atlas atlas, Optional<MeantPlace> asked, Years years, Level level) {
        this.shell = shell;
        this.options = options;
        this.atlas = atlas;
        this.asked = asked;
        this.year = years.year();
        this.boundaryYear = years.boundaryYear();
        this.level = level;
        PlaceFinder finder = new PlaceFinder(atlas);
        this.with = options.with.stream()
                .map(text -> placeOfLevel(finder.find(
                                text, OptionalInt.of(year), OptionalInt.of(boundaryYear), options.confidence.atLeast)
                        .place()))
                .toList();
        this.assembled = assemble();
        this.likeness = compose();
    }

    /**
     * @param area what people typed; null when the question is not about one area
     * @throws CommandFailure when there is no such area, there are no figures, or they cannot be compared
     */
    static ComparisonQuestion open(Shell shell, CompareOptions options, @Nullable String area) {
        Atlas atlas = OpenAtlas.open(shell);
        OptionalInt year = asked(options.year);
        OptionalInt boundaryYear = asked(options.boundaryYear);
        if (area == null) {
            Years years = OpenAtlas.listYears(atlas, year, boundaryYear).getFirst();
            Level level = options.level == null ? Level.wijk : options.level;
            return new ComparisonQuestion(shell, options, atlas, Optional.empty(), years, level);
        }
        MeantPlace meant = new PlaceFinder(atlas).find(area, year, boundaryYear, options.confidence.atLeast);
        Level level = options.level == null ? levelOf(meant.place()) : options.level;
        return new ComparisonQuestion(
                shell, options, atlas, Optional.of(meant), new Years(meant.boundaryYear(), meant.year()), level);
    }

    /**
     * The same areas and profiles, asked about one of those areas: putting figures together takes longer than looking at distances.
     *
     * @param other asks of the same areas and indicators, with the same calipers, as this question does
     * @throws java.util.NoSuchElementException when the area is none of them
     */
    ComparisonQuestion about(AreaCode area, CompareOptions other) {
        MeantPlace meant = new MeantPlace(
                area.code(), atlas.getTree(boundaryYear).getArea(area), boundaryYear, year, Optional.empty());
        return new ComparisonQuestion(this, other, meant);
    }

    private ComparisonQuestion(ComparisonQuestion same, CompareOptions options, MeantPlace meant) {
        this.shell = same.shell;
        this.options = options;
        this.atlas = same.atlas;
        this.asked = Optional.of(meant);
        this.year = same.year;
        this.boundaryYear = same.boundaryYear;
        this.level = same.level;
        this.with = List.of();
        this.assembled = same.assembled;
        this.likeness = same.likeness;
    }

    /** Where the figures come from. */
    List<Provenance> provenance() {
        return assembled.provenance();
    }

    private static OptionalInt asked(@Nullable Integer option) {
        return option == null ? OptionalInt.empty() : OptionalInt.of(option);
    }

    static Level levelOf(Place place) {
        AreaLevel level = switch (place) {
            case Area area -> area.level();
            case CustomArea custom -> custom.members().getFirst().level();
        };
        if (!level.isInside(AreaLevel.PROVINCE)) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "compare.too_large", place.name());
        }
        return Level.of(level);
    }

    /** The area itself when it is one of the level, else a set of areas beside those of the level. */
    private Place placeOfLevel(Place place) {
        List<AreaCode> codes = codesOf(place);
        AreaTree tree = atlas.getTree(boundaryYear);
        if (codes.size() == 1 && codes.getFirst().level() == level.areaLevel()) {
            return tree.getArea(codes.getFirst());
        }
        levelOf(place);
        return CustomArea.of(place.name(), boundaryYear, codes);
    }

    static List<AreaCode> codesOf(Place place) {
        return switch (place) {
            case Area area -> List.of(area.code());
            case CustomArea custom -> custom.members();
        };
    }

    /**
     * The indicators of a set of choices that tell of these domains; of all when none is named.
     *
     * @throws CommandFailure when there is no such set of choices, or none of its indicators tells of them
     */
    static List<Indicator> listIndicators(Shell shell, Atlas atlas, String method, Collection<String> domains) {
        List<Indicator> all = MethodSpaceFile.read(methodFile(shell, method), atlas.catalogue())
                .indicators();
        List<Indicator> found = all.stream()
                .filter(i -> domains.isEmpty() || domains.contains(i.domain().id()))
                .toList();
        if (found.isEmpty()) {
            throw CommandFailure.of(
                    ExitCode.NOT_FOUND,
                    "compare.no_domain",
                    String.join(",", domains),
                    String.join(
                            ", ",
                            all.stream().map(i -> i.domain().id()).distinct().toList()));
        }
        return found;
    }

    private BurdenAssembly.Assembled assemble() {
        List<CustomArea> compared = new ArrayList<>();
        asked.ifPresent(meant -> addCustom(placeOfLevel(meant.place()), compared));
        with.forEach(place -> addCustom(place, compared));
        List<Indicator> indicators = listIndicators(shell, atlas, options.method, options.domains);
        int areas = atlas.getTree(boundaryYear).listAreas(level.areaLevel()).size();
        if (areas < 2) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "compare.too_few_areas", level.name(), boundaryYear, areas);
        }
        try {
            return BurdenAssembly.assemble(
                    atlas.getFiguresAcrossYears(boundaryYear), level.areaLevel(), year, indicators, compared);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.of(
                    ExitCode.BAD_INPUT,
                    "compare.nothing_measured",
                    level.name(),
                    year,
                    boundaryYear,
                    BurdenAssembly.OLDEST);
        }
    }

    private static void addCustom(Place place, List<CustomArea> compared) {
        if (place instanceof CustomArea custom && !compared.contains(custom)) {
            compared.add(custom);
        }
    }

    private Likeness compose() {
        try {
            DomainProfiles profiles = DomainProfiles.of(assembled.table(), LEAST_MEASURED);
            profiles = options.size ? profiles.withSize() : profiles;
            int least = options.least == null ? Likeness.usualLeastAxes(profiles) : options.least;
            return new Likeness(new ProfileDistance(profiles), options.calipers(), least);
        } catch (QuestionRefused refusal) {
            throw refused(refusal);
        }
    }

    static CommandFailure refused(QuestionRefused refusal) {
        return new CommandFailure(ExitCode.BAD_INPUT, refusal.text());
    }

    /** @throws CommandFailure when the catalogue has no such set of choices */
    static Path methodFile(Shell shell, String method) {
        return shell.findMethodFile(method)
                .orElseThrow(() -> CommandFailure.of(ExitCode.NOT_FOUND, "compare.no_method", method));
    }

    /** The list with its standing in the boundaries of the question. Same errors as {@link AreaSet#find}. */
    AreaSet list(String id) {
        return AreaSet.find(
                shell, atlas, id, options.date, boundaryYear, level.areaLevel(), options.confidence.atLeast);
    }

    /** The usual list, when it has codes in these boundaries. */
    Optional<AreaSet> findProgramme() {
        return atlas.findProgramme()
                .filter(programme -> programme.areas().stream()
                        .flatMap(area -> area.compositions().stream())
                        .anyMatch(c -> c.boundaryYear() == boundaryYear))
                .map(programme -> AreaSet.find(
                        shell,
                        atlas,
                        programme.id(),
                        null,
                        boundaryYear,
                        level.areaLevel(),
                        options.confidence.atLeast));
    }

    /** The id of the list that is meant when none is named. */
    String usualList() {
        return atlas.findProgramme().map(NamedAreaList::id).orElse(AreaSet.USUAL);
    }

    /** The ranked rows that may be partners of an area: those in the group that was asked for, and none that overlaps it. */
    List<Integer> candidates(Place place) {
        Optional<String> list = Optional.ofNullable(options.within);
        boolean wantsOutside = list.filter(l -> l.startsWith("outside")).isPresent();
        Optional<AreaSet> set = list.map(l -> wantsOutside ? outsideOf(l) : l).map(this::list);
        AreaSet.Standing wanted = wantsOutside ? AreaSet.Standing.outside : AreaSet.Standing.inside;
        List<AreaCode> own = codesOf(place);
        List<String> gemeenten = own.stream()
                .flatMap(code -> code.gemeente().stream())
                .map(AreaCode::code)
                .toList();
        List<Integer> found = new ArrayList<>();
        for (int row = 0; row < table().ranked(); row++) {
            AreaCode code = code(row);
            boolean overlaps = own.stream().anyMatch(o -> o.equals(code) || liesIn(o, code) || liesIn(code, o));
            boolean member = set.map(s -> s.standing(code) == wanted).orElse(true);
            boolean away = !options.elsewhere
                    || !gemeenten.contains(table().rows().get(row).gemeente());
            if (!overlaps && member && away && hasResidents(row)) {
                found.add(row);
            }
        }
        return found;
    }

    /** Whether enough people live there for its figures to mean something; an unknown number is not enough. */
    boolean hasResidents(int row) {
        return options.leastResidents <= 0 || table().rows().get(row).residents() >= options.leastResidents;
    }

    private String outsideOf(String text) {
        if (text.equals("outside")) {
            return usualList();
        }
        return text.startsWith("outside:") ? text.substring("outside:".length()) : text;
    }

    private static boolean liesIn(AreaCode small, AreaCode large) {
        for (Optional<AreaCode> up = small.parent();
                up.isPresent();
                up = up.get().parent()) {
            if (up.get().equals(large)) {
                return true;
            }
        }
        return false;
    }

    /** The place that was asked about, as it stands among the rows. */
    Place place() {
        return placeOfLevel(asked.orElseThrow().place());
    }

    Optional<MeantPlace> asked() {
        return asked;
    }

    /** The places to show beside it, near or not. */
    List<Place> with() {
        return with;
    }

    int row(Place place) {
        return switch (place) {
            case Area area -> table().getRow(area.code().code());
            case CustomArea custom -> table().getRow(custom.name());
        };
    }

    /** The code of a ranked row. */
    AreaCode code(int row) {
        return new AreaCode(table().rows().get(row).code());
    }

    BurdenTable table() {
        return likeness.profiles().table();
    }

    Likeness likeness() {
        return likeness;
    }

    Atlas atlas() {
        return atlas;
    }

    Shell shell() {
        return shell;
    }

    CompareOptions options() {
        return options;
    }

    int year() {
        return year;
    }

    int boundaryYear() {
        return boundaryYear;
    }

    Level level() {
        return level;
    }

    /** Indicators of the method that are not measured at this level up to this year. */
    List<String> absent() {
        return assembled.absent();
    }

    /**
     * How to give the answer again.
     *
     * @param area what was asked about; null when the question is not about one area
     */
    Recipe recipe(@Nullable String area) {
        List<String> arguments = new ArrayList<>();
        if (area != null) {
            arguments.add(area);
        }
        arguments.addAll(options.arguments(level, year, boundaryYear, likeness.leastAxes()));
        List<String> editions =
                assembled.provenance().stream().map(Provenance::edition).toList();
        return new Recipe("compare", arguments, editions)
                .withMethodSpace(options.method, ComparisonQuestion.methodFile(shell, options.method))
                .withCatalogue(
                        shell.catalogue(), List.of("area-aliases.yaml", "focus-areas", "memberships", "named-areas"));
    }
}
