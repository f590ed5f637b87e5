package nl.wijkmaat.app.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The media types in which answers can be had, and the choice among them. */
final class Representation {

    static final String JSON = "application/json";
    static final String GEO_JSON = "application/geo+json";
    static final String JSON_LD = "application/ld+json";
    static final String TURTLE = "text/turtle";

    private Representation() {}

    /**
     * The media type that the client likes best; the first offered when it has no preference.
     *
     * @param accept the header, or an empty text
     * @throws Problem when none of the offered will do, or the header cannot be read
     */
    static String choose(String accept, Collection<String> offered) {
        if (accept.isBlank()) {
            return offered.iterator().next();
        }
        List<MediaType> liked;
        try {
            liked = MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            throw Problem.badHeader(
                    HttpStatus.BAD_REQUEST,
                    "Accept",
                    Messages.text("problem.accept.unreadable", String.join(", ", offered)));
        }
        return offered.stream()
                .filter(type -> quality(liked, type) > 0)
                .max(Comparator.comparingDouble(type -> quality(liked, type)))
                .orElseThrow(() -> Problem.badHeader(
                        HttpStatus.NOT_ACCEPTABLE,
                        "Accept",
                        Messages.text("problem.accept", String.join(", ", offered))));
    }

    /** The weight of the most specific range that holds the type (RFC 9110, section 12.5.1); 0 when none does. */
    private static double quality(List<MediaType> liked, String offered) {
        MediaType type = MediaType.parseMediaType(offered);
        Optional<MediaType> closest = liked.stream()
                .filter(range -> range.includes(type))
                .max(Comparator.comparingInt(range -> range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2));
        return closest.map(MediaType::getQualityValue).orElse(0.0);
    }
}
