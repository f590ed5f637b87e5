package nl.wijkmaat.engine.concentration;

import java.util.Arrays;
import nl.wijkmaat.engine.area.Contiguity;

/**
 * How much each area counts as a neighbour of another, in compressed sparse rows: the neighbours of area {@code i} stand from
 * {@code offsets[i]} up to {@code offsets[i + 1]}. No area is its own neighbour. Rows need not be symmetric: of the nearest five,
 * I may not be one of theirs.
 */
public final class SpatialWeights {

    private final int[] offsets;
    private final int[] neighbours;
    private final double[] weights;

    private SpatialWeights(int[] offsets, int[] neighbours, double[] weights) {
        this.offsets = offsets;
        this.neighbours = neighbours;
        this.weights = weights;
    }

    /**
     * @param offsets one longer than the number of areas, not decreasing, from 0 to the number of neighbours
     * @param neighbours indexes of areas, none its own
     * @param weights finite, not negative, one per neighbour
     * @throws IllegalArgumentException when one of these does not hold
     */
    public static SpatialWeights of(int[] offsets, int[] neighbours, double[] weights) {
        int areas = offsets.length - 1;
        if (areas < 0
                || offsets[0] != 0
                || offsets[areas] != neighbours.length
                || weights.length != neighbours.length) {
            throw new IllegalArgumentException("offsets, neighbours and weights do not fit together");
        }
        for (int i = 0; i < areas; i++) {
            for (int at = offsets[i]; at < offsets[i + 1]; at++) {
                int j = neighbours[at];
                if (j < 0 || j >= areas || j == i) {
                    throw new IllegalArgumentException("area " + i + " cannot have neighbour " + j);
                }
                if (!(weights[at] >= 0) || Double.isInfinite(weights[at])) {
                    throw new IllegalArgumentException(
                            "area " + i + " gives neighbour " + j + " the weight " + weights[at]);
                }
            }
        }
        return new SpatialWeights(offsets.clone(), neighbours.clone(), weights.clone());
    }

    /** Neighbours that share a border, each of the same weight; the weights of an area add up to one. */
    public static SpatialWeights ofBorders(Contiguity contiguity) {
        return equal(contiguity.offsets(), contiguity.neighbours());
    }

    /** Given neighbours, each of the same weight; the weights of an area add up to one. */
    public static SpatialWeights equal(int[] offsets, int[] neighbours) {
        double[] ones = new double[neighbours.length];
        Arrays.fill(ones, 1);
        return of(offsets, neighbours, ones).rowStandardised();
    }

    /** The same with the weights of each area adding up to one; an area without neighbours stays without. */
    public SpatialWeights rowStandardised() {
        double[] scaled = weights.clone();
        for (int i = 0; i < size(); i++) {
            double sum = 0;
            for (int at = offsets[i]; at < offsets[i + 1]; at++) {
                sum += weights[at];
            }
            for (int at = offsets[i]; at < offsets[i + 1] && sum > 0; at++) {
                scaled[at] /= sum;
            }
        }
        return new SpatialWeights(offsets, neighbours, scaled);
    }

    /**
     * The weights among the kept areas only, with new indexes in the same order.
     *
     * @param keep by area whether it is kept
     */
    SpatialWeights among(boolean[] keep) {
        int[] newIndex = new int[size()];
        int kept = 0;
        for (int i = 0; i < size(); i++) {
            newIndex[i] = keep[i] ? kept++ : -1;
        }
        int[] newOffsets = new int[kept + 1];
        int[] newNeighbours = new int[neighbours.length];
        double[] newWeights = new double[neighbours.length];
        int to = 0;
        for (int i = 0; i < size(); i++) {
            if (!keep[i]) {
                continue;
            }
            for (int at = offsets[i]; at < offsets[i + 1]; at++) {
                if (keep[neighbours[at]]) {
                    newNeighbours[to] = newIndex[neighbours[at]];
                    newWeights[to++] = weights[at];
                }
            }
            newOffsets[newIndex[i] + 1] = to;
        }
        return new SpatialWeights(newOffsets, Arrays.copyOf(newNeighbours, to), Arrays.copyOf(newWeights, to));
    }

    public int size() {
        return offsets.length - 1;
    }

    /** Number of neighbours of an area. */
    public int degree(int area) {
        return offsets[area + 1] - offsets[area];
    }

    int largestDegree() {
        int largest = 0;
        for (int i = 0; i < size(); i++) {
            largest = Math.max(largest, degree(i));
        }
        return largest;
    }

    int from(int area) {
        return offsets[area];
    }

    int to(int area) {
        return offsets[area + 1];
    }

    int neighbour(int at) {
        return neighbours[at];
    }

    double weight(int at) {
        return weights[at];
    }

    /** Whether all neighbours of the area have the same weight. */
    boolean isEven(int area) {
        for (int at = offsets[area] + 1; at < offsets[area + 1]; at++) {
            if (weights[at] != weights[offsets[area]]) {
                return false;
            }
        }
        return true;
    }

    /** The weighted sum of the neighbours' values. */
    double lag(int area, double[] values) {
        double sum = 0;
        for (int at = offsets[area]; at < offsets[area + 1]; at++) {
            sum += weights[at] * values[neighbours[at]];
        }
        return sum;
    }

    /** Sum of all weights. */
    double total() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }
}
