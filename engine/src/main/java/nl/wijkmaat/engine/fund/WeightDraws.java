package nl.wijkmaat.engine.fund;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.multiverse.Method;
import nl.wijkmaat.engine.burden.multiverse.Multiverse;
import nl.wijkmaat.engine.burden.multiverse.ReferenceGroup;

/**
 * The weight of every row of a table under one method after another, from 0 to 100: the share of the ranked areas that is lighter, and
 * half of those that are equal. So a weight of a named area, which is not ranked itself, says the same as one of a ranked area.
 */
public final class WeightDraws {

    private final List<Draw> draws;
    private final boolean hasReference;

    private WeightDraws(List<Draw> draws, boolean hasReference) {
        this.draws = draws;
        this.hasReference = hasReference;
    }

    private static final class Draw {
        private final float[] weights;
        private final boolean[] reaches;

        private Draw(float[] weights, boolean[] reaches) {
            this.weights = weights;
            this.reaches = reaches;
        }
    }

    /** Under the first so many drawn methods, figures drawn within their margins too when the question asks for that. */
    public static WeightDraws ofMethods(
            Multiverse multiverse, BurdenTable table, Optional<ReferenceGroup> reference, int count) {
        return of(multiverse, table, reference, count, multiverse::drawnMethod);
    }

    /**
     * Under the reference method, with the figures of so many revisions within their margins. The first draw holds the published
     * figures.
     */
    public static WeightDraws ofRevisions(
            Multiverse multiverse, BurdenTable table, Optional<ReferenceGroup> reference, int count) {
        Method published = multiverse.referenceMethod();
        return of(
                multiverse,
                table,
                reference,
                count + 1,
                k -> k == 0 ? published : withFigures(published, multiverse.drawnMethod(k - 1)));
    }

    private static Method withFigures(Method method, Method figures) {
        return new Method(
                method.takesPart(),
                method.yearsBack(),
                method.shrinkage(),
                method.fill(),
                method.treatment(),
                method.scale(),
                method.within(),
                method.domainWeights(),
                method.between(),
                method.line(),
                figures.figureKeys());
    }

    private static WeightDraws of(
            Multiverse multiverse,
            BurdenTable table,
            Optional<ReferenceGroup> reference,
            int count,
            IntFunction<Method> methods) {
        List<Draw> draws = IntStream.range(0, count)
                .parallel()
                .mapToObj(k -> draw(multiverse.weights(methods.apply(k)), table.ranked(), reference))
                .toList();
        return new WeightDraws(draws, reference.isPresent());
    }

    private static Draw draw(float[] composite, int ranked, Optional<ReferenceGroup> reference) {
        float[] sorted = new float[ranked];
        int n = 0;
        for (int i = 0; i < ranked; i++) {
            if (!Float.isNaN(composite[i])) {
                sorted[n++] = composite[i];
            }
        }
        Arrays.sort(sorted, 0, n);
        float[] weights = new float[composite.length];
        boolean[] reaches = new boolean[composite.length];
        double line = reference.map(group -> line(group, composite)).orElse(Double.NaN);
        for (int i = 0; i < weights.length; i++) {
            boolean known = n > 0 && !Float.isNaN(composite[i]);
            weights[i] = known ? position(sorted, n, composite[i]) : Float.NaN;
            reaches[i] = composite[i] >= line;
        }
        return new Draw(weights, reaches);
    }

    private static float position(float[] sorted, int n, float weight) {
        int lighter = below(sorted, n, weight);
        int notHeavier = below(sorted, n, Math.nextUp(weight));
        return (float) (100 * (lighter + notHeavier) / (2.0 * n));
    }

    private static int below(float[] sorted, int n, float bound) {
        int at = Arrays.binarySearch(sorted, 0, n, bound);
        int from = at < 0 ? -at - 1 : at;
        while (from > 0 && sorted[from - 1] == bound) {
            from--;
        }
        return from;
    }

    /** The weight of the group that must be reached, between its two nearest members; NaN when none has a weight. */
    private static double line(ReferenceGroup group, float[] composite) {
        double[] weights = group.rows().stream()
                .mapToDouble(row -> composite[row])
                .filter(w -> !Double.isNaN(w))
                .sorted()
                .toArray();
        if (weights.length == 0) {
            return Double.NaN;
        }
        double place = group.share() * (weights.length - 1);
        int low = (int) place;
        int high = Math.min(low + 1, weights.length - 1);
        return (float) (weights[low] + (place - low) * (weights[high] - weights[low]));
    }

    public int count() {
        return draws.size();
    }

    /** The weight of a row in a draw; NaN when too little is measured. */
    public double weight(int draw, int row) {
        return draws.get(draw).weights[row];
    }

    /** The median of the weights of a row over the draws in which it has one; NaN when it has none. */
    public double medianWeight(int row) {
        double[] known = draws.stream()
                .mapToDouble(d -> d.weights[row])
                .filter(w -> !Double.isNaN(w))
                .sorted()
                .toArray();
        int n = known.length;
        return n == 0 ? Double.NaN : (known[(n - 1) / 2] + known[n / 2]) / 2;
    }

    /** The share of the draws in which a row reaches the reference group; NaN without a group or a weight. */
    public double comparableShare(int row) {
        long known = draws.stream().filter(d -> !Float.isNaN(d.weights[row])).count();
        long reached = draws.stream().filter(d -> d.reaches[row]).count();
        return known == 0 || !hasReference ? Double.NaN : (double) reached / known;
    }

    /** The areas as they are in one draw: weight and comparability of that draw, all else as given. */
    public List<FundArea> areasIn(int draw, List<FundArea> areasByRow) {
        List<FundArea> areas = new ArrayList<>(areasByRow.size());
        for (int row = 0; row < areasByRow.size(); row++) {
            float weight = draws.get(draw).weights[row];
            boolean told = hasReference && !Float.isNaN(weight);
            double comparable = told ? (draws.get(draw).reaches[row] ? 1 : 0) : Double.NaN;
            areas.add(areasByRow.get(row).weighing(weight, comparable));
        }
        return areas;
    }
}
