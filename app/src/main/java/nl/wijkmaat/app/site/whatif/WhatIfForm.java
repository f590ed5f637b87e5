package nl.wijkmaat.app.site.whatif;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.scheme.WhatIfAnswer;
import nl.wijkmaat.app.site.Option;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.app.site.scheme.RequirementText;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.scheme.Clause;
import nl.wijkmaat.engine.scheme.ClosedList;
import nl.wijkmaat.engine.scheme.Condition;
import nl.wijkmaat.engine.scheme.InputDeclaration;
import nl.wijkmaat.engine.scheme.InputType;
import nl.wijkmaat.engine.statistics.Column;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Panel;
import nl.wijkmaat.engine.statistics.Unit;

/** Puts what can be changed in a form, with what is asked now filled in. */
final class WhatIfForm {

    /** The names of the three fields of a new rule. */
    static final String INPUT = "input";

    static final String SIGN = "sign";
    static final String NUMBER = "number";

    /** How the id of a new rule begins. */
    static final String ADDED = "nieuw-";

    private static final Pattern ADD = Pattern.compile("add:[^:]+:(@?[a-z0-9_]+)(>=|<=|>|<)(.+)");

    private final Atlas atlas;
    private final SchemeCatalogue catalogue;
    private final Texts texts;
    private final WhatIfChoice choice;
    private final WhatIfAnswer.Asked asked;

    /** By what a change is about, as {@code bound:rule:input}, {@code mask:rule} or {@code list:id}, what it becomes. */
    private final Map<String, String> changes = new HashMap<>();

    private final Map<String, String> assumed = new HashMap<>();

    WhatIfForm(Atlas atlas, SchemeCatalogue catalogue, Texts texts, WhatIfChoice choice) {
        this.atlas = atlas;
        this.catalogue = catalogue;
        this.texts = texts;
        this.choice = choice;
        this.asked = choice.asked();
        asked.changes().forEach(change -> put(changes, change));
        asked.inputs().forEach(input -> put(assumed, input));
    }

    private static void put(Map<String, String> into, String text) {
        int at = text.indexOf('=');
        into.put(at < 0 ? text : text.substring(0, at), at < 0 ? "" : text.substring(at + 1));
    }

    WhatIfPage.Form make() {
        WhatIfChoice.Moving moving = choice.moving().orElse(null);
        return new WhatIfPage.Form(
                asked.scheme().versions().reversed().stream()
                        .map(v -> new Option(v.id(), texts.round(v.id()), v.equals(asked.version())))
                        .toList(),
                asked.day(),
                List.of(WhatIfAnswer.Level.values()).stream()
                        .map(level ->
                                new Option(level.name(), texts.of("levels", level.areaLevel()), level == asked.level()))
                        .toList(),
                atlas.listBoundaryYears().stream()
                        .map(year -> new Option(
                                Integer.toString(year), Integer.toString(year), year == asked.boundaryYear()))
                        .toList(),
                asked.version().clauses().stream().map(this::clause).toList(),
                added(),
                changeable(),
                RuleParts.listLists(asked.version()).stream().map(this::listed).toList(),
                asked.version().inputs().stream()
                        .filter(input -> input.indicator() == null)
                        .map(this::input)
                        .toList(),
                !asked.inputs().isEmpty()
                        || choice.filled().wrong().keySet().stream()
                                .anyMatch(name -> name.startsWith(field(Parameter.ANSWER, ""))),
                WhatIfAddress.listMoving(asked.version()).stream()
                        .map(m -> new Option(
                                m.id(),
                                label(m.bound()),
                                choice.moving()
                                        .map(WhatIfChoice.Moving::id)
                                        .filter(m.id()::equals)
                                        .isPresent()))
                        .toList(),
                typed(Parameter.FROM.in(texts.language()), moving == null ? "" : moving.from()),
                typed(Parameter.TO.in(texts.language()), moving == null ? "" : moving.to()),
                wrong(Parameter.FROM.in(texts.language())),
                wrong(Parameter.TO.in(texts.language())));
    }

    private String field(Parameter family, String name) {
        return family.in(texts.language()) + "." + name;
    }

    /** What the reader filled in where that cannot be, else what is asked. */
    private String typed(String field, String value) {
        return choice.filled().typed().getOrDefault(field, value);
    }

    private String wrong(String field) {
        return choice.filled().wrong().getOrDefault(field, "");
    }

