package nl.wijkmaat.app.site;

import static nl.wijkmaat.app.site.Parameter.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every page there is, with its address in each language and the parameters that it reads. {@code {code}} stands for the one part that varies. A
 * file or a drawing to stand elsewhere belongs to a page, and reads what that page reads.
 */
public enum Route {
    HOME("", ""),
    SEARCH("/zoeken", "/search", QUERY),
    CUSTOM_AREA("/gebied/eigen", "/area/custom", NAME, PARTS, BOUNDARY_YEAR, YEAR, DATE),
    CUSTOM_AREA_FILE("/gebied/eigen/bestand", "/area/custom/file", CUSTOM_AREA, LAYER, FORMAT),
    AREA("/gebied/{code}", "/area/{code}", BOUNDARY_YEAR, YEAR, DATE),
    AREA_FILE("/gebied/{code}/bestand", "/area/{code}/file", AREA, LAYER, FORMAT),
    COMPARE("/vergelijken", "/compare", AREAS, ADD, BOUNDARY_YEAR, DATE),
    COMPARE_FILE("/vergelijken/bestand", "/compare/file", COMPARE, LAYER, FORMAT),
    PAIRS(
            "/paren",
            "/pairs",
            WITHIN,
            LEVEL,
            YEAR,
            DATE,
            ORDER,
            EXACT,
            ELSEWHERE,
            BY_RESIDENTS,
            CALIPER,
            LEAST_RESIDENTS,
            CONFIDENCE,
            DOMAINS,
            COUNT),
    PAIRS_FILE("/paren/bestand", "/pairs/file", PAIRS, LAYER, FORMAT),
    MAP(
            "/kaart",
            "/map",
            LAYER,
            CROSSED,
            LEVEL,
            BOUNDARY_YEAR,
            YEAR,
            BESIDE,
            DATE,
            WITHIN,
            DIVISION,
            CLASSES,
            SHOWN,
            SHAPE,
            PARTS,
            SHEET),
    MAP_FILE("/kaart/bestand", "/map/file", MAP, FORMAT),
    MAP_EMBED("/kaart/insluiten", "/map/embed", MAP),
    QUESTION("/landelijke-vraag", "/national-question", LEVEL, YEAR, LINE, SURE, SHOWN, OUTCOME, SHEET),
    QUESTION_EMBED("/landelijke-vraag/insluiten", "/national-question/embed", QUESTION),
    QUESTION_FILE("/landelijke-vraag/bestand", "/national-question/file", QUESTION, LAYER, FORMAT),
    SCHEMES("/regelingen", "/schemes"),
    SCHEME("/regeling/{code}", "/scheme/{code}", VERSION, QUERY),
    SCALE("/regeling/{code}/schaaltoets", "/scheme/{code}/scale-test", ROUND, DATE),
    SCALE_FILE("/regeling/{code}/schaaltoets/bestand", "/scheme/{code}/scale-test/file", SCALE, LAYER, FORMAT),
    WHAT_IF(
            "/regeling/{code}/wat-als",
            "/scheme/{code}/what-if",
            VERSION,
            DATE,
            LEVEL,
            BOUNDARY_YEAR,
            CHANGE,
            ASSUMED,
            RULE,
            BOUND,
            ADDED,
            LISTED,
            ANSWER,
            MOVING,
            FROM,
            TO),
    WHAT_IF_FILE("/regeling/{code}/wat-als/bestand", "/scheme/{code}/what-if/file", WHAT_IF, LAYER, FORMAT),
    FUND("/fonds/{code}", "/fund/{code}", LEVEL, YEAR, SETTING, NEW_PART, LEFT_OUT, FILLED, KEY, COMPARED, EXPLAINED),
    FUND_FILE("/fonds/{code}/bestand", "/fund/{code}/file", FUND, LAYER, FORMAT),
    GAP("/gebied/{code}/toegang", "/area/{code}/access", DATE),
    DATA("/gegevens", "/data"),
    EDITION("/gegevens/{code}", "/data/{code}"),
    METHODS("/methode", "/method"),
    METHOD("/methode/{code}", "/method/{code}"),
    ABOUT("/over", "/about"),
    GLOSSARY("/begrippen", "/glossary"),
    ACCESSIBILITY("/toegankelijkheid", "/accessibility"),
    API("/api", "/api"),
    REPORT_LEAK("/kwetsbaarheid-melden", "/report-vulnerability");

    private final String dutch;
    private final String english;
    private final @Nullable Route pageOrNull;

    @SuppressWarnings("ImmutableEnumChecker") // the list is never changed, which its type cannot tell
    private final List<Parameter> parameters;

    Route(String dutch, String english, Parameter... parameters) {
        this(null, dutch, english, Arrays.stream(parameters));
    }

    Route(String dutch, String english, Route page, Parameter... more) {
        this(page, dutch, english, Stream.concat(page.parameters.stream(), Arrays.stream(more)));
    }

    Route(@Nullable Route pageOrNull, String dutch, String english, Stream<Parameter> parameters) {
        this.pageOrNull = pageOrNull;
        this.dutch = dutch;
        this.english = english;
        this.parameters = parameters.toList();
    }

    /** The page of which this is a file or a drawing; empty for a page. */
    Optional<Route> page() {
        return Optional.ofNullable(pageOrNull);
    }

    /** What can stand in the address. */
    List<Parameter> parameters() {
        return mayWait()
                ? Stream.concat(parameters.stream(), Stream.of(STOPPED)).toList()
                : parameters;
    }

    /** The pages that their readers wait for; of what others show besides, such as the national picture on the first page, nothing is stopped. */
    private static final Set<Route> MAY_WAIT =
            EnumSet.of(CUSTOM_AREA, AREA, COMPARE, PAIRS, MAP, QUESTION, SCALE, WHAT_IF, FUND, GAP);

    /** Whether what the page shows may take so long that its reader stops it. */
    boolean mayWait() {
        return MAY_WAIT.contains(this);
    }

    /** The pages that are made to stand inside a page of another site: they hold no form, no script and nothing of a reader. */
    private static final Set<Route> FOR_FRAMES = EnumSet.of(MAP_EMBED, QUESTION_EMBED);

    /** Whether another site may show what is at this path inside a page of its own. */
    static boolean isForFrames(String path) {
        return FOR_FRAMES.stream()
                .anyMatch(route -> Arrays.stream(Language.values())
                        .anyMatch(language -> route.pattern(language).equals(path)));
    }

    /** The address with {@code {code}} in it, as Spring matches it. */
    public String pattern(Language language) {
        String path = language.pathPrefix() + (language == Language.DUTCH ? dutch : english);
        return path.isEmpty() ? "/" : path;
    }
}
