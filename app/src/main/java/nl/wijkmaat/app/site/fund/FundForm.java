package nl.wijkmaat.app.site.fund;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.burden.BurdenOptions;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.fund.KnownFunds;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Option;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.editions.fund.DesignEnvelopes;
import nl.wijkmaat.editions.fund.DesignField;
import nl.wijkmaat.editions.fund.DesignFile;
import nl.wijkmaat.editions.fund.DesignPart;
import nl.wijkmaat.editions.fund.FundFile;

/** Puts everything of a design that can be set in a form, with what it is now, and with what is wrong beside it. */
final class FundForm {

    private static final String LEVEL = "level";

    private final Atlas atlas;
    private final FundFile.Known known;
    private final Texts texts;
    private final FundChoice choice;
    private final Map<String, String> wrong;

    /** @param wrong by name of a field what is wrong with it */
    FundForm(Atlas atlas, FundFile.Known known, Texts texts, FundChoice choice, Map<String, String> wrong) {
        this.atlas = atlas;
        this.known = known;
        this.texts = texts;
        this.choice = choice;
        this.wrong = wrong;
    }

    /**
     * The fields that name a list, a network or an indicator that is not here, unless the reader named it.
     *
     * @return by name of the field what it names
     */
    static Map<String, String> absent(FundChoice choice, FundFile.Known known) {
        Map<String, String> absent = new LinkedHashMap<>();
        for (DesignField field : choice.design().fields()) {
            String value = choice.valueOf(field);
            boolean isHere = value.isEmpty()
                    || switch (field.kind()) {
                        case LIST -> known.lists().contains(value);
                        case AREAS -> value.equals(LEVEL) || known.lists().contains(value);
                        case NETWORK -> known.networks().contains(value);
                        case INDICATOR -> known.indicators().contains(value);
                        default -> true;
                    };
            if (!isHere
                    && !choice.isLeftOut(field)
                    && !choice.asked().settings().containsKey(field.name())) {
                absent.put(field.name(), value);
            }
        }
        return absent;
    }

    FundPage.Form make(List<DesignFile> designs, KnownBurdens burdens) {
        KnownFunds.Asked asked = choice.asked();
        List<FundPage.Group> groups = new ArrayList<>();
        add(groups, "", texts.text("fund.group.open"), "", field -> field.part().isEmpty() && !isInline(field));
        choice.design().fields().stream()
                .filter(field -> field.is(DesignPart.ENVELOPE_KEY))
                .forEach(key -> addEnvelope(groups, key));
        add(groups, texts.text("fund.group.keys"), "", texts.text("fund.group.keys.lead"), of(DesignPart.Of.KEY));
        add(groups, texts.text("fund.group.term"), "", texts.text("fund.group.term.lead"), of(DesignPart.Of.TERM));
        add(groups, texts.text("fund.group.count"), "", "", field -> field.is(DesignPart.AFFECTED_FROM));
        return new FundPage.Form(
                designs.stream()
                        .filter(other -> !other.id().equals(choice.design().id()))
                        .map(other -> new FundPage.Other(texts.of(other.name()), Link.to(Route.FUND, other.id())))
                        .toList(),
                List.of(BurdenOptions.Level.values()).stream()
                        .map(level -> new Option(
                                level.name(), texts.text("question.areas." + level.name()), level == asked.level()))
                        .toList(),
                burdens.listYears(asked.level()).stream()
                        .map(year -> new Option(Integer.toString(year), Integer.toString(year), year == asked.year()))
                        .toList(),
                groups,
                String.join(",", choice.added()),
                wrong.getOrDefault(DesignPart.ADDED.id(), ""),
                asked.compare(),
                choice.area().orElse(""));
    }

    private void addEnvelope(List<FundPage.Group> groups, DesignField key) {
        String name = nameOfEnvelope(key.of());
        Predicate<DesignField> own =
                of(DesignPart.Of.ENVELOPE).and(field -> field.of().equals(key.of()));
        Predicate<DesignField> isWho =
                field -> field.part().filter(DesignPart::isRequirement).isPresent();
        add(groups, "", name, "", own.and(isWho.negate()));
        groups.add(groups.removeLast()
                .withLeftOut(new FundPage.LeftOut(
                        key.of(), texts.text("fund.leave-out", name), choice.isLeftOut(key.of()))));
        add(groups, texts.text("fund.group.who", name), "", texts.text("fund.group.who.lead"), own.and(isWho));
    }

    private static Predicate<DesignField> of(DesignPart.Of of) {
        return field -> field.part().filter(part -> part.of() == of).isPresent();
    }

    private void add(
            List<FundPage.Group> groups, String fold, String legend, String lead, Predicate<DesignField> which) {
        List<DesignField> own = choice.design().fields().stream().filter(which).toList();
        List<FundPage.Field> fields = own.stream()
                .filter(field -> field.parameter().isEmpty() || inline(field).isPresent() || isSet(field))
                .map(field -> field.parameter().isPresent() && !isSet(field)
                        ? field(inline(field).orElseThrow(), field)
                        : field(field, field))
                .toList();
        if (!fields.isEmpty()) {
            boolean isOpen = own.stream().anyMatch(field -> isSet(field) || wrong.containsKey(field.name()))
                    || fields.stream().anyMatch(field -> !field.error().isEmpty());
            groups.add(new FundPage.Group(fold, legend, lead, isOpen, fields, Optional.empty()));
        }
    }

    private boolean isSet(DesignField field) {
        return choice.asked().settings().containsKey(field.name());
    }

    /** A parameter that one field alone rests on, stands where that field would. */
    private boolean isInline(DesignField parameter) {
        List<DesignField> resting = choice.design().fields().stream()
                .filter(field -> field.restsOn(parameter))
                .toList();
        return resting.size() == 1 && !isSet(resting.getFirst());
    }

