package nl.wijkmaat.app.site;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
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

/**
 * A country that fits on a page: two gemeenten, three wijken, six buurten, in the boundaries of 2022 and 2024. Its figures are chosen
 * so that every kind of line occurs on a page: heavier, lighter, not to be told apart, withheld, not measured, modelled, a count.
 */
public final class SmallCountry {

    static final String HARBOUR_WIJK = "WK000201";
    static final String QUAY_BUURT = "BU00020101";
    static final String WITHHELD_BUURT = "BU00010102";

    private static final double NONE = Double.NaN;
    private static final Precision TO_FIVE = new Precision.Rounded(5);
    private static final Precision TO_ONE = new Precision.Rounded(1);

    private static final List<Row> AREAS = List.of(
            row("NL00", "Nederland"),
            row("GM0001", "Kleinstad"),
            row("WK000101", "Binnenstad & Singels"),
            row("BU00010101", "Markt"),
            row("BU00010102", "'t Hof"),
            row("GM0002", "Havenstad"),
            row("WK000201", "Havenkwartier"),
            row("BU00020101", "De Kade"),
            row("BU00020102", "Visserijbuurt"),
            row("WK000202", "Duinoord"),
            row("BU00020201", "Duinrand"),
            row("BU00020202", "Strandweg <oost>"));

    private SmallCountry() {}

    /** Writes the editions of the country; those of an invented one are marked as such and otherwise the same. */
    public static void write(Path dataDirectory, boolean invented) {
        FileFacts input = new FileFacts("kleinland.csv", 1234, "ab".repeat(32));
        Instant retrieved = Instant.parse("2026-03-02T10:00:00Z");
        SourceFacts counts = new SourceFacts("Bureau Kleinland", "Kerncijfers", "CC BY 4.0", invented);
        SourceFacts health = new SourceFacts("Gezondheidsdienst Kleinland", "Gezondheid per wijk", "CC0 1.0", invented);
        SourceFacts map = new SourceFacts("Kadaster Kleinland", "Kaart van wijken en buurten", "CC BY 4.0", invented);
        try (ImportSession session = EditionStore.open(dataDirectory).begin()) {
            for (int boundaryYear : List.of(2022, 2024)) {
                session.add(keyFigures(boundaryYear), counts, List.of(input), retrieved);
            }
            session.add(health(), health, List.of(input), retrieved);
            session.addOutlines(SmallOutlines.of(2024), map, List.of(input), retrieved);
            session.commit();
        }
    }

    /** The same areas in the boundaries of 2024, of which each has twice as many residents in 2024 as it had in 2022. */
    static void writeGrown(Path dataDirectory) {
        FileFacts input = new FileFacts("kleinland.csv", 1234, "ab".repeat(32));
        Instant retrieved = Instant.parse("2026-03-02T10:00:00Z");
        SourceFacts facts = new SourceFacts("Bureau Kleinland", "Kerncijfers", "CC BY 4.0", false);
        try (ImportSession session = EditionStore.open(dataDirectory).begin()) {
            for (int year : List.of(2022, 2024)) {
                List<FigureColumn> columns = keyFigures(year).columns().stream()
                        .map(column ->
                                column.indicator().equals("residents") && year == 2024 ? doubled(column) : column)
                        .toList();
                session.add(
                        new FigureTable("kleinland_kerncijfers", year, 2024, AREAS, columns, List.of()),
                        facts,
                        List.of(input),
                        retrieved);
            }
            session.addOutlines(SmallOutlines.of(2024), facts, List.of(input), retrieved);
            session.commit();
        }
    }

    private static FigureColumn doubled(FigureColumn column) {
        double[] amounts =
                Arrays.stream(column.amounts()).map(amount -> 2 * amount).toArray();
        return new FigureColumn(column.indicator(), amounts, column.missing(), column.precisionByLevel());
    }

    private static FigureTable keyFigures(int year) {
        return new FigureTable(
                "kleinland_kerncijfers",
                year,
                year,
                AREAS,
                List.of(
                        column(
                                "residents",
                                TO_FIVE,
                                50000,
                                12000,
                                12000,
                                7000,
                                5000,
                                38000,
                                20000,
                                12000,
                                8000,
                                18000,
                                9000,
                                9000),
                        column(
                                "households",
                                TO_FIVE,
                                24000,
                                6000,
                                6000,
                                3500,
                                2500,
                                18000,
                                10000,
                                6000,
                                4000,
                                8000,
                                4000,
                                4000),
                        column("share_low_income", TO_ONE, 8, 6, 6, 7, NONE, 9, 14, 17, 8, 4, 3, 5),
                        column("share_social_rent", TO_ONE, 28, 20, 20, 26, 12, 31, 52, 61, 39, 8, 5, 11),
                        column("woz_value", TO_ONE, 330, 340, 340, 310, 382, 327, 241, 220, 270, 422, 455, 390),
                        column(
                                "crimes_per_1000",
                                new Precision.Exact(),
                                42.5,
                                39,
                                39,
                                45.5,
                                30,
                                43.6,
                                66.2,
                                80,
                                45.5,
                                18.5,
                                17,
                                20)),
                List.of(new Refusal(
                        "kleinland.csv",
                        14,
                        "a_inw",
                        new LocalText(
                                "-3 is geen aantal inwoners; een aantal is 0 of meer",
                                "-3 is no number of residents; a number is 0 or more"))));
    }

    private static FigureTable health() {
        return new FigureTable(
                "kleinland_gezondheid",
                2022,
                2024,
                AREAS,
                List.of(column(
                        "good_health",
                        new Precision.Estimated(1.5, true),
                        76,
                        78,
                        78,
                        77,
                        79,
                        75,
                        66,
                        63,
                        71,
                        84,
                        85,
                        83)),
                List.of());
    }

    private static FigureColumn column(String indicator, Precision precision, double... amounts) {
        byte[] missing = new byte[amounts.length];
        for (int i = 0; i < amounts.length; i++) {
            missing[i] = (byte) MissingReason.SUPPRESSED.ordinal();
        }
        return new FigureColumn(
                indicator,
                amounts,
                missing,
                Map.of(
                        AreaLevel.COUNTRY, precision,
                        AreaLevel.GEMEENTE, precision,
                        AreaLevel.WIJK, precision,
                        AreaLevel.BUURT, precision));
    }

    private static Row row(String code, String name) {
        return new Row(AreaCode.parse(code), name);
    }
}
