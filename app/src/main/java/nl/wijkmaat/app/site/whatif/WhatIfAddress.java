package nl.wijkmaat.app.site.whatif;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.scheme.WhatIfAnswer;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.editions.fund.WrittenNumber;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.scheme.Clause;
import nl.wijkmaat.engine.scheme.Condition;
import nl.wijkmaat.engine.scheme.InputDeclaration;
import nl.wijkmaat.engine.scheme.InputType;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.scheme.SchemeVersion;
import nl.wijkmaat.engine.statistics.Interval;

/**
 * Understands the address of a what-if question. A link holds the changes as the command writes them; a form sends a field for each rule, and
 * only what differs from the rules as they are becomes a change. What cannot be is kept as it was filled in, with what is wrong with it, and is no
 * part of the question.
 */
final class WhatIfAddress {

    private static final int MOST_CHANGES = 20;

    private final Atlas atlas;
    private final SchemeCatalogue catalogue;
    private final InstantSource clock;
    private final PageRequest request;
    private final Scheme scheme;
    private final Texts texts;

    /** By name of a field. */
    private final Map<String, String> typed = new LinkedHashMap<>();

    private final Map<String, String> wrong = new LinkedHashMap<>();

    /** What is wrong in a link, which no field holds. */
    private final List<String> told = new ArrayList<>();

    WhatIfAddress(
            Atlas atlas,
            SchemeCatalogue catalogue,
            InstantSource clock,
            PageRequest request,
            Scheme scheme,
            Texts texts) {
        this.atlas = atlas;
        this.catalogue = catalogue;
        this.clock = clock;
        this.request = request;
        this.scheme = scheme;
        this.texts = texts;
    }

    /** @throws Refusal when the version, the level, the day or the year does not exist, or is not what it must be */
    WhatIfChoice read() {
        Optional<LocalDate> asked = request.findDay(Parameter.DATE);
        SchemeVersion version = request.findChoice(Parameter.VERSION, scheme.versions(), SchemeVersion::id)
                .or(() -> scheme.findVersion(asked.orElseGet(() -> PageRequest.today(clock))))
                .orElse(scheme.versions().getLast());
        LocalDate day = asked.orElseGet(() -> within(version, PageRequest.today(clock)));
        WhatIfAnswer.Level level = request.findChoice(Parameter.LEVEL, List.of(WhatIfAnswer.Level.values()), Enum::name)
                .orElse(WhatIfAnswer.Level.usual(scheme));
        int boundaryYear = request.findChoice(Parameter.BOUNDARY_YEAR, atlas.listBoundaryYears(), String::valueOf)
                .orElseGet(() -> WhatIfAnswer.usualBoundaryYear(atlas, day, level));
        List<String> changes = changes(version, day);
        List<String> assumptions = assumptions(version, boundaryYear, day);
        Optional<WhatIfChoice.Moving> moving = moving(version, changes);
        return new WhatIfChoice(
                new WhatIfAnswer.Asked(
                        scheme,
                        version,
                        day,
                        level,
                        boundaryYear,
                        changes,
                        assumptions,
                        moving.map(WhatIfChoice.Moving::curve).orElse(null)),
                moving,
                new WhatIfChoice.Filled(typed, wrong, told));
    }

    /** Today when the version holds, else the day of its period that is nearest. */
    private static LocalDate within(SchemeVersion version, LocalDate today) {
        LocalDate first = version.period().from();
        LocalDate last = version.period().last().orElse(today);
        return today.isBefore(first) ? first : today.isAfter(last) ? last : today;
    }

