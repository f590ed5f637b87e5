package nl.wijkmaat.editions.table;

import static nl.wijkmaat.editions.table.PublishedStatistics.amount;
import static nl.wijkmaat.editions.table.PublishedStatistics.missing;
import static nl.wijkmaat.editions.table.PublishedStatistics.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.MissingReason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Panels of ELAN, made from microdata of Haaglanden and Zuid-Holland: shares and means per wijk and gemeente, with quirks of their own. What is known of them holds to the last digit. */
@ExtendWith(PublishedStatistics.AsParameter.class)
class MicrodataPanelTest {

    @Test
    @DisplayName("Haaglanden: zero is no figure, shares become percentages, years without data were not measured")
    void haaglanden(PublishedStatistics data) {
        FigureTable year2009 = data.table("elan_haaglanden", 2009, "share_wmo");
        assertThat(missing(year2009, "share_wmo", "WK051801")).isEqualTo(MissingReason.NOT_MEASURED);
        assertThat(missing(year2009, "share_lowest_10_household_income", "WK051801"))
                .isEqualTo(MissingReason.NOT_MEASURED);
        assertThat(missing(year2009, "share_debt_restructuring", "WK051801")).isEqualTo(MissingReason.REFUSED);
        assertThat(amount(year2009, "share_women", "WK051801")).isCloseTo(50.714, within(0.001));
        assertThat(year2009.boundaryYear()).isEqualTo(2022);
        assertThat(year2009.areas()).hasSize(70);
        assertThat(year2009.columns()).noneMatch(column -> column.indicator().contains("tab"));
        FigureTable year2020 = data.table("elan_haaglanden", 2020, "residents");
        assertThat(sum(year2020, "residents", AreaLevel.WIJK)).isCloseTo(761_480, within(200.0));
        for (FigureColumn column : year2020.columns()) {
            for (double amount : column.amounts()) {
                assertThat(amount).as(column.indicator()).isNotEqualTo(0);
            }
        }
    }

    @Test
    @DisplayName("Zuid-Holland: counts and shares side by side both become percentages")
    void mixedUnits(PublishedStatistics data) {
        FigureTable table = data.table("elan_zuid_holland", 2022, "share_lowest_10_household_income");
        for (String indicator : List.of(
                "share_lowest_10_household_income",
                "share_wmo",
                "share_residents_youth_care",
                "share_attained_low_education",
                "share_health_insurance_defaulters")) {
            for (FigureTable.Row row : table.areas()) {
                double amount = amount(table, indicator, row.code().code());
                if (!Double.isNaN(amount)) {
                    assertThat(amount).as(indicator + " " + row.code()).isBetween(0.1, 60.0);
                }
            }
        }
    }

    @Test
    @DisplayName("Zuid-Holland: one figure for several wijken together is a figure of none of them")
    void mergedWijken(PublishedStatistics data) {
        FigureTable table = data.table("elan_zuid_holland", 2022, "WK050311", "mean_age");
        assertThat(table.areas()).extracting(FigureTable.Row::code).doesNotContain(AreaCode.parse("WK051801"));
        assertThat(data.table("elan_zuid_holland", 2009, "WK050311", "mean_age")
                        .refused()
                        .getFirst()
                        .reason()
                        .nl())
                .contains("een paar wijken samen");
    }
}
