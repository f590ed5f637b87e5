package nl.wijkmaat.editions.catalogue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.editions.catalogue.TableLayout.AreaColumn;
import nl.wijkmaat.editions.catalogue.TableLayout.Format;
import nl.wijkmaat.editions.catalogue.TableLayout.LeftOut;
import nl.wijkmaat.editions.catalogue.TableLayout.NameColumn;
import nl.wijkmaat.editions.catalogue.TableLayout.ProvinceColumns;
import nl.wijkmaat.editions.catalogue.TableLayout.YearRule;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.editions.yaml.YamlNode;
import nl.wijkmaat.editions.yaml.YamlText;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Precision;
import nl.wijkmaat.engine.statistics.Unit;
import org.jspecify.annotations.Nullable;

/** Reads one layout of a source. */
final class LayoutReader {

    static final Map<String, MissingReason> REASONS =
            YamlMap.words(MissingReason.values(), reason -> reason.name().toLowerCase(Locale.ROOT));
    static final Map<String, Character> DECIMAL_MARKS = Map.of(".", '.', ",", ',');
    private static final Map<String, Character> DELIMITERS = Map.of(",", ',', ";", ';', "tab", '\t', "|", '|');
    private static final Map<String, Charset> ENCODINGS = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "iso-8859-1", StandardCharsets.ISO_8859_1,
            "windows-1252", Charset.forName("windows-1252"));

    private final Map<String, Indicator> indicators;
    private final Map<Unit, Map<AreaLevel, Precision>> precisionByUnit;
    private final Problems problems;

    LayoutReader(
            Map<String, Indicator> indicators,
            Map<Unit, Map<AreaLevel, Precision>> precisionByUnit,
            Problems problems) {
        this.indicators = indicators;
        this.precisionByUnit = precisionByUnit;
        this.problems = problems;
    }

    Optional<TableLayout> read(YamlMap map) {
        int before = problems.count();
        List<String> files = texts(map, "files");
        if (files.isEmpty()) {
            problems.add(map.place(), "yaml.missing_key", "files");
        }
        Format format = format(map);
        YearRule year = map.find("year").map(this::year).orElse(null);
        if (year == null) {
            problems.add(map.place(), "yaml.missing_key", "year");
            year = new YearRule.InFileName();
        }
        if (year instanceof YearRule.InFileName && files.stream().anyMatch(file -> !file.contains("{year}"))) {
            problems.add(map.place("year"), "catalogue.no_year_in_name");
        }
        YearRule boundaryYear = map.find("boundary_year").map(this::year).orElse(null);
        AreaColumn area = area(map);
        NameColumn name = name(map);
        ProvinceColumns province = province(map);
        Map<String, MissingReason> missing = missing(map);
        Map<String, String> where = words(map, "where");
        Map<String, LocalText> dropped = dropped(map);
        Set<AreaLevel> complete = levels(map, "complete");
        MissingReason emptyColumn = map.findChoice("empty_column", REASONS).orElse(MissingReason.NOT_PUBLISHED);
        boolean mayBeAbsent = map.getFlag("columns_may_be_absent", false);
        String suffix = map.findText("indicator_suffix").map(s -> "_" + s).orElse("");
        List<ColumnMapping> columns = columns(map, suffix);
        List<LeftOut> leftOut = leftOut(map);
        map.refuseOtherKeys();
        if (problems.count() > before) {
            return Optional.empty();
        }
        return Optional.of(new TableLayout(
                map.place(),
                new FileNames(files),
                format,
                year,
                boundaryYear,
                area,
                name,
                province,
                missing,
                where,
                dropped,
                complete,
                emptyColumn,
                mayBeAbsent,
                columns,
                leftOut));
    }

    private Format format(YamlMap map) {
        String format = map.findChoice("format", Map.of("csv", "csv", "xlsx", "xlsx", "monthly_json", "monthly_json"))
                .orElse("csv");
        char decimalMark = map.findChoice("decimal", DECIMAL_MARKS).orElse('.');
        return switch (format) {
            case "xlsx" ->
                new Format.Workbook(
                        map.findText("sheet").orElse(null),
                        map.findWhole("header_row").orElse(1),
                        decimalMark);
            case "monthly_json" -> new Format.MonthlyJson(map.getText("area_field"), map.getText("since_field"));
            default ->
                new Format.Delimited(
                        map.findChoice("delimiter", DELIMITERS).orElse(','),
                        decimalMark,
                        map.findChoice("encoding", ENCODINGS).orElse(StandardCharsets.UTF_8));
        };
    }

    private YearRule year(YamlNode node) {
        return switch (node) {
            case YamlText text when text.text().equals("from_file_name") -> new YearRule.InFileName();
            case YamlText text when text.text().matches("\\d{4}") -> new YearRule.Fixed(Integer.parseInt(text.text()));
            case YamlMap map -> {
                List<String> names = texts(map, "column");
                if (names.isEmpty()) {
                    problems.add(map.place(), "yaml.missing_key", "column");
                }
                YearRule rule =
                        new YearRule.InColumn(names, map.findText("suffix").orElse(""));
                map.refuseOtherKeys();
                yield rule;
            }
            default -> {
                problems.add(node.place(), "catalogue.year");
                yield new YearRule.Fixed(0);
            }
        };
    }

    private AreaColumn area(YamlMap map) {
        if (map.find("code").orElse(null) instanceof YamlMap code) {
            AreaColumn area;
            if (code.has("gemeente_name")) {
                area = new AreaColumn.GemeenteNames(
                        texts(code, "gemeente_name"), texts(code, "suffixes"), aliases(code), texts(code, "others"));
            } else {
                area = new AreaColumn.Codes(
                        texts(code, "column"),
                        code.findChoice("level", IndicatorReader.LEVELS).orElse(null));
                if (area.names().isEmpty()) {
                    problems.add(code.place(), "yaml.missing_key", "column");
                }
            }
            code.refuseOtherKeys();
            return area;
        }
        List<String> names = texts(map, "code");
        if (names.isEmpty()) {
            problems.add(map.place(), "yaml.missing_key", "code");
        }
        return new AreaColumn.Codes(names, null);
    }

    private Map<String, AreaCode> aliases(YamlMap code) {
        Map<String, AreaCode> aliases = new HashMap<>();
        code.findMap("aliases")
                .ifPresent(map ->
                        map.values().forEach((name, node) -> code(node).ifPresent(area -> aliases.put(name, area))));
        return aliases;
    }

    private Optional<AreaCode> code(YamlNode node) {
        String text = node instanceof YamlText value ? value.text() : "";
        Optional<AreaCode> code = AreaCode.findIn(text);
        if (code.isEmpty()) {
            problems.add(node.place(), "table.no_code", text);
        }
        return code;
    }

    private Map<String, MissingReason> missing(YamlMap map) {
        Map<String, MissingReason> missing = new HashMap<>();
        missing.put("", MissingReason.NOT_PUBLISHED);
        map.findMap("missing")
                .ifPresent(symbols -> symbols.values()
                        .keySet()
                        .forEach(symbol ->
                                missing.put(symbol, symbols.getChoice(symbol, REASONS, MissingReason.NOT_PUBLISHED))));
        return missing;
    }

    private Map<String, LocalText> dropped(YamlMap map) {
        Map<String, LocalText> dropped = new LinkedHashMap<>();
        map.findMap("drop")
                .ifPresent(codes ->
                        codes.values().keySet().forEach(pattern -> dropped.put(pattern, codes.getLocalText(pattern))));
        return dropped;
    }

    private @Nullable NameColumn name(YamlMap map) {
        if (map.find("name").orElse(null) instanceof YamlMap name) {
            Set<AreaLevel> levels = name.has("levels") ? levels(name, "levels") : EnumSet.allOf(AreaLevel.class);
            NameColumn column = new NameColumn(texts(name, "column"), levels, words(name, "corrected"));
            name.refuseOtherKeys();
            return column;
        }
        List<String> names = texts(map, "name");
        return names.isEmpty() ? null : new NameColumn(names, EnumSet.allOf(AreaLevel.class), Map.of());
    }

    private @Nullable ProvinceColumns province(YamlMap map) {
        return map.findMap("province")
                .map(columns -> {
                    ProvinceColumns province = new ProvinceColumns(columns.getText("code"), columns.getText("name"));
                    columns.refuseOtherKeys();
                    return province;
                })
                .orElse(null);
    }

    private Set<AreaLevel> levels(YamlMap map, String key) {
        Set<AreaLevel> levels = EnumSet.noneOf(AreaLevel.class);
        for (YamlText text : map.listTexts(key)) {
            AreaLevel level = IndicatorReader.LEVELS.get(text.text());
            if (level == null) {
                problems.add(
                        text.place(),
                        "yaml.unknown_word",
                        text.text(),
                        Closest.hint(text.text(), IndicatorReader.LEVELS.keySet()));
            } else {
                levels.add(level);
            }
        }
        return levels;
    }

    private List<ColumnMapping> columns(YamlMap map, String suffix) {
        List<ColumnMapping> columns = new ArrayList<>();
        ColumnReader reader = new ColumnReader(indicators, precisionByUnit, problems);
        map.findMap("columns")
                .ifPresent(all -> all.values()
                        .forEach((id, node) ->
                                reader.read(id + suffix, all.place(id), node).ifPresent(columns::add)));
        return columns;
    }

    private List<LeftOut> leftOut(YamlMap map) {
        List<LeftOut> leftOut = new ArrayList<>();
        map.findList("left_out")
                .ifPresent(list -> list.maps().forEach(item -> {
                    leftOut.add(new LeftOut(texts(item, "columns"), item.getLocalText("reason")));
                    item.refuseOtherKeys();
                }));
        return leftOut;
    }

    static Map<String, String> words(YamlMap map, String key) {
        Map<String, String> words = new LinkedHashMap<>();
        map.findMap(key)
                .ifPresent(inner -> inner.values()
                        .keySet()
                        .forEach(word -> words.put(word, inner.findText(word).orElse(""))));
        return words;
    }

    static List<String> texts(YamlMap map, String key) {
        return map.listTexts(key).stream().map(YamlText::text).toList();
    }
}
