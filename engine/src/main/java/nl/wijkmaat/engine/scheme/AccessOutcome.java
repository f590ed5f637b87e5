package nl.wijkmaat.engine.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkmaat.engine.Verdict;

/**
 * What came of testing one applicant against one version of a scheme on one day.
 *
 * @param scheme the scheme
 * @param version the rules that were applied
 * @param applicant who was tested
 * @param day the day of the test
 * @param verdict the outcome over all clauses
 * @param clauses each clause with its trace, in the order of the scheme
 * @param entitlements what the applicant gets if it gets in, unless it certainly does not; none when a clause certainly fails
 * @param changes the smallest sets of changes that would make every failing clause met, fewest changes first
 */
public record AccessOutcome(
        Scheme scheme,
        SchemeVersion version,
        Applicant applicant,
        LocalDate day,
        Verdict verdict,
        List<ClauseOutcome> clauses,
        List<Granted> entitlements,
        List<Set<Change>> changes) {

    /** An entitlement and whether its own condition is met; getting in is for the verdict over all clauses to tell. */
    public record Granted(Entitlement entitlement, Verdict verdict) {}

    public AccessOutcome {
        clauses = List.copyOf(clauses);
        entitlements = List.copyOf(entitlements);
        changes = List.copyOf(changes);
    }

    /**
     * The clause that decides: the first with the verdict of the whole. Empty when every clause is met, for then no single one
     * decides.
     */
    public Optional<ClauseOutcome> decidingClause() {
        return verdict == Verdict.VOLDOET
                ? Optional.empty()
                : clauses.stream().filter(c -> c.verdict() == verdict).findFirst();
    }

    /** Whether every clause but the named ones is met: who meets everything else? */
    public Verdict verdictWithout(Set<String> maskedClauses) {
        return clauses.stream()
                .filter(c -> !maskedClauses.contains(c.clause().id()))
                .map(ClauseOutcome::verdict)
                .reduce(Verdict.VOLDOET, Verdict::and);
    }

    /** All inputs that would be needed to tell, in alphabetical order. */
    public Set<String> missing() {
        Set<String> missing = new TreeSet<>();
        clauses.forEach(c -> missing.addAll(c.missing()));
        return missing;
    }
}
