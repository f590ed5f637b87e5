package nl.wijkmaat.engine.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.burden.BurdenFigures;
import nl.wijkmaat.engine.burden.BurdenTable;

/** A small made country: every area has a burden in four domains, told by two indicators each. */
final class Country {

    static final List<String> DOMAINS = List.of("poverty", "work", "health", "safety");

    private Country() {}

    /**
     * @param missing one figure in so many is missing; 0 for none
     */
    static BurdenTable of(int areas, long seed, int missing) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] burden = new double[DOMAINS.size()][areas];
        for (int i = 0; i < areas; i++) {
            double common = random.nextGaussian();
            for (double[] domain : burden) {
                domain[i] = common + random.nextGaussian();
            }
        }
        return of(burden, 0.3, seed, missing);
    }

    /**
     * @param burden domain by area
     * @param noise standard deviation of what each indicator adds of its own
     */
    static BurdenTable of(double[][] burden, double noise, long seed, int missing) {
        SplittableRandom random = new SplittableRandom(seed ^ 0x5EEDL);
        int areas = burden[0].length;
        List<BurdenTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < areas; i++) {
            rows.add(new BurdenTable.Row(
                    "WK" + (100_000 + i), "wijk " + i, "GM" + (1000 + i / 7), 500 + random.nextInt(5000)));
        }
        List<BurdenTable.Item> items = new ArrayList<>();
        for (int d = 0; d < burden.length; d++) {
            for (int j = 0; j < 2; j++) {
                double[] amounts = new double[areas];
                for (int i = 0; i < areas; i++) {
                    amounts[i] = burden[d][i] + noise * random.nextGaussian();
                    amounts[i] = missing > 0 && random.nextInt(missing) == 0 ? Double.NaN : amounts[i];
                }
                items.add(item(DOMAINS.get(d) + "_" + j, DOMAINS.get(d), amounts));
            }
        }
        return new BurdenTable(rows, areas, items);
    }

    static BurdenTable.Item item(String indicator, String domain, double[] amounts) {
        return new BurdenTable.Item(indicator, domain, false, 2022, BurdenFigures.exact(amounts));
    }

    /** The same country with every area counting so many times as many people. */
    static BurdenTable larger(BurdenTable table, double times) {
        return new BurdenTable(
                table.rows().stream()
                        .map(r -> new BurdenTable.Row(r.code(), r.name(), r.gemeente(), times * r.residents()))
                        .toList(),
                table.ranked(),
                table.items());
    }

    /** The same country with its areas in another order; row k was row {@code order[k]}. */
    static BurdenTable reordered(BurdenTable table, int[] order) {
        return new BurdenTable(
                Arrays.stream(order).mapToObj(table.rows()::get).toList(),
                table.ranked(),
                table.items().stream()
                        .map(item -> item(
                                item.indicator(),
                                item.domain(),
                                Arrays.stream(order)
                                        .mapToDouble(i -> item.figures().amounts()[i])
                                        .toArray()))
                        .toList());
    }

    static Likeness likeness(BurdenTable table, Calipers calipers) {
        DomainProfiles profiles = DomainProfiles.of(table, 0.5);
        return new Likeness(new ProfileDistance(profiles), calipers, 2);
    }

    static List<Integer> rows(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    static List<String> nothing(BurdenTable table) {
        return table.rows().stream().map(r -> "").toList();
    }
}
