package nl.wijkmaat.app.site.scheme;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkmaat.app.site.Language;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Route;

/**
 * Where the names on a page lead that was written as plain text: names of schemes to their rules, areas with a code to their own page,
 * addresses to where they point.
 *
 * @param language of the page
 * @param schemeIdByName in the language of the page
 * @param boundaryYear the boundaries in which the codes of areas hold
 */
public record ReadingLinks(Language language, Map<String, String> schemeIdByName, int boundaryYear) {

    private static final Pattern CODE = Pattern.compile(".+ \\(((?:GM[0-9]{4}|WK[0-9]{6}|BU[0-9]{8}))\\)");
    private static final Pattern ADDRESS = Pattern.compile("https://[^\\s,;)]+");

    public ReadingLinks {
        schemeIdByName = Map.copyOf(schemeIdByName);
    }

    /** Where a cell of a table leads; empty when it leads nowhere. */
    public Optional<String> ofCell(String text) {
        String scheme = schemeIdByName.get(text);
        if (scheme != null) {
            return Optional.of(Link.to(Route.SCHEME, scheme).in(language));
        }
        Matcher area = CODE.matcher(text);
        return area.matches()
                ? Optional.of(Link.to(Route.AREA, area.group(1))
                        .with(Parameter.BOUNDARY_YEAR, boundaryYear)
                        .in(language))
                : ofText(text);
    }

    /** The first address in a text. */
    public Optional<String> ofText(String text) {
        Matcher address = ADDRESS.matcher(text);
        return address.find() ? Optional.of(address.group()) : Optional.empty();
    }
}
