package nl.wijkmaat.app.site;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Every page there is, with its address in each language. {@code {code}} stands for the one part that varies. */
public enum Route {
    HOME("", ""),
    SEARCH("/zoeken", "/search"),
    CUSTOM_AREA("/gebied/eigen", "/area/custom"),
    CUSTOM_AREA_FILE("/gebied/eigen/bestand", "/area/custom/file"),
    AREA("/gebied/{code}", "/area/{code}"),
    AREA_FILE("/gebied/{code}/bestand", "/area/{code}/file"),
    COMPARE("/vergelijken", "/compare"),
    COMPARE_FILE("/vergelijken/bestand", "/compare/file"),
    PAIRS("/paren", "/pairs"),
    PAIRS_FILE("/paren/bestand", "/pairs/file"),
    MAP("/kaart", "/map"),
    MAP_FILE("/kaart/bestand", "/map/file"),
    MAP_EMBED("/kaart/insluiten", "/map/embed"),
    QUESTION("/landelijke-vraag", "/national-question"),
    QUESTION_EMBED("/landelijke-vraag/insluiten", "/national-question/embed"),
    QUESTION_FILE("/landelijke-vraag/bestand", "/national-question/file"),
    SCHEMES("/regelingen", "/schemes"),
    SCHEME("/regeling/{code}", "/scheme/{code}"),
    SCALE("/regeling/{code}/schaaltoets", "/scheme/{code}/scale-test"),
    SCALE_FILE("/regeling/{code}/schaaltoets/bestand", "/scheme/{code}/scale-test/file"),
    WHAT_IF("/regeling/{code}/wat-als", "/scheme/{code}/what-if"),
    WHAT_IF_FILE("/regeling/{code}/wat-als/bestand", "/scheme/{code}/what-if/file"),
    FUND("/fonds/{code}", "/fund/{code}"),
    FUND_FILE("/fonds/{code}/bestand", "/fund/{code}/file"),
    GAP("/gebied/{code}/toegang", "/area/{code}/access"),
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

    Route(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
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
    String pattern(Language language) {
        String path = language.pathPrefix() + (language == Language.DUTCH ? dutch : english);
        return path.isEmpty() ? "/" : path;
    }
}
