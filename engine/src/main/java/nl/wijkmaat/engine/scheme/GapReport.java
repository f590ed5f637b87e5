package nl.wijkmaat.engine.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.engine.Period;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.scheme.Scheme.Opening;
import org.jspecify.annotations.Nullable;

/**
 * All schemes for one place on one day: which are open to it, on which clause the others turn, and what a place on a list that it is
 * not on would open.
 *
 * @param day the day of the test
 * @param lines one per scheme, in the order in which the schemes were given
 * @param cascades one per list that the place is not on and that counts in more than one scheme; those that do most first
 */
public record GapReport(LocalDate day, List<Line> lines, List<Cascade> cascades) {

    public GapReport {
        lines = List.copyOf(lines);
        cascades = List.copyOf(cascades);
    }

    /**
     * One scheme.
     *
     * @param access what came of the test
     * @param rest the verdict over all other clauses when the deciding one is left out, or null when nothing decides: does the place meet
     *     everything else?
     */
    public record Line(Access access, @Nullable Verdict rest) {

        public Optional<ClauseOutcome> findDeciding() {
            return access.findOutcome().flatMap(AccessOutcome::decidingClause);
        }

        public Optional<Verdict> findRest() {
            return Optional.ofNullable(rest);
        }

        /** The inputs that would be needed to tell whether everything else is met. */
        public Set<String> missingForRest() {
            Set<String> missing = new java.util.TreeSet<>();
            Optional<String> deciding = findDeciding().map(c -> c.clause().id());
            access.findOutcome().stream()
                    .flatMap(o -> o.clauses().stream())
                    .filter(c -> !Optional.of(c.clause().id()).equals(deciding))
                    .forEach(c -> missing.addAll(c.missing()));
            return missing;
        }
    }

    /**
     * What a place on a list would do.
     *
     * @param list the list
     * @param effects on each scheme whose clauses would turn, or that gives weight to the listing without a clause of its own
     */
    public record Cascade(ClosedList list, List<Effect> effects) {
        public Cascade {
            effects = List.copyOf(effects);
        }
    }

    /**
     * What a listing would do in one scheme.
     *
     * @param scheme the scheme
     * @param before the verdict now
     * @param after the verdict with the place on the list
     * @param turned clauses whose own verdict changes
     * @param declared what the regulation says that the listing does here, or null when only the clauses tell
     */
    public record Effect(
            Scheme scheme,
            Verdict before,
            Verdict after,
            List<ClauseOutcome> turned,
            @Nullable Opening declared) {
        public Effect {
            turned = List.copyOf(turned);
        }

        public Optional<Opening> findDeclared() {
            return Optional.ofNullable(declared);
        }
    }

    /**
     * @param accesses the outcome of each scheme for the place
     * @param check tested them, and holds the lists
     * @param day the day of the test
     */
    public static GapReport of(Collection<Access> accesses, AccessCheck check, LocalDate day) {
        List<Line> lines = accesses.stream().map(GapReport::line).toList();
        Set<String> lists = new LinkedHashSet<>();
        accesses.forEach(access ->
                access.findOutcome().ifPresent(o -> o.clauses().forEach(c -> collectUnmet(c.trace(), false, lists))));
        List<Cascade> cascades = lists.stream()
                .map(list -> cascade(list, accesses, check, day))
                .filter(cascade -> cascade.effects().size() > 1)
                .sorted(java.util.Comparator.comparingInt(
                                (Cascade c) -> c.effects().size())
                        .reversed())
                .toList();
        return new GapReport(day, lines, cascades);
    }

    private static Line line(Access access) {
        Optional<AccessOutcome> outcome = access.findOutcome();
        Optional<Verdict> rest = outcome.flatMap(o -> o.decidingClause()
                .map(deciding -> o.verdictWithout(Set.of(deciding.clause().id()))));
        return new Line(access, rest.orElse(null));
    }

    /** The lists that are asked for and on which the place is not known to stand. */
    private static void collectUnmet(ClauseOutcome.Step step, boolean turned, Set<String> into) {
        if (step.condition() instanceof Condition.OnList on && !turned && step.verdict() != Verdict.VOLDOET) {
            into.add(on.list());
        }
        boolean inside = turned != step.condition() instanceof Condition.Not;
        step.parts().forEach(part -> collectUnmet(part, inside, into));
    }

    private static Cascade cascade(String id, Collection<Access> accesses, AccessCheck check, LocalDate day) {
        Map<String, ClosedList> lists = new HashMap<>(check.lists());
        ClosedList list = Objects.requireNonNull(lists.get(id), id);
        Applicant applicant = accesses.iterator().next().applicant();
        List<ClosedList.Member> members = new ArrayList<>(list.members());
        members.add(new ClosedList.Member(applicant.name(), applicant.gemeente(), null, Period.of(day, day)));
        lists.put(id, list.withMembers(members));
        AccessCheck listed = new AccessCheck(lists);
        List<Effect> effects = new ArrayList<>();
        for (Access access : accesses) {
            access.findOutcome()
                    .ifPresent(before -> effect(before, listed, id, accesses).ifPresent(effects::add));
        }
        return new Cascade(list, effects);
    }

    private static Optional<Effect> effect(
            AccessOutcome before, AccessCheck listed, String list, Collection<Access> accesses) {
        AccessOutcome after = listed.outcome(before.scheme(), before.version(), before.applicant(), before.day());
        List<ClauseOutcome> turned = new ArrayList<>();
        for (int c = 0; c < after.clauses().size(); c++) {
            if (after.clauses().get(c).verdict() != before.clauses().get(c).verdict()) {
                turned.add(after.clauses().get(c));
            }
        }
        Optional<Opening> declared = accesses.stream()
                .flatMap(access -> access.findOutcome().stream())
                .filter(outcome -> asksFor(outcome, list))
                .flatMap(outcome -> outcome.scheme().opens().stream())
                .filter(opening -> opening.scheme().equals(before.scheme().id()))
                .findFirst();
        return turned.isEmpty() && declared.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Effect(before.scheme(), before.verdict(), after.verdict(), turned, declared.orElse(null)));
    }

    /** Whether a place on the list is what the scheme itself is about: a clause of it asks for the list and nothing else. */
    private static boolean asksFor(AccessOutcome outcome, String list) {
        return outcome.version().clauses().stream()
                .anyMatch(clause -> clause.condition().equals(new Condition.OnList(list)));
    }
}
