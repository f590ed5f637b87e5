package nl.wijkmaat.engine.comparison.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.comparison.movement.EarlyWarning.Question;
import nl.wijkmaat.engine.statistics.Aggregation;
import nl.wijkmaat.engine.statistics.Column;
import nl.wijkmaat.engine.statistics.CoverageRule;
import nl.wijkmaat.engine.statistics.Direction;
import nl.wijkmaat.engine.statistics.Domain;
import nl.wijkmaat.engine.statistics.Figures;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Interval;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Origin;
import nl.wijkmaat.engine.statistics.Panel;
import nl.wijkmaat.engine.statistics.Precision;
import nl.wijkmaat.engine.statistics.Provenance;
import nl.wijkmaat.engine.statistics.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EarlyWarningTest {

    private static final Question USUAL = new Question(PositionScale.PERCENTILE, 0.9, 80, 0.5);

    private static Point point(int year, double position, double margin) {
        return new Point(year, position, position - margin, position + margin);
    }

    private static List<Point> points(double margin, double... positions) {
        return IntStream.range(0, positions.length)
                .mapToObj(i -> point(2020 + i, positions[i], margin))
                .toList();
    }

    @Test
    @DisplayName("worked example: 60, 62, 65, 66, 69 rises two to three a year and reaches 80 between 2027 and 2031")
    void workedExample() {
        Movement movement = Movement.of(0, "crimes_per_1000", points(0, 60, 62, 65, 66, 69), 0.9, 0.5, 80);
        // Slopes 1, 2, 2, 2, 2, 2.25, 2.33, 2.5, 3, 3: the median of ten is (2 + 2.25) / 2; the second and ninth are
        // the ends (92 %).
        assertThat(movement.slope().slope()).isCloseTo(2.125, within(1e-12));
        assertThat(movement.slope().low()).isCloseTo(2, within(1e-12));
        assertThat(movement.slope().high()).isCloseTo(3, within(1e-12));
        assertThat(movement.trend()).isEqualTo(Trend.WORSENING);
        assertThat(movement.distanceToLine()).isCloseTo(11, within(1e-12));
        Interval crossing = movement.crossing().orElseThrow();
        assertThat(crossing.low()).isCloseTo(2024 + 11 / 3.0, within(1e-9));
        assertThat(crossing.high()).isCloseTo(2024 + 11 / 2.0, within(1e-9));
    }

    @Test
    @DisplayName("the same rise inside the margin of the figures is no alarm")
    void insideTheMargin() {
        Movement movement = Movement.of(0, "good_health", points(6, 60, 62, 65, 66, 69), 0.9, 0.5, 80);
        assertThat(movement.trend()).isEqualTo(Trend.UNCERTAIN);
        assertThat(movement.crossing()).isEmpty();
        assertThat(movement.change().contains(0)).isTrue();
    }

    @Test
    @DisplayName("the four verdicts, and none from three points at 90 percent")
    void verdicts() {
        assertThat(Movement.of(0, "x", points(0, 69, 66, 65, 62, 60), 0.9, 0.5, 80)
                        .trend())
                .isEqualTo(Trend.IMPROVING);
        assertThat(Movement.of(0, "x", points(0, 60, 60.1, 60, 60.2, 60.1), 0.9, 0.5, 80)
                        .trend())
                .isEqualTo(Trend.STABLE);
        assertThat(Movement.of(0, "x", points(0, 60, 75, 50, 70, 55), 0.9, 0.5, 80)
                        .trend())
                .isEqualTo(Trend.UNCERTAIN);
        assertThat(Movement.of(0, "x", points(0, 60, 70, 80), 0.9, 0.5, 80).trend())
                .isEqualTo(Trend.UNCERTAIN);
        assertThat(Movement.of(0, "x", points(0, 60, 70, 80), 0.66, 0.5, 90).trend())
                .isEqualTo(Trend.WORSENING);
    }

    @Test
    @DisplayName("beyond the line there is no crossing to come, and a slow rise is not drawn on beyond 25 years")
    void crossings() {
        assertThat(Movement.of(0, "x", points(0, 81, 83, 85, 87, 89), 0.9, 0.5, 80)
                        .crossing())
                .isEmpty();
        assertThat(Movement.of(0, "x", points(0, 10, 10.6, 11.2, 11.8, 12.4), 0.9, 0.5, 80)
                        .crossing())
                .isEmpty();
    }

    /** Figures of areas over years: a level of its own for every area, a movement per year, and noise. */
    private static IndicatorSeries series(
            int areas, int years, long seed, double noise, double step, DoubleUnaryOperator moves, double shift) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] level = random.doubles(areas).map(d -> 20 * d).toArray();
        List<YearFigures> all = new ArrayList<>();
        for (int t = 0; t < years; t++) {
            double[] amounts = new double[areas];
            double[] low = new double[areas];
            double[] high = new double[areas];
            for (int i = 0; i < areas; i++) {
                double truth = level[i] + t * moves.applyAsDouble(i) + noise * random.nextGaussian();
                amounts[i] = (step > 0 ? step * Math.rint(truth / step) : truth) + shift;
                low[i] = amounts[i] - step / 2;
                high[i] = amounts[i] + step / 2;
            }
            all.add(new YearFigures(
                    2016 + t, amounts, low, high, new YearFigures.Nation(10 + shift, Interval.point(10 + shift))));
        }
        return new IndicatorSeries("x", "poverty", all, List.of());
    }

    private static EarlyWarning warn(Question question, IndicatorSeries... series) {
        int areas = series[0].years().getFirst().amounts().length;
        double[] residents = new double[areas];
        Arrays.fill(residents, 1000);
        return EarlyWarning.of(
                question,
                List.of(series),
                residents,
                IntStream.range(0, areas).boxed().toList());
    }

    @Property(tries = 30)
    @Label("a constant added to every figure and to the nation leaves every position where it was")
    void constantChangesNothing(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @DoubleRange(min = -50, max = 50) double constant) {
        for (PositionScale scale : PositionScale.values()) {
            Question question = new Question(scale, 0.9, 80, 0.5);
            EarlyWarning before = warn(question, series(40, 6, seed, 2, 0, i -> i % 5 == 0 ? 1 : 0, 0));
            EarlyWarning after = warn(question, series(40, 6, seed, 2, 0, i -> i % 5 == 0 ? 1 : 0, constant));
            for (int k = 0; k < before.movements().size(); k++) {
                Movement a = before.movements().get(k);
                Movement b = after.movements().get(k);
                assertThat(b.trend()).isEqualTo(a.trend());
                for (int t = 0; t < a.points().size(); t++) {
                    assertThat(b.points().get(t).position())
                            .isCloseTo(a.points().get(t).position(), within(1e-6));
                }
            }
        }
    }

    @Test
    @DisplayName("noise is called worse no oftener than the level says, over 200 seeds, with and without margins")
    void noiseIsNoAlarm() {
        for (int years : new int[] {4, 5, 7}) {
            int worse = 0;
            int worseInMargin = 0;
            int tested = 0;
            double expected = 0;
            for (long seed = 0; seed < 200; seed++) {
                EarlyWarning noise = warn(
                        new Question(PositionScale.PERCENTILE, 0.9, 80, 0), series(50, years, seed, 3, 0, _ -> 0, 0));
                EarlyWarning rounded = warn(
                        new Question(PositionScale.PERCENTILE, 0.9, 80, 0), series(50, years, seed, 0.3, 1, _ -> 0, 0));
                worse += noise.count(Trend.WORSENING);
                worseInMargin += rounded.count(Trend.WORSENING);
                expected += noise.expectedByChance();
                tested += noise.movements().size();
            }
            double share = (double) worse / tested;
            double level = expected / tested;
            assertThat(level).isLessThanOrEqualTo(0.05);
            assertThat(share).as(years + " years").isLessThanOrEqualTo(level + 3 * Math.sqrt(level / tested));
            assertThat((double) worseInMargin / tested).as("inside the margin").isLessThan(0.002);
        }
    }

    @Test
    @DisplayName("who truly moves is found among many who do not, and the false discovery rate keeps chance out")
    void findsWhoMoves() {
        IndicatorSeries series = series(300, 9, 7, 0.4, 0, i -> i < 15 ? 0.8 : 0, 0);
        // On the national scale: a percentile cannot rise much for who is among the heaviest already.
        Question nation = new Question(PositionScale.NATION, 0.9, 80, 0.5);
        EarlyWarning found = warn(nation, series);
        long movers = found.movements().stream()
                .filter(m -> m.row() < 15 && m.trend() == Trend.WORSENING)
                .count();
        assertThat(movers).isGreaterThanOrEqualTo(14);
        assertThat(found.countWorseningAt(0.1)).isBetween(10, 20);
        assertThat(found.expectedByChance()).isBetween(5.0, 15.0);
        EarlyWarning nobody = warn(nation, series(300, 9, 8, 0.4, 0, _ -> 0, 0));
        assertThat(nobody.countWorseningAt(0.1)).isLessThanOrEqualTo(2);
    }

    @Test
    @DisplayName("a break splits a series: what lies before is named and not compared")
    void breaks() {
        IndicatorSeries whole = series(30, 8, 3, 1, 0, _ -> 0, 0);
        IndicatorSeries split = new IndicatorSeries("x", "poverty", whole.years(), List.of(2019));
        EarlyWarning found = warn(USUAL, split);
        assertThat(found.coverage().getFirst().years()).containsExactly(2019, 2020, 2021, 2022, 2023);
        assertThat(found.coverage().getFirst().beforeBreak()).containsExactly(2016, 2017, 2018);
        assertThat(found.movements()).allMatch(m -> m.points().getFirst().year() == 2019);
        EarlyWarning late = warn(USUAL, new IndicatorSeries("x", "poverty", whole.years(), List.of(2022)));
        assertThat(late.movements()).isEmpty();
        assertThat(late.coverage().getFirst().tooFewPoints()).isEqualTo(30);
    }

    @Test
    @DisplayName("a line, sureness or tolerance outside its range is refused in both languages")
    void refusals() {
        assertRefused(() -> new Question(PositionScale.PERCENTILE, 0.9, 101, 1), "percentiel");
        assertRefused(() -> new Question(PositionScale.PERCENTILE, 1, 80, 1), "zekerheid");
        assertRefused(() -> new Question(PositionScale.PERCENTILE, 0.9, 80, Double.NaN), "marge");
        assertRefused(
                () -> MovementAssembly.assemble(
                        figures(Direction.NEUTRAL),
                        AreaLevel.GEMEENTE,
                        List.of(),
                        List.of(indicator(Direction.NEUTRAL)),
                        Set.of(),
                        Map.of()),
                "kan niet verslechteren");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String nl) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        QuestionRefused.class,
                        refusal -> assertThat(refusal.text().nl()).contains(nl));
    }

    @Test
    @DisplayName("more of a burden is worse, more of a strength is better, from the same figures")
    void directionIsRespected() {
        for (Direction direction : List.of(Direction.HIGHER_IS_HEAVIER, Direction.HIGHER_IS_LIGHTER)) {
            MovementAssembly.Assembled assembled = MovementAssembly.assemble(
                    figures(direction),
                    AreaLevel.GEMEENTE,
                    List.of(),
                    List.of(indicator(direction)),
                    Set.of(),
                    Map.of());
            EarlyWarning found = EarlyWarning.of(USUAL, assembled.series(), assembled.weights(), List.of(0));
            assertThat(found.movements().getFirst().trend())
                    .isEqualTo(direction == Direction.HIGHER_IS_HEAVIER ? Trend.WORSENING : Trend.IMPROVING);
            assertThat(assembled.provenance()).isNotEmpty();
        }
    }

    /** Twenty gemeenten that stay what they are, and a first that rises from below to above half of them. */
    private static Figures figures(Direction direction) {
        List<Area> areas = new ArrayList<>();
        areas.add(new Area(AreaCode.NETHERLANDS, "Nederland", null));
        for (int g = 0; g < 21; g++) {
            areas.add(new Area(new AreaCode("GM%04d".formatted(100 + g)), "G" + g, AreaCode.NETHERLANDS));
        }
        AreaTree tree = new AreaTree(2024, areas, Set.of(AreaLevel.GEMEENTE));
        List<Column> columns = new ArrayList<>();
        for (int year = 2019; year <= 2024; year++) {
            double[] amounts = new double[tree.size()];
            for (int i = 0; i < amounts.length; i++) {
                int g = i - tree.range(AreaLevel.GEMEENTE).from();
                amounts[i] = g == 0 ? 10 + 2 * (year - 2019) : 10 + g;
            }
            amounts[tree.getIndex(AreaCode.NETHERLANDS)] = 20;
            Origin origin = new Origin(
                    new Provenance("e", "s", "CBS", "T", year, 2024, "CC BY 4.0", Instant.EPOCH, false),
                    Map.of(AreaLevel.GEMEENTE, new Precision.Rounded(0.1)));
            columns.add(new Column(
                    indicator(direction), year, amounts, null, MissingReason.NOT_MEASURED, List.of(origin), null));
        }
        return new Figures(new Panel(tree, columns), CoverageRule.AT_LEAST_HALF);
    }

    private static Indicator indicator(Direction direction) {
        return new Indicator(
                "made",
                new LocalText("gemaakt", "made"),
                new LocalText("gemaakt", "made"),
                new Domain("work", new LocalText("werk", "work"), true),
                direction,
                Unit.PERCENT,
                new Aggregation.WeightedMean("residents"),
                AreaLevel.GEMEENTE,
                false);
    }
}