    /** The new rules that are asked now, those that cannot be asked so, and one that is still empty. */
    private List<WhatIfPage.Added> added() {
        List<WhatIfPage.Added> added = new ArrayList<>();
        for (String change : asked.changes()) {
            Matcher add = ADD.matcher(change);
            if (add.matches()) {
                added.add(added(added.size() + 1, add.group(1), add.group(2), add.group(3), ""));
            }
        }
        choice.filled().wrong().forEach((field, why) -> {
            Matcher number = Pattern.compile(Pattern.quote(field(Parameter.ADDED, "")) + "([0-9]+)\\." + NUMBER)
                    .matcher(field);
            if (number.matches()) {
                String start = field(Parameter.ADDED, number.group(1) + ".");
                added.add(added(
                        added.size() + 1, typed(start + INPUT, ""), typed(start + SIGN, ""), typed(field, ""), why));
            }
        });
        added.add(added(added.size() + 1, "", Condition.Comparison.AT_LEAST.sign(), "", ""));
        return added;
    }

    private WhatIfPage.Added added(int number, String input, String sign, String bound, String error) {
        List<Option> inputs = new ArrayList<>();
        inputs.add(new Option("", texts.text("whatif.added.none"), input.isEmpty()));
        asked.version().inputs().stream()
                .filter(declared -> declared.type() == InputType.NUMBER || declared.type() == InputType.EURO)
                .forEach(declared -> inputs.add(new Option(
                        declared.name(),
                        texts.of(declared.label()),
                        declared.name().equals(input))));
        for (Indicator indicator : atlas.catalogue().indicators().values()) {
            String id = "@" + indicator.id();
            boolean isPlain = indicator.unit() == Unit.PERCENT || indicator.unit() == Unit.PERSONS;
            int measured = isPlain || id.equals(input) ? countMeasured(indicator.id()) : 0;
            if (measured > 0 || id.equals(input)) {
                inputs.add(new Option(
                        id, texts.text("whatif.figure", texts.of(indicator.name()), measured), id.equals(input)));
            }
        }
        return new WhatIfPage.Added(
                Integer.toString(number),
                inputs,
                List.of(Condition.Comparison.values()).stream()
                        .map(comparison -> new Option(
                                comparison.sign(),
                                texts.of("whatif.sign", comparison),
                                comparison.sign().equals(sign)))
                        .toList(),
                bound,
                error);
    }

    /** What can be changed of a scheme in which no bound can move; empty when one can. */
    private String changeable() {
        if (choice.moving().isPresent()) {
            return "";
        }
        List<String> ways = new ArrayList<>();
        ways.add(texts.text("whatif.way.mask"));
        if (asked.version().clauses().stream().anyMatch(RuleParts::isJudged)) {
            ways.add(texts.text("whatif.way.must"));
        }
        if (!RuleParts.listLists(asked.version()).isEmpty()) {
            ways.add(texts.text("whatif.way.list"));
        }
        ways.add(texts.text("whatif.way.add"));
        return texts.text("whatif.no-bound", String.join("; ", ways));
    }

    private WhatIfPage.Clause clause(Clause clause) {
        boolean isMasked = changes.containsKey("mask:" + clause.id());
        boolean isObliged = changes.containsKey("must:" + clause.id());
        List<Option> becomes = new ArrayList<>();
        becomes.add(new Option("", texts.text("whatif.keep"), !isMasked && !isObliged));
        becomes.add(new Option("mask", texts.text("whatif.mask"), isMasked));
        if (RuleParts.isJudged(clause)) {
            becomes.add(new Option("must", texts.text("whatif.must"), isObliged));
        }
        return new WhatIfPage.Clause(
                clause.id(),
                texts.of(clause.text()),
                clause.article(),
                new RequirementText(texts, asked.version(), catalogue.lists()).of(clause.condition()),
                becomes,
                RuleParts.listBounds(clause).stream().map(this::bound).toList(),
                wrong(field(Parameter.RULE, clause.id())));
    }

