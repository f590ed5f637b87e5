package nl.wijkmaat.engine.burden.multiverse;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.combine.Combination;
import nl.wijkmaat.engine.burden.draw.Draws;
import nl.wijkmaat.engine.burden.multiverse.DomainPositions.Recipe;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.Between;

/**
 * The weight of every row under one method. Keeps its buffers between calls, so one thread owns one.
 *
 * <p>The inner loop adds weight × table[knot] per figure. Rows go in blocks that stay in the nearest cache while all indicators of a
 * domain pass by. Loops hold no branch: rows in which a domain is not measured are few, and are done once more afterwards.
 *
 * <p>The positions of the last domains are kept. Methods that differ in one choice share most domains, and on published figures so do
 * all methods with the same choices per indicator.
 */
final class CompositeKernel {

    private static final int BLOCK = 4096;

    private final BurdenTable table;
    private final ColumnSet columns;
    private final double leastMeasured;
    private final int rows;
    private final int[][] itemsOf;
    private final int[] allRows;
    private final int kept;
    /** In the order of their last use, the oldest first. */
    private final LinkedHashMap<Recipe, DomainPositions> known = new LinkedHashMap<>(16, 0.75f, true);

    private final DomainPositions[] domains;
    /** By row, as everything in the loops: the compiler then sees that two arrays never overlap askew, and uses vectors. */
    private final float[] sum;
    /** By row minus the number of indicators of the domain at hand that are missing. */
    private final int[] measured;

    private final Rows incomplete;
    private final BlockSummands summands;
    private final Selection selection;

    /** A set of rows. */
    private static final class Rows {
        private final int[] rows;
        private final boolean[] isIn;
        private int count;

        Rows(int most) {
            rows = new int[most];
            isIn = new boolean[most];
        }

        void add(int row) {
            if (!isIn[row]) {
                isIn[row] = true;
                rows[count++] = row;
            }
        }

        void clear() {
            for (int i = 0; i < count; i++) {
                isIn[rows[i]] = false;
            }
            count = 0;
        }
    }

