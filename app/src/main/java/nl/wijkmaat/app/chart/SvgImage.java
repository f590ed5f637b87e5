package nl.wijkmaat.app.chart;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/**
 * A drawing as SVG markup that can stand in a page as it is. It holds numbers, class names and labels of our own, nothing that a reader
 * or a publisher wrote.
 *
 * @param markup one {@code svg} element
 */
public record SvgImage(String markup) {

    /** The largest letters of a curve, those of a narrow screen, and the width of a bold one on average; in units of the drawing. */
    private static final double LETTER_SIZE = 22;

    private static final double LETTER_WIDTH = 12.5;

    /** Hidden from screen readers: the same figures stand in the table beside it. */
    public static SvgImage of(RangeStrip strip) {
        RangeStripLayout layout = RangeStripLayout.of(strip);
        String middle = write(layout.height() / 2);
        StringBuilder svg = new StringBuilder(640);
        svg.append("<svg class=\"strip\" viewBox=\"0 0 " + write(layout.width()) + " " + write(layout.height())
                + "\" aria-hidden=\"true\" focusable=\"false\">");
        svg.append(path("line", "M0 " + middle + "H" + write(layout.width())));
        svg.append(path("zero", "M" + write(layout.zero()) + " " + middle + "m0 -4v8"));
        for (RangeStripLayout.Placed mark : layout.marks()) {
            String start = "M" + write(mark.x()) + " " + middle;
            svg.append(
                    switch (mark.whose()) {
                        case COUNTRY -> path("country", start + "m0 -9v18");
                        case GEMEENTE -> path("gemeente", start + "m0 -6l6 6l-6 6l-6 -6z");
                        case OWN ->
                            path("range", "M" + write(mark.from()) + " " + middle + "H" + write(mark.to()))
                                    + path("own", start + "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z");
                    });
        }
        return new SvgImage(svg.append("</svg>").toString());
    }

    /** Hidden from screen readers: the same figures stand in the table around it. */
    public static SvgImage of(BandStrip strip) {
        BandStripLayout layout = BandStripLayout.of(strip);
        StringBuilder svg = new StringBuilder(900);
        svg.append("<svg class=\"strip strip--bands\" viewBox=\"0 0 " + write(layout.width()) + " "
                + write(layout.height()) + "\" aria-hidden=\"true\" focusable=\"false\">");
        svg.append(path("line", "M0 " + write(layout.own().y()) + "H" + write(layout.width())));
        layout.line().ifPresent(x -> svg.append(path("limit", "M" + write(x) + " 0V" + write(layout.height()))));
        for (BandStripLayout.Placed band : layout.bands()) {
            String group = band.group().name().toLowerCase(Locale.ROOT);
            String y = write(band.y());
            svg.append(path("band strip__band--" + group, "M" + write(band.from()) + " " + y + "H" + write(band.to())));
            svg.append(path("median", "M" + write(band.middle()) + " " + y + "m0 -4v8"));
        }
        BandStripLayout.Own own = layout.own();
        String y = write(own.y());
        svg.append(path("range", "M" + write(own.from()) + " " + y + "H" + write(own.to())));
        svg.append(path("own", "M" + write(own.x()) + " " + y + "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z"));
        svg.append(path("thread", "M" + write(own.x()) + " " + write(own.y() + 5) + "V" + write(layout.height())));
        return new SvgImage(svg.append("</svg>").toString());
    }

    /**
     * Hidden from screen readers, as above. Labels stand in the drawing, at what they name.
     *
     * @param number writes a number of the scale in the language of the page
     * @param label what stands at the chosen place
     * @param along what the line from left to right is
     */
    public static SvgImage of(BandCurve curve, DoubleFunction<String> number, String label, String along) {
        BandCurveLayout layout = BandCurveLayout.of(curve);
        StringBuilder svg = new StringBuilder(8192);
        svg.append("<svg class=\"curve\" viewBox=\"0 0 " + write(layout.width()) + " " + write(layout.height())
                + "\" aria-hidden=\"true\" focusable=\"false\">");
        double right = layout.width() - BandCurveLayout.RIGHT;
        double ground = layout.height() - BandCurveLayout.BOTTOM;
        for (BandCurveLayout.Step step : layout.steps()) {
            svg.append(shape("step", "M" + write(BandCurveLayout.LEFT) + " " + write(step.at()) + "H" + write(right)));
            svg.append(text(BandCurveLayout.LEFT - 8, step.at() + 5, "end", "scale", number.apply(step.number())));
        }
        svg.append(shape("band", course(layout.band()) + "z"));
        svg.append(shape("middle", course(layout.middle())));
        BandCurveLayout.Spot chosen = layout.chosen();
        svg.append(shape("mark", "M" + write(chosen.x()) + " " + write(BandCurveLayout.TOP) + "V" + write(ground)));
        svg.append(shape(
                "chosen", "M" + write(chosen.x()) + " " + write(chosen.y()) + "m-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z"));
        boolean isLeft = chosen.x() < layout.width() / 2;
        double beside = chosen.x() + (isLeft ? 10 : -10);
        double foot = layout.findRoom(LETTER_WIDTH * label.length(), LETTER_SIZE, beside, isLeft);
        svg.append(text(beside, foot, isLeft ? "start" : "end", "label", label));
        for (BandCurveLayout.Step place : layout.places()) {
            svg.append(text(place.at(), ground + 21, "middle", "scale", number.apply(place.number())));
        }
        svg.append(text(right, layout.height() - 4, "end", "scale", along));
        return new SvgImage(svg.append("</svg>").toString());
    }

