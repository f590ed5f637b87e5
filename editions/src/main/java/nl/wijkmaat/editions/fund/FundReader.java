package nl.wijkmaat.editions.fund;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkmaat.editions.fund.FundFile.Known;
import nl.wijkmaat.editions.fund.FundFile.Read;
import nl.wijkmaat.editions.lists.ListFolder;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.editions.yaml.YamlNode;
import nl.wijkmaat.editions.yaml.YamlText;
import nl.wijkmaat.editions.yaml.YamlWriter;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.Period;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.fund.AreaChoice;
import nl.wijkmaat.engine.fund.Envelope;
import nl.wijkmaat.engine.fund.FundDesign;
import nl.wijkmaat.engine.fund.FundDesign.Joining;
import nl.wijkmaat.engine.fund.FundTerm;
import nl.wijkmaat.engine.fund.Key;
import nl.wijkmaat.engine.fund.Measure;
import nl.wijkmaat.engine.fund.Requirement;

/** Reads one file, with the parameters as they are set. */
final class FundReader {

    private static final Map<String, Joining> JOININGS =
            Map.of("completion", Joining.COMPLETION, "redistribution", Joining.REDISTRIBUTION);
    private static final Map<String, Measure> MEASURES = YamlMap.words(Measure.values(), Measure::id);
    private static final Map<String, Boolean> LEVEL = Map.of("level", true);

    /** Outside these a first year is a slip of the pen. */
    private static final int FIRST_YEARS = 1900;

    private static final int LAST_YEARS = 2200;

    private final Problems problems;
    private final Known known;
    private final Map<String, FundParameter> parameters = new LinkedHashMap<>();
    private final Map<String, Place> parameterPlaces = new HashMap<>();
    private final Map<String, Key> keys = new LinkedHashMap<>();

    FundReader(Problems problems, Known known) {
        this.problems = problems;
        this.known = known;
    }

    /** @param saved the design as it is to be saved */
    Optional<Read> read(YamlMap file, YamlMap saved) {
        int before = problems.count();
        String id = file.getText("id");
        LocalText name = file.getLocalText("name");
        LocalText about = file.getLocalText("about");
        Period period = ListFolder.period(file);
        ListFolder.maps(file, "parameters").forEach(this::readParameter);
        file.getList("keys").maps().forEach(this::readKey);
        List<Envelope> envelopes = new ArrayList<>();
        file.getList("envelopes").maps().forEach(map -> readEnvelope(map).ifPresent(envelopes::add));
        Optional<FundTerm> term = readTerm(file.getMap("term"));
        Joining joining = file.getChoice("joining", JOININGS, Joining.COMPLETION);
        double affectedFrom = number(file, "affected_from").orElse(0);
        Optional<AreaChoice> choice = file.findMap("choice").flatMap(this::readChoice);
        List<LocalText> notPublished = ListFolder.maps(file, "not_published").stream()
                .map(FundReader::text)
                .toList();
        List<String> sources =
                file.listTexts("sources").stream().map(YamlText::text).toList();
        file.refuseOtherKeys();
        if (problems.count() > before || term.isEmpty()) {
            return Optional.empty();
        }
        return made(
                file,
                () -> new Read(
                        new FundDesign(
                                id,
                                name,
                                about,
                                period,
                                envelopes,
                                term.get(),
                                joining,
                                affectedFrom,
                                choice,
                                notPublished,
                                sources),
                        List.copyOf(keys.values()),
                        List.copyOf(parameters.values()),
                        YamlWriter.write(saved)),
                "affected_from");
    }

    private static LocalText text(YamlMap map) {
        String nl = map.getText("nl");
        String en = map.getText("en");
        map.refuseOtherKeys();
        return new LocalText(nl.isBlank() ? "?" : nl, en.isBlank() ? "?" : en);
    }

    private interface Maker<T> {
        T make();
    }

    /**
     * What the engine refuses is told at the place in the file, or with the setting that made it so.
     *
     * @param keys that what is made rests on
     */
    private <T> Optional<T> made(YamlMap map, Maker<T> maker, String... keys) {
        try {
            return Optional.of(maker.make());
        } catch (IllegalArgumentException e) {
            Place blamed = Stream.of(keys)
                    .map(key -> placeOf(map, key))
                    .filter(DesignFields::isSet)
                    .findFirst()
                    .orElseGet(map::place);
            problems.add(blamed, "method.refused", QuestionRefused.textOf(e));
            return Optional.empty();
        }
    }

