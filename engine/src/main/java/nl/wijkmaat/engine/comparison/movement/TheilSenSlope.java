package nl.wijkmaat.engine.comparison.movement;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The median of the slopes between all pairs of points, per year, and an interval that holds in spite of chance and of the margins of the figures.
 *
 * <p>With N pairs and slopes in ascending order the interval runs from the M-th to the (N + 1 − M)-th, for the largest M with P(S ≥ N − 2(M − 1)) ≤
 * (1 − sureness) / 2 under {@link KendallDistribution Kendall's distribution}. For the lower end every slope is the smallest that the margins of its
 * two points allow, for the upper end the largest: whatever the true figures are within their margins, the interval of the true figures lies
 * inside. Few points cannot make one sure: three points reach 67 %, four 92 %, five 98 %.
 *
 * @param slope median slope per year of the figures as they are
 * @param low lower end per year; minus infinity when so few points cannot be that sure
 * @param high upper end per year; infinity when so few points cannot be that sure
 * @param sureness what the interval reaches, at least what was asked, 0 to 1; what could at most be reached when that is less
 * @param pValue of the hypothesis that nothing moves, two-sided: pairs that the margins do not allow to tell apart count against a movement
 * @see <a href="https://doi.org/10.1080/01621459.1968.10480934">Sen (1968)</a>
 */
public record TheilSenSlope(double slope, double low, double high, double sureness, double pValue) {

    /** Fewer points than this have no slope to speak of. */
    public static final int LEAST_POINTS = 3;

    /**
     * @param points at least {@value #LEAST_POINTS}, each year once
     * @param asked sureness of the interval, above 0 and below 1
     */
    public static TheilSenSlope of(List<Point> points, double asked) {
        requirePoints(points);
        if (!(asked > 0 && asked < 1)) {
            throw new IllegalArgumentException("sureness lies between 0 and 1, not at " + asked);
        }
        KendallDistribution kendall = new KendallDistribution(points.size());
        int pairs = kendall.pairs();
        double[] slopes = new double[pairs];
        double[] lowest = new double[pairs];
        double[] highest = new double[pairs];
        int at = 0;
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                Point a = points.get(i);
                Point b = points.get(j);
                Point earlier = a.year() < b.year() ? a : b;
                Point later = a.year() < b.year() ? b : a;
                double years = later.year() - earlier.year();
                slopes[at] = (later.position() - earlier.position()) / years;
                lowest[at] = (later.low() - earlier.high()) / years;
                highest[at] = (later.high() - earlier.low()) / years;
                at++;
            }
        }
        Arrays.sort(slopes);
        Arrays.sort(lowest);
        Arrays.sort(highest);
        int m = 0;
        while (2 * (m + 1) <= pairs && kendall.atLeast(pairs - 2 * m) <= (1 - asked) / 2) {
            m++;
        }
        double median = (slopes[(pairs - 1) / 2] + slopes[pairs / 2]) / 2;
        double p = pValue(kendall, lowest, highest);
        if (m == 0) {
            return new TheilSenSlope(
                    median, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1 - 2 * kendall.atLeast(pairs), p);
        }
        return new TheilSenSlope(
                median, lowest[m - 1], highest[pairs - m], 1 - 2 * kendall.atLeast(pairs - 2 * (m - 1)), p);
    }

    private static void requirePoints(List<Point> points) {
        Set<Integer> years = new HashSet<>();
        points.forEach(point -> years.add(point.year()));
        if (points.size() < LEAST_POINTS || years.size() < points.size()) {
            throw new IllegalArgumentException(
                    "a slope needs at least " + LEAST_POINTS + " points of different years, not "
                            + points.stream().map(Point::year).toList());
        }
    }

    /** A rise counts the pairs that surely rise against all others, a fall those that surely fall. */
    private static double pValue(KendallDistribution kendall, double[] lowest, double[] highest) {
        int rising = (int) Arrays.stream(lowest).filter(slope -> slope > 0).count();
        int falling = (int) Arrays.stream(highest).filter(slope -> slope < 0).count();
        int most = Math.max(rising, falling);
        return Math.min(1, 2 * kendall.atLeast(2 * most - kendall.pairs()));
    }

    /** Whether the interval has ends at all: with few points it can be everything. */
    public boolean isBounded() {
        return !Double.isInfinite(low) && !Double.isInfinite(high);
    }
}
