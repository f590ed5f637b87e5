package nl.wijkmaat.editions.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.wijkmaat.editions.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scheme file with a mistake is refused with the place of the mistake and what is accepted. */
class SchemeCatalogueTest {

    private static final String SCHEME = """
            id: proef
            name: {nl: Proef, en: Trial}
            about: {nl: Proef, en: Trial}
            ministries: [BZK]
            applicant: gemeente
            versions:
              - version: "1"
                from: 2024-01-01
                last: 2024-12-31
                legal_basis: Stcrt. 2024, 1
                inputs:
                  - name: shops
                    type: number
                    label: {nl: winkels, en: shops}
                    origin: {nl: telling, en: count}
                clauses:
                  - id: winkels
                    kind: drempel
                    article: art. 2
                    text: {nl: meer dan 50 winkels, en: more than 50 shops}
                    requires: {shops: {more_than: 50}}
                sources: [https://example.org]
            """;

    @TempDir
    Path folder;

    @Test
    void aSchemeIsReadWithItsRules() throws IOException {
        SchemeCatalogue catalogue = load(SCHEME);
        assertThat(catalogue.getScheme("proef").versions())
                .singleElement()
                .satisfies(version -> assertThat(version.clauses()).hasSize(1));
    }

    @Test
    void anUnknownInputNamesTheNearest() throws IOException {
        assertRefused(SCHEME.replace("{shops: {", "{shop: {"), "schemes/proef.yaml:21", "'shop'", "'shops'");
    }

    @Test
    void anUnknownListIsRefused() throws IOException {
        assertRefused(SCHEME.replace("{shops: {more_than: 50}}", "{on_list: g4}"), "schemes/proef.yaml:21", "'g4'");
    }

    @Test
    void anUnknownIndicatorIsRefused() throws IOException {
        assertRefused(
                SCHEME.replace("type: number\n", "type: number\n        indicator: residens\n"),
                "schemes/proef.yaml:14",
                "'residens'",
                "'residents'");
    }

    @Test
    void aClauseWithoutItsArticleIsRefused() throws IOException {
        assertRefused(SCHEME.replace("        article: art. 2\n", ""), "schemes/proef.yaml:17", "article");
    }

    @Test
    void versionsThatHoldOnTheSameDayAreRefused() throws IOException {
        String second = SCHEME.substring(SCHEME.indexOf("  - version"))
                .replace("version: \"1\"", "version: \"2\"")
                .replace("from: 2024-01-01", "from: 2024-12-31")
                .replace("last: 2024-12-31", "last: 2025-12-31");
        assertRefused(SCHEME + second, "schemes/proef.yaml:23", "2", "1");
    }

    @Test
    void schemesThatOpenEachOtherInACircleAreRefused() throws IOException {
        String opens = "opens: [{scheme: %s, effect: priority, article: art. 9}]\n";
        Files.createDirectories(folder.resolve("schemes"));
        Files.writeString(
                folder.resolve("schemes/een.yaml"), SCHEME.replace("id: proef", "id: een") + opens.formatted("twee"));
        Files.writeString(
                folder.resolve("schemes/twee.yaml"), SCHEME.replace("id: proef", "id: twee") + opens.formatted("een"));
        ProblemException refused = catchThrowableOfType(ProblemException.class, this::load);
        assertThat(refused.getMessage()).contains("een → twee → een");
    }

    @Test
    void anAmountWithAFractionOfACentIsRefused() throws IOException {
        assertRefused(
                SCHEME.replace("legal_basis:", "budget_euros: 10.005\n    legal_basis:"),
                "schemes/proef.yaml:10",
                "10.005");
    }

    @Test
    void everythingThatIsWrongInAFileIsToldAtOnce() throws IOException {
        assertRefused(
                SCHEME.replace("{shops: {", "{shop: {").replace("kind: drempel", "kind: dremple"),
                "schemes/proef.yaml:18",
                "schemes/proef.yaml:21");
    }

    private void assertRefused(String text, String... expected) throws IOException {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> load(text));
        assertThat(refused).as("should have been refused").isNotNull();
        assertThat(refused.getMessage()).contains(expected);
    }

    private SchemeCatalogue load(String text) throws IOException {
        Files.createDirectories(folder.resolve("schemes"));
        Files.writeString(folder.resolve("schemes/proef.yaml"), text);
        return load();
    }

    private SchemeCatalogue load() {
        return SchemeCatalogue.load(folder, Set.of("residents"), List.of());
    }
}
