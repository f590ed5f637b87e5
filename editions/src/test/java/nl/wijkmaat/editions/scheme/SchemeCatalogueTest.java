package nl.wijkmaat.editions.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.wijkmaat.editions.lists.GemeenteCodes;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.engine.area.AreaCode;
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
    void oneMistakeIsToldOnce() throws IOException {
        ProblemException input =
                catchThrowableOfType(ProblemException.class, () -> load(SCHEME.replace("{shops: {", "{shop: {")));
        assertThat(input.problems()).hasSize(1);
        Files.createDirectories(folder.resolve("lists"));
        Files.writeString(folder.resolve("lists/namen.yaml"), """
                id: namen
                name: {nl: Namen, en: Names}
                selection: {nl: opgesomd, en: enumerated}
                from: 2024-01-01
                source: https://example.org
                members:
                  - {gemeente: GM, name: Nergens}
                """);
        ProblemException list = catchThrowableOfType(
                ProblemException.class, () -> load(SCHEME.replace("{shops: {more_than: 50}}", "{on_list: namen}")));
        assertThat(list.problems())
                .as("a rule that refers to a list with a mistake in it is not wrong itself")
                .allSatisfy(problem -> assertThat(problem.place().file()).isEqualTo("lists/namen.yaml"));
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

    private static final String ROWS = """
                gives:
                  - id: weinig
                    article: art. 3
                    text: {nl: weinig, en: little}
                    when: {shops: {less_than: 80}}
                    euros_per_year: 10
                  - id: veel
                    article: art. 3
                    text: {nl: veel, en: much}
                    when: {shops: {COMPARISON: 80}}
                    euros_per_year: 20
            """;

    private static String withRows(String comparison) {
        return SCHEME.replace("    sources:", ROWS.replace("COMPARISON", comparison) + "    sources:");
    }

    @Test
    void rowsThatForgetSomebodyAreRefusedWithSomebody() throws IOException {
        assertRefused(withRows("more_than"), "schemes/proef.yaml:22", "shops=80");
        assertThat(load(withRows("at_least"))
                        .getScheme("proef")
                        .versions()
                        .getFirst()
                        .entitlements())
                .hasSize(2);
    }

    @Test
    void rowsThatGiveTwoThingsAreRefusedWithSomebody() throws IOException {
        assertRefused(
                withRows("more_than").replace("less_than: 80", "at_most: 90"),
                "schemes/proef.yaml:22",
                "weinig",
                "veel",
                "shops=");
    }

    @Test
    void aRowOnTopOfTheOthersIsNoGap() throws IOException {
        String rows = withRows("at_least").replace("    sources:", """
                  - id: punten
                    article: art. 4
                    text: {nl: punten, en: points}
                    when: {shops: {at_least: 100}}
                    points: 5
                    addition: true
            """ + "    sources:");
        assertThat(load(rows).getScheme("proef").versions().getFirst().entitlements())
                .hasSize(3);
        assertRefused(rows.replace("        addition: true\n", ""), "punten", "shops=100");
    }

    @Test
    void clausesThatNobodyCanMeetAreRefused() throws IOException {
        assertRefused(
                SCHEME.replace("{more_than: 50}", "{more_than: 50, at_most: 50}"), "schemes/proef.yaml:16", "nobody");
    }

    @Test
    void aMemberThatWasNoGemeenteThenIsRefused() throws IOException {
        writeGemeenten();
        Files.createDirectories(folder.resolve("lists"));
        Files.writeString(folder.resolve("lists/lijst.yaml"), """
                id: lijst
                name: {nl: Lijst, en: List}
                selection: {nl: Gekozen, en: Chosen}
                from: 2022-01-01
                source: https://example.org
                members:
                  - {gemeente: GM0222, name: Doetinchem}
                  - {gemeente: GM0398, name: Heerhugowaard}
                  - {gemeente: GM0398, name: Heerhugowaard, from: 2021-01-01, last: 2021-12-31}
                  - {gemeente: GM0223, name: Tikfout}
                """);
        assertRefused(
                SCHEME,
                "lists/lijst.yaml:8",
                "GM0398 was no gemeente in 2022",
                "2017 up to and including 2021",
                "lists/lijst.yaml:10",
                "'GM0222'");
        assertThat(catchThrowableOfType(ProblemException.class, () -> load(SCHEME))
                        .problems())
                .as("the listing of 2021 is good")
                .hasSize(2);
    }

    @Test
    void aWinnerThatWasNoGemeenteInTheBoundariesOfTheRoundIsRefused() throws IOException {
        writeGemeenten();
        Files.createDirectories(folder.resolve("awards"));
        String awards = """
                scheme: proef
                rounds:
                  - round: "1"
                    boundary_year: 2022
                    winners:
                      GM0398: Heerhugowaard
                    note: {nl: "-", en: "-"}
                    source: https://example.org
                """;
        Files.writeString(folder.resolve("awards/proef.yaml"), awards);
        assertRefused(SCHEME, "awards/proef.yaml:6", "GM0398 was no gemeente in 2022");
        Files.writeString(folder.resolve("awards/proef.yaml"), awards.replace("2022", "2021"));
        assertThat(load(SCHEME).awards()).hasSize(1);
    }

    @Test
    void yearsOutsideTheListOfGemeentenAreHeldAgainstTheNearest() throws IOException {
        writeGemeenten();
        GemeenteCodes codes = GemeenteCodes.read(folder, new Problems()).orElseThrow();
        assertThat(codes.existed(new AreaCode("GM0222"), 2030)).isTrue();
        assertThat(codes.existed(new AreaCode("GM0398"), 2030)).isFalse();
        assertThat(codes.existed(new AreaCode("GM0398"), 1990)).isTrue();
        Problems problems = new Problems();
        Files.writeString(
                folder.resolve("gemeenten.yaml"),
                GEMEENTEN.replace("last: 2021", "last: 2031").replace("GM0222]", "X]"));
        assertThat(GemeenteCodes.read(folder, problems)).isEmpty();
        assertThat(problems.count()).isEqualTo(2);
    }

    private static final String GEMEENTEN = """
            sources: [CBS]
            first_year: 2017
            last_year: 2024
            gemeenten:
              - {first: 2017, last: 2024, codes: [GM0222]}
              - {first: 2017, last: 2021, codes: [GM0398]}
            """;

    private void writeGemeenten() throws IOException {
        Files.writeString(folder.resolve("gemeenten.yaml"), GEMEENTEN);
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
