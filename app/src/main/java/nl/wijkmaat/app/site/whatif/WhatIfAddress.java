package nl.wijkmaat.app.site.whatif;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.scheme.WhatIfAnswer;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.engine.scheme.Clause;
import nl.wijkmaat.engine.scheme.Condition;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.scheme.SchemeVersion;
import org.jspecify.annotations.Nullable;

/**
 * Understands the address of a what-if question. A link holds the changes as the command writes them; a form sends a field for each rule, and
 * only what differs from the rules as they are becomes a change.
 */
final class WhatIfAddress {

    private static final int MOST_CHANGES = 20;
    private static final int MOST_DIGITS = 12;

    private final Atlas atlas;
    private final InstantSource clock;
    private final PageRequest request;
    private final Scheme scheme;

    WhatIfAddress(Atlas atlas, InstantSource clock, PageRequest request, Scheme scheme) {
        this.atlas = atlas;
        this.clock = clock;
        this.request = request;
        this.scheme = scheme;
    }

    /** @throws Refusal when something that is asked does not exist, or is not what it must be */
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
        List<String> changes = changes(version);
        Optional<WhatIfChoice.Moving> moving = moving(version, changes);
        return new WhatIfChoice(
                new WhatIfAnswer.Asked(
                        scheme,
                        version,
                        day,
                        level,
                        boundaryYear,
                        changes,
                        assumptions(version),
                        moving.map(WhatIfChoice.Moving::curve).orElse(null)),
                moving);
    }

    /** Today when the version holds, else the day of its period that is nearest. */
    private static LocalDate within(SchemeVersion version, LocalDate today) {
        LocalDate first = version.period().from();
        LocalDate last = version.period().last().orElse(today);
        return today.isBefore(first) ? first : today.isAfter(last) ? last : today;
    }

    private List<String> changes(SchemeVersion version) {
        List<String> changes = parts(Parameter.CHANGE);
        Map<String, String> rules = request.listFields(Parameter.RULE);
        Map<String, String> bounds = request.listFields(Parameter.BOUND);
        for (Clause clause : version.clauses()) {
            String becomes = rules.getOrDefault(clause.id(), "");
            if (becomes.equals("mask") || becomes.equals("must")) {
                changes.add(becomes + ":" + clause.id());
            } else if (!becomes.isEmpty()) {
                throw Refusal.badRequest("error.choice", Parameter.RULE.in(request.language()), becomes, "mask, must");
            }
            for (Condition.Bound bound : RuleParts.listBounds(clause)) {
                String set = bounds.get(clause.id() + "." + bound.input());
                if (set != null
                        && !becomes.equals("mask")
                        && number(Parameter.BOUND, set).compareTo(bound.bound()) != 0) {
                    changes.add("bound:" + clause.id() + ":" + bound.input() + "="
                            + number(Parameter.BOUND, set).toPlainString());
                }
            }
        }
        Map<String, String> listed = request.listFields(Parameter.LISTED);
        RuleParts.listLists(version).forEach(list -> {
            String codes = listed.getOrDefault(list, "").replaceAll("[\\s,]+", ",");
            if (!codes.isEmpty()) {
                changes.add("list:" + list + "=" + codes);
            }
        });
        added(changes);
        if (changes.size() > MOST_CHANGES) {
            throw Refusal.badRequest("error.many", Parameter.CHANGE.in(request.language()), MOST_CHANGES);
        }
        return changes;
    }

    /** New rules, each from the three fields with one number; one without an input is none. */
    private void added(List<String> changes) {
        Map<String, String> fields = request.listFields(Parameter.ADDED);
        for (int i = 1; i <= MOST_CHANGES; i++) {
            String input = fields.get(i + "." + WhatIfForm.INPUT);
            String bound = fields.get(i + "." + WhatIfForm.NUMBER);
            if (input != null && bound != null) {
                String sign = fields.getOrDefault(i + "." + WhatIfForm.SIGN, ">=");
                changes.add("add:" + WhatIfForm.ADDED + i + ":" + input + sign
                        + number(Parameter.ADDED, bound).toPlainString());
            }
        }
    }

    private List<String> assumptions(SchemeVersion version) {
        List<String> assumed = parts(Parameter.ASSUMED);
        Map<String, String> answers = request.listFields(Parameter.ANSWER);
        version.inputs().forEach(input -> {
            String answer = answers.get(input.name());
            if (answer != null) {
                assumed.add(input.name() + "=" + answer);
            }
        });
        if (assumed.size() > MOST_CHANGES) {
            throw Refusal.badRequest("error.many", Parameter.ASSUMED.in(request.language()), MOST_CHANGES);
        }
        return assumed;
    }

    private List<String> parts(Parameter parameter) {
        List<String> parts = new ArrayList<>();
        request.find(parameter).ifPresent(text -> {
            for (String part : text.split(";", -1)) {
                // A number with an exponent of a few characters would be written out as a thousand million digits.
                if (part.length() > 1000 || part.matches(".*[=<>]\\s*[-+]?[0-9.]+[eE].*")) {
                    throw Refusal.badRequest("error.number.form", parameter.in(request.language()), part);
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
                        .filter(bound -> changes.stream().anyMatch(c -> c.startsWith("bound:" + bound.id() + "=")))
                        .findFirst())
                .or(() -> possible.stream().findFirst());
        String from = request.find(Parameter.FROM)
                .map(text -> number(Parameter.FROM, text).toPlainString())
                .orElse(null);
        String to = request.find(Parameter.TO)
                .map(text -> number(Parameter.TO, text).toPlainString())
                .orElse(null);
        return chosen.map(bound -> between(bound, from, to));
    }

    private WhatIfChoice.Moving between(WhatIfChoice.Moving usual, @Nullable String from, @Nullable String to) {
        WhatIfChoice.Moving moving = new WhatIfChoice.Moving(
                usual.clause(), usual.input(), from == null ? usual.from() : from, to == null ? usual.to() : to);
        if (new BigDecimal(moving.from()).compareTo(new BigDecimal(moving.to())) >= 0) {
            throw Refusal.badRequest(
                    "error.whatif.range",
                    Parameter.FROM.in(request.language()),
                    moving.from(),
                    Parameter.TO.in(request.language()),
                    moving.to());
        }
        return moving;
    }

    /** Every bound that can move, from a half below to a half above what it is now. */
    static List<WhatIfChoice.Moving> listMoving(SchemeVersion version) {
        List<WhatIfChoice.Moving> all = new ArrayList<>();
        for (Clause clause : version.clauses()) {
            for (Condition.Bound bound : RuleParts.listBounds(clause)) {
                BigDecimal half = bound.bound().abs().divide(BigDecimal.TWO);
                BigDecimal reach = half.signum() == 0 ? BigDecimal.TEN : half;
                all.add(new WhatIfChoice.Moving(
                        clause.id(),
                        bound.input(),
                        plain(bound.bound().subtract(reach)),
                        plain(bound.bound().add(reach))));
            }
        }
        return all;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private BigDecimal number(Parameter parameter, String text) {
        String point = text.replace(',', '.');
        if (!point.matches("-?[0-9]{1,12}([.][0-9]{1,6})?") || point.length() > MOST_DIGITS + 8) {
            throw Refusal.badRequest("error.number.form", parameter.in(request.language()), text);
        }
        return new BigDecimal(point);
    }
}
