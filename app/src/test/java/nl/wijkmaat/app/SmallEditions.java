package nl.wijkmaat.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Refusal;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.editions.store.FileFacts;
import nl.wijkmaat.editions.store.ImportSession;
import nl.wijkmaat.editions.store.SourceFacts;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Precision;

/** Puts a handful of figures of two years into a data directory, as an import would. */
final class SmallEditions {

    private static final Instant RETRIEVED = Instant.parse("2026-11-01T09:00:00Z");
    private static final List<Row> AREAS = List.of(
            row("NL00", "Nederland"),
            row("GM0307", "Amersfoort"),
            row("GM0518", "'s-Gravenhage"),
            row("WK030701", "Stadskern"),
            row("BU03070101", "Hof"),
            row("BU03070102", "Zonnehof"),
            row("BU03070103", "Havenkwartier"),
            row("WK030702", "Soesterkwartier"));

    private SmallEditions() {}

    /** Figures for 2022 and 2024, each in the boundaries of its year; one wijk bears another name in 2024. */
    static void write(Path dataDirectory, boolean invented) {
        SourceFacts facts = new SourceFacts("CBS", "T1", "CC-BY-4.0", invented);
        FileFacts input = FileFacts.of("small.csv", "small".getBytes(StandardCharsets.UTF_8));
        try (ImportSession session = EditionStore.open(dataDirectory).begin()) {
            for (int year : new int[] {2022, 2024}) {
                session.add(table(year), facts, List.of(input), RETRIEVED);
            }
            session.commit();
        }
    }

    private static FigureTable table(int year) {
        double more = year == 2024 ? 10 : 0;
        Map<String, double[]> amounts = new LinkedHashMap<>();
        amounts.put("residents", new double[] {17_000_000, 160_000, 560_000, 1500, 500 + more, 1000, 0, 400});
        amounts.put("households", new double[] {8_000_000, 70_000, 280_000, 900, 300, 600, 0, 200});
        amounts.put("share_low_income", new double[] {8, 6, 14, Double.NaN, 12, 5, Double.NaN, Double.NaN});
        amounts.put("crimes", new double[] {Double.NaN, 7000, 30_000, Double.NaN, 50, Double.NaN, 3, Double.NaN});
        if (year == 2022) {
            amounts.put("good_health", new double[] {78, 80, 70, 75, 70, 82, Double.NaN, 60});
        }
        List<FigureColumn> columns = new ArrayList<>();
        amounts.forEach((indicator, figures) -> columns.add(column(indicator, figures)));
        List<Row> areas = new ArrayList<>(AREAS);
        if (year == 2024) {
            areas.set(areas.size() - 1, row("WK030702", "Birkhoven"));
        }
        return new FigureTable(
                "small",
                year,
                year,
                areas,
                columns,
                List.of(new Refusal("small.csv", 9, "code", new LocalText("geen gebied", "not an area"))));
    }

    private static FigureColumn column(String indicator, double[] amounts) {
        byte[] missing = new byte[amounts.length];
        java.util.Arrays.fill(missing, (byte) MissingReason.NOT_PUBLISHED.ordinal());
        Map<AreaLevel, Precision> precision = indicator.startsWith("share")
                ? Map.of(AreaLevel.BUURT, new Precision.Rounded(1))
                : Map.of(AreaLevel.BUURT, new Precision.Rounded(5), AreaLevel.WIJK, new Precision.Rounded(5));
        return new FigureColumn(indicator, amounts, missing, indicator.equals("crimes") ? Map.of() : precision);
    }

    private static Row row(String code, String name) {
        return new Row(new AreaCode(code), name);
    }
}
