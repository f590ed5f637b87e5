package nl.wijkmaat.engine.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.scheme.RuleChange.Rules;

/**
 * What a change of rules does to everybody at once: who comes in, who leaves, how many people that is, how much of the heaviest burden
 * is covered, and the money as far as it is known. Before and after stand side by side; the rules themselves stay as they are.
 *
 * @param before under the present rules
 * @param after under the changed rules
 * @param moved those whose outcome is another, in the order of the subjects
 * @param nobodyGetsLess whether the outcome and the money of everybody is at least what it was: completion, no redistribution
 */
public record WhatIf(State before, State after, List<Moved> moved, boolean nobodyGetsLess) {

    /** Areas with at least this weight are among the heaviest tenth. */
    public static final double HEAVIEST = 90;

    public WhatIf {
        moved = List.copyOf(moved);
    }

    /**
     * One of those whom the rules are applied to.
     *
     * @param code of the area, or an id
     * @param applicant what is known of it
     * @param residents people who live there; NaN when unknown
     * @param weight of its burden from 0 to 100; NaN when too little is measured
     */
    public record Subject(String code, Applicant applicant, double residents, double weight) {}

    /**
     * Everybody under one set of rules.
     *
     * @param counts number of subjects by outcome
     * @param residents by outcome; unknown numbers add nothing
     * @param heaviestResidents residents of the heaviest tenth of areas, whatever their outcome
     * @param heaviestIn those of them that certainly get in
     * @param heaviestPossible those of them that are not certainly shut out
     * @param perYear money a year for all that certainly get in, as far as amounts were published
     */
    public record State(
            Map<Verdict, Integer> counts,
            Map<Verdict, Long> residents,
            long heaviestResidents,
            long heaviestIn,
            long heaviestPossible,
            Money perYear) {
        public State {
            counts = Map.copyOf(counts);
            residents = Map.copyOf(residents);
        }

        public int count(Verdict verdict) {
            return counts.getOrDefault(verdict, 0);
        }

        public long residents(Verdict verdict) {
            return residents.getOrDefault(verdict, 0L);
        }
    }

    /** One subject whose outcome changed. */
    public record Moved(Subject subject, Verdict before, Verdict after) {

        /** Whether the change is for the better: from shut out to perhaps, or from perhaps to in. */
        public boolean isGain() {
            return after.compareTo(before) < 0;
        }
    }

    /**
     * @param rules the present rules
     * @param changes applied in their order
     * @param subjects everybody
     * @param day of the test
     * @throws IllegalArgumentException when a change names a clause, input or list that is not there
     */
    public static WhatIf of(Rules rules, List<RuleChange> changes, List<Subject> subjects, LocalDate day) {
        Rules changed = RuleChange.apply(rules, changes);
        AccessCheck checkBefore = new AccessCheck(rules.lists());
        AccessCheck checkAfter = new AccessCheck(changed.lists());
        Sum before = new Sum();
        Sum after = new Sum();
        List<Moved> moved = new ArrayList<>();
        boolean nobodyLess = true;
        for (Subject subject : subjects) {
            Verdict was = checkBefore.verdict(rules.version(), subject.applicant(), day);
            Verdict is = checkAfter.verdict(changed.version(), subject.applicant(), day);
            Money moneyBefore = checkBefore.perYear(rules.version(), subject.applicant(), day, was);
            Money moneyAfter = checkAfter.perYear(changed.version(), subject.applicant(), day, is);
            before.add(subject, was, moneyBefore);
            after.add(subject, is, moneyAfter);
            if (was != is) {
                moved.add(new Moved(subject, was, is));
            }
            nobodyLess &= is.compareTo(was) <= 0 && moneyAfter.compareTo(moneyBefore) >= 0;
        }
        return new WhatIf(before.state(), after.state(), moved, nobodyLess);
    }

    /** Everybody under the rules as they are. */
    public static State state(Rules rules, List<Subject> subjects, LocalDate day) {
        AccessCheck check = new AccessCheck(rules.lists());
        Sum sum = new Sum();
        for (Subject subject : subjects) {
            Verdict verdict = check.verdict(rules.version(), subject.applicant(), day);
            sum.add(subject, verdict, check.perYear(rules.version(), subject.applicant(), day, verdict));
        }
        return sum.state();
    }

    /**
     * A point of a curve.
     *
     * @param bound the bound
     * @param state everybody under it
     */
    public record Point(BigDecimal bound, State state) {}

    /**
     * Everybody under a moving bound of one clause, all else equal. Only that clause is tested again at each bound: the others, and what
     * somebody would get, do not depend on it. Same errors as {@link #of}.
     */
    public static List<Point> curve(
            Rules rules, RuleChange.BoundOf moving, List<BigDecimal> bounds, List<Subject> subjects, LocalDate day) {
        AccessCheck check = new AccessCheck(rules.lists());
        SchemeVersion others = RuleChange.apply(rules, List.of(new RuleChange.Mask(moving.clause())))
                .version();
        Verdict[] rest = new Verdict[subjects.size()];
        Money[] gets = new Money[subjects.size()];
        for (int i = 0; i < rest.length; i++) {
            Applicant applicant = subjects.get(i).applicant();
            rest[i] = check.verdict(others, applicant, day);
            gets[i] = check.perYear(others, applicant, day, rest[i]);
        }
        List<Point> points = new ArrayList<>();
        for (BigDecimal bound : bounds) {
            Rules moved = RuleChange.apply(rules, List.of(new RuleChange.SetBound(moving, bound)));
            Clause changed = moved.version().clauses().stream()
                    .filter(c -> c.id().equals(moving.clause()))
                    .findFirst()
                    .orElseThrow();
            Sum sum = new Sum();
            for (int i = 0; i < rest.length; i++) {
                Subject subject = subjects.get(i);
                Verdict verdict = rest[i] == Verdict.VOLDOET_NIET
                        ? rest[i]
                        : rest[i].and(check.verdict(changed, subject.applicant(), day));
                sum.add(subject, verdict, verdict == Verdict.VOLDOET ? gets[i] : Money.ZERO);
            }
            points.add(new Point(bound, sum.state()));
        }
        return List.copyOf(points);
    }

    /** Adds up subjects under one set of rules. */
    private static final class Sum {
        private final int[] counts = new int[Verdict.values().length];
        private final double[] residents = new double[counts.length];
        private double heaviest;
        private double heaviestIn;
        private double heaviestPossible;
        private long cents;

        private void add(Subject subject, Verdict verdict, Money money) {
            counts[verdict.ordinal()]++;
            cents = Math.addExact(cents, money.cents());
            if (Double.isNaN(subject.residents())) {
                return;
            }
            residents[verdict.ordinal()] += subject.residents();
            if (subject.weight() >= HEAVIEST) {
                heaviest += subject.residents();
                heaviestIn += verdict == Verdict.VOLDOET ? subject.residents() : 0;
                heaviestPossible += verdict == Verdict.VOLDOET_NIET ? 0 : subject.residents();
            }
        }

        private State state() {
            Map<Verdict, Integer> areas = new EnumMap<>(Verdict.class);
            Map<Verdict, Long> people = new EnumMap<>(Verdict.class);
            for (Verdict verdict : Verdict.values()) {
                areas.put(verdict, counts[verdict.ordinal()]);
                people.put(verdict, Math.round(residents[verdict.ordinal()]));
            }
            return new State(
                    areas,
                    people,
                    Math.round(heaviest),
                    Math.round(heaviestIn),
                    Math.round(heaviestPossible),
                    new Money(cents));
        }
    }
}
