package nl.wijkmaat.engine.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkmaat.engine.QuestionRefused;

/** A change in the rules of a scheme, to see what it would do. The rules themselves stay as they are. */
public sealed interface RuleChange {

    /**
     * A bound in the rules.
     *
     * @param clause id of the clause
     * @param input that is held against it
     * @param comparison which one, when the clause holds the input against more than one, such as at least 5,000 and at most 30,000
     */
    record BoundOf(String clause, String input, Optional<Condition.Comparison> comparison) {

        boolean isMeant(Condition.Bound bound) {
            return bound.input().equals(input)
                    && comparison.map(bound.comparison()::equals).orElse(true);
        }
    }

    /** Another number for one bound; the others of the same input stay. */
    record SetBound(BoundOf which, BigDecimal bound) implements RuleChange {

        /** For a clause that holds the input against one bound. */
        public SetBound(String clause, String input, BigDecimal bound) {
            this(new BoundOf(clause, input, Optional.empty()), bound);
        }
    }

    /** A clause that no longer counts. */
    record Mask(String clause) implements RuleChange {}

    /** A further clause. */
    record Add(Clause clause) implements RuleChange {}

    /**
     * A clause by which somebody decides becomes a duty: "may" becomes "must". What it asks besides stays.
     *
     * @param clause one that leaves something to a judgement or to a ranking that was not published
     */
    record Oblige(String clause) implements RuleChange {}

    /** Names that come on a list beside those that are on it: completion, no redistribution. */
    record Extend(String list, List<ClosedList.Member> members) implements RuleChange {
        public Extend {
            members = List.copyOf(members);
        }
    }

    /**
     * The rules and lists after a series of changes, in their order.
     *
     * @throws IllegalArgumentException when a change names a clause, input or list that is not there
     */
    static Rules apply(Rules rules, List<RuleChange> changes) {
        Rules changed = rules;
        for (RuleChange change : changes) {
            changed = switch (change) {
                case SetBound c -> changed.withClause(c.which().clause(), clause -> rebound(clause, c));
                case Mask c -> changed.without(c.clause());
                case Oblige c -> changed.withClause(c.clause(), RuleChange::oblige);
                case Add c -> changed.with(c.clause());
                case Extend c -> changed.withMembers(c.list(), c.members());
            };
        }
        return changed;
    }

    private static Clause oblige(Clause clause) {
        Condition condition = oblige(clause.condition());
        if (condition.equals(clause.condition())) {
            throw new QuestionRefused(
                    "eis '" + clause.id()
                            + "' laat niets aan een mens over en kan dus geen plicht worden; laat haar weg of verander haar grens",
                    "clause '" + clause.id()
                            + "' leaves nothing to a judgement, so it cannot become a duty; mask it or change its bound");
        }
        return withCondition(clause, condition);
    }

    private static Condition oblige(Condition condition) {
        return switch (condition) {
            case Condition.NotPublished _ -> new Condition.AllOf(List.of());
            case Condition.AllOf c ->
                new Condition.AllOf(c.parts().stream().map(RuleChange::oblige).toList());
            case Condition.AnyOf c ->
                new Condition.AnyOf(c.parts().stream().map(RuleChange::oblige).toList());
            default -> condition;
        };
    }

    private static Clause withCondition(Clause clause, Condition condition) {
        return new Clause(clause.id(), clause.kind(), clause.article(), clause.text(), condition, clause.tiedToScale());
    }

    private static Clause rebound(Clause clause, SetBound change) {
        List<Condition.Bound> all = bounds(clause.condition())
                .filter(bound -> bound.input().equals(change.which().input()))
                .distinct()
                .toList();
        List<Condition.Bound> meant =
                all.stream().filter(change.which()::isMeant).toList();
        if (all.isEmpty()) {
            throw new QuestionRefused(
                    "eis '" + clause.id() + "' vergelijkt geen invoer '"
                            + change.which().input() + "' met een grens",
                    "clause '" + clause.id() + "' compares no input '"
                            + change.which().input() + "' with a bound");
        }
        if (meant.size() != 1) {
            String choices = all.stream()
                    .map(bound -> bound.comparison().sign() + bound.bound().toPlainString())
                    .collect(Collectors.joining(", "));
            throw new QuestionRefused(
                    "eis '" + clause.id() + "' vergelijkt '" + change.which().input() + "' met deze grenzen: " + choices
                            + "; schrijf welke verandert, met haar teken in plaats van =",
                    "clause '" + clause.id() + "' compares '" + change.which().input() + "' with these bounds: "
                            + choices + "; write which one changes, with its sign in place of =");
        }
        return withCondition(clause, rebound(clause.condition(), change));
    }

