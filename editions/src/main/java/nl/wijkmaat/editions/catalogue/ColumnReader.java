package nl.wijkmaat.editions.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkmaat.editions.catalogue.ColumnMapping.YearSpan;
import nl.wijkmaat.editions.catalogue.ColumnMapping.Zero;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlList;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.editions.yaml.YamlNode;
import nl.wijkmaat.editions.yaml.YamlText;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Precision;
import nl.wijkmaat.engine.statistics.Unit;
import org.jspecify.annotations.Nullable;

/** Reads where the figures of one indicator stand: the name of a column, several names, or a map that says more. */
final class ColumnReader {

    private static final Map<String, Zero> ZEROS =
            YamlMap.words(Zero.values(), zero -> zero.name().toLowerCase(Locale.ROOT));
    private static final Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})");

    private final Map<String, Indicator> indicators;
    private final Map<Unit, Map<AreaLevel, Precision>> precisionByUnit;
    private final Problems problems;

    ColumnReader(
            Map<String, Indicator> indicators,
            Map<Unit, Map<AreaLevel, Precision>> precisionByUnit,
            Problems problems) {
        this.indicators = indicators;
        this.precisionByUnit = precisionByUnit;
        this.problems = problems;
    }

    Optional<ColumnMapping> read(String id, Place place, YamlNode node) {
        int before = problems.count();
        Indicator indicator = indicators.get(id);
        if (indicator == null) {
            problems.add(place, "catalogue.unknown_indicator", id, Closest.hint(id, indicators.keySet()));
        }
        Map<AreaLevel, Precision> usual =
                indicator == null ? Map.of() : precisionByUnit.getOrDefault(indicator.unit(), Map.of());
        ColumnMapping mapping = switch (node) {
            case YamlText text -> simple(id, place, List.of(text.text()), usual);
            case YamlList list ->
                simple(id, place, list.texts().stream().map(YamlText::text).toList(), usual);
            case YamlMap map -> full(id, place, map, usual);
        };
        if (mapping.names().isEmpty() || mapping.names().contains("")) {
            problems.add(node.place(), "yaml.missing_key", "column");
        }
        return problems.count() > before ? Optional.empty() : Optional.of(mapping);
    }

    private static ColumnMapping simple(
            String id, Place place, List<String> names, Map<AreaLevel, Precision> precision) {
        return new ColumnMapping(
                place, id, names, new Conversion.AsIs(), null, Map.of(), null, Zero.FIGURE, null, precision);
    }

    private ColumnMapping full(String id, Place place, YamlMap map, Map<AreaLevel, Precision> usual) {
        List<String> names = LayoutReader.texts(map, "column");
        Conversion conversion = conversion(map);
        Character decimalMark =
                map.findChoice("decimal", LayoutReader.DECIMAL_MARKS).orElse(null);
        Map<String, String> where = LayoutReader.words(map, "where");
        YearSpan years = years(map);
        Zero zero = map.findChoice("zero", ZEROS).orElse(Zero.FIGURE);
        Integer year = map.has("year") ? Integer.valueOf(map.getWhole("year")) : null;
        Map<AreaLevel, Precision> precision =
                map.find("precision").map(new PrecisionReader(problems)::read).orElse(usual);
        map.refuseOtherKeys();
        return new ColumnMapping(place, id, names, conversion, decimalMark, where, years, zero, year, precision);
    }

    private Conversion conversion(YamlMap map) {
        double factor = map.findNumber("times").orElse(1);
        List<String> plus = LayoutReader.texts(map, "plus");
        List<String> minus = LayoutReader.texts(map, "minus");
        List<String> per = LayoutReader.texts(map, "per");
        boolean isComplement = map.has("complement_to");
        Map<String, Double> words = new HashMap<>();
        map.findMap("words")
                .ifPresent(all -> all.values().keySet().forEach(word -> words.put(word, all.getNumber(word))));
        int kinds = (plus.isEmpty() && minus.isEmpty() ? 0 : 1)
                + (per.isEmpty() ? 0 : 1)
                + (isComplement ? 1 : 0)
                + (words.isEmpty() ? 0 : 1);
        if (kinds > 1) {
            problems.add(map.place(), "catalogue.one_conversion");
        }
        if (!words.isEmpty()) {
            return new Conversion.Words(words);
        }
        if (isComplement) {
            return new Conversion.Complement(map.getNumber("complement_to"), factor);
        }
        if (!per.isEmpty()) {
            return new Conversion.Per(per, factor);
        }
        if (!plus.isEmpty() || !minus.isEmpty()) {
            return new Conversion.Combined(plus, minus);
        }
        return factor == 1 ? new Conversion.AsIs() : new Conversion.Times(factor);
    }

    private @Nullable YearSpan years(YamlMap map) {
        Optional<String> text = map.findText("years");
        if (text.isEmpty()) {
            return null;
        }
        Matcher matcher = YEARS.matcher(text.get().strip());
        if (matcher.matches()) {
            YearSpan span = new YearSpan(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (span.first() <= span.last()) {
                return span;
            }
        }
        problems.add(map.place("years"), "catalogue.years", text.get());
        return null;
    }
}
