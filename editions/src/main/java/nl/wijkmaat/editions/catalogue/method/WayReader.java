package nl.wijkmaat.editions.catalogue.method;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.editions.yaml.YamlNode;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.burden.combine.Combination;
import nl.wijkmaat.engine.burden.scale.MissingFill;
import nl.wijkmaat.engine.burden.scale.Normalisation;
import nl.wijkmaat.engine.burden.scale.Ties;
import nl.wijkmaat.engine.burden.scale.Treatment;
import nl.wijkmaat.engine.burden.weigh.Weighting;

/** Reads the ways that indices and methods have in common. The words are those of {@code docs/method}. */
final class WayReader {

    static final Map<String, Ties> TIES =
            YamlMap.words(Ties.values(), ties -> ties.name().toLowerCase(Locale.ROOT));

    private static final Set<String> SCALES = Set.of(
            "as_is",
            "population_percentile",
            "rank",
            "percentile_rank",
            "min_max",
            "z_score",
            "robust_z",
            "goalposts",
            "distance_to_reference",
            "borda",
            "exponential_rank",
            "population_z_score",
            "distance_to_target",
            "fraction_of_max",
            "linear",
            "quantile_group");
    private static final Set<String> TREATMENTS =
            Set.of("none", "winsorise", "log", "natural_log", "shifted_log", "box_cox");
    private static final Set<String> COMBINATIONS =
            Set.of("arithmetic", "weighted_sum", "geometric", "harmonic", "power", "borda", "copeland", "stacking");
    private static final Set<String> WEIGHTINGS =
            Set.of("own", "equal", "principal_component", "one_factor", "correlation_optimised", "noise");
    private static final Set<String> FILLS =
            Set.of("none", "group_mean", "group_median", "latest_year", "nearest_neighbours");

    private final Problems problems;

    WayReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * A scale. Goalposts are written in the unit of the published figure.
     *
     * @param up whether a higher figure raises the score; otherwise figures come with a turned sign, and goalposts do too
     * @param treatment what the figures went through before, which the goalposts follow when it does not depend on the data
     */
    Normalisation normalisation(YamlNode node, boolean up, Treatment treatment) {
        Normalisation asIs = new Normalisation.AsIs();
        return Way.of(node, problems)
                .map(way -> way.make(() -> normalisation(way, up, treatment), asIs))
                .orElse(asIs);
    }

    Normalisation normalisation(Way way, boolean up, Treatment treatment) {
        return switch (way.word()) {
            case "as_is" -> new Normalisation.AsIs();
            case "population_percentile" -> new Normalisation.PopulationPercentile();
            case "rank" -> new Normalisation.Rank(ties(way));
            case "percentile_rank" -> new Normalisation.PercentileRank(ties(way));
            case "min_max" -> {
                double[] ends = way.pair(0, 100);
                yield new Normalisation.MinMax(ends[0], ends[1]);
            }
            case "z_score" -> {
                double[] moments = way.pair(0, 1);
                yield new Normalisation.ZScore(moments[0], moments[1]);
            }
            case "robust_z" -> new Normalisation.RobustZ();
            case "goalposts" -> goalposts(way, up, treatment);
            case "distance_to_reference" -> new Normalisation.DistanceToReference(way.number(1));
            case "borda" -> new Normalisation.Borda(ties(way));
            case "population_z_score" -> new Normalisation.PopulationZScore();
            case "distance_to_target" -> target(way, up);
            case "fraction_of_max" -> new Normalisation.FractionOfMaximum();
            case "linear" -> linear(way, up);
            case "quantile_group" -> new Normalisation.QuantileGroup((int) way.getNumber());
            case "exponential_rank" -> new Normalisation.ExponentialRank(way.number(23));
            default -> {
                way.unknown(SCALES);
                yield new Normalisation.AsIs();
            }
        };
    }

    private Ties ties(Way way) {
        return way.findSettings()
                .map(settings -> {
                    Ties ties = settings.findChoice("ties", TIES).orElse(Ties.AVERAGE);
                    settings.refuseOtherKeys();
                    return ties;
                })
                .orElse(Ties.AVERAGE);
    }

    private static Normalisation target(Way way, boolean up) {
        return way.findSettings()
                .map(settings -> {
                    double target = settings.getNumber("target");
                    boolean cutOff = settings.getFlag("cut_off", false);
                    settings.refuseOtherKeys();
                    return new Normalisation.DistanceToTarget(up ? target : -target, cutOff);
                })
                .orElseThrow(() -> new IllegalArgumentException("distance_to_target needs a target"));
    }

    private static Normalisation linear(Way way, boolean up) {
        return way.findSettings()
                .map(settings -> {
                    double zero = settings.getNumber("zero_at");
                    double full = settings.getNumber("full_at");
                    double scale = settings.findNumber("scale").orElse(100);
                    settings.refuseOtherKeys();
                    requireEnds("linear", zero, full, up);
                    return new Normalisation.Linear(up ? zero : -zero, up ? full : -full, scale);
                })
                .orElseThrow(() -> withoutEnds("linear"));
    }