    private WhatIfPage.Bound bound(RuleParts.Movable movable) {
        Condition.Bound bound = movable.bound();
        BigDecimal now = bound.bound();
        boolean isPercent = asked.version()
                .findInput(bound.input())
                .filter(InputDeclaration::isPercentage)
                .isPresent();
        double most = isPercent ? 100 : Math.max(10, 2 * now.doubleValue());
        double step = isPercent ? 0.5 : Math.max(1, Math.pow(10, Math.floor(Math.log10(Math.max(1, most / 100)))));
        String name = movable.field();
        String field = field(Parameter.BOUND, name);
        return new WhatIfPage.Bound(
                name,
                label(movable),
                asked.version()
                        .findInput(bound.input())
                        .map(InputDeclaration::unit)
                        .map(texts::of)
                        .orElse(""),
                shown(now),
                typed(field, movable.findIn(asked.changes()).orElse(now.toPlainString())),
                BigDecimal.valueOf(most).stripTrailingZeros().toPlainString(),
                BigDecimal.valueOf(step).stripTrailingZeros().toPlainString(),
                wrong(field));
    }

    private String shown(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.language().locale());
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    /** What is compared; also with which of its bounds when there are two. */
    String label(RuleParts.Movable movable) {
        String input = movable.bound().input();
        String label = asked.version()
                .findInput(input)
                .map(declared -> texts.of(declared.label()))
                .orElse(input);
        return movable.isAlone()
                ? label
                : texts.text(
                        "whatif.bound.which",
                        label,
                        texts.of("whatif.sign", movable.bound().comparison()));
    }

    private WhatIfPage.Listed listed(String id) {
        ClosedList list = catalogue.lists().get(id);
        return new WhatIfPage.Listed(
                id,
                list == null ? id : texts.of(list.name()),
                list == null ? 0 : list.listMembers(asked.day()).size(),
                typed(field(Parameter.LISTED, id), changes.getOrDefault("list:" + id, "")),
                wrong(field(Parameter.LISTED, id)));
    }

    private WhatIfPage.Input input(InputDeclaration input) {
        String field = field(Parameter.ANSWER, input.name());
        String value = typed(field, assumed.getOrDefault(input.name(), ""));
        List<Option> options = new ArrayList<>();
        switch (input.type()) {
            case TRUTH -> {
                options.add(new Option(
                        "true",
                        texts.text("whatif.yes"),
                        Set.of("true", "ja", "yes").contains(value)));
                options.add(new Option(
                        "false",
                        texts.text("whatif.no"),
                        Set.of("false", "nee", "no").contains(value)));
            }
            case CHOICE ->
                input.choices()
                        .forEach((word, name) -> options.add(new Option(word, texts.of(name), word.equals(value))));
            case NUMBER ->
                indicators(input).forEach(indicator -> {
                    String id = "@" + indicator.id();
                    int measured = countMeasured(indicator.id());
                    if (measured > 0 || id.equals(value)) {
                        options.add(new Option(
                                id,
                                texts.text("whatif.figure", texts.of(indicator.name()), measured),
                                id.equals(value)));
                    }
                });
            default -> {
                // typed
            }
        }
        if (!options.isEmpty()) {
            boolean isNone = options.stream().noneMatch(Option::chosen);
            if (isNone && !value.isEmpty()) {
                options.addFirst(new Option(value, value, true));
            }
            options.addFirst(new Option("", texts.text("whatif.unknown"), value.isEmpty()));
        }
        LocalText unit = input.unit();
        return new WhatIfPage.Input(
                input.name(),
                texts.of(input.label()),
                unit == null ? "" : texts.of(unit),
                texts.of(input.origin()),
                options,
                switch (input.type()) {
                    case NUMBER, EURO -> "number";
                    case DATE -> "date";
                    default -> "text";
                },
                value,
                wrong(field));
    }

    /** How many areas of the level have a figure of a year up to the day of the test. */
    private int countMeasured(String indicator) {
        Panel panel = atlas.getFigures(asked.boundaryYear()).panel();
        AreaTree.IndexRange range = panel.tree().range(asked.level().areaLevel());
        List<Column> columns = panel.listYears(indicator).stream()
                .filter(year -> year <= asked.day().getYear())
                .map(year -> panel.getColumn(indicator, year))
                .toList();
        return (int) IntStream.range(range.from(), range.to())
                .filter(i -> columns.stream().anyMatch(column -> !column.isMissing(i)))
                .count();
    }

    /** Figures on this site in the same unit, that a reader can let stand for what nobody publishes. */
    private List<Indicator> indicators(InputDeclaration input) {
        return !input.isPercentage()
                ? List.of()
                : atlas.catalogue().indicators().values().stream()
                        .filter(indicator -> indicator.unit() == Unit.PERCENT)
                        .toList();
    }
}
