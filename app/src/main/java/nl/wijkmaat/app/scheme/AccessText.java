package nl.wijkmaat.app.scheme;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Language;
import nl.wijkmaat.app.shell.Messages;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.scheme.Access;
import nl.wijkmaat.engine.scheme.AccessOutcome;
import nl.wijkmaat.engine.scheme.Change;
import nl.wijkmaat.engine.scheme.ClauseOutcome;
import nl.wijkmaat.engine.scheme.ClosedList;
import nl.wijkmaat.engine.scheme.SchemeVersion;

/** An answer about access as text for people. */
final class AccessText {

    private final Shell shell;
    private final Access access;
    private final AskedPlace place;
    private final Map<String, ClosedList> lists;

    AccessText(Shell shell, Access access, AskedPlace place, Map<String, ClosedList> lists) {
        this.shell = shell;
        this.access = access;
        this.place = place;
        this.lists = lists;
    }

    /** Why the whole has its outcome: the deciding clause with its article, or why there is none. */
    static LocalText reason(Access access, Map<String, ClosedList> lists) {
        return switch (access) {
            case Access.Tested(AccessOutcome outcome) ->
                outcome.decidingClause()
                        .map(c -> Messages.text(
                                "scheme.reason.decides",
                                new ClauseReason(outcome, lists).of(c),
                                c.clause().article()))
                        .orElseGet(() -> Messages.text("scheme.reason.all_met"));
            case Access.NoRules none -> noRules(none);
        };
    }

    private static LocalText noRules(Access.NoRules none) {
        SchemeVersion first = none.scheme().versions().getFirst();
        String key = "scheme.reason." + none.scheme().outside().name().toLowerCase(java.util.Locale.ROOT);
        return none.findLastBefore()
                .map(v -> Messages.text(
                        key + "_after", v.period().last().map(AccessText::date).orElse(new LocalText("?", "?"))))
                .orElseGet(
                        () -> Messages.text(key + "_before", date(first.period().from())));
    }

    static LocalText date(LocalDate day) {
        return new LocalText(date(day, Language.DUTCH), date(day, Language.ENGLISH));
    }

