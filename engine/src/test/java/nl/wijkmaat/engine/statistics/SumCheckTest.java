package nl.wijkmaat.engine.statistics;

import static nl.wijkmaat.engine.statistics.SmallCountry.CRIMES;
import static nl.wijkmaat.engine.statistics.SmallCountry.RESIDENTS;
import static nl.wijkmaat.engine.statistics.SmallCountry.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import org.junit.jupiter.api.Test;

class SumCheckTest {

    @Test
    void roundedBuurtenMayDifferFromTheirGemeenteWithinTheirRounding() {
        // 45 rounds to 45 and 52 to 50: the published parts add up to 95, the gemeente says 97.
        assertThat(check(97, 45, 50)).isEmpty();
        assertThat(check(100, 45, 50)).isEmpty();
        assertThat(check(90, 45, 50)).isEmpty();
    }

    @Test
    void whatRoundingCannotExplainIsAFindingWithBothRanges() {
        assertThat(check(101, 45, 50)).singleElement().satisfies(finding -> {
            assertThat(finding.own().range()).isEqualTo(Interval.point(101));
            assertThat(finding.sum().range()).isEqualTo(new Interval(90, 100));
            assertThat(finding.shortage()).isEqualTo(1);
            assertThat(finding.partLevel()).isEqualTo(AreaLevel.BUURT);
        });
        assertThat(check(89, 45, 50))
                .singleElement()
                .satisfies(finding -> assertThat(finding.shortage()).isEqualTo(-1));
    }

    @Test
    void withAPartMissingTheSumIsOnlyALowerLimit() {
        assertThat(check(500, 45, Double.NaN)).isEmpty();
        assertThat(check(40, 45, Double.NaN))
                .singleElement()
                .satisfies(finding -> assertThat(finding.missingParts()).isEqualTo(1));
        assertThat(check(40, Double.NaN, Double.NaN)).isEmpty();
    }

    @Test
    void aWholeColumnIsCheckedAtOnce() {
        Panel panel = SmallCountry.of("GM0001", "GM0002", "WK000101", "WK000201", "BU00010101", "BU00020101")
                .figure(CRIMES, "GM0001", 10)
                .figure(CRIMES, "GM0002", 10)
                .figure(CRIMES, "BU00010101", 10)
                .figure(CRIMES, "BU00020101", 9)
                .panel();
        assertThat(new SumCheck(panel).checkAll(AreaLevel.GEMEENTE, panel.getColumn("crimes", YEAR)))
                .extracting(SumCheck.Finding::code)
                .containsExactly(new AreaCode("GM0002"));
    }

    private static java.util.List<SumCheck.Finding> check(double gemeente, double first, double second) {
        Panel panel = SmallCountry.of("GM0001", "WK000101", "BU00010101", "BU00010102")
                .precise(RESIDENTS, AreaLevel.BUURT, new Precision.Rounded(5))
                .figure(RESIDENTS, "GM0001", gemeente)
                .figure(RESIDENTS, "BU00010101", first)
                .figure(RESIDENTS, "BU00010102", second)
                .panel();
        return new SumCheck(panel).check(new AreaCode("GM0001"), YEAR);
    }
}
