package nl.wijkmaat.editions.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.editions.store.ImportSession.Added;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Aggregation;
import nl.wijkmaat.engine.statistics.Direction;
import nl.wijkmaat.engine.statistics.Domain;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Unit;

/** Small tables for the tests of this package. */
final class Tables {

    static final SourceFacts CBS = new SourceFacts("CBS", "85984NED", "CC BY 4.0", false);
    static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");
    static final Instant WEDNESDAY = Instant.parse("2026-11-18T09:00:00Z");

    private Tables() {}

    static List<FileFacts> input(String content) {
        return List.of(FileFacts.of("input.csv", content.getBytes(StandardCharsets.UTF_8)));
    }

    static FigureTable table(String source, int year, int boundaryYear, List<Row> areas, FigureColumn... columns) {
        return new FigureTable(source, year, boundaryYear, areas, List.of(columns), List.of());
    }

    /** One indicator of 2023 in the boundaries of 2024. */
    static FigureTable table(String source, String indicator, List<Row> areas, Object... amountsOrReasons) {
        return table(source, 2023, 2024, areas, column(indicator, amountsOrReasons));
    }

    static List<Row> areas(String... codes) {
        return Arrays.stream(codes)
                .map(code -> new Row(new AreaCode(code), null))
                .toList();
    }

    /** Each cell a number, or the reason why there is none. */
    static FigureColumn column(String indicator, Object... amountsOrReasons) {
        double[] amounts = new double[amountsOrReasons.length];
        byte[] missing = new byte[amountsOrReasons.length];
        for (int row = 0; row < amounts.length; row++) {
            if (amountsOrReasons[row] instanceof MissingReason reason) {
                amounts[row] = Double.NaN;
                missing[row] = (byte) reason.ordinal();
            } else {
                amounts[row] = ((Number) amountsOrReasons[row]).doubleValue();
            }
        }
        return new FigureColumn(indicator, amounts, missing, Map.of());
    }

    static Added importOne(EditionStore store, FigureTable table, Instant retrieved) {
        return importAll(store, retrieved, table).getFirst();
    }

    static List<Added> importAll(EditionStore store, Instant retrieved, FigureTable... tables) {
        try (ImportSession session = store.begin()) {
            for (FigureTable table : tables) {
                session.add(table, CBS, input(table.source() + table.year()), retrieved);
            }
            return session.commit();
        }
    }

    static Map<String, Indicator> indicators(String... ids) {
        LocalText text = new LocalText("maat", "measure");
        Map<String, Indicator> indicators = new HashMap<>();
        for (String id : ids) {
            indicators.put(
                    id,
                    new Indicator(
                            id,
                            text,
                            text,
                            new Domain("population", text, false),
                            Direction.NEUTRAL,
                            Unit.NUMBER,
                            new Aggregation.Sum(),
                            AreaLevel.BUURT,
                            false));
        }
        return indicators;
    }
}