    /**
     * Hidden from screen readers, as above.
     *
     * @param number writes a position in the language of the page
     */
    public static SvgImage of(TrendLine trend, DoubleFunction<String> number) {
        TrendLineLayout layout = TrendLineLayout.of(trend);
        StringBuilder svg = new StringBuilder(2048);
        svg.append("<svg class=\"curve curve--trend\" viewBox=\"0 0 " + write(layout.width()) + " "
                + write(layout.height()) + "\" aria-hidden=\"true\" focusable=\"false\">");
        double left = TrendLineLayout.SIDE;
        double right = layout.width() - TrendLineLayout.SIDE;
        double ground = layout.height() - TrendLineLayout.BOTTOM;
        for (double end : new double[] {trend.scale().low(), trend.scale().high()}) {
            double y = end == trend.scale().low() ? ground : TrendLineLayout.TOP;
            svg.append(shape("step", "M" + write(left) + " " + write(y) + "H" + write(right)));
            svg.append(text(left - 6, y + 4, "end", "scale", number.apply(end)));
        }
        svg.append(shape("limit", "M" + write(left) + " " + write(layout.line()) + "H" + write(right)));
        svg.append(text(left - 6, layout.line() + 4, "end", "scale", number.apply(trend.line())));
        svg.append(shape(
                "middle",
                course(layout.points().stream()
                        .map(point -> new BandCurveLayout.Spot(point.x(), point.y()))
                        .toList())));
        for (TrendLineLayout.Placed point : layout.points()) {
            svg.append(shape("margin", "M" + write(point.x()) + " " + write(point.low()) + "V" + write(point.high())));
            svg.append(shape(
                    "chosen", "M" + write(point.x()) + " " + write(point.y()) + "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"));
        }
        for (TrendLineLayout.Placed point : layout.listLabelled()) {
            svg.append(text(point.x(), ground + 18, "middle", "scale", Integer.toString(point.year())));
        }
        TrendLineLayout.Placed last = layout.points().getLast();
        svg.append(text(
                last.x() + 8,
                last.y() + 5,
                "start",
                "label",
                number.apply(trend.points().getLast().position())));
        return new SvgImage(svg.append("</svg>").toString());
    }

    /** Hidden from screen readers, as above. Labels stand in the drawing, at what they name. */
    public static SvgImage of(BalanceChart chart) {
        BalanceChartLayout layout = BalanceChartLayout.of(chart);
        StringBuilder svg = new StringBuilder(4096);
        String width = write(BalanceChartLayout.WIDTH);
        String height = write(layout.height());
        svg.append("<svg class=\"curve balance\" viewBox=\"0 0 " + width + " " + height
                + "\" aria-hidden=\"true\" focusable=\"false\">");
        svg.append(shape(
                "band",
                "M" + write(layout.from()) + " 0H" + write(layout.to()) + "V" + height + "H" + write(layout.from())
                        + "z"));
        svg.append(shape("mark", "M" + write(layout.zero()) + " 0V" + height));
        for (BalanceChartLayout.Placed row : layout.rows()) {
            svg.append(shape("step", "M0 " + write(row.y()) + "H" + width));
            svg.append(text(0, row.foot(), "start", "name", row.name()));
            row.before().ifPresent(spot -> svg.append(mark("before", spot, row.y())));
            row.after().ifPresent(spot -> svg.append(mark("chosen", spot, row.y())));
        }
        return new SvgImage(svg.append("</svg>").toString());
    }

    private static String mark(String what, BalanceChartLayout.Spot spot, double y) {
        String dot = shape(what, "M" + write(spot.x()) + " " + write(y) + "m-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z");
        return dot
                + text(
                        spot.x() + (spot.isRight() ? 12 : -12),
                        y + 6,
                        spot.isRight() ? "start" : "end",
                        "label",
                        spot.label());
    }

    private static String course(List<BandCurveLayout.Spot> spots) {
        return spots.stream()
                .map(spot -> write(spot.x()) + " " + write(spot.y()))
                .collect(Collectors.joining("L", "M", ""));
    }

    private static String shape(String what, String course) {
        return "<path class=\"curve__" + what + "\" d=\"" + course + "\"/>";
    }

    private static String text(double x, double y, String anchor, String what, String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<text class=\"curve__" + what + "\" x=\"" + write(x) + "\" y=\"" + write(y) + "\" text-anchor=\""
                + anchor + "\">" + safe + "</text>";
    }

    private static String path(String what, String course) {
        return "<path class=\"strip__" + what + "\" d=\"" + course + "\"/>";
    }

    /** In tenths of a unit, which is less than a pixel on any screen. */
    private static String write(double number) {
        String written = String.format(Locale.ROOT, "%.1f", number);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }
}
