package nl.wijkmaat.app.api;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.lists.NamedAreaLists;
import nl.wijkmaat.editions.lists.Networks;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
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
import nl.wijkmaat.engine.area.NamedAreaList;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Precision;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/**
 * Every gemeente that stands on a list of the catalogue, with made-up figures: so schemes, funds and comparisons can be asked about without
 * the statistics. Its wijken are those of the focus areas and two more in each gemeente, in the boundaries of 2022; figures of four years.
 */
final class ListedCountry {

    private static final int BOUNDARY_YEAR = 2022;
    private static final List<String> INDICATORS =
            List.of("residents", "share_low_income", "employment_rate", "good_health", "severely_lonely");

    private ListedCountry() {}

    static void write(Path dataDirectory) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(new AreaCode("NL00"), "Nederland"));
        Map<String, List<String>> wijken = wijken();
        wijken.keySet().forEach(gemeente -> rows.add(new Row(new AreaCode(gemeente), "Gemeente " + gemeente)));
        wijken.values().forEach(own -> own.forEach(wijk -> rows.add(new Row(new AreaCode(wijk), "Wijk " + wijk))));
        FileFacts input = FileFacts.of("made.csv", "made".getBytes(StandardCharsets.UTF_8));
        try (ImportSession session = EditionStore.open(dataDirectory).begin()) {
            for (int year = 2019; year <= BOUNDARY_YEAR; year++) {
                session.add(
                        new FigureTable("made", year, BOUNDARY_YEAR, rows, columns(rows, wijken, year), List.of()),
                        new SourceFacts("CBS", "T1", "CC-BY-4.0", false),
                        List.of(input),
                        Instant.parse("2026-11-01T09:00:00Z"));
            }
            session.addOutlines(
                    new OutlineTable("cbs_wijk_en_buurtkaart", BOUNDARY_YEAR, outlines(wijken), List.of()),
                    new SourceFacts("CBS", "Wijk- en buurtkaart", "CC-BY-4.0", false),
                    List.of(input),
                    Instant.parse("2026-11-01T09:00:00Z"));
            session.commit();
        }
    }

    /** Squares of 2 km in a row per gemeente, the gemeenten above each other. */
    private static List<Outline> outlines(Map<String, List<String>> wijken) {
        List<Outline> outlines = new ArrayList<>();
        int row = 0;
        for (Map.Entry<String, List<String>> gemeente : wijken.entrySet()) {
            int y = 310_000 + 2000 * (row / 3);
            int x = 20_000 + 80_000 * (row % 3);
            row++;
            outlines.add(box(gemeente.getKey(), x, y, 2000 * gemeente.getValue().size()));
            for (int w = 0; w < gemeente.getValue().size(); w++) {
                outlines.add(box(gemeente.getValue().get(w), x + 2000 * w, y, 2000));
            }
        }
        return outlines;
    }

    private static Outline box(String code, int x, int y, int width) {
        Envelope extent = new Envelope(x, x + width, y, y + 2000);
        return new Outline(
                AreaCode.parse(code), null, null, new WKBWriter().write(new GeometryFactory().toGeometry(extent)));
    }

    /** By gemeente the codes of its wijken. */
    private static Map<String, List<String>> wijken() {
        Catalogue catalogue = Catalogue.load(ApiSite.CATALOGUE);
        List<NamedAreaList> areas = NamedAreaLists.read(ApiSite.CATALOGUE, _ -> Optional.empty());
        SchemeCatalogue schemes = SchemeCatalogue.load(
                ApiSite.CATALOGUE, Set.copyOf(catalogue.indicators().keySet()), areas);
        Map<String, List<String>> wijken = new TreeMap<>();
        schemes.lists()
                .values()
                .forEach(list -> list.members()
                        .forEach(member -> wijken.put(member.gemeente().code(), new ArrayList<>())));
        schemes.awards()
                .forEach(award -> award.winners().forEach(winner -> wijken.put(winner.code(), new ArrayList<>())));
        Networks.read(ApiSite.CATALOGUE, _ -> Optional.empty())
                .forEach(network -> network.rosters()
                        .forEach(roster ->
                                roster.members().forEach(member -> wijken.put(member.code(), new ArrayList<>()))));
        wijken.put("GM0222", new ArrayList<>());
        wijken.forEach((gemeente, own) ->
                own.addAll(List.of("WK" + gemeente.substring(2) + "98", "WK" + gemeente.substring(2) + "99")));
        for (NamedAreaList list : areas) {
            list.areas()
                    .forEach(area -> area.findComposition(BOUNDARY_YEAR, AreaLevel.WIJK).stream()
                            .flatMap(composition -> composition.members().stream())
                            .map(member -> member.code().code())
                            .forEach(code -> wijken.computeIfAbsent("GM" + code.substring(2, 6), _ -> new ArrayList<>())
                                    .add(code)));
        }
        wijken.replaceAll((_, own) -> own.stream().distinct().sorted().toList());
        return wijken;
    }

    private static List<FigureColumn> columns(List<Row> rows, Map<String, List<String>> wijken, int year) {
        SplittableRandom random = new SplittableRandom(year);
        Map<String, Double> burden = new LinkedHashMap<>();
        SplittableRandom same = new SplittableRandom(7);
        rows.forEach(row -> burden.put(row.code().code(), same.nextDouble(25)));
        List<FigureColumn> columns = new ArrayList<>();
        for (String indicator : INDICATORS) {
            double[] figures = new double[rows.size()];
            byte[] missing = new byte[rows.size()];
            Arrays.fill(missing, (byte) MissingReason.NOT_PUBLISHED.ordinal());
            for (int i = 0; i < figures.length; i++) {
                String code = rows.get(i).code().code();
                double weight = burden.getOrDefault(code, 0.0) + random.nextGaussian();
                figures[i] = switch (indicator) {
                    case "residents" -> residents(code, wijken);
                    case "employment_rate", "good_health" -> Math.round(90 - weight);
                    default -> Math.round(5 + Math.max(0, weight));
                };
            }
            columns.add(
                    new FigureColumn(indicator, figures, missing, Map.of(AreaLevel.WIJK, new Precision.Rounded(1))));
        }
        return columns;
    }

    /** A whole has the residents of its parts; one wijk in seven has next to none. */
    private static double residents(String code, Map<String, List<String>> wijken) {
        if (code.startsWith("WK")) {
            int hash = Math.floorMod(code.hashCode(), 7);
            return hash == 0 ? 60 : 1500 * hash;
        }
        return wijken.entrySet().stream()
                .filter(e -> code.equals("NL00") || e.getKey().equals(code))
                .flatMap(e -> e.getValue().stream())
                .mapToDouble(wijk -> residents(wijk, wijken))
                .sum();
    }
}
