package nl.wijkmaat.editions.voorbeeldland;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.catalogue.method.MethodSpaceFile;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.burden.BurdenAssembly;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.FillChoice;
import nl.wijkmaat.engine.burden.multiverse.Multiverse;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult;
import nl.wijkmaat.engine.burden.multiverse.Option;
import nl.wijkmaat.engine.burden.multiverse.Question;
import nl.wijkmaat.engine.burden.scale.MissingFill;
import nl.wijkmaat.engine.statistics.CoverageRule;
import nl.wijkmaat.engine.statistics.Figures;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What each way of filling does to an area of which a whole domain is missing, held against the weight that the same area has when everything is
 * measured. In Voorbeeldland a domain can be taken away on purpose; outside it nobody knows what would have stood there.
 */
class MissingDomainTest {

    private static final int YEAR = 2022;
    private static final Catalogue CATALOGUE = Catalogue.load(SharedData.catalogue());
    private static final MethodSpaceFile.Read METHODS =
            MethodSpaceFile.read(SharedData.catalogue().resolve("methods/standard.yaml"), CATALOGUE);

    /** How far the weights of heavy areas, those of 80 and above with everything measured, are off when a domain is missing. */
    private static final class Errors {
        private double sum;
        private double distance;
        private int areas;

        void add(double error) {
            sum += error;
            distance += Math.abs(error);
            areas++;
        }

        double mean() {
            return sum / areas;
        }

        double meanDistance() {
            return distance / areas;
        }

        @Override
        public String toString() {
            return "%.2f off on average, %.2f away, %d areas".formatted(mean(), meanDistance(), areas);
        }
    }

    /** In the order of the ways of filling. */
    private static List<Errors> measure(List<MissingFill> fills, int countries) {
        List<Errors> errors = fills.stream().map(_ -> new Errors()).toList();
        for (int seed = 601; seed < 601 + countries; seed++) {
            Truth truth = Truth.of(Country.of(new Settings(seed, 700, 3)));
            BurdenTable table = BurdenAssembly.assemble(
                            new Figures(InventedPanel.of(truth, YEAR, CATALOGUE), CoverageRule.AT_LEAST_HALF),
                            AreaLevel.WIJK,
                            YEAR,
                            METHODS.indicators(),
                            List.of())
                    .table();
            double[] whole = weights(table, new MissingFill.None());
            SplittableRandom random = new SplittableRandom(seed);
            for (String domain : table.domains()) {
                boolean[] taken = new boolean[table.ranked()];
                for (int i = 0; i < taken.length; i++) {
                    taken[i] = random.nextInt(10) == 0;
                }
                BurdenTable gaps = without(table, domain, taken);
                for (int f = 0; f < fills.size(); f++) {
                    double[] found = weights(gaps, fills.get(f));
                    for (int i = 0; i < taken.length; i++) {
                        if (taken[i] && whole[i] >= 80 && !Double.isNaN(found[i])) {
                            errors.get(f).add(found[i] - whole[i]);
                        }
                    }
                }
            }
        }
        return errors;
    }

    private static BurdenTable without(BurdenTable table, String domain, boolean[] taken) {
        List<BurdenTable.Item> items = new ArrayList<>();
        for (BurdenTable.Item item : table.items()) {
            double[] amounts = item.figures().amounts().clone();
            for (int i = 0; i < taken.length; i++) {
                amounts[i] = taken[i] && item.domain().equals(domain) ? Double.NaN : amounts[i];
            }
            items.add(item.withFigures(item.figures().withAmounts(amounts)));
        }
        return table.withItems(items);
    }

    /** Under the reference method, with one way of filling. */
    private static double[] weights(BurdenTable table, MissingFill fill) {
        MethodSpace all = METHODS.space();
        MethodSpace one = new MethodSpace(
                all.id(),
                all.shareLeftOut(),
                all.years(),
                all.shrinkages(),
                List.of(new Option<>("only", FillChoice.of(fill), new LocalText("proef", "test"))),
                all.treatments(),
                all.scales(),
                all.within(),
                all.weights(),
                all.between(),
                all.lines(),
                all.leastMeasured(),
                all.chanceInCounts());
        MultiverseResult result = new Multiverse(
                        table, one, Question.of(1, 1, 1).onPublishedFigures().withHingeDraws(0))
                .result();
        double[] weights = new double[table.ranked()];
        Arrays.setAll(weights, i -> result.findReferenceWeight(i).orElse(Double.NaN));
        return weights;
    }

    @Test
    @DisplayName(
            "of a heavy area without a domain the national median makes too light a one; judging by what is measured, or by areas that are alike, hardly")
    void heavyAreasWithoutADomain() {
        List<Errors> errors = measure(
                List.of(new MissingFill.None(), new MissingFill.GroupMedian(), new MissingFill.NearestNeighbours(10)),
                6);
        Errors none = errors.get(0);
        Errors median = errors.get(1);
        Errors alike = errors.get(2);
        assertThat(none.areas).isGreaterThan(100);
        assertThat(none.mean()).as("%s", errors).isBetween(-1.0, 1.0);
        assertThat(alike.mean()).as("%s", errors).isBetween(-1.0, 1.0);
        assertThat(median.mean()).as("%s", errors).isLessThan(-3);
        assertThat(median.meanDistance()).as("%s", errors).isGreaterThan(2 * none.meanDistance());
    }
}
