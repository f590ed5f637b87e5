package nl.wijkmaat.app.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The address of a page, apart from its language. All state of a page is in here, so a link that is saved or sent shows the same.
 *
 * @param route which page
 * @param code what stands for {@code {code}} in its path; empty for a page without
 * @param parameters the parameters in the order in which they are written; immutable
 */
public record Link(Route route, String code, Map<Parameter, String> parameters) {

    public Link {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    public static Link to(Route route) {
        return new Link(route, "", Map.of());
    }

    public static Link to(Route route, String code) {
        return new Link(route, code, Map.of());
    }

    /** This link with one parameter set. */
    public Link with(Parameter parameter, Object value) {
        Map<Parameter, String> more = new LinkedHashMap<>(parameters);
        more.put(parameter, value.toString());
        return new Link(route, code, more);
    }

    /** The same code and parameters on another page. */
    public Link on(Route other) {
        return new Link(other, code, parameters);
    }

    /** Only the page itself, for a form that sets the parameters. */
    public Link withoutParameters() {
        return new Link(route, code, Map.of());
    }

    public Optional<String> find(Parameter parameter) {
        return Optional.ofNullable(parameters.get(parameter));
    }

    /** The address on this site, ready for an {@code href}. */
    public String in(Language language) {
        StringBuilder address = new StringBuilder(route.pattern(language).replace("{code}", encode(code)));
        char separator = '?';
        for (var parameter : parameters.entrySet()) {
            address.append(separator)
                    .append(parameter.getKey().in(language))
                    .append('=')
                    // Commas are harmless in a query and keep a list of codes readable.
                    .append(encode(parameter.getValue()).replace("%2C", ","));
            separator = '&';
        }
        return address.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
