package nl.wijkmaat.app.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Where everything of a {@link BandCurve} comes, in units of the drawing; upwards is less.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param band the outline of the band: along its upper side and back along its lower
 * @param middle the line of the medians
 * @param chosen where the chosen place lies on that line
 * @param steps of the scale upwards, from zero
 */
record BandCurveLayout(double width, double height, List<Spot> band, List<Spot> middle, Spot chosen, List<Step> steps) {

    static final double WIDTH = 640;
    static final double HEIGHT = 320;
    static final double LEFT = 76;
    static final double RIGHT = 16;
    static final double TOP = 16;
    static final double BOTTOM = 40;

    private static final int MOST_STEPS = 5;

    /** A place in the drawing. */
    record Spot(double x, double y) {}

    /** A round number and its height. */
    record Step(double number, double y) {}

    static BandCurveLayout of(BandCurve curve) {
        double from = curve.points().getFirst().at();
        double to = curve.points().getLast().at();
        double step = roundStep(Math.max(1, curve.top()) / MOST_STEPS);
        double top = step * Math.ceil(Math.max(1, curve.top()) / step);
        List<Spot> upper = new ArrayList<>();
        List<Spot> lower = new ArrayList<>();
        List<Spot> middle = new ArrayList<>();
        for (BandCurve.Point point : curve.points()) {
            double x = LEFT + (point.at() - from) / (to - from) * (WIDTH - LEFT - RIGHT);
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
        return new BandCurveLayout(WIDTH, HEIGHT, band, middle, spot, steps);
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
