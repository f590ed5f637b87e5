package nl.wijkmaat.engine.burden.scale;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.QuestionRefused;

/**
 * What is put in the place of a missing figure before areas are compared. A filled figure is never shown as a measured one. When
 * each misleads: {@code docs/method/missing.md}.
 */
public sealed interface MissingFill {

    /** Missing stays missing: the area is judged by what is measured. */
    record None() implements MissingFill {}

    /** Mean of the measured areas of the group (gemeente, size class, nation); of all areas when the group has none. */
    record GroupMean() implements MissingFill {}

    /** Median of the measured areas of the group; of all areas when the group has none. */
    record GroupMedian() implements MissingFill {}

    /** The newest earlier figure of the same area. */
    record LatestYear() implements MissingFill {}

    /**
     * Mean of the k areas that are most alike in the other indicators: Euclidean distance over z-scores of the indicators that both
     * have, divided by their number. An area without any other figure stays missing.
     */
    record NearestNeighbours(int count) implements MissingFill {
        public NearestNeighbours {
            if (count < 1) {
                throw new QuestionRefused(
                        "er is ten minste een buur nodig, niet " + count,
                        "at least one neighbour is needed, not " + count);
            }
        }
    }

    /**
     * The columns with missing figures filled as this says.
     *
     * @param columns indicators by area
     * @param groups by area the number of its group, from 0
     * @param earlier per indicator its columns of earlier years, newest first; may be empty lists
     */
    default double[][] fill(double[][] columns, int[] groups, List<List<double[]>> earlier) {
        return switch (this) {
            case None none -> clone(columns);
            case GroupMean mean -> perColumn(columns, c -> fillByGroup(c, groups, false));
            case GroupMedian median -> perColumn(columns, c -> fillByGroup(c, groups, true));
            case LatestYear latest -> fillFromEarlier(columns, earlier);
            case NearestNeighbours neighbours -> NeighbourFill.fill(columns, neighbours.count());
        };
    }

    private static double[][] clone(double[][] columns) {
        return perColumn(columns, double[]::clone);
    }

    private static double[][] perColumn(double[][] columns, UnaryOperator<double[]> f) {
        return Arrays.stream(columns).parallel().map(f).toArray(double[][]::new);
    }

    private static double[][] fillFromEarlier(double[][] columns, List<List<double[]>> earlier) {
        double[][] filled = clone(columns);
        for (int j = 0; j < filled.length; j++) {
            for (double[] older : earlier.get(j)) {
                for (int i = 0; i < older.length; i++) {
                    if (Double.isNaN(filled[j][i])) {
                        filled[j][i] = older[i];
                    }
                }
            }
        }
        return filled;
    }

    private static double[] fillByGroup(double[] column, int[] groups, boolean median) {
        double[] filled = column.clone();
        double nation = Double.NaN;
        double[] centres = new double[1 + Arrays.stream(groups).max().orElse(0)];
        boolean[] known = new boolean[centres.length];
        for (int i = 0; i < filled.length; i++) {
            if (Double.isNaN(filled[i])) {
                int g = groups[i];
                if (!known[g]) {
                    double[] members = IntStream.range(0, column.length)
                            .filter(a -> groups[a] == g && !Double.isNaN(column[a]))
                            .mapToDouble(a -> column[a])
                            .toArray();
                    if (members.length == 0 && Double.isNaN(nation)) {
                        nation = centre(
                                Arrays.stream(column)
                                        .filter(x -> !Double.isNaN(x))
                                        .toArray(),
                                median);
                    }
                    centres[g] = members.length == 0 ? nation : centre(members, median);
                    known[g] = true;
                }
                filled[i] = centres[g];
            }
        }
        return filled;
    }

    private static double centre(double[] figures, boolean median) {
        if (figures.length == 0) {
            return Double.NaN;
        }
        Distribution distribution = Distribution.of(figures);
        return median ? distribution.quantile(0.5) : distribution.mean();
    }
}
