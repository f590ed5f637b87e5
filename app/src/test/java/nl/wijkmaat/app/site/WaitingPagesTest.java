package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Readers see how far a long computation is and what can be said already, and stop it; the test holds it meanwhile. */
class WaitingPagesTest {

    private static final Gate GATE = new Gate();

    @RegisterExtension
    static final RunningSite SITE = RunningSite.held("progress", GATE);

    private static final Gate STOP_GATE = new Gate();

    @RegisterExtension
    static final RunningSite STOPPED = RunningSite.held("stopped", STOP_GATE);

    private static final Gate BROWSER_GATE = new Gate();

    @RegisterExtension
    static final RunningSite SEEN = RunningSite.held("seen", BROWSER_GATE);

    private static final Gate PLAIN_GATE = new Gate();

    @RegisterExtension
    static final RunningSite PLAIN = RunningSite.held("plain", PLAIN_GATE);

    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    /** A question that a site does not work out by itself. */
    private static final String PATH = "/landelijke-vraag?niveau=wijk&jaar=2022";

    /** What a site works out by itself when it starts is over. */
    @BeforeAll
    static void warm() {
        for (RunningSite site : List.of(SITE, STOPPED, SEEN, PLAIN)) {
            site.getReady("/landelijke-vraag?niveau=wijk");
        }
    }

    @AfterEach
    void open() {
        List.of(GATE, STOP_GATE, BROWSER_GATE, PLAIN_GATE).forEach(Gate::open);
    }

    @Test
    @DisplayName(
            "a page tells how far it is, in words and as a bar, and what is made meanwhile is no file, no frame and not kept")
    void progress() {
        GATE.close(80);
        String begun = SITE.get(PATH).body();
        GATE.awaitArrival();
        String held = SITE.get(PATH).body();
        String english = SITE.get("/en/national-question?level=wijk&year=2022").body();

        assertThat(begun).contains("wordt uitgerekend", "<progress", "Stop met rekenen");
        assertThat(held).containsPattern("[0-9]+ van 1\\.000 rekenwijzen zijn klaar");
        assertThat(held).containsPattern("<progress max=\"1000\" value=\"[0-9]+\">");
        assertThat(english).containsPattern("[0-9]+ of 1,000 methods are done").contains("Stop computing");
        assertThat(held).doesNotContain("class=\"answer\"", "data-found");

        GATE.letPassTo(300);
        GATE.awaitArrival();
        HttpResponse<String> provisional = SITE.get(PATH);

        assertThat(provisional.body())
                .contains("Dit antwoord is voorlopig", "Voorlopig, met 250 van 1.000 rekenwijzen:", "<svg")
                .doesNotContain("/landelijke-vraag/bestand", "/landelijke-vraag/insluiten", "./wijkmaat question");
        assertThat(provisional.headers().firstValue("ETag")).isEmpty();
        assertThat(SITE.get(PATH.replace("vraag?", "vraag/bestand?formaat=csv&"))
                        .statusCode())
                .isEqualTo(503);
        assertThat(SITE.get(PATH.replace("vraag?", "vraag/insluiten?")).body())
                .contains("wordt uitgerekend")
                .doesNotContain("<svg", "class=\"answer\"", "<form", "<button");

        String area = "/gebied/WK022201?indeling=2022&jaar=2022";
        assertThat(SITE.get(area).body())
                .contains("Dit antwoord is voorlopig. Het komt van 250 van de 1.000 rekenwijzen.", "opgave-domeinen")
                .doesNotContain("./wijkmaat burden");
        assertThat(SITE.get("/gebied/WK022201/bestand?indeling=2022&jaar=2022&laag=burden&formaat=csv")
                        .statusCode())
                .isEqualTo(503);
        String mapped = "laag=burden-weight&niveau=wijk&indeling=2022&jaar=2022";
        assertThat(SITE.get("/kaart?" + mapped).body())
                .contains("wordt uitgerekend", "<progress", "Stop met rekenen")
                .doesNotContain("<svg");
        assertThat(SITE.get("/kaart/insluiten?" + mapped).body())
                .contains("wordt uitgerekend", "rel=\"canonical\"")
                .doesNotContain("<svg", "<form", "<button");
        assertThat(SITE.get("/kaart/bestand?formaat=csv&" + mapped).statusCode())
                .isEqualTo(503);
        Page map = BROWSER.open(true);
        map.navigate(SITE.address("/kaart?" + mapped));
        requireAccessible(map);

        GATE.open();
        map.locator(".map__frame").waitFor();
        HttpResponse<String> ready = SITE.getFinished(PATH);
        assertThat(ready.body())
                .doesNotContain("oorlopig", "<progress", "Stop met rekenen")
                .contains("./wijkmaat question", "/landelijke-vraag/bestand");
        assertThat(ready.headers().firstValue("ETag")).isPresent();
        assertThat(SITE.getReady(area)).contains("./wijkmaat burden").doesNotContain("oorlopig");
    }

