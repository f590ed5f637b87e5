package nl.wijkmaat.editions.voorbeeldland;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.editions.voorbeeldland.PublishedTable.Lead;
import nl.wijkmaat.editions.voorbeeldland.PublishedTable.LeadValue;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;

/** Writes the rows of a published table for one year, in one division: rounds, withholds and pads as the publisher does. */
final class TableText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int CODE_WIDTH = 10;
    private static final double EVENTS_NOWHERE = 0.01;
    private static final int[] URBANITY_LIMITS = {2_500, 1_500, 1_000, 500};

    private final PublishedTable table;
    private final long seed;
    private final TrueFigures figures;
    private final Division division;
    private final Map<AreaCode, Division.Piece> gemeenten = new HashMap<>();
    private final Map<AreaCode, String> provinceNames = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private TableText(PublishedTable table, long seed, TrueFigures figures, Division division) {
        this.table = table;
        this.seed = seed;
        this.figures = figures;
        this.division = division;
        division.gemeenten().forEach(gemeente -> gemeenten.put(gemeente.code(), gemeente));
        division.provinces().forEach(province -> provinceNames.put(province.code(), province.name()));
    }

    /** The first line. */
    static String header(PublishedTable table, int year) {
        List<String> names = new ArrayList<>();
        table.leads().forEach(lead -> names.add(lead.header()));
        PublishedColumn.in(table.columns(), year).forEach(column -> names.add(column.header()));
        String line = String.join(Character.toString(table.notation().delimiter()), names) + "\n";
        return table.notation().byteOrderMark() ? BYTE_ORDER_MARK + line : line;
    }

    /** The rows of all levels of the table. */
    static String rows(PublishedTable table, long seed, TrueFigures figures, Division division) {
        TableText writing = new TableText(table, seed, figures, division);
        for (AreaLevel level : table.levels()) {
            if (level == AreaLevel.COUNTRY) {
                int[] everywhere = new int[figures.census().residents().length];
                Arrays.setAll(everywhere, cell -> cell);
                writing.row(new Division.Piece(
                        AreaCode.NETHERLANDS, Division.COUNTRY_NAME, AreaCode.NETHERLANDS, everywhere));
            } else {
                division.pieces(level).forEach(writing::row);
            }
        }
        return writing.text.toString();
    }

    private void row(Division.Piece area) {
        boolean first = true;
        for (Lead lead : table.leads()) {
            separate(first);
            first = false;
            cell(lead(lead.value(), area));
        }
        for (PublishedColumn column : PublishedColumn.in(table.columns(), figures.year())) {
            separate(false);
            cell(figure(column, area));
        }
        text.append('\n');
    }

    private void separate(boolean first) {
        if (!first) {
            text.append(table.notation().delimiter());
        }
    }

    private void cell(String content) {
        text.append(content);
        for (int width = content.length(); width < table.notation().cellWidth(); width++) {
            text.append(' ');
        }
    }

    private String lead(LeadValue value, Division.Piece area) {
        AreaCode code = area.code();
        return switch (value) {
            case CODE -> code.code();
            case PADDED_CODE ->
                code.code() + " ".repeat(CODE_WIDTH - code.code().length());
            case NAME -> area.name();
            case GEMEENTE_NAME -> gemeente(code).map(Division.Piece::name).orElse(Division.COUNTRY_NAME);
            case PROVINCE_CODE ->
                gemeente(code).map(gemeente -> gemeente.parent().code()).orElse("");
            case PROVINCE_NAME ->
                gemeente(code)
                        .map(gemeente -> provinceNames.getOrDefault(gemeente.parent(), ""))
                        .orElse("");
            case KIND_OF_AREA ->
                switch (code.level()) {
                    case COUNTRY -> "Land";
                    case PROVINCE -> "Provincie";
                    case GEMEENTE -> "Gemeente";
                    case WIJK -> "Wijk";
                    case BUURT -> "Buurt";
                };
            case LEVEL -> code.level() == AreaLevel.GEMEENTE ? "gemeente" : "buurt";
            case YEAR -> Integer.toString(figures.year());
            case PERIOD -> figures.year() + "JJ00";
            case AGE_GROUP -> "20300";
            case ESTIMATE -> "MW00000";
        };
    }

    private Optional<Division.Piece> gemeente(AreaCode code) {
        return code.gemeente().flatMap(gemeente -> Optional.ofNullable(gemeenten.get(gemeente)));
    }

    private String figure(PublishedColumn column, Division.Piece area) {
        boolean belowGemeente = area.code().level().isInside(AreaLevel.GEMEENTE);
        if (belowGemeente && figures.year() > column.lastBelowGemeente()) {
            return table.notation().noFigure();
        }
        Series series = figures.getPublished(column.indicator());
        if (support(column, series, area) < column.least()) {
            return table.notation().noFigure();
        }
        double amount = series.amount(area.cells());
        return switch (column.form()) {
            case COUNT -> belowGemeente ? decimal(amount / 5, 0, 5) : decimal(amount, 0, 1);
            case AMOUNT -> Double.isNaN(amount) ? table.notation().noFigure() : decimal(amount, column.decimals(), 1);
            case EVENTS -> decimal(amount + eventsNowhere(column, series, area), 0, 1);
            case EVENTS_PER_1000 -> {
                double residents = figures.getSeries("residents").amount(area.cells());
                yield decimal(1000 * (amount + eventsNowhere(column, series, area)) / residents, 1, 1);
            }
            case URBANITY -> Double.isNaN(amount) ? table.notation().noFigure() : urbanity(amount);
        };
    }

    private double support(PublishedColumn column, Series series, Division.Piece area) {
        return column.leastOf() == null
                ? series.base(area.cells())
                : figures.getSeries(column.leastOf()).amount(area.cells());
    }

    /** Events in a gemeente that were registered without a buurt. */
    private int eventsNowhere(PublishedColumn column, Series series, Division.Piece area) {
        if (area.code().level() != AreaLevel.GEMEENTE) {
            return 0;
        }
        int code = Integer.parseInt(area.code().code().substring(2));
        return RandomStream.of(seed, "nowhere " + column.indicator(), division.year(), code, figures.year())
                .poisson(EVENTS_NOWHERE * series.amount(area.cells()));
    }

    private static String urbanity(double addressDensity) {
        int urbanity = 1;
        for (int limit : URBANITY_LIMITS) {
            urbanity += addressDensity < limit ? 1 : 0;
        }
        return Integer.toString(urbanity);
    }

    /** The amount with a fixed number of decimals, halves away from zero, times a step. */
    private String decimal(double amount, int decimals, int step) {
        return Decimal.of(amount, decimals, step, table.notation().decimalMark());
    }
}
