package nl.wijkmaat.engine.scheme;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult;

/**
 * The burden of gemeenten from that of the areas in them: the mean weight under the reference method, by residents. It tells how heavy
 * the area is in which the average resident lives, so it does not grow with the gemeente.
 */
public final class GemeenteBurden {

    /** Share of the residents of a gemeente that must live in areas with a weight. */
    public static final double LEAST_MEASURED = 0.5;

    private GemeenteBurden() {}

    /** By code of the gemeente its burden from 0 to 100; those of which too little is measured are left out. */
    public static Map<String, Double> of(MultiverseResult result) {
        Map<String, double[]> sums = new HashMap<>();
        BurdenTable table = result.table();
        for (int i = 0; i < table.ranked(); i++) {
            BurdenTable.Row row = table.rows().get(i);
            if (!row.gemeente().isEmpty() && row.residents() > 0) {
                double[] sum = sums.computeIfAbsent(row.gemeente(), _ -> new double[3]);
                sum[0] += row.residents();
                OptionalDouble weight = result.findReferenceWeight(i);
                if (weight.isPresent()) {
                    sum[1] += row.residents();
                    sum[2] += row.residents() * weight.getAsDouble();
                }
            }
        }
        Map<String, Double> burden = new HashMap<>();
        sums.forEach((gemeente, sum) -> {
            if (sum[1] >= LEAST_MEASURED * sum[0]) {
                burden.put(gemeente, sum[2] / sum[1]);
            }
        });
        return burden;
    }
}
