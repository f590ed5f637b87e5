package nl.wijkmaat.engine.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.fund.FundDesign.Joining;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of docs/method/fund.md, and what is refused. */
class FundTest {

    private static final FundArea A = Made.area("WK000001", 2_000, 92);
    private static final FundArea B = Made.area("WK000002", 6_000, 92);
    private static final FundArea C = Made.area("WK000003", 10_000, 97);
    private static final FundArea D = Made.area("WK000004", 40_000, 80);
    private static final FundArea UNKNOWN = Made.area("WK000005", 5_000, Double.NaN);
    private static final List<FundArea> AREAS = List.of(A, B, C, D, UNKNOWN);
    private static final Requirement HEAVY = new Requirement.AtLeast(Measure.WEIGHT, 90);

    private static List<Long> euros(Envelope envelope) {
        Division division = Fund.apply(Made.design(Joining.COMPLETION, envelope), AREAS)
                .divisions()
                .getFirst();
        return division.awards().stream().map(a -> a.fullYear().cents()).toList();
    }

    @Test
    @DisplayName(
            "EUR 9,000,000 per resident: a third of 18,000 residents is EUR 500 each; D is too light, one is unknown")
    void perResident() {
        Envelope envelope = Made.envelope(9_000_000, new Key.PerResident(), 0, 0, HEAVY);
        Division division = Fund.apply(Made.design(Joining.COMPLETION, envelope), AREAS)
                .divisions()
                .getFirst();
        assertThat(division.awards())
                .extracting(Award::fullYear)
                .containsExactly(Money.ofEuros(1_000_000), Money.ofEuros(3_000_000), Money.ofEuros(5_000_000));
        assertThat(division.centsPerUnit()).isEqualTo(50_000);
        assertThat(division.unknown()).containsExactly(UNKNOWN);
        assertThat(envelope.consider(D)).isEqualTo(Verdict.VOLDOET_NIET);
        assertThat(envelope.consider(UNKNOWN)).isEqualTo(Verdict.ONBEKEND);
    }

    @Test
    @DisplayName("ramp: 25, 60 and then 100 percent, each year to the cent")
    void ramp() {
        Envelope envelope = Made.envelope(9_000_000, new Key.PerResident(), 0, 0, HEAVY);
        Award first = Fund.apply(Made.design(Joining.COMPLETION, envelope), AREAS)
                .divisions()
                .getFirst()
                .awards()
                .getFirst();
        assertThat(first.byYear())
                .extracting(Money::cents)
                .containsExactly(25_000_000L, 60_000_000L, 100_000_000L, 100_000_000L, 100_000_000L, 100_000_000L);
        assertThat(first.total()).isEqualTo(Money.ofEuros(4_850_000));
    }

    @Test
    @DisplayName("weight × size: from weight 90, three times at 100: 1.4, 1.4 and 2.4 per resident")
    void weightTimesSize() {
        // Units 2,800, 8,400 and 24,000: together 35,200. EUR 9,000,000 / 35,200 = EUR 255.6818… per unit.
        assertThat(euros(Made.envelope(9_000_000, new Key.WeightTimesSize(90, 3), 0, 0, HEAVY)))
                .containsExactly(71_590_909L, 214_772_727L, 613_636_364L);
    }

    @Test
    @DisplayName("a floor of EUR 1,500,000 and a cap of EUR 4,000,000: A is lifted, C is capped, B gets what is left")
    void floorAndCap() {
        assertThat(euros(Made.envelope(9_000_000, new Key.PerResident(), 1_500_000, 4_000_000, HEAVY)))
                .containsExactly(150_000_000L, 350_000_000L, 400_000_000L);
    }

    @Test
    @DisplayName(
            "completion: D joins at EUR 500 per resident from EUR 20,000,000 extra; redistribution: from the others")
    void joining() {
        Envelope envelope = Made.envelope(9_000_000, new Key.PerResident(), 0, 0, HEAVY);
        Division completed = Fund.applyWith(Made.design(Joining.COMPLETION, envelope), AREAS, "geld", Set.of(D.code()))
                .divisions()
                .getFirst();
        assertThat(completed.awards())
                .extracting(a -> a.fullYear().cents())
                .containsExactly(100_000_000L, 300_000_000L, 500_000_000L, 2_000_000_000L);
        assertThat(completed.extra()).isEqualTo(Money.ofEuros(20_000_000));
        Division redistributed = Fund.applyWith(
                        Made.design(Joining.REDISTRIBUTION, envelope), AREAS, "geld", Set.of(D.code()))
                .divisions()
                .getFirst();
        assertThat(redistributed.fullYear()).isEqualTo(Money.ofEuros(9_000_000));
        assertThat(redistributed.extra()).isEqualTo(Money.ZERO);
        assertThat(redistributed.awards().getFirst().fullYear()).isEqualTo(new Money(31_034_483));
        assertThatThrownBy(() ->
                        Fund.applyWith(Made.design(Joining.COMPLETION, envelope), AREAS, "geld", Set.of("WK999999")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("WK999999");
        assertThatThrownBy(() ->
                        Fund.applyWith(Made.design(Joining.COMPLETION, envelope), AREAS, "ander", Set.of(D.code())))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("ander");
    }

    @Test
    @DisplayName("an area without residents in the statistics cannot be counted: unknown, not zero")
    void unknownUnits() {
        Envelope envelope = Made.envelope(1_000, new Key.PerAffectedResident("share_low_income"), 0, 0, HEAVY);
        assertThatThrownBy(() -> euros(envelope))
                .isInstanceOfSatisfying(
                        InfeasibleFundException.class,
                        e -> assertThat(e.kind()).isEqualTo(InfeasibleFundException.Kind.NOBODY));
    }

    @Test
    @DisplayName("a fund is at least six years, and does not drop when a council has just been elected")
    void term() {
        assertThatThrownBy(() -> FundTerm.of(2027, 5, List.of(), List.of())).hasMessageContaining("at least 6 years");
        assertThatThrownBy(() -> new FundTerm(2027, List.of(100, 100, 100, 90, 100, 100), List.of(2030)))
                .hasMessageContaining("drops in 2030");
        assertThatThrownBy(() -> new FundTerm(2027, List.of(100, 100, 100, 100, 90, 100), List.of(2030)))
                .hasMessageContaining("drops in 2031");
        assertThat(new FundTerm(2027, List.of(100, 100, 100, 100, 100, 50), List.of(2030)).councilsOutlasted())
                .isEqualTo(1);
        assertThat(FundTerm.of(2027, 8, List.of(), List.of(2026, 2030, 2034)).councilsOutlasted())
                .isEqualTo(1);
        assertThat(FundTerm.of(2027, 9, List.of(), List.of(2026, 2030, 2034)).councilsOutlasted())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("a design cannot turn areas away because they are too heavy, nor let heavier count for less")
    void neverAgainstBurden() {
        assertThatThrownBy(() -> new Requirement.Below(Measure.WEIGHT, 95)).hasMessageContaining("too heavy");
        assertThatThrownBy(() -> new Key.WeightTimesSize(50, 0.5)).hasMessageContaining("may not count for less");
    }
}
