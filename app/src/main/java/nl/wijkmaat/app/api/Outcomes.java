package nl.wijkmaat.app.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.ResidentCounts;
import nl.wijkmaat.app.burden.BurdenAnswer;
import nl.wijkmaat.app.burden.BurdenOptions;
import nl.wijkmaat.app.burden.FocusAreas;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.scheme.AccessBesideBurden;
import nl.wijkmaat.app.scheme.CountryAccess;
import nl.wijkmaat.app.scheme.KnownSchemes;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.scheme.SchemeVersion;
import nl.wijkmaat.engine.statistics.ClassBreaks;
import nl.wijkmaat.engine.statistics.CrossCount;
import nl.wijkmaat.engine.statistics.Provenance;
import org.jspecify.annotations.Nullable;

/** To which areas of a level a scheme is open on a day, and what weighs on those: what a map of access shows. */
final class Outcomes {

    /** Whether what weighs on the areas is told too. */
    private static final Parameter<Boolean> BURDEN = Parameter.truth("burden");

    static final List<Parameter<?>> PARAMETERS = List.of(
            Schemes.ID,
            Schemes.DATE,
            BurdenParameters.LEVEL,
            Parameters.BOUNDARY_YEAR,
            BURDEN,
            Parameters.PAGE,
            Parameters.PAGE_SIZE);

    /** A percentage of a thousand methods needs no more. */
    private static final int DECIMALS = 2;

    private final Atlas atlas;
    private final KnownSchemes schemes;
    private final KnownBurdens burdens;
    private final ResidentCounts residents;
    private final ComputedAnswers answers;
    private final InstantSource clock;

    Outcomes(Atlas atlas, KnownBurdens burdens, ComputedAnswers answers, InstantSource clock) {
        this.atlas = atlas;
        this.schemes = new KnownSchemes(atlas);
        this.burdens = burdens;
        this.residents = new ResidentCounts(atlas);
        this.answers = answers;
        this.clock = clock;
    }

    private record Asked(
            Scheme scheme, LocalDate day, BurdenOptions.Level level, int boundaryYear, boolean hasBurden) {}

    /** @throws Problem when there is no such scheme, or nothing of those boundaries */
    Answer list(ApiRequest request) {
        String id = request.get(Schemes.ID);
        Scheme scheme = Optional.ofNullable(schemes.get().schemes().get(id))
                .orElseThrow(() -> Problem.notFound("problem.scheme", id));
        Asked asked = new Asked(
                scheme,
                request.find(Schemes.DATE).orElseGet(() -> LocalDate.ofInstant(clock.instant(), Api.NETHERLANDS)),
                BurdenOptions.Level.valueOf(request.find(BurdenParameters.LEVEL).orElse("wijk")),
                BoundaryYears.get(atlas, request),
                request.find(BURDEN).orElse(false));
        if (asked.hasBurden && !FocusAreas.areKnown(atlas, asked.level.areaLevel(), asked.boundaryYear)) {
            throw Problem.notFound("problem.no-focus-areas", asked.level.name(), asked.boundaryYear);
        }
        String recipe = String.join(
                " ",
                "outcomes",
                id,
                asked.day.toString(),
                asked.level.name(),
                Integer.toString(asked.boundaryYear),
                Boolean.toString(asked.hasBurden));
        return answers.page(request, recipe, () -> Computed.of(document(asked), "areas"));
    }

