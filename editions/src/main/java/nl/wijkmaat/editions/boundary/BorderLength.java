package nl.wijkmaat.editions.boundary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The length of one border that lies near another: exact, stretch by stretch. */
final class BorderLength {

    private BorderLength() {}

    /**
     * The total length of {@code border} that lies within {@code reach} of {@code other}; -1 when no point of it does.
     *
     * @param border stretches as x1, y1, x2, y2 without length zero, by least x
     * @param other stretches of the other border, by least x
     */
    static double within(double[][] border, double[][] other, double reach) {
        double longest = 0;
        for (double[] s : other) {
            longest = Math.max(longest, Math.abs(s[2] - s[0]));
        }
        double total = -1;
        for (double[] s : border) {
            List<double[]> parts = new ArrayList<>();
            double leftmost = Math.min(s[0], s[2]) - reach;
            double rightmost = Math.max(s[0], s[2]) + reach;
            for (int i = firstFrom(other, leftmost - longest); i < other.length; i++) {
                double[] o = other[i];
                if (Math.min(o[0], o[2]) > rightmost) {
                    break;
                }
                boolean apart = Math.max(o[0], o[2]) < leftmost
                        || Math.min(o[1], o[3]) > Math.max(s[1], s[3]) + reach
                        || Math.max(o[1], o[3]) < Math.min(s[1], s[3]) - reach;
                if (!apart) {
                    addPart(s, o, reach, parts);
                }
            }
            if (!parts.isEmpty()) {
                total = Math.max(total, 0) + union(parts) * Math.hypot(s[2] - s[0], s[3] - s[1]);
            }
        }
        return total;
    }

    private static int firstFrom(double[][] sorted, double x) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Math.min(sorted[middle][0], sorted[middle][2]) < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Adds the part of stretch {@code s}, as fractions of its length from its first point, that lies within {@code reach} of stretch
     * {@code o}. The points within reach of a stretch form a convex shape: the union of two discs and the rectangle between them, so the
     * part is one piece, from the lowest to the highest fraction found on any of the three.
     */
    private static void addPart(double[] s, double[] o, double reach, List<double[]> parts) {
        double dx = s[2] - s[0];
        double dy = s[3] - s[1];
        double[] part = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        onDisc(s, dx, dy, o[0], o[1], reach, part);
        onDisc(s, dx, dy, o[2], o[3], reach, part);
        onRectangle(s, dx, dy, o, reach, part);
        double from = Math.max(part[0], 0);
        double to = Math.min(part[1], 1);
        if (from <= to) {
            parts.add(new double[] {from, to});
        }
    }

    private static void onDisc(double[] s, double dx, double dy, double x, double y, double reach, double[] part) {
        double a = dx * dx + dy * dy;
        double b = (s[0] - x) * dx + (s[1] - y) * dy;
        double c = (s[0] - x) * (s[0] - x) + (s[1] - y) * (s[1] - y) - reach * reach;
        double d = b * b - a * c;
        if (d >= 0) {
            double root = Math.sqrt(d);
            widen(part, (-b - root) / a, (-b + root) / a);
        }
    }

    private static void onRectangle(double[] s, double dx, double dy, double[] o, double reach, double[] part) {
        double length = Math.hypot(o[2] - o[0], o[3] - o[1]);
        double ux = (o[2] - o[0]) / length;
        double uy = (o[3] - o[1]) / length;
        double[] along = between((s[0] - o[0]) * ux + (s[1] - o[1]) * uy, dx * ux + dy * uy, 0, length);
        double[] aside = between((s[1] - o[1]) * ux - (s[0] - o[0]) * uy, dy * ux - dx * uy, -reach, reach);
        double from = Math.max(along[0], aside[0]);
        double to = Math.min(along[1], aside[1]);
        if (from <= to) {
            widen(part, from, to);
        }
    }

    /** The fractions {@code f} for which {@code start + f * step} lies between the bounds: from, to. */
    private static double[] between(double start, double step, double low, double high) {
        if (step == 0) {
            return start >= low && start <= high
                    ? new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}
                    : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        }
        double first = (low - start) / step;
        double second = (high - start) / step;
        return new double[] {Math.min(first, second), Math.max(first, second)};
    }

    private static void widen(double[] part, double from, double to) {
        part[0] = Math.min(part[0], from);
        part[1] = Math.max(part[1], to);
    }

    /** Total of the parts, what they have in common counted once. */
    private static double union(List<double[]> parts) {
        parts.sort(Comparator.comparingDouble(p -> p[0]));
        double total = 0;
        double end = 0;
        for (double[] part : parts) {
            double from = Math.max(part[0], end);
            if (part[1] > from) {
                total += part[1] - from;
                end = part[1];
            }
        }
        return total;
    }
}