    private void readParameter(YamlMap map) {
        String name = map.getText("name");
        LocalText about = map.getLocalText("about");
        OptionalDouble usual = map.findNumber("usual");
        map.refuseOtherKeys();
        parameters.put(name, new FundParameter(name, about, usual, usual.orElse(Double.NaN)));
        parameterPlaces.put(name, map.place("usual"));
    }

    /** A number, or a parameter that stands for one; empty when the key is absent, or a problem was told. */
    private OptionalDouble find(YamlMap map, String key) {
        Optional<YamlNode> node = map.find(key);
        if (node.isEmpty() || !(node.get() instanceof YamlMap)) {
            return notNegative(map.findNumber(key), map.place(key));
        }
        YamlMap reference = map.getMap(key);
        String name = reference.getText("parameter");
        reference.refuseOtherKeys();
        FundParameter parameter = parameters.get(name);
        if (parameter == null) {
            problems.add(reference.place(), "fund.unknown_parameter", name, Closest.hint(name, parameters.keySet()));
            return OptionalDouble.empty();
        }
        if (Double.isNaN(parameter.value())) {
            problems.add(reference.place(), "fund.parameter_open", name, parameter.about());
            return OptionalDouble.empty();
        }
        return notNegative(OptionalDouble.of(parameter.value()), placeOf(map, key));
    }

    /** No number of a design is below zero. */
    private OptionalDouble notNegative(OptionalDouble number, Place place) {
        if (number.isPresent() && number.getAsDouble() < 0) {
            problems.add(
                    place,
                    "fund.negative",
                    BigDecimal.valueOf(number.getAsDouble())
                            .stripTrailingZeros()
                            .toPlainString());
            return OptionalDouble.empty();
        }
        return number;
    }

    /** Where the number stands: with the parameter that stands for it, when there is one. */
    private Place placeOf(YamlMap map, String key) {
        return map.find(key)
                .filter(YamlMap.class::isInstance)
                .flatMap(reference -> ((YamlMap) reference).findText("parameter"))
                .map(parameterPlaces::get)
                .orElseGet(() -> map.place(key));
    }

    private OptionalDouble number(YamlMap map, String key) {
        if (!map.has(key)) {
            problems.add(map.place(), "yaml.missing_key", key);
        }
        return find(map, key);
    }

    private Optional<Money> money(YamlMap map, String key) {
        OptionalDouble euros = find(map, key);
        if (euros.isEmpty()) {
            return Optional.empty();
        }
        double amount = euros.getAsDouble();
        if (amount < 0 || amount > 1e12 || amount != Math.rint(amount)) {
            problems.add(placeOf(map, key), "fund.whole_euros", new BigDecimal(amount).toPlainString());
            return Optional.empty();
        }
        return Optional.of(Money.ofEuros(Math.round(amount)));
    }

    private void readKey(YamlMap map) {
        String kind = map.getText("kind");
        Optional<Key> key = switch (kind) {
            case "equal" -> Optional.of(new Key.Equal());
            case "per_resident" -> Optional.of(new Key.PerResident());
            case "per_affected_resident" -> affected(map);
            case "weight_times_size" -> {
                double from = number(map, "from").orElse(0);
                double times = number(map, "times_at_100").orElse(1);
                yield made(map, () -> (Key) new Key.WeightTimesSize(from, times), "times_at_100", "from");
            }
            default -> {
                Set<String> kinds = Set.of("equal", "per_resident", "per_affected_resident", "weight_times_size");
                problems.add(map.place("kind"), "yaml.unknown_word", kind, Closest.hint(kind, kinds));
                yield Optional.empty();
            }
        };
        map.refuseOtherKeys();
        key.ifPresent(k -> keys.put(kind, k));
    }

    private Optional<Key> affected(YamlMap map) {
        String indicator = map.getText("indicator");
        if (!known.indicators().contains(indicator)) {
            problems.add(
                    map.place("indicator"), "fund.no_share", indicator, Closest.hint(indicator, known.indicators()));
            return Optional.empty();
        }
        return Optional.of(new Key.PerAffectedResident(indicator));
    }

