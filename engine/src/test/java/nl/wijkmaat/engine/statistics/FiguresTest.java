package nl.wijkmaat.engine.statistics;

import static nl.wijkmaat.engine.statistics.SmallCountry.CRIMES;
import static nl.wijkmaat.engine.statistics.SmallCountry.CRIME_RATE;
import static nl.wijkmaat.engine.statistics.SmallCountry.DWELLINGS;
import static nl.wijkmaat.engine.statistics.SmallCountry.HOUSEHOLDS;
import static nl.wijkmaat.engine.statistics.SmallCountry.LOW_INCOME;
import static nl.wijkmaat.engine.statistics.SmallCountry.MEDIAN_INCOME;
import static nl.wijkmaat.engine.statistics.SmallCountry.PROPERTY_VALUE;
import static nl.wijkmaat.engine.statistics.SmallCountry.RESIDENTS;
import static nl.wijkmaat.engine.statistics.SmallCountry.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.statistics.Figure.FromParts;
import nl.wijkmaat.engine.statistics.Value.Measured;
import org.junit.jupiter.api.Test;

/** How the figure of a whole follows from its parts, worked out by hand. */
class FiguresTest {

    private static final String[] TWO_WIJKEN = {
        "GM0001", "WK000101", "WK000102", "BU00010101", "BU00010102", "BU00010201", "BU00010202"
    };

    @Test
    void countsAddUpAndSoDoTheirRoundings() {
        Figures figures = SmallCountry.of(TWO_WIJKEN)
                .precise(RESIDENTS, AreaLevel.BUURT, new Precision.Rounded(5))
                .figure(RESIDENTS, "BU00010101", 100)
                .figure(RESIDENTS, "BU00010102", 255)
                .figures();
        Figure figure = figures.figure(custom("BU00010101", "BU00010102"), RESIDENTS, YEAR);
        assertThat(figure.value()).isEqualTo(new Measured(355, new Interval(350, 360)));
        assertThat(figure.isDerived()).isTrue();
        assertThat(figure.provenance()).containsExactly(SmallCountry.provenance("residents", YEAR));
    }

    @Test
    void aShareIsWeighedByItsDenominator() {
        Figures figures = SmallCountry.of(TWO_WIJKEN)
                .figure(RESIDENTS, "BU00010101", 100)
                .figure(RESIDENTS, "BU00010102", 300)
                .figure(LOW_INCOME, "BU00010101", 60)
                .figure(LOW_INCOME, "BU00010102", 20)
                .figures();
        // (100 × 60 + 300 × 20) / 400
        assertThat(figures.figure(custom("BU00010101", "BU00010102"), LOW_INCOME, YEAR)
                        .value())
                .isEqualTo(new Measured(30, Interval.point(30)));
    }

    @Test
    void theRangeOfAShareHoldsForEveryDenominatorThatRoundsToThePublishedOne() {
        Figures figures = SmallCountry.of(TWO_WIJKEN)
                .precise(RESIDENTS, AreaLevel.BUURT, new Precision.Rounded(10))
                .precise(LOW_INCOME, AreaLevel.BUURT, new Precision.Rounded(1))
                .figure(RESIDENTS, "BU00010101", 10)
                .figure(RESIDENTS, "BU00010102", 20)
                .figure(LOW_INCOME, "BU00010101", 60)
                .figure(LOW_INCOME, "BU00010102", 30)
                .figures();
        Measured whole = measured(figures.figure(custom("BU00010101", "BU00010102"), LOW_INCOME, YEAR));
        assertThat(whole.amount()).isCloseTo(40, within(1e-12));
        // Highest: 15 residents at 60.5 and 15 at 30.5. Lowest: 5 at 59.5 and 25 at 29.5.
        assertThat(whole.range().high()).isCloseTo((15 * 60.5 + 15 * 30.5) / 30, within(1e-12));
        assertThat(whole.range().low()).isCloseTo((5 * 59.5 + 25 * 29.5) / 30, within(1e-12));
    }

