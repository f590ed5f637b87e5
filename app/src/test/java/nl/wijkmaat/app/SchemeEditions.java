package nl.wijkmaat.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.editions.store.FileFacts;
import nl.wijkmaat.editions.store.ImportSession;
import nl.wijkmaat.editions.store.SourceFacts;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Precision;

/** The gemeenten and wijken that tests on schemes ask about, with made-up figures of 2022. */
final class SchemeEditions {

    /** Gemeenten with names as in the lists of the catalogue, and a few that stand on none. */
    private static final Map<String, String> GEMEENTEN = new LinkedHashMap<>();

    static {
        GEMEENTEN.put("GM0222", "Doetinchem");
        GEMEENTEN.put("GM0356", "Nieuwegein");
        GEMEENTEN.put("GM0400", "Den Helder");
        GEMEENTEN.put("GM0826", "Oosterhout");
        GEMEENTEN.put("GM0928", "Kerkrade");
        GEMEENTEN.put("GM0917", "Heerlen");
        GEMEENTEN.put("GM0361", "Alkmaar");
        GEMEENTEN.put("GM0160", "Hardenberg");
    }

    private SchemeEditions() {}

    static void write(Path dataDirectory) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(new AreaCode("NL00"), "Nederland"));
        GEMEENTEN.forEach((code, name) -> rows.add(new Row(new AreaCode(code), name)));
        int first = rows.size();
        GEMEENTEN.forEach((code, name) -> {
            for (int w = 1; w <= 6; w++) {
                String wijk = "WK" + code.substring(2) + "0" + w;
                rows.add(new Row(new AreaCode(wijk), name + " wijk " + w));
            }
        });
        SplittableRandom random = new SplittableRandom(5);
        Map<String, double[]> amounts = new LinkedHashMap<>();
        for (String indicator :
                List.of("residents", "share_low_income", "employment_rate", "good_health", "severely_lonely")) {
            double[] column = new double[rows.size()];
            Arrays.fill(column, Double.NaN);
            for (int i = first; i < column.length; i++) {
                double burden = 20 - (i * 7) % 20 + random.nextGaussian();
                column[i] = switch (indicator) {
                    case "residents" -> 4580 + 10 * (i - first);
                    case "employment_rate", "good_health" -> 90 - burden;
                    default -> 5 + burden;
                };
            }
            if (indicator.equals("share_low_income")) {
                column[first] = 46;
            }
            if (indicator.equals("residents")) {
                for (int g = 0; g < GEMEENTEN.size(); g++) {
                    int own = first + 6 * g;
                    column[1 + g] = Arrays.stream(column, own, own + 6).sum();
                }
            }
            amounts.put(indicator, column);
        }
        List<FigureColumn> columns = new ArrayList<>();
        amounts.forEach((indicator, figures) -> {
            byte[] missing = new byte[figures.length];
            Arrays.fill(missing, (byte) MissingReason.NOT_PUBLISHED.ordinal());
            columns.add(
                    new FigureColumn(indicator, figures, missing, Map.of(AreaLevel.WIJK, new Precision.Rounded(1))));
        });
        FileFacts input = FileFacts.of("made.csv", "made".getBytes(StandardCharsets.UTF_8));
        try (ImportSession session = EditionStore.open(dataDirectory).begin()) {
            session.add(
                    new FigureTable("made", 2022, 2022, rows, columns, List.of()),
                    new SourceFacts("CBS", "T1", "CC-BY-4.0", false),
                    List.of(input),
                    Instant.parse("2026-11-01T09:00:00Z"));
            session.commit();
        }
    }
}
