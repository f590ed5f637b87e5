package nl.wijkmaat.editions.voorbeeldland;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.catalogue.SourceDescription;
import nl.wijkmaat.editions.catalogue.TableLayout;
import nl.wijkmaat.editions.catalogue.TableLayout.Format;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.table.Cells;
import nl.wijkmaat.editions.table.KnownAreas;
import nl.wijkmaat.editions.table.RowReader;
import nl.wijkmaat.editions.table.TableReader;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.statistics.Column;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Origin;
import nl.wijkmaat.engine.statistics.Panel;
import nl.wijkmaat.engine.statistics.Provenance;

/**
 * The published figures of an invented country as a panel, without files or a store: for tests that need hundreds of countries. The
 * tables are written and read as ever, only in memory, so the panel equals the one that is loaded from editions (a test holds them side by side).
 */
public final class InventedPanel {

    private static final String NO_EDITION = "in-memory";

    private final Truth truth;
    private final Catalogue catalogue;
    private final AreaTree tree;
    private final List<Column> columns = new ArrayList<>();

    private InventedPanel(Truth truth, Division division, Catalogue catalogue) {
        this.truth = truth;
        this.catalogue = catalogue;
        this.tree = tree(division);
    }

    /**
     * All figures that are published in the boundaries of a year: those of the year itself, and in the last year the crimes of all years.
     *
     * @param catalogue describes the sources of Voorbeeldland
     */
    public static Panel of(Truth truth, int boundaryYear, Catalogue catalogue) {
        InventedPanel panel = new InventedPanel(truth, truth.country().getDivision(boundaryYear), catalogue);
        for (PublishedTable table : PublishedTable.ALL) {
            if (table.oneFile()) {
                if (boundaryYear == Settings.LAST_YEAR) {
                    panel.add(
                            table,
                            IntStream.rangeClosed(truth.country().settings().firstYear(), boundaryYear)
                                    .toArray());
                }
            } else if (table.years().test(boundaryYear)) {
                panel.add(table, boundaryYear);
            }
        }
        return new Panel(panel.tree, panel.columns);
    }

    private static AreaTree tree(Division division) {
        List<Area> areas = new ArrayList<>();
        areas.add(new Area(AreaCode.NETHERLANDS, Division.COUNTRY_NAME, null));
        for (AreaLevel level : AreaLevel.values()) {
            if (level != AreaLevel.COUNTRY) {
                division.pieces(level)
                        .forEach(piece -> areas.add(new Area(piece.code(), piece.name(), piece.parent())));
            }
        }
        return new AreaTree(division.year(), areas, EnumSet.allOf(AreaLevel.class));
    }

    private void add(PublishedTable table, int... years) {
        int boundaryYear = tree.boundaryYear();
        Division division = truth.country().getDivision(boundaryYear);
        StringBuilder text = new StringBuilder(TableText.header(table, boundaryYear));
        for (int year : years) {
            text.append(TableText.rows(table, truth.country().settings().seed(), truth.drawn(year), division));
        }
        String file = table.fileName(boundaryYear);
        for (SourceDescription source : catalogue.sources()) {
            for (TableLayout layout : source.layouts()) {
                if (source.invented() && layout.files().matches(file)) {
                    read(text.toString(), file, source, layout).forEach(figures -> add(figures, source));
                    return;
                }
            }
        }
        throw new IllegalArgumentException("the catalogue describes no source with a file " + file);
    }

    private List<FigureTable> read(String text, String file, SourceDescription source, TableLayout layout) {
        if (!(layout.format() instanceof Format.Delimited delimited)) {
            throw new IllegalArgumentException("tables of Voorbeeldland are delimited text, unlike " + layout.place());
        }
        try (TextRows rows = new TextRows(text, file, delimited.delimiter())) {
            KnownAreas none = new KnownAreas(Map.of());
            return new TableReader(source, layout, catalogue.indicators(), none).read(rows, count -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(FigureTable figures, SourceDescription source) {
        Provenance provenance = new Provenance(
                NO_EDITION,
                source.id(),
                source.publisher(),
                source.table(),
                figures.year(),
                figures.boundaryYear(),
                source.licence(),
                Instant.EPOCH,
                source.invented());
        int[] indexOfRow = figures.areas().stream()
                .mapToInt(row -> tree.getIndex(row.code()))
                .toArray();
        for (FigureColumn column : figures.columns()) {
            double[] amounts = new double[tree.size()];
            byte[] missing = new byte[tree.size()];
            Arrays.fill(amounts, Double.NaN);
            Arrays.fill(missing, (byte) MissingReason.NOT_MEASURED.ordinal());
            for (int row = 0; row < indexOfRow.length; row++) {
                amounts[indexOfRow[row]] = column.amounts()[row];
                missing[indexOfRow[row]] = column.missing()[row];
            }
            columns.add(new Column(
                    catalogue.getIndicator(column.indicator()),
                    figures.year(),
                    amounts,
                    missing,
                    MissingReason.NOT_MEASURED,
                    List.of(new Origin(provenance, column.precisionByLevel())),
                    null));
        }
    }

    /** Rows of text that holds no quotes. */
    private static final class TextRows implements RowReader {

        private final String[] lines;
        private final String file;
        private final String delimiter;
        private final Cells cells = new Cells(StandardCharsets.UTF_8);
        private int line;

        TextRows(String text, String file, char delimiter) {
            this.lines = text.replace("\uFEFF", "").split("\n");
            this.file = file;
            this.delimiter = Character.toString(delimiter);
        }

        @Override
        public boolean next() {
            if (line == lines.length) {
                return false;
            }
            cells.clear();
            for (String cell : lines[line].split(Pattern.quote(delimiter), -1)) {
                cells.add(cell);
            }
            line++;
            return true;
        }

        @Override
        public Cells cells() {
            return cells;
        }

        @Override
        public long line() {
            return line;
        }

        @Override
        public String fileName() {
            return file;
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }
}
