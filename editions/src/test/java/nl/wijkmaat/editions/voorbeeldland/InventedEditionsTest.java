package nl.wijkmaat.editions.voorbeeldland;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.catalogue.SourceDescription;
import nl.wijkmaat.editions.lists.NamedAreaLists;
import nl.wijkmaat.editions.lists.Networks;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.editions.store.EditionKind;
import nl.wijkmaat.editions.store.Manifest;
import nl.wijkmaat.editions.store.PanelLoader;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.NamedAreaList;
import nl.wijkmaat.engine.statistics.Column;
import nl.wijkmaat.engine.statistics.CoverageRule;
import nl.wijkmaat.engine.statistics.Figures;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Panel;
import nl.wijkmaat.engine.statistics.Value;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the generator through the real importers into editions, and out again as a panel: what comes out is what was put in. */
class InventedEditionsTest {

    private static final Settings SETTINGS = new Settings(5, 300, 9);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    private static Path data;

    private static InventedEditions invented;
    private static Catalogue catalogue;
    private static Panel panel;

    @BeforeAll
    static void prepare() throws IOException {
        invented = InventedEditions.prepare(data, SETTINGS, SharedData.catalogue(), NOW, Progress.SILENT);
        catalogue = Catalogue.load(SharedData.catalogue());
        List<String> sources =
                catalogue.sources().stream().map(SourceDescription::id).toList();
        panel = new PanelLoader(invented.store(), catalogue.indicators(), sources).loadPanel(2022);
    }

    @Test
    void everyEditionSaysThatItIsInvented() {
        assertThat(invented.store().listEditions())
                .isNotEmpty()
                .allSatisfy(edition -> assertThat(edition.invented()).isTrue())
                .allSatisfy(edition -> assertThat(edition.publisher()).contains("verzonnen"));
    }

    @Test
    void nothingIsRefusedByTheImporters() {
        assertThat(invented.store().listEditions())
                .extracting(Manifest::refused)
                .containsOnly(0);
    }

    @Test
    void thereAreFiguresAndOutlinesOfEveryYear() {
        for (int year = SETTINGS.firstYear(); year <= Settings.LAST_YEAR; year++) {
            int of = year;
            List<Manifest> ofYear = invented.store().listEditions().stream()
                    .filter(edition -> edition.boundaryYear() == of)
                    .toList();
            assertThat(ofYear).extracting(Manifest::kind).contains(EditionKind.FIGURES, EditionKind.OUTLINES);
        }
    }

    @Test
    void treeIsThatOfTheDivision() {
        Division division = Country.of(SETTINGS).getDivision(2022);
        for (AreaLevel level : List.of(AreaLevel.PROVINCE, AreaLevel.GEMEENTE, AreaLevel.WIJK, AreaLevel.BUURT)) {
            assertThat(panel.tree().listAreas(level))
                    .extracting(area -> area.code() + " " + area.name() + " in " + area.parentOrNull())
                    .isEqualTo(division.pieces(level).stream()
                            .map(piece -> piece.code() + " " + piece.name() + " in " + piece.parent())
                            .toList());
        }
    }

    @Test
    void panelMadeInMemoryIsTheOneFromTheStore() {
        for (int year : new int[] {2022, 2024}) {
            Panel stored = new PanelLoader(invented.store(), catalogue.indicators(), List.of()).loadPanel(year);
            Panel made = InventedPanel.of(Truth.of(Country.of(SETTINGS)), year, catalogue);
            assertThat(made.tree().listAreas()).isEqualTo(stored.tree().listAreas());
            assertThat(made.listColumns()).hasSameSizeAs(stored.listColumns());
            for (Column column : stored.listColumns()) {
                Column other = made.getColumn(column.indicator().id(), column.year());
                for (int i = 0; i < made.tree().size(); i++) {
                    assertThat(made.value(other, i))
                            .as(
                                    "%s %s of %s",
                                    column.indicator().id(),
                                    column.year(),
                                    made.tree().area(i))
                            .isEqualTo(stored.value(column, i));
                }
            }
        }
    }

