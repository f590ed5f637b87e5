package nl.wijkmaat.editions.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wijkmaat.editions.catalogue.ColumnMapping;
import nl.wijkmaat.editions.catalogue.TableLayout;
import nl.wijkmaat.editions.catalogue.TableLayout.LeftOut;
import nl.wijkmaat.editions.catalogue.TableLayout.YearRule;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The columns of one file in which a layout's areas, years and figures stand. */
final class BoundColumns {

    static final int NONE = -1;

    private final TableLayout layout;
    private final String fileName;
    private final int area;
    private final int name;
    private final int provinceCode;
    private final int provinceName;
    private final YearColumn year;
    private final YearColumn boundaryYear;
    private final List<Condition> conditions;
    private final Map<@Nullable Integer, List<Figures>> figuresByOwnYear;
    private final List<String> unused;

    private BoundColumns(Binding binding) {
        this.layout = binding.layout;
        this.fileName = binding.fileName;
        this.area = binding.required(layout.area().names());
        this.name =
                layout.name() == null ? NONE : binding.optional(layout.name().names());
        this.provinceCode = layout.province() == null
                ? NONE
                : binding.required(List.of(layout.province().code()));
        this.provinceName = layout.province() == null
                ? NONE
                : binding.required(List.of(layout.province().name()));
        this.year = binding.year(layout.year());
        this.boundaryYear = layout.boundaryYear() == null ? YearColumn.SAME : binding.year(layout.boundaryYear());
        this.conditions = binding.conditions(layout.where());
        this.figuresByOwnYear = binding.figures();
        this.unused = binding.unused();
    }

    /**
     * @param header the names of the columns of the file
     * @param line the line on which they stand
     * @param problems told of columns that the layout needs and the file lacks
     */
    static BoundColumns bind(TableLayout layout, Header header, String fileName, long line, Problems problems) {
        return new BoundColumns(new Binding(layout, header, fileName, line, problems));
    }

    /**
     * A column of figures.
     *
     * @param mapping what the layout says of it
     * @param column its position
     * @param header its name in this file
     * @param others positions of the other columns that its conversion needs
     * @param conditions which rows count for it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Figures(ColumnMapping mapping, int column, String header, int[] others, List<Condition> conditions) {}

    /**
     * A cell that must hold a certain text for the row to count.
     *
     * @param column position of the cell
     * @param text what it must hold, without blanks around it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Condition(int column, byte[] text) {
        boolean holds(Cells cells) {
            return cells.equals(column, text);
        }
    }

    /** Where a year stands: a fixed one, or a column. */
    private record YearColumn(int fixed, int column, String suffix) {
        static final YearColumn SAME = new YearColumn(0, NONE, "");
    }

    int area() {
        return area;
    }

    int name() {
        return name;
    }

    int provinceCode() {
        return provinceCode;
    }

    int provinceName() {
        return provinceName;
    }

    /** The columns of figures, by the year of their own that some have; null stands for the year of the row. */
    Map<@Nullable Integer, List<Figures>> figuresByOwnYear() {
        return figuresByOwnYear;
    }

    /** Names of columns that the layout neither uses nor leaves out on purpose. */
    List<String> unused() {
        return unused;
    }

    boolean rowCounts(Cells cells) {
        for (Condition condition : conditions) {
            if (!condition.holds(cells)) {
                return false;
            }
        }
        return true;
    }

    /** The year of the figures in the row; 0, and a problem, when there is none. */
    int year(Cells cells, long line, Problems problems) {
        return year(year, cells, line, problems);
    }

    int boundaryYear(Cells cells, long line, int yearOfRow, Problems problems) {
        return layout.boundaryYear() == null ? yearOfRow : year(boundaryYear, cells, line, problems);
    }

    private int year(YearColumn rule, Cells cells, long line, Problems problems) {
        if (rule.column == NONE) {
            return rule.fixed;
        }
        String text = cells.text(rule.column);
        if (text.length() == 4 + rule.suffix.length() && text.endsWith(rule.suffix)) {
            String digits = text.substring(0, 4);
            if (digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Integer.parseInt(digits);
            }
        }
        problems.add(new Place(fileName, line, rule.column + 1L, ""), "table.no_year", text, rule.suffix);
        return 0;
    }

    /** Finds the columns of a layout in a header. */
    private static final class Binding {

