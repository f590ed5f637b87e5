package nl.wijkmaat.engine.burden.multiverse;

import java.util.ArrayList;
import java.util.List;
import nl.wijkmaat.engine.burden.combine.Combination;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.Between;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.ShrinkageChoice;
import nl.wijkmaat.engine.burden.scale.MissingFill;
import nl.wijkmaat.engine.burden.scale.Normalisation;
import nl.wijkmaat.engine.burden.scale.Treatment;

/**
 * One complete set of choices: with it every area gets one weight and one rank.
 *
 * @param takesPart by indicator of the table whether it takes part
 * @param yearsBack how many publications back
 * @param shrinkage of small numbers
 * @param fill of missing figures
 * @param treatment of outliers
 * @param scale to which figures are brought
 * @param within how indicators make a domain
 * @param domainWeights by domain of the table, adding up to one
 * @param between how domains make the whole
 * @param figureKeys by domain the key of the draw of its figures; empty for the published figures
 */
public record Method(
        List<Boolean> takesPart,
        int yearsBack,
        ShrinkageChoice shrinkage,
        MissingFill fill,
        Treatment treatment,
        Normalisation scale,
        Combination within,
        List<Double> domainWeights,
        Between between,
        List<Long> figureKeys) {

    public Method {
        takesPart = List.copyOf(takesPart);
        domainWeights = List.copyOf(domainWeights);
        figureKeys = List.copyOf(figureKeys);
    }

    /** The same choices without one indicator. */
    public Method without(int item) {
        List<Boolean> fewer = new ArrayList<>(takesPart);
        fewer.set(item, false);
        return new Method(
                fewer, yearsBack, shrinkage, fill, treatment, scale, within, domainWeights, between, figureKeys);
    }
}
