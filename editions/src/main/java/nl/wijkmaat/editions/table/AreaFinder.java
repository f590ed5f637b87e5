package nl.wijkmaat.editions.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wijkmaat.editions.catalogue.TableLayout;
import nl.wijkmaat.editions.catalogue.TableLayout.AreaColumn;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.problem.Texts;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import org.jspecify.annotations.Nullable;

/** Finds which area a row is about. */
final class AreaFinder {

    private final TableLayout layout;
    private final BoundColumns columns;
    private final KnownAreas known;
    private final String fileName;
    private final Problems problems;
    private final Map<Pattern, LocalText> dropped = new LinkedHashMap<>();
    private final Map<String, AreaCode> aliases = new HashMap<>();

    AreaFinder(TableLayout layout, BoundColumns columns, KnownAreas known, String fileName, Problems problems) {
        this.layout = layout;
        this.columns = columns;
        this.known = known;
        this.fileName = fileName;
        this.problems = problems;
        layout.dropped().forEach((pattern, reason) -> dropped.put(Wildcard.pattern(pattern), reason));
        if (layout.area() instanceof AreaColumn.GemeenteNames names) {
            names.aliases().forEach((name, code) -> aliases.put(GemeenteName.normal(name), code));
        }
    }

    /** What became of a row. */
    sealed interface Found {

        /**
         * @param name its own name, where the row gives one
         * @param province in which it lies, where the row tells it
         * @param provinceName name of that province
         */
        record Area(
                AreaCode code,
                @Nullable String name,
                @Nullable AreaCode province,
                @Nullable String provinceName) implements Found {}

        /** The row stands for no area, or for one that cannot be told. */
        record LeftOut(LocalText reason) implements Found {}

        /** Something is wrong; it is among the problems. */
        record Wrong() implements Found {}
    }

    Found find(Cells cells, long line, int boundaryYear) {
        String text = cells.text(columns.area());
        for (Map.Entry<Pattern, LocalText> drop : dropped.entrySet()) {
            if (drop.getKey().matcher(text).matches()) {
                return new Found.LeftOut(Texts.text("row.dropped", text, drop.getValue()));
            }
        }
        return switch (layout.area()) {
            case AreaColumn.Codes codes -> byCode(cells, line, boundaryYear, text, codes.prefixed());
            case AreaColumn.GemeenteNames names -> byName(text, boundaryYear, names);
        };
    }

    private Found byCode(Cells cells, long line, int boundaryYear, String text, @Nullable AreaLevel prefixed) {
        Optional<AreaCode> code = AreaCode.findIn(prefixed == null ? text : withPrefix(text, prefixed));
        if (code.isEmpty()) {
            problems.add(place(line), "table.no_code", text);
            return new Found.Wrong();
        }
        AreaLevel level = code.get().level();
        boolean mustExist = !layout.complete().contains(level) && known.knows(boundaryYear, level);
        if (mustExist && !known.exists(boundaryYear, code.get())) {
            Set<Integer> years = known.yearsOf(code.get());
            if (years.isEmpty()) {
                problems.add(place(line), "table.code_nowhere", code.get(), boundaryYear);
            } else {
                problems.add(place(line), "table.code_elsewhere", code.get(), boundaryYear, listed(years));
            }
            return new Found.Wrong();
        }
        Optional<LocalText> absent = mustExist ? Optional.empty() : known.findWhyAbsent(boundaryYear, code.get());
        if (absent.isPresent()) {
            problems.add(place(line), "table.gemeente_absent", code.get(), absent.get());
            return new Found.Wrong();
        }
        return area(cells, line, code.get());
    }

    /** Publishers drop the prefix and, when a spreadsheet took the code for a number, its leading zeros too. */
    private static String withPrefix(String text, AreaLevel level) {
        if (text.startsWith(level.prefix()) || text.isEmpty()) {
            return text;
        }
        return level.prefix() + "0".repeat(Math.max(0, level.codeLength() - text.length())) + text;
    }

    private Found area(Cells cells, long line, AreaCode code) {
        String name = null;
        if (layout.name() != null
                && columns.name() != BoundColumns.NONE
                && layout.name().levels().contains(code.level())
                && !cells.isEmpty(columns.name())) {
            name = layout.name().read(cells.text(columns.name()));
        }
        if (columns.provinceCode() == BoundColumns.NONE || code.level() != AreaLevel.GEMEENTE) {
            return new Found.Area(code, name, null, null);
        }
        String provinceText = cells.text(columns.provinceCode());
        Optional<AreaCode> province = AreaCode.findIn(provinceText).filter(p -> p.level() == AreaLevel.PROVINCE);
        if (province.isEmpty()) {
            problems.add(new Place(fileName, line, columns.provinceCode() + 1L, ""), "table.no_province", provinceText);
            return new Found.Wrong();
        }
        return new Found.Area(code, name, province.get(), cells.text(columns.provinceName()));
    }

    private Found byName(String text, int boundaryYear, AreaColumn.GemeenteNames names) {
        if (names.others().contains(text)) {
            return new Found.LeftOut(Texts.text("row.no_gemeente", text));
        }
        String name = withoutSuffix(text, names.suffixes());
        AreaCode alias = aliases.get(GemeenteName.normal(name));
        AreaCode code = alias != null ? alias : known.gemeente(name, boundaryYear);
        if (code == null) {
            return new Found.LeftOut(
                    Texts.text(known.hasNames() ? "row.unknown_name" : "row.no_names", text, boundaryYear));
        }
        return new Found.Area(code, null, null, null);
    }

    private static String withoutSuffix(String name, List<String> suffixes) {
        for (String suffix : suffixes) {
            if (name.endsWith(suffix)) {
                return name.substring(0, name.length() - suffix.length()).strip();
            }
        }
        return name;
    }

    private static String listed(Set<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Place place(long line) {
        return new Place(fileName, line, columns.area() + 1L, "");
    }
}
