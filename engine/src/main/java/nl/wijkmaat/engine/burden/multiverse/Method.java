package nl.wijkmaat.engine.burden.multiverse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.wijkmaat.engine.burden.combine.Combination;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.Between;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.FillChoice;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.ShrinkageChoice;
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
 * @param line where domains are counted, the share of areas that lies beyond the line; 0 where they are not
 * @param figureKeys by domain the key of the draw of its figures; empty for the published figures
 */
public record Method(
        List<Boolean> takesPart,
        int yearsBack,
        ShrinkageChoice shrinkage,
        FillChoice fill,
        Treatment treatment,
        Normalisation scale,
        Combination within,
        List<Double> domainWeights,
        Between between,
        double line,
        List<Long> figureKeys) {

    public Method {
        takesPart = List.copyOf(takesPart);
        domainWeights = List.copyOf(domainWeights);
        figureKeys = List.copyOf(figureKeys);
    }

    /** The choices by which each indicator is read on its own. */
    record Reading(
            int yearsBack,
            ShrinkageChoice shrinkage,
            FillChoice fill,
            Treatment treatment,
            Normalisation scale,
            Combination within) {}

    Reading reading() {
        return new Reading(yearsBack, shrinkage, fill, treatment, scale, within);
    }

    /** The same choices without one indicator. */
    public Method without(int item) {
        List<Boolean> fewer = new ArrayList<>(takesPart);
        fewer.set(item, false);
        return new Method(
                fewer, yearsBack, shrinkage, fill, treatment, scale, within, domainWeights, between, line, figureKeys);
    }

    /** The same choices with every indicator, so that what one of them does can be seen against all. */
    public Method withEveryIndicator() {
        return new Method(
                Collections.nCopies(takesPart.size(), true),
                yearsBack,
                shrinkage,
                fill,
                treatment,
                scale,
                within,
                domainWeights,
                between,
                line,
                figureKeys);
    }

    /**
     * The same choices without one domain; the others keep their weights to each other.
     *
     * @throws IllegalArgumentException when it is the only one that weighs
     */
    public Method withoutDomain(int domain) {
        double left = 1 - domainWeights.get(domain);
        if (!(left > 0)) {
            throw new IllegalArgumentException("without domain " + domain + " nothing is left to weigh");
        }
        List<Double> weights = new ArrayList<>();
        for (int d = 0; d < domainWeights.size(); d++) {
            weights.add(d == domain ? 0 : domainWeights.get(d) / left);
        }
        return new Method(
                takesPart, yearsBack, shrinkage, fill, treatment, scale, within, weights, between, line, figureKeys);
    }
}
