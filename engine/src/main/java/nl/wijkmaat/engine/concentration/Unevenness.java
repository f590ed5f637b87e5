package nl.wijkmaat.engine.concentration;

import java.util.Optional;
import nl.wijkmaat.engine.QuestionRefused;

/**
 * How unevenly a group of people is spread over the areas of a city.
 *
 * @param dissimilarity share of the group that would have to move for an even spread: ½ Σ |gᵢ/G − rᵢ/R| with gᵢ the group and rᵢ the
 *     rest in area i. 0 is even, 1 is wholly apart
 * @param isolation share of the group among the residents of the area in which a member of the group lives, on average: Σ gᵢ/G ·
 *     gᵢ/nᵢ. To be read beside the group's share in the whole, which it equals in an even spread
 * @param groupShare share of the group in the whole
 * @param areas how many areas have both counts
 * @see <a href="https://doi.org/10.2307/2088328">Duncan and Duncan (1955)</a>
 */
public record Unevenness(double dissimilarity, double isolation, double groupShare, int areas) {

    /**
     * @param group by area how many of its residents belong to the group; NaN where not known
     * @param residents by area how many residents there are; NaN where not known
     * @return empty when no area has both, or everybody or nobody belongs to the group
     * @throws IllegalArgumentException when a group is negative or larger than its residents
     */
    public static Optional<Unevenness> of(double[] group, double[] residents) {
        double allGroup = 0;
        double all = 0;
        int areas = 0;
        for (int i = 0; i < group.length; i++) {
            if (isKnown(group[i], residents[i])) {
                if (group[i] < 0 || group[i] > residents[i]) {
                    throw new QuestionRefused(
                            "gebied " + i + " kan geen " + group[i] + " van " + residents[i]
                                    + " inwoners in de groep hebben",
                            "area " + i + " cannot have " + group[i] + " of " + residents[i]
                                    + " residents in the group");
                }
                allGroup += group[i];
                all += residents[i];
                areas++;
            }
        }
        double rest = all - allGroup;
        if (allGroup == 0 || rest == 0) {
            return Optional.empty();
        }
        double dissimilarity = 0;
        double isolation = 0;
        for (int i = 0; i < group.length; i++) {
            if (isKnown(group[i], residents[i])) {
                dissimilarity += Math.abs(group[i] / allGroup - (residents[i] - group[i]) / rest) / 2;
                isolation += group[i] / allGroup * group[i] / residents[i];
            }
        }
        return Optional.of(new Unevenness(dissimilarity, isolation, allGroup / all, areas));
    }

    private static boolean isKnown(double group, double residents) {
        return !Double.isNaN(group) && residents > 0;
    }
}