        private final TableLayout layout;
        private final Header header;
        private final String fileName;
        private final long line;
        private final Problems problems;
        private final TreeSet<Integer> used = new TreeSet<>();
        private boolean delimiterReported;

        Binding(TableLayout layout, Header header, String fileName, long line, Problems problems) {
            this.layout = layout;
            this.header = header;
            this.fileName = fileName;
            this.line = line;
            this.problems = problems;
        }

        int optional(Collection<String> names) {
            OptionalInt column = header.find(names);
            column.ifPresent(used::add);
            return column.orElse(NONE);
        }

        int required(Collection<String> names) {
            int column = optional(names);
            if (column == NONE) {
                String wanted = names.iterator().next();
                if (header.size() == 1) {
                    reportDelimiter();
                } else {
                    problems.add(
                            Place.line(fileName, line),
                            "table.no_column",
                            String.join("', '", names),
                            Closest.hint(wanted, header.names()));
                }
                return 0;
            }
            if (header.listDoubles().contains(header.name(column))) {
                problems.add(Place.line(fileName, line), "table.column_twice", header.name(column));
            }
            return column;
        }

        /** A file without its delimiter has one column, and lacks all others for one and the same reason. */
        private void reportDelimiter() {
            if (delimiterReported) {
                return;
            }
            delimiterReported = true;
            String likely = Stream.of(";", ",", "\t", "|")
                    .filter(header.name(0)::contains)
                    .findFirst()
                    .map(mark -> mark.equals("\t") ? "tab" : mark)
                    .orElse("");
            problems.add(
                    Place.line(fileName, line),
                    likely.isEmpty() ? "table.one_column" : "table.other_delimiter",
                    header.name(0),
                    likely);
        }

        YearColumn year(YearRule rule) {
            return switch (rule) {
                case YearRule.Fixed fixed -> new YearColumn(fixed.year(), NONE, "");
                case YearRule.InColumn column -> new YearColumn(0, required(column.names()), column.suffix());
                case YearRule.InFileName _ -> {
                    OptionalInt year = layout.files().findYear(fileName);
                    if (year.isEmpty()) {
                        problems.add(
                                Place.file(fileName),
                                "table.no_year_in_name",
                                String.join("', '", layout.files().patterns()));
                    }
                    yield new YearColumn(year.orElse(0), NONE, "");
                }
            };
        }

        List<Condition> conditions(Map<String, String> where) {
            List<Condition> conditions = new ArrayList<>();
            where.forEach((column, text) -> conditions.add(
                    new Condition(required(List.of(column)), text.strip().getBytes(StandardCharsets.UTF_8))));
            return conditions;
        }

        Map<@Nullable Integer, List<Figures>> figures() {
            Map<@Nullable Integer, List<Figures>> byYear = new LinkedHashMap<>();
            for (ColumnMapping mapping : layout.columns()) {
                int column = layout.columnsMayBeAbsent() ? optional(mapping.names()) : required(mapping.names());
                if (column != NONE && hasOthers(mapping)) {
                    List<String> names = mapping.conversion().otherColumns();
                    int[] others = names.stream()
                            .mapToInt(name -> required(List.of(name)))
                            .toArray();
                    byYear.computeIfAbsent(mapping.year(), k -> new ArrayList<>())
                            .add(new Figures(
                                    mapping, column, header.name(column), others, conditions(mapping.where())));
                }
            }
            if (byYear.isEmpty()) {
                if (!layout.columns().isEmpty()) {
                    problems.add(Place.line(fileName, line), "table.no_figures", header.names());
                }
                byYear.put(null, List.of());
            }
            return byYear;
        }

        /** Where the publisher may leave columns out, a figure that is calculated from several needs all of them. */
        private boolean hasOthers(ColumnMapping mapping) {
            return !layout.columnsMayBeAbsent()
                    || mapping.conversion().otherColumns().stream()
                            .allMatch(name -> header.find(name).isPresent());
        }

        List<String> unused() {
            List<Pattern> leftOut = layout.leftOut().stream()
                    .map(LeftOut::columns)
                    .flatMap(List::stream)
                    .map(Wildcard::pattern)
                    .toList();
            List<String> unused = new ArrayList<>();
            for (int column = 0; column < header.size(); column++) {
                String name = header.name(column);
                if (!used.contains(column)
                        && leftOut.stream().noneMatch(p -> p.matcher(name).matches())) {
                    unused.add(name);
                }
            }
            return unused;
        }
    }
}