    @Test
    void aRateIsTheQuotientOfTheSumsNotTheMeanOfTheRates() {
        Figures figures = SmallCountry.of(TWO_WIJKEN)
                .precise(RESIDENTS, AreaLevel.BUURT, new Precision.Rounded(5))
                .figure(RESIDENTS, "BU00010101", 1000)
                .figure(RESIDENTS, "BU00010102", 5)
                .figure(CRIMES, "BU00010101", 50)
                .figure(CRIMES, "BU00010102", 20)
                .figures();
        Measured rate = measured(figures.figure(custom("BU00010101", "BU00010102"), CRIME_RATE, YEAR));
        assertThat(rate.amount()).isCloseTo(70 / 1.005, within(1e-9));
        assertThat(rate.range().low()).isCloseTo(70 / 1.010, within(1e-9));
        assertThat(rate.range().high()).isCloseTo(70.0 / 1.000, within(1e-9));
    }

    @Test
    void aRateThatNobodyPublishesFollowsFromTheAreasOwnCounts() {
        Figures figures = SmallCountry.of(TWO_WIJKEN)
                .figure(RESIDENTS, "GM0001", 2000)
                .figure(CRIMES, "GM0001", 90)
                .missing(CRIME_RATE, "GM0001", MissingReason.NOT_PUBLISHED)
                .figures();
        Figure figure = figures.figure(new AreaCode("GM0001"), CRIME_RATE, YEAR);
        assertThat(measured(figure).amount()).isEqualTo(45);
        assertThat(figure.isDerived()).isTrue();
        assertThat(measured(figures.figure(AreaCode.NETHERLANDS, CRIME_RATE, YEAR))
                        .amount())
                .isEqualTo(45);
    }

    @Test
    void aRateWithoutItsNumeratorIsTheMeanOfTheRatesWeighedByTheDenominator() {
        Figures figures = SmallCountry.of(TWO_WIJKEN)
                .figure(RESIDENTS, "BU00010101", 1000)
                .figure(RESIDENTS, "BU00010102", 3000)
                .figure(CRIME_RATE, "BU00010101", 50)
                .figure(CRIME_RATE, "BU00010102", 10)
                .figures();
        assertThat(measured(figures.figure(custom("BU00010101", "BU00010102"), CRIME_RATE, YEAR))
                        .amount())
                .isEqualTo(20);
    }

    @Test
    void whereNobodyPublishesTheDenominatorAnotherCountStandsInAndAnyWeightsAreAllowedFor() {
        Figures figures = SmallCountry.of(TWO_WIJKEN)
                .figure(HOUSEHOLDS, "BU00010101", 1000)
                .figure(HOUSEHOLDS, "BU00010102", 3000)
                .figure(PROPERTY_VALUE, "BU00010101", 500)
                .figure(PROPERTY_VALUE, "BU00010102", 300)
                .figures();
        Figure figure = figures.figure(custom("BU00010101", "BU00010102"), PROPERTY_VALUE, YEAR);
        assertThat(measured(figure).amount()).isEqualTo(350);
        assertThat(measured(figure).range()).isEqualTo(new Interval(300, 500));
        assertThat(figure.findStandIn()).hasValue("households");
    }

    @Test
    void nothingStandsInForADenominatorThatIsPublished() {
        Figures figures = SmallCountry.of(TWO_WIJKEN)
                .figure(HOUSEHOLDS, "BU00010101", 1000)
                .figure(HOUSEHOLDS, "BU00010102", 3000)
                .figure(DWELLINGS, "BU00010101", 1000)
                .figure(DWELLINGS, "BU00010102", 1000)
                .figure(PROPERTY_VALUE, "BU00010101", 500)
                .figure(PROPERTY_VALUE, "BU00010102", 300)
                .figures();
        Figure figure = figures.figure(custom("BU00010101", "BU00010102"), PROPERTY_VALUE, YEAR);
        assertThat(measured(figure)).isEqualTo(new Measured(400, Interval.point(400)));
        assertThat(figure.findStandIn()).isEmpty();
    }

    @Test
    void aRateOverNobodyIsNotApplicable() {
        Figures figures = SmallCountry.of(TWO_WIJKEN)
                .precise(RESIDENTS, AreaLevel.BUURT, new Precision.Rounded(5))
                .figure(RESIDENTS, "BU00010101", 0)
                .figure(RESIDENTS, "BU00010102", 0)
                .figure(CRIMES, "BU00010101", 7)
                .figure(CRIMES, "BU00010102", 7)
                .figures();
        assertThat(figures.figure(custom("BU00010101", "BU00010102"), CRIME_RATE, YEAR)
                        .value())
                .isEqualTo(Value.missing(MissingReason.NOT_APPLICABLE));
    }

