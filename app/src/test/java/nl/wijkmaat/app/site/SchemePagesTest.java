package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.app.Wijkmaat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Schemes as rules to read, and the access of an area beside its burden. */
class SchemePagesTest {

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofSmallCountry();

    @RegisterExtension
    static final RunningSite SCHEMES = RunningSite.ofFocusCountry();

    @Test
    @DisplayName("a scheme shows each rule with what is tested, its kind and where it stands, and who won its rounds")
    void rules() {
        String page = SITE.get("/regeling/impulsaanpak-winkelgebieden").body();

        assertThat(page)
                .contains("aantal winkels in het winkelgebied of de winkelstraat: meer dan 50 winkels")
                .contains("voorwaarden RVO (Stcrt. 2022, 11435)", "drempel", "gesloten lijst", "rangschikking")
                .contains("Vaste omvang", "€ 22.000.000", "Van ronde 1 naar ronde 2");
    }

    @Test
    @DisplayName("an earlier round has an address of its own and shows the rules of then")
    void earlierRound() {
        assertThat(SITE.get("/regeling/impulsaanpak-winkelgebieden?versie=ronde-1")
                        .body())
                .contains("9 mei 2022 tot en met 30 mei 2022");
        assertThat(SITE.get("/regeling/impulsaanpak-winkelgebieden?versie=ronde-9"))
                .satisfies(gone -> assertThat(gone.statusCode()).isEqualTo(400))
                .satisfies(gone -> assertThat(gone.body()).contains("ronde-1"));
    }

    @Test
    @DisplayName("a search on the page of a scheme leads to the access of the area that was found")
    void towardsAccess() {
        assertThat(SITE.get("/regeling/nplv?q=Havenkwatier").body()).contains("/gebied/WK000201/toegang");
    }

    @Test
    @DisplayName("the page of access tells, sentence for sentence, what the command gap tells")
    void sameAsTheCommand() {
        String path = "/gebied/GM0222/toegang?datum=2024-06-30";
        String page = SCHEMES.getFinished(path).body();
        String told = run(SCHEMES, "gap", "GM0222", "--date", "2024-06-30", "--format", "markdown");

        long sentences = told.lines()
                .filter(line -> line.matches("(- )?[A-Z].*") && !line.startsWith("Dezelfde pagina opnieuw"))
                .map(line -> line.replaceFirst("^- ", ""))
                .peek(line -> assertThat(text(page)).contains(line.strip()))
                .count();
        assertThat(sentences).isGreaterThan(20);
        assertThat(page).contains("/regeling/nplv", "./wijkmaat gap GM0222 --date 2024-06-30");
    }

    /** A page as it is read. */
    static String text(String page) {
        return page.replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    static String run(RunningSite site, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Wijkmaat.run(
                List.of(arguments),
                Map.of(
                        "WIJKMAAT_DATA_DIR",
                        site.dataDirectory().toString(),
                        "WIJKMAAT_CATALOGUE",
                        RunningSite.CATALOGUE.toString()),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
