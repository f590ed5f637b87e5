package nl.wijkmaat.engine.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The exact ends of a weighted mean whose amounts and weights are each known to lie in a range.
 *
 * <p>Largest and smallest value of Σwx/Σw over the box lᵢ ≤ xᵢ ≤ hᵢ, aᵢ ≤ wᵢ ≤ bᵢ with aᵢ ≥ 0. In each amount the mean only
 * rises, so for the largest value every xᵢ stands at hᵢ. In the weights it is a linear-fractional program: at the optimum λ
 * a weight stands at bᵢ where hᵢ > λ and at aᵢ where hᵢ < λ, so one of the n + 1 vertices that raise the weights in order of
 * falling hᵢ is optimal (Charnes and Cooper 1962, Naval Research Logistics 9). Sorting makes it O(n log n), with no
 * linearisation and no step size.
 */
final class WeightedMeanBounds {

    private WeightedMeanBounds() {}

    /**
     * @param amounts the range of each part's mean or share
     * @param weights the range of each part's denominator; not below zero, and at least one with an upper end above zero
     */
    static Interval of(List<Interval> amounts, List<Interval> weights) {
        double high = largest(amounts, weights, Interval::high);
        double low = -largest(amounts, weights, amount -> -amount.low());
        return new Interval(low, high);
    }

    /** The ends when nothing is known of the weights: a mean lies between the smallest and the largest of its parts. */
    static Interval forAnyWeights(List<Interval> amounts) {
        return new Interval(
                amounts.stream().mapToDouble(Interval::low).min().orElseThrow(),
                amounts.stream().mapToDouble(Interval::high).max().orElseThrow());
    }

    private static double largest(List<Interval> amounts, List<Interval> weights, ToDoubleFunction<Interval> end) {
        List<Integer> falling = new ArrayList<>(amounts.size());
        double weighted = 0;
        double total = 0;
        for (int i = 0; i < amounts.size(); i++) {
            falling.add(i);
            weighted += weights.get(i).low() * end.applyAsDouble(amounts.get(i));
            total += weights.get(i).low();
        }
        falling.sort(Comparator.comparingDouble(i -> -end.applyAsDouble(amounts.get(i))));
        double best = total > 0 ? weighted / total : Double.NEGATIVE_INFINITY;
        for (int i : falling) {
            double raise = weights.get(i).width();
            weighted += raise * end.applyAsDouble(amounts.get(i));
            total += raise;
            if (total > 0) {
                best = Math.max(best, weighted / total);
            }
        }
        return best;
    }
}
