package nl.wijkmaat.engine.burden.multiverse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.weigh.Correlations;

/**
 * What every indicator and every domain does to the outcome: the same drawn methods once with all indicators and once without one. An
 * indicator that is alone in its domain is left out with its domain, and told as such.
 *
 * <p>Everything that is compared is compared within one method, so only the leaving out differs.
 */
public final class LeaveOneOut {

    private static final double HEAVIEST = 0.10;

    private final Multiverse multiverse;
    private final int methods;

    private LeaveOneOut(Multiverse multiverse, int methods) {
        this.multiverse = multiverse;
        this.methods = methods;
    }

    /**
     * The outcome without one part.
     *
     * @param id indicator or domain that was left out; empty for the outcome with all
     * @param isDomain whether a whole domain was
     * @param rankCorrelation mean of the correlation of the ranks with those of all indicators, over the methods in which both differ
     *     between areas; NaN when there is none
     * @param heaviestKept mean of the share of the heaviest tenth that is still among the heaviest tenth, over the methods that have a
     *     heaviest tenth: where domains are counted so many areas may stand first together that none does; NaN when there is none
     * @param reached by ranked area the share of methods in which it carries at least the burden of the reference group; NaN where
     *     no method judges it, or there is no group
     */
    public record Outcome(
            String id, boolean isDomain, double rankCorrelation, double heaviestKept, List<Double> reached) {
        public Outcome {
            reached = List.copyOf(reached);
        }
    }

    private record Variant(String id, boolean isDomain, UnaryOperator<Method> change) {}

    /** One method's counts for one variant. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Single(double rankCorrelation, double heaviestKept, boolean[] reached, boolean[] judged) {}

    /**
     * The outcome with all indicators first, then without each indicator and each domain, in the order of the table.
     *
     * @param methods number of drawn methods to compare in, at least 1
     */
    public static List<Outcome> of(Multiverse multiverse, int methods) {
        if (methods < 1) {
            throw new QuestionRefused(
                    "er is ten minste één rekenwijze nodig, niet " + methods,
                    "at least one method is needed, not " + methods);
        }
        return new LeaveOneOut(multiverse, methods).compute();
    }

    private List<Variant> variants() {
        BurdenTable table = multiverse.table();
        List<Variant> variants = new ArrayList<>();
        variants.add(new Variant("", false, method -> method));
        for (int j = 0; j < table.items().size(); j++) {
            int item = j;
            if (table.listItems(table.items().get(j).domain()).size() > 1) {
                variants.add(new Variant(table.items().get(j).indicator(), false, method -> method.without(item)));
            }
        }
        for (int d = 0; d < table.domains().size() && table.domains().size() > 1; d++) {
            int domain = d;
            variants.add(new Variant(table.domains().get(d), true, method -> method.withoutDomain(domain)));
        }
        return variants;
    }

    private List<Outcome> compute() {
        List<Variant> variants = variants();
        int areas = multiverse.table().ranked();
        double[][] correlations = new double[variants.size()][methods];
        double[][] kept = new double[variants.size()][methods];
        int[][] reached = new int[variants.size()][areas];
        int[][] judged = new int[variants.size()][areas];
        // Added up in the order of the methods, so that the number of threads changes nothing, not even the last digit.
        List<List<Single>> all = inParallel(variants);
        for (int m = 0; m < methods; m++) {
            for (int v = 0; v < variants.size(); v++) {
                Single single = all.get(m).get(v);
                correlations[v][m] = single.rankCorrelation();
                kept[v][m] = single.heaviestKept();
                for (int i = 0; i < areas; i++) {
                    reached[v][i] += single.reached()[i] ? 1 : 0;
                    judged[v][i] += single.judged()[i] ? 1 : 0;
                }
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int v = 0; v < variants.size(); v++) {
            List<Double> shares = new ArrayList<>();
            for (int i = 0; i < areas; i++) {
                shares.add(judged[v][i] == 0 ? Double.NaN : (double) reached[v][i] / judged[v][i]);
            }
            Variant variant = variants.get(v);
            outcomes.add(new Outcome(
                    variant.id(), variant.isDomain(), meanOfKnown(correlations[v]), meanOfKnown(kept[v]), shares));
        }
        return outcomes;
    }

    private static double meanOfKnown(double[] byMethod) {
        return Arrays.stream(byMethod).filter(x -> !Double.isNaN(x)).average().orElse(Double.NaN);
    }

    private List<List<Single>> inParallel(List<Variant> variants) {
        try (ExecutorService threads = Executors.newFixedThreadPool(multiverse.threads())) {
            List<Future<List<Single>>> futures = IntStream.range(0, methods)
                    .mapToObj(m -> threads.submit(() -> compare(m, variants)))
                    .toList();
            List<List<Single>> all = new ArrayList<>();
            for (Future<List<Single>> future : futures) {
                all.add(future.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while methods were compared", e);
        }
    }

    private List<Single> compare(int number, List<Variant> variants) {
        Method whole = multiverse.drawnMethod(number).withEveryIndicator();
        // A variant shares all domains but one with the whole, and this kernel still knows those.
        CompositeKernel kernel = multiverse.newKernel(2);
        float[] weights = new float[multiverse.table().rows().size()];
        kernel.compute(whole, weights);
        double[] ranks = multiverse.ranks(weights);
        List<Single> singles = new ArrayList<>();
        for (Variant variant : variants) {
            kernel.compute(variant.change().apply(whole), weights);
            double[] own = multiverse.ranks(weights);
            boolean[] judged = new boolean[own.length];
            for (int i = 0; i < own.length; i++) {
                judged[i] = !Double.isNaN(own[i]);
            }
            singles.add(new Single(
                    Correlations.pairwise(ranks, own),
                    kept(ranks, own),
                    Arrays.copyOf(multiverse.reached(weights), own.length),
                    judged));
        }
        return singles;
    }

    private static double kept(double[] before, double[] after) {
        long ranked = Arrays.stream(before).filter(r -> !Double.isNaN(r)).count();
        double limit = Math.max(1, Math.round(HEAVIEST * ranked));
        int heaviest = 0;
        int both = 0;
        for (int i = 0; i < before.length; i++) {
            heaviest += before[i] <= limit ? 1 : 0;
            both += before[i] <= limit && after[i] <= limit ? 1 : 0;
        }
        return heaviest == 0 ? Double.NaN : (double) both / heaviest;
    }
}
