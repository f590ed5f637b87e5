package nl.wijkmaat.app.site.map;

import java.util.List;

/**
 * The colours of classes, from light for the lowest to dark for the highest. They can be told apart by people who are colour blind, and the
 * order of their lightness stays in a black-and-white print.
 *
 * <p>Colour specifications by Cynthia Brewer, Pennsylvania State University: YlGnBu for one figure; Blues and OrRd for two figures crossed.
 *
 * @see <a href="https://colorbrewer2.org/">ColorBrewer 2.0</a>
 */
final class Colours {

    static final int FEWEST = 3;
    static final int MOST = 7;

    static final String OUTCOME_IN = "#08519c";
    static final String OUTCOME_OUT = "#fde3c8";

    private static final List<List<String>> SEQUENTIAL = List.of(
            List.of("#2c7fb8"),
            List.of("#edf8b1", "#2c7fb8"),
            List.of("#edf8b1", "#7fcdbb", "#2c7fb8"),
            List.of("#ffffcc", "#a1dab4", "#41b6c4", "#225ea8"),
            List.of("#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"),
            List.of("#ffffcc", "#c7e9b4", "#7fcdbb", "#41b6c4", "#2c7fb8", "#253494"),
            List.of("#ffffcc", "#c7e9b4", "#7fcdbb", "#41b6c4", "#1d91c0", "#225ea8", "#0c2c84"));

    private Colours() {}

    /** One colour per class, the lowest first. */
    static List<String> sequential(int classes) {
        return SEQUENTIAL.get(classes - 1);
    }

    /**
     * Access from certain to none, the two kinds of not knowing between: from dark to light, so that the order stays in print; what is not
     * known has a pattern too.
     */
    static List<Fill> outcomes() {
        return List.of(
                Fill.colour(OUTCOME_IN),
                Fill.pattern("unknown"),
                Fill.pattern("uncomputable"),
                Fill.colour(OUTCOME_OUT));
    }

    /**
     * Row by row from the lowest class of a figure, each row from access to none: a hue for each outcome (blue in, grey not to tell, orange
     * out) that darkens with the figure, so that what is heavy stands out whatever its access. After Blues, Greys and OrRd.
     */
    static List<List<String>> crossedWithAccess() {
        return List.of(
                List.of("#c6dbef", "#e3e3e3", "#fee0b6"),
                List.of("#6baed6", "#a6a6a6", "#fdae61"),
                List.of("#08519c", "#525252", "#b3361b"));
    }

    /**
     * Row by row from the lowest class of the first figure, each row from the lowest of the second: the three colours of Blues, each multiplied
     * by the three of OrRd, as two inks over each other.
     */
    static List<List<String>> crossed() {
        return List.of(
                List.of("#ddd6c2", "#dcac80", "#c64431"),
                List.of("#9db8b0", "#9d9474", "#8d3b2d"),
                List.of("#317694", "#315f62", "#2c2626"));
    }
}
