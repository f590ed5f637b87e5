package nl.wijkmaat.engine.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Coverage.MissingPart;
import nl.wijkmaat.engine.statistics.Value.Measured;

/** Puts parts together into the figure of a whole. Formulas and their limits: {@code docs/method/aggregation.md}. */
final class Whole {

    private final Recipe recipe;
    private final Interval naturalRange;
    private final List<Part> measured;
    private final Coverage coverage;

    /**
     * @param parts disjoint, together the whole, in any order
     * @param recipe how they are put together
     * @param unit of the figure of the whole
     */
    Whole(List<Part> parts, Recipe recipe, Unit unit) {
        // One order for all, so that the same set of parts gives the same figure to the last bit.
        List<Part> sorted =
                parts.stream().sorted(Comparator.comparing(Part::code)).toList();
        this.recipe = recipe;
        this.naturalRange = unit.naturalRange();
        this.measured = sorted.stream().filter(Part::isMeasured).toList();
        this.coverage = coverage(sorted, recipe);
    }

    Coverage coverage() {
        return coverage;
    }

    /** The figure of the measured parts alone; empty when none is measured or their denominators add up to nothing. */
    Optional<Measured> ofMeasuredPart() {
        return measured.isEmpty()
                ? Optional.empty()
                : switch (recipe.kind()) {
                    case SUM -> Optional.of(sum());
                    case MEAN -> mean();
                    case RATIO -> ratio();
                };
    }

    /** The figure of the whole, or why there is none. */
    Value value(CoverageRule rule) {
        Optional<Measured> ofMeasured = ofMeasuredPart();
        if (measured.isEmpty()) {
            return Value.missing(coverage.commonestReason());
        }
        if (ofMeasured.isEmpty()) {
            return Value.missing(MissingReason.NOT_APPLICABLE);
        }
        boolean enough = coverage.isComplete()
                || recipe.kind() != Recipe.Kind.SUM && coverage.measuredShare().orElse(-1) >= rule.minimumShare();
        return enough ? ofMeasured.get() : Value.missing(coverage.commonestReason());
    }

    List<Provenance> listProvenance() {
        Set<Provenance> sources = new LinkedHashSet<>();
        for (Part part : measured) {
            sources.addAll(part.amount().provenance());
            if (part.needsWeight()) {
                sources.addAll(part.weight().provenance());
            }
        }
        return List.copyOf(sources);
    }

    private Measured sum() {
        double amount = 0;
        Interval range = Interval.point(0);
        for (Part part : measured) {
            amount += part.measuredAmount().amount();
            range = range.plus(part.measuredAmount().range());
        }
        return new Measured(amount, range);
    }

    private Optional<Measured> mean() {
        double weighted = 0;
        double weights = 0;
        for (Part part : measured) {
            weighted += part.measuredWeight().amount() * part.measuredAmount().amount();
            weights += part.measuredWeight().amount();
        }
        if (weights <= 0) {
            return Optional.empty();
        }
        double amount = weighted / weights;
        List<Interval> amounts =
                measured.stream().map(part -> part.measuredAmount().range()).toList();
        Interval range = measured.stream().allMatch(this::isWeightBounded)
                ? WeightedMeanBounds.of(
                        amounts, measured.stream().map(this::possibleWeight).toList())
                : WeightedMeanBounds.forAnyWeights(amounts);
        return Optional.of(around(amount, range));
    }

    /** A new housing estate can make a buurt from nothing in a year; how far a gemeente can move is measured. */
    private boolean isWeightBounded(Part part) {
        return recipe.weightDrift() == 1
                || Double.isFinite(recipe.weightDrift()) && !part.code().level().isInside(AreaLevel.GEMEENTE);
    }

    /** The weight against that of the others, which is all that a mean asks of it: growth of the whole country changes nothing. */
    private Interval possibleWeight(Part part) {
        Interval known = part.measuredWeight().range();
        return new Interval(known.low() / recipe.weightDrift(), known.high() * recipe.weightDrift());
    }

    private Optional<Measured> ratio() {
        double above = 0;
        double below = 0;
        Interval aboveRange = Interval.point(0);
        Interval belowRange = Interval.point(0);
        for (Part part : measured) {
            above += part.measuredAmount().amount();
            below += part.measuredWeight().amount();
            aboveRange = aboveRange.plus(part.measuredAmount().range());
            belowRange = belowRange.plus(part.measuredWeight().range());
        }
        if (below <= 0 || belowRange.low() <= 0) {
            return Optional.empty();
        }
        Interval range = new Interval(
                recipe.factor() * aboveRange.low() / belowRange.high(),
                recipe.factor() * aboveRange.high() / belowRange.low());
        return Optional.of(around(recipe.factor() * above / below, range));
    }

    /** The ends are exact but for the last bits of floating-point sums, which must not push the amount outside its range. */
    private Measured around(double amount, Interval range) {
        Interval possible = range.within(naturalRange);
        return new Measured(amount, new Interval(Math.min(possible.low(), amount), Math.max(possible.high(), amount)));
    }

    private static Coverage coverage(List<Part> parts, Recipe recipe) {
        double all = 0;
        boolean weightsKnown = true;
        for (Part part : parts) {
            if (part.weight().value() instanceof Measured weight) {
                all += weight.amount();
            } else {
                weightsKnown = false;
            }
        }
        List<MissingPart> missing = new ArrayList<>();
        double missingWeight = 0;
        int empty = 0;
        for (Part part : parts) {
            if (part.isEmpty()) {
                empty++;
            } else if (!part.isMeasured()) {
                OptionalDouble share = OptionalDouble.empty();
                if (weightsKnown && all > 0) {
                    double weight = part.measuredWeight().amount();
                    missingWeight += weight;
                    share = OptionalDouble.of(weight / all);
                }
                missing.add(new MissingPart(part.code(), part.missingReason(), share));
            }
        }
        OptionalDouble measuredShare = weightsKnown && all > 0
                ? OptionalDouble.of(1 - missingWeight / all)
                : missing.isEmpty() ? OptionalDouble.of(1) : OptionalDouble.empty();
        return new Coverage(parts.size(), empty, missing, recipe.weight(), measuredShare, recipe.otherWeightYear());
    }
}
