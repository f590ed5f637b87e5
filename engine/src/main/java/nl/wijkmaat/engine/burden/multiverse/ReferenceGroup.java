package nl.wijkmaat.engine.burden.multiverse;

import java.util.Arrays;
import java.util.List;
import nl.wijkmaat.engine.QuestionRefused;

/**
 * Areas whose burden others are held against, recomputed under every method.
 *
 * @param name what readers see, such as the programme
 * @param rows rows of the table
 * @param share the quantile of their weights that must be reached: 0.5 for the median, 0.25 for the lower quartile; a single row is a
 *     chosen member
 */
public record ReferenceGroup(String name, List<Integer> rows, double share) {

    /** @throws IllegalArgumentException when there is no row or the share lies outside 0 to 1 */
    public ReferenceGroup {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new QuestionRefused(
                    "referentiegroep '" + name
                            + "' heeft geen gebied van dit niveau en jaar, dus er valt niets mee te vergelijken. Kies een ander niveau, jaar of een andere groep",
                    "reference group '" + name
                            + "' holds no area of this level and year, so nothing can be compared with it. Choose another level, year or group");
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "the burden of a reference group is a quantile from 0 to 1, not " + share);
        }
    }

    /** The weight that must be reached; NaN when no member has one under this method. */
    float line(float[] composite) {
        float[] weights = new float[rows.size()];
        int n = 0;
        for (int row : rows) {
            if (!Float.isNaN(composite[row])) {
                weights[n++] = composite[row];
            }
        }
        if (n == 0) {
            return Float.NaN;
        }
        Arrays.sort(weights, 0, n);
        double position = share * (n - 1);
        int below = (int) position;
        int above = Math.min(below + 1, n - 1);
        return (float) (weights[below] + (position - below) * ((double) weights[above] - weights[below]));
    }
}