    private List<String> changes(SchemeVersion version, LocalDate day) {
        List<String> changes = new ArrayList<>();
        for (String change : parts(Parameter.CHANGE)) {
            findWrong(version, day, changes, change).ifPresentOrElse(told::add, () -> changes.add(change));
        }
        Map<String, String> rules = request.listFields(Parameter.RULE);
        Map<String, String> bounds = request.listFields(Parameter.BOUND);
        for (Clause clause : version.clauses()) {
            String becomes = rules.getOrDefault(clause.id(), "");
            if (becomes.equals("mask") || becomes.equals("must")) {
                add(changes, version, day, field(Parameter.RULE, clause.id()), becomes, becomes + ":" + clause.id());
            } else if (!becomes.isEmpty()) {
                throw Refusal.of(
                        Parameter.RULE, "error.choice", Parameter.RULE.in(request.language()), becomes, "mask, must");
            }
            for (RuleParts.Movable bound : RuleParts.listBounds(clause)) {
                String name = bound.field();
                String set = becomes.equals("mask") ? null : bounds.get(name);
                if (set != null) {
                    String field = field(Parameter.BOUND, name);
                    number(field, set, version.findInput(bound.bound().input()))
                            .filter(number -> number.compareTo(bound.bound().bound()) != 0)
                            .ifPresent(number ->
                                    add(changes, version, day, field, set, bound.change() + number.toPlainString()));
                }
            }
        }
        Map<String, String> listed = request.listFields(Parameter.LISTED);
        RuleParts.listLists(version).forEach(list -> {
            String codes = listed.getOrDefault(list, "").strip().replaceAll("[\\s,]+", ",");
            if (!codes.isEmpty()) {
                add(changes, version, day, field(Parameter.LISTED, list), codes, "list:" + list + "=" + codes);
            }
        });
        addRules(changes, version, day);
        if (changes.size() > MOST_CHANGES) {
            throw Refusal.of(Parameter.CHANGE, "error.many", Parameter.CHANGE.in(request.language()), MOST_CHANGES);
        }
        return changes;
    }

    /** New rules, each from the three fields with one number; one with neither an input nor a bound is none. */
    private void addRules(List<String> changes, SchemeVersion version, LocalDate day) {
        Map<String, String> fields = request.listFields(Parameter.ADDED);
        for (int i = 1; i <= MOST_CHANGES; i++) {
            String input = fields.get(i + "." + WhatIfForm.INPUT);
            String bound = fields.get(i + "." + WhatIfForm.NUMBER);
            String sign = fields.getOrDefault(i + "." + WhatIfForm.SIGN, ">=");
            String field = field(Parameter.ADDED, i + "." + WhatIfForm.NUMBER);
            if (input == null && bound == null) {
                continue;
            }
            String start = "add:" + WhatIfForm.ADDED + i + ":" + input + sign;
            if (input == null || bound == null) {
                tell(field, bound == null ? "" : bound, texts.text("whatif.added.half"));
            } else {
                number(field, bound, version.findInput(input))
                        .ifPresent(number -> add(changes, version, day, field, bound, start + number.toPlainString()));
            }
            if (wrong.containsKey(field)) {
                typed.put(field(Parameter.ADDED, i + "." + WhatIfForm.INPUT), input == null ? "" : input);
                typed.put(field(Parameter.ADDED, i + "." + WhatIfForm.SIGN), sign);
            }
        }
    }

    /** A change that a field asks; what cannot be is told beside the field. */
    private void add(
            List<String> changes, SchemeVersion version, LocalDate day, String field, String text, String change) {
        findWrong(version, day, changes, change)
                .ifPresentOrElse(why -> tell(field, text, why), () -> changes.add(change));
    }

    private void tell(String field, String text, String why) {
        typed.put(field, text);
        wrong.put(field, why);
    }

    private Optional<String> findWrong(SchemeVersion version, LocalDate day, List<String> before, String change) {
        List<String> all = new ArrayList<>(before);
        all.add(change);
        return WhatIfAnswer.findWrong(atlas, catalogue, version, day, all).map(texts::sentence);
    }

    private List<String> assumptions(SchemeVersion version, int boundaryYear, LocalDate day) {
        List<String> assumed = new ArrayList<>();
        for (String part : parts(Parameter.ASSUMED)) {
            // What an added rule asks is known only when the question is put.
            Optional<LocalText> why = part.startsWith("@")
                    ? Optional.empty()
                    : WhatIfAnswer.findWrong(atlas, boundaryYear, day, version.inputs(), part);
            why.map(texts::sentence).ifPresentOrElse(told::add, () -> assumed.add(part));
        }
        Map<String, String> answers = request.listFields(Parameter.ANSWER);
        version.inputs().forEach(input -> {
            String answer = answers.get(input.name());
            String field = field(Parameter.ANSWER, input.name());
            boolean isNumber = input.type() == InputType.NUMBER || input.type() == InputType.EURO;
            if (answer != null && isNumber && !answer.startsWith("@")) {
                number(field, answer, Optional.of(input))
                        .ifPresent(number -> assumed.add(input.name() + "=" + number.toPlainString()));
            } else if (answer != null) {
                String part = input.name() + "=" + answer;
                WhatIfAnswer.findWrong(atlas, boundaryYear, day, version.inputs(), part)
                        .map(texts::sentence)
                        .ifPresentOrElse(why -> tell(field, answer, why), () -> assumed.add(part));
            }
        });
        if (assumed.size() > MOST_CHANGES) {
            throw Refusal.of(Parameter.ASSUMED, "error.many", Parameter.ASSUMED.in(request.language()), MOST_CHANGES);
        }
        return assumed;
    }

