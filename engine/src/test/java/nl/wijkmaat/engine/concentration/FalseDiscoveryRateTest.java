package nl.wijkmaat.engine.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FalseDiscoveryRateTest {

    /** The fifteen p values of Benjamini and Hochberg (1995), section 4.1: at 5% the four smallest count. */
    @Test
    void theExampleOfThePaper() {
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.000
        };
        double[] q = FalseDiscoveryRate.adjust(p);
        assertThat(Arrays.stream(q).filter(v -> v <= 0.05).count()).isEqualTo(4);
        assertThat(q[3]).isEqualTo(15 * 0.0095 / 4, within(1e-12));
    }

    /** A procedure that stops at the first p that fails its own bound would find none of these. */
    @Test
    void aLargePBetweenSmallOnesDoesNotEndTheSearch() {
        double[] q = FalseDiscoveryRate.adjust(new double[] {0.02, 0.025, 0.03, 0.04});
        assertThat(q).containsExactly(new double[] {0.04, 0.04, 0.04, 0.04}, within(1e-12));
    }

    @Test
    void whatWasNotTestedDoesNotCount() {
        double[] q = FalseDiscoveryRate.adjust(new double[] {Double.NaN, 0.04, Double.NaN});
        assertThat(q[1]).isEqualTo(0.04);
        assertThat(q[0]).isNaN();
    }

    @Property
    void qIsAtLeastPAtMostOneAndInTheSameOrder(
            @ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = 0, max = 1) Double> values) {
        double[] p = values.stream().mapToDouble(Double::doubleValue).toArray();
        double[] q = FalseDiscoveryRate.adjust(p);
        for (int i = 0; i < p.length; i++) {
            assertThat(q[i]).isBetween(p[i], 1.0);
            for (int j = 0; j < p.length; j++) {
                if (p[i] <= p[j]) {
                    assertThat(q[i]).isLessThanOrEqualTo(q[j]);
                }
            }
        }
    }
}
