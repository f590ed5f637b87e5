package nl.wijkmaat.app.chart;

import java.util.Locale;

/**
 * A drawing as SVG markup that can stand in a page as it is. It holds numbers and class names only, nothing that a reader or a
 * publisher wrote.
 *
 * @param markup one {@code svg} element
 */
public record SvgImage(String markup) {

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

    private static String path(String what, String course) {
        return "<path class=\"strip__" + what + "\" d=\"" + course + "\"/>";
    }

    /** In tenths of a unit, which is less than a pixel on any screen. */
    private static String write(double number) {
        String written = String.format(Locale.ROOT, "%.1f", number);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }
}
