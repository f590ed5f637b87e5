package nl.wijkmaat.engine.area;

import java.util.Arrays;

/**
 * The nearest areas of each area, by the distance between their central points. Unlike bordering, being nearest is not
 * symmetric: an area on the edge has neighbours that have nearer ones themselves.
 */
public final class NearestNeighbours {

    private final int k;
    private final int[] neighbours;

    private NearestNeighbours(int k, int[] neighbours) {
        this.k = k;
        this.neighbours = neighbours;
    }

    /**
     * Compares every area with every other: for the 14,600 buurten of the country that is a fraction of a second, and an index
     * would have to break ties in the same way.
     *
     * @param x of the central points, metres
     * @param y of the central points, metres
     * @param k how many neighbours each area gets
     * @throws IllegalArgumentException when the arrays differ in length, hold something that is no number, or there are not
     *     more than {@code k} areas
     */
    public static NearestNeighbours of(double[] x, double[] y, int k) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x and y of the central points differ in number");
        }
        if (k < 1 || k >= x.length) {
            throw new IllegalArgumentException(x.length + " areas cannot have " + k + " neighbours each");
        }
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException("area " + i + " has no central point");
            }
        }
        int[] neighbours = new int[x.length * k];
        double[] squares = new double[k];
        int[] nearest = new int[k];
        for (int i = 0; i < x.length; i++) {
            Arrays.fill(squares, Double.POSITIVE_INFINITY);
            for (int j = 0; j < x.length; j++) {
                double dx = x[j] - x[i];
                double dy = y[j] - y[i];
                double square = dx * dx + dy * dy;
                if (j != i && square < squares[k - 1]) {
                    insert(squares, nearest, square, j);
                }
            }
            System.arraycopy(nearest, 0, neighbours, i * k, k);
        }
        return new NearestNeighbours(k, neighbours);
    }

    /** Keeps the order by distance; at equal distance the area that came first, so the one with the lower index, stays first. */
    private static void insert(double[] squares, int[] nearest, double square, int area) {
        int at = squares.length - 1;
        while (at > 0 && squares[at - 1] > square) {
            squares[at] = squares[at - 1];
            nearest[at] = nearest[at - 1];
            at--;
        }
        squares[at] = square;
        nearest[at] = area;
    }

    /** How many neighbours each area has. */
    public int k() {
        return k;
    }

    public int size() {
        return neighbours.length / k;
    }

    /** Indexes of the nearest areas, nearest first; at equal distance the lower index first. */
    public int[] of(int area) {
        return Arrays.copyOfRange(neighbours, area * k, (area + 1) * k);
    }
}
