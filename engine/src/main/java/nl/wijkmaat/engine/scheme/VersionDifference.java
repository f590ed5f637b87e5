package nl.wijkmaat.engine.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two versions of a scheme.
 *
 * @param before the older version
 * @param after the newer one
 * @param clauses clauses that came, went or changed, in the order of the newer version and then of the older
 */
public record VersionDifference(SchemeVersion before, SchemeVersion after, List<ClauseChange> clauses) {

    /**
     * One clause that is not the same.
     *
     * @param before as it was, or null when it is new
     * @param after as it is, or null when it is gone
     */
    public record ClauseChange(
            @Nullable Clause before, @Nullable Clause after) {
        public String id() {
            return Objects.requireNonNull(after == null ? before : after).id();
        }
    }

    public static VersionDifference between(SchemeVersion before, SchemeVersion after) {
        List<ClauseChange> changes = new ArrayList<>();
        for (Clause clause : after.clauses()) {
            Optional<Clause> was = find(before, clause.id());
            if (was.isEmpty() || !was.get().equals(clause)) {
                changes.add(new ClauseChange(was.orElse(null), clause));
            }
        }
        for (Clause clause : before.clauses()) {
            if (find(after, clause.id()).isEmpty()) {
                changes.add(new ClauseChange(clause, null));
            }
        }
        return new VersionDifference(before, after, changes);
    }

    private static Optional<Clause> find(SchemeVersion version, String id) {
        return version.clauses().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    public boolean isBudgetChanged() {
        return !Objects.equals(before.budget(), after.budget());
    }

    public boolean isMoneyYearsChanged() {
        return !Objects.equals(before.moneyYears(), after.moneyYears());
    }
}