    @Test
    void aMedianOfPartsIsRefusedButThatOfAPublishedAreaStands() {
        Figures figures = SmallCountry.of(TWO_WIJKEN)
                .figure(MEDIAN_INCOME, "BU00010101", 20)
                .figure(MEDIAN_INCOME, "BU00010102", 40)
                .figures();
        assertThat(figures.figure(custom("BU00010101", "BU00010102"), MEDIAN_INCOME, YEAR)
                        .value())
                .isEqualTo(Value.missing(MissingReason.NOT_ADDITIVE));
        assertThat(measured(figures.figure(custom("BU00010101"), MEDIAN_INCOME, YEAR))
                        .amount())
                .isEqualTo(20);
        assertThat(figures.figure(new AreaCode("WK000101"), MEDIAN_INCOME, YEAR).value())
                .isEqualTo(Value.missing(MissingReason.NOT_MEASURED));
    }

    @Test
    void aMissingCountIsNotZeroSoTheWholeHasNone() {
        Figures figures = SmallCountry.of(TWO_WIJKEN)
                .figure(RESIDENTS, "BU00010101", 900)
                .figure(RESIDENTS, "BU00010102", 100)
                .figure(CRIMES, "BU00010101", 45)
                .missing(CRIMES, "BU00010102", MissingReason.SUPPRESSED)
                .figures();
        Figure figure = figures.figure(custom("BU00010101", "BU00010102"), CRIMES, YEAR);
        assertThat(figure.value()).isEqualTo(Value.missing(MissingReason.SUPPRESSED));
        FromParts basis = (FromParts) figure.basis();
        assertThat(basis.ofMeasuredPart()).contains(new Measured(45, Interval.point(45)));
        assertThat(basis.coverage().measuredShare()).hasValue(0.9);
        assertThat(basis.coverage().countByReason()).isEqualTo(Map.of(MissingReason.SUPPRESSED, 1));
        assertThat(basis.coverage().missing())
                .singleElement()
                .satisfies(part -> assertThat(part.share().orElseThrow()).isEqualTo(0.1));
    }

    @Test
    void aShareOfTheMeasuredPartStandsWhenItHoldsAtLeastHalf() {
        Figure enough = shareWithOneMissing(500, 500);
        assertThat(measured(enough).amount()).isEqualTo(60);
        assertThat(enough.isOfMeasuredPartOnly()).isTrue();
        Figure tooLittle = shareWithOneMissing(499, 501);
        assertThat(tooLittle.value()).isEqualTo(Value.missing(MissingReason.NOT_PUBLISHED));
        assertThat(((FromParts) tooLittle.basis()).coverage().measuredShare()).hasValue(0.499);
    }

    private static Figure shareWithOneMissing(double measuredResidents, double otherResidents) {
        return SmallCountry.of(TWO_WIJKEN)
                .figure(RESIDENTS, "BU00010101", measuredResidents)
                .figure(RESIDENTS, "BU00010102", otherResidents)
                .figure(LOW_INCOME, "BU00010101", 60)
                .missing(LOW_INCOME, "BU00010102", MissingReason.NOT_PUBLISHED)
                .figures()
                .figure(custom("BU00010101", "BU00010102"), LOW_INCOME, YEAR);
    }

    @Test
    void aPartWhereNobodyLivesIsNotMissing() {
        Figure figure = shareWithOneMissing(500, 0);
        assertThat(figure.isOfMeasuredPartOnly()).isFalse();
        assertThat(((FromParts) figure.basis()).coverage().emptyParts()).isEqualTo(1);
        assertThat(measured(figure).amount()).isEqualTo(60);
    }

    @Test
    void theWeightsOfGemeentenOfTwoYearsBeforeMayHaveMovedBySevenPerCentAYear() {
        Figures figures = SmallCountry.of("GM0001", "GM0002")
                .figure(RESIDENTS, YEAR - 2, "GM0001", 1000)
                .figure(RESIDENTS, YEAR - 2, "GM0002", 3000)
                .figure(LOW_INCOME, "GM0001", 60)
                .figure(LOW_INCOME, "GM0002", 20)
                .figures();
        Measured country = measured(figures.figure(AreaCode.NETHERLANDS, LOW_INCOME, YEAR));
        double drift = 1.07 * 1.07;
        assertThat(country.amount()).isEqualTo(30);
        assertThat(country.range().low())
                .isCloseTo((60_000 / drift + 60_000 * drift) / (1000 / drift + 3000 * drift), within(1e-9));
        assertThat(country.range().high())
                .isCloseTo((60_000 * drift + 60_000 / drift) / (1000 * drift + 3000 / drift), within(1e-9));
    }

