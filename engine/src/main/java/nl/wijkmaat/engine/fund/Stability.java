package nl.wijkmaat.engine.fund;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkmaat.engine.Money;

/**
 * How far the awards of a fund depend on the method, or on figures that may be revised. The share of money that moves is half of the sum
 * of all differences over the total: 0 when every award stays, 1 when all of the money goes to others.
 *
 * @param draws number of methods or revisions that were tried
 * @param undivided number of those under which an envelope cannot be divided as the design asks, so that nothing is known
 * @param low 5th percentile of the share that moves; NaN when nothing could be divided
 * @param median of the share that moves
 * @param high 95th percentile
 * @param ranges by code the awards over the draws, of every area that gets money in at least one
 */
public record Stability(
        int draws, int undivided, double low, double median, double high, Map<String, AwardRange> ranges) {

    /**
     * The awards to one area over draws, in a year at full speed.
     *
     * @param share of the draws in which it gets money
     * @param low 5th percentile, draws without an award included as nothing
     * @param high 95th percentile
     */
    public record AwardRange(double share, Money low, Money high) {}

    public Stability {
        ranges = Map.copyOf(ranges);
    }

    /**
     * @param base the fund as it is told
     * @param draws by draw all areas with other weights
     */
    public static Stability of(FundResult base, List<List<FundArea>> draws) {
        Map<String, Money> was = base.fullYearByArea();
        List<Double> moved = new ArrayList<>();
        List<Map<String, Money>> divided = new ArrayList<>();
        int undivided = 0;
        for (List<FundArea> areas : draws) {
            try {
                Map<String, Money> is = Fund.apply(base.design(), areas).fullYearByArea();
                divided.add(is);
                moved.add(shareMoved(was, is, base.fullYear()));
            } catch (InfeasibleFundException e) {
                undivided++;
            }
        }
        double[] sorted =
                moved.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Stability(
                draws.size(),
                undivided,
                quantile(sorted, 0.05),
                quantile(sorted, 0.5),
                quantile(sorted, 0.95),
                ranges(divided));
    }

    private static double shareMoved(Map<String, Money> was, Map<String, Money> is, Money total) {
        Map<String, Money> all = new HashMap<>(was);
        is.forEach(all::putIfAbsent);
        double difference = 0;
        for (String code : all.keySet()) {
            difference += Math.abs((double) was.getOrDefault(code, Money.ZERO).cents()
                    - is.getOrDefault(code, Money.ZERO).cents());
        }
        return difference / 2 / total.cents();
    }

    private static Map<String, AwardRange> ranges(List<Map<String, Money>> divided) {
        Map<String, List<Double>> byArea = new TreeMap<>();
        divided.forEach(awards -> awards.forEach((code, award) -> {
            if (award.cents() > 0) {
                byArea.computeIfAbsent(code, _ -> new ArrayList<>()).add((double) award.cents());
            }
        }));
        Map<String, AwardRange> ranges = new HashMap<>();
        byArea.forEach((code, awards) -> {
            double[] all = new double[divided.size()];
            for (int k = 0; k < awards.size(); k++) {
                all[k] = awards.get(k);
            }
            Arrays.sort(all);
            ranges.put(
                    code,
                    new AwardRange(
                            (double) awards.size() / all.length,
                            new Money(Math.round(quantile(all, 0.05))),
                            new Money(Math.round(quantile(all, 0.95)))));
        });
        return ranges;
    }

    /** The value of the draw at this share of the way from the lowest to the highest, nearest draw. */
    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
