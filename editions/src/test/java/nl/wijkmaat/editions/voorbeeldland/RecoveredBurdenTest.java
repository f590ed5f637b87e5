package nl.wijkmaat.editions.voorbeeldland;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.catalogue.method.MethodSpaceFile;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.burden.BurdenAssembly;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.multiverse.Multiverse;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult;
import nl.wijkmaat.engine.burden.multiverse.Question;
import nl.wijkmaat.engine.burden.multiverse.ReferenceGroup;
import nl.wijkmaat.engine.burden.rank.Ranks;
import nl.wijkmaat.engine.burden.scale.Distribution;
import nl.wijkmaat.engine.burden.scale.Ties;
import nl.wijkmaat.engine.burden.weigh.Correlations;
import nl.wijkmaat.engine.statistics.Column;
import nl.wijkmaat.engine.statistics.CoverageRule;
import nl.wijkmaat.engine.statistics.Figures;
import nl.wijkmaat.engine.statistics.Panel;
import nl.wijkmaat.engine.statistics.Precision;
import nl.wijkmaat.engine.statistics.Value;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * In Voorbeeldland the truth is known: what the burden engine says under the catalogue's own methods is held against it, and so is every
 * interval around a published figure. Seeds are split over the tests so that each stays short and all are run.
 */
class RecoveredBurdenTest {

    private static final int YEAR = 2022;
    private static final Catalogue CATALOGUE = Catalogue.load(SharedData.catalogue());
    private static final MethodSpaceFile.Read METHODS =
            MethodSpaceFile.read(SharedData.catalogue().resolve("methods/standard.yaml"), CATALOGUE);

    /** Of the statements that held in a share of the methods, how many are true; by share of methods. */
    private static final class Calibration {
        private static final double[] FROM = {0, 0.1, 0.3, 0.5, 0.7, 0.9};

        private final int[] statements = new int[FROM.length];
        private final int[] held = new int[FROM.length];

        void add(double share, boolean isTrue) {
            int band = FROM.length - 1;
            while (share < FROM[band] || band == 1 && share == FROM[band]) {
                band--;
            }
            statements[band]++;
            held[band] += isTrue ? 1 : 0;
        }

        List<Double> sharesTrue() {
            return IntStream.range(0, FROM.length)
                    .mapToObj(b -> (double) held[b] / statements[b])
                    .toList();
        }

        @Override
        public String toString() {
            return IntStream.range(0, FROM.length)
                    .mapToObj(b -> "from %.0f %%: %d of %d true".formatted(100 * FROM[b], held[b], statements[b]))
                    .collect(Collectors.joining("; "));
        }
    }

    @Test
    @DisplayName(
            "the median weight over methods goes with the true weight; the more methods a statement holds in, the more often it is true")
    void recovered() {
        Calibration calibration = new Calibration();
        double correlations = 0;
        int countries = 12;
        for (int seed = 501; seed < 501 + countries; seed++) {
            Truth truth = Truth.of(Country.of(new Settings(seed, 700, 3)));
            BurdenTable table = BurdenAssembly.assemble(
                            new Figures(InventedPanel.of(truth, YEAR, CATALOGUE), CoverageRule.AT_LEAST_HALF),
                            AreaLevel.WIJK,
                            YEAR,
                            METHODS.indicators(),
                            List.of())
                    .table();
            double[] real = realWeights(truth, table);
            List<Integer> group = heaviest(real, table, seed);
            MultiverseResult result = new Multiverse(
                            table,
                            METHODS.space(),
                            Question.of(120, seed, 2)
                                    .withHingeDraws(0)
                                    .against(new ReferenceGroup("programme", group, 0.5)))
                    .run();
            double[] found = new double[table.ranked()];
            Arrays.setAll(
                    found,
                    i -> result.findWeight(i).map(MultiverseResult.Band::median).orElse(Double.NaN));
            double[] kept = real.clone();
            Arrays.setAll(kept, i -> Double.isNaN(found[i]) ? Double.NaN : real[i]);
            double correlation = Correlations.pairwise(
                    Ranks.highestFirst(found, Ties.AVERAGE), Ranks.highestFirst(kept, Ties.AVERAGE));
            correlations += correlation / countries;
            assertThat(correlation).as("seed %d", seed).isGreaterThan(0.75);
            double line = Distribution.of(
                            group.stream().mapToDouble(i -> real[i]).toArray())
                    .quantile(0.5);
            for (int i = 0; i < table.ranked(); i++) {
                OptionalDouble share = result.findComparableShare(i);
                if (!group.contains(i) && share.isPresent() && 2 * result.methodsOf(i) >= result.methods()) {
                    calibration.add(share.getAsDouble(), real[i] >= line);
                }
            }
        }
        assertThat(correlations).isGreaterThan(0.9);
        assertThat(calibration.statements[5]).as("%s", calibration).isGreaterThan(50);
        assertThat(calibration.sharesTrue()).as("%s", calibration).isSorted();
        assertThat(calibration.sharesTrue().getFirst()).as("%s", calibration).isLessThan(0.02);
        assertThat(calibration.sharesTrue().getLast()).as("%s", calibration).isGreaterThan(0.85);
    }

