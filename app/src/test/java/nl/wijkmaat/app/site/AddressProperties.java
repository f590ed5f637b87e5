package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.wijkmaat.app.atlas.Atlas;
import org.jspecify.annotations.Nullable;

/** Whatever stands in an address, the answer is a page, a refusal or "not found", and never an error of ours. */
class AddressProperties {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static @Nullable SiteServer site;

    @BeforeContainer
    static void start() throws IOException {
        Path data = Files.createTempDirectory("wijkmaat-fuzz");
        SmallCountry.write(data, false);
        site = SiteServer.start(
                new SiteSettings(data, 0, null, null, null, 0, null), Atlas.open(data, RunningSite.CATALOGUE));
    }

    @AfterContainer
    static void stop() {
        Objects.requireNonNull(site).close();
    }

    @Property(tries = 400)
    void hostileParameters(
            @ForAll("pages") String page,
            @ForAll("names") String name,
            @ForAll("values") String value,
            @ForAll("values") String other)
            throws IOException, InterruptedException {
        int status = status(page + "?" + name + "=" + encode(value) + "&delen=" + encode(other));
        assertThat(status).as("%s %s=%s", page, name, value).isIn(200, 400, 404);
    }

    @Property(tries = 300)
    void hostilePaths(@ForAll("prefixes") String prefix, @ForAll("values") String value)
            throws IOException, InterruptedException {
        assertThat(status(prefix + encode(value))).as("%s%s", prefix, value).isIn(200, 308, 400, 404);
    }

    @Property(tries = 200)
    void whatIsTypedIsShownAsText(@ForAll("values") String value) throws IOException, InterruptedException {
        String marked = value + "<script>alert(1)</script>\"'";
        String body = get("/zoeken?q=" + encode(marked)).body();
        assertThat(body).doesNotContain("<script", "value=\"" + value + "<");
    }

    @Property(tries = 150)
    void hostilePlacesOfAccess(@ForAll("values") String value, @ForAll("values") String day)
            throws IOException, InterruptedException {
        String path = "/gebied/" + encode(value) + "/toegang?datum=" + encode(day);
        assertThat(status(path)).as(path).isIn(200, 400, 404);
    }

    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.of(
                "/",
                "/zoeken",
                "/gebied/GM0001",
                "/gebied/BU00020101",
                "/gebied/eigen",
                "/gebied/eigen/bestand",
                "/gegevens",
                "/paren",
                "/paren/bestand",
                "/en/pairs",
                "/landelijke-vraag",
                "/en/national-question",
                "/regelingen",
                "/regeling/nplv",
                "/en/scheme/impulsaanpak-winkelgebieden",
                "/regeling/impulsaanpak-winkelgebieden/schaaltoets",
                "/regeling/nplv/schaaltoets/bestand",
                "/regeling/wbmgp-kansenzone/wat-als",
                "/en/scheme/nplv/what-if",
                "/fonds/perspectiefprogramma-2021",
                "/en/fund/leefbaarheidsfonds",
                "/gebied/GM0001/toegang",
                "/en/area/WK000201/access",
                "/kaart",
                "/kaart/bestand",
                "/en/map",
                "/gebied/GM0001/bestand",
                "/en/area/custom",
                "/en/search",
                "/en/area/NL00");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                "q",
                "jaar",
                "year",
                "indeling",
                "boundaries",
                "naam",
                "name",
                "parts",
                "formaat",
                "format",
                "x",
                "laag",
                "kruis",
                "naast",
                "niveau",
                "level",
                "binnen",
                "verdeling",
                "klassen",
                "toon",
                "show",
                "vorm",
                "blad",
                "layer",
                "lijn",
                "line",
                "zeker",
                "uitkomst",
                "datum",
                "date",
                "versie",
                "ronde",
                "wijziging",
                "change",
                "aanname",
                "eis.besluit",
                "grens.laag-inkomen.share_low_income",
                "lijst.nplv",
                "antwoord.share_non_active",
                "schuif",
                "stel",
                "stel.weight_from",
                "set.budget",
                "volgorde",
                "gelijk",
                "marge",
                "caliper",
                "minstens",
                "zekerheid",
                "domeinen",
                "aantal",
                "elders",
                "sleutel",
                "uitleg",
                "van",
                "tot",
                "version");
    }

    @Provide
    Arbitrary<String> prefixes() {
        return Arbitraries.of(
                "/",
                "/gebied/",
                "/gegevens/",
                "/en/",
                "/en/area/",
                "/assets/",
                "/fonds/",
                "/gebied/eigen/",
                "/regeling/",
                "/en/scheme/",
                "/.well-known/");
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.strings().withCharRange((char) 0, (char) 127).ofMaxLength(60),
                Arbitraries.of(
                        "2024",
                        "2022",
                        "2024-06-30",
                        "+999999999-12-31",
                        "programme.outside",
                        "surely-not",
                        "burden-weight",
                        "burden-comparable",
                        "domain-poverty",
                        "share_low_income",
                        "buurt",
                        "gemeente",
                        "1,2",
                        "missing",
                        "-1",
                        "99999999999",
                        "NaN",
                        "GM0001",
                        "GM0001,GM0002",
                        "WK000101",
                        "NL00",
                        "\0",
                        "' OR 1=1 --",
                        "../../etc/passwd",
                        "{{7*7}}",
                        "${7*7}",
                        "{0}",
                        "%",
                        "\uD800",
                        "a".repeat(5000),
                        "GM0001,".repeat(900)));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static int status(String path) throws IOException, InterruptedException {
        return get(path).statusCode();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address =
                URI.create("http://localhost:" + Objects.requireNonNull(site).port() + path);
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
