package nl.wijkmaat.editions.voorbeeldland;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.burden.BurdenAssembly;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.comparison.Calipers;
import nl.wijkmaat.engine.comparison.ComparableAreas;
import nl.wijkmaat.engine.comparison.DomainProfiles;
import nl.wijkmaat.engine.comparison.Likeness;
import nl.wijkmaat.engine.comparison.ProfileDistance;
import nl.wijkmaat.engine.statistics.Aggregation;
import nl.wijkmaat.engine.statistics.CoverageRule;
import nl.wijkmaat.engine.statistics.Direction;
import nl.wijkmaat.engine.statistics.Figures;
import nl.wijkmaat.engine.statistics.Indicator;
import org.junit.jupiter.api.Test;

/** Who looks alike in what is published, is alike in the burden behind it, as far as rounded and modelled figures can tell. */
class PublishedLikenessTest {

    private static final int YEAR = 2022;
    private static final int FEWEST_RESIDENTS = 500;
    private static final Catalogue CATALOGUE = Catalogue.load(SharedData.catalogue());

    @Test
    void theNearestAreMuchMoreAlikeInTruthThanOthers() {
        for (int seed = 31; seed <= 33; seed++) {
            Truth truth = Truth.of(Country.of(new Settings(seed, 900, 3)));
            List<Division.Piece> wijken = truth.country().getDivision(YEAR).wijken();
            double[][] burden = new double[BurdenDomain.values().length][];
            for (BurdenDomain domain : BurdenDomain.values()) {
                burden[domain.ordinal()] = truth.burden(domain, wijken, YEAR);
            }
            Figures figures = new Figures(InventedPanel.of(truth, YEAR, CATALOGUE), CoverageRule.AT_LEAST_HALF);
            List<Indicator> indicators = CATALOGUE.indicators().values().stream()
                    .filter(i -> i.domain().isBurdenDomain() && i.direction() != Direction.NEUTRAL)
                    .filter(i -> !(i.aggregation() instanceof Aggregation.Sum))
                    .toList();
            BurdenTable table = BurdenAssembly.assemble(figures, AreaLevel.WIJK, YEAR, indicators, List.of())
                    .table();
            DomainProfiles profiles = DomainProfiles.of(table, 0.5);
            Likeness likeness = new Likeness(new ProfileDistance(profiles), Calipers.NONE, 4);
            List<Integer> large = IntStream.range(0, table.ranked())
                    .filter(i -> table.rows().get(i).residents() >= FEWEST_RESIDENTS)
                    .filter(i -> profiles.countMeasured(i) >= 4)
                    .boxed()
                    .toList();
            double near = 0;
            double random = 0;
            SplittableRandom draws = new SplittableRandom(seed);
            for (int row : large) {
                for (ComparableAreas.Beside beside :
                        ComparableAreas.find(likeness, row, large, 5).nearest()) {
                    near += trueDistance(burden, row, beside.row()) / (5 * large.size());
                }
                for (int k = 0; k < 5; k++) {
                    int other = large.get(draws.nextInt(large.size()));
                    random += trueDistance(burden, row, other) / (5 * large.size());
                }
            }
            assertThat(large).hasSizeGreaterThan(100);
            assertThat(near / random)
                    .as("seed %s: true distance of the nearest to that of others", seed)
                    .isLessThan(0.65);
        }
    }

    private static double trueDistance(double[][] burden, int a, int b) {
        double sum = 0;
        for (double[] domain : burden) {
            sum += (domain[a] - domain[b]) * (domain[a] - domain[b]) / burden.length;
        }
        return Math.sqrt(sum);
    }
}