    private static double[] realWeights(Truth truth, BurdenTable table) {
        List<Division.Piece> pieces = table.rows().stream()
                .limit(table.ranked())
                .map(row -> truth.getArea(new AreaCode(row.code()), YEAR))
                .toList();
        return truth.weight(pieces, YEAR);
    }

    /** Eight of the heaviest quarter, as a programme would choose: by burden, but not exactly the heaviest. */
    private static List<Integer> heaviest(double[] real, BurdenTable table, int seed) {
        List<Integer> order = IntStream.range(0, table.ranked())
                .filter(i -> table.rows().get(i).residents() >= 500)
                .boxed()
                .sorted((a, b) -> Double.compare(real[b], real[a]))
                .toList();
        int step = Math.max(1, order.size() / 4 / 8);
        return IntStream.range(0, 8)
                .mapToObj(k -> order.get(k * step + seed % step))
                .toList();
    }

    @Test
    @DisplayName("seeds 1 to 100: intervals around published figures hold the true figure as often as they promise")
    void coverageOfTheFirstHundred() {
        coverage(1, 100);
    }

    @Test
    @DisplayName("seeds 101 to 200: likewise")
    void coverageOfTheSecondHundred() {
        coverage(101, 200);
    }

    private static void coverage(int from, int to) {
        long[] rounded = new long[2];
        long[] estimated = new long[2];
        for (int seed = from; seed <= to; seed++) {
            Truth truth = Truth.of(Country.of(new Settings(seed, 300, 3)));
            Panel panel = InventedPanel.of(truth, YEAR, CATALOGUE);
            List<Division.Piece> wijken = truth.country().getDivision(YEAR).wijken();
            int first = panel.tree().range(AreaLevel.WIJK).from();
            for (Column column : panel.listColumns(YEAR)) {
                if (!truth.listIndicators().contains(column.indicator().id())) {
                    continue;
                }
                double[] real = truth.figures(column.indicator().id(), wijken, YEAR);
                for (int w = 0; w < real.length; w++) {
                    if (panel.value(column, first + w) instanceof Value.Measured measured && !Double.isNaN(real[w])) {
                        Precision precision = column.origin(first + w).precision(AreaLevel.WIJK);
                        boolean holds = measured.range().low() - 1e-9 <= real[w]
                                && real[w] <= measured.range().high() + 1e-9;
                        long[] tally = precision instanceof Precision.Estimated ? estimated : rounded;
                        if (!(precision instanceof Precision.Exact)) {
                            tally[0] += holds ? 1 : 0;
                            tally[1]++;
                        }
                    }
                }
            }
        }
        assertThat(rounded[1]).isGreaterThan(10_000);
        assertThat((double) rounded[0] / rounded[1]).as("rounding is certain").isEqualTo(1);
        assertThat(estimated[1]).isGreaterThan(10_000);
        assertThat((double) estimated[0] / estimated[1])
                .as("95 in 100 of estimates")
                .isBetween(0.93, 0.97);
    }
}
