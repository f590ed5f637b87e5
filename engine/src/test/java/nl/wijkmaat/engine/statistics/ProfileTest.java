package nl.wijkmaat.engine.statistics;

import static nl.wijkmaat.engine.statistics.SmallCountry.CRIMES;
import static nl.wijkmaat.engine.statistics.SmallCountry.DENSITY;
import static nl.wijkmaat.engine.statistics.SmallCountry.GOOD_HEALTH;
import static nl.wijkmaat.engine.statistics.SmallCountry.LAND;
import static nl.wijkmaat.engine.statistics.SmallCountry.LOW_INCOME;
import static nl.wijkmaat.engine.statistics.SmallCountry.RESIDENTS;
import static nl.wijkmaat.engine.statistics.SmallCountry.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.CustomArea;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final List<Indicator> INDICATORS = List.of(RESIDENTS, LOW_INCOME, GOOD_HEALTH, CRIMES);

    private final Figures figures = SmallCountry.of("GM0001", "GM0002", "WK000101", "BU00010101", "BU00010102")
            .precise(LOW_INCOME, AreaLevel.BUURT, new Precision.Rounded(1))
            .figure(RESIDENTS, "GM0001", 1000)
            .figure(RESIDENTS, "GM0002", 3000)
            .figure(RESIDENTS, "BU00010101", 400)
            .figure(RESIDENTS, "BU00010102", 600)
            .figure(LOW_INCOME, "GM0001", 60)
            .figure(LOW_INCOME, "GM0002", 40)
            .figure(LOW_INCOME, "BU00010101", 46)
            .figure(LOW_INCOME, "BU00010102", 45)
            .figure(GOOD_HEALTH, 2020, "BU00010101", 80)
            .figure(GOOD_HEALTH, 2016, "BU00010101", 70)
            .figure(GOOD_HEALTH, 2020, "NL00", 75)
            .missing(CRIMES, "BU00010101", MissingReason.SUPPRESSED)
            .figures();

    @Test
    void everyLineStandsBesideTheSameOfItsGemeenteAndTheCountry() {
        Profile profile = profile("BU00010101");
        assertThat(profile.gemeente()).map(Area::code).contains(new AreaCode("GM0001"));
        Profile.Line lowIncome = profile.lines().get(1);
        assertThat(lowIncome.own().value().findAmount()).hasValue(46);
        assertThat(lowIncome.gemeente().orElseThrow().value().findAmount()).hasValue(60);
        assertThat(lowIncome.country().orElseThrow().value().findAmount()).hasValue(45);
        assertThat(lowIncome.country().orElseThrow().isDerived()).isTrue();
        assertThat(profile.lines()).allMatch(line -> line.year() == YEAR);
        assertThat(profile.lines()).allMatch(line -> line.figures().allMatch(figure -> figure.year() == line.year()));
    }

    @Test
    void aProblemIsOnlyNamedWhenTheRangesDoNotTouch() {
        // 45.5 to 46.5 lies above 45; 44.5 to 45.5 cannot be told from it.
        assertThat(profile("BU00010101").listProblems())
                .extracting(line -> line.indicator().id())
                .containsExactly("share_low_income");
        assertThat(profile("BU00010102").lines().get(1).standing()).isEqualTo(Standing.NOT_DISTINGUISHABLE);
        assertThat(profile("GM0002").listStrengths())
                .extracting(line -> line.indicator().id())
                .containsExactly("share_low_income");
    }

    @Test
    void aShareOfFewTellsLittleAndIsNotCompared() {
        Figures hamlet = SmallCountry.of("GM0001", "GM0002", "WK000101", "BU00010101", "BU00010102")
                .figure(RESIDENTS, "BU00010101", Profile.FEW - 1)
                .figure(RESIDENTS, "BU00010102", Profile.FEW)
                .figure(LOW_INCOME, "NL00", 10)
                .figure(LOW_INCOME, "BU00010101", 90)
                .figure(LOW_INCOME, "BU00010102", 90)
                .figures();
        Profile.Line few = line(hamlet, "BU00010101");
        assertThat(few.denominator()).hasValue(Profile.FEW - 1);
        assertThat(few.restsOnFew()).isTrue();
        assertThat(few.standing()).isEqualTo(Standing.NOT_COMPARABLE);
        Profile.Line enough = line(hamlet, "BU00010102");
        assertThat(enough.restsOnFew()).isFalse();
        assertThat(enough.standing()).isEqualTo(Standing.HEAVIER);
    }

    @Test
    void fewHectaresAreNotFewResidents() {
        Figures dense = SmallCountry.of("GM0001", "WK000101", "BU00010101")
                .figure(RESIDENTS, "BU00010101", 4325)
                .figure(LAND, "BU00010101", 85)
                .figure(DENSITY, "BU00010101", 5074)
                .figures();
        Profile.Line density = line(dense, "BU00010101", DENSITY);
        assertThat(density.restsOnFew()).isFalse();
        assertThat(density.denominator()).isEmpty();
    }

    private static Profile.Line line(Figures figures, String code) {
        return line(figures, code, LOW_INCOME);
    }

    private static Profile.Line line(Figures figures, String code, Indicator indicator) {
        Area area = figures.panel().tree().getArea(new AreaCode(code));
        return Profile.of(figures, area, List.of(indicator), YEAR).lines().getFirst();
    }

    @Test
    void aCountIsNeverAProblemOrAStrengthHoweverLarge() {
        assertThat(profile("GM0002").lines().getFirst().standing()).isEqualTo(Standing.NOT_COMPARABLE);
    }

    @Test
    void anEarlierYearStandsApartWithItsOwnYearAndItsOwnComparison() {
        Profile profile = profile("BU00010101");
        assertThat(profile.lines().get(2).own().value()).isEqualTo(Value.missing(MissingReason.NOT_MEASURED));
        assertThat(profile.earlier()).singleElement().satisfies(line -> {
            assertThat(line.year()).isEqualTo(2020);
            assertThat(line.own().value().findAmount()).hasValue(80);
            assertThat(line.standing()).isEqualTo(Standing.LIGHTER);
        });
        assertThat(profile.listStrengths())
                .as("an earlier year is no strength of this year")
                .isEmpty();
    }

    @Test
    void whatIsMissingIsCountedByReason() {
        Profile profile = profile("BU00010101");
        assertThat(profile.countMissingByReason())
                .isEqualTo(Map.of(MissingReason.NOT_MEASURED, 1, MissingReason.SUPPRESSED, 1));
        assertThat(profile.listMissing())
                .extracting(line -> line.indicator().id())
                .containsExactly("good_health", "crimes");
    }

    @Test
    void theCountryIsNotComparedWithItself() {
        Profile profile = profile("NL00");
        assertThat(profile.gemeente()).isEmpty();
        assertThat(profile.lines()).allMatch(line -> line.country().isEmpty());
        assertThat(profile.lines()).allMatch(line -> line.standing() == Standing.NOT_COMPARABLE);
    }

    @Test
    void aCustomAreaHasAGemeenteWhenAllItsPartsLieInOne() {
        CustomArea inOne = CustomArea.of("Kern", YEAR, List.of(new AreaCode("BU00010101"), new AreaCode("BU00010102")));
        CustomArea over = CustomArea.of("Over", YEAR, List.of(new AreaCode("BU00010101"), new AreaCode("BU00020101")));
        Profile profile = Profile.of(figures, inOne, INDICATORS, YEAR);
        assertThat(profile.gemeente()).map(Area::code).contains(new AreaCode("GM0001"));
        assertThat(profile.lines().get(1).own().value().findAmount()).hasValue(45.4);
        assertThat(Profile.of(figures, over, INDICATORS, YEAR).gemeente()).isEmpty();
    }

    @Test
    void everySourceIsListedOnce() {
        assertThat(profile("BU00010101").listProvenance())
                .doesNotHaveDuplicates()
                .extracting(Provenance::source)
                .contains("residents", "share_low_income", "good_health", "crimes");
    }

    private Profile profile(String code) {
        return Profile.of(figures, figures.panel().tree().getArea(new AreaCode(code)), INDICATORS, YEAR);
    }
}
