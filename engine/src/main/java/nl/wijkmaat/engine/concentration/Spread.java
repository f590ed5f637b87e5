package nl.wijkmaat.engine.concentration;

import java.util.List;
import java.util.Optional;

/**
 * How far the areas of a group, such as those of a gemeente, lie apart.
 *
 * @param lowest position of the area with the lowest figure; of equal ones the first
 * @param highest position of the area with the highest figure; of equal ones the first
 * @param difference between the two figures, in their unit
 * @param measured how many areas of the group have a figure
 */
public record Spread(int lowest, int highest, double difference, int measured) {

    /**
     * @param figures by area; NaN where there is no figure
     * @param group positions of the areas that belong together
     * @return empty when fewer than two of them have a figure
     */
    public static Optional<Spread> of(double[] figures, List<Integer> group) {
        int lowest = -1;
        int highest = -1;
        int measured = 0;
        for (int i : group) {
            if (!Double.isNaN(figures[i])) {
                measured++;
                lowest = lowest < 0 || figures[i] < figures[lowest] ? i : lowest;
                highest = highest < 0 || figures[i] > figures[highest] ? i : highest;
            }
        }
        return measured < 2
                ? Optional.empty()
                : Optional.of(new Spread(lowest, highest, figures[highest] - figures[lowest], measured));
    }
}
