package nl.wijkmaat.app.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Messages;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Period;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.scheme.Clause;
import nl.wijkmaat.engine.scheme.ClosedList;
import nl.wijkmaat.engine.scheme.Condition;
import nl.wijkmaat.engine.scheme.InputDeclaration;
import nl.wijkmaat.engine.scheme.InputType;
import nl.wijkmaat.engine.scheme.RuleChange;
import nl.wijkmaat.engine.scheme.RuleKind;
import nl.wijkmaat.engine.scheme.SchemeVersion;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Unit;

/**
 * A change of rules as written on the command line: {@code bound:CLAUSE:INPUT=NUMBER}, or {@code bound:CLAUSE:INPUT>=NUMBER} where a clause
 * has several bounds, {@code mask:CLAUSE}, {@code must:CLAUSE},
 * {@code add:ID:INPUT>=NUMBER} and {@code list:LIST=CODE,CODE}.
 *
 * @param change what the engine does
 * @param listed codes of areas that were put on a list
 * @param asked what a new clause asks beside the inputs of the scheme: a figure of this catalogue, written as {@code @INDICATOR}
 */
record StatedChange(RuleChange change, List<AreaCode> listed, Optional<InputDeclaration> asked) {

    private static final Pattern BOUND = Pattern.compile("bound:([^:]+):([a-z0-9_]+)(>=|<=|>|<|=)(.+)");
    private static final Pattern ONE_CLAUSE = Pattern.compile("(mask|must):(.+)");
    private static final Pattern ADD = Pattern.compile("add:([^:]+):(@?[a-z0-9_]+)(>=|<=|>|<|=)(.+)");
    private static final Pattern LIST = Pattern.compile("list:([^=]+)=(.+)");

    /** @throws CommandFailure when the change cannot be read; the message shows all forms */
    static StatedChange parse(String text, SchemeVersion version, LocalDate day, Map<String, Indicator> indicators) {
        try {
            Matcher bound = BOUND.matcher(text);
            if (bound.matches()) {
                return of(new RuleChange.SetBound(
                        boundOf(bound.group(1), bound.group(2), bound.group(3)), number(bound, version)));
            }
            Matcher clause = ONE_CLAUSE.matcher(text);
            if (clause.matches()) {
                return of(
                        clause.group(1).equals("mask")
                                ? new RuleChange.Mask(clause.group(2))
                                : new RuleChange.Oblige(clause.group(2)));
            }
            Matcher add = ADD.matcher(text);
            if (add.matches()) {
                StatedInput stated = new StatedInput(add.group(2), add.group(4).strip());
                InputDeclaration input = stated.name().startsWith("@")
                        ? figure(stated.name(), indicators)
                        : stated.declaration(version.inputs());
                return new StatedChange(
                        new RuleChange.Add(clause(add, stated, input)),
                        List.of(),
                        Optional.of(input).filter(i -> i.name().startsWith("@")));
            }
            Matcher list = LIST.matcher(text);
            if (list.matches()) {
                return listing(list.group(1), list.group(2), day);
            }
        } catch (NumberFormatException e) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "whatif.number", text);
        }
        throw CommandFailure.of(ExitCode.BAD_INPUT, "whatif.form", text);
    }

    private static StatedChange of(RuleChange change) {
        return new StatedChange(change, List.of(), Optional.empty());
    }

    /** A figure of this catalogue as an input, so that a new clause can ask what the scheme does not. */
    private static InputDeclaration figure(String name, Map<String, Indicator> indicators) {
        String id = name.substring(1);
        Indicator indicator = indicators.get(id);
        if (indicator == null) {
            throw CommandFailure.of(
                    ExitCode.NOT_FOUND, "whatif.no_indicator", id, Closest.hint(id, indicators.keySet()));
        }
        boolean isPercent = indicator.unit() == Unit.PERCENT;
        return new InputDeclaration(
                name,
                InputType.NUMBER,
                indicator.name(),
                isPercent ? new LocalText("procent", "percent") : null,
                id,
                Map.of(),
                indicator.name(),
                indicator.unit().naturalRange().low() < 0);
    }

    private static Clause clause(Matcher add, StatedInput stated, InputDeclaration input) {
        Condition condition = input.type() == InputType.TRUTH && add.group(3).equals("=")
                ? new Condition.Truth(input.name(), stated.truth())
                : new Condition.Bound(
                        input.name(),
                        comparison(add.group(3))
                                .orElseThrow(() -> CommandFailure.of(ExitCode.BAD_INPUT, "whatif.form", add.group())),
                        stated.number(input.naturalRange()));
        return new Clause(
                add.group(1),
                RuleKind.DREMPEL,
                "what-if",
                Messages.text("whatif.added", add.group()),
                condition,
                false);
    }

    /** The number of a bound, which must be one that the input can be; whether the clause asks the input is left to the change. */
    private static BigDecimal number(Matcher bound, SchemeVersion version) {
        StatedInput stated = new StatedInput(bound.group(2), bound.group(4).strip());
        return version.findInput(stated.name())
                .map(input -> stated.number(input.naturalRange()))
                .orElseGet(() -> new BigDecimal(stated.value()));
    }

    /** A bound by its clause and input; {@code =} means the only one there is. */
    static RuleChange.BoundOf boundOf(String clause, String input, String sign) {
        return new RuleChange.BoundOf(clause, input, comparison(sign));
    }

    private static Optional<Condition.Comparison> comparison(String sign) {
        return Arrays.stream(Condition.Comparison.values())
                .filter(comparison -> comparison.sign().equals(sign))
                .findFirst();
    }

    private static StatedChange listing(String list, String codes, LocalDate day) {
        List<AreaCode> listed = new ArrayList<>();
        List<ClosedList.Member> members = new ArrayList<>();
        for (String text : codes.split(",", -1)) {
            AreaCode code = AreaCode.findIn(text.strip())
                    .filter(c -> c.gemeente().isPresent())
                    .orElseThrow(() -> CommandFailure.of(ExitCode.BAD_INPUT, "place.no_code", text));
            listed.add(code);
            members.add(new ClosedList.Member(
                    code.code(),
                    code.gemeente().orElseThrow(),
                    code.level() == AreaLevel.GEMEENTE ? null : code.code(),
                    Period.of(day, day)));
        }
        return new StatedChange(new RuleChange.Extend(list, members), listed, Optional.empty());
    }
}