    @Test
    void aYearThatOneGemeentePublishedDoesNotWeighTheCountry() {
        Figures figures = SmallCountry.of("GM0001", "GM0002", "GM0003")
                .figure(RESIDENTS, YEAR - 1, "GM0001", 9000)
                .figure(RESIDENTS, YEAR + 1, "GM0001", 1000)
                .figure(RESIDENTS, YEAR + 1, "GM0002", 3000)
                .figure(RESIDENTS, YEAR + 1, "GM0003", 4000)
                .figure(LOW_INCOME, "GM0001", 60)
                .figure(LOW_INCOME, "GM0002", 20)
                .figure(LOW_INCOME, "GM0003", 10)
                .figures();
        Figure country = figures.figure(AreaCode.NETHERLANDS, LOW_INCOME, YEAR);
        assertThat(measured(country).amount()).isEqualTo(20);
        assertThat(((FromParts) country.basis()).coverage().weightYear()).hasValue(YEAR + 1);
    }

    @Test
    void whereOneGemeentePublishedTheYearItselfTheOthersAreWeighedByTheNearestYearOfMost() {
        Figures figures = SmallCountry.of(
                        "GM0001", "WK000101", "WK000102", "GM0002", "WK000201", "WK000202", "GM0003", "WK000301")
                .figure(RESIDENTS, "GM0001", 400)
                .figure(RESIDENTS, "WK000101", 100)
                .figure(RESIDENTS, "WK000102", 300)
                .figure(RESIDENTS, YEAR + 2, "GM0001", 1000)
                .figure(RESIDENTS, YEAR + 2, "WK000101", 900)
                .figure(RESIDENTS, YEAR + 2, "WK000102", 100)
                .figure(RESIDENTS, YEAR + 2, "GM0002", 800)
                .figure(RESIDENTS, YEAR + 2, "WK000201", 200)
                .figure(RESIDENTS, YEAR + 2, "WK000202", 600)
                .figure(LOW_INCOME, "WK000101", 60)
                .figure(LOW_INCOME, "WK000102", 20)
                .figure(LOW_INCOME, "WK000201", 60)
                .figure(LOW_INCOME, "WK000202", 20)
                .figures();
        // (100 × 60 + 300 × 20) / 400: the place that has weights of the year itself keeps them.
        Figure first = figures.figure(custom("WK000101", "WK000102"), LOW_INCOME, YEAR);
        assertThat(first.value()).isEqualTo(new Measured(30, Interval.point(30)));
        assertThat(((FromParts) first.basis()).coverage().weightYear()).isEmpty();
        // (200 × 60 + 600 × 20) / 800, by weights of two years later, of which nothing bounds the move of a wijk.
        Figure second = figures.figure(custom("WK000201", "WK000202"), LOW_INCOME, YEAR);
        assertThat(second.value()).isEqualTo(new Measured(30, new Interval(20, 60)));
        assertThat(((FromParts) second.basis()).coverage().weightYear()).hasValue(YEAR + 2);
        // A gemeente likewise.
        assertThat(measured(figures.figure(new AreaCode("GM0002"), LOW_INCOME, YEAR))
                        .amount())
                .isEqualTo(30);
    }

    @Test
    void withoutADenominatorOfTheYearAnyWeightOfABuurtIsAllowedFor() {
        Figures figures = SmallCountry.of(TWO_WIJKEN)
                .figure(RESIDENTS, 2020, "BU00010101", 100)
                .figure(RESIDENTS, 2020, "BU00010102", 300)
                .figure(LOW_INCOME, "BU00010101", 60)
                .figure(LOW_INCOME, "BU00010102", 20)
                .figures();
        Figure figure = figures.figure(custom("BU00010101", "BU00010102"), LOW_INCOME, YEAR);
        assertThat(figure.value()).isEqualTo(new Measured(30, new Interval(20, 60)));
        assertThat(((FromParts) figure.basis()).coverage().weightYear()).hasValue(2020);
    }

