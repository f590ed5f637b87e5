package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists and winners of the Netherlands, beside figures of a country that they say nothing of. */
class OtherCountryTest {

    @RegisterExtension
    static final RunningSite INVENTED = RunningSite.ofInventedCountry();

    @RegisterExtension
    static final RunningSite SMALL = RunningSite.ofSmallCountry();

    @Test
    @DisplayName("of an area of an invented country nobody can tell whether it would be on a real list")
    void access() {
        JsonNode invented = access(INVENTED);
        assertThat(invented.path("outcome").asString()).isEqualTo("niet_berekenbaar");
        assertThat(invented.path("reason").asString()).contains("verzonnen land");
        assertThat(invented.at("/lists/0/of_other_country").asBoolean()).isTrue();
        assertThat(invented.at("/lists/0/complete").asBoolean())
                .as("all names were published")
                .isTrue();
        JsonNode real = access(SMALL);
        assertThat(real.path("outcome").asString())
                .as("figures of a part of the Netherlands are real, and so is the absence from the list")
                .isEqualTo("voldoet_niet");
        assertThat(real.at("/lists/0/of_other_country").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("names on a list and winners go by their published names, with the reason why they lead nowhere")
    void names() {
        String list = SchemePagesTest.text(INVENTED.get("/regeling/nplv").body());
        assertThat(list)
                .contains("Heerlen", "Deze lijst noemt gebieden in Nederland")
                .doesNotContain("GM0917");
        String winners = SchemePagesTest.text(
                INVENTED.get("/regeling/impulsaanpak-winkelgebieden").body());
        assertThat(winners)
                .contains("Hardenberg", "Deze winnaars liggen in Nederland")
                .doesNotContain("GM0160");
        assertThat(SchemePagesTest.text(
                        SMALL.get("/regeling/impulsaanpak-winkelgebieden").body()))
                .contains("Hardenberg GM0160, niet in deze cijfers")
                .doesNotContain("verzonnen");
        assertThat(SchemePagesTest.text(
                        INVENTED.get("/en/scheme/impulsaanpak-winkelgebieden").body()))
                .contains("These winners are in the Netherlands");
    }

    @Test
    @DisplayName("a list or a round of which nobody's size is known speaks neither for nor against the claim")
    void sizes() {
        assertThat(SchemePagesTest.run(INVENTED, "gap", "GM0001", "--date", "2024-06-30", "--format", "markdown"))
                .contains("Dit steunt de stelling")
                .doesNotContain(" 0 gemeenten");
    }

    private static JsonNode access(RunningSite site) {
        return JsonMapper.shared()
                .readTree(SchemePagesTest.run(
                        site,
                        "access",
                        "--scheme",
                        "nplv",
                        "--area",
                        "WK000201",
                        "--date",
                        "2024-06-30",
                        "--format",
                        "json"));
    }
}
