package nl.wijkmaat.app.download;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.wijkmaat.editions.export.ParquetTable.CellType;
import nl.wijkmaat.editions.export.ParquetTable.Column;

/**
 * Figures of one year with a row per area: each indicator under its id, with the range of its amount under the id with {@code _low} and
 * {@code _high}, and why there is none under the id with {@code _missing}. What holds nothing for any area has no column. The editions
 * that a row rests on stand in its last column.
 */
public final class WideFigures {

    private static final int MEASURES = 3;
    private static final List<String> ENDINGS = List.of("", "_low", "_high", "_missing");

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private WideFigures() {}

    /** One area with what stands under each name. */
    private record Wide(FigureRow first, Map<String, String> cells, TreeSet<String> editions) {}

    /** @param figures of one year in one boundary year; those of an area need not follow each other */
    public static TableFile of(Stream<FigureRow> figures) {
        Map<String, Wide> areas = new LinkedHashMap<>();
        Map<String, Integer> used = new LinkedHashMap<>();
        figures.forEach(row -> {
            Wide wide = areas.computeIfAbsent(row.area(), _ -> new Wide(row, new LinkedHashMap<>(), new TreeSet<>()));
            List<String> texts = List.of(
                    FigureRow.write(row.value()),
                    FigureRow.write(row.low()),
                    FigureRow.write(row.high()),
                    row.missingReason());
            for (int i = 0; i < ENDINGS.size(); i++) {
                String name = row.indicator() + ENDINGS.get(i);
                // The place of a column is that of its indicator, also where its first area has no figure.
                used.putIfAbsent(name, 0);
                if (!texts.get(i).isEmpty()) {
                    wide.cells().put(name, texts.get(i));
                    used.merge(name, 1, Integer::sum);
                }
            }
            Stream.of(row.edition().split(" ", -1)).filter(e -> !e.isEmpty()).forEach(wide.editions()::add);
        });
        WideFigures table = new WideFigures();
        table.fill(areas, used);
        return new TableFile(table.columns, table.rows);
    }

    private void fill(Map<String, Wide> areas, Map<String, Integer> used) {
        List<String> names = used.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
        columns.add(new Column("area", CellType.TEXT));
        columns.add(new Column("name", CellType.TEXT));
        columns.add(new Column("year", CellType.WHOLE));
        columns.add(new Column("boundary_year", CellType.WHOLE));
        names.forEach(name ->
                columns.add(new Column(name, name.endsWith(ENDINGS.get(MEASURES)) ? CellType.TEXT : CellType.NUMBER)));
        columns.add(new Column("invented", CellType.TRUTH));
        columns.add(new Column("editions", CellType.TEXT));
        for (Wide wide : areas.values()) {
            FigureRow first = wide.first();
            List<String> row = new ArrayList<>(List.of(
                    first.area(),
                    first.name(),
                    Integer.toString(first.year()),
                    Integer.toString(first.boundaryYear())));
            names.forEach(name -> row.add(wide.cells().getOrDefault(name, "")));
            row.add(Boolean.toString(first.invented()));
            row.add(String.join(" ", wide.editions()));
            rows.add(row);
        }
    }
}
