package nl.wijkmaat.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.NoSuchElementException;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import org.junit.jupiter.api.Test;

/** Intervals, precision, values, columns and panels. */
class ValueTest {

    @Test
    void aRoundedCountLiesWithinHalfAStep() {
        assertThat(new Precision.Rounded(5).around(120)).isEqualTo(new Interval(117.5, 122.5));
        assertThat(new Precision.Exact().around(120)).isEqualTo(Interval.point(120));
        assertThatThrownBy(() -> new Precision.Rounded(0)).hasMessageContaining("positive");
    }

    @Test
    void anEstimateLiesWithinItsNinetyFivePercentMargin() {
        Interval range = new Precision.Estimated(2, false).around(70);
        assertThat(range.low()).isCloseTo(66.08, within(0.001));
        assertThat(range.high()).isCloseTo(73.92, within(0.001));
        assertThatThrownBy(() -> new Precision.Estimated(Double.NaN, true)).hasMessageContaining("positive");
    }

    @Test
    void noIntervalRunsBackwardsOrWithoutEnd() {
        assertThatThrownBy(() -> new Interval(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(0, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Interval(1, 2).overlaps(new Interval(2, 3))).isTrue();
        assertThat(new Interval(1, 2).overlaps(new Interval(2.1, 3))).isFalse();
        assertThat(new Interval(-2.5, 2.5).within(new Interval(0, 100))).isEqualTo(new Interval(0, 2.5));
    }

    @Test
    void aPanelGivesTheAmountWithTheRangeOfItsLevelOrTheReason() {
        Panel panel = SmallCountry.of("GM0001", "WK000101", "BU00010101", "BU00010102")
                .precise(SmallCountry.LOW_INCOME, AreaLevel.BUURT, new Precision.Rounded(1))
                .figure(SmallCountry.LOW_INCOME, "GM0001", 40.3)
                .figure(SmallCountry.LOW_INCOME, "BU00010101", 0)
                .missing(SmallCountry.LOW_INCOME, "BU00010102", MissingReason.SUPPRESSED)
                .panel();
        assertThat(panel.value(new AreaCode("GM0001"), "share_low_income", 2024))
                .isEqualTo(new Value.Measured(40.3, Interval.point(40.3)));
        assertThat(panel.value(new AreaCode("BU00010101"), "share_low_income", 2024))
                .as("a share of 0 rounded to whole numbers is not below 0")
                .isEqualTo(new Value.Measured(0, new Interval(0, 0.5)));
        assertThat(panel.value(new AreaCode("BU00010102"), "share_low_income", 2024))
                .isEqualTo(Value.missing(MissingReason.SUPPRESSED));
        assertThat(panel.value(new AreaCode("WK000101"), "share_low_income", 2024))
                .isEqualTo(Value.missing(MissingReason.NOT_MEASURED));
        assertThat(panel.value(new AreaCode("GM0001"), "share_low_income", 1999))
                .isEqualTo(Value.missing(MissingReason.NOT_MEASURED));
        assertThat(panel.value(new AreaCode("GM9999"), "share_low_income", 2024))
                .isEqualTo(Value.missing(MissingReason.NO_SUCH_AREA));
        assertThat(panel.listYears("share_low_income")).containsExactly(2024);
        assertThatThrownBy(() -> panel.getColumn("share_low_income", 1999))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("1999");
    }

    @Test
    void aColumnThatDoesNotFitItsTreeIsRefused() {
        Panel panel = SmallCountry.of("GM0001").panel();
        Origin origin = new Origin(SmallCountry.provenance("x", 2024), java.util.Map.of());
        Column tooShort = new Column(
                SmallCountry.CRIMES, 2024, new double[1], null, MissingReason.NOT_MEASURED, List.of(origin), null);
        Column fits = new Column(
                SmallCountry.CRIMES, 2024, new double[2], null, MissingReason.NOT_MEASURED, List.of(origin), null);
        assertThatThrownBy(() -> new Panel(panel.tree(), List.of(tooShort)))
                .hasMessageContaining("1 figures for 2 areas");
        assertThatThrownBy(() -> new Panel(panel.tree(), List.of(fits, fits))).hasMessageContaining("stands twice");
        assertThatThrownBy(() -> new Column(
                        SmallCountry.CRIMES,
                        2024,
                        new double[2],
                        new byte[1],
                        MissingReason.NOT_MEASURED,
                        List.of(origin),
                        null))
                .hasMessageContaining("differ in length");
        assertThatThrownBy(() -> new Column(
                        SmallCountry.CRIMES, 2024, new double[2], null, MissingReason.NOT_MEASURED, List.of(), null))
                .hasMessageContaining("origin");
    }
}