    private String field(Parameter family, String name) {
        return family.in(request.language()) + "." + name;
    }

    private List<String> parts(Parameter parameter) {
        List<String> parts = new ArrayList<>();
        request.find(parameter).ifPresent(text -> {
            for (String part : text.split(";", -1)) {
                // A number with an exponent of a few characters would be written out as a thousand million digits.
                if (part.length() > 1000 || part.matches(".*[=<>]\\s*[-+]?[0-9.]+[eE].*")) {
                    throw Refusal.of(parameter, "error.number.form", parameter.in(request.language()), part);
                }
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
        });
        return parts;
    }

    /** The bound that is asked, else one that is changed, else the first. */
    private Optional<WhatIfChoice.Moving> moving(SchemeVersion version, List<String> changes) {
        List<WhatIfChoice.Moving> possible = listMoving(version);
        Optional<WhatIfChoice.Moving> chosen = request.findChoice(Parameter.MOVING, possible, WhatIfChoice.Moving::id)
                .or(() -> possible.stream()
                        .filter(bound -> bound.bound().findIn(changes).isPresent())
                        .findFirst())
                .or(() -> possible.stream().findFirst());
        return chosen.map(this::between);
    }

    /** Between what is filled in, and between what is usual where that cannot be. */
    private WhatIfChoice.Moving between(WhatIfChoice.Moving usual) {
        WhatIfChoice.Moving moving = new WhatIfChoice.Moving(
                usual.bound(), end(Parameter.FROM, usual.from()), end(Parameter.TO, usual.to()));
        if (new BigDecimal(moving.from()).compareTo(new BigDecimal(moving.to())) < 0) {
            return moving;
        }
        String from = Parameter.FROM.in(request.language());
        String to = Parameter.TO.in(request.language());
        typed.put(from, moving.from());
        tell(to, moving.to(), texts.text("error.whatif.range", from, moving.from(), to, moving.to()));
        return usual;
    }

    private String end(Parameter parameter, String usual) {
        return request.find(parameter)
                .flatMap(text -> number(parameter.in(request.language()), text))
                .map(BigDecimal::toPlainString)
                .orElse(usual);
    }

    /** Every bound that can move, from a half below to a half above what it is now. */
    static List<WhatIfChoice.Moving> listMoving(SchemeVersion version) {
        List<WhatIfChoice.Moving> all = new ArrayList<>();
        for (Clause clause : version.clauses()) {
            for (RuleParts.Movable movable : RuleParts.listBounds(clause)) {
                Condition.Bound bound = movable.bound();
                BigDecimal half = bound.bound().abs().divide(BigDecimal.TWO);
                BigDecimal reach = half.signum() == 0 ? BigDecimal.TEN : half;
                all.add(new WhatIfChoice.Moving(
                        movable,
                        plain(bound.bound().subtract(reach)),
                        plain(bound.bound().add(reach))));
            }
        }
        return all;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Empty, and told beside the field, when it is no number. */
    private Optional<BigDecimal> number(String field, String text) {
        Problems problems = new Problems();
        Optional<String> plain = WrittenNumber.plain(text, Place.file(field), problems);
        if (plain.isEmpty()) {
            tell(field, text, texts.sentence(problems.list().getFirst().text()));
        }
        return plain.map(BigDecimal::new);
    }

    /** As {@link #number(String, String)}, also when it lies outside what the input can be. */
    private Optional<BigDecimal> number(String field, String text, Optional<InputDeclaration> input) {
        Optional<BigDecimal> number = number(field, text);
        if (number.isEmpty() || input.isEmpty()) {
            return number;
        }
        Interval range = input.get().naturalRange();
        double amount = number.get().doubleValue();
        if (amount >= range.low() && amount <= range.high()) {
            return number;
        }
        tell(
                field,
                text,
                range.high() == Double.MAX_VALUE
                        ? texts.text("whatif.negative", text)
                        : texts.text(
                                "whatif.range", text, texts.number(range.low(), 0), texts.number(range.high(), 0)));
        return Optional.empty();
    }
}
