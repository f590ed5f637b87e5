package nl.wijkmaat.engine.burden.multiverse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.burden.BurdenFigures;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.combine.Combination;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.Between;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.DomainWeights;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.FillChoice;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.ShrinkageChoice;
import nl.wijkmaat.engine.burden.scale.MissingFill;
import nl.wijkmaat.engine.burden.scale.Normalisation;
import nl.wijkmaat.engine.burden.scale.Ties;
import nl.wijkmaat.engine.burden.scale.Treatment;
import nl.wijkmaat.engine.burden.weigh.Weighting;

/** A small invented country whose true burden is known. */
public final class Invented {

    final double[] truth;
    final BurdenTable table;

    private Invented(double[] truth, BurdenTable table) {
        this.truth = truth;
        this.table = table;
    }

    static Invented country(int areas, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] truth = new double[areas];
        double[] residents = new double[areas];
        List<BurdenTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < areas; i++) {
            truth[i] = random.nextGaussian();
            residents[i] = 50 + random.nextInt(5000);
            rows.add(new BurdenTable.Row("WK" + (100_000 + i), "wijk " + i, "GM" + (1000 + i / 5), residents[i]));
        }
        List<BurdenTable.Item> items = new ArrayList<>();
        for (int j = 0; j < 12; j++) {
            double[] amounts = new double[areas];
            for (int i = 0; i < areas; i++) {
                double own = 0.8 * truth[i] + 0.5 * random.nextGaussian();
                amounts[i] = switch (j % 3) {
                    case 0 -> Math.rint(10 * 100 / (1 + Math.exp(1.5 - own))) / 10;
                    case 1 -> Math.rint(residents[i] * 0.03 * Math.exp(own)) / residents[i] * 1000;
                    default -> Math.rint(10 * (30 + 5 * own)) / 10;
                };
                amounts[i] = random.nextInt(25) == 0 ? Double.NaN : amounts[i];
            }
            double[] spread = new double[areas];
            Arrays.fill(spread, j % 3 == 0 ? 0.05 : 1.5);
            BurdenFigures figures = switch (j % 3) {
                case 0 -> BurdenFigures.exact(amounts).rounded(spread);
                case 1 -> BurdenFigures.exact(amounts).of(residents, BurdenFigures.Chance.RATE, 1000);
                default -> BurdenFigures.exact(amounts).estimated(spread);
            };
            items.add(new BurdenTable.Item("indicator_" + j, "domain_" + j % 4, false, 2022, figures));
        }
        return new Invented(truth, new BurdenTable(rows, areas, items));
    }

    static <T> Option<T> option(String id, T choice) {
        return new Option<>(id, choice, new LocalText("proef", "test"));
    }

    static final ShrinkageChoice NO_SHRINKAGE =
            new ShrinkageChoice(ShrinkageChoice.Kind.NONE, ShrinkageChoice.Towards.NATION);

    /** Everything that can be chosen. */
    static MethodSpace everything() {
        return new MethodSpace(
                "everything",
                0.15,
                List.of(option("newest", 0)),
                List.of(
                        option("none", NO_SHRINKAGE),
                        option(
                                "nation",
                                new ShrinkageChoice(
                                        ShrinkageChoice.Kind.EMPIRICAL_BAYES, ShrinkageChoice.Towards.NATION)),
                        option(
                                "gemeente",
                                new ShrinkageChoice(
                                        ShrinkageChoice.Kind.EMPIRICAL_BAYES, ShrinkageChoice.Towards.GEMEENTE))),
                List.of(
                        option("none", FillChoice.of(new MissingFill.None())),
                        option("median", FillChoice.of(new MissingFill.GroupMedian())),
                        option("own", new FillChoice(new MissingFill.GroupMedian(), ShrinkageChoice.Towards.GEMEENTE)),
                        option("neighbours", FillChoice.of(new MissingFill.NearestNeighbours(5)))),
                List.of(
                        option("none", new Treatment.None()),
                        option("winsorise", new Treatment.Winsorise(10, 1, 1, false)),
                        option("log", new Treatment.Log())),
                List.of(
                        option("percentile_rank", new Normalisation.PercentileRank(Ties.AVERAGE)),
                        option("population_percentile", new Normalisation.PopulationPercentile()),
                        option("min_max", new Normalisation.MinMax(0, 100)),
                        option("z_score", new Normalisation.ZScore(0, 1)),
                        option("robust_z", new Normalisation.RobustZ()),
                        option("exponential_rank", new Normalisation.ExponentialRank(23))),
                List.of(
                        option("arithmetic", new Combination.Arithmetic()),
                        option("geometric", new Combination.Geometric()),
                        option("harmonic", new Combination.Harmonic())),
                List.of(
                        option("equal", new DomainWeights.Equal()),
                        option("any", new DomainWeights.Any(0.3)),
                        option("noise", new DomainWeights.Noise(0.25)),
                        option("component", new DomainWeights.FromData(new Weighting.PrincipalComponent()))),
                List.of(
                        option("arithmetic", new Between.Combined(new Combination.Arithmetic())),
                        option("geometric", new Between.Combined(new Combination.Geometric())),
                        option("quadratic", new Between.Combined(new Combination.PowerMean(2))),
                        option("stacked", new Between.Stacked())),
                List.of(option("fifth", 0.2), option("tenth", 0.1)),
                0.5,
                true);
    }

    /** Choices that a heavier figure can only make heavier, and that know nothing of gemeenten or of who lives elsewhere. */
    static MethodSpace ordered(boolean chance) {
        return new MethodSpace(
                "ordered",
                0.15,
                List.of(option("newest", 0)),
                List.of(option("none", NO_SHRINKAGE)),
                List.of(option("none", FillChoice.of(new MissingFill.None()))),
                List.of(option("none", new Treatment.None())),
                List.of(
                        option("percentile_rank", new Normalisation.PercentileRank(Ties.AVERAGE)),
                        option("exponential_rank", new Normalisation.ExponentialRank(23))),
                List.of(
                        option("arithmetic", new Combination.Arithmetic()),
                        option("geometric", new Combination.Geometric())),
                List.of(option("equal", new DomainWeights.Equal()), option("any", new DomainWeights.Any(0.3))),
                List.of(
                        option("arithmetic", new Between.Combined(new Combination.Arithmetic())),
                        option("stacked", new Between.Stacked())),
                List.of(option("fifth", 0.2), option("tenth", 0.1)),
                0.5,
                chance);
    }

    /** One choice of each kind: the mean of percentile ranks. */
    public static MethodSpace plain(boolean chance) {
        return new MethodSpace(
                "plain",
                0.15,
                List.of(option("newest", 0)),
                List.of(option("none", NO_SHRINKAGE)),
                List.of(option("none", FillChoice.of(new MissingFill.None()))),
                List.of(option("none", new Treatment.None())),
                List.of(option("percentile_rank", new Normalisation.PercentileRank(Ties.AVERAGE))),
                List.of(option("arithmetic", new Combination.Arithmetic())),
                List.of(option("equal", new DomainWeights.Equal())),
                List.of(option("arithmetic", new Between.Combined(new Combination.Arithmetic()))),
                List.of(),
                0.5,
                chance);
    }

    /** One choice of each kind of a space, all indicators, and these weights. */
    static MethodSpace weighed(MethodSpace space, DomainWeights weights) {
        return one(space, weights, space.between().getFirst().choice(), List.of(), space.leastMeasured());
    }

    /** One choice of each kind of a space, all indicators, equal weights, and the domains beyond a line counted. */
    static MethodSpace counted(MethodSpace space, double line) {
        return one(space, new DomainWeights.Equal(), new Between.Stacked(), List.of(option("line", line)), 0);
    }

    private static MethodSpace one(
            MethodSpace space,
            DomainWeights weights,
            Between between,
            List<Option<Double>> lines,
            double leastMeasured) {
        return new MethodSpace(
                "one",
                0,
                space.years(),
                space.shrinkages().subList(0, 1),
                space.fills().subList(0, 1),
                space.treatments().subList(0, 1),
                space.scales().subList(0, 1),
                space.within().subList(0, 1),
                List.of(option("weights", weights)),
                List.of(option("between", between)),
                lines,
                leastMeasured,
                false);
    }
}
