package nl.wijkmaat.app.site;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.editions.store.FileFacts;
import nl.wijkmaat.editions.store.ImportSession;
import nl.wijkmaat.editions.store.OutlineTable;
import nl.wijkmaat.editions.store.OutlineTable.Outline;
import nl.wijkmaat.editions.store.SourceFacts;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Precision;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/**
 * A country with one focus area that has its real codes, Leeuwarden-Oost, and wijken outside it from heavier to lighter than that: so that
 * a claim about areas outside the programme finds support, doubt and refutation.
 */
final class FocusCountry {

    private static final List<String> FOCUS = List.of("20", "50", "51", "60", "61");
    private static final int WIJKEN = 15;
    private static final int YEAR = 2022;

    private FocusCountry() {}

    static void write(Path dataDirectory) {
        write(dataDirectory, YEAR);
    }

    /**
     * The same wijken, with a second indicator of health. In every third nobody knows poverty, in every third that second indicator; in the
     * others, such as WK022205, everything is measured.
     */
    static void writeUneven(Path dataDirectory) {
        write(dataDirectory, YEAR, true);
    }

    /** The same wijken in the boundaries and with the figures of two years, in both of which the focus area has codes. */
    static void writeTwice(Path dataDirectory) {
        write(dataDirectory, YEAR);
        write(dataDirectory, 2024);
    }

    private static void write(Path dataDirectory, int year) {
        write(dataDirectory, year, false);
    }

    private static void write(Path dataDirectory, int year, boolean isUneven) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(new AreaCode("NL00"), "Nederland"));
        List<String> gemeenten = List.of("0080 Leeuwarden", "0222 Doetinchem", "0356 Nieuwegein", "0160 Hardenberg");
        gemeenten.forEach(g -> rows.add(new Row(new AreaCode("GM" + g.substring(0, 4)), g.substring(5))));
        int first = rows.size();
        FOCUS.forEach(wijk -> rows.add(new Row(new AreaCode("WK0080" + wijk), "Leeuwarden wijk " + wijk)));
        int outside = rows.size();
        gemeenten.stream().skip(1).forEach(g -> {
            for (int w = 1; w <= WIJKEN; w++) {
                rows.add(new Row(
                        new AreaCode("WK" + g.substring(0, 4) + "%02d".formatted(w)), g.substring(5) + " wijk " + w));
            }
        });
        SplittableRandom random = new SplittableRandom(11 + year - YEAR);
        Map<String, double[]> amounts = new LinkedHashMap<>();
        for (String indicator : List.of(
                "residents",
                "households",
                "residents_15_plus",
                "share_low_income",
                "employment_rate",
                "good_health",
                "severely_lonely")) {
            double[] column = new double[rows.size()];
            Arrays.fill(column, Double.NaN);
            for (int i = first; i < column.length; i++) {
                double burden = (i < outside ? 14 : 20 - (i - outside) % WIJKEN * 1.3) + random.nextGaussian();
                column[i] = switch (indicator) {
                    case "residents" -> 2000 + 10 * i;
                    case "households" -> 1000 + 5 * i;
                    case "residents_15_plus" -> 1600 + 8 * i;
                    case "employment_rate", "good_health" -> 90 - burden;
                    default -> 5 + burden;
                };
            }
            if (indicator.equals("residents")) {
                column[1] = Arrays.stream(column, first, outside).sum();
                for (int g = 0; g < gemeenten.size() - 1; g++) {
                    int own = outside + g * WIJKEN;
                    column[2 + g] = Arrays.stream(column, own, own + WIJKEN).sum();
                }
            }
            amounts.put(indicator, column);
        }
        if (isUneven) {
            double[] smokers =
                    Objects.requireNonNull(amounts.get("good_health")).clone();
            double[] poor = Objects.requireNonNull(amounts.get("share_low_income"));
            for (int i = first; i < smokers.length; i++) {
                smokers[i] = i % 3 == 1 ? Double.NaN : 100 - smokers[i];
                poor[i] = i % 3 == 0 ? Double.NaN : poor[i];
            }
            amounts.put("smokers", smokers);
        }
        FileFacts input = new FileFacts("focus.csv", 100, (year == YEAR ? "cd" : "ef").repeat(32));
        try (ImportSession session = EditionStore.open(dataDirectory).begin()) {
            session.add(
                    new FigureTable("focus", year, year, rows, columns(amounts), List.of()),
                    new SourceFacts("Bureau Kleinland", "Kerncijfers", "CC BY 4.0", false),
                    List.of(input),
                    Instant.parse("2026-11-01T09:00:00Z"));
            session.addOutlines(
                    outlines(rows, year),
                    new SourceFacts("Bureau Kleinland", "Kaart", "CC BY 4.0", false),
                    List.of(input),
                    Instant.parse("2026-11-01T09:00:00Z"));
            session.commit();
        }
    }

    /** Figures by indicator as an edition has them: of wijken, rounded, and not published where there is none. */
    static List<FigureColumn> columns(Map<String, double[]> amounts) {
        List<FigureColumn> columns = new ArrayList<>();
        amounts.forEach((indicator, figures) -> {
            byte[] missing = new byte[figures.length];
            Arrays.fill(missing, (byte) MissingReason.NOT_PUBLISHED.ordinal());
            columns.add(
                    new FigureColumn(indicator, figures, missing, Map.of(AreaLevel.WIJK, new Precision.Rounded(1))));
        });
        return columns;
    }

    /** Every wijk is a square in the row of its gemeente, which is as long as it has wijken. */
    private static OutlineTable outlines(List<Row> rows, int year) {
        Map<AreaCode, List<Outline>> byGemeente = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.code().level() == AreaLevel.GEMEENTE) {
                byGemeente.putIfAbsent(row.code(), new ArrayList<>());
            } else if (row.code().level() == AreaLevel.WIJK) {
                AreaCode gemeente = row.code().gemeente().orElseThrow();
                List<Outline> wijken = byGemeente.computeIfAbsent(gemeente, _ -> new ArrayList<>());
                int column = wijken.size();
                wijken.add(square(
                        row.code(),
                        column,
                        column + 1,
                        List.copyOf(byGemeente.keySet()).indexOf(gemeente)));
            }
        }
        List<Outline> all = new ArrayList<>();
        int row = 0;
        for (Map.Entry<AreaCode, List<Outline>> gemeente : byGemeente.entrySet()) {
            all.add(square(gemeente.getKey(), 0, gemeente.getValue().size(), row++));
            all.addAll(gemeente.getValue());
        }
        return new OutlineTable("focus_kaart", year, all, List.of());
    }

    private static Outline square(AreaCode code, int from, int to, int row) {
        double side = 3000;
        Envelope extent = new Envelope(
                140_000 + from * side, 140_000 + to * side, 450_000 + row * side, 450_000 + (row + 1) * side);
        return new Outline(code, null, null, new WKBWriter().write(new GeometryFactory().toGeometry(extent)));
    }
}
