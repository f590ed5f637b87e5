package nl.wijkmaat.engine.burden.multiverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.burden.BurdenFigures;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.Classification;
import nl.wijkmaat.engine.burden.RowGroups;
import nl.wijkmaat.engine.burden.combine.Combination;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.Between;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.DomainWeights;
import nl.wijkmaat.engine.burden.rank.Ranking;
import nl.wijkmaat.engine.burden.rank.Ranks;
import nl.wijkmaat.engine.burden.scale.Distribution;
import nl.wijkmaat.engine.burden.scale.Normalisation;
import nl.wijkmaat.engine.burden.scale.Scale;
import nl.wijkmaat.engine.burden.scale.Shrinkage;
import nl.wijkmaat.engine.burden.scale.Ties;
import nl.wijkmaat.engine.burden.scale.Treatment;
import nl.wijkmaat.engine.burden.weigh.Correlations;
import nl.wijkmaat.engine.burden.weigh.Weighting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MultiverseTest {

    private static final Question PUBLISHED = Question.of(100, 5, 2).onPublishedFigures();

    @Test
    @DisplayName("every drawn method gives what the plain functions of scale and combine give, one after the other")
    void agreesWithThePlainFunctions() {
        BurdenTable table = Invented.country(300, 1).table;
        Multiverse multiverse = new Multiverse(table, Invented.everything(), PUBLISHED);
        for (int m = 0; m < 150; m++) {
            Method method = multiverse.drawnMethod(m);
            float[] fast = multiverse.weights(method);
            double[] plain = plain(table, method);
            for (int i = 0; i < plain.length; i++) {
                if (plain[i] > EITHER_SIDE / 1e4) {
                    assertThat(fast[i]).isBetween(0f, 1f);
                } else if (Double.isNaN(plain[i])) {
                    assertThat(fast[i]).as("method %d %s", m, method).isNaN();
                } else {
                    assertThat((double) fast[i])
                            .as("method %d %s area %d", m, method, i)
                            .isCloseTo(plain[i], within(1e-4 * Math.max(1, Math.abs(plain[i]))));
                }
            }
        }
    }

    private static final double EITHER_SIDE = 1e9;

    private static double[] plain(BurdenTable table, Method method) {
        int items = table.items().size();
        RowGroups groups = RowGroups.of(table);
        double[][] amounts = new double[items][];
        for (int j = 0; j < items; j++) {
            BurdenFigures figures = table.items().get(j).figures();
            boolean rate = figures.chance() == BurdenFigures.Chance.RATE
                    && method.shrinkage().kind() == MethodSpace.ShrinkageChoice.Kind.EMPIRICAL_BAYES;
            amounts[j] = (rate ? new Shrinkage.PoissonGamma(1000) : new Shrinkage.None())
                    .shrink(
                            figures.amounts(),
                            figures.base(),
                            groups.towards(method.shrinkage().towards()))
                    .figures();
        }
        double[][] filled = method.fill()
                .fill()
                .fill(
                        amounts,
                        groups.towards(method.fill().within()),
                        table.items().stream().map(x -> List.<double[]>of()).toList());
        double[][] domains = new double[table.domains().size()][];
        for (int d = 0; d < domains.length; d++) {
            List<double[]> parts = new ArrayList<>();
            for (int j : table.listItems(table.domains().get(d))) {
                if (method.takesPart().get(j)) {
                    Distribution distribution = Distribution.of(filled[j], table.residents());
                    // The mean of a group can lie in the last digit beside a published figure; a logarithm may make
                    // them one.
                    Scale treated = keepsOrder(method)
                            ? figure -> figure
                            : method.treatment().fit(distribution);
                    double[] position = method.scale()
                            .fit(Distribution.of(treated.atEach(filled[j]), table.residents()))
                            .atEach(treated.atEach(filled[j]));
                    parts.add(floored(position, method.within()));
                }
            }
            double[] equal = new double[parts.size()];
            Arrays.fill(equal, 1);
            domains[d] = method.within().combine(parts.toArray(double[][]::new), equal, 0);
        }
        double[] weights =
                method.domainWeights().stream().mapToDouble(Double::doubleValue).toArray();
        if (method.between() instanceof Between.Stacked) {
            double[][] beyond = new double[domains.length][];
            for (int d = 0; d < domains.length; d++) {
                double[] sorted = Arrays.stream(domains[d])
                        .filter(x -> !Double.isNaN(x))
                        .sorted()
                        .toArray();
                double line = sorted[sorted.length - (int) Math.ceil(method.line() * sorted.length)];
                // The fast way adds up in floats, so an area within the last digits of the line may stand on either
                // side of it.
                beyond[d] = Arrays.stream(domains[d])
                        .map(x -> Double.isNaN(x) ? x : Math.abs(x - line) < 2e-3 ? EITHER_SIDE : x >= line ? 1 : 0)
                        .toArray();
            }
            return new Combination.Arithmetic().combine(beyond, weights, 0.5);
        }
        Combination between = ((Between.Combined) method.between()).combination();
        double[][] floored = new double[domains.length][];
        for (int d = 0; d < domains.length; d++) {
            floored[d] = floored(domains[d], between);
        }
        return between.combine(floored, weights, 0.5);
    }

    private static boolean keepsOrder(Method method) {
        boolean isLogarithm = method.treatment() instanceof Treatment.Log;
        boolean isByOrder = method.scale() instanceof Normalisation.PercentileRank
                || method.scale() instanceof Normalisation.ExponentialRank;
        return isLogarithm && isByOrder && method.fill().within() != MethodSpace.ShrinkageChoice.Towards.NATION;
    }

    private static double[] floored(double[] positions, Combination combination) {
        return combination instanceof Combination.Arithmetic
                ? positions
                : Arrays.stream(positions)
                        .map(x -> Double.isNaN(x) ? x : Math.max(1, x))
                        .toArray();
    }

    @Test
    @DisplayName("the result is the same on one thread and on four, in one go and in steps")
    void independentOfThreads() {
        BurdenTable table = Invented.country(200, 2).table;
        List<Classification> halves = List.of(new Classification(
                "half",
                List.of("first", "second"),
                IntStream.range(0, 200).mapToObj(i -> i / 100).toList()));
        Question question = Question.of(300, 9, 1)
                .against(new ReferenceGroup("first ten", List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), 0.5))
                .countedBy(halves, List.of(20));
        MultiverseResult one = new Multiverse(table, Invented.everything(), question).run();
        Question onFour =
                new Question(300, 9, true, question.reference(), halves, List.of(20), question.hingeDraws(), 4);
        Multiverse inSteps = new Multiverse(table, Invented.everything(), onFour);
        inSteps.advance(70);
        inSteps.advanceHinges(5);
        MultiverseResult four = inSteps.run();
        assertThat(four.methods()).isEqualTo(300);
        for (int i = 0; i < 200; i++) {
            assertThat(four.findWeight(i)).isEqualTo(one.findWeight(i));
            assertThat(four.findComparableShare(i)).isEqualTo(one.findComparableShare(i));
            for (int f = 0; f < one.hingeIds().size(); f++) {
                assertThat(four.statementShares(i, f)).isEqualTo(one.statementShares(i, f));
                assertThat(four.rankShares(i, f)).isEqualTo(one.rankShares(i, f));
            }
        }
        assertThat(four.countComparable()).isEqualTo(one.countComparable());
        assertThat(four.countHeaviest(20)).isEqualTo(one.countHeaviest(20));
    }

    @Test
    @DisplayName("bands and probabilities are those of a plain run over the same methods")
    void talliesAgainstAPlainCount() {
        BurdenTable table = Invented.country(150, 3).table;
        ReferenceGroup group = new ReferenceGroup("some", List.of(3, 50, 99), 0.25);
        Question question = Question.of(200, 4, 2).against(group);
        Multiverse multiverse = new Multiverse(table, Invented.everything(), question);
        MultiverseResult result = multiverse.run();
        int[] held = new int[150];
        int[] judged = new int[150];
        int[] heaviest = new int[150];
        double[][] weights = new double[150][200];
        for (int m = 0; m < 200; m++) {
            float[] weight = multiverse.weights(multiverse.drawnMethod(m));
            double[] asDouble = new double[150];
            Arrays.setAll(asDouble, i -> weight[i]);
            double[] ranks = Ranks.highestFirst(asDouble, Ties.AVERAGE);
            long ranked = Arrays.stream(ranks).filter(r -> !Double.isNaN(r)).count();
            double line = Distribution.of(new double[] {weight[3], weight[50], weight[99]})
                    .quantile(0.25);
            for (int i = 0; i < 150; i++) {
                weights[i][m] = 100 * (1 - (ranks[i] - 0.5) / ranked);
                judged[i] += Double.isNaN(ranks[i]) ? 0 : 1;
                heaviest[i] += ranks[i] <= Math.round(0.10 * ranked) ? 1 : 0;
                boolean reaches = weight[i] >= (float) line;
                held[i] += reaches ? 1 : 0;
            }
        }
        for (int i = 0; i < 150; i++) {
            assertThat(result.findComparableShare(i).orElseThrow()).isEqualTo((double) held[i] / judged[i]);
            assertThat(result.findProbabilityAmongHeaviest(i, 0.10).orElseThrow())
                    .isEqualTo((double) heaviest[i] / judged[i]);
            double[] own = Arrays.stream(weights[i])
                    .filter(x -> !Double.isNaN(x))
                    .sorted()
                    .toArray();
            int n = own.length;
            MultiverseResult.Band band = result.findWeight(i).orElseThrow();
            assertThat(band.median()).isCloseTo(own[n - (int) Math.ceil(0.5 * n)], within(0.6));
            assertThat(band.low()).isCloseTo(own[n - (int) Math.ceil(0.95 * n)], within(0.6));
            assertThat(band.high()).isCloseTo(own[n - (int) Math.ceil(0.05 * n)], within(0.6));
        }
    }

    @Test
    @DisplayName(
            "doubling an area with the same shares changes its size and nothing else; relabelling or merging gemeenten changes nothing")
    void sizeAndGemeentenDoNotWeigh() {
        BurdenTable table = Invented.country(200, 6).table;
        List<BurdenTable.Row> otherRows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            BurdenTable.Row row = table.rows().get(i);
            otherRows.add(new BurdenTable.Row(
                    row.code(), row.name(), "GM9999", i == 17 ? 2 * row.residents() : row.residents()));
        }
        BurdenTable other = new BurdenTable(otherRows, 200, table.items());
        Question question = Question.of(200, 8, 2);
        MultiverseResult before = new Multiverse(table, Invented.ordered(false), question).run();
        MultiverseResult after = new Multiverse(other, Invented.ordered(false), question).run();
        for (int i = 0; i < 200; i++) {
            assertThat(after.findWeight(i)).isEqualTo(before.findWeight(i));
            assertThat(after.findReferenceWeight(i)).isEqualTo(before.findReferenceWeight(i));
        }
    }

    @Test
    @DisplayName("a heavier figure never lowers a weight, under any method")
    void worseningNeverLowersAWeight() {
        BurdenTable table = Invented.country(120, 7).table;
        SplittableRandom random = new SplittableRandom(70);
        Question question = Question.of(60, 3, 2).onPublishedFigures();
        Multiverse before = new Multiverse(table, Invented.ordered(false), question);
        for (int trial = 0; trial < 60; trial++) {
            int area = random.nextInt(120);
            int item = random.nextInt(12);
            BurdenTable.Item old = table.items().get(item);
            if (!old.figures().isMissing(area)) {
                double[] amounts = old.figures().amounts().clone();
                amounts[area] += Math.abs(random.nextGaussian()) * 20;
                List<BurdenTable.Item> items = new ArrayList<>(table.items());
                items.set(
                        item,
                        new BurdenTable.Item(
                                old.indicator(),
                                old.domain(),
                                false,
                                2022,
                                old.figures().withAmounts(amounts)));
                Multiverse after = new Multiverse(table.withItems(items), Invented.ordered(false), question);
                Method method = before.drawnMethod(trial);
                assertThat(after.ranks(method)[area])
                        .as("trial %d %s", trial, method)
                        .isLessThanOrEqualTo(before.ranks(method)[area]);
            }
        }
    }

    @Test
    @DisplayName(
            "drawn figures keep the mean and the spread of their margin, differ between areas, and stay where nothing is measured")
    void figureDraws() {
        int areas = 2000;
        double[] amounts = new double[areas];
        double[] error = new double[areas];
        double[] half = new double[areas];
        double[] base = new double[areas];
        double[] kept = new double[areas];
        Arrays.fill(amounts, 20);
        Arrays.fill(error, 3);
        Arrays.fill(half, 0.5);
        Arrays.fill(base, 900);
        Arrays.fill(kept, 1);
        amounts[5] = Double.NaN;
        BurdenFigures exact = BurdenFigures.exact(amounts);
        requireSpread(FigureDraws.of(amounts, exact.estimated(error), kept, true, 1), 20, 3);
        requireSpread(FigureDraws.of(amounts, exact.rounded(half), kept, true, 2), 20, 1 / Math.sqrt(12));
        // 18 events on 900 people, 20 per thousand: √18 events; 20 % of 900: binomial; shrinking that keeps a quarter
        // halves the spread.
        requireSpread(
                FigureDraws.of(amounts, exact.of(base, BurdenFigures.Chance.RATE, 1000), kept, true, 3),
                20,
                1000 * Math.sqrt(18) / 900);
        requireSpread(
                FigureDraws.of(amounts, exact.of(base, BurdenFigures.Chance.SHARE, 100), kept, true, 4),
                20,
                100 * Math.sqrt(.2 * .8 / 900));
        Arrays.fill(kept, 0.25);
        requireSpread(
                FigureDraws.of(amounts, exact.of(base, BurdenFigures.Chance.SHARE, 100), kept, true, 4),
                20,
                50 * Math.sqrt(.2 * .8 / 900));
        assertThat(FigureDraws.of(amounts, exact, kept, true, 5)).isEmpty();
        assertThat(FigureDraws.of(amounts, exact.of(base, BurdenFigures.Chance.RATE, 1000), kept, false, 5))
                .isEmpty();
    }

    private static void requireSpread(double[][] draws, double mean, double sd) {
        double[] all = new double[draws.length * (draws[0].length - 1)];
        double[] first = draws[0];
        int at = 0;
        for (double[] draw : draws) {
            for (int i = 0; i < draw.length; i++) {
                if (i == 5) {
                    assertThat(draw[i]).isNaN();
                } else {
                    all[at++] = draw[i];
                }
            }
        }
        Distribution distribution = Distribution.of(all);
        assertThat(distribution.mean()).isCloseTo(mean, within(0.03 * sd + 0.002 * mean));
        assertThat(distribution.standardDeviation()).isCloseTo(sd, within(0.03 * sd));
        assertThat(Math.abs(Correlations.pairwise(first, draws[1])))
                .as("draws of one area are spread, not copied")
                .isLessThan(0.2);
        double[] centres = new double[200];
        Arrays.setAll(
                centres,
                i -> Arrays.stream(draws)
                        .mapToDouble(draw -> draw[i + 6])
                        .average()
                        .orElseThrow());
        assertThat(Distribution.of(centres).standardDeviation())
                .as(
                        "the draws of one area have the mean of its margin: far closer than independent draws would, at a quarter of the spread")
                .isLessThan(0.1 * sd);
    }

    @Test
    @DisplayName("where only one thing varies, everything hinges on it; where the statement always holds, on nothing")
    void hinges() {
        BurdenTable table = Invented.country(200, 10).table;
        MethodSpace onlyWeights = Invented.weighed(Invented.ordered(false), new DomainWeights.Any(0));
        Question question =
                PUBLISHED.withHingeDraws(200).against(new ReferenceGroup("first", List.of(0, 1, 2, 3, 4), 0.5));
        MultiverseResult result = new Multiverse(table, onlyWeights, question).run();
        int judged = 0;
        for (int i = 0; i < 200; i++) {
            double share = result.findComparableShare(i).orElse(0);
            if (share > 0.2 && share < 0.8) {
                judged++;
                assertThat(result.findHinge(i)).contains("weights");
                int weights = result.hingeIds().indexOf("weights");
                assertThat(result.statementShares(i, weights).total()).isCloseTo(1, within(0.2));
                assertThat(result.statementShares(i, weights).first()).isCloseTo(1, within(1e-9));
                assertThat(result.statementShares(i, result.hingeIds().indexOf("scale"))
                                .total())
                        .isZero();
            }
        }
        assertThat(judged).isGreaterThan(10);
    }

    @Test
    @DisplayName(
            "the known burden is recovered: rank correlation above 0.95, and of statements that hold in over 90 % of methods at least 9 in 10 are true")
    void recoversTheTruth() {
        int right = 0;
        int sure = 0;
        for (long seed = 20; seed < 25; seed++) {
            Invented country = Invented.country(400, seed);
            List<Integer> group = IntStream.range(0, 40).boxed().toList();
            MultiverseResult result = new Multiverse(
                            country.table,
                            Invented.ordered(true),
                            Question.of(300, seed, 2)
                                    .withHingeDraws(0)
                                    .against(new ReferenceGroup("forty", group, 0.5)))
                    .run();
            double[] weight = new double[400];
            Arrays.setAll(weight, i -> result.findWeight(i).orElseThrow().median());
            double[] byRank = Ranks.highestFirst(weight, Ties.AVERAGE);
            assertThat(Correlations.pairwise(byRank, Ranks.highestFirst(country.truth, Ties.AVERAGE)))
                    .isGreaterThan(0.95);
            double line = Distribution.of(Arrays.copyOf(country.truth, 40)).quantile(0.5);
            for (int i = 40; i < 400; i++) {
                if (result.findComparableShare(i).orElse(0) >= 0.9) {
                    sure++;
                    right += country.truth[i] >= line ? 1 : 0;
                }
            }
        }
        assertThat(sure).isGreaterThan(300);
        assertThat((double) right / sure).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    @DisplayName("ranking, selection, logarithm and exponential equal the plain ones")
    void partsOfTheKernel() {
        SplittableRandom random = new SplittableRandom(12);
        for (int trial = 0; trial < 50; trial++) {
            int n = 1 + random.nextInt(3000);
            float[] figures = new float[n];
            double[] same = new double[n];
            boolean coarse = random.nextBoolean();
            for (int i = 0; i < n; i++) {
                float x = (float) (random.nextGaussian() * 50);
                figures[i] = random.nextInt(20) == 0 ? Float.NaN : coarse ? Math.round(x) : x;
                same[i] = figures[i];
            }
            int[] doubled = new int[n];
            int count = new Ranking(n).rank(figures, n, doubled);
            double[] plain = Ranks.highestFirst(same, Ties.AVERAGE);
            for (int i = 0; i < n; i++) {
                assertThat(Double.valueOf(doubled[i] == 0 ? Double.NaN : doubled[i] / 2.0))
                        .isEqualTo(Double.valueOf(plain[i]));
            }
            double[] sorted =
                    Arrays.stream(same).filter(x -> !Double.isNaN(x)).sorted().toArray();
            assertThat(count).isEqualTo(sorted.length);
            double share = random.nextDouble(0.01, 0.99);
            if (count > 0) {
                assertThat((double) new Selection(n).reachedBy(figures, n, share))
                        .isEqualTo(sorted[count - (int) Math.ceil(count * share)]);
            }
            float x = (float) Math.exp(random.nextDouble(-10, 10));
            assertThat((double) Summand.log(x))
                    .isCloseTo(Math.log(x), within(1e-6 * Math.max(1, Math.abs(Math.log(x)))));
            assertThat((double) Summand.exp((float) Math.log(x)))
                    .isCloseTo(Math.exp((float) Math.log(x)), within(4e-7 * x));
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        BurdenTable table = Invented.country(50, 1).table;
        assertThatThrownBy(() -> new ReferenceGroup("NPLV", List.of(), 0.5)).hasMessageContaining("holds no area");
        assertThatThrownBy(() -> new ReferenceGroup("NPLV", List.of(1), 1.5)).hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> Question.of(0, 1, 1)).hasMessageContaining("number of methods");
        assertThatThrownBy(() -> new BurdenTable(table.rows(), 50, List.of()))
                .hasMessageContaining("no burden domain is measured");
        assertThatThrownBy(() -> new BurdenTable(table.rows().subList(0, 1), 1, table.items()))
                .hasMessageContaining("at least two areas");
        assertThatThrownBy(() -> table.getItem("nothing")).hasMessageContaining("not measured here");
        double[] flat = new double[50];
        List<BurdenTable.Item> items = new ArrayList<>(table.items());
        items.add(new BurdenTable.Item("flat", "domain_0", false, 2022, BurdenFigures.exact(flat)));
        assertThatThrownBy(() -> new Multiverse(table.withItems(items), Invented.everything(), PUBLISHED))
                .hasMessageContaining("indicator flat cannot be read on scale 'min_max'");
        MethodSpace z = Invented.everything();
        assertThatThrownBy(() -> new MethodSpace(
                        "z",
                        0,
                        z.years(),
                        z.shrinkages(),
                        z.fills(),
                        z.treatments(),
                        List.of(Invented.option("z", new Normalisation.ZScore(0, 1))),
                        List.of(Invented.option("geometric", new Combination.Geometric())),
                        z.weights(),
                        z.between(),
                        z.lines(),
                        0.5,
                        true))
                .hasMessageContaining("below zero");
        assertThatThrownBy(() -> withLines(List.of())).hasMessageContaining("no defensible choice under 'lines'");
        assertThatThrownBy(() -> withLines(List.of(Invented.option("all", 1.0))))
                .hasMessageContaining("a line lets a share of areas above 0 and below 1 lie beyond it, not 1.0");
    }

    @Test
    void weightsThatTheDomainsDoNotGiveAreRefusedByName() {
        MethodSpace optimised =
                Invented.weighed(Invented.plain(false), new DomainWeights.FromData(new Weighting.PrincipalComponent()));
        BurdenTable country = Invented.country(50, 1).table;
        BurdenTable against = country.withItems(country.items().stream()
                .map(item -> item.domain().equals("domain_0")
                        ? item.withFigures(
                                BurdenFigures.exact(Arrays.stream(item.figures().amounts())
                                        .map(x -> -x)
                                        .toArray()))
                        : item)
                .toList());
        assertThatThrownBy(() -> new Multiverse(against, optimised, PUBLISHED))
                .hasMessageContaining(
                        "(domain_0, domain_1, domain_2, domain_3) give no weights 'weights' (domain_weights)")
                .hasMessageContaining("part 1 runs against")
                .hasMessageContaining("take that choice out");
    }

    private static MethodSpace withLines(List<Option<Double>> lines) {
        MethodSpace all = Invented.everything();
        return new MethodSpace(
                all.id(),
                all.shareLeftOut(),
                all.years(),
                all.shrinkages(),
                all.fills(),
                all.treatments(),
                all.scales(),
                all.within(),
                all.weights(),
                all.between(),
                lines,
                all.leastMeasured(),
                all.chanceInCounts());
    }
}
