package nl.wijkmaat.bench.concentration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import nl.wijkmaat.engine.concentration.SpatialWeights;

/** An invented map of 14,000 areas that border on six others each, a few more or less, as buurten do; and figures that cluster on it. */
final class MapOfBuurten {

    private static final int ROWS = 100;
    private static final int COLUMNS = 140;

    private MapOfBuurten() {}

    /** A lattice of triangles from which a tenth of the borders is taken, and to which as many are added across one area. */
    static SpatialWeights weights(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Set<Integer>> neighbours = new ArrayList<>();
        for (int i = 0; i < ROWS * COLUMNS; i++) {
            neighbours.add(new TreeSet<>());
        }
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                link(neighbours, random.nextInt(10) > 0, row, column, 0, 1);
                link(neighbours, random.nextInt(10) > 0, row, column, 1, 0);
                link(neighbours, random.nextInt(10) > 0, row, column, 1, 1);
                link(neighbours, random.nextInt(3) == 0, row, column, 1, 2);
            }
        }
        int[] offsets = new int[neighbours.size() + 1];
        for (int i = 0; i < neighbours.size(); i++) {
            offsets[i + 1] = offsets[i] + neighbours.get(i).size();
        }
        return SpatialWeights.equal(
                offsets,
                neighbours.stream()
                        .flatMap(Set::stream)
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    private static void link(List<Set<Integer>> neighbours, boolean wanted, int row, int column, int down, int right) {
        if (wanted && row + down < ROWS && column + right < COLUMNS) {
            int one = row * COLUMNS + column;
            int other = (row + down) * COLUMNS + column + right;
            neighbours.get(one).add(other);
            neighbours.get(other).add(one);
        }
    }

    /** Figures of which half is a slow wave over the map. */
    static double[] figures(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] figures = new double[ROWS * COLUMNS];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = wave(i / COLUMNS, 9) + wave(i % COLUMNS, 11) + random.nextGaussian();
        }
        return figures;
    }

    private static double wave(int place, double length) {
        return Math.sin(place / length);
    }
}
