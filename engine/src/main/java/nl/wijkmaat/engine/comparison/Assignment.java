package nl.wijkmaat.engine.comparison;

import java.util.Arrays;

/**
 * Gives every row a column of its own at the smallest total cost: shortest augmenting paths with potentials, O(rows² · columns).
 *
 * <p>The potentials are the proof: no cost is below the sum of its row's and its column's potential, and every chosen cost equals it, so no
 * other choice can cost less.
 *
 * @see <a href="https://doi.org/10.1007/BF02278710">Jonker and Volgenant (1987)</a>
 */
final class Assignment {

    private final int[] columnOf;
    private final double[] rowPotential;
    private final double[] columnPotential;

    private Assignment(int[] columnOf, double[] rowPotential, double[] columnPotential) {
        this.columnOf = columnOf;
        this.rowPotential = rowPotential;
        this.columnPotential = columnPotential;
    }

    /**
     * @param costs row by column, at least as many columns as rows; infinite where the two may not meet
     * @throws IllegalArgumentException when there are fewer columns than rows, or a row can have no column of its own
     */
    static Assignment cheapest(double[][] costs) {
        int rows = costs.length;
        int columns = rows == 0 ? 0 : costs[0].length;
        if (columns < rows) {
            throw new IllegalArgumentException(rows + " rows cannot each have one of " + columns + " columns");
        }
        double[] u = new double[rows + 1];
        double[] v = new double[columns + 1];
        // Position 0 of rows and columns is the root from which the path of the next row starts.
        int[] rowOf = new int[columns + 1];
        int[] before = new int[columns + 1];
        double[] shortest = new double[columns + 1];
        boolean[] done = new boolean[columns + 1];
        for (int row = 1; row <= rows; row++) {
            rowOf[0] = row;
            Arrays.fill(shortest, Double.POSITIVE_INFINITY);
            Arrays.fill(done, false);
            int at = 0;
            do {
                done[at] = true;
                double[] cost = costs[rowOf[at] - 1];
                double potential = u[rowOf[at]];
                double least = Double.POSITIVE_INFINITY;
                int next = -1;
                for (int j = 1; j <= columns; j++) {
                    if (!done[j]) {
                        double reduced = cost[j - 1] - potential - v[j];
                        if (reduced < shortest[j]) {
                            shortest[j] = reduced;
                            before[j] = at;
                        }
                        if (shortest[j] < least) {
                            least = shortest[j];
                            next = j;
                        }
                    }
                }
                if (next < 0) {
                    throw new IllegalArgumentException("row " + (row - 1) + " can have no column of its own");
                }
                for (int j = 0; j <= columns; j++) {
                    if (done[j]) {
                        u[rowOf[j]] += least;
                        v[j] -= least;
                    } else {
                        shortest[j] -= least;
                    }
                }
                at = next;
            } while (rowOf[at] != 0);
            while (at != 0) {
                rowOf[at] = rowOf[before[at]];
                at = before[at];
            }
        }
        int[] columnOf = new int[rows];
        for (int j = 1; j <= columns; j++) {
            if (rowOf[j] != 0) {
                columnOf[rowOf[j] - 1] = j - 1;
            }
        }
        return new Assignment(columnOf, Arrays.copyOfRange(u, 1, rows + 1), Arrays.copyOfRange(v, 1, columns + 1));
    }

    /** By row its column. */
    int[] columnOf() {
        return columnOf;
    }

    double[] rowPotential() {
        return rowPotential;
    }

    double[] columnPotential() {
        return columnPotential;
    }
}
