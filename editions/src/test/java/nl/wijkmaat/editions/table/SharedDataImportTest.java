package nl.wijkmaat.editions.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.Manifest;
import nl.wijkmaat.editions.table.FileReport.EditionReport;
import nl.wijkmaat.editions.table.FileReport.Imported;
import nl.wijkmaat.editions.table.FileReport.NotImported;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Precision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published statistics, imported as one folder: what is known of them holds to the last digit. */
class SharedDataImportTest {

    @TempDir
    static Path dataDirectory;

    private static EditionStore store;
    private static ImportReport report;

    @BeforeAll
    static void importFolder() {
        Path readme = SharedData.file("README.md");
        store = EditionStore.open(dataDirectory);
        report = new Import(
                        Catalogue.load(SharedData.catalogue()),
                        store,
                        ImportProgress.SILENT,
                        Instant.parse("2026-11-21T00:00:00Z"))
                .folder(Objects.requireNonNull(readme.getParent()));
        assertThat(report.listProblems().stream().map(p -> p.in("en")).toList()).isEmpty();
        assertThat(report.stored()).isTrue();
    }

    @Test
    @DisplayName("every file is imported, or the report tells why not")
    void everyFileIsAccountedFor() {
        Map<String, String> notImported = report.files().stream()
                .filter(file -> file.outcome() instanceof NotImported)
                .collect(Collectors.toMap(
                        file -> file.file().getFileName().toString(),
                        file -> ((NotImported) file.outcome()).reason().en()));
        assertThat(notImported.keySet())
                .containsExactlyInAnyOrder(
                        "README.md",
                        "panel_variable_definitions.txt",
                        "panel_variable_labels.txt",
                        "panel_variable_sources.txt",
                        "list_municipality_networks.csv",
                        "list_named_areas.csv",
                        "list_nplv_focus_area_composition.csv",
                        "list_nplv_focus_areas.csv",
                        "gemeente_codes_per_year_1981_onward.csv",
                        "gemeente_code_changes_1905_2018.csv",
                        "nl_region_source_json_2024.tar.xz",
                        "cbs_gemeente_2022.geojson.gz",
                        "cbs_gemeente_2023.geojson.gz",
                        "cbs_wijk_2022.geojson.gz",
                        "cbs_wijk_2023.geojson.gz");
        assertThat(notImported.get("nl_region_source_json_2024.tar.xz")).contains("same figures");
        assertThat(notImported.get("panel_variable_labels.txt")).contains("documentation");
    }

