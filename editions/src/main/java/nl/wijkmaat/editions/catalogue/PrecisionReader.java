package nl.wijkmaat.editions.catalogue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlList;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.editions.yaml.YamlNode;
import nl.wijkmaat.editions.yaml.YamlText;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Precision;

/**
 * Reads how sure figures are: {@code exact}, the step of rounding as a number, {@code {standard_error: 2}} for an estimate, or one of these
 * per level.
 */
final class PrecisionReader {

    private static final Precision EXACT = new Precision.Exact();

    private final Problems problems;

    PrecisionReader(Problems problems) {
        this.problems = problems;
    }

    Map<AreaLevel, Precision> read(YamlNode node) {
        Map<AreaLevel, Precision> byLevel = new EnumMap<>(AreaLevel.class);
        if (node instanceof YamlMap map && !map.has("standard_error")) {
            IndicatorReader.LEVELS.forEach((word, level) ->
                    map.find(word).flatMap(this::single).ifPresent(precision -> byLevel.put(level, precision)));
            map.refuseOtherKeys();
        } else {
            single(node).ifPresent(precision -> {
                for (AreaLevel level : AreaLevel.values()) {
                    byLevel.put(level, precision);
                }
            });
        }
        return byLevel;
    }

    private Optional<Precision> single(YamlNode node) {
        switch (node) {
            case YamlText text
            when text.text().equals("exact") -> {
                return Optional.of(EXACT);
            }
            case YamlText text -> {
                try {
                    double step = Double.parseDouble(text.text());
                    if (step > 0 && Double.isFinite(step)) {
                        return Optional.of(new Precision.Rounded(step));
                    }
                } catch (NumberFormatException e) {
                    // reported below, as is a step that is not positive
                }
                problems.add(text.place(), "catalogue.precision", text.text());
            }
            case YamlMap map -> {
                double error = map.getNumber("standard_error");
                boolean published = map.getFlag("published", false);
                map.refuseOtherKeys();
                if (error > 0) {
                    return Optional.of(new Precision.Estimated(error, !published));
                }
                problems.add(map.place(), "catalogue.precision", error);
            }
            case YamlList list -> problems.add(list.place(), "catalogue.precision", "[]");
        }
        return Optional.empty();
    }
}
