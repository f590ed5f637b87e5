package nl.wijkmaat.editions.voorbeeldland;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.statistics.Column;
import nl.wijkmaat.engine.statistics.Direction;
import nl.wijkmaat.engine.statistics.Panel;
import org.junit.jupiter.api.Test;

/**
 * What is published tells of the burden behind it, as far as it should: enough for an engine to find it, and not so much that finding it
 * would prove nothing. By the plainest index there is: the mean over domains of mean z-scores.
 */
class PublishedBurdenTest {

    private static final int YEAR = 2022;
    private static final int FEWEST_RESIDENTS = 500;
    private static final Catalogue CATALOGUE = Catalogue.load(SharedData.catalogue());

    @Test
    void plainIndexOfPublishedFiguresFollowsTheTrueWeight() {
        for (int seed = 21; seed <= 24; seed++) {
            Truth truth = Truth.of(Country.of(new Settings(seed, 900, 3)));
            Panel panel = InventedPanel.of(truth, YEAR, CATALOGUE);
            List<Division.Piece> wijken = truth.country().getDivision(YEAR).wijken();
            double[] residents = truth.figures("residents", wijken, YEAR);
            int[] large = IntStream.range(0, wijken.size())
                    .filter(i -> residents[i] >= FEWEST_RESIDENTS)
                    .toArray();
            double[] real = pick(truth.weight(wijken, YEAR), large);
            double found = correlation(pick(plainIndex(panel), large), real);
            assertThat(found).as("seed %s", seed).isBetween(0.80, 0.99);
        }
    }

    @Test
    void everyBurdenDomainHasFiguresThatFollowIt() {
        Truth truth = Truth.of(Country.of(new Settings(25, 900, 3)));
        Panel panel = InventedPanel.of(truth, YEAR, CATALOGUE);
        List<Division.Piece> wijken = truth.country().getDivision(YEAR).wijken();
        double[] residents = truth.figures("residents", wijken, YEAR);
        int[] large = IntStream.range(0, wijken.size())
                .filter(i -> residents[i] >= FEWEST_RESIDENTS)
                .toArray();
        Map<String, double[]> byDomain = domainScores(panel);
        for (BurdenDomain domain : BurdenDomain.values()) {
            // Crimes are published for wijken in the boundaries of the last year only.
            double[] scores = byDomain.get(domain.id());
            assertThat(scores).as(domain.id()).isNotNull();
            double found = correlation(
                    pick(Objects.requireNonNull(scores), large), pick(truth.burden(domain, wijken, YEAR), large));
            assertThat(found).as(domain.id()).isGreaterThan(0.5);
        }
    }

    private static double[] plainIndex(Panel panel) {
        Map<String, double[]> domains = domainScores(panel);
        double[] index = new double[domains.values().iterator().next().length];
        domains.values().forEach(scores -> Arrays.setAll(index, i -> index[i] + scores[i] / domains.size()));
        return index;
    }

    /** Per burden domain the mean z-score of its indicators per wijk, heavier upwards; a missing figure counts as the mean. */
    private static Map<String, double[]> domainScores(Panel panel) {
        AreaTree.IndexRange wijken = panel.tree().range(AreaLevel.WIJK);
        Map<String, List<double[]>> scores = new TreeMap<>();
        for (Column column : panel.listColumns(YEAR)) {
            Direction direction = column.indicator().direction();
            if (direction == Direction.NEUTRAL || !column.indicator().domain().isBurdenDomain()) {
                continue;
            }
            double sign = direction == Direction.HIGHER_IS_HEAVIER ? 1 : -1;
            double[] z = standardised(
                    IntStream.range(wijken.from(), wijken.to())
                            .mapToDouble(column::amount)
                            .toArray(),
                    sign);
            scores.computeIfAbsent(column.indicator().domain().id(), k -> new ArrayList<>())
                    .add(z);
        }
        Map<String, double[]> means = new TreeMap<>();
        scores.forEach((domain, list) -> {
            double[] mean = new double[wijken.size()];
            list.forEach(z -> Arrays.setAll(mean, i -> mean[i] + z[i] / list.size()));
            means.put(domain, mean);
        });
        return means;
    }

    private static double[] standardised(double[] amounts, double sign) {
        double mean =
                Arrays.stream(amounts).filter(a -> !Double.isNaN(a)).average().orElse(0);
        double deviation = Math.sqrt(Arrays.stream(amounts)
                .filter(a -> !Double.isNaN(a))
                .map(a -> (a - mean) * (a - mean))
                .average()
                .orElse(1));
        return Arrays.stream(amounts)
                .map(a -> Double.isNaN(a) || deviation == 0 ? 0 : sign * (a - mean) / deviation)
                .toArray();
    }

    private static double[] pick(double[] values, int[] which) {
        return Arrays.stream(which).mapToDouble(i -> values[i]).toArray();
    }

    private static double correlation(double[] a, double[] b) {
        double[] x = standardised(a, 1);
        double[] y = standardised(b, 1);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum / x.length;
    }
}
