package nl.wijkmaat.engine.burden.rank;

import nl.wijkmaat.engine.burden.scale.Distribution;
import nl.wijkmaat.engine.burden.scale.Ties;

/** Ranks and tenths of areas. */
public final class Ranks {

    private Ranks() {}

    /** By area its rank from 1 for the highest figure; NaN where there is no figure. All NaN when nothing is measured. */
    public static double[] highestFirst(double[] figures, Ties ties) {
        double[] negated = new double[figures.length];
        boolean any = false;
        for (int i = 0; i < figures.length; i++) {
            negated[i] = -figures[i];
            any |= !Double.isNaN(figures[i]);
        }
        if (!any) {
            return negated;
        }
        Distribution distribution = Distribution.of(negated);
        double[] ranks = new double[figures.length];
        for (int i = 0; i < figures.length; i++) {
            ranks[i] = distribution.rank(negated[i], ties);
        }
        return ranks;
    }

    /** The tenth in which a rank falls: 1 holds the first tenth of the areas. */
    public static int tenth(double rank, int areas) {
        return (int) Math.ceil(10 * rank / areas);
    }
}