    /** The parameter that stands in the place of a field. */
    private Optional<DesignField> inline(DesignField field) {
        return choice.design().findParameterOf(field).filter(this::isInline);
    }

    /** @param shown the part of the design that the field is about, which can be another than what it sets */
    private FundPage.Field field(DesignField field, DesignField shown) {
        String value = choice.valueOf(field);
        boolean isPercent = shown.is(DesignPart.LEAST_WEIGHT)
                || shown.is(DesignPart.AFFECTED_FROM)
                || shown.is(DesignPart.KEY_FROM);
        boolean isShare = shown.is(DesignPart.LEAST_COMPARABLE);
        return new FundPage.Field(
                field.name(),
                shown.part()
                        .map(part -> texts.of("fund.part", part))
                        .orElseGet(() -> field.about().map(texts::sentence).orElse(field.name())),
                hint(field, shown),
                value,
                options(shown, value),
                value.isEmpty() ? "" : isShare ? "1" : isPercent ? "100" : "",
                isShare ? "0.05" : "1",
                wrong.getOrDefault(field.name(), ""));
    }

    private String hint(DesignField field, DesignField shown) {
        if (shown.part().isPresent() && field.part().isEmpty()) {
            return field.about().map(texts::sentence).orElse("");
        }
        if (shown.is(DesignPart.ENVELOPE_KEY)) {
            return texts.text("fund.formula", formula(choice.valueOf(shown)));
        }
        return shown.is(DesignPart.RAMP) ? texts.text("fund.ramp.hint") : "";
    }

    /** What a key counts, in words. */
    private String formula(String key) {
        return switch (key) {
            case "equal" -> texts.text("fund.formula.equal");
            case "per_resident" -> texts.text("fund.formula.per-resident");
            case "per_affected_resident" ->
                texts.text("fund.formula.per-affected", indicator(ofKey(key, DesignPart.KEY_INDICATOR)));
            case "weight_times_size" ->
                texts.text(
                        "fund.formula.weight-size", ofKey(key, DesignPart.KEY_FROM), ofKey(key, DesignPart.KEY_TIMES));
            default -> key;
        };
    }

    private String ofKey(String key, DesignPart part) {
        return choice.design().fields().stream()
                .filter(field -> field.is(part) && field.of().equals(key))
                .findFirst()
                .map(field -> isSet(field)
                        ? field
                        : choice.design().findParameterOf(field).orElse(field))
                .map(choice::valueOf)
                .orElse("?");
    }

    private String indicator(String id) {
        return atlas.catalogue()
                .findIndicator(id)
                .map(indicator -> texts.of(indicator.name()))
                .orElse(id);
    }

    private List<Option> options(DesignField field, String value) {
        List<Option> options = new ArrayList<>();
        switch (field.kind()) {
            case KEY ->
                choice.design().keys().forEach(key -> options.add(new Option(key, nameOfKey(texts, key), false)));
            case AREAS -> {
                options.add(new Option(LEVEL, texts.text("fund.areas.level"), false));
                addLists(options);
            }
            case LIST -> {
                options.add(new Option(DesignField.NONE, texts.text("fund.none"), value.isEmpty()));
                addLists(options);
            }
            case NETWORK -> {
                options.add(new Option(DesignField.NONE, texts.text("fund.none"), value.isEmpty()));
                known.networks().stream()
                        .sorted()
                        .forEach(id -> options.add(
                                new Option(id, id.toUpperCase(texts.language().locale()), false)));
            }
            case INDICATOR ->
                known.indicators().stream().sorted().forEach(id -> options.add(new Option(id, indicator(id), false)));
            default -> {
                // a number is typed
            }
        }
        if (!options.isEmpty() && !value.isEmpty() && options.stream().noneMatch(o -> o.id().equals(value))) {
            options.add(new Option(value, texts.text("fund.not-here", value), false));
        }
        return options.stream()
                .map(option -> new Option(
                        option.id(),
                        option.name(),
                        option.id().equals(value)
                                || value.isEmpty() && option.id().equals(DesignField.NONE)))
                .toList();
    }

    /** What a field is set to, in words: the name behind an id, or the value itself. */
    String nameOf(DesignField field, String value) {
        if (field.is(DesignPart.REMOVED) && !value.isEmpty()) {
            return DesignEnvelopes.listOf(value).stream()
                    .map(this::nameOfEnvelope)
                    .collect(Collectors.joining(", "));
        }
        String told = value.equals(DesignField.NONE) || value.isEmpty() ? texts.text("fund.none") : value;
        return options(field, value).stream()
                .filter(Option::chosen)
                .map(Option::name)
                .findFirst()
                .orElse(told);
    }

    private String nameOfEnvelope(String id) {
        return choice.design().fields().stream()
                .filter(field -> field.is(DesignPart.ENVELOPE_KEY) && field.of().equals(id))
                .findFirst()
                .flatMap(DesignField::ofName)
                .map(texts::of)
                .orElse(id);
    }

    private void addLists(List<Option> options) {
        atlas.listNamedAreaLists().forEach(list -> {
            options.add(new Option(list.id(), texts.of(list.name()), false));
            list.selections()
                    .forEach(selection -> options.add(new Option(selection.id(), texts.of(selection.name()), false)));
        });
    }

    static String nameOfKey(Texts texts, String id) {
        return switch (id) {
            case "equal" -> texts.text("fund.key.equal");
            case "per_resident" -> texts.text("fund.key.per-resident");
            case "per_affected_resident" -> texts.text("fund.key.per-affected");
            case "weight_times_size" -> texts.text("fund.key.weight-size");
            default -> id;
        };
    }
}
