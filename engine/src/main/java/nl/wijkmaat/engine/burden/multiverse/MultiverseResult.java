package nl.wijkmaat.engine.burden.multiverse;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.burden.BurdenTable;

/**
 * What the methods that were run say. Weights run from 0 to 100: the share of areas that is lighter, half of the area itself included; so a
 * weight says the same under every method. Ranks run from 1 for the heaviest.
 */
public final class MultiverseResult {

    /** The hinge of a row of which not everything is measured. */
    public static final String UNMEASURED = "unmeasured";

    /** Share of methods from which an area is always, and up to which it is never, on a list. */
    public static final double ALWAYS = 0.95;

    private final BurdenTable table;
    private final Question question;
    private final Standings standings;
    private final HingeTally hinges;
    private final List<String> hingeIds;
    private final double[] referenceWeights;
    private final List<List<ClassCount>> beyond;
    private final List<ClassCount> atReference;

    MultiverseResult(
            BurdenTable table,
            Question question,
            Tally tally,
            HingeTally hinges,
            List<String> hingeIds,
            double[] referenceWeights) {
        this.table = table;
        this.question = question;
        this.standings = Standings.of(tally);
        this.hinges = hinges;
        this.hingeIds = List.copyOf(hingeIds);
        this.referenceWeights = referenceWeights;
        // Told now, so that an answer that is kept does not keep the counts of every method.
        this.beyond = IntStream.range(0, question.lines().size())
                .parallel()
                .mapToObj(tally.byClass::listBeyond)
                .toList();
        this.atReference = question.reference().isPresent() ? tally.byClass.listAtReference() : List.of();
    }

    /** Whether an area is on a list in nearly all methods, in nearly none, or depends on the method. */
    public enum Place {
        ALWAYS,
        BORDERLINE,
        NEVER
    }

    /** A number with the range over methods: median, and 5th and 95th percentile. */
    public record Band(double low, double median, double high) {}

    /** The number of methods that were run. */
    public int methods() {
        return standings.methods();
    }

    /** The number of methods in which the row has a weight at all; of an area beside the ranked ones, that hold it against the reference group. */
    public int methodsOf(int row) {
        return row < standings.areas() ? standings.judged()[row] : standings.againstReference()[row];
    }

    /**
     * Whether at least half of the methods weigh the row: fewer, those that happen to weigh the few domains measured there, do not speak for
     * all. Of other rows nothing is told here that follows from drawn methods.
     */
    public boolean isWeighedByMost(int row) {
        return methodsOf(row) > 0 && 2 * methodsOf(row) >= methods();
    }

    /** The weight under the reference method on the published figures; empty where too little is measured. */
    public OptionalDouble findReferenceWeight(int area) {
        return Double.isNaN(referenceWeights[area])
                ? OptionalDouble.empty()
                : OptionalDouble.of(referenceWeights[area]);
    }

    /** The weight over methods, from 0 to 100; empty when not {@linkplain #isWeighedByMost weighed by most}. */
    public Optional<Band> findWeight(int area) {
        return findHeavier(area).map(s -> new Band(100 * (1 - s.high()), 100 * (1 - s.median()), 100 * (1 - s.low())));
    }

    private Optional<Band> findHeavier(int area) {
        return isWeighedByMost(area) ? Optional.of(standings.heavier()[area]) : Optional.empty();
    }

    /** The rank over methods: the low end is the heaviest rank. Ends are rounded outwards. Empty as the weight is. */
    public Optional<Band> findRank(int area) {
        double n = standings.areas();
        return findHeavier(area)
                .map(s -> new Band(
                        Math.max(1, Math.floor(s.low() * n + 0.5)),
                        s.median() * n + 0.5,
                        Math.min(n, Math.ceil(s.high() * n + 0.5))));
    }

    /** The shares of areas for which {@link #findProbabilityAmongHeaviest} is known. */
    public static List<Double> heaviestShares() {
        return Tally.heaviestShares();
    }

