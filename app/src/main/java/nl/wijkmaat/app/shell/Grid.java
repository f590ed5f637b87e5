package nl.wijkmaat.app.shell;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows under named columns, as text for people or as CSV for scripts. */
public final class Grid {

    /** What fits on the screens and in the windows that people use. */
    public static final int SCREEN_WIDTH = 120;

    private static final int GAP = 2;
    private static final int LEAST_TEXT = 8;
    private static final MathContext DIGITS = new MathContext(10);

    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    public Grid(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    public List<String> columns() {
        return columns;
    }

    public List<List<String>> rows() {
        return List.copyOf(rows);
    }

    /**
     * Adds a row; null is an empty cell.
     *
     * @throws IllegalArgumentException when the row has another number of cells than there are columns
     */
    public void add(@Nullable Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell == null ? "" : cell.toString());
        }
        addTexts(row);
    }

    /** As {@link #add}, with the cells as they are written. */
    public void addTexts(List<String> row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(List.copyOf(row));
    }

    /** The same without the columns that hold nothing in any row. */
    public Grid withoutEmptyColumns() {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(i -> rows.stream().anyMatch(row -> !row.get(i).isEmpty()))
                .boxed()
                .toList();
        Grid grid = new Grid(kept.stream().map(columns::get).toList());
        rows.forEach(row -> grid.addTexts(kept.stream().map(row::get).toList()));
        return grid;
    }

    /** Quoted as in RFC 4180, with a header, in UTF-8; lines end in LF alone, so that line tools leave no CR in the last column. */
    public void writeCsv(PrintStream out) {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(columns);
        rows.forEach(csv::writeRecord);
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the rows cannot be written", e);
        }
        out.flush();
    }

    /** One object per row under a name; every value is a text, an empty cell is null. */
    public void writeJson(String name, PrintStream out) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (List<String> row : rows) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                one.put(columns.get(i), row.get(i).isEmpty() ? null : row.get(i));
            }
            all.add(one);
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(name, all);
        Json.write(document, out);
    }

    /** Columns under each other, numbers to the right; nothing is cut off. */
    public void writeTable(PrintStream out) {
        writeTable(out, Integer.MAX_VALUE);
    }

    /**
     * As the other, with the widest texts cut off, and marked so, until a line fits. Numbers are never cut off.
     *
     * @param width the most characters on a line
     */
    public void writeTable(PrintStream out, int width) {
        boolean[] numeric = numeric();
        int[] widths = new int[columns.size()];
        int[] least = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(columns.get(i).length(), longestCell(i));
            least[i] = numeric[i] ? widths[i] : LEAST_TEXT;
        }
        narrow(widths, least, width);
        line(out, columns, widths, numeric);
        rows.forEach(row -> line(out, row, widths, numeric));
        out.flush();
    }

    /**
     * As {@link #writeTable(PrintStream)}, with long texts over several lines until a line fits, and a rule under the names of the
     * columns. Nothing is cut off.
     *
     * @param width the most characters on a line
     */
    public void writeWrapped(PrintStream out, int width) {
        boolean[] numeric = numeric();
        int[] widths = new int[columns.size()];
        int[] least = new int[columns.size()];
        int[] ofCells = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            int word = Math.max(
                    longestWord(columns.get(i)),
                    rows.stream()
                            .mapToInt(row -> longestWord(row.get(column)))
                            .max()
                            .orElse(0));
            widths[i] = Math.max(columns.get(i).length(), longestCell(i));
            ofCells[i] = Math.max(word, longestCell(i));
            least[i] = numeric[i] ? ofCells[i] : Math.max(LEAST_TEXT, word);
        }
        // A heading over two lines costs less than a text in every row.
        narrow(widths, ofCells, width);
        narrow(widths, least, width);
        wrappedLines(out, columns, widths, numeric);
        out.println(Arrays.stream(widths).mapToObj("-"::repeat).collect(joining(" ".repeat(GAP))));
        rows.forEach(row -> wrappedLines(out, row, widths, numeric));
        out.flush();
    }

    private boolean[] numeric() {
        boolean[] numeric = new boolean[columns.size()];
        for (int i = 0; i < numeric.length; i++) {
            int column = i;
            numeric[i] = !rows.isEmpty()
                    && rows.stream().allMatch(row -> row.get(column).matches("[-–0-9., %]*"));
        }
        return numeric;
    }

    private int longestCell(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static int longestWord(String text) {
        return Stream.of(text.split(" ", -1)).mapToInt(String::length).max().orElse(0);
    }

    private static void narrow(int[] widths, int[] least, int width) {
        int between = GAP * (widths.length - 1);
        while (between + IntStream.of(widths).sum() > width) {
            OptionalInt widest = IntStream.range(0, widths.length)
                    .filter(i -> widths[i] > least[i])
                    .boxed()
                    .max(Comparator.comparingInt(i -> widths[i]))
                    .map(OptionalInt::of)
                    .orElse(OptionalInt.empty());
            if (widest.isEmpty()) {
                return;
            }
            widths[widest.getAsInt()]--;
        }
    }

    private static void wrappedLines(PrintStream out, List<String> cells, int[] widths, boolean[] numeric) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            wrapped.add(wrap(cells.get(i), widths[i]));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int y = 0; y < height; y++) {
            int row = y;
            List<String> parts = wrapped.stream()
                    .map(lines -> row < lines.size() ? lines.get(row) : "")
                    .toList();
            line(out, parts, widths, numeric);
        }
    }

    /** A text over lines of at most so many characters, broken between words; a word that is longer stands on a line of its own. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static void line(PrintStream out, List<String> cells, int[] widths, boolean[] numeric) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell =
                    cells.get(i).length() > widths[i] ? cells.get(i).substring(0, widths[i] - 1) + "…" : cells.get(i);
            String blanks = " ".repeat(widths[i] - cell.length());
            line.append(i == 0 ? "" : " ".repeat(GAP)).append(numeric[i] ? blanks + cell : cell + blanks);
        }
        out.println(line.toString().stripTrailing());
    }

    /** A number as scripts read it: decimal point, no exponent, at most ten significant digits. */
    public static String plain(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A number as people of a language read it. */
    public static String shown(double number, int decimals, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number == 0 ? 0.0 : number);
    }
}
