package nl.wijkmaat.engine.burden.multiverse;

import java.util.Arrays;
import java.util.List;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.combine.Combination;
import nl.wijkmaat.engine.burden.draw.Draws;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.Between;

/**
 * The weight of every row under one method. Keeps its buffers between calls, so one thread owns one.
 *
 * <p>The inner loop adds weight × table[knot] per figure. Rows go in blocks that stay in the nearest cache while all indicators of a
 * domain pass by.
 */
final class CompositeKernel {

    private static final int BLOCK = 4096;

    private final BurdenTable table;
    private final ColumnSet columns;
    private final double leastMeasured;
    private final int rows;
    private final int[][] itemsOf;
    private final float[][] domains;
    private final float[] sum = new float[BLOCK];
    private final float[] weight = new float[BLOCK];
    private final float[] stacked;
    /** By row minus the number of indicators of the domain at hand that are missing. */
    private final int[] measured;

    private final Selection selection;

    CompositeKernel(BurdenTable table, ColumnSet columns, double leastMeasured) {
        this.table = table;
        this.columns = columns;
        this.leastMeasured = leastMeasured;
        this.rows = table.rows().size();
        this.itemsOf = table.domains().stream()
                .map(d ->
                        table.listItems(d).stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.domains = new float[itemsOf.length][rows];
        this.stacked = new float[rows];
        this.measured = new int[rows];
        this.selection = new Selection(table.ranked());
    }

    /** By row the weight of the whole, higher is heavier; NaN where too little is measured. */
    void compute(Method method, float[] composite) {
        List<KnotColumn> own = columns.of(method);
        for (int d = 0; d < itemsOf.length; d++) {
            computeDomain(method, own, d);
        }
        switch (method.between()) {
            case Between.Combined combined -> combine(method, combined.combination(), composite);
            case Between.Stacked stacked -> stack(method, stacked.heaviestShare(), composite);
        }
    }

    /** By domain and row the position of the domain as the last {@link #compute} left it; NaN where nothing is measured. */
    float[][] domains() {
        return domains;
    }

    private void computeDomain(Method method, List<KnotColumn> own, int d) {
        int parts = 0;
        char[][] knots = new char[itemsOf[d].length][];
        float[][] positions = new float[itemsOf[d].length][];
        Arrays.fill(measured, 0);
        for (int item : itemsOf[d]) {
            if (method.takesPart().get(item)) {
                KnotColumn column = own.get(item);
                knots[parts] = method.figureKeys().isEmpty()
                        ? column.published()
                        : column.drawn((int) (Draws.bits(method.figureKeys().get(d), item) & (FigureDraws.COUNT - 1)));
                positions[parts] = column.positions(method.treatment(), method.scale(), method.within());
                parts++;
                for (int row : column.missingRows()) {
                    measured[row]--;
                }
            }
        }
        for (int from = 0; from < rows; from += BLOCK) {
            block(knots, positions, parts, from, Math.min(BLOCK, rows - from));
            finish(method.within(), domains[d], parts, from, Math.min(BLOCK, rows - from));
        }
    }

    private void block(char[][] knots, float[][] positions, int parts, int from, int length) {
        Arrays.fill(sum, 0, length, 0);
        int j = 0;
        for (; j + 4 <= parts; j += 4) {
            addFour(knots, positions, j, from, length);
        }
        for (; j < parts; j++) {
            addPositions(knots[j], positions[j], from, length);
        }
    }

    /** Four indicators in one go, so that the sums are read and written once for all. */
    private void addFour(char[][] knots, float[][] positions, int first, int from, int length) {
        char[] k0 = knots[first];
        char[] k1 = knots[first + 1];
        char[] k2 = knots[first + 2];
        char[] k3 = knots[first + 3];
        float[] p0 = positions[first];
        float[] p1 = positions[first + 1];
        float[] p2 = positions[first + 2];
        float[] p3 = positions[first + 3];
        for (int i = 0; i < length; i++) {
            int row = from + i;
            sum[i] += (p0[k0[row]] + p1[k1[row]]) + (p2[k2[row]] + p3[k3[row]]);
        }
    }

    private void addPositions(char[] knots, float[] positions, int from, int length) {
        for (int i = 0; i < length; i++) {
            sum[i] += positions[knots[from + i]];
        }
    }

    private void finish(Combination within, float[] domain, int parts, int from, int length) {
        if (within instanceof Combination.Arithmetic) {
            for (int i = 0; i < length; i++) {
                domain[from + i] = sum[i] / (parts + measured[from + i]); // 0 / 0 is NaN: nothing measured
            }
        } else {
            for (int i = 0; i < length; i++) {
                int count = parts + measured[from + i];
                domain[from + i] = count == 0 ? Float.NaN : Summand.back(within, sum[i] / count);
            }
        }
    }

    private void combine(Method method, Combination between, float[] composite) {
        boolean arithmetic = between instanceof Combination.Arithmetic;
        for (int from = 0; from < rows; from += BLOCK) {
            int length = Math.min(BLOCK, rows - from);
            Arrays.fill(sum, 0, length, 0);
            Arrays.fill(weight, 0, length, 0);
            for (int d = 0; d < domains.length; d++) {
                float w = method.domainWeights().get(d).floatValue();
                float[] domain = domains[d];
                for (int i = 0; i < length; i++) {
                    float x = domain[from + i];
                    boolean measured = !Float.isNaN(x);
                    float summand = arithmetic ? x : Summand.of(between, x);
                    sum[i] += measured ? w * summand : 0;
                    weight[i] += measured ? w : 0;
                }
            }
            float least = (float) (leastMeasured * (1 - 1e-5));
            for (int i = 0; i < length; i++) {
                boolean enough = weight[i] > 0 && weight[i] >= least;
                float mean = sum[i] / weight[i];
                composite[from + i] = !enough ? Float.NaN : arithmetic ? mean : Summand.back(between, mean);
            }
        }
    }

    private void stack(Method method, double heaviestShare, float[] composite) {
        Arrays.fill(composite, 0, rows, 0);
        Arrays.fill(stacked, 0);
        for (int d = 0; d < domains.length; d++) {
            float w = method.domainWeights().get(d).floatValue();
            float line = line(domains[d], heaviestShare);
            for (int i = 0; i < rows; i++) {
                float x = domains[d][i];
                composite[i] += x >= line ? w : 0;
                stacked[i] += Float.isNaN(x) ? 0 : w;
            }
        }
        float least = (float) (leastMeasured * (1 - 1e-5));
        for (int i = 0; i < rows; i++) {
            boolean enough = stacked[i] > 0 && stacked[i] >= least;
            composite[i] = enough ? composite[i] / stacked[i] : Float.NaN;
        }
    }

    /** The position that the given share of the measured ranked areas reaches or exceeds. */
    private float line(float[] domain, double heaviestShare) {
        return selection.reachedBy(domain, table.ranked(), heaviestShare);
    }
}
