package nl.wijkmaat.engine.scheme;

import java.util.List;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * How many of a class would win when size does not matter: within each stratum every choice of as many winners is equally likely, so the
 * number is hypergeometric, and over strata it is their sum. Exact, by convolution.
 *
 * <p>Of many classes some lie outside a range of 95% by chance alone: one in twenty.
 *
 * @param expected mean number of winners
 * @param low the least number that is not among the lowest 2.5%
 * @param high the number up to which 97.5% lies
 * @see <a href="https://doi.org/10.1002/9781118445112.stat01028">Hypergeometric distribution, Wiley StatsRef</a>
 */
public record WinsByChance(double expected, int low, int high) {

    private static final double TAIL = 0.025;

    /**
     * One stratum: a round, or a class of burden within it.
     *
     * @param contenders all that could have won
     * @param members those of them that are of the class
     * @param winners how many of all won
     */
    public record Stratum(int contenders, int members, int winners) {

        /** @throws IllegalArgumentException when more are of the class or won than there are */
        public Stratum {
            if (members < 0 || winners < 0 || members > contenders || winners > contenders) {
                throw new IllegalArgumentException("of " + contenders + " contenders " + members
                        + " are of the class and " + winners + " won; neither can be more than all");
            }
        }
    }

    public static WinsByChance of(List<Stratum> strata) {
        double[] chances = {1};
        double expected = 0;
        for (Stratum stratum : strata) {
            if (stratum.contenders() > 0) {
                expected += (double) stratum.winners() * stratum.members() / stratum.contenders();
                chances = plus(chances, stratum);
            }
        }
        int low = quantile(chances, TAIL);
        return new WinsByChance(expected, low, Math.max(low, quantile(chances, 1 - TAIL)));
    }

    private static double[] plus(double[] before, Stratum stratum) {
        HypergeometricDistribution own =
                HypergeometricDistribution.of(stratum.contenders(), stratum.members(), stratum.winners());
        double[] after = new double[before.length + Math.min(stratum.members(), stratum.winners())];
        for (int k = own.getSupportLowerBound(); k <= own.getSupportUpperBound(); k++) {
            double chance = own.probability(k);
            for (int i = 0; i < before.length; i++) {
                after[i + k] += before[i] * chance;
            }
        }
        return after;
    }

    /** The least number up to which at least this much of the chance lies; the slack is for what additions lose. */
    private static int quantile(double[] chances, double level) {
        double sum = 0;
        for (int k = 0; k < chances.length; k++) {
            sum += chances[k];
            if (sum >= level - 1e-12) {
                return k;
            }
        }
        return chances.length - 1;
    }
}
