package nl.wijkmaat.engine.comparison;

import java.util.Map;
import java.util.OptionalInt;
import nl.wijkmaat.engine.QuestionRefused;

/**
 * How far two areas may differ on each axis and still be held comparable, in scores. A small distance may hide one domain that differs
 * widely; a caliper does not let it.
 *
 * @param usual on every axis that is not named; infinite for no limit
 * @param byAxis by id of an axis
 */
public record Calipers(double usual, Map<String, Double> byAxis) {

    /** No limit on any axis. */
    public static final Calipers NONE = new Calipers(Double.POSITIVE_INFINITY, Map.of());

    /** @throws QuestionRefused when a caliper is not positive */
    public Calipers {
        byAxis = Map.copyOf(byAxis);
        requirePositive(usual);
        byAxis.values().forEach(Calipers::requirePositive);
    }

    private static void requirePositive(double caliper) {
        if (!(caliper > 0)) {
            throw new QuestionRefused(
                    "een grens aan het verschil per domein is een positief getal, niet " + caliper,
                    "a limit to the difference in a domain is a positive number, not " + caliper);
        }
    }

    /** @throws QuestionRefused when an axis is named that does not take part */
    public void requireKnown(DomainProfiles profiles) {
        for (String axis : byAxis.keySet()) {
            if (!profiles.axes().contains(axis)) {
                throw new QuestionRefused(
                        "domein '" + axis + "' doet niet mee; mee doen: " + String.join(", ", profiles.axes()),
                        "domain '" + axis + "' does not take part; these do: " + String.join(", ", profiles.axes()));
            }
        }
    }

    public double on(String axis) {
        return byAxis.getOrDefault(axis, usual);
    }

    /** The axis on which two areas differ furthest beyond its caliper, in calipers; empty when they lie within all. */
    public OptionalInt findWidest(DomainProfiles profiles, int a, int b) {
        int widest = -1;
        double most = 1;
        for (int axis = 0; axis < profiles.axes().size(); axis++) {
            double difference = Math.abs(profiles.score(axis, a) - profiles.score(axis, b));
            double calipers = difference / on(profiles.axes().get(axis));
            if (calipers > most) {
                most = calipers;
                widest = axis;
            }
        }
        return widest < 0 ? OptionalInt.empty() : OptionalInt.of(widest);
    }
}
