package nl.wijkmaat.engine.burden.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MissingFillTest {

    private static final double NONE = Double.NaN;
    private static final double[][] COLUMNS = {{1, 2, NONE, 9, NONE}, {5, NONE, 5, 5, NONE}};
    private static final int[] GROUPS = {0, 0, 0, 1, 2};

    @Test
    void byGroupAndByTheWholeWhereTheGroupHasNothing() {
        double[][] mean = new MissingFill.GroupMean().fill(COLUMNS, GROUPS, List.of());
        assertThat(mean[0]).containsExactly(1, 2, 1.5, 9, 4);
        double[][] median = new MissingFill.GroupMedian().fill(COLUMNS, GROUPS, List.of());
        assertThat(median[0]).containsExactly(1, 2, 1.5, 9, 2);
        assertThat(COLUMNS[0][2]).as("the input is not touched").isNaN();
    }

    @Test
    void fromTheNewestEarlierYear() {
        List<List<double[]>> earlier =
                List.of(List.of(new double[] {7, 7, NONE, 7, 8}, new double[] {6, 6, 6, 6, 6}), List.of());
        assertThat(new MissingFill.LatestYear().fill(COLUMNS, GROUPS, earlier)[0])
                .containsExactly(1, 2, 6, 9, 8);
    }

    @Test
    @DisplayName(
            "from the areas most alike, as a plain sort over all areas finds them; an area with nothing stays missing")
    void fromNeighbours() {
        for (long seed = 0; seed < 30; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] columns = new double[4][30];
            for (double[] column : columns) {
                Arrays.setAll(column, i -> random.nextInt(5) == 0 ? NONE : random.nextDouble());
            }
            for (double[] column : columns) {
                column[29] = NONE;
            }
            double[][] filled = new MissingFill.NearestNeighbours(3).fill(columns, new int[30], List.of());
            for (int j = 0; j < 4; j++) {
                assertThat(filled[j][29]).isNaN();
                for (int i = 0; i < 29; i++) {
                    if (Double.isNaN(columns[j][i])) {
                        assertThat(filled[j][i]).as("seed %d", seed).isCloseTo(plain(columns, j, i, 3), within(1e-9));
                    }
                }
            }
        }
    }

    private static double plain(double[][] columns, int j, int area, int count) {
        double[] distance = new double[30];
        for (int k = 0; k < 30; k++) {
            int shared = 0;
            for (double[] column : columns) {
                if (!Double.isNaN(column[k]) && !Double.isNaN(column[area])) {
                    double sd = Distribution.of(column).standardDeviation();
                    distance[k] += Math.pow((column[k] - column[area]) / sd, 2);
                    shared++;
                }
            }
            distance[k] = shared == 0 || k == area ? Double.POSITIVE_INFINITY : distance[k] / shared;
        }
        return IntStream.range(0, 30)
                .boxed()
                .filter(k -> !Double.isNaN(columns[j][k]) && Double.isFinite(distance[k]))
                .sorted(Comparator.comparingDouble(k -> distance[k]))
                .limit(count)
                .mapToDouble(k -> columns[j][k])
                .average()
                .orElse(NONE);
    }
}
