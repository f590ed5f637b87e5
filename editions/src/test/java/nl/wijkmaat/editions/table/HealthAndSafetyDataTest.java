package nl.wijkmaat.editions.table;

import static nl.wijkmaat.editions.table.PublishedStatistics.amount;
import static nl.wijkmaat.editions.table.PublishedStatistics.column;
import static nl.wijkmaat.editions.table.PublishedStatistics.missing;
import static nl.wijkmaat.editions.table.PublishedStatistics.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.editions.store.Manifest;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Precision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Health, care, deaths and crime. What is known of them holds to the last digit. */
@ExtendWith(PublishedStatistics.AsParameter.class)
class HealthAndSafetyDataTest {

    @Test
    @DisplayName("RIVM: good health of the Netherlands 76.1, 75.2 and 78.4, in the boundaries of 2020")
    void goodHealth(PublishedStatistics data) {
        assertThat(amount(data.table("rivm_50090ned", 2012, "good_health"), "good_health", "NL00"))
                .isEqualTo(76.1);
        assertThat(amount(data.table("rivm_50090ned", 2016, "good_health"), "good_health", "NL00"))
                .isEqualTo(75.2);
        assertThat(amount(data.table("rivm_50090ned", 2020, "good_health"), "good_health", "NL00"))
                .isEqualTo(78.4);
        assertThat(data.table("rivm_50090ned", 2012, "good_health").boundaryYear())
                .isEqualTo(2020);
        Manifest manifest = data.manifest("rivm_50090ned", 2020, "good_health");
        assertThat(manifest.areasByLevel())
                .containsEntry(AreaLevel.GEMEENTE, 355)
                .containsEntry(AreaLevel.WIJK, 3_177)
                .containsEntry(AreaLevel.BUURT, 13_808)
                .containsEntry(AreaLevel.COUNTRY, 1);
    }

    @Test
    @DisplayName("RIVM: each age group is an indicator of its own, and a question not asked was not measured")
    void ageGroups(PublishedStatistics data) {
        assertThat(amount(data.table("rivm_50090ned", 2012, "good_health_18_64"), "good_health_18_64", "NL00"))
                .isEqualTo(80.1);
        assertThat(amount(data.table("rivm_50090ned", 2020, "good_health_65_plus"), "good_health_65_plus", "NL00"))
                .isEqualTo(66.7);
        FigureTable year2012 = data.table("rivm_50090ned", 2012, "high_stress");
        assertThat(missing(year2012, "high_stress", "GM0363")).isEqualTo(MissingReason.NOT_MEASURED);
        assertThat(column(year2012, "good_health").precisionByLevel().get(AreaLevel.BUURT))
                .isEqualTo(new Precision.Estimated(2, true));
    }

    @Test
    @DisplayName("deaths 2024: shares of 0 to 1 become percentages, for gemeenten only")
    void deaths(PublishedStatistics data) {
        FigureTable table = data.table("cbs_sterfte_2024", 2024, "share_cancer_deaths");
        assertThat(table.areas()).hasSize(342);
        assertThat(amount(table, "share_cancer_deaths", "GM0014")).isEqualTo(28.5);
    }

    @Test
    @DisplayName("crime: sums over gemeenten 2021 to 2025, and no wijken, because the file lacks whole buurten")
    void crime(PublishedStatistics data) {
        double[] sums = {740_013, 796_769, 801_717, 801_336, 795_052};
        for (int year = 2021; year <= 2025; year++) {
            FigureTable table = data.table("politie_47022ned", year, "crimes");
            assertThat(sum(table, "crimes", AreaLevel.GEMEENTE)).isEqualTo(sums[year - 2021]);
            assertThat(sum(table, "crimes", AreaLevel.BUURT))
                    .isCloseTo(sums[year - 2021], within(0.025 * sums[year - 2021]))
                    .isLessThan(sums[year - 2021]);
        }
        FigureTable table = data.table("politie_47022ned", 2024, "crimes");
        assertThat(table.areas()).noneMatch(row -> row.code().level() == AreaLevel.WIJK);
        assertThat(table.areas())
                .as("Twello-Midden, with 5,380 residents, does not stand in the file at all")
                .noneMatch(row -> row.code().code().equals("BU02850100"));
    }

    @Test
    @DisplayName("files with names only: matched to gemeenten, provinces and abolished gemeenten are told apart")
    void namesOnly(PublishedStatistics data) {
        assertThat(amount(data.table("politie_gemeente_2010_2020", 2019, "crimes"), "crimes", "GM0363"))
                .isEqualTo(81_795);
        assertThat(amount(data.table("politie_gemeente_2010_2020", 2020, "crimes"), "crimes", "GM0363"))
                .isEqualTo(71_020);
        FigureTable year2018 = data.table("politie_gemeente_2010_2020", 2018, "crimes");
        FigureTable year2019 = data.table("politie_gemeente_2010_2020", 2019, "crimes");
        assertThat(amount(year2018, "crimes", "GM0738"))
                .as("Aalburg, until 2018")
                .isPositive();
        assertThat(year2019.areas()).extracting(FigureTable.Row::code).doesNotContain(AreaCode.parse("GM0738"));
        assertThat(year2019.refused()).anyMatch(refusal -> refusal.reason().nl().contains("GM0738"));
        FigureTable costs = data.table("vektis_2023", 2023, "insured_cost_ratio");
        assertThat(costs.areas()).hasSize(342);
        assertThat(amount(costs, "insured_cost_ratio", "GM0917")).isCloseTo(1.2430, within(0.0001));
        FigureTable first = data.table("politie_gemeente_2010_2020", 2010, "crimes");
        assertThat(first.refused().stream().map(refusal -> refusal.reason().nl()))
                .anyMatch(reason -> reason.contains("'Nederland' is geen gemeente"))
                .anyMatch(reason -> reason.contains("'Abcoude'"));
    }
}