    @Test
    void withoutAnyDenominatorThereIsNoFigure() {
        Figures figures = SmallCountry.of(TWO_WIJKEN)
                .figure(LOW_INCOME, "BU00010101", 60)
                .figure(LOW_INCOME, "BU00010102", 20)
                .figures();
        assertThat(figures.figure(custom("BU00010101", "BU00010102"), LOW_INCOME, YEAR)
                        .value())
                .isEqualTo(Value.missing(MissingReason.NOT_MEASURED));
    }

    @Test
    void aLevelThatNoSourcePublishesFollowsFromTheLevelBelow() {
        Figures figures = SmallCountry.of(TWO_WIJKEN)
                .figure(CRIMES, "BU00010101", 1)
                .figure(CRIMES, "BU00010102", 2)
                .figure(CRIMES, "BU00010201", 3)
                .figure(CRIMES, "BU00010202", 4)
                .figure(CRIMES, "GM0001", 12)
                .figures();
        assertThat(measured(figures.figure(new AreaCode("WK000101"), CRIMES, YEAR))
                        .amount())
                .isEqualTo(3);
        assertThat(measured(figures.figure(custom("WK000101", "BU00010201"), CRIMES, YEAR))
                        .amount())
                .isEqualTo(6);
        Figure gemeente = figures.figure(new AreaCode("GM0001"), CRIMES, YEAR);
        assertThat(gemeente.isDerived()).as("what is published is not computed").isFalse();
        assertThat(measured(gemeente).amount()).isEqualTo(12);
        Figure country = figures.figure(AreaCode.NETHERLANDS, CRIMES, YEAR);
        assertThat(country.isDerived()).isTrue();
        assertThat(measured(country).amount())
                .as("from the largest parts that cover it")
                .isEqualTo(12);
    }

    @Test
    void aFewListedAreasAreNotTheirGemeente() {
        Panel panel = SmallCountry.of(TWO_WIJKEN)
                .figure(CRIMES, "BU00010101", 1)
                .figure(CRIMES, "BU00010102", 2)
                .figure(CRIMES, "BU00010201", 3)
                .figure(CRIMES, "BU00010202", 4)
                .panel(Set.of());
        Figures figures = new Figures(panel, CoverageRule.AT_LEAST_HALF);
        assertThat(figures.figure(new AreaCode("GM0001"), CRIMES, YEAR).value())
                .isEqualTo(Value.missing(MissingReason.NOT_MEASURED));
    }

    @Test
    void aFigureThatWasWithheldIsNotPutTogetherAfterAll() {
        Figures figures = SmallCountry.of(TWO_WIJKEN)
                .missing(CRIMES, "WK000101", MissingReason.SUPPRESSED)
                .figure(CRIMES, "BU00010101", 1)
                .figure(CRIMES, "BU00010102", 2)
                .figures();
        assertThat(figures.figure(new AreaCode("WK000101"), CRIMES, YEAR).value())
                .isEqualTo(Value.missing(MissingReason.SUPPRESSED));
    }

    @Test
    void aPartThatIsNoAreaOfTheYearIsMissingAndNamed() {
        Figures figures =
                SmallCountry.of(TWO_WIJKEN).figure(CRIMES, "BU00010101", 1).figures();
        Figure figure = figures.figure(custom("BU00010101", "BU99990101"), CRIMES, YEAR);
        assertThat(figure.value()).isEqualTo(Value.missing(MissingReason.NO_SUCH_AREA));
    }

    @Test
    void aCustomAreaOfOtherBoundariesIsRefused() {
        Figures figures =
                SmallCountry.of(TWO_WIJKEN).figure(CRIMES, "BU00010101", 1).figures();
        CustomArea other = CustomArea.of("Kern", 2020, List.of(new AreaCode("BU00010101")));
        assertThatThrownBy(() -> figures.figure(other, CRIMES, YEAR))
                .hasMessageContaining("2020")
                .hasMessageContaining("2024");
    }

    private static CustomArea custom(String... codes) {
        return CustomArea.of("Kern", YEAR, Stream.of(codes).map(AreaCode::new).toList());
    }

    private static Measured measured(Figure figure) {
        assertThat(figure.value()).isInstanceOf(Measured.class);
        return (Measured) figure.value();
    }
}