    /** @param methodsKept the domains of so many methods are kept, at least 1: more helps when methods share domains, and costs cache */
    CompositeKernel(BurdenTable table, ColumnSet columns, double leastMeasured, int methodsKept) {
        this.table = table;
        this.columns = columns;
        this.leastMeasured = leastMeasured;
        this.rows = table.rows().size();
        this.itemsOf = table.domains().stream()
                .map(d ->
                        table.listItems(d).stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.kept = methodsKept * itemsOf.length;
        this.domains = new DomainPositions[itemsOf.length];
        this.allRows = IntStream.range(0, rows).toArray();
        this.sum = new float[rows];
        this.measured = new int[rows];
        this.incomplete = new Rows(rows);
        this.summands = new BlockSummands(rows);
        this.selection = new Selection(table.ranked());
    }

    /** By row the weight of the whole, higher is heavier; NaN where too little is measured. */
    void compute(Method method, float[] composite) {
        List<KnotColumn> own = columns.of(method);
        incomplete.clear();
        for (int d = 0; d < itemsOf.length; d++) {
            domains[d] = domain(recipe(method, own, d));
            for (int row : domains[d].unmeasured) {
                incomplete.add(row);
            }
        }
        float[] weights = new float[domains.length];
        for (int d = 0; d < weights.length; d++) {
            weights[d] = method.domainWeights().get(d).floatValue();
        }
        switch (method.between()) {
            case Between.Combined combined -> combine(weights, combined.combination(), composite);
            case Between.Stacked stacking -> stack(weights, method.line(), composite);
        }
    }

    /** By row the position of a domain as the last {@link #compute} left it; NaN where nothing is measured. */
    float[] domain(int d) {
        return domains[d].positions;
    }

    private Recipe recipe(Method method, List<KnotColumn> own, int d) {
        int[] items = Arrays.stream(itemsOf[d])
                .filter(item -> method.takesPart().get(item))
                .toArray();
        KnotColumn[] parts = new KnotColumn[items.length];
        char[][] knots = new char[items.length][];
        float[][] positions = new float[items.length][];
        for (int j = 0; j < items.length; j++) {
            KnotColumn column = own.get(items[j]);
            parts[j] = column;
            knots[j] = method.figureKeys().isEmpty()
                    ? column.published()
                    : column.drawn((int) (Draws.bits(method.figureKeys().get(d), items[j]) & (FigureDraws.COUNT - 1)));
            positions[j] = column.positions(method.treatment(), method.scale(), method.within());
        }
        return new Recipe(parts, knots, positions, method.within());
    }

    private DomainPositions domain(Recipe recipe) {
        DomainPositions before = known.get(recipe);
        if (before != null) {
            return before;
        }
        DomainPositions made = known.size() < kept ? new DomainPositions(rows) : forgetOldest();
        compute(recipe, made);
        known.put(recipe, made);
        return made;
    }

    /** As many domains as a method has are kept at least, so the oldest is never one that the method at hand needs. */
    private DomainPositions forgetOldest() {
        Iterator<DomainPositions> oldest = known.values().iterator();
        DomainPositions freed = oldest.next();
        oldest.remove();
        return freed;
    }

    private void compute(Recipe recipe, DomainPositions made) {
        int parts = recipe.columns().length;
        for (KnotColumn column : recipe.columns()) {
            for (int row : column.missingRows()) {
                measured[row]--;
            }
        }
        for (int from = 0; from < rows; from += BLOCK) {
            int to = Math.min(rows, from + BLOCK);
            block(recipe.knots(), recipe.positions(), parts, from, to);
            means(sum, measured, parts, made.positions, from, to);
            summands.back(recipe.within(), made.positions, from, to);
        }
        made.unmeasured = listUnmeasured(recipe);
        Arrays.fill(measured, 0);
    }

    /** A row in which nothing is measured is missing in every indicator, so the one with the fewest gaps tells all. */
    private int[] listUnmeasured(Recipe recipe) {
        int[] fewest = allRows;
        for (KnotColumn column : recipe.columns()) {
            fewest = column.missingRows().length < fewest.length ? column.missingRows() : fewest;
        }
        int parts = recipe.columns().length;
        return Arrays.stream(fewest).filter(row -> measured[row] == -parts).toArray();
    }

    private void block(char[][] knots, float[][] positions, int parts, int from, int to) {
        Arrays.fill(sum, from, to, 0);
        int j = 0;
        for (; j + 4 <= parts; j += 4) {
            addFour(knots, positions, j, sum, from, to);
        }
        for (; j < parts; j++) {
            addPositions(knots[j], positions[j], sum, from, to);
        }
    }

    /** Four indicators in one go, so that the sums are read and written once for all. */
    private static void addFour(char[][] knots, float[][] positions, int first, float[] sums, int from, int to) {
        char[] k0 = knots[first];
        char[] k1 = knots[first + 1];
        char[] k2 = knots[first + 2];
        char[] k3 = knots[first + 3];
        float[] p0 = positions[first];
        float[] p1 = positions[first + 1];
        float[] p2 = positions[first + 2];
        float[] p3 = positions[first + 3];
        for (int row = from; row < to; row++) {
            sums[row] += (p0[k0[row]] + p1[k1[row]]) + (p2[k2[row]] + p3[k3[row]]);
        }
    }

    private static void addPositions(char[] knots, float[] positions, float[] sums, int from, int to) {
        for (int row = from; row < to; row++) {
            sums[row] += positions[knots[row]];
        }
    }

    private static void means(float[] sums, int[] measured, int parts, float[] domain, int from, int to) {
        for (int row = from; row < to; row++) {
            domain[row] = sums[row] / (parts + measured[row]); // 0 / 0 is NaN: nothing measured
        }
    }

    private void combine(float[] weights, Combination between, float[] composite) {
        float all = 0;
        for (float weight : weights) {
            all += weight;
        }
        for (int from = 0; from < rows; from += BLOCK) {
            int to = Math.min(rows, from + BLOCK);
            Arrays.fill(sum, from, to, 0);
            for (int d = 0; d < domains.length; d++) {
                summands.add(between, weights[d], domains[d].positions, from, to, sum);
            }
            divide(sum, all, composite, from, to);
            summands.back(between, composite, from, to);
        }
        if (!isEnough(all)) {
            Arrays.fill(composite, 0, rows, Float.NaN);
        }
        for (int i = 0; i < incomplete.count; i++) {
            int row = incomplete.rows[i];
            composite[row] = combinedWhereMeasured(weights, between, row);
        }
    }

    private static void divide(float[] sums, float weight, float[] composite, int from, int to) {
        for (int row = from; row < to; row++) {
            composite[row] = sums[row] / weight;
        }
    }

    private float combinedWhereMeasured(float[] weights, Combination between, int row) {
        float total = 0;
        float weight = 0;
        for (int d = 0; d < domains.length; d++) {
            float x = domains[d].positions[row];
            if (!Float.isNaN(x)) {
                total += weights[d] * Summand.of(between, x);
                weight += weights[d];
            }
        }
        return isEnough(weight) ? Summand.back(between, total / weight) : Float.NaN;
    }

    private void stack(float[] weights, double heaviestShare, float[] composite) {
        float all = 0;
        Arrays.fill(composite, 0, rows, 0);
        float[] lines = new float[domains.length];
        for (int d = 0; d < domains.length; d++) {
            all += weights[d];
            lines[d] = selection.reachedBy(domains[d].positions, table.ranked(), heaviestShare);
            if (!Float.isNaN(lines[d])) {
                addWhereReached(lines[d], weights[d], domains[d].positions, composite, rows);
            }
        }
        divide(composite, all, composite, 0, rows);
        if (!isEnough(all)) {
            Arrays.fill(composite, 0, rows, Float.NaN);
        }
        for (int i = 0; i < incomplete.count; i++) {
            int row = incomplete.rows[i];
            composite[row] = stackedWhereMeasured(weights, lines, row);
        }
    }

    /** The sign of the difference tells; a branch that goes one way in a fifth of the rows costs more than all the rest. */
    private static void addWhereReached(float line, float weight, float[] positions, float[] composite, int rows) {
        int bits = Float.floatToRawIntBits(weight);
        for (int i = 0; i < rows; i++) {
            int below = Float.floatToRawIntBits(positions[i] - line + 0.0f) >> 31;
            composite[i] += Float.intBitsToFloat(bits & ~below);
        }
    }

    private float stackedWhereMeasured(float[] weights, float[] lines, int row) {
        float total = 0;
        float weight = 0;
        for (int d = 0; d < domains.length; d++) {
            float x = domains[d].positions[row];
            total += x >= lines[d] ? weights[d] : 0;
            weight += Float.isNaN(x) ? 0 : weights[d];
        }
        return isEnough(weight) ? total / weight : Float.NaN;
    }

    private boolean isEnough(float weight) {
        return weight > 0 && weight >= (float) (leastMeasured * (1 - 1e-5));
    }
}
