package nl.wijkmaat.app.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.editions.store.FileFacts;
import nl.wijkmaat.editions.store.ImportSession;
import nl.wijkmaat.editions.store.SourceFacts;
import nl.wijkmaat.engine.area.AreaCode;

/**
 * A country that holds every gemeente that won a round of a scheme or has a focus area, and as many that did not, each with four wijken: so
 * that who won can be held against who could have. Sizes and burdens are made up.
 */
final class WinnersCountry {

    private static final Pattern GEMEENTE = Pattern.compile("GM[0-9]{4}");
    private static final int OTHERS = 120;
    private static final int WIJKEN = 4;
    private static final int YEAR = 2022;

    private WinnersCountry() {}

    static void write(Path dataDirectory) {
        List<String> gemeenten = new ArrayList<>(known());
        for (int i = 0; gemeenten.size() < known().size() + OTHERS; i++) {
            gemeenten.add("GM" + (7000 + i));
        }
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(new AreaCode("NL00"), "Nederland"));
        gemeenten.forEach(code -> rows.add(new Row(new AreaCode(code), "Plaats " + code.substring(2))));
        int first = rows.size();
        gemeenten.forEach(code -> {
            for (int w = 1; w <= WIJKEN; w++) {
                rows.add(new Row(new AreaCode("WK" + code.substring(2) + "0" + w), "Wijk " + w + " van " + code));
            }
        });
        SplittableRandom random = new SplittableRandom(3);
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
                double burden = (i * 7919 % 23) + random.nextGaussian();
                double people = 1500 + (i - first) / WIJKEN * 97 % 20_000;
                column[i] = switch (indicator) {
                    case "residents" -> Math.rint(people);
                    case "households" -> Math.rint(people / 2);
                    case "residents_15_plus" -> Math.rint(people * 0.8);
                    case "employment_rate", "good_health" -> 90 - burden;
                    default -> 5 + burden;
                };
            }
            if (indicator.equals("residents")) {
                for (int g = 0; g < gemeenten.size(); g++) {
                    int own = first + g * WIJKEN;
                    column[1 + g] = Arrays.stream(column, own, own + WIJKEN).sum();
                }
            }
            amounts.put(indicator, column);
        }
        FileFacts input = new FileFacts("winners.csv", 100, "ef".repeat(32));
        try (ImportSession session = EditionStore.open(dataDirectory).begin()) {
            session.add(
                    new FigureTable("winners", YEAR, YEAR, rows, FocusCountry.columns(amounts), List.of()),
                    new SourceFacts("Bureau Kleinland", "Kerncijfers", "CC BY 4.0", false),
                    List.of(input),
                    Instant.parse("2026-11-01T09:00:00Z"));
            session.commit();
        }
    }

    /** Gemeenten that the catalogue names as a winner or as home of a focus area. */
    private static Set<String> known() {
        Set<String> known = new TreeSet<>();
        for (String file : List.of("awards/impulsaanpak-winkelgebieden.yaml", "focus-areas/nplv.yaml")) {
            try {
                Matcher codes = GEMEENTE.matcher(Files.readString(RunningSite.CATALOGUE.resolve(file)));
                while (codes.find()) {
                    known.add(codes.group());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return known;
    }
}
