package nl.wijkmaat.engine.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.RowGroups;
import nl.wijkmaat.engine.burden.Stacking;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What weighs on every area, domain by domain, on one scale: the profile by which areas are held beside each other.
 *
 * <p>The percentile of a domain is that of {@link Stacking}: among all residents, the position of the mean of the domain's measured
 * indicators. Its score is the normal score Φ⁻¹(percentile / 100), cut off at ±{@value #CUT_OFF}: 0 where half of the residents live
 * lighter, 1 where 84 % do. On this scale the step from the 90th to the 99th percentile is as long as the one from the 50th to the 85th, and
 * no outlier sets the scale. Higher is heavier.
 *
 * <p>An indicator takes part when it is measured for areas in which at least the asked share of residents live: a percentile among the
 * areas of one city is no percentile among residents of the country. A domain that is not measured in an area has no score there.
 */
public final class DomainProfiles {

    /** The axis of size, when it was asked for: ln of the residents in standard deviations. */
    public static final String SIZE = "size";

    /** Scores lie between minus and plus this. */
    public static final double CUT_OFF = 3;

    private final BurdenTable table;
    private final List<LeftOut> leftOut;
    private final Stacking stacking;
    private final List<String> axes;
    private final double[][] scores;

    /**
     * An indicator that does not take part because it is measured for too few.
     *
     * @param indicator its id
     * @param measuredShare share of the residents of the level who live where it is measured, 0 to 1
     */
    public record LeftOut(String indicator, double measuredShare) {}

    private DomainProfiles(
            BurdenTable table, List<LeftOut> leftOut, Stacking stacking, List<String> axes, double[][] scores) {
        this.table = table;
        this.leftOut = List.copyOf(leftOut);
        this.stacking = stacking;
        this.axes = List.copyOf(axes);
        this.scores = scores;
    }

    /**
     * @param all areas with everything that is measured of them
     * @param leastMeasured the share of residents, 0 to 1, for whom an indicator must be measured
     * @throws QuestionRefused when no indicator is measured for so many
     */
    public static DomainProfiles of(BurdenTable all, double leastMeasured) {
        double[] residents = RowGroups.of(all).residentsOfRanked();
        double everyone = sum(residents);
        List<BurdenTable.Item> kept = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (BurdenTable.Item item : all.items()) {
            double measured = 0;
            for (int i = 0; i < all.ranked(); i++) {
                measured += item.figures().isMissing(i) || Double.isNaN(residents[i]) ? 0 : residents[i];
            }
            if (measured >= leastMeasured * everyone) {
                kept.add(item);
            } else {
                leftOut.add(new LeftOut(item.indicator(), measured / everyone));
            }
        }
        if (kept.isEmpty()) {
            long percent = Math.round(100 * leastMeasured);
            throw new QuestionRefused(
                    "geen indicator is gemeten voor ten minste " + percent
                            + "% van de inwoners, dus er is niets om op te vergelijken. Kies een ander jaar of niveau",
                    "no indicator is measured for at least " + percent
                            + "% of the residents, so there is nothing to compare by. Choose another year or level");
        }
        BurdenTable table = all.withItems(kept);
        Stacking stacking = Stacking.of(table);
        double[][] scores = new double[table.domains().size()][table.rows().size()];
        for (int d = 0; d < scores.length; d++) {
            for (int i = 0; i < scores[d].length; i++) {
                OptionalDouble percentile = stacking.findDomain(i, d);
                scores[d][i] = percentile.isPresent() ? normalScore(percentile.getAsDouble()) : Double.NaN;
            }
        }
        return new DomainProfiles(table, leftOut, stacking, table.domains(), scores);
    }

    /** The same with size as one more axis: ln(residents), less its mean over the ranked areas, in standard deviations. */
    public DomainProfiles withSize() {
        double[] logs = logResidents();
        int n = 0;
        double mean = 0;
        for (int i = 0; i < table.ranked(); i++) {
            if (!Double.isNaN(logs[i])) {
                n++;
                mean += logs[i];
            }
        }
        mean /= Math.max(1, n);
        double squares = 0;
        for (int i = 0; i < table.ranked(); i++) {
            squares += Double.isNaN(logs[i]) ? 0 : (logs[i] - mean) * (logs[i] - mean);
        }
        double deviation = Math.sqrt(squares / Math.max(1, n - 1));
        if (!(deviation > 0)) {
            throw new QuestionRefused(
                    "het aantal inwoners is niet bekend of overal gelijk, dus grootte kan niet meetellen. Laat --size weg",
                    "the number of residents is unknown or the same everywhere, so size cannot take part. Leave --size out");
        }
        double[] size = new double[logs.length];
        for (int i = 0; i < size.length; i++) {
            size[i] = Double.isNaN(logs[i]) ? Double.NaN : Math.clamp((logs[i] - mean) / deviation, -CUT_OFF, CUT_OFF);
        }
        List<String> more = new ArrayList<>(axes);
        more.add(SIZE);
        double[][] with = Arrays.copyOf(scores, scores.length + 1);
        with[scores.length] = size;
        return new DomainProfiles(table, leftOut, stacking, more, with);
    }

    /** ln of the residents by row; NaN where nobody lives or the number is unknown. */
    double[] logResidents() {
        return Arrays.stream(table.residents())
                .map(residents -> residents > 0 ? Math.log(residents) : Double.NaN)
                .toArray();
    }

    private static double normalScore(double percentile) {
        double share = percentile / 100;
        if (share <= 0 || share >= 1) {
            return share <= 0 ? -CUT_OFF : CUT_OFF;
        }
        return Math.clamp(NormalDistribution.of(0, 1).inverseCumulativeProbability(share), -CUT_OFF, CUT_OFF);
    }

    private static double sum(double[] numbers) {
        return Arrays.stream(numbers).filter(n -> !Double.isNaN(n)).sum();
    }

    /** The areas and the indicators that take part. */
    public BurdenTable table() {
        return table;
    }

    /** Indicators that are measured for too few to take part. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Ids of the domains that are measured, and {@link #SIZE} last when it takes part. */
    public List<String> axes() {
        return axes;
    }

    /** The score on an axis; NaN where it is not measured. */
    public double score(int axis, int row) {
        return scores[axis][row];
    }

    /** The scores on an axis by row. Shared: never write to it. */
    double[] scores(int axis) {
        return scores[axis];
    }

    public boolean isMeasured(int axis, int row) {
        return !Double.isNaN(scores[axis][row]);
    }

    /** Whether the axis is size rather than a domain. */
    public boolean isSize(int axis) {
        return axes.get(axis).equals(SIZE);
    }

    /** On how many axes the area is measured. */
    public int countMeasured(int row) {
        int measured = 0;
        for (int axis = 0; axis < scores.length; axis++) {
            measured += isMeasured(axis, row) ? 1 : 0;
        }
        return measured;
    }

    /** The population percentile of the domain, 0 to 100; empty for size and where it is not measured. */
    public OptionalDouble findPercentile(int axis, int row) {
        return isSize(axis) ? OptionalDouble.empty() : stacking.findDomain(row, axis);
    }

    /** The population percentile of an indicator, 0 to 100, higher is heavier; empty where it is not measured. */
    public OptionalDouble findIndicatorPercentile(String indicator, int row) {
        return stacking.findIndicator(row, indicator);
    }

    /** The indicators of the domain; none for size. */
    public List<BurdenTable.Item> listItems(int axis) {
        return isSize(axis)
                ? List.of()
                : table.listItems(axes.get(axis)).stream()
                        .map(table.items()::get)
                        .toList();
    }

    /** How many indicators of the domain are measured in the area. */
    public int countIndicators(int axis, int row) {
        return (int) listItems(axis).stream()
                .filter(item -> !item.figures().isMissing(row))
                .count();
    }
}
