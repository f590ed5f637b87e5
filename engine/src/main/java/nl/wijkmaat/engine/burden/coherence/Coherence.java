package nl.wijkmaat.engine.burden.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.weigh.Correlations;

/**
 * How the indicators of a table hang together, on the published figures of the ranked areas, higher being heavier.
 *
 * <p>Formulas and sources: {@code docs/method/coherence.md}.
 */
public final class Coherence {

    /** Correlation from which two indicators say nearly the same. */
    public static final double NEARLY_THE_SAME = 0.9;

    private final BurdenTable table;
    private final double[][] figures;
    private final double[][] domains;
    private final Optional<Collinearity> collinearity;

    private Coherence(BurdenTable table, double[][] figures, double[][] domains, Optional<Collinearity> collinearity) {
        this.table = table;
        this.figures = figures;
        this.domains = domains;
        this.collinearity = collinearity;
    }

    public static Coherence of(BurdenTable table) {
        double[][] figures = table.items().stream()
                .map(item -> Arrays.copyOf(item.figures().amounts(), table.ranked()))
                .toArray(double[][]::new);
        double[][] domains = table.domains().stream()
                .map(d -> meanOfStandardised(
                        table.listItems(d).stream().map(j -> figures[j]).toArray(double[][]::new)))
                .toArray(double[][]::new);
        List<String> names =
                table.items().stream().map(BurdenTable.Item::indicator).toList();
        return new Coherence(table, figures, domains, Collinearity.of(names, figures));
    }

    /** By area the mean of the standardised parts that are measured there; NaN where none is. */
    static double[] meanOfStandardised(double[][] parts) {
        int areas = parts[0].length;
        double[] sum = new double[areas];
        int[] measured = new int[areas];
        for (double[] part : parts) {
            double mean = 0;
            double squares = 0;
            int n = 0;
            for (double x : part) {
                if (!Double.isNaN(x)) {
                    n++;
                    double before = x - mean;
                    mean += before / n;
                    squares += before * (x - mean);
                }
            }
            double deviation = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
            for (int i = 0; i < areas; i++) {
                if (!Double.isNaN(part[i]) && deviation > 0) {
                    sum[i] += (part[i] - mean) / deviation;
                    measured[i]++;
                }
            }
        }
        for (int i = 0; i < areas; i++) {
            sum[i] = measured[i] == 0 ? Double.NaN : sum[i] / measured[i];
        }
        return sum;
    }

