package nl.wijkmaat.app.shell;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkmaat.editions.catalogue.Catalogue;

/**
 * Rows that scripts read by ids, as people read them: columns, domains, indicators and words by their names in the language, numbers in
 * its notation.
 */
public final class ReadableTable {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern SPAN = Pattern.compile("([0-9]+)–([0-9]+)");
    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal SMALL = new BigDecimal("0.01");
    /** Numbers that name something, in which nobody wants a mark between thousands. */
    private static final Set<String> NAMING =
            Set.of("area", "gemeente", "year", "boundary_year", "line", "version", "code");
    /** Cells that hold several ids with blanks between them. */
    private static final Set<String> SEVERAL = Set.of("kinds");
    /** Columns whose cells are ids of the catalogue. */
    private static final Set<String> CATALOGUED = Set.of("subject", "other", "left_out", "indicator", "domain");

    private final Shell shell;
    private final Set<String> known;
    private final CatalogueNames names;

    private ReadableTable(Shell shell, CatalogueNames names) {
        this.shell = shell;
        this.names = names;
        this.known = new HashSet<>(Messages.bundle(shell.language()).keySet());
    }

    /** Without the names of the catalogue. */
    public static ReadableTable of(Shell shell) {
        return new ReadableTable(shell, CatalogueNames.none());
    }

    /** With the names of its domains and indicators. */
    public static ReadableTable of(Shell shell, Catalogue catalogue) {
        return new ReadableTable(shell, CatalogueNames.of(catalogue));
    }

    public void write(Grid grid, PrintStream out) {
        List<String> columns = grid.columns();
        Grid shown = new Grid(columns.stream().map(this::column).toList());
        for (List<String> row : grid.rows()) {
            shown.addTexts(Stream.iterate(0, i -> i < row.size(), i -> i + 1)
                    .map(i -> cell(columns.get(i), row.get(i)))
                    .toList());
        }
        shown.writeWrapped(out, Grid.SCREEN_WIDTH);
    }

    /** The name of a column; one that has none reads as its id without its lines. */
    private String column(String id) {
        return Stream.of("grid." + id, "column." + id)
                .filter(known::contains)
                .findFirst()
                .map(shell::text)
                .orElse(id.replace('_', ' '));
    }

    private String cell(String column, String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        if (SEVERAL.contains(column)) {
            return Stream.of(cell.split(" ", -1))
                    .map(each -> word(column, each))
                    .collect(Collectors.joining(", "));
        }
        if (NUMBER.matcher(cell).matches()) {
            return NAMING.contains(column) ? cell : number(cell);
        }
        var span = SPAN.matcher(cell);
        return span.matches() ? number(span.group(1)) + "–" + number(span.group(2)) : word(column, cell);
    }

    private String number(String plain) {
        BigDecimal exact = new BigDecimal(plain);
        boolean isTiny = exact.abs().compareTo(SMALL) < 0;
        BigDecimal number = exact.scale() <= MOST_DECIMALS
                ? exact
                : isTiny
                        ? exact.round(new MathContext(MOST_DECIMALS - 1))
                        : exact.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN);
        return Grid.shown(number.doubleValue(), Math.max(0, number.scale()), shell.language());
    }

    private String word(String column, String cell) {
        String named = CATALOGUED.contains(column) ? shell.in(names.of(cell)) : cell;
        if (!named.equals(cell)) {
            return named;
        }
        String key = "cell." + column + "." + cell.toLowerCase(Locale.ROOT);
        return known.contains(key)
                ? shell.text(key)
                : known.contains("cell." + cell) ? shell.text("cell." + cell) : cell;
    }
}
