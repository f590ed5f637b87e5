package nl.wijkmaat.app.site.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import nl.wijkmaat.engine.area.AreaCode;

/**
 * A map as SVG markup. Each class is a group with its colour, so that the drawing needs no style sheet; what is missing
 * has a pattern as well as its own grey. Names come from publishers and are escaped.
 *
 * @param markup one {@code svg} element
 */
public record DrawnMap(String markup) {

    /** The patterns, once per page, for drawings and legend alike. */
    public static final String PATTERNS = """
            <svg class="hidden" width="0" height="0" aria-hidden="true" focusable="false"><defs>\
            <pattern id="vlak-missing" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="scale(2.4)"><path fill="#fff" d="M0 0h9v9h-9z"/>\
            <path stroke="#8a8a8a" stroke-width="1.2" d="M-2 2l4-4M0 9l9-9M7 11l4-4"/></pattern>\
            <pattern id="vlak-suppressed" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="scale(2.4)"><path fill="#e4e4e4" d="M0 0h9v9h-9z"/>\
            <circle fill="#4d4d4d" cx="4.5" cy="4.5" r="1.7"/></pattern>\
            <pattern id="vlak-outside" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="scale(2.4)"><path fill="#f4f4f4" d="M0 0h12v12h-12z"/>\
            <path stroke="#b4b4b4" stroke-width="1" d="M6 4v4M4 6h4"/></pattern>\
            <pattern id="vlak-unknown" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="scale(2.4)"><path fill="#6d8d94" d="M0 0h8v8h-8z"/>\
            <path stroke="#ffffff" stroke-width="1.6" d="M0 2h8M0 6h8"/></pattern>\
            <pattern id="vlak-uncomputable" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="scale(2.4)"><path fill="#ae9fb6" d="M0 0h8v8h-8z"/>\
            <path fill="#4a3a52" d="M1 1h2v2h-2zM5 5h2v2h-2z"/></pattern>\
            <pattern id="staal-missing" href="#vlak-missing" patternTransform="scale(0.9)"/>\
            <pattern id="staal-suppressed" href="#vlak-suppressed" patternTransform="scale(0.9)"/>\
            <pattern id="staal-outside" href="#vlak-outside" patternTransform="scale(0.9)"/>\
            <pattern id="staal-unknown" href="#vlak-unknown" patternTransform="scale(0.9)"/>\
            <pattern id="staal-uncomputable" href="#vlak-uncomputable" patternTransform="scale(0.9)"/>\
            </defs></svg>""";

    /**
     * One area on the map.
     *
     * @param key the key of its class
     * @param text its name and figure
     */
    record Painted(AreaCode code, String key, String text) {}

    /**
     * @param sheet the outlines on paper
     * @param areas what each area shows; those that are not on the sheet are left out
     * @param fills what each class is filled with, by its key
     * @param label what a screen reader says of the drawing as a whole
     */
    static DrawnMap surfaces(Sheet sheet, List<Painted> areas, Map<String, Fill> fills, String label) {
        StringBuilder svg = open(sheet, label);
        groups(svg, areas, fills, painted -> {
            String course = sheet.paths().get(painted.code());
            return course == null
                    ? ""
                    : "<path data-c=\"" + painted.code() + "\" d=\"" + course + "\">" + title(painted) + "</path>";
        });
        svg.append("<path class=\"map__border\" fill=\"none\" stroke=\"#33434a\" stroke-width=\"1.6\" d=\"")
                .append(sheet.borders())
                .append("\"/>");
        return new DrawnMap(svg.append("</svg>").toString());
    }

    /**
     * As {@link #surfaces}, with a circle per area whose surface tells the number of residents; large ones are drawn first.
     *
     * @param residents of an area; not positive when unknown
     */
    static DrawnMap circles(
            Sheet sheet,
            List<Painted> areas,
            Map<String, Fill> fills,
            ToDoubleFunction<AreaCode> residents,
            String label) {
        List<Painted> drawn = areas.stream()
                .filter(painted -> sheet.centres().containsKey(painted.code()))
                .toList();
        double all = drawn.stream()
                .filter(painted -> !painted.key().equals(Painting.OUTSIDE))
                .mapToDouble(painted -> Math.max(0, residents.applyAsDouble(painted.code())))
                .sum();
        // All circles together cover a fifth of the drawing.
        double squareStepsPerResident = all > 0 ? 0.2 * sheet.width() * sheet.height() / all : 0;
        List<Painted> largestFirst = new ArrayList<>(drawn);
        largestFirst.sort(Comparator.comparingDouble((Painted p) -> residents.applyAsDouble(p.code()))
                .reversed());
        StringBuilder svg = open(sheet, label);
        svg.append("<path fill=\"#f4f4f4\" stroke=\"#c4c4c4\" stroke-width=\"0.7\" d=\"");
        drawn.forEach(painted -> svg.append(sheet.paths().get(painted.code())));
        svg.append("\"/><path class=\"map__border\" fill=\"none\" stroke=\"#8a989e\" stroke-width=\"1.2\" d=\"")
                .append(sheet.borders())
                .append("\"/>");
        for (Painted painted : largestFirst) {
            double people = residents.applyAsDouble(painted.code());
            if (people > 0 && !painted.key().equals(Painting.OUTSIDE)) {
                Sheet.Point at =
                        Objects.requireNonNull(sheet.centres().get(painted.code()), "only what is on the sheet");
                long tenths = Math.max(10, Math.round(10 * Math.sqrt(people * squareStepsPerResident / Math.PI)));
                svg.append("<circle data-k=\"" + painted.key() + "\" data-c=\"" + painted.code() + "\" fill=\""
                        + fill(painted.key(), fills) + "\" stroke=\"#33434a\" stroke-width=\"0.7\" cx=\"" + at.x()
                        + "\" cy=\"" + at.y() + "\" r=\"" + tenths / 10 + "." + tenths % 10 + "\">" + title(painted)
                        + "</circle>");
            }
        }
        return new DrawnMap(svg.append("</svg>").toString());
    }

    private static StringBuilder open(Sheet sheet, String label) {
        return new StringBuilder(1 << 16)
                .append("<svg class=\"map__drawing\" viewBox=\"0 0 ")
                .append(sheet.width())
                .append(' ')
                .append(sheet.height())
                .append("\" role=\"img\" aria-label=\"")
                .append(escape(label))
                .append("\">");
    }

    private static void groups(
            StringBuilder svg, List<Painted> areas, Map<String, Fill> fills, Function<Painted, String> shape) {
        Map<String, StringBuilder> byKey = new LinkedHashMap<>();
        for (Painted painted : areas) {
            byKey.computeIfAbsent(painted.key(), _ -> new StringBuilder()).append(shape.apply(painted));
        }
        byKey.forEach((key, shapes) -> svg.append("<g data-k=\"")
                .append(key)
                .append("\" fill=\"")
                .append(fill(key, fills))
                .append("\" stroke=\"#5d6b70\" stroke-width=\"0.6\">")
                .append(shapes)
                .append("</g>"));
    }

    /** The colour of a class, or the pattern of areas without one. */
    static String fill(String key, Map<String, Fill> fills) {
        return fills.getOrDefault(key, Fill.pattern(key)).drawn();
    }

    private static String title(Painted painted) {
        return painted.text().isEmpty() ? "" : "<title>" + escape(painted.text()) + "</title>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