    static String date(LocalDate day, Language language) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()));
    }

    static LocalText verdict(Verdict verdict) {
        return Messages.text("verdict." + verdict.id());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(shell.in(access.scheme().name()));
        lines.add(shell.text(
                "access.heading",
                place.place().name(),
                place.id(),
                date(access.day(), shell.language()),
                access.findOutcome().map(o -> o.version().id()).orElse("-")));
        if (access.scheme().isDesign()) {
            lines.add(shell.text("scheme.is_design"));
        }
        lines.add("");
        lines.add(shell.text("access.outcome", verdict(access.verdict()), sentence(shell.in(reason(access, lists)))));
        access.findOutcome().ifPresent(outcome -> tested(outcome, lines));
        return lines;
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private void tested(AccessOutcome outcome, List<String> lines) {
        ClauseReason reasons = new ClauseReason(outcome, lists);
        lines.add("");
        for (ClauseOutcome clause : outcome.clauses()) {
            lines.add("  - " + clause.clause().id() + ": "
                    + shell.in(clause.clause().text()) + " (" + clause.clause().article() + ")");
            lines.add("    " + shell.in(verdict(clause.verdict())) + ": " + shell.in(reasons.of(clause))
                    + shell.in(margin(clause)));
        }
        if (!outcome.missing().isEmpty()) {
            lines.add("");
            lines.add(shell.text("access.state"));
            outcome.missing()
                    .forEach(input -> lines.add("  --input " + input + "=…   " + shell.in(reasons.label(input))));
        }
        if (!outcome.entitlements().isEmpty()) {
            lines.add("");
            lines.add(shell.text("access.gives"));
            outcome.entitlements()
                    .forEach(g -> lines.add("  - " + shell.in(g.entitlement().text()) + " ("
                            + g.entitlement().article() + "): " + shell.in(verdict(g.verdict()))));
        }
        if (!outcome.changes().isEmpty()) {
            lines.add("");
            lines.add(shell.text("access.changes"));
            outcome.changes().forEach(set -> lines.add("  - " + shell.in(changes(set, reasons, lists))));
        }
        if (!reasons.listNamed().isEmpty()) {
            lines.add("");
            lines.add(shell.text("access.lists"));
            reasons.listNamed().forEach(l -> lines.add(shell.text("access.list", l.name(), l.selection(), l.source())));
        }
        if (!outcome.version().untranslatables().isEmpty()) {
            lines.add("");
            lines.add(shell.text("access.not_published"));
            outcome.version().untranslatables().forEach(text -> lines.add("  - " + shell.in(text)));
        }
        lines.add("");
        lines.add(shell.text("access.sources", outcome.version().legalBasis()));
        outcome.version().sources().forEach(source -> lines.add("  - " + source));
    }

    private LocalText margin(ClauseOutcome clause) {
        return clause.findMargin()
                .filter(margin -> margin.signum() != 0)
                .map(margin -> Messages.text(
                        margin.signum() < 0 ? "access.margin_short" : "access.margin_over",
                        ClauseReason.number(margin.abs())))
                .orElseGet(() -> Messages.text("access.margin_none"));
    }

    static LocalText changes(Set<Change> set, ClauseReason reasons, Map<String, ClosedList> lists) {
        return set.stream()
                .map(change -> change(change, reasons, lists))
                .reduce((a, b) -> new LocalText(a.nl() + " + " + b.nl(), a.en() + " + " + b.en()))
                .orElseThrow();
    }

    private static LocalText change(Change change, ClauseReason reasons, Map<String, ClosedList> lists) {
        return switch (change) {
            case Change.Reach c ->
                Messages.text(
                        "access.change.reach",
                        reasons.label(c.input()),
                        ClauseReason.number(c.from()),
                        Messages.text(
                                "scheme.reason." + c.comparison().name().toLowerCase(java.util.Locale.ROOT),
                                ClauseReason.number(c.bound())));
            case Change.Become c ->
                Messages.text("access.change.become", reasons.label(c.input()), ClauseReason.yesNo(c.required()));
            case Change.Choose c ->
                Messages.text("access.change.choose", reasons.label(c.input()), reasons.words(c.input(), c.accepted()));
            case Change.Move c ->
                Messages.text(
                        "access.change.move",
                        reasons.label(c.within().input()),
                        date(c.within().first()),
                        date(c.within().last()));
            case Change.Listing c -> {
                ClosedList list = lists.get(c.list());
                yield Messages.text(
                        c.required() ? "access.change.list" : "access.change.unlist",
                        list == null ? new LocalText(c.list(), c.list()) : list.name());
            }
        };
    }

    static final List<String> COLUMNS = List.of(
            "scheme",
            "version",
            "area",
            "date",
            "outcome",
            "clause",
            "article",
            "kind",
            "clause_outcome",
            "value",
            "required",
            "margin",
            "reason");

    /** One row per clause; one without a clause where no rules are known. */
    static void rows(Access access, AskedPlace place, Map<String, ClosedList> lists, Shell shell, Grid grid) {
        String scheme = access.scheme().id();
        String day = access.day().toString();
        String outcome = access.verdict().id();
        switch (access) {
            case Access.NoRules _ ->
                grid.add(
                        scheme,
                        "",
                        place.id(),
                        day,
                        outcome,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        shell.in(reason(access, lists)));
            case Access.Tested(AccessOutcome tested) -> {
                ClauseReason reasons = new ClauseReason(tested, lists);
                for (ClauseOutcome clause : tested.clauses()) {
                    grid.add(
                            scheme,
                            tested.version().id(),
                            place.id(),
                            day,
                            outcome,
                            clause.clause().id(),
                            clause.clause().article(),
                            clause.clause().kind().id(),
                            clause.verdict().id(),
                            AccessJson.valueText(clause),
                            ConditionText.of(clause.clause().condition()),
                            clause.findMargin().map(m -> m.toPlainString()).orElse(""),
                            shell.in(reasons.of(clause)));
                }
            }
        }
    }
}
