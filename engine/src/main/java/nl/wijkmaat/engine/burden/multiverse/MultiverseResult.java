package nl.wijkmaat.engine.burden.multiverse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.Classification;
import org.jspecify.annotations.Nullable;

/**
 * What the methods that were run say. Weights run from 0 to 100: the share of areas that is lighter, half of the area itself included; so a
 * weight says the same under every method. Ranks run from 1 for the heaviest.
 */
public final class MultiverseResult {

    /** Share of methods from which an area is always, and up to which it is never, on a list. */
    public static final double ALWAYS = 0.95;

    private final BurdenTable table;
    private final Question question;
    private final Tally tally;
    private final HingeTally hinges;
    private final List<String> hingeIds;
    private final double[] referenceWeights;

    MultiverseResult(
            BurdenTable table,
            Question question,
            Tally tally,
            HingeTally hinges,
            List<String> hingeIds,
            double[] referenceWeights) {
        this.table = table;
        this.question = question;
        this.tally = tally;
        this.hinges = hinges;
        this.hingeIds = List.copyOf(hingeIds);
        this.referenceWeights = referenceWeights;
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
        return tally.methods;
    }

    /** The number of methods in which the area has a weight at all. */
    public int methodsOf(int area) {
        return tally.judged[area];
    }

    /** The weight under the reference method on the published figures; empty where too little is measured. */
    public OptionalDouble findReferenceWeight(int area) {
        return Double.isNaN(referenceWeights[area])
                ? OptionalDouble.empty()
                : OptionalDouble.of(referenceWeights[area]);
    }

    /** The weight over methods, from 0 to 100; empty when no method gives one. */
    public Optional<Band> findWeight(int area) {
        return shares(area).map(s -> new Band(100 * (1 - s.high()), 100 * (1 - s.median()), 100 * (1 - s.low())));
    }

    /** The rank over methods: the low end is the heaviest rank. Ends are rounded outwards. */
    public Optional<Band> findRank(int area) {
        double n = tally.areas;
        return shares(area)
                .map(s -> new Band(
                        Math.max(1, Math.floor(s.low() * n + 0.5)),
                        s.median() * n + 0.5,
                        Math.min(n, Math.ceil(s.high() * n + 0.5))));
    }

    private Optional<Band> shares(int area) {
        int total = tally.judged[area];
        if (total == 0) {
            return Optional.empty();
        }
        int from = area * RankBins.COUNT;
        return Optional.of(new Band(
                RankBins.quantile(tally.bins, from, total, 0.05),
                RankBins.quantile(tally.bins, from, total, 0.5),
                RankBins.quantile(tally.bins, from, total, 0.95)));
    }

    /** The shares of areas for which {@link #findProbabilityAmongHeaviest} is known. */
    public static List<Double> heaviestShares() {
        return Tally.heaviestShares();
    }

    /** The share of methods in which the area is among the heaviest; empty when no method gives it a weight. */
    public OptionalDouble findProbabilityAmongHeaviest(int area, double heaviestShare) {
        int h = heaviestShares().indexOf(heaviestShare);
        if (h < 0) {
            throw new IllegalArgumentException("known for the heaviest " + heaviestShares() + ", not " + heaviestShare);
        }
        return tally.judged[area] == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) tally.amongHeaviest[h][area] / tally.judged[area]);
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
     * The share of methods in which the row carries at least the burden of the reference group; empty without a group, or when no method
     * can tell.
     */
    public OptionalDouble findComparableShare(int row) {
        return tally.againstReference[row] == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) tally.held[row] / tally.againstReference[row]);
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
        boolean statement = question.reference().isPresent();
        double largest = 0;
        String found = null;
        for (int f = 0; f < hingeIds.size(); f++) {
            double total = (statement ? statementShares(area, f) : rankShares(area, f)).total();
            // The figures of one domain are part of all figures; the part is named when it is nearly the whole.
            boolean part = hingeIds.get(f).indexOf(':') > 0;
            if (total > largest || part && total > 0.9 * largest && isFigures(found)) {
                largest = Math.max(largest, total);
                found = hingeIds.get(f);
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean isFigures(@Nullable String hinge) {
        return hinge != null && hinge.equals(Factor.FIGURES.id());
    }

    /**
     * How many areas and residents of one class lie beyond a line or reach the reference group.
     *
     * @param classification id of the division
     * @param name id of the class
     * @param areasInAll number of areas in the class, whether or not they are measured
     * @param residentsInAll number of residents in those areas
     * @param areas beyond the line, over methods
     * @param residents beyond the line, over methods
     */
    public record ClassCount(
            String classification, String name, int areasInAll, double residentsInAll, Band areas, Band residents) {}

    /**
     * The counts per class when the heaviest {@code percent} of all areas lie beyond the line.
     *
     * @param percent a whole number from 1 to 99
     */
    public List<ClassCount> countHeaviest(int percent) {
        if (percent < 1 || percent >= ClassTally.LINES) {
            throw new QuestionRefused(
                    "de lijn laat 1 tot en met 99 procent van de gebieden erbuiten vallen, niet " + percent,
                    "the line lets 1 to 99 percent of the areas lie beyond it, not " + percent);
        }
        ClassTally counts = tally.byClass;
        return countClasses((c, areas) -> areas
                ? band(counts.areasBeyond, (c * ClassTally.LINES + percent - 1) * (ClassTally.STEPS + 1))
                : band(counts.residentsBeyond, (c * ClassTally.LINES + percent - 1) * (ClassTally.STEPS + 1)));
    }

    /** The counts per class of areas with at least the burden of the reference group; empty without a group. */
    public List<ClassCount> countComparable() {
        if (question.reference().isEmpty()) {
            return List.of();
        }
        ClassTally counts = tally.byClass;
        return countClasses((c, areas) -> areas
                ? band(counts.areasAtReference, c * (ClassTally.STEPS + 1))
                : band(counts.residentsAtReference, c * (ClassTally.STEPS + 1)));
    }

    private interface BandOfClass {
        Band of(int position, boolean areas);
    }

    private List<ClassCount> countClasses(BandOfClass bands) {
        List<ClassCount> found = new ArrayList<>();
        int c = 0;
        for (Classification classification : question.classifications()) {
            for (String name : classification.classes()) {
                int areas = tally.byClass.areasInClass[c];
                double residents = tally.byClass.residentsInClass[c];
                found.add(new ClassCount(
                        classification.id(),
                        name,
                        areas,
                        residents,
                        times(bands.of(c, true), areas),
                        times(bands.of(c, false), residents)));
                c++;
            }
        }
        return found;
    }

    private static Band band(int[] counts, int from) {
        return new Band(
                ClassTally.quantile(counts, from, 0.05),
                ClassTally.quantile(counts, from, 0.5),
                ClassTally.quantile(counts, from, 0.95));
    }

    private static Band times(Band share, double all) {
        return new Band(Math.rint(share.low() * all), Math.rint(share.median() * all), Math.rint(share.high() * all));
    }

    public BurdenTable table() {
        return table;
    }

    public Question question() {
        return question;
    }
}
