package nl.wijkmaat.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.statistics.Part.Reading;
import nl.wijkmaat.engine.statistics.Recipe.Kind;
import nl.wijkmaat.engine.statistics.Value.Measured;

/** What holds for putting parts together, whatever the parts are. */
class AggregationProperties {

    private static final double SMALL = 1e-9;

    /** A part before it has a code: amount and weight with their half widths; an amount may be missing. */
    record Draft(double amount, double halfAmount, double weight, double halfWeight, boolean missing) {}

    @Provide
    Arbitrary<List<Draft>> drafts() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 100).ofScale(1),
                        Arbitraries.of(0.0, 0.05, 0.5, 2.0),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(0.0, 2.5, 5.0),
                        Arbitraries.of(false, false, false, true))
                .as((amount, half, weight, halfWeight, missing) ->
                        new Draft(amount, half, weight * 5, halfWeight, missing))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property(tries = 500)
    void theRangeContainsTheFigureOfEveryPointInTheBox(
            @ForAll("drafts") List<Draft> drafts, @ForAll Kind kind, @ForAll long seed) {
        List<Part> parts = parts(drafts, kind, 0);
        new Whole(parts, recipe(kind), Unit.SCORE).ofMeasuredPart().ifPresent(whole -> {
            Random random = new Random(seed);
            for (int draw = 0; draw < 200; draw++) {
                double exact = plainFigure(parts, kind, random);
                if (!Double.isNaN(exact)) {
                    assertThat(exact)
                            .as("seed %d", seed)
                            .isBetween(
                                    whole.range().low() - SMALL, whole.range().high() + SMALL);
                }
            }
        });
    }

    @Property(tries = 500)
    void theEndsOfAMeanAreReachedInACornerOfTheBoxAndNotPassed(@ForAll("drafts") List<Draft> drafts) {
        List<Part> parts =
                parts(drafts, Kind.MEAN, 0).stream().filter(Part::isMeasured).toList();
        new Whole(parts, recipe(Kind.MEAN), Unit.SCORE).ofMeasuredPart().ifPresent(whole -> {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int corner = 0; corner < 1 << parts.size(); corner++) {
                double weights = 0;
                double lows = 0;
                double highs = 0;
                for (int i = 0; i < parts.size(); i++) {
                    Interval weightRange = parts.get(i).measuredWeight().range();
                    double weight = (corner >> i & 1) == 0 ? weightRange.low() : weightRange.high();
                    weights += weight;
                    lows += weight * parts.get(i).measuredAmount().range().low();
                    highs += weight * parts.get(i).measuredAmount().range().high();
                }
                if (weights > 0) {
                    low = Math.min(low, lows / weights);
                    high = Math.max(high, highs / weights);
                }
            }
            assertThat(whole.range().low()).isCloseTo(low, within(SMALL));
            assertThat(whole.range().high()).isCloseTo(high, within(SMALL));
        });
    }

    @Property(tries = 500)
    void theRangeHoldsTheTrueMeanWhenTheWeightsOfGemeentenMovedByTheirDriftAtMost(
            @ForAll("drafts") List<Draft> drafts, @ForAll long seed) {
        double drift = 1.1449;
        List<Part> parts = gemeenten(drafts);
        Recipe older = new Recipe("x", "residents", 2022, 2024, Kind.MEAN, 1, drift);
        new Whole(parts, older, Unit.SCORE).ofMeasuredPart().ifPresent(whole -> {
            Random random = new Random(seed);
            for (int draw = 0; draw < 200; draw++) {
                double growthOfAll = 0.5 + random.nextDouble();
                double above = 0;
                double below = 0;
                for (Part part : parts.stream().filter(Part::isMeasured).toList()) {
                    double moved = Math.pow(drift, pointIn(new Interval(-1, 1), random));
                    double weight =
                            growthOfAll * moved * pointIn(part.measuredWeight().range(), random);
                    above += weight * pointIn(part.measuredAmount().range(), random);
                    below += weight;
                }
                if (below > 0) {
                    assertThat(above / below)
                            .as("seed %d", seed)
                            .isBetween(
                                    whole.range().low() - SMALL, whole.range().high() + SMALL);
                }
            }
        });
    }

    @Property
    void theRangeNarrowsToThatOfKnownWeightsAsTheDriftGoesToNothing(@ForAll("drafts") List<Draft> drafts) {
        List<Part> parts = gemeenten(drafts);
        double before = Double.POSITIVE_INFINITY;
        for (double drift : new double[] {Double.POSITIVE_INFINITY, 1.5, 1.1, 1.01, 1}) {
            Recipe recipe = new Recipe("x", "residents", 2022, 2024, Kind.MEAN, 1, drift);
            Measured whole =
                    new Whole(parts, recipe, Unit.SCORE).ofMeasuredPart().orElse(null);
            if (whole == null) {
                return;
            }
            assertThat(whole.range().width()).isLessThanOrEqualTo(before + SMALL);
            before = whole.range().width();
        }
        assertThat(before)
                .isCloseTo(
                        new Whole(parts, recipe(Kind.MEAN), Unit.SCORE)
                                .ofMeasuredPart()
                                .orElseThrow()
                                .range()
                                .width(),
                        within(SMALL));
    }

    private static List<Part> gemeenten(List<Draft> drafts) {
        List<Part> gemeenten = new ArrayList<>();
        for (Part part : parts(drafts, Kind.MEAN, 0)) {
            AreaCode code = new AreaCode("GM%04d".formatted(gemeenten.size() + 1));
            gemeenten.add(new Part(code, part.amount(), part.weight(), true));
        }
        return gemeenten;
    }

    @Property
    void doublingAnAreaWithTheSameSharesChangesCountsOnly(@ForAll("drafts") List<Draft> drafts) {
        for (Kind kind : Kind.values()) {
            List<Part> once = parts(drafts, kind, 0);
            List<Part> twice = new ArrayList<>(once);
            twice.addAll(parts(drafts, kind, 1));
            Whole single = new Whole(once, recipe(kind), Unit.SCORE);
            Whole both = new Whole(twice, recipe(kind), Unit.SCORE);
            assertThat(both.ofMeasuredPart().isPresent())
                    .isEqualTo(single.ofMeasuredPart().isPresent());
            single.ofMeasuredPart().ifPresent(one -> {
                Measured two = both.ofMeasuredPart().orElseThrow();
                double factor = kind == Kind.SUM ? 2 : 1;
                assertThat(two.amount()).isCloseTo(factor * one.amount(), within(SMALL));
                assertThat(two.range().low()).isCloseTo(factor * one.range().low(), within(SMALL));
                assertThat(two.range().high()).isCloseTo(factor * one.range().high(), within(SMALL));
            });
            assertThat(both.coverage().measuredShare().isPresent())
                    .isEqualTo(single.coverage().measuredShare().isPresent());
        }
    }

    @Property
    void theOrderOfThePartsChangesNothingToTheLastBit(@ForAll("drafts") List<Draft> drafts, @ForAll long seed) {
        for (Kind kind : Kind.values()) {
            List<Part> parts = parts(drafts, kind, 0);
            List<Part> shuffled = new ArrayList<>(parts);
            Collections.shuffle(shuffled, new Random(seed));
            Whole one = new Whole(parts, recipe(kind), Unit.SCORE);
            Whole other = new Whole(shuffled, recipe(kind), Unit.SCORE);
            assertThat(other.ofMeasuredPart()).isEqualTo(one.ofMeasuredPart());
            assertThat(other.coverage()).isEqualTo(one.coverage());
        }
    }

    @Property
    void splittingAnAreaAndPuttingItTogetherGivesTheSameWithinTheRange(
            @ForAll("drafts") List<Draft> drafts, @ForAll long seed) {
        for (Kind kind : List.of(Kind.SUM, Kind.MEAN)) {
            List<Part> parts =
                    parts(drafts, kind, 0).stream().filter(Part::isMeasured).toList();
            Random random = new Random(seed);
            List<Part> left = new ArrayList<>();
            List<Part> right = new ArrayList<>();
            parts.forEach(part -> (random.nextBoolean() ? left : right).add(part));
            List<Part> halves = new ArrayList<>();
            for (List<Part> half : List.of(left, right)) {
                new Whole(half, recipe(kind), Unit.SCORE).ofMeasuredPart().ifPresent(whole -> {
                    Measured weight = new Whole(
                                    half.stream()
                                            .map(AggregationProperties::weightOf)
                                            .toList(),
                                    recipe(Kind.SUM),
                                    Unit.SCORE)
                            .ofMeasuredPart()
                            .orElseThrow();
                    halves.add(
                            part(halves.size(), new Reading(whole, List.of()), new Reading(weight, List.of()), kind));
                });
            }
            new Whole(parts, recipe(kind), Unit.SCORE).ofMeasuredPart().ifPresent(direct -> {
                Measured inTwoSteps = new Whole(halves, recipe(kind), Unit.SCORE)
                        .ofMeasuredPart()
                        .orElseThrow();
                // A half whose weights are all rounded to zero has no mean of its own, but its residents could exist.
                if (kind == Kind.SUM || halves.size() == (left.isEmpty() ? 0 : 1) + (right.isEmpty() ? 0 : 1)) {
                    assertThat(inTwoSteps.amount()).isCloseTo(direct.amount(), within(SMALL));
                    assertThat(inTwoSteps.range().low())
                            .isLessThanOrEqualTo(direct.range().low() + SMALL);
                    assertThat(inTwoSteps.range().high())
                            .isGreaterThanOrEqualTo(direct.range().high() - SMALL);
                }
            });
        }
    }

    @Property
    void aMissingPartNeverCountsAsZero(@ForAll("drafts") List<Draft> drafts) {
        for (Kind kind : Kind.values()) {
            List<Part> parts = parts(drafts, kind, 0);
            Whole all = new Whole(parts, recipe(kind), Unit.SCORE);
            Whole measuredOnly =
                    new Whole(parts.stream().filter(Part::isMeasured).toList(), recipe(kind), Unit.SCORE);
            assertThat(all.ofMeasuredPart()).isEqualTo(measuredOnly.ofMeasuredPart());
            if (kind == Kind.SUM && !all.coverage().isComplete()) {
                assertThat(all.value(CoverageRule.AT_LEAST_HALF)).isInstanceOf(Value.Missing.class);
            }
            if (parts.stream().noneMatch(Part::isMeasured)) {
                assertThat(all.value(new CoverageRule(0))).isInstanceOf(Value.Missing.class);
            }
        }
    }

    /** The definition, on one random point of the box; NaN where the denominators add up to nothing. */
    private static double plainFigure(List<Part> parts, Kind kind, Random random) {
        double above = 0;
        double below = 0;
        for (Part part : parts) {
            if (part.isMeasured()) {
                double amount = pointIn(part.measuredAmount().range(), random);
                double weight =
                        kind == Kind.SUM ? 1 : pointIn(part.measuredWeight().range(), random);
                above += kind == Kind.MEAN ? weight * amount : amount;
                below += weight;
            }
        }
        return kind == Kind.SUM ? above : below > 0 ? above / below : Double.NaN;
    }

    /** Ends come up often, because that is where a bound would break. */
    private static double pointIn(Interval range, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> range.low();
            case 1 -> range.high();
            default -> range.low() + random.nextDouble() * range.width();
        };
    }

    private static List<Part> parts(List<Draft> drafts, Kind kind, int copy) {
        List<Part> parts = new ArrayList<>();
        for (Draft draft : drafts) {
            Reading amount = draft.missing()
                    ? Reading.missing(MissingReason.NOT_PUBLISHED)
                    : reading(draft.amount(), draft.halfAmount());
            parts.add(part(parts.size() + 50 * copy, amount, reading(draft.weight(), draft.halfWeight()), kind));
        }
        return parts;
    }

    private static Part part(int number, Reading amount, Reading weight, Kind kind) {
        return new Part(new AreaCode("BU000101%02d".formatted(number)), amount, weight, kind != Kind.SUM);
    }

    private static Part weightOf(Part part) {
        return new Part(part.code(), part.weight(), part.weight(), false);
    }

    private static Reading reading(double amount, double half) {
        Interval range = new Interval(Math.max(0, amount - half), amount + half);
        return new Reading(new Measured(amount, range), List.of());
    }

    private static Recipe recipe(Kind kind) {
        return new Recipe("x", "residents", 2024, 2024, kind, 1, 1);
    }
}
