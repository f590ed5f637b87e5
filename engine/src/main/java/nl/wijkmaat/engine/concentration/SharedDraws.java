package nl.wijkmaat.engine.concentration;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.burden.draw.Draws;

/**
 * One table of draws for all areas: in each draw the first areas of a random order of all areas, with the sums of their figures,
 * and for each area the draws in which it comes up.
 */
final class SharedDraws {

    private final int length;
    private final int[] areas;
    private final double[] sums;
    private final int[] occurrenceOffsets;
    private final int[] occurrences;

    /**
     * @param values by area
     * @param length how many areas of each order are kept; at most the number of areas
     * @param count number of draws
     * @param seed makes them repeatable
     */
    SharedDraws(double[] values, int length, int count, long seed) {
        this.length = Math.min(length, values.length);
        this.areas = new int[count * this.length];
        this.sums = new double[count * (this.length + 1)];
        IntStream.range(0, count).parallel().forEach(draw -> fill(draw, values, seed));
        this.occurrenceOffsets = new int[values.length + 1];
        for (int area : areas) {
            occurrenceOffsets[area + 1]++;
        }
        Arrays.parallelPrefix(occurrenceOffsets, Integer::sum);
        this.occurrences = new int[areas.length];
        int[] next = occurrenceOffsets.clone();
        for (int at = 0; at < areas.length; at++) {
            occurrences[next[areas[at]]++] = at;
        }
    }

    private void fill(int draw, double[] values, long seed) {
        long key = Draws.key(seed, draw);
        long counter = 0;
        double sum = 0;
        for (int position = 0; position < length; position++) {
            int area;
            do {
                area = Draws.below(values.length, key, counter++);
            } while (isAmong(area, areas, draw * length, draw * length + position));
            areas[draw * length + position] = area;
            sum += values[area];
            sums[draw * (length + 1) + position + 1] = sum;
        }
    }

    /** Whether an area is among those drawn from {@code from} up to, not including, {@code to}. */
    static boolean isAmong(int area, int[] drawn, int from, int to) {
        for (int at = from; at < to; at++) {
            if (drawn[at] == area) {
                return true;
            }
        }
        return false;
    }

    /** The area at a position of a draw. */
    int area(int draw, int position) {
        return areas[draw * length + position];
    }

    /** The sum of the figures of the first areas of a draw. */
    double sum(int draw, int first) {
        return sums[draw * (length + 1) + first];
    }

    /** The sums of the first areas of all draws, ascending. */
    double[] sortedSums(int first) {
        double[] sorted = new double[areas.length / length];
        for (int draw = 0; draw < sorted.length; draw++) {
            sorted[draw] = sum(draw, first);
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** Where the occurrences of an area begin; those of the next area are their end. */
    int occurrencesFrom(int area) {
        return occurrenceOffsets[area];
    }

    /** The draw of an occurrence. */
    int draw(int occurrence) {
        return occurrences[occurrence] / length;
    }

    /** The position of an occurrence in its draw. */
    int position(int occurrence) {
        return occurrences[occurrence] % length;
    }
}
