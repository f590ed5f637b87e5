package nl.wijkmaat.editions.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.editions.yaml.YamlNode;
import nl.wijkmaat.editions.yaml.YamlText;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Aggregation;
import nl.wijkmaat.engine.statistics.Direction;
import nl.wijkmaat.engine.statistics.Domain;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Unit;

/** Reads indicators, and the same indicators for part of the people (a variant per age group). */
final class IndicatorReader {

    static final Map<String, AreaLevel> LEVELS =
            YamlMap.words(AreaLevel.values(), level -> level.name().toLowerCase(Locale.ROOT));
    private static final Map<String, Direction> DIRECTIONS =
            YamlMap.words(Direction.values(), direction -> direction.name().toLowerCase(Locale.ROOT));
    private static final Map<String, Unit> UNITS = YamlMap.words(Unit.values(), Unit::id);
    private static final Aggregation SUM = new Aggregation.Sum();

    private final Map<String, Domain> domains;
    private final Problems problems;
    private final Map<String, Indicator> byId;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Place> modelInputs = new LinkedHashMap<>();

    IndicatorReader(Map<String, Domain> domains, Problems problems) {
        this(domains, Map.of(), problems);
    }

    /** @param known indicators that denominators may refer to besides those that are read */
    IndicatorReader(Map<String, Domain> domains, Map<String, Indicator> known, Problems problems) {
        this.domains = domains;
        this.problems = problems;
        this.byId = new LinkedHashMap<>(known);
    }

    /** The same indicator for part of the people. */
    private record Variant(String suffix, LocalText name, LocalText definition, String meanOver) {

        Indicator of(Indicator whole) {
            return new Indicator(
                    whole.id() + "_" + suffix,
                    fill(name, whole.name()),
                    fill(definition, whole.definition()),
                    whole.domain(),
                    whole.direction(),
                    whole.unit(),
                    new Aggregation.WeightedMean(meanOver),
                    whole.lowestLevel(),
                    whole.modelled(),
                    whole.modelledFrom());
        }

        private static LocalText fill(LocalText pattern, LocalText whole) {
            return new LocalText(
                    pattern.nl().replace("{0}", whole.nl()), pattern.en().replace("{0}", whole.en()));
        }
    }

    Map<String, Indicator> byId() {
        return byId;
    }

    /** A file of {@code indicators/}: one domain and its indicators. */
    void readFile(YamlMap file) {
        file.getDate("revised");
        Optional<Domain> domain = file.findChoice("domain", domains);
        if (!file.has("domain")) {
            problems.add(file.place(), "yaml.missing_key", "domain");
        }
        Map<String, Variant> variants = new LinkedHashMap<>();
        file.findList("variants")
                .ifPresent(list -> list.maps().forEach(map -> {
                    Variant variant = new Variant(
                            map.getText("suffix"),
                            map.getLocalText("name"),
                            map.getLocalText("definition"),
                            map.getText("mean_over"));
                    map.refuseOtherKeys();
                    variants.put(variant.suffix, variant);
                }));
        List<YamlText> inputs = file.listTexts("modelled_from");
        for (YamlMap map : file.getList("indicators").maps()) {
            read(map, domain, variants, inputs);
        }
        file.refuseOtherKeys();
    }

    /** An indicator that a user declares beside a table of their own; it names its domain itself. */
    void readOwn(YamlMap map) {
        Domain none = new Domain("", new LocalText("?", "?"), false);
        read(map, Optional.of(map.getChoice("domain", domains, none)), Map.of(), List.of());
    }

