package nl.wijkmaat.editions.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkmaat.editions.catalogue.ColumnMapping;
import nl.wijkmaat.editions.catalogue.Conversion;
import nl.wijkmaat.editions.catalogue.TableLayout;
import nl.wijkmaat.editions.catalogue.TableLayout.Format;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.problem.Texts;
import nl.wijkmaat.editions.store.FigureTable.Refusal;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Interval;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Precision;

/** Turns the cells of a row into figures, or into the reason why there is none. */
final class RowParser {

    private final String fileName;
    private final Problems problems;
    private final char decimalMark;
    private final Map<String, Indicator> indicators;
    private final List<Symbol> symbols = new ArrayList<>();
    private final boolean[] beginsSymbol = new boolean[256];
    private final MissingReason empty;
    private final Map<Integer, NumberColumn> numbers = new TreeMap<>();
    private MissingReason reason = MissingReason.NOT_PUBLISHED;

    /** A text that stands for "no figure". */
    @SuppressWarnings("ArrayRecordComponent")
    private record Symbol(byte[] text, MissingReason reason) {}

    RowParser(
            TableLayout layout,
            BoundColumns columns,
            Map<String, Indicator> indicators,
            Header header,
            String fileName,
            Problems problems) {
        this.fileName = fileName;
        this.problems = problems;
        this.indicators = indicators;
        this.decimalMark = switch (layout.format()) {
            case Format.Delimited delimited -> delimited.decimalMark();
            case Format.Workbook workbook -> workbook.decimalMark();
            case Format.MonthlyJson _ -> '.';
        };
        this.empty = layout.missing().getOrDefault("", MissingReason.NOT_PUBLISHED);
        layout.missing().forEach((text, why) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 0) {
                symbols.add(new Symbol(bytes, why));
                beginsSymbol[bytes[0] & 0xFF] = true;
            }
        });
        columns.figuresByOwnYear().values().forEach(figures -> figures.forEach(f -> addNumbers(f, header)));
    }

    private void addNumbers(BoundColumns.Figures figures, Header header) {
        Character own = figures.mapping().decimalMark();
        numbers.put(
                figures.column(),
                new NumberColumn(fileName, figures.column(), figures.header(), own == null ? decimalMark : own));
        for (int other : figures.others()) {
            numbers.putIfAbsent(other, new NumberColumn(fileName, other, header.name(other), decimalMark));
        }
    }

    /** Reads the figures of one area into a draft, whose columns stand in the same order. */
    void read(
            Cells cells,
            long line,
            int row,
            int year,
            TableDraft draft,
            List<BoundColumns.Figures> figures,
            AreaCode code) {
        for (int i = 0; i < figures.size(); i++) {
            BoundColumns.Figures column = figures.get(i);
            if (counts(cells, column)) {
                ColumnDraft into = draft.columns().get(i);
                long before = into.line(row);
                if (before != 0) {
                    problems.add(
                            new Place(fileName, line, column.column() + 1L, column.header()),
                            "table.code_twice",
                            code,
                            before);
                    return;
                }
                into.setLine(row, line);
                double amount = amount(cells, line, column, year, draft, code.level());
                if (Double.isNaN(amount)) {
                    into.setMissing(row, reason);
                } else {
                    into.set(row, amount);
                }
            }
        }
    }

    private static boolean counts(Cells cells, BoundColumns.Figures column) {
        for (BoundColumns.Condition condition : column.conditions()) {
            if (!condition.holds(cells)) {
                return false;
            }
        }
        return true;
    }

    /** The amount in the unit of the indicator; NaN when there is none, and then {@link #reason} says why. */
    private double amount(
            Cells cells, long line, BoundColumns.Figures figures, int year, TableDraft draft, AreaLevel level) {
        ColumnMapping mapping = figures.mapping();
        double number = mapping.conversion() instanceof Conversion.Words words
                ? word(cells, line, figures, words)
                : number(cells, line, figures.column());
        if (mapping.years() != null && !mapping.years().contains(year)) {
            reason = MissingReason.NOT_MEASURED;
            return Double.NaN;
        }
        if (Double.isNaN(number)) {
            return number;
        }
        if (number == 0 && mapping.zero() != ColumnMapping.Zero.FIGURE) {
            return zero(line, figures, draft);
        }
        double amount = convert(cells, line, figures, number);
        return Double.isNaN(amount) ? amount : withinRange(cells, line, figures, amount, level);
    }

    private double zero(long line, BoundColumns.Figures figures, TableDraft draft) {
        if (figures.mapping().zero() == ColumnMapping.Zero.NOT_PUBLISHED) {
            reason = MissingReason.NOT_PUBLISHED;
        } else {
            reason = MissingReason.REFUSED;
            draft.refuse(new Refusal(fileName, line, figures.header(), Texts.text("cell.zero")));
        }
        return Double.NaN;
    }

    private double convert(Cells cells, long line, BoundColumns.Figures figures, double number) {
        Conversion conversion = figures.mapping().conversion();
        if (conversion instanceof Conversion.AsIs) {
            return number;
        }
        double[] others = new double[figures.others().length];
        for (int i = 0; i < others.length; i++) {
            others[i] = number(cells, line, figures.others()[i]);
            if (Double.isNaN(others[i])) {
                return Double.NaN;
            }
        }
        double amount = conversion.amount(number, others);
        reason = MissingReason.NOT_APPLICABLE;
        return amount;
    }

    private double withinRange(Cells cells, long line, BoundColumns.Figures figures, double amount, AreaLevel level) {
        Indicator indicator = indicators.get(figures.mapping().indicator());
        if (indicator == null) {
            throw new IllegalStateException("no indicator " + figures.mapping().indicator());
        }
        Interval range = indicator.unit().naturalRange();
        if (!range.contains(amount)) {
            Precision precision = figures.mapping().precisionByLevel().get(level);
            boolean isRounding = figures.mapping().conversion() instanceof Conversion.Combined
                    && precision != null
                    && precision.around(amount).overlaps(range);
            if (isRounding) {
                // 5 residents less 5 children less 5 elderly, each rounded to 5, leaves none and not -5.
                return Math.clamp(amount, range.low(), range.high());
            }
            String key = amount < range.low() ? "cell.negative" : "cell.above_100";
            problems.add(
                    new Place(fileName, line, figures.column() + 1L, figures.header()),
                    key,
                    cells.text(figures.column()),
                    indicator.name());
        }
        return amount;
    }

    private double word(Cells cells, long line, BoundColumns.Figures figures, Conversion.Words words) {
        if (isMissing(cells, figures.column())) {
            return Double.NaN;
        }
        String text = cells.text(figures.column());
        Double amount = words.amounts().get(text);
        if (amount == null) {
            problems.add(
                    new Place(fileName, line, figures.column() + 1L, figures.header()),
                    "cell.unknown_word",
                    text,
                    Closest.hint(text, words.amounts().keySet()));
            reason = MissingReason.REFUSED;
            return Double.NaN;
        }
        return amount;
    }

    /** The number in a cell; NaN when it holds none, and then {@link #reason} says why. */
    private double number(Cells cells, long line, int column) {
        if (isMissing(cells, column)) {
            return Double.NaN;
        }
        NumberColumn numberColumn = numbers.get(column);
        if (numberColumn == null) {
            throw new IllegalStateException("column " + column + " holds no figures");
        }
        reason = MissingReason.REFUSED;
        return numberColumn.read(cells, line);
    }

    private boolean isMissing(Cells cells, int column) {
        if (cells.isEmpty(column)) {
            reason = empty;
            return true;
        }
        if (beginsSymbol[cells.bytes()[cells.start(column)] & 0xFF]) {
            for (Symbol symbol : symbols) {
                if (cells.equals(column, symbol.text)) {
                    reason = symbol.reason;
                    return true;
                }
            }
        }
        return false;
    }

    /** Tells what was wrong with the numbers. To be called after the last row. */
    void report() {
        numbers.values().forEach(column -> column.report(problems));
    }
}
