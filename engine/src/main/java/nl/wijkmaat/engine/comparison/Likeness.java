package nl.wijkmaat.engine.comparison;

import java.util.OptionalInt;
import nl.wijkmaat.engine.QuestionRefused;

/**
 * When two areas may be held beside each other.
 *
 * @param distance over the profiles
 * @param calipers how far they may differ on each axis
 * @param leastAxes on how many axes both must be measured
 */
public record Likeness(ProfileDistance distance, Calipers calipers, int leastAxes) {

    /** @throws QuestionRefused when more axes are asked for than there are, or none, or a caliper names another axis */
    public Likeness {
        int axes = distance.profiles().axes().size();
        if (leastAxes < 1 || leastAxes > axes) {
            throw new QuestionRefused(
                    "het aantal domeinen dat in beide gebieden gemeten moet zijn ligt tussen 1 en " + axes
                            + ", niet bij " + leastAxes,
                    "the number of domains that must be measured in both areas lies between 1 and " + axes + ", not at "
                            + leastAxes);
        }
        calipers.requireKnown(distance.profiles());
    }

    /** Half of the axes, rounded up. */
    public static int usualLeastAxes(DomainProfiles profiles) {
        return (profiles.axes().size() + 1) / 2;
    }

    public DomainProfiles profiles() {
        return distance.profiles();
    }

    public boolean isMeasuredEnough(int a, int b) {
        return distance.countCommon(a, b) >= leastAxes;
    }

    /** Whether the two are measured on enough axes and lie within the caliper on each of them. */
    public boolean areComparable(int a, int b) {
        return isMeasuredEnough(a, b) && findWidest(a, b).isEmpty();
    }

    OptionalInt findWidest(int a, int b) {
        return calipers.findWidest(profiles(), a, b);
    }

    /**
     * The axis on which the two differ most, within its caliper or beyond; the first of those on which they differ as much. Empty when no
     * axis is measured in both.
     */
    public OptionalInt findFurthest(int a, int b) {
        OptionalInt furthest = OptionalInt.empty();
        double most = -1;
        for (int axis = 0; axis < profiles().axes().size(); axis++) {
            double difference = Math.abs(profiles().score(axis, a) - profiles().score(axis, b));
            if (difference > most) {
                most = difference;
                furthest = OptionalInt.of(axis);
            }
        }
        return furthest;
    }
}