    /** @param inputs of the model behind the modelled indicators of the file, for those that name none of their own */
    private void read(YamlMap map, Optional<Domain> domain, Map<String, Variant> variants, List<YamlText> inputs) {
        int before = problems.count();
        String id = map.getText("id");
        LocalText name = map.getLocalText("name");
        LocalText definition = map.getLocalText("definition");
        Direction direction = map.getChoice("direction", DIRECTIONS, Direction.NEUTRAL);
        Unit unit = map.getChoice("unit", UNITS, Unit.NUMBER);
        Aggregation aggregation = aggregation(map);
        AreaLevel lowest = map.getChoice("lowest_level", LEVELS, AreaLevel.GEMEENTE);
        boolean modelled = map.getFlag("modelled", false);
        List<YamlText> own = map.has("modelled_from") ? map.listTexts("modelled_from") : modelled ? inputs : List.of();
        own.forEach(input -> modelInputs.putIfAbsent(input.text(), input.place()));
        List<YamlText> chosen = map.listTexts("variants");
        map.refuseOtherKeys();
        if (!id.matches("[a-z][a-z0-9_]*")) {
            problems.add(map.place("id"), "catalogue.id_form", id);
        }
        if (problems.count() > before || domain.isEmpty()) {
            return;
        }
        Indicator indicator = new Indicator(
                id,
                name,
                definition,
                domain.get(),
                direction,
                unit,
                aggregation,
                lowest,
                modelled,
                own.stream().map(YamlText::text).toList());
        add(indicator, map.place("id"));
        for (YamlText suffix : chosen) {
            Variant variant = variants.get(suffix.text());
            if (variant == null) {
                problems.add(
                        suffix.place(),
                        "yaml.unknown_word",
                        suffix.text(),
                        Closest.hint(suffix.text(), variants.keySet()));
            } else {
                add(variant.of(indicator), suffix.place());
            }
        }
    }

    private void add(Indicator indicator, Place place) {
        if (byId.containsKey(indicator.id())) {
            problems.add(
                    place, "catalogue.id_twice", indicator.id(), places.getOrDefault(indicator.id(), Place.file("?")));
            return;
        }
        byId.put(indicator.id(), indicator);
        places.put(indicator.id(), place);
    }

    private Aggregation aggregation(YamlMap map) {
        Optional<YamlNode> node = map.find("whole");
        if (node.isEmpty()) {
            problems.add(map.place(), "yaml.missing_key", "whole");
            return SUM;
        }
        return switch (node.get()) {
            case YamlText text when text.text().equals("sum") -> SUM;
            case YamlMap how -> aggregationOf(how);
            default -> {
                problems.add(node.get().place(), "catalogue.whole");
                yield SUM;
            }
        };
    }

    private Aggregation aggregationOf(YamlMap how) {
        Aggregation result = SUM;
        if (how.has("mean_over")) {
            String standIn = how.has("else_over") ? how.getText("else_over") : null;
            result = new Aggregation.WeightedMean(how.getText("mean_over"), standIn);
        } else if (how.has("ratio")) {
            YamlMap ratio = how.getMap("ratio");
            result = new Aggregation.Ratio(
                    ratio.getText("numerator"), ratio.getText("denominator"), ratio.getNumber("factor"));
            ratio.refuseOtherKeys();
        } else if (how.has("refused")) {
            result = new Aggregation.Refused(how.getLocalText("refused"));
        } else {
            problems.add(how.place(), "catalogue.whole");
        }
        how.refuseOtherKeys();
        return result;
    }

    /** A mean is taken over a count of this catalogue, a rate over two, and a model is fed with indicators. To be called when all indicators are read. */
    void checkDenominators() {
        modelInputs.forEach((id, place) -> {
            if (!byId.containsKey(id)) {
                problems.add(place, "catalogue.unknown_indicator", id, Closest.hint(id, byId.keySet()));
            }
        });
        places.forEach((id, place) -> {
            switch (Objects.requireNonNull(byId.get(id)).aggregation()) {
                case Aggregation.WeightedMean(String denominator, String standIn) -> {
                    checkCount(place, id, denominator);
                    if (standIn != null) {
                        checkCount(place, id, standIn);
                    }
                }
                case Aggregation.Ratio ratio -> {
                    checkCount(place, id, ratio.numerator());
                    checkCount(place, id, ratio.denominator());
                }
                case Aggregation.Sum _, Aggregation.Refused _ -> {}
            }
        });
    }

    private void checkCount(Place place, String id, String count) {
        Indicator indicator = byId.get(count);
        if (indicator == null) {
            problems.add(place, "catalogue.unknown_count", id, count, Closest.hint(count, byId.keySet()));
        } else if (!(indicator.aggregation() instanceof Aggregation.Sum)) {
            problems.add(place, "catalogue.not_a_count", id, count);
        }
    }
}