    /** Each count or share that was rounded: the truth lies in the range that the panel gives. */
    @Test
    void rangeOfEveryRoundedFigureHoldsTheTruth() {
        Truth truth = Truth.of(Country.of(SETTINGS));
        Division division = truth.country().getDivision(2022);
        int compared = 0;
        for (String id : truth.listIndicators()) {
            Optional<Indicator> indicator = catalogue.findIndicator(id);
            // Estimates miss the truth now and then, and gemeenten have crimes without a buurt: each has a test of its
            // own.
            if (indicator.isEmpty()
                    || indicator.get().modelled()
                    || panel.findColumn(id, 2022).isEmpty()) {
                continue;
            }
            for (AreaLevel level : List.of(AreaLevel.GEMEENTE, AreaLevel.WIJK, AreaLevel.BUURT)) {
                List<Division.Piece> areas = division.pieces(level);
                double[] real = truth.figures(id, areas, 2022);
                for (int i = 0; i < areas.size(); i++) {
                    if (panel.value(areas.get(i).code(), id, 2022) instanceof Value.Measured(double _, var range)) {
                        assertThat(range.low() - 1e-9 <= real[i] && real[i] <= range.high() + 1e-9)
                                .as("%s of %s: %s in %s", id, areas.get(i).code(), real[i], range)
                                .isTrue();
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(10_000);
    }

    @Test
    void standardErrorsOfEstimatesAreThoseOfTheEstimates() {
        Truth truth = Truth.of(Country.of(SETTINGS));
        List<Division.Piece> buurten = truth.country().getDivision(2022).buurten();
        int inside = 0;
        int all = 0;
        for (String id : List.of("good_health", "lonely", "smokers", "difficulty_making_ends_meet", "overweight")) {
            double[] real = truth.figures(id, buurten, 2022);
            for (int i = 0; i < buurten.size(); i++) {
                if (panel.value(buurten.get(i).code(), id, 2022) instanceof Value.Measured(double _, var range)) {
                    inside += range.contains(real[i]) ? 1 : 0;
                    all++;
                }
            }
        }
        assertThat((double) inside / all).isCloseTo(0.95, within(0.035));
    }

    @Test
    void missingFiguresSayWhy() {
        Panel last = new PanelLoader(invented.store(), catalogue.indicators(), List.of()).loadPanel(2024);
        var buurt = last.tree().listAreas(AreaLevel.BUURT).getFirst().code();
        assertThat(last.value(buurt, "share_low_income", 2024)).isEqualTo(Value.missing(MissingReason.NOT_PUBLISHED));
        assertThat(last.value(buurt, "ses_woa_score", 2024)).isEqualTo(Value.missing(MissingReason.NOT_MEASURED));
        List<Value> scores = panel.tree().listAreas(AreaLevel.BUURT).stream()
                .map(area -> panel.value(area.code(), "ses_woa_score", 2022))
                .toList();
        assertThat(scores).contains(Value.missing(MissingReason.SUPPRESSED));
    }

    /** Like the police, its publisher gives no wijken: their figure follows from the buurten, which all have one. */
    @Test
    void crimesOfAWijkFollowFromItsBuurten() {
        Panel last = new PanelLoader(invented.store(), catalogue.indicators(), List.of()).loadPanel(2024);
        Figures figures = new Figures(last, CoverageRule.AT_LEAST_HALF);
        Indicator crimes = catalogue.getIndicator("crimes");
        for (var wijk : last.tree().listAreas(AreaLevel.WIJK)) {
            double sum = last.tree().listChildren(wijk.code()).stream()
                    .mapToDouble(buurt -> last.value(buurt.code(), "crimes", 2019)
                            .findAmount()
                            .orElseThrow())
                    .sum();
            assertThat(last.value(wijk.code(), "crimes", 2019).findAmount()).isEmpty();
            assertThat(figures.figure(wijk.code(), crimes, 2019).value().findAmount())
                    .hasValue(sum);
        }
    }

    @Test
    void listsAreReadLikeThoseOfTheRealCatalogue() {
        List<NamedAreaList> areas = NamedAreaLists.read(
                invented.lists(), year -> year == 2022 ? Optional.of(panel.tree()) : Optional.empty());
        assertThat(areas).hasSize(1);
        assertThat(Networks.read(invented.lists(), year -> Optional.empty())).hasSize(2);
        SchemeCatalogue schemes =
                SchemeCatalogue.load(invented.lists(), catalogue.indicators().keySet(), areas);
        Truth truth = Truth.of(Country.of(SETTINGS));
        assertThat(schemes.schemes().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        truth.schemes().stream().map(Scheme::id).toList());
        assertThat(schemes.awards())
                .hasSize(2 * truth.schemes().getFirst().rounds().size());
        assertThat(schemes.awards().getFirst().winners())
                .isSubsetOf(Objects.requireNonNull(schemes.awards().getFirst().applicants()));
    }

    @Test
    void aSecondTimeNothingIsMadeAgain() throws IOException {
        List<String> steps = Collections.synchronizedList(new ArrayList<>());
        InventedEditions again = InventedEditions.prepare(
                data, SETTINGS, SharedData.catalogue(), NOW, (phase, file, done, of) -> steps.add(file));
        assertThat(steps).isEmpty();
        assertThat(again.store().importCount()).isEqualTo(invented.store().importCount());
    }

    @Test
    void twoAtOnceMakeItOnce(@TempDir Path other) throws Exception {
        Settings settings = new Settings(7, 300, 1);
        List<String> steps = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<InventedEditions>> made = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                made.add(both.submit(() -> InventedEditions.prepare(
                        other,
                        settings,
                        SharedData.catalogue(),
                        NOW,
                        (phase, file, done, of) -> steps.add(phase + " " + file))));
            }
            for (Future<InventedEditions> one : made) {
                assertThat(one.get().store().listEditions()).isNotEmpty();
            }
        }
        assertThat(steps).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void whatWasCutOffHalfwayIsMadeAnew(@TempDir Path other) throws IOException {
        Settings settings = new Settings(6, 300, 1);
        Path unfinished = InventedEditions.directory(other, settings).resolve("files.unfinished");
        Files.createDirectories(unfinished.resolve("truth"));
        Files.writeString(unfinished.resolve("truth/burden-2024.csv"), "cut off");
        InventedEditions made = InventedEditions.prepare(other, settings, SharedData.catalogue(), NOW, Progress.SILENT);
        assertThat(unfinished).doesNotExist();
        assertThat(made.files().resolve("truth/burden-2024.csv")).content().startsWith("# Voorbeeldland");
        assertThat(made.store().listEditions()).isNotEmpty();
    }
}
