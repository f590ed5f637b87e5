package nl.wijkmaat.engine.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.Verdict;

/** Tests applicants against schemes. Holds the closed lists that clauses refer to, and nothing that changes. */
public final class AccessCheck {

    private final Map<String, ClosedList> lists;
    private final Listings listings;

    /** @param lists all closed lists by id */
    public AccessCheck(Map<String, ClosedList> lists) {
        this.lists = Map.copyOf(lists);
        this.listings = new Listings(this.lists);
    }

    /**
     * The outcome for one applicant on one day, or nothing when the scheme has no rules on that day.
     *
     * @throws NoSuchElementException when a clause refers to a list that does not exist
     */
    public Optional<AccessOutcome> findOutcome(Scheme scheme, Applicant applicant, LocalDate day) {
        return scheme.findVersion(day).map(version -> outcome(scheme, version, applicant, day));
    }

    /** What can be told of one applicant on one day, also when no version speaks of that day. */
    public Access access(Scheme scheme, Applicant applicant, LocalDate day) {
        return findOutcome(scheme, applicant, day)
                .<Access>map(Access.Tested::new)
                .orElseGet(() -> new Access.NoRules(scheme, applicant, day));
    }

    /** The lists that clauses refer to, by id. */
    public Map<String, ClosedList> lists() {
        return lists;
    }

    /**
     * The verdict alone, for questions about many applicants: the same as that of {@link #outcome}, without the trace that leads to it.
     */
    public Verdict verdict(SchemeVersion version, Applicant applicant, LocalDate day) {
        Evaluation evaluation = new Evaluation(listings, applicant, day);
        Verdict verdict = Verdict.VOLDOET;
        for (Clause clause : version.clauses()) {
            verdict = verdict.and(evaluation.verdict(clause.condition()));
            if (verdict == Verdict.VOLDOET_NIET) {
                return verdict;
            }
        }
        return verdict;
    }

    /** The verdict of one clause alone. */
    Verdict verdict(Clause clause, Applicant applicant, LocalDate day) {
        return new Evaluation(listings, applicant, day).verdict(clause.condition());
    }

    /** What an applicant with this verdict gets a year as far as published: the sum over the entitlements whose condition is met. */
    public Money perYear(SchemeVersion version, Applicant applicant, LocalDate day, Verdict verdict) {
        Money sum = Money.ZERO;
        if (verdict == Verdict.VOLDOET) {
            Evaluation evaluation = new Evaluation(listings, applicant, day);
            for (Entitlement entitlement : version.entitlements()) {
                Money amount = entitlement.perYear();
                if (amount != null && evaluation.verdict(entitlement.condition()) == Verdict.VOLDOET) {
                    sum = sum.plus(amount);
                }
            }
        }
        return sum;
    }

    /** The outcome under given rules, whether or not they hold on that day: for what-if questions. */
    public AccessOutcome outcome(Scheme scheme, SchemeVersion version, Applicant applicant, LocalDate day) {
        Evaluation evaluation = new Evaluation(listings, applicant, day);
        List<ClauseOutcome> clauses = version.clauses().stream()
                .map(clause -> {
                    ClauseOutcome.Step step = evaluation.test(clause.condition());
                    return new ClauseOutcome(clause, step.verdict(), step);
                })
                .toList();
        Verdict verdict = clauses.stream().map(ClauseOutcome::verdict).reduce(Verdict.VOLDOET, Verdict::and);
        List<AccessOutcome.Granted> entitlements = version.entitlements().stream()
                .map(e -> new AccessOutcome.Granted(
                        e, evaluation.test(e.condition()).verdict()))
                .filter(granted -> verdict != Verdict.VOLDOET_NIET && granted.verdict() != Verdict.VOLDOET_NIET)
                .toList();
        List<ClauseOutcome.Step> failing = clauses.stream()
                .filter(c -> c.verdict() == Verdict.VOLDOET_NIET)
                .map(ClauseOutcome::trace)
                .toList();
        return new AccessOutcome(
                scheme, version, applicant, day, verdict, clauses, entitlements, SmallestChanges.toMeet(failing));
    }
}
