package nl.wijkmaat.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.statistics.Figures;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.SmallCountry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which published figure answers what a scheme asks. */
class PanelFactsTest {

    private static final Area WIJK = new Area(new AreaCode("WK000101"), "wijk", new AreaCode("GM0001"));

    private static Fact of(SmallCountry country, int year) {
        Figures figures = country.figures();
        return Objects.requireNonNull(new PanelFacts(figures, year)
                .of(WIJK, Map.of("share", SmallCountry.LOW_INCOME))
                .get("share"));
    }

    private static SmallCountry country() {
        return SmallCountry.of("GM0001", "WK000101");
    }

    @Test
    @DisplayName("the newest figure up to the year of the test answers; one of a later year did not exist yet")
    void newest() {
        SmallCountry country = country()
                .figure(SmallCountry.LOW_INCOME, 2022, "WK000101", 41.5)
                .figure(SmallCountry.LOW_INCOME, 2023, "WK000101", 44.9)
                .figure(SmallCountry.LOW_INCOME, 2024, "WK000101", 45.1);
        assertThat(of(country, 2023))
                .isInstanceOfSatisfying(
                        Fact.Amount.class, amount -> assertThat(amount.amount()).isEqualByComparingTo("44.9"));
        assertThat(of(country, 2024))
                .isInstanceOfSatisfying(
                        Fact.Amount.class, amount -> assertThat(amount.amount()).isEqualByComparingTo("45.1"));
        assertThat(of(country, 2021)).isEqualTo(new Fact.Absent(MissingReason.NOT_MEASURED));
    }

    @Test
    @DisplayName(
            "a year without a figure falls back on the year before; when there is none, the reason of the newest is told")
    void absent() {
        SmallCountry fallsBack = country()
                .figure(SmallCountry.LOW_INCOME, 2023, "WK000101", 44.9)
                .missing(SmallCountry.LOW_INCOME, "WK000101", MissingReason.SUPPRESSED);
        assertThat(of(fallsBack, 2024)).isInstanceOf(Fact.Amount.class);
        SmallCountry none = country()
                .figure(SmallCountry.LOW_INCOME, 2023, "WK000101", Double.NaN)
                .missing(SmallCountry.LOW_INCOME, "WK000101", MissingReason.SUPPRESSED);
        assertThat(of(none, 2024)).isEqualTo(new Fact.Absent(MissingReason.SUPPRESSED));
    }

    @Test
    @DisplayName("a figure at a bound is at the bound: the noise of binary numbers is taken off")
    void noise() {
        SmallCountry country = country().figure(SmallCountry.LOW_INCOME, 2024, "WK000101", 0.1 + 0.2);
        assertThat(of(country, 2024))
                .isInstanceOfSatisfying(
                        Fact.Amount.class, amount -> assertThat(amount.amount()).isEqualTo(new BigDecimal("0.3")));
    }
}
