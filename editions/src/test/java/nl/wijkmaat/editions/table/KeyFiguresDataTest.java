package nl.wijkmaat.editions.table;

import static nl.wijkmaat.editions.table.PublishedStatistics.amount;
import static nl.wijkmaat.editions.table.PublishedStatistics.column;
import static nl.wijkmaat.editions.table.PublishedStatistics.sum;
import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.editions.store.Manifest;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Precision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Key figures of wijken and buurten, of all years that were delivered. What is known of them holds to the last digit. */
@ExtendWith(PublishedStatistics.AsParameter.class)
class KeyFiguresDataTest {

    @Test
    @DisplayName("2024 has 342 gemeenten, 3,393 wijken and 14,574 buurten")
    void areas2024(PublishedStatistics data) {
        Manifest manifest = data.manifest("cbs_kwb_2024", 2024, "residents");
        assertThat(manifest.areasByLevel())
                .containsEntry(AreaLevel.GEMEENTE, 342)
                .containsEntry(AreaLevel.WIJK, 3_393)
                .containsEntry(AreaLevel.BUURT, 14_574)
                .containsEntry(AreaLevel.PROVINCE, 12);
    }

    @Test
    @DisplayName("wijken 2022 are 3,340; gemeenten 345")
    void areas2022(PublishedStatistics data) {
        assertThat(data.table("cbs_kwb_2022", 2022, "WK001400", "residents").areas())
                .hasSize(3_340);
        assertThat(data.table("cbs_kwb_2022", 2022, "GM0014", "residents").areas())
                .hasSize(345);
    }

    @Test
    @DisplayName("residents: the totals that CBS published")
    void residents(PublishedStatistics data) {
        FigureTable kwb2024 = data.table("cbs_kwb_2024", 2024, "residents");
        assertThat(sum(kwb2024, "residents", AreaLevel.GEMEENTE)).isEqualTo(17_942_942);
        assertThat(sum(kwb2024, "residents", AreaLevel.BUURT)).isEqualTo(17_942_915);
        assertThat(amount(kwb2024, "residents", "GM0363")).isEqualTo(931_298);
        assertThat(sum(data.table("cbs_kwb_2022", 2022, "WK001400", "residents"), "residents", AreaLevel.WIJK))
                .isEqualTo(17_588_925);
        assertThat(sum(data.table("cbs_kwb_2022", 2022, "GM0014", "residents"), "residents", AreaLevel.GEMEENTE))
                .isEqualTo(17_590_672);
        assertThat(sum(data.table("cbs_kwb_gemeente", 2017, "residents"), "residents", AreaLevel.GEMEENTE))
                .isEqualTo(17_081_507);
        assertThat(sum(data.table("cbs_kwb_gemeente", 2021, "residents"), "residents", AreaLevel.GEMEENTE))
                .isEqualTo(17_475_415);
        assertThat(sum(data.table("cbs_kwb_gemeente", 2023, "residents"), "residents", AreaLevel.GEMEENTE))
                .isEqualTo(17_811_291);
    }

    @Test
    @DisplayName("WOZ value of the Netherlands in 2023 is 368; '.' is no value; names come without their padding")
    void wozValue(PublishedStatistics data) {
        FigureTable woz = data.table("cbs_kwb_2023", 2023, "woz_value");
        assertThat(amount(woz, "woz_value", "NL00")).isEqualTo(368);
        assertThat(woz.areas()).hasSize(18_116);
        long empty = woz.areas().stream()
                .filter(row -> Double.isNaN(amount(woz, "woz_value", row.code().code())))
                .count();
        assertThat(empty).isEqualTo(1_960);
        Manifest names = data.store().listEditions().stream()
                .filter(m -> m.source().equals("cbs_kwb_2023") && m.columns().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(data.store().getFigures(names.edition()).areas())
                .contains(new FigureTable.Row(AreaCode.parse("GM1680"), "Aa en Hunze"));
    }

    @Test
    @DisplayName("names that the file of 2021 has with damaged letters are whole")
    void damagedNames(PublishedStatistics data) {
        assertThat(data.table("cbs_kwb_gemeente", 2021, "residents").areas())
                .contains(new FigureTable.Row(AreaCode.parse("GM1900"), "Súdwest-Fryslân"))
                .contains(new FigureTable.Row(AreaCode.parse("GM1970"), "Noardeast-Fryslân"))
                .noneMatch(row -> row.name() != null && row.name().contains("\uFFFD"));
    }

    @Test
    @DisplayName("the pseudo area GM0998 is no gemeente")
    void pseudoArea(PublishedStatistics data) {
        FigureTable table = data.table("cbs_kwb_gemeente", 2023, "residents");
        assertThat(table.areas()).hasSize(342);
        assertThat(table.refused().getFirst().reason().nl()).contains("GM0998");
    }

    @Test
    @DisplayName(
            "counts below gemeente are rounded to 5, percentages to whole numbers; derived counts carry the rounding of their parts")
    void precision(PublishedStatistics data) {
        FigureTable table = data.table("cbs_kwb_2024", 2024, "residents");
        assertThat(column(table, "residents").precisionByLevel())
                .containsEntry(AreaLevel.BUURT, new Precision.Rounded(5))
                .doesNotContainKey(AreaLevel.GEMEENTE);
        assertThat(column(table, "share_owner_occupied").precisionByLevel())
                .containsEntry(AreaLevel.BUURT, new Precision.Rounded(1));
        assertThat(column(table, "residents_15_plus").precisionByLevel())
                .containsEntry(AreaLevel.BUURT, new Precision.Rounded(10));
        assertThat(amount(table, "residents_15_64", "BU00347604")).isZero();
    }

    @Test
    @DisplayName("Amsterdam: decimal comma for income beside decimal point elsewhere, income of 2024 is of 2023")
    void amsterdam(PublishedStatistics data) {
        FigureTable year2020 = data.table("cbs_kwb_amsterdam", 2020, "income_per_resident");
        assertThat(amount(year2020, "income_per_resident", "GM0363")).isEqualTo(32.4);
        assertThat(amount(year2020, "woz_value", "GM0363")).isEqualTo(416);
        FigureTable income = data.table("cbs_kwb_amsterdam", 2023, "share_low_income");
        assertThat(income.boundaryYear()).isEqualTo(2024);
        assertThat(amount(income, "share_low_income", "GM0363")).isEqualTo(9.7);
        assertThat(data.table("cbs_kwb_amsterdam", 2024, "residents").columns())
                .noneMatch(column -> column.indicator().contains("income"));
    }
}