    @Test
    @DisplayName(
            "who stops is told so, and nothing is kept of it; it can be begun again, and nobody stops what another waits for")
    void stop() {
        STOP_GATE.close(80);
        String page = STOPPED.get(PATH).body();
        STOP_GATE.awaitArrival();

        HttpResponse<String> answer = stop(reader(page));
        STOP_GATE.open();
        assertThat(answer.statusCode()).isEqualTo(303);
        String stopped = answer.headers().firstValue("Location").orElseThrow();
        assertThat(stopped).isEqualTo(PATH + "&gestopt=1");
        assertThat(STOPPED.get(stopped).body())
                .contains(
                        "U hebt het rekenen gestopt.",
                        "Er wordt niets meer uitgerekend.",
                        "Begin opnieuw met rekenen",
                        "href=\"" + "/landelijke-vraag?niveau=wijk&amp;jaar=2022")
                .doesNotContain("<progress", "pending.js\"", "class=\"answer\"");
        assertThat(STOPPED.get("/en/national-question?level=wijk&year=2022&stopped=1")
                        .body())
                .contains("You stopped the computing.", "Start computing again");

        STOP_GATE.close(80);
        String again = STOPPED.get(PATH).body();
        assertThat(again).as("nothing was kept, so it is begun again").contains("data-pending");
        STOP_GATE.awaitArrival();
        String other = reader(STOPPED.get(PATH).body());
        askAgain(other);
        stop("0".repeat(32));
        assertThat(STOPPED.get(stopped).body()).as("nobody guesses a name").contains("Het rekenen gaat door");
        stop(reader(again));
        assertThat(STOPPED.get(stopped).body()).as("another waits").contains("Het rekenen gaat door");
        assertThat(askAgain(other)).contains("data-pending");
        STOP_GATE.open();

        assertThat(STOPPED.getReady(PATH)).contains("class=\"answer\"");
        assertThat(STOPPED.get(stopped).body())
                .as("an answer that is there is shown")
                .contains("class=\"answer\"")
                .doesNotContain("U hebt het rekenen gestopt.");
    }

    @Test
    @DisplayName("pages that nobody waits for, and whoever does not tell who they are, change nothing")
    void notAllowed() {
        assertThat(STOPPED.send(post(PATH, "")).statusCode()).isEqualTo(405);
        assertThat(STOPPED.send(post("/methode", "lezer=" + "0".repeat(32))).statusCode())
                .isEqualTo(405);
    }

    @Test
    @DisplayName(
            "in a browser the bar moves, the provisional answer comes and is refined without loading anew; it is stopped by keyboard")
    void refinedLive() {
        BROWSER_GATE.close(80);
        Page page = BROWSER.open(true);
        page.navigate(SEEN.address(PATH));
        page.evaluate("window.isSame = true");
        BROWSER_GATE.awaitArrival();
        page.locator("progress[value]").waitFor();
        String begun = page.locator(".waiting__progress").innerText();
        assertThat(begun).contains("van 1.000 rekenwijzen zijn klaar");
        requireAccessible(page);

        BROWSER_GATE.letPassTo(300);
        page.locator("[data-provisional]").waitFor();
        assertThat(page.locator(".answer").innerText()).startsWith("Voorlopig, met 250 van 1.000 rekenwijzen:");
        assertThat(page.locator(".waiting__progress").innerText())
                .as("the box is as far as what stands under it")
                .isNotEqualTo(begun);
        assertThat(page.locator("main > [role=status]").last().textContent()).contains("Dit antwoord is voorlopig.");
        requireAccessible(page);

        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop met rekenen"));
        button.focus();
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("gestopt=1"));
        assertThat(page.locator(".waiting").innerText()).contains("U hebt het rekenen gestopt.");
        requireAccessible(page);
        BROWSER_GATE.open();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Begin opnieuw met rekenen"))
                .focus();
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("gestopt"));
        page.waitForCondition(() -> page.locator("[data-pending]").count() == 0);
        assertThat(page.locator(".answer").innerText())
                .doesNotContain("oorlopig")
                .contains("10%");
    }

    @Test
    @DisplayName("without JavaScript a link moves it along, and the same button stops it")
    void withoutScript() {
        PLAIN_GATE.close(80);
        Page page = BROWSER.open(false);
        page.navigate(PLAIN.address(PATH));
        PLAIN_GATE.awaitArrival();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kijk nu of het klaar is"))
                .click();
        assertThat(page.locator(".waiting__progress").innerText()).contains("van 1.000 rekenwijzen zijn klaar");

        PLAIN_GATE.letPassTo(300);
        PLAIN_GATE.awaitArrival();
        page.reload();
        assertThat(page.locator(".answer").innerText()).startsWith("Voorlopig, met 250 van 1.000 rekenwijzen:");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop met rekenen"))
                .click();
        assertThat(page.url()).contains("gestopt=1");
        assertThat(page.locator(".waiting").innerText())
                .as("the looks of this reader before wait no more either")
                .contains("Er wordt niets meer uitgerekend.");
    }

    /** The faults of each width. */
    private static void requireAccessible(Page page) {
        for (int width : List.of(320, 1280)) {
            page.setViewportSize(width, 900);
            assertThat(new AxeBuilder(page)
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                            .analyze()
                            .getViolations())
                    .map(fault ->
                            fault.getId() + ": " + fault.getNodes().getFirst().getHtml())
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isEqualTo(0);
        }
    }

    private static String reader(String page) {
        Matcher name =
                Pattern.compile("name=\"lezer\" value=\"([0-9a-f]{32})\"").matcher(page);
        assertThat(name.find()).isTrue();
        return name.group(1);
    }

    private static HttpResponse<String> stop(String reader) {
        return STOPPED.send(post(PATH, "lezer=" + reader));
    }

    /** As a page does by itself. */
    private static String askAgain(String reader) {
        return STOPPED.send(HttpRequest.newBuilder(URI.create(STOPPED.address(PATH)))
                        .header("Wijkmaat-Reader", reader)
                        .build())
                .body();
    }

    private static HttpRequest post(String path, String body) {
        return HttpRequest.newBuilder(URI.create(STOPPED.address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
