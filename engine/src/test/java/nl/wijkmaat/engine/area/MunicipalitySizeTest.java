package nl.wijkmaat.engine.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The eight size classes of Statistics Netherlands, each with its lower bound inside. */
class MunicipalitySizeTest {

    @Test
    void aClassIncludesItsLowerBoundAndExcludesItsUpperBound() {
        long[] bounds = {0, 5_000, 10_000, 20_000, 50_000, 100_000, 150_000, 250_000};
        for (int i = 0; i < bounds.length; i++) {
            assertThat(MunicipalitySize.of(bounds[i]).number()).isEqualTo(i + 1);
            if (i > 0) {
                assertThat(MunicipalitySize.of(bounds[i] - 1).number()).isEqualTo(i);
            }
        }
        assertThat(MunicipalitySize.of(931_298)).isEqualTo(MunicipalitySize.FROM_250_000);
    }

    @Test
    void noGemeenteHasFewerThanNoResidents() {
        assertThatThrownBy(() -> MunicipalitySize.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