    /**
     * One domain.
     *
     * @param domain id
     * @param indicators ids
     * @param alpha Cronbach's alpha of its standardised indicators; NaN with fewer than two of them or three areas with all
     * @param areas how many areas have all of them
     * @param meanCorrelation between its indicators, two by two; NaN when there is one
     */
    public record OfDomain(String domain, List<String> indicators, double alpha, int areas, double meanCorrelation) {
        public OfDomain {
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * One indicator among the domains.
     *
     * @param indicator id
     * @param own correlation with the rest of its own domain; NaN when it is alone there
     * @param otherDomain the domain that it goes along with most, apart from its own; empty when there is none
     * @param other correlation with that domain; NaN when there is none
     */
    public record Leaning(String indicator, double own, String otherDomain, double other) {
        /** Whether it goes along with another domain more than with its own. */
        public boolean isElsewhere() {
            return other > own;
        }
    }

    /**
     * Two indicators of which one was made of the other, or that say nearly the same.
     *
     * @param indicator the modelled one, or the first of two that say the same
     * @param repeats the one that it repeats
     * @param reason why
     * @param correlation between them
     * @param sameDomain whether both stand in one domain; if not, two domains count the same thing
     */
    public record DoubleCount(
            String indicator, String repeats, Reason reason, double correlation, boolean sameDomain) {}

    /** Why something is counted twice. */
    public enum Reason {
        /** The one comes out of a model that is fed with the other. */
        MODELLED_FROM,
        /** Both come out of models that are fed with the same. */
        SAME_MODEL_INPUTS,
        /** Their figures are nearly the same, whatever the reason. */
        NEARLY_THE_SAME
    }

    public List<OfDomain> listDomains() {
        List<OfDomain> found = new ArrayList<>();
        for (String domain : table.domains()) {
            List<Integer> items = table.listItems(domain);
            double[][] parts = items.stream().map(j -> figures[j]).toArray(double[][]::new);
            found.add(new OfDomain(
                    domain,
                    items.stream().map(j -> table.items().get(j).indicator()).toList(),
                    alpha(parts),
                    countComplete(parts),
                    meanCorrelation(parts)));
        }
        return found;
    }

    /**
     * k/(k − 1) · (1 − k / Σr) over all pairs and the k indicators themselves, over the areas with all indicators: Cronbach's alpha of
     * standardised indicators.
     *
     * @see <a href="https://doi.org/10.1007/BF02310555">Cronbach (1951)</a>
     */
    static double alpha(double[][] parts) {
        int k = parts.length;
        if (k < 2 || countComplete(parts) < 3) {
            return Double.NaN;
        }
        try {
            double sum = 0;
            for (double[] row : Correlations.complete(parts)) {
                for (double r : row) {
                    sum += r;
                }
            }
            return sum == 0 ? Double.NEGATIVE_INFINITY : k / (k - 1.0) * (1 - k / sum);
        } catch (IllegalArgumentException constant) {
            return Double.NaN;
        }
    }

    static int countComplete(double[][] parts) {
        int n = 0;
        for (int i = 0; i < parts[0].length; i++) {
            boolean whole = true;
            for (double[] part : parts) {
                whole &= !Double.isNaN(part[i]);
            }
            n += whole ? 1 : 0;
        }
        return n;
    }

    private static double meanCorrelation(double[][] parts) {
        double sum = 0;
        int pairs = 0;
        for (int a = 0; a < parts.length; a++) {
            for (int b = 0; b < a; b++) {
                double r = Correlations.pairwise(parts[a], parts[b]);
                if (!Double.isNaN(r)) {
                    sum += r;
                    pairs++;
                }
            }
        }
        return pairs == 0 ? Double.NaN : sum / pairs;
    }

    /** The correlation of two indicators over the areas with both; NaN with fewer than three or without spread. */
    public double correlation(int item, int other) {
        return Correlations.pairwise(figures[item], figures[other]);
    }

    /** The correlation of two domains, each the mean of its standardised indicators. */
    public double domainCorrelation(int domain, int other) {
        return Correlations.pairwise(domains[domain], domains[other]);
    }

    public List<Leaning> listLeanings() {
        List<Leaning> found = new ArrayList<>();
        for (int j = 0; j < figures.length; j++) {
            int item = j;
            String own = table.items().get(j).domain();
            double[][] rest = table.listItems(own).stream()
                    .filter(other -> other != item)
                    .map(other -> figures[other])
                    .toArray(double[][]::new);
            double withOwn =
                    rest.length == 0 ? Double.NaN : Correlations.pairwise(figures[j], meanOfStandardised(rest));
            String most = "";
            double withMost = Double.NaN;
            for (int d = 0; d < domains.length; d++) {
                double r = Correlations.pairwise(figures[j], domains[d]);
                if (!table.domains().get(d).equals(own) && !Double.isNaN(r) && !(r <= withMost)) {
                    most = table.domains().get(d);
                    withMost = r;
                }
            }
            found.add(new Leaning(table.items().get(j).indicator(), withOwn, most, withMost));
        }
        return found;
    }

    /** Collinearity over the areas that have all indicators which are measured widely; empty when those are too few. */
    public Optional<Collinearity> findCollinearity() {
        return collinearity;
    }

    /** Indicators that are modelled while nothing is declared of what their model is fed with. */
    public List<String> listModelledFromUnknown() {
        return table.items().stream()
                .filter(item -> item.modelled() && item.modelledFrom().isEmpty())
                .map(BurdenTable.Item::indicator)
                .toList();
    }

    /** Every pair that counts one thing twice: first by declared models, then by figures that say nearly the same. */
    public List<DoubleCount> listDoubleCounts() {
        List<DoubleCount> found = new ArrayList<>();
        for (int a = 0; a < figures.length; a++) {
            for (int b = 0; b < figures.length; b++) {
                if (a != b && modelled(a, b)) {
                    found.add(count(a, b, Reason.MODELLED_FROM));
                }
            }
        }
        for (int a = 0; a < figures.length; a++) {
            for (int b = 0; b < a; b++) {
                if (!modelled(a, b) && !modelled(b, a)) {
                    if (sharesInputs(a, b)) {
                        found.add(count(a, b, Reason.SAME_MODEL_INPUTS));
                    } else if (Math.abs(correlation(a, b)) >= NEARLY_THE_SAME) {
                        found.add(count(a, b, Reason.NEARLY_THE_SAME));
                    }
                }
            }
        }
        return found;
    }

    private boolean modelled(int a, int b) {
        return table.items().get(a).modelledFrom().contains(table.items().get(b).indicator());
    }

    private boolean sharesInputs(int a, int b) {
        return table.items().get(a).modelledFrom().stream()
                .anyMatch(table.items().get(b).modelledFrom()::contains);
    }

    private DoubleCount count(int a, int b, Reason reason) {
        BurdenTable.Item one = table.items().get(a);
        BurdenTable.Item other = table.items().get(b);
        return new DoubleCount(
                one.indicator(),
                other.indicator(),
                reason,
                correlation(a, b),
                one.domain().equals(other.domain()));
    }

    public BurdenTable table() {
        return table;
    }
}
