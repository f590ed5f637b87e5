package nl.wijkmaat.engine.scheme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.engine.Verdict;

/**
 * How hard one clause bites on small and on large gemeenten: how many applicants of each it certainly turns away. Where no figure
 * answers a clause everything is unknown, and all that can be said is whether its bound is an absolute size.
 *
 * @param clause the clause
 * @param small outcomes of applicants in gemeenten with fewer residents than the dividing line
 * @param large outcomes of the others
 */
public record ClauseBite(Clause clause, Map<Verdict, Integer> small, Map<Verdict, Integer> large) {

    public ClauseBite {
        small = Map.copyOf(small);
        large = Map.copyOf(large);
    }

    /**
     * An applicant's outcome with the size of its gemeente.
     *
     * @param outcome of the test
     * @param isSmall whether its gemeente lies below the dividing line
     */
    public record Sized(AccessOutcome outcome, boolean isSmall) {}

    /** The clauses of the version that was tested, in its order. */
    public static List<ClauseBite> of(Collection<Sized> outcomes) {
        Map<String, Clause> clauses = new LinkedHashMap<>();
        Map<String, Map<Verdict, Integer>> small = new LinkedHashMap<>();
        Map<String, Map<Verdict, Integer>> large = new LinkedHashMap<>();
        for (Sized sized : outcomes) {
            for (ClauseOutcome outcome : sized.outcome().clauses()) {
                String id = outcome.clause().id();
                clauses.putIfAbsent(id, outcome.clause());
                (sized.isSmall() ? small : large)
                        .computeIfAbsent(id, _ -> new EnumMap<>(Verdict.class))
                        .merge(outcome.verdict(), 1, Integer::sum);
            }
        }
        List<ClauseBite> bites = new ArrayList<>();
        clauses.forEach((id, clause) ->
                bites.add(new ClauseBite(clause, small.getOrDefault(id, Map.of()), large.getOrDefault(id, Map.of()))));
        return bites;
    }

    /** The share of small ones that it turns away minus that of large ones, from −1 to 1; NaN when not every outcome is known. */
    public double difference() {
        return shareFailing(small) - shareFailing(large);
    }

    private static double shareFailing(Map<Verdict, Integer> outcomes) {
        int all = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        int known = outcomes.getOrDefault(Verdict.VOLDOET, 0) + outcomes.getOrDefault(Verdict.VOLDOET_NIET, 0);
        return all == 0 || known < all ? Double.NaN : outcomes.getOrDefault(Verdict.VOLDOET_NIET, 0) / (double) all;
    }
}
