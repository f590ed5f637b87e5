package nl.wijkmaat.editions.table;

import static nl.wijkmaat.editions.table.PublishedStatistics.amount;
import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.editions.store.Manifest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Prosperity scores, proximity of facilities, and how the population moves. What is known of them holds to the last digit. */
@ExtendWith(PublishedStatistics.AsParameter.class)
class SurroundingsDataTest {

    @Test
    @DisplayName("SES-WOA 2019 of Amsterdam: padded cells, 90 areas without a score, scores below zero")
    void sesWoa(PublishedStatistics data) {
        FigureTable table = data.table("cbs_ses_woa", 2019, "ses_woa_score");
        assertThat(table.boundaryYear()).isEqualTo(2020);
        assertThat(amount(table, "ses_woa_score", "GM0363")).isEqualTo(-0.1);
        assertThat(table.areas().stream()
                        .filter(row -> Double.isNaN(
                                amount(table, "ses_woa_score", row.code().code()))))
                .hasSize(90);
    }

    @Test
    @DisplayName(
            "proximity: padded values with a byte order mark, and the number behind a column's name does not count")
    void proximity(PublishedStatistics data) {
        assertThat(amount(data.table("cbs_nabijheid", 2020, "cafes_within_1km"), "cafes_within_1km", "GM0363"))
                .isEqualTo(19.1);
        assertThat(amount(
                        data.table("cbs_nabijheid", 2024, "distance_train_station"),
                        "distance_train_station",
                        "GM0363"))
                .isEqualTo(2.9);
    }

    @Test
    @DisplayName("population dynamics: months add up to whole years; three months of 2017 are no year")
    void populationDynamics(PublishedStatistics data) {
        FigureTable table = data.table("cbs_37230ned", 2012, "births");
        assertThat(amount(table, "births", "GM0363")).isEqualTo(10_992);
        assertThat(data.store().listEditions().stream()
                        .filter(m -> m.source().equals("cbs_37230ned"))
                        .map(Manifest::year))
                .containsExactlyInAnyOrder(2012, 2013, 2014, 2015, 2016);
    }
}