    private Map<String, @Nullable Object> document(Asked asked) {
        CountryAccess access = CountryAccess.of(
                atlas, schemes.get(), asked.scheme, asked.day, asked.level.areaLevel(), asked.boundaryYear);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("scheme", asked.scheme.id());
        document.put(
                "name",
                Answer.map(
                        "nl",
                        asked.scheme.name().nl(),
                        "en",
                        asked.scheme.name().en()));
        document.put("version", access.version().map(SchemeVersion::id).orElse(null));
        document.put("day", asked.day.toString());
        document.put("level", asked.level.name());
        document.put("boundaryYear", asked.boundaryYear);
        document.put("invented", atlas.isInvented());
        document.put("editions", Provenance.listEditions(access.provenance()));
        // As on the map: people are counted in the year of the burden, and without burden in that of the day.
        List<Double> people = residents.list(
                asked.boundaryYear,
                asked.level.areaLevel(),
                asked.hasBurden ? asked.boundaryYear : asked.day.getYear());
        document.put("outcomes", outcomes(access, people));
        Optional<AccessBesideBurden> beside = Optional.empty();
        if (asked.hasBurden) {
            BurdenAnswer burden =
                    burdens.get(new KnownBurdens.Asked(asked.level, asked.boundaryYear, asked.boundaryYear));
            beside = Optional.of(new AccessBesideBurden(access, percents(burden, access), people));
            document.put("burden", burden(burden));
            document.put("crossing", crossing(beside.get().count()));
        }
        List<Map<String, @Nullable Object>> areas = new ArrayList<>();
        for (int i = 0; i < access.areas().size(); i++) {
            areas.add(area(access, people, beside, i));
        }
        document.put("areas", areas);
        return document;
    }

    private static List<OptionalDouble> percents(BurdenAnswer burden, CountryAccess access) {
        return IntStream.range(0, access.areas().size())
                .mapToObj(burden.result()::findComparablePercent)
                .toList();
    }

    private static Map<String, @Nullable Object> burden(BurdenAnswer burden) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("methods", burden.result().methods());
        told.put("focusAreas", burden.focus().name());
        told.put("recipe", burden.recipe("burden", List.of()).document());
        return told;
    }

    private static List<Map<String, Object>> outcomes(CountryAccess access, List<Double> people) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            int areas = 0;
            int uncounted = 0;
            double sum = 0;
            for (int i = 0; i < people.size(); i++) {
                if (access.verdicts().get(i) == verdict) {
                    areas++;
                    uncounted += Double.isNaN(people.get(i)) ? 1 : 0;
                    sum += Double.isNaN(people.get(i)) ? 0 : people.get(i);
                }
            }
            all.add(Answer.map(
                    "outcome",
                    verdict.id(),
                    "areas",
                    areas,
                    "residents",
                    Math.round(sum),
                    "areasWithoutResidents",
                    uncounted));
        }
        return all;
    }

    /** Every pair of classes, the highest share first; areas of which no share is known stand behind them, without bounds. */
    private static List<Map<String, @Nullable Object>> crossing(CrossCount count) {
        ClassBreaks percents = AccessBesideBurden.PERCENTS;
        List<Map<String, @Nullable Object>> pairs = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (int row = percents.count() - 1; row >= 0; row--) {
            rows.add(row);
        }
        rows.add(percents.count());
        for (int row : rows) {
            boolean isKnown = row < percents.count();
            boolean isHighest = row + 1 >= percents.count();
            for (int column = 0; column < AccessBesideBurden.OUTCOMES.size(); column++) {
                CrossCount.Cell cell = count.cell(row, column);
                Map<String, @Nullable Object> pair = new LinkedHashMap<>();
                pair.put("fromPercent", isKnown ? percents.lows().get(row) : null);
                pair.put("belowPercent", isKnown && !isHighest ? percents.lows().get(row + 1) : null);
                pair.put(
                        "outcomes",
                        AccessBesideBurden.OUTCOMES.get(column).stream()
                                .map(Verdict::id)
                                .toList());
                pair.put("areas", cell.areas());
                pair.put("residents", Math.round(cell.residents()));
                pair.put("areasWithoutResidents", cell.uncounted());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static Map<String, @Nullable Object> area(
            CountryAccess access, List<Double> people, Optional<AccessBesideBurden> beside, int at) {
        Area area = access.areas().get(at);
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("area", area.code().code());
        one.put("name", area.name());
        one.put("gemeente", area.code().gemeente().orElseThrow().code());
        one.put("residents", Double.isNaN(people.get(at)) ? null : Math.round(people.get(at)));
        one.put("outcome", access.verdicts().get(at).id());
        beside.ifPresent(b -> {
            OptionalDouble percent = b.percents().get(at);
            one.put(
                    "comparablePercent",
                    percent.isPresent()
                            ? BigDecimal.valueOf(percent.getAsDouble()).setScale(DECIMALS, RoundingMode.HALF_EVEN)
                            : null);
        });
        return one;
    }
}
