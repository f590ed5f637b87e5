package nl.wijkmaat.app.api;

import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What the headers of a request ask for.
 *
 * @param accept media types; empty for any
 * @param acceptCrs a coordinate system; empty for the usual one
 * @param acceptsGzip whether the answer may be compressed
 * @param language {@code nl} or {@code en}
 * @param origin scheme and host under which the client knows this site
 */
record RequestHeaders(String accept, String acceptCrs, boolean acceptsGzip, String language, String origin) {

    static RequestHeaders of(ServerRequest request) {
        return new RequestHeaders(
                joined(request, "Accept"),
                joined(request, "Accept-Crs"),
                acceptsGzip(joined(request, "Accept-Encoding")),
                language(joined(request, "Accept-Language")),
                origin(request));
    }

    /** A host that could not be one is not repeated. */
    static String origin(ServerRequest request) {
        String host = joined(request, "Host");
        boolean secure = request.servletRequest().isSecure()
                || joined(request, "X-Forwarded-Proto").equalsIgnoreCase("https");
        return (secure ? "https://" : "http://")
                + (host.matches("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?") ? host : "localhost");
    }

    private static String joined(ServerRequest request, String header) {
        return String.join(", ", request.headers().header(header));
    }

    static boolean acceptsGzip(String encodings) {
        for (String one : encodings.toLowerCase(Locale.ROOT).split(",")) {
            String coding = one.replaceFirst(";.*", "").strip();
            boolean refused = one.matches(".*;\\s*q=0(\\.0*)?\\s*");
            if ((coding.equals("gzip") || coding.equals("*")) && !refused) {
                return true;
            }
        }
        return false;
    }

    /** The first of our languages in the client's order; Dutch when it names none, or the header cannot be read. */
    static String language(String languages) {
        try {
            return Locale.LanguageRange.parse(languages).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-")[0])
                    .filter(List.of("nl", "en")::contains)
                    .findFirst()
                    .orElse("nl");
        } catch (IllegalArgumentException e) {
            return "nl";
        }
    }
}
