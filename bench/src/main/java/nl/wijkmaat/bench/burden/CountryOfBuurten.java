package nl.wijkmaat.bench.burden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.burden.BurdenFigures;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.combine.Combination;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.Between;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.DomainWeights;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.FillChoice;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.ShrinkageChoice;
import nl.wijkmaat.engine.burden.multiverse.Option;
import nl.wijkmaat.engine.burden.scale.MissingFill;
import nl.wijkmaat.engine.burden.scale.Normalisation;
import nl.wijkmaat.engine.burden.scale.Ties;
import nl.wijkmaat.engine.burden.scale.Treatment;

/** An invented table with as many buurten as the Netherlands has: rounded shares, rates of small numbers, modelled estimates, gaps. */
final class CountryOfBuurten {

    private CountryOfBuurten() {}

    static BurdenTable table(int areas, int indicators, int domains, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<BurdenTable.Row> rows = new ArrayList<>();
        double[] burden = new double[areas];
        double[] residents = new double[areas];
        for (int i = 0; i < areas; i++) {
            burden[i] = random.nextGaussian();
            residents[i] = Math.rint(Math.exp(6.5 + random.nextGaussian()));
            rows.add(new BurdenTable.Row("BU" + (10_000_000 + i), "buurt " + i, "GM" + (1000 + i % 342), residents[i]));
        }
        List<BurdenTable.Item> items = new ArrayList<>();
        for (int j = 0; j < indicators; j++) {
            items.add(new BurdenTable.Item(
                    "indicator_" + j,
                    "domain_" + j % domains,
                    j % 3 == 2,
                    2024,
                    figures(burden, residents, j % 3, random)));
        }
        return new BurdenTable(rows, areas, items);
    }

    private static BurdenFigures figures(double[] burden, double[] residents, int kind, SplittableRandom random) {
        double[] amounts = new double[burden.length];
        for (int i = 0; i < amounts.length; i++) {
            double own = 0.7 * burden[i] + 0.7 * random.nextGaussian();
            amounts[i] = switch (kind) {
                case 0 -> Math.rint(10 * 100 / (1 + Math.exp(2 - own))) / 10;
                case 1 -> Math.rint(Math.exp(own) * 0.03 * residents[i]) / Math.max(1, residents[i]) * 1000;
                default -> Math.rint(10 * (25 + 6 * own)) / 10;
            };
            if (random.nextInt(40) == 0) {
                amounts[i] = Double.NaN;
            }
        }
        double[] spread = new double[amounts.length];
        Arrays.fill(spread, kind == 0 ? 0.05 : 2.0);
        return switch (kind) {
            case 0 -> BurdenFigures.exact(amounts).rounded(spread);
            case 1 -> BurdenFigures.exact(amounts).of(residents, BurdenFigures.Chance.RATE, 1000);
            default -> BurdenFigures.exact(amounts).estimated(spread);
        };
    }

    /** A space as wide as the catalogue's own. */
    static MethodSpace space() {
        return new MethodSpace(
                "bench",
                0.1,
                List.of(option("newest", 0)),
                List.of(
                        option("none", new ShrinkageChoice(ShrinkageChoice.Kind.NONE, ShrinkageChoice.Towards.NATION)),
                        option(
                                "nation",
                                new ShrinkageChoice(
                                        ShrinkageChoice.Kind.EMPIRICAL_BAYES, ShrinkageChoice.Towards.NATION))),
                List.of(
                        option("none", FillChoice.of(new MissingFill.None())),
                        option("median", FillChoice.of(new MissingFill.GroupMedian()))),
                List.of(
                        option("none", new Treatment.None()),
                        option("winsorise", new Treatment.Winsorise(100, 2, 3.5, false))),
                List.of(
                        option("percentile_rank", new Normalisation.PercentileRank(Ties.AVERAGE)),
                        option("min_max", new Normalisation.MinMax(0, 100)),
                        option("z_score", new Normalisation.ZScore(0, 1)),
                        option("exponential_rank", new Normalisation.ExponentialRank(23))),
                List.of(
                        option("arithmetic", new Combination.Arithmetic()),
                        option("geometric", new Combination.Geometric())),
                List.of(option("equal", new DomainWeights.Equal()), option("any", new DomainWeights.Any(0.5))),
                List.of(
                        option("arithmetic", new Between.Combined(new Combination.Arithmetic())),
                        option("geometric", new Between.Combined(new Combination.Geometric())),
                        option("quadratic", new Between.Combined(new Combination.PowerMean(2))),
                        option("stacked", new Between.Stacked())),
                List.of(option("fifth", 0.2)),
                0.5,
                true);
    }

    private static <T> Option<T> option(String id, T choice) {
        return new Option<>(id, choice, new LocalText("gemeten snelheid", "measured speed"));
    }
}
