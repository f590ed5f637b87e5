package nl.wijkmaat.editions.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.editions.store.FileFacts;
import nl.wijkmaat.editions.store.ImportSession;
import nl.wijkmaat.editions.store.OutlineTable;
import nl.wijkmaat.editions.store.PanelLoader;
import nl.wijkmaat.editions.store.SourceFacts;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.CodeChanges;
import nl.wijkmaat.engine.area.Relation;
import nl.wijkmaat.engine.statistics.Aggregation;
import nl.wijkmaat.engine.statistics.Direction;
import nl.wijkmaat.engine.statistics.Domain;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Panel;
import nl.wijkmaat.engine.statistics.Unit;
import nl.wijkmaat.engine.statistics.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/** Health of 2020 beside residents of 2022: in the boundaries of 2022 where the wijk stayed the same, and nowhere else. */
class AcrossYearsTest {

    private static final Instant RETRIEVED = Instant.parse("2026-11-21T09:00:00Z");
    private static final AreaCode GEMEENTE = new AreaCode("GM0001");
    private static final AreaCode STAYED = new AreaCode("WK000101");
    private static final AreaCode GREW = new AreaCode("WK000102");
    private static final AreaCode RENAMED = new AreaCode("WK000103");

    @TempDir
    private Path folder;

    private EditionStore store = EditionStore.open(Path.of("nowhere"));
    private AcrossYears across = across(store);

    private static AcrossYears across(EditionStore store) {
        Map<String, Indicator> indicators = Map.of(
                "residents", indicator("residents", Unit.PERSONS, new Aggregation.Sum()),
                "good_health", indicator("good_health", Unit.PERCENT, new Aggregation.WeightedMean("residents")));
        return new AcrossYears(
                store, new PanelLoader(store, indicators, List.of()), new CodeChanges(2019, 2024, List.of()));
    }

    @BeforeEach
    void fill() {
        store = EditionStore.open(folder);
        across = across(store);
        try (ImportSession session = store.begin()) {
            add(session, table(2020, "good_health", 80, 70, 60, 50));
            add(session, table(2020, "residents", 3000, 1000, 1000, 1000));
            add(session, table(2022, "residents", 3500, 1010, 1500, 1000));
            session.commit();
        }
    }

    @Test
    void figuresOfAnotherYearStandBesideThoseOfThisOneWhereTheAreaIsTheSame() {
        Panel panel = across.loadPanel(2022);
        assertThat(panel.value(STAYED, "good_health", 2020).findAmount()).hasValue(70);
        assertThat(panel.value(GEMEENTE, "good_health", 2020).findAmount()).hasValue(80);
        assertThat(panel.value(STAYED, "residents", 2022).findAmount()).hasValue(1010);
        assertThat(panel.value(STAYED, "residents", 2020).findAmount()).hasValue(1000);
        assertThat(panel.value(GREW, "good_health", 2020)).isEqualTo(Value.missing(MissingReason.BOUNDARY_CHANGED));
        assertThat(panel.value(RENAMED, "good_health", 2020)).isEqualTo(Value.missing(MissingReason.BOUNDARY_CHANGED));
        assertThat(panel.getColumn("good_health", 2020)
                        .origin(panel.tree().getIndex(STAYED))
                        .provenance()
                        .boundaryYear())
                .isEqualTo(2020);
    }

    @Test
    void anImportIsSeenAndOutlinesSpeakForAWijkThatGrew() {
        assertThat(across.getCrosswalk(2020, 2022).getRelation(GREW))
                .isEqualTo(new Relation.Changed(Relation.Obstacle.OTHER_RESIDENTS));
        try (ImportSession session = store.begin()) {
            for (int year : List.of(2020, 2022)) {
                byte[] square = new WKBWriter().write(new GeometryFactory().toGeometry(new Envelope(0, 100, 0, 100)));
                OutlineTable outlines = new OutlineTable(
                        "outlines", year, List.of(new OutlineTable.Outline(GREW, "Grew", null, square)), List.of());
                session.addOutlines(
                        outlines, facts(), List.of(FileFacts.of("outlines " + year, new byte[0])), RETRIEVED);
            }
            session.commit();
        }
        assertThat(across.getCrosswalk(2020, 2022).getRelation(GREW)).isInstanceOf(Relation.Same.class);
        assertThat(across.loadPanel(2022).value(GREW, "good_health", 2020).findAmount())
                .hasValue(60);
    }

    private static void add(ImportSession session, FigureTable table) {
        String indicator = table.columns().getFirst().indicator();
        session.add(table, facts(), List.of(FileFacts.of(indicator + table.year(), new byte[0])), RETRIEVED);
    }

    private static FigureTable table(int year, String indicator, double... amounts) {
        List<Row> rows = List.of(
                new Row(GEMEENTE, "One"),
                new Row(STAYED, "Stayed"),
                new Row(GREW, "Grew"),
                new Row(RENAMED, year == 2020 ? "Old name" : "New name"));
        FigureColumn column = new FigureColumn(indicator, amounts, new byte[amounts.length], Map.of());
        assertThat(Arrays.stream(amounts)).hasSameSizeAs(rows);
        return new FigureTable(indicator, year, year, rows, List.of(column), List.of());
    }

    private static SourceFacts facts() {
        return new SourceFacts("Somebody", "A table", "CC-BY-4.0", false);
    }

    private static Indicator indicator(String id, Unit unit, Aggregation aggregation) {
        LocalText text = new LocalText(id, id);
        Domain domain = new Domain("population", text, false);
        return new Indicator(id, text, text, domain, Direction.NEUTRAL, unit, aggregation, AreaLevel.BUURT, false);
    }
}
