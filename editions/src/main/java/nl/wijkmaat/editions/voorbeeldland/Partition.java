package nl.wijkmaat.editions.voorbeeldland;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Divides points into compact groups by cutting them in two, again and again, across their longer side. */
final class Partition {

    private final IntToDoubleFunction x;
    private final IntToDoubleFunction y;

    Partition(IntToDoubleFunction x, IntToDoubleFunction y) {
        this.x = x;
        this.y = y;
    }

    /** As many groups as asked, about equal in number of points; each group ascending. */
    List<int[]> into(int groups, int[] points) {
        if (groups <= 1 || points.length <= 1) {
            int[] sorted = points.clone();
            Arrays.sort(sorted);
            return List.of(sorted);
        }
        int first = groups / 2;
        List<int[]> halves = cut(points, (double) first / groups);
        List<int[]> all = new ArrayList<>(into(first, halves.get(0)));
        all.addAll(into(groups - first, halves.get(1)));
        return all;
    }

    /** Two groups, the first with about the given share of the points. */
    List<int[]> cut(int[] points, double share) {
        IntToDoubleFunction axis = width(points, x) >= width(points, y) ? x : y;
        int[] sorted = Arrays.stream(points)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer p) -> axis.applyAsDouble(p))
                        .thenComparingInt(p -> p))
                .mapToInt(Integer::intValue)
                .toArray();
        int at = Math.clamp(Math.round(share * points.length), 1, points.length - 1);
        return List.of(Arrays.copyOfRange(sorted, 0, at), Arrays.copyOfRange(sorted, at, sorted.length));
    }

    private static double width(int[] points, IntToDoubleFunction axis) {
        double low = Arrays.stream(points).mapToDouble(axis).min().orElse(0);
        double high = Arrays.stream(points).mapToDouble(axis).max().orElse(0);
        return high - low;
    }
}
