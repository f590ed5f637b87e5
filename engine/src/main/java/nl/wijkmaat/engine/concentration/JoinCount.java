package nl.wijkmaat.engine.concentration;

import java.util.stream.IntStream;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.burden.draw.Draws;

/**
 * How many borders there are between two marked areas, two unmarked ones, and one of each, with its inference: for yes-or-no
 * questions such as which areas lie beyond a line. Each border counts once, whatever the weights.
 *
 * @param marked how many areas are marked
 * @param areas how many areas there are a yes or no for
 * @param bothMarked borders between two marked areas
 * @param bothUnmarked borders between two unmarked areas
 * @param different borders between a marked and an unmarked area
 * @param expectedBothMarked when as many marks are dealt out at random
 * @param p two-sided, of the number of borders between two marked areas
 * @see <a href="https://doi.org/10.1093/biomet/35.3-4.256">Krishna Iyer and Moran (1948)</a>
 */
public record JoinCount(
        int marked,
        int areas,
        long bothMarked,
        long bothUnmarked,
        long different,
        double expectedBothMarked,
        double p,
        Permutations permutations) {

    /**
     * @param marks by area 1 or 0; NaN where it is not known
     * @param weights who borders on whom; a border that only one of the two names counts too
     * @throws IllegalArgumentException when a mark is something else, or all areas are marked or none is
     */
    public static JoinCount of(double[] marks, SpatialWeights weights, Permutations permutations) {
        for (double mark : marks) {
            if (mark != 0 && mark != 1 && !Double.isNaN(mark)) {
                throw new QuestionRefused("een merk is 1 of 0, niet " + mark, "a mark is 1 or 0, not " + mark);
            }
        }
        boolean[] keep = new boolean[marks.length];
        int areas = 0;
        for (int i = 0; i < marks.length; i++) {
            keep[i] = !Double.isNaN(marks[i]);
            areas += keep[i] ? 1 : 0;
        }
        double[] known = IntStream.range(0, marks.length)
                .filter(i -> keep[i])
                .mapToDouble(i -> marks[i])
                .toArray();
        int marked = (int)
                IntStream.range(0, known.length).filter(i -> known[i] == 1).count();
        if (marked == 0 || marked == areas) {
            throw new QuestionRefused(
                    marked + " van " + areas + " gebieden zijn gemerkt: er is niets te vergelijken",
                    marked + " of " + areas + " areas are marked: there is nothing to compare");
        }
        long[] borders = borders(weights.among(keep));
        long both = count(borders, known, 2);
        long neither = count(borders, known, 0);
        long lower = 0;
        long upper = 0;
        long[] drawn = IntStream.range(0, permutations.count())
                .parallel()
                .mapToLong(draw ->
                        count(borders, GlobalConcentration.shuffled(known, Draws.key(permutations.seed(), draw)), 2))
                .toArray();
        for (long value : drawn) {
            lower += value <= both ? 1 : 0;
            upper += value >= both ? 1 : 0;
        }
        double expected = (double) borders.length * marked * (marked - 1) / ((double) areas * (areas - 1));
        return new JoinCount(
                marked,
                areas,
                both,
                neither,
                borders.length - both - neither,
                expected,
                permutations.p(lower, upper),
                permutations);
    }

    private static long count(long[] borders, double[] marks, int wanted) {
        long count = 0;
        for (long border : borders) {
            count += marks[(int) (border >>> 32)] + marks[(int) border] == wanted ? 1 : 0;
        }
        return count;
    }

    /** Each border once, as two indexes in one number. */
    private static long[] borders(SpatialWeights weights) {
        return IntStream.range(0, weights.size())
                .boxed()
                .flatMapToLong(i -> IntStream.range(weights.from(i), weights.to(i))
                        .map(weights::neighbour)
                        .mapToLong(j -> ((long) Math.min(i, j) << 32) | Math.max(i, j)))
                .sorted()
                .distinct()
                .toArray();
    }
}