    @Test
    @DisplayName("no column of any file is passed over in silence")
    void noColumnIsForgotten() {
        for (FileReport file : report.files()) {
            if (file.outcome() instanceof Imported imported) {
                for (EditionReport edition : imported.editions()) {
                    assertThat(edition.unused())
                            .as(file.file() + " " + edition.source())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    @DisplayName("2024 has 342 gemeenten, 3,393 wijken and 14,574 buurten")
    void areas2024() {
        Manifest manifest = manifest("cbs_kwb_2024", 2024, "residents");
        assertThat(manifest.areasByLevel())
                .containsEntry(AreaLevel.GEMEENTE, 342)
                .containsEntry(AreaLevel.WIJK, 3_393)
                .containsEntry(AreaLevel.BUURT, 14_574)
                .containsEntry(AreaLevel.PROVINCE, 12);
    }

    @Test
    @DisplayName("residents: the totals that CBS published")
    void residents() {
        FigureTable kwb2024 = table("cbs_kwb_2024", 2024, "residents");
        assertThat(sum(kwb2024, "residents", AreaLevel.GEMEENTE)).isEqualTo(17_942_942);
        assertThat(sum(kwb2024, "residents", AreaLevel.BUURT)).isEqualTo(17_942_915);
        assertThat(amount(kwb2024, "residents", "GM0363")).isEqualTo(931_298);
        assertThat(sum(table("cbs_kwb_2022", 2022, "WK001400", "residents"), "residents", AreaLevel.WIJK))
                .isEqualTo(17_588_925);
        assertThat(sum(table("cbs_kwb_2022", 2022, "GM0014", "residents"), "residents", AreaLevel.GEMEENTE))
                .isEqualTo(17_590_672);
        assertThat(sum(table("cbs_kwb_gemeente", 2017, "residents"), "residents", AreaLevel.GEMEENTE))
                .isEqualTo(17_081_507);
        assertThat(sum(table("cbs_kwb_gemeente", 2021, "residents"), "residents", AreaLevel.GEMEENTE))
                .isEqualTo(17_475_415);
        assertThat(sum(table("cbs_kwb_gemeente", 2023, "residents"), "residents", AreaLevel.GEMEENTE))
                .isEqualTo(17_811_291);
    }

    @Test
    @DisplayName("wijken 2022 are 3,340; gemeenten 345")
    void areas2022() {
        assertThat(table("cbs_kwb_2022", 2022, "WK001400", "residents").areas()).hasSize(3_340);
        assertThat(table("cbs_kwb_2022", 2022, "GM0014", "residents").areas()).hasSize(345);
    }

    @Test
    @DisplayName("RIVM: good health of the Netherlands 76.1, 75.2 and 78.4, in the boundaries of 2020")
    void goodHealth() {
        assertThat(amount(table("rivm_50090ned", 2012, "good_health"), "good_health", "NL00"))
                .isEqualTo(76.1);
        assertThat(amount(table("rivm_50090ned", 2016, "good_health"), "good_health", "NL00"))
                .isEqualTo(75.2);
        assertThat(amount(table("rivm_50090ned", 2020, "good_health"), "good_health", "NL00"))
                .isEqualTo(78.4);
        assertThat(table("rivm_50090ned", 2012, "good_health").boundaryYear()).isEqualTo(2020);
        Manifest manifest = manifest("rivm_50090ned", 2020, "good_health");
        assertThat(manifest.areasByLevel())
                .containsEntry(AreaLevel.GEMEENTE, 355)
                .containsEntry(AreaLevel.WIJK, 3_177)
                .containsEntry(AreaLevel.BUURT, 13_808)
                .containsEntry(AreaLevel.COUNTRY, 1);
    }

    @Test
    @DisplayName("RIVM: each age group is an indicator of its own, and a question not asked was not measured")
    void ageGroups() {
        assertThat(amount(table("rivm_50090ned", 2012, "good_health_18_64"), "good_health_18_64", "NL00"))
                .isEqualTo(80.1);
        assertThat(amount(table("rivm_50090ned", 2020, "good_health_65_plus"), "good_health_65_plus", "NL00"))
                .isEqualTo(66.7);
        FigureTable year2012 = table("rivm_50090ned", 2012, "high_stress");
        assertThat(missing(year2012, "high_stress", "GM0363")).isEqualTo(MissingReason.NOT_MEASURED);
        assertThat(column(year2012, "good_health").precisionByLevel().get(AreaLevel.BUURT))
                .isEqualTo(new Precision.Estimated(2, true));
    }

    @Test
    @DisplayName("crime: sums over gemeenten 2021 to 2025, and no wijken, because the file lacks whole buurten")
    void crime() {
        double[] sums = {740_013, 796_769, 801_717, 801_336, 795_052};
        for (int year = 2021; year <= 2025; year++) {
            FigureTable table = table("politie_47022ned", year, "crimes");
            assertThat(sum(table, "crimes", AreaLevel.GEMEENTE)).isEqualTo(sums[year - 2021]);
            assertThat(sum(table, "crimes", AreaLevel.BUURT))
                    .isCloseTo(sums[year - 2021], within(0.025 * sums[year - 2021]))
                    .isLessThan(sums[year - 2021]);
        }
        FigureTable table = table("politie_47022ned", 2024, "crimes");
        assertThat(table.areas()).noneMatch(row -> row.code().level() == AreaLevel.WIJK);
        assertThat(table.areas())
                .as("Twello-Midden, with 5,380 residents, does not stand in the file at all")
                .noneMatch(row -> row.code().code().equals("BU02850100"));
    }

    @Test
    @DisplayName("WOZ value of the Netherlands in 2023 is 368; '.' is no value; names come without their padding")
    void wozValue() {
        FigureTable woz = table("cbs_kwb_2023", 2023, "woz_value");
        assertThat(amount(woz, "woz_value", "NL00")).isEqualTo(368);
        assertThat(woz.areas()).hasSize(18_116);
        long empty = woz.areas().stream()
                .filter(row -> Double.isNaN(amount(woz, "woz_value", row.code().code())))
                .count();
        assertThat(empty).isEqualTo(1_960);
        Manifest names = store.listEditions().stream()
                .filter(m -> m.source().equals("cbs_kwb_2023") && m.columns().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(store.getFigures(names.edition()).areas())
                .contains(new FigureTable.Row(AreaCode.parse("GM1680"), "Aa en Hunze"));
    }

    @Test
    @DisplayName("files with names only: matched to gemeenten, provinces and abolished gemeenten are told apart")
    void namesOnly() {
        assertThat(amount(table("politie_gemeente_2010_2020", 2019, "crimes"), "crimes", "GM0363"))
                .isEqualTo(81_795);
        assertThat(amount(table("politie_gemeente_2010_2020", 2020, "crimes"), "crimes", "GM0363"))
                .isEqualTo(71_020);
        FigureTable year2018 = table("politie_gemeente_2010_2020", 2018, "crimes");
        FigureTable year2019 = table("politie_gemeente_2010_2020", 2019, "crimes");
        assertThat(amount(year2018, "crimes", "GM0738"))
                .as("Aalburg, until 2018")
                .isPositive();
        assertThat(year2019.areas()).extracting(FigureTable.Row::code).doesNotContain(AreaCode.parse("GM0738"));
        assertThat(year2019.refused()).anyMatch(refusal -> refusal.reason().nl().contains("GM0738"));
        FigureTable costs = table("vektis_2023", 2023, "insured_cost_ratio");
        assertThat(costs.areas()).hasSize(342);
        assertThat(amount(costs, "insured_cost_ratio", "GM0917")).isCloseTo(1.2430, within(0.0001));
        FigureTable first = table("politie_gemeente_2010_2020", 2010, "crimes");
        assertThat(first.refused().stream().map(refusal -> refusal.reason().nl()))
                .anyMatch(reason -> reason.contains("'Nederland' is geen gemeente"))
                .anyMatch(reason -> reason.contains("'Abcoude'"));
    }

    @Test
    @DisplayName("the pseudo area GM0998 is no gemeente")
    void pseudoArea() {
        FigureTable table = table("cbs_kwb_gemeente", 2023, "residents");
        assertThat(table.areas()).hasSize(342);
        assertThat(table.refused().getFirst().reason().nl()).contains("GM0998");
    }

    @Test
    @DisplayName("Haaglanden: zero is no figure, shares become percentages, years without data were not measured")
    void haaglanden() {
        FigureTable year2009 = table("elan_haaglanden", 2009, "share_wmo");
        assertThat(missing(year2009, "share_wmo", "WK051801")).isEqualTo(MissingReason.NOT_MEASURED);
        assertThat(missing(year2009, "share_lowest_10_household_income", "WK051801"))
                .isEqualTo(MissingReason.NOT_MEASURED);
        assertThat(missing(year2009, "share_debt_restructuring", "WK051801")).isEqualTo(MissingReason.REFUSED);
        assertThat(amount(year2009, "share_women", "WK051801")).isCloseTo(50.714, within(0.001));
        assertThat(year2009.boundaryYear()).isEqualTo(2022);
        assertThat(year2009.areas()).hasSize(70);
        assertThat(year2009.columns()).noneMatch(column -> column.indicator().contains("tab"));
        FigureTable year2020 = table("elan_haaglanden", 2020, "residents");
        assertThat(sum(year2020, "residents", AreaLevel.WIJK)).isCloseTo(761_480, within(200.0));
        for (FigureColumn column : year2020.columns()) {
            for (double amount : column.amounts()) {
                assertThat(amount).as(column.indicator()).isNotEqualTo(0);
            }
        }
    }

    @Test
    @DisplayName("Zuid-Holland: counts and shares side by side both become percentages")
    void mixedUnits() {
        FigureTable table = table("elan_zuid_holland", 2022, "share_lowest_10_household_income");
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
    void mergedWijken() {
        FigureTable table = table("elan_zuid_holland", 2022, "WK050311", "mean_age");
        assertThat(table.areas()).extracting(FigureTable.Row::code).doesNotContain(AreaCode.parse("WK051801"));
        assertThat(table("elan_zuid_holland", 2009, "WK050311", "mean_age")
                        .refused()
                        .getFirst()
                        .reason()
                        .nl())
                .contains("een paar wijken samen");
    }

    @Test
    @DisplayName("Amsterdam: decimal comma for income beside decimal point elsewhere, income of 2024 is of 2023")
    void amsterdam() {
        FigureTable year2020 = table("cbs_kwb_amsterdam", 2020, "income_per_resident");
        assertThat(amount(year2020, "income_per_resident", "GM0363")).isEqualTo(32.4);
        assertThat(amount(year2020, "woz_value", "GM0363")).isEqualTo(416);
        FigureTable income = table("cbs_kwb_amsterdam", 2023, "share_low_income");
        assertThat(income.boundaryYear()).isEqualTo(2024);
        assertThat(amount(income, "share_low_income", "GM0363")).isEqualTo(9.7);
        assertThat(table("cbs_kwb_amsterdam", 2024, "residents").columns())
                .noneMatch(column -> column.indicator().contains("income"));
    }

    @Test
    @DisplayName("SES-WOA 2019 of Amsterdam: padded cells, 90 areas without a score, scores below zero")
    void sesWoa() {
        FigureTable table = table("cbs_ses_woa", 2019, "ses_woa_score");
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
    void proximity() {
        assertThat(amount(table("cbs_nabijheid", 2020, "cafes_within_1km"), "cafes_within_1km", "GM0363"))
                .isEqualTo(19.1);
        assertThat(amount(table("cbs_nabijheid", 2024, "distance_train_station"), "distance_train_station", "GM0363"))
                .isEqualTo(2.9);
    }

    @Test
    @DisplayName("deaths 2024: shares of 0 to 1 become percentages, for gemeenten only")
    void deaths() {
        FigureTable table = table("cbs_sterfte_2024", 2024, "share_cancer_deaths");
        assertThat(table.areas()).hasSize(342);
        assertThat(amount(table, "share_cancer_deaths", "GM0014")).isEqualTo(28.5);
    }

    @Test
    @DisplayName("population dynamics: months add up to whole years; three months of 2017 are no year")
    void populationDynamics() {
        FigureTable table = table("cbs_37230ned", 2012, "births");
        assertThat(amount(table, "births", "GM0363")).isEqualTo(10_992);
        assertThat(store.listEditions().stream()
                        .filter(m -> m.source().equals("cbs_37230ned"))
                        .map(Manifest::year))
                .containsExactlyInAnyOrder(2012, 2013, 2014, 2015, 2016);
    }

    @Test
    @DisplayName(
            "counts below gemeente are rounded to 5, percentages to whole numbers; derived counts carry the rounding of their parts")
    void precision() {
        FigureTable table = table("cbs_kwb_2024", 2024, "residents");
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
    @DisplayName("a second import of the same folder finds everything there already")
    void importedTwice() throws IOException {
        Path folder = Files.createTempDirectory("again");
        Path file = folder.resolve("nl_region_crime_2021_2025.csv.gz");
        Files.copy(SharedData.file("nl_region_crime_2021_2025.csv.gz"), file);
        ImportReport again = new Import(
                        Catalogue.load(SharedData.catalogue()), store, ImportProgress.SILENT, Instant.now())
                .folder(folder);
        assertThat(again.listEditions()).hasSize(5).allMatch(EditionReport::alreadyThere);
    }

    private static FigureTable table(String source, int year, String indicator) {
        return store.getFigures(manifest(source, year, indicator).edition());
    }

    /** The edition of the source and year that lists the area. */
    private static FigureTable table(String source, int year, String area, String indicator) {
        return store.listEditions().stream()
                .filter(m -> m.source().equals(source) && m.year() == year && has(m, indicator))
                .map(m -> store.getFigures(m.edition()))
                .filter(t ->
                        t.areas().stream().anyMatch(row -> row.code().code().equals(area)))
                .findFirst()
                .orElseThrow();
    }

    private static Manifest manifest(String source, int year, String indicator) {
        return store.listEditions().stream()
                .filter(m -> m.source().equals(source) && m.year() == year && has(m, indicator))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no edition of " + source + " " + year + " with " + indicator));
    }

    private static boolean has(Manifest manifest, String indicator) {
        return manifest.columns().stream().anyMatch(column -> column.indicator().equals(indicator));
    }

    private static FigureColumn column(FigureTable table, String indicator) {
        return table.columns().stream()
                .filter(c -> c.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static int row(FigureTable table, String code) {
        for (int row = 0; row < table.areas().size(); row++) {
            if (table.areas().get(row).code().code().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("no area " + code);
    }

    private static double amount(FigureTable table, String indicator, String code) {
        return column(table, indicator).amounts()[row(table, code)];
    }

    private static MissingReason missing(FigureTable table, String indicator, String code) {
        FigureColumn column = column(table, indicator);
        int row = row(table, code);
        assertThat(column.amounts()[row]).isNaN();
        return MissingReason.values()[column.missing()[row]];
    }

    private static double sum(FigureTable table, String indicator, AreaLevel level) {
        double sum = 0;
        double[] amounts = column(table, indicator).amounts();
        for (int row = 0; row < amounts.length; row++) {
            if (table.areas().get(row).code().level() == level && !Double.isNaN(amounts[row])) {
                sum += amounts[row];
            }
        }
        return sum;
    }
}