    /** Ends are written as published figures: where lower is better the score of nought lies at the higher one. */
    private static void requireEnds(String word, double zero, double full, boolean up) {
        if (up ? zero >= full : zero <= full) {
            throw new QuestionRefused(
                    "bij " + word
                            + (up
                                    ? " met direction up ligt zero_at onder full_at"
                                    : " met direction down ligt zero_at boven full_at"),
                    word
                            + (up
                                    ? ": with direction up zero_at lies below full_at"
                                    : ": with direction down zero_at lies above full_at"));
        }
    }

    private static QuestionRefused withoutEnds(String word) {
        return new QuestionRefused(word + " vraagt zero_at en full_at", word + " needs zero_at and full_at");
    }

    private static Normalisation goalposts(Way way, boolean up, Treatment treatment) {
        return way.findSettings()
                .map(settings -> {
                    double zero = settings.getNumber("zero_at");
                    double full = settings.getNumber("full_at");
                    double scale = settings.findNumber("scale").orElse(100);
                    settings.refuseOtherKeys();
                    requireEnds("goalposts", zero, full, up);
                    if (treatment instanceof Treatment.NaturalLog) {
                        zero = Math.log(zero);
                        full = Math.log(full);
                    }
                    return new Normalisation.Goalposts(up ? zero : -zero, up ? full : -full, scale);
                })
                .orElseThrow(() -> withoutEnds("goalposts"));
    }

    Treatment treatment(YamlNode node) {
        Treatment none = new Treatment.None();
        return Way.of(node, problems)
                .map(way -> way.make(() -> treatment(way), none))
                .orElse(none);
    }

    Treatment treatment(Way way) {
        return switch (way.word()) {
            case "none" -> new Treatment.None();
            case "log" -> new Treatment.Log();
            case "natural_log" -> new Treatment.NaturalLog();
            case "shifted_log" -> new Treatment.ShiftedLog(way.number(1));
            case "box_cox" -> new Treatment.BoxCox();
            case "winsorise" ->
                way.findSettings().map(WayReader::winsorise).orElse(new Treatment.Winsorise(5, 2, 3.5, false));
            default -> {
                way.unknown(TREATMENTS);
                yield new Treatment.None();
            }
        };
    }

    private static Treatment winsorise(YamlMap settings) {
        int most = settings.findWhole("most").orElse(5);
        double skewness = settings.findNumber("skewness").orElse(2);
        double kurtosis = settings.findNumber("kurtosis").orElse(3.5);
        boolean log = settings.findChoice("otherwise", Map.of("log", true, "none", false))
                .orElse(false);
        settings.refuseOtherKeys();
        return new Treatment.Winsorise(most, skewness, kurtosis, log);
    }

    Combination combination(YamlNode node) {
        Combination arithmetic = new Combination.Arithmetic();
        return Way.of(node, problems)
                .map(way -> way.make(() -> combination(way), arithmetic))
                .orElse(arithmetic);
    }

    Combination combination(Way way) {
        return switch (way.word()) {
            case "arithmetic" -> new Combination.Arithmetic();
            case "weighted_sum" -> new Combination.WeightedSum();
            case "geometric" -> new Combination.Geometric();
            case "harmonic" -> new Combination.Harmonic();
            case "power" -> new Combination.PowerMean(way.getNumber());
            case "borda" -> new Combination.Borda();
            case "copeland" -> new Combination.Copeland();
            case "stacking" -> new Combination.StackingCount(way.getNumber());
            default -> {
                way.unknown(COMBINATIONS);
                yield new Combination.Arithmetic();
            }
        };
    }

    /** @param own the weights that the parts carry, for drawing around them */
    Weighting weighting(Way way, List<Double> own) {
        return switch (way.word()) {
            case "own" -> new Weighting.Given(own);
            case "equal" -> new Weighting.Equal();
            case "principal_component" -> new Weighting.PrincipalComponent();
            case "one_factor" -> new Weighting.OneFactor();
            case "correlation_optimised" -> new Weighting.CorrelationOptimised();
            case "noise" ->
                way.findSettings().map(settings -> noise(settings, own)).orElse(new Weighting.Noise(own, 0.25, 1));
            default -> {
                way.unknown(WEIGHTINGS);
                yield new Weighting.Equal();
            }
        };
    }

    private static Weighting noise(YamlMap settings, List<Double> own) {
        double spread = settings.findNumber("spread").orElse(0.25);
        int seed = settings.findWhole("seed").orElse(1);
        settings.refuseOtherKeys();
        return new Weighting.Noise(own, spread, seed);
    }

    /** @param way may name a column behind {@code group_mean} and {@code group_median}; that column is read by the caller */
    MissingFill missing(Way way) {
        return switch (way.word()) {
            case "none" -> new MissingFill.None();
            case "group_mean" -> new MissingFill.GroupMean();
            case "group_median" -> new MissingFill.GroupMedian();
            case "latest_year" -> new MissingFill.LatestYear();
            case "nearest_neighbours" ->
                way.make(
                        () -> new MissingFill.NearestNeighbours((int) way.number(5)),
                        new MissingFill.NearestNeighbours(5));
            default -> {
                way.unknown(FILLS);
                yield new MissingFill.None();
            }
        };
    }
}
