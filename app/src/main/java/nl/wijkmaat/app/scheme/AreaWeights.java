package nl.wijkmaat.app.scheme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.scheme.GemeenteBurden;
import nl.wijkmaat.engine.statistics.Provenance;

/**
 * The weight of every area of a level under the reference method; of gemeenten that of the wijken in which their residents live.
 *
 * @param byCode from 0 to 100; areas of which too little is measured are left out, and all are when nothing can be weighed
 * @param editions that the figures come from
 */
public record AreaWeights(Map<String, Double> byCode, List<String> editions) {

    private static final AreaWeights UNKNOWN = new AreaWeights(Map.of(), List.of());

    public AreaWeights {
        byCode = Map.copyOf(byCode);
        editions = List.copyOf(editions);
    }

    public static AreaWeights of(Shell shell, Atlas atlas, AreaLevel level, int boundaryYear) {
        AreaLevel weighedLevel = level == AreaLevel.GEMEENTE ? AreaLevel.WIJK : level;
        if (atlas.getTree(boundaryYear).listAreas(weighedLevel).size() < 2) {
            return UNKNOWN;
        }
        WeighedCountry weighed;
        try {
            weighed = WeighedCountry.weigh(shell, atlas, weighedLevel, boundaryYear, boundaryYear, 1, 1);
        } catch (CommandFailure notMeasured) {
            return UNKNOWN;
        }
        List<String> editions = weighed.assembled().provenance().stream()
                .map(Provenance::edition)
                .distinct()
                .toList();
        if (level == AreaLevel.GEMEENTE) {
            return new AreaWeights(GemeenteBurden.of(weighed.result()), editions);
        }
        Map<String, Double> weights = new HashMap<>();
        for (int i = 0; i < weighed.assembled().table().ranked(); i++) {
            String code = weighed.assembled().table().rows().get(i).code();
            weighed.result().findReferenceWeight(i).ifPresent(weight -> weights.put(code, weight));
        }
        return new AreaWeights(weights, editions);
    }
}