    /** The share of methods in which the area is among the heaviest; empty as the weight is. */
    public OptionalDouble findProbabilityAmongHeaviest(int area, double heaviestShare) {
        int h = heaviestShares().indexOf(heaviestShare);
        if (h < 0) {
            throw new IllegalArgumentException("known for the heaviest " + heaviestShares() + ", not " + heaviestShare);
        }
        return isWeighedByMost(area)
                ? OptionalDouble.of(
                        (double) standings.amongHeaviest()[h][area] / standings.judged()[area])
                : OptionalDouble.empty();
    }

    /** Whether the area is on a list of the heaviest always, never, or depending on the method. */
    public Optional<Place> findPlace(int area, double heaviestShare) {
        OptionalDouble probability = findProbabilityAmongHeaviest(area, heaviestShare);
        if (probability.isEmpty()) {
            return Optional.empty();
        }
        double p = probability.getAsDouble();
        return Optional.of(p >= ALWAYS ? Place.ALWAYS : p <= 1 - ALWAYS ? Place.NEVER : Place.BORDERLINE);
    }

    /**
     * The share of methods in which the row carries at least the burden of the reference group; empty without a group, or when the row is
     * not {@linkplain #isWeighedByMost weighed by most}.
     */
    public OptionalDouble findComparableShare(int row) {
        return !isWeighedByMost(row) || standings.againstReference()[row] == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) standings.held()[row] / standings.againstReference()[row]);
    }

    /** The same in percent. */
    public OptionalDouble findComparablePercent(int row) {
        OptionalDouble share = findComparableShare(row);
        return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : OptionalDouble.empty();
    }

    /**
     * What the methods together say of the row; empty when fewer than half of them can weigh it, or there is no reference group: a handful of
     * methods, those that happen to weigh the few domains measured there, does not speak for all.
     *
     * <p>Support needs every domain to be measured. Held against areas of which everything is known, a support by part of the domains
     * stands too seldom, and a refutation nearly always: docs/method/multiverse.md, "Who is judged".
     *
     * @param sure share of methods from which the statement counts as sure, above a half; its complement refutes it
     */
    public Optional<Judgement> judge(int row, double sure) {
        OptionalDouble share = findComparableShare(row);
        if (share.isEmpty()) {
            return Optional.empty();
        }
        if (1 - share.getAsDouble() >= sure) {
            return Optional.of(Judgement.SURELY_NOT);
        }
        boolean isSure =
                share.getAsDouble() >= sure && table.listUnmeasured(row).isEmpty();
        return Optional.of(isSure ? Judgement.SURELY : Judgement.UNDECIDED);
    }

    /**
     * The domains that are weighed and of which nothing is measured in any area of the reference group: there the others are not held against the same.
     * Empty without a group.
     */
    public List<String> listUnmeasuredInReference() {
        return question.reference().stream()
                .flatMap(group -> table.domains().stream()
                        .filter(domain -> group.rows().stream()
                                .allMatch(row -> table.listUnmeasured(row).contains(domain))))
                .toList();
    }

    /** Everything that a weight or statement can hinge on. */
    public List<String> hingeIds() {
        return hingeIds;
    }

    /** How much of the variance of the area's rank goes with a hinge of {@link #hingeIds}. */
    public VarianceShares rankShares(int area, int hinge) {
        return hinges.ofRank(area, hinge);
    }

    /** How much of the variance of the statement about the area goes with a hinge of {@link #hingeIds}. */
    public VarianceShares statementShares(int area, int hinge) {
        return hinges.ofStatement(area, hinge);
    }

    /**
     * What the statement about the area hinges on most; its weight when there is no reference group. Empty when nothing varies, or hinges
     * were not asked for.
     */
    public Optional<String> findHinge(int area) {
        return findLargest(area).map(hingeIds::get);
    }

    private Optional<Integer> findLargest(int area) {
        if (!isWeighedByMost(area)) {
            return Optional.empty();
        }
        double largest = 0;
        int found = -1;
        for (int f = 0; f < hingeIds.size(); f++) {
            double total = shares(area, f).total();
            // The figures of one domain are part of all figures; the part is named when it is nearly the whole.
            boolean isNearlyWhole = total > 0.9 * largest && isPart(f) && found >= 0 && isFigures(found);
            if (total > largest || isNearlyWhole) {
                largest = Math.max(largest, total);
                found = f;
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    /**
     * What the statement about the area may hinge on as much as on {@link #findHinge(int)}: the pairs do not tell them apart. Largest
     * first; empty when it is clear, or there is no reference group.
     */
    public List<String> listRivalHinges(int area) {
        Optional<Integer> largest = findLargest(area);
        if (largest.isEmpty() || question.reference().isEmpty()) {
            return List.of();
        }
        int first = largest.get();
        boolean isOfFigures = isFigures(first) || isPart(first);
        VarianceShares most = statementShares(area, first);
        return IntStream.range(0, hingeIds.size())
                // The parts of the figures are told by the figures as a whole.
                .filter(f -> f != first && !isPart(f) && !(isOfFigures && isFigures(f)))
                .filter(f -> statementShares(area, f).total() > 0)
                .filter(f -> !most.isClearlyAbove(statementShares(area, f)))
                .boxed()
                .sorted(Comparator.comparingDouble(
                        f -> -statementShares(area, f).total()))
                .map(hingeIds::get)
                .toList();
    }

    private VarianceShares shares(int area, int hinge) {
        return question.reference().isPresent() ? statementShares(area, hinge) : rankShares(area, hinge);
    }

    private boolean isFigures(int hinge) {
        return hingeIds.get(hinge).equals(Factor.FIGURES.id());
    }

    private boolean isPart(int hinge) {
        return hingeIds.get(hinge).indexOf(':') > 0;
    }

    /**
     * What the judgement about a row hinges on most: {@value #UNMEASURED} when what is measured there says in the sure share of methods that it
     * carries as much, and a domain is not measured.
     */
    public Optional<String> findHinge(int row, double sure) {
        return hingesOnUnmeasured(row, sure) ? Optional.of(UNMEASURED) : findHinge(row);
    }

    /** What the judgement about a row may hinge on as much as on {@link #findHinge(int, double)}; as above. */
    public List<String> listRivalHinges(int row, double sure) {
        return hingesOnUnmeasured(row, sure) ? List.of() : listRivalHinges(row);
    }

    private boolean hingesOnUnmeasured(int row, double sure) {
        return findComparableShare(row).orElse(0) >= sure
                && !table.listUnmeasured(row).isEmpty();
    }

    /**
     * How many areas and residents of one class lie beyond a line or reach the reference group.
     *
     * @param classification id of the division
     * @param name id of the class
     * @param areasInAll number of areas in the class, whether or not they are measured
     * @param residentsInAll number of residents in those areas
     * @param areas beyond the line, over methods: each a count that a method gave
     * @param residents beyond the line, over methods: likewise
     */
    public record ClassCount(
            String classification, String name, int areasInAll, double residentsInAll, Band areas, Band residents) {}

    /**
     * The counts per class when the heaviest {@code percent} of all areas lie beyond the line.
     *
     * @param percent one of the lines of the question
     */
    public List<ClassCount> countHeaviest(int percent) {
        int line = question.lines().indexOf(percent);
        if (line < 0) {
            throw new IllegalArgumentException("counted at the lines " + question.lines() + ", not at " + percent);
        }
        return beyond.get(line);
    }

    /** The counts per class of areas with at least the burden of the reference group; empty without a group. */
    public List<ClassCount> countComparable() {
        return atReference;
    }

    public BurdenTable table() {
        return table;
    }

    public Question question() {
        return question;
    }
}