    private Optional<Envelope> readEnvelope(YamlMap map) {
        String id = map.getText("id");
        LocalText name = map.getLocalText("name");
        Optional<Money> perYear = money(map, "euros_per_year");
        if (!map.has("euros_per_year")) {
            if (DesignFields.isSet(map.place())) {
                problems.add(DesignFields.place(id + ".euros_per_year"), "fund.envelope_amount", name);
            } else {
                problems.add(map.place(), "yaml.missing_key", "euros_per_year");
            }
        }
        List<Requirement> requirements = readRequirements(map.getMap("consider"));
        Optional<Key> key = map.findChoice("key", keys);
        if (!map.has("key")) {
            problems.add(map.place(), "yaml.missing_key", "key");
        }
        Money floor = money(map, "floor_euros").orElse(Money.ZERO);
        Optional<Money> cap = money(map, "cap_euros");
        map.refuseOtherKeys();
        if (perYear.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        return made(
                map,
                () -> new Envelope(id, name, perYear.get(), requirements, key.get(), floor, cap),
                cap.isPresent() ? "cap_euros" : "euros_per_year",
                "floor_euros",
                "euros_per_year");
    }

    private List<Requirement> readRequirements(YamlMap map) {
        List<Requirement> all = new ArrayList<>();
        list(map, "one_of", known.lists()).ifPresent(list -> all.add(new Requirement.OneOf(list)));
        map.findChoice("areas", LEVEL).ifPresent(_ -> all.add(new Requirement.OfLevel()));
        if (all.size() != 1) {
            problems.add(map.place(), "fund.which_areas");
        }
        list(map, "outside", known.lists()).ifPresent(list -> all.add(new Requirement.Outside(list)));
        list(map, "in_other_gemeente_than", known.lists())
                .ifPresent(list -> all.add(new Requirement.InOtherGemeente(list)));
        list(map, "member_of", known.networks()).ifPresent(network -> all.add(new Requirement.Member(network)));
        bounds(map, "at_least").forEach((measure, least) -> all.add(new Requirement.AtLeast(measure, least)));
        bounds(map, "below")
                .forEach((measure, bound) -> made(map, () -> new Requirement.Below(measure, bound), "below")
                        .ifPresent(all::add));
        map.refuseOtherKeys();
        return all;
    }

    private Optional<String> list(YamlMap map, String key, Set<String> accepted) {
        Optional<String> id = map.findText(key);
        if (id.isPresent() && !accepted.contains(id.get())) {
            problems.add(map.place(key), "yaml.unknown_word", id.get(), Closest.hint(id.get(), accepted));
        }
        return id;
    }

    private Map<Measure, Double> bounds(YamlMap map, String key) {
        Map<Measure, Double> bounds = new LinkedHashMap<>();
        map.findMap(key).ifPresent(own -> {
            for (Map.Entry<String, Measure> measure : MEASURES.entrySet()) {
                if (own.has(measure.getKey())) {
                    find(own, measure.getKey()).ifPresent(bound -> {
                        if (bound > measure.getValue().most()) {
                            problems.add(
                                    placeOf(own, measure.getKey()),
                                    "fund.measure_range",
                                    new BigDecimal(Double.toString(bound))
                                            .stripTrailingZeros()
                                            .toPlainString(),
                                    new BigDecimal(measure.getValue().most()).toPlainString());
                        }
                        bounds.put(measure.getValue(), bound);
                    });
                }
            }
            own.refuseOtherKeys();
        });
        return bounds;
    }

    private Optional<FundTerm> readTerm(YamlMap map) {
        int first = map.getWhole("first_year");
        if (map.has("first_year") && (first < FIRST_YEARS || first > LAST_YEARS)) {
            return told(map, "first_year", "fund.first_year", first);
        }
        int years = map.getWhole("years");
        List<Integer> ramp = wholes(map, "ramp_percent");
        List<Integer> elections = wholes(map, "council_elections");
        map.refuseOtherKeys();
        return years < 1 || years > 100
                ? told(map, "years", "fund.years", years)
                : made(map, () -> FundTerm.of(first, years, ramp, elections), "years", "ramp_percent", "first_year");
    }

    private Optional<FundTerm> told(YamlMap map, String at, String key, Object argument) {
        problems.add(map.place(at), key, argument);
        return Optional.empty();
    }

    private List<Integer> wholes(YamlMap map, String key) {
        List<Integer> numbers = new ArrayList<>();
        for (YamlText text : map.listTexts(key)) {
            try {
                numbers.add(Integer.parseInt(text.text()));
            } catch (NumberFormatException e) {
                problems.add(text.place(), "yaml.expected_whole", text.text());
            }
        }
        return numbers;
    }

    private Optional<AreaChoice> readChoice(YamlMap map) {
        Money perResident = money(map, "euros_per_resident").orElse(Money.ZERO);
        Money least = money(map, "least_award_euros").orElse(Money.ZERO);
        int perGemeente = map.findWhole("most_per_gemeente").orElse(Integer.MAX_VALUE);
        int perSizeClass = map.findWhole("least_per_size_class").orElse(0);
        map.refuseOtherKeys();
        return made(map, () -> new AreaChoice(perResident, least, perGemeente, perSizeClass));
    }
}