    private static Condition rebound(Condition condition, SetBound change) {
        return switch (condition) {
            case Condition.Bound c
            when change.which().isMeant(c) -> new Condition.Bound(c.input(), c.comparison(), change.bound());
            case Condition.AllOf c ->
                new Condition.AllOf(
                        c.parts().stream().map(p -> rebound(p, change)).toList());
            case Condition.AnyOf c ->
                new Condition.AnyOf(
                        c.parts().stream().map(p -> rebound(p, change)).toList());
            case Condition.Not c -> new Condition.Not(rebound(c.part(), change));
            default -> condition;
        };
    }

    private static Stream<Condition.Bound> bounds(Condition condition) {
        return switch (condition) {
            case Condition.Bound c -> Stream.of(c);
            case Condition.AllOf c -> c.parts().stream().flatMap(RuleChange::bounds);
            case Condition.AnyOf c -> c.parts().stream().flatMap(RuleChange::bounds);
            case Condition.Not c -> bounds(c.part());
            default -> Stream.empty();
        };
    }

    /**
     * The rules of one version with the lists that its clauses refer to.
     *
     * @param version the version
     * @param lists all lists by id
     */
    record Rules(SchemeVersion version, Map<String, ClosedList> lists) {
        public Rules {
            lists = Map.copyOf(lists);
        }

        private Rules withClause(String id, UnaryOperator<Clause> change) {
            requireClause(id);
            return withClauses(version.clauses().stream()
                    .map(c -> c.id().equals(id) ? change.apply(c) : c)
                    .toList());
        }

        private Rules without(String id) {
            requireClause(id);
            return withClauses(
                    version.clauses().stream().filter(c -> !c.id().equals(id)).toList());
        }

        private Rules with(Clause clause) {
            if (version.clauses().stream().anyMatch(c -> c.id().equals(clause.id()))) {
                throw new QuestionRefused(
                        "er is al een eis '" + clause.id() + "'; kies een andere naam",
                        "there is a clause '" + clause.id() + "' already; choose another name");
            }
            List<Clause> clauses = new ArrayList<>(version.clauses());
            clauses.add(clause);
            return withClauses(clauses);
        }

        private Rules withMembers(String id, List<ClosedList.Member> added) {
            ClosedList list = lists.get(id);
            if (list == null) {
                String known = String.join(", ", new TreeSet<>(lists.keySet()));
                throw new QuestionRefused(
                        "er is geen lijst '" + id + "'; er zijn: " + known,
                        "there is no list '" + id + "'; there are: " + known);
            }
            List<ClosedList.Member> members = new ArrayList<>(list.members());
            members.addAll(added);
            Map<String, ClosedList> changed = new HashMap<>(lists);
            changed.put(id, list.withMembers(members));
            return new Rules(version, changed);
        }

        private Rules withClauses(List<Clause> clauses) {
            return new Rules(
                    new SchemeVersion(
                            version.id(),
                            version.period(),
                            version.legalBasis(),
                            version.budget(),
                            version.moneyYears(),
                            version.inputs(),
                            clauses,
                            version.entitlements(),
                            version.untranslatables(),
                            version.sources()),
                    lists);
        }

        private void requireClause(String id) {
            if (version.clauses().stream().noneMatch(c -> c.id().equals(id))) {
                String known = String.join(
                        ", ", version.clauses().stream().map(Clause::id).toList());
                throw new QuestionRefused(
                        "er is geen eis '" + id + "'; er zijn: " + known,
                        "there is no clause '" + id + "'; there are: " + known);
            }
        }
    }
}
