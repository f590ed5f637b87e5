package nl.wijkmaat.engine.statistics;

import java.util.Map;
import nl.wijkmaat.engine.area.AreaLevel;

/**
 * One source of figures in a column, and how sure its figures are at each level.
 *
 * @param provenance where they come from
 * @param precisionByLevel precision per level; a level that is absent is exact
 */
public record Origin(Provenance provenance, Map<AreaLevel, Precision> precisionByLevel) {

    private static final Precision EXACT = new Precision.Exact();

    public Origin {
        precisionByLevel = Map.copyOf(precisionByLevel);
    }

    public Precision precision(AreaLevel level) {
        return precisionByLevel.getOrDefault(level, EXACT);
    }
}
