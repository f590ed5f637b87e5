package nl.wijkmaat.app.site.map;

/**
 * What an area is filled with: a colour, or a pattern that can be told from every colour in print.
 *
 * @param drawn as a drawing has it
 * @param swatch as the legend has it, where a pattern is finer
 */
public record Fill(String drawn, String swatch) {

    static Fill colour(String colour) {
        return new Fill(colour, colour);
    }

    /** @param name of one of {@link DrawnMap#PATTERNS} */
    static Fill pattern(String name) {
        return new Fill("url(#vlak-" + name + ")", "url(#staal-" + name + ")");
    }
}
