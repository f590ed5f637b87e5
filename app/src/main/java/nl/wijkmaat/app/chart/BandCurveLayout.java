package nl.wijkmaat.app.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Where everything of a {@link BandCurve} comes, in units of the drawing; upwards is less.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param band the outline of the band: along its upper side and back along its lower
 * @param middle the line of the medians
 * @param chosen where the chosen place lies on that line
 * @param steps of the scale upwards, from zero
 * @param places round numbers along the line, from left to right
 */
record BandCurveLayout(
        double width,
        double height,
        List<Spot> band,
        List<Spot> middle,
        Spot chosen,
        List<Step> steps,
        List<Step> places) {

    static final double WIDTH = 640;
    static final double HEIGHT = 320;
    static final double LEFT = 76;
    static final double RIGHT = 16;
    static final double TOP = 16;
    static final double BOTTOM = 50;

    private static final int MOST_STEPS = 5;

    /** A place in the drawing. */
    record Spot(double x, double y) {}

    /** A round number and where it lies along its scale. */
    record Step(double number, double at) {}

    /** A rectangle of the drawing that a text takes up. */
    private record Box(double left, double top, double right, double bottom) {}

    static BandCurveLayout of(BandCurve curve) {
        double from = curve.points().getFirst().at();
        double to = curve.points().getLast().at();
        double step = roundStep(Math.max(1, curve.top()) / MOST_STEPS);
        double top = step * Math.ceil(Math.max(1, curve.top()) / step);
        List<Spot> upper = new ArrayList<>();
        List<Spot> lower = new ArrayList<>();
        List<Spot> middle = new ArrayList<>();
        for (BandCurve.Point point : curve.points()) {
            double x = x(point.at(), from, to);
            upper.add(new Spot(x, y(point.high(), top)));
            lower.addFirst(new Spot(x, y(point.low(), top)));
            middle.add(new Spot(x, y(point.middle(), top)));
        }
        List<Spot> band = new ArrayList<>(upper);
        band.addAll(lower);
        List<Step> steps = new ArrayList<>();
        for (double number = 0; number <= top + step / 2; number += step) {
            steps.add(new Step(number, y(number, top)));
        }
        BandCurve.Point chosen = curve.chosen();
        Spot spot = middle.get(curve.points().indexOf(chosen));
        return new BandCurveLayout(WIDTH, HEIGHT, band, middle, spot, steps, places(from, to));
    }

    private static List<Step> places(double from, double to) {
        double step = roundStep((to - from) / MOST_STEPS);
        return IntStream.rangeClosed((int) Math.ceil(from / step), (int) Math.floor(to / step))
                .mapToObj(i -> new Step(i * step, x(i * step, from, to)))
                .toList();
    }

    private static double x(double at, double from, double to) {
        return LEFT + (at - from) / (to - from) * (WIDTH - LEFT - RIGHT);
    }

    /**
     * Where the foot of a text can stand beside the chosen place without lying over the band: as near to the point as there is room.
     *
     * @param width of the text
     * @param size of its letters
     * @param x of the end that is nearest to the chosen place
     * @param isRight whether the text runs to the right from there
     */
    double findRoom(double width, double size, double x, boolean isRight) {
        double left = isRight ? x : x - width;
        return DoubleStream.iterate(TOP + size, y -> y <= HEIGHT - BOTTOM - 4, y -> y + 4)
                .filter(y -> isFree(new Box(left, y - size, left + width, y + size / 4)))
                .boxed()
                .min(Comparator.comparingDouble(y -> Math.abs(y - chosen.y())))
                .orElse(TOP + size);
    }

    private boolean isFree(Box box) {
        int count = middle.size();
        for (int i = 0; i + 1 < count; i++) {
            Spot from = band.get(i);
            Spot to = band.get(i + 1);
            if (to.x() >= box.left() && from.x() <= box.right()) {
                double highest = Math.min(from.y(), to.y());
                double lowest = Math.max(
                        band.get(band.size() - 1 - i).y(),
                        band.get(band.size() - 2 - i).y());
                if (highest <= box.bottom() && lowest >= box.top()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double y(double number, double top) {
        return TOP + (1 - number / top) * (HEIGHT - TOP - BOTTOM);
    }

    /** The smallest of 1, 2 or 5 times a power of ten that is not less. */
    static double roundStep(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double times : new double[] {1, 2, 5}) {
            if (times * power >= least) {
                return times * power;
            }
        }
        return 10 * power;
    }
}
