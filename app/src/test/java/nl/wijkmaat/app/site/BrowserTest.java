package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in the real browser. */
class BrowserTest {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<Integer> WIDTHS = List.of(320, 768, 1280);
    private static final String TABLES_THAT_SCROLL = """
            [...document.querySelectorAll('.wide, table')]
                .filter(box => box.scrollWidth > box.clientWidth)
                .map(box => (box.ariaLabel ?? box.className) + ': ' + box.scrollWidth + ' in ' + box.clientWidth)
            """;

    private static final String NAMES_THAT_ARE_NOT_MARKED = """
            [...document.querySelectorAll('main *')]
                .filter(element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE
                    && /Kerncijfers|Bureau Kleinland/.test(node.textContent)))
                .filter(element => element.closest('[lang]').lang !== 'nl')
                .map(element => element.textContent.trim())
            """;

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofSmallCountry();

    /** For pages that need gemeenten that won a scheme. */
    @RegisterExtension
    static final RunningSite WINNERS = RunningSite.ofWinnersCountry();

    /** For a fund, which asks for areas that weigh as much as a focus area. */
    @RegisterExtension
    static final RunningSite FOCUS = RunningSite.ofFocusCountry();

    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/en",
                "/zoeken",
                "/zoeken?q=haven",
                "/en/search?q=zzzz",
                "/gebied/NL00",
                "/gebied/GM0002",
                "/gebied/BU00020101",
                "/gebied/BU00010102?jaar=2024",
                "/en/area/WK000201?boundaries=2022&year=2022",
                "/gebied/eigen?naam=Haven%20en%20hof&indeling=2024&delen=BU00020101,BU00010102",
                "/kaart",
                "/kaart?niveau=buurt&laag=share_low_income&verdeling=natural&klassen=4&toon=1,missing",
                "/en/map?layer=share_low_income&crossed=woz_value&level=buurt&within=GM0002",
                "/kaart?laag=burden-stacking&niveau=buurt&vorm=circle&delen=BU00020101,BU00020102",
                "/kaart?laag=share_low_income&jaar=2024&naast=2022",
                "/en/map?layer=burden-weight&level=wijk",
                "/kaart?laag=access-realisatiestimulans&niveau=wijk&datum=2026-01-31",
                "/en/map?layer=burden-stacking&crossed=access-nplv&level=buurt&date=2024-06-30",
                "/kaart/insluiten?laag=burden-stacking&kruis=access-nplv&niveau=wijk&datum=2024-06-30",
                "/en/map/embed?layer=share_low_income&year=2024&beside=2022",
                "/kaart?laag=niets",
                "/landelijke-vraag?niveau=buurt&lijn=20",
                "/en/national-question?level=gemeente",
                "/en/national-question/embed?level=gemeente",
                "/regelingen",
                "/regeling/impulsaanpak-winkelgebieden?q=haven",
                "/en/scheme/nplv",
                "/regeling/impulsaanpak-winkelgebieden/schaaltoets",
                "/en/scheme/impulsaanpak-winkelgebieden/scale-test?round=ronde-1",
                "/regeling/iza/schaaltoets",
                "/regeling/wbmgp-kansenzone/wat-als?niveau=wijk&wijziging=mask:inwoners",
                "/en/scheme/wbmgp-kansenzone/what-if?level=wijk&change=mask:inwoners"
                        + "&assumption=share_non_active=30;map_and_check=true",
                "/regeling/nplv/wat-als?niveau=buurt",
                "/fonds/leefbaarheidsfonds",
                "/en/fund/leefbaarheidsfonds?level=wijk&set=budget=1000000;comparable_from=0.2",
                "/gebied/WK000201/toegang?datum=2026-06-30",
                "/en/area/GM0002/access?date=2023-01-01",
                "/methode",
                "/en/method/multiverse",
                "/methode/concentration",
                "/begrippen",
                "/over",
                "/en/about",
                "/en/accessibility",
                "/vergelijken?gebieden=WK000201,WK000101,GM0002&erbij=kade",
                "/en/compare?areas=BU00020101,BU00010102",
                "/paren",
                "/en/pairs?domains=poverty,work&least-residents=0&count=25",
                "/en/pairs?caliper=much&year=1815&order=optimal",
                "/gegevens",
                "/api",
                "/en/api",
                "/en/data",
                "/kwetsbaarheid-melden",
                "/niets",
                "/en/area/GM9999");
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName(
            "no page has an accessibility fault, needs to be scrolled sideways, complains, or asks another host, at"
                    + " any width")
    void everyPage(String path) {
        Page page = open(true, path);
        openAllDetails(page);
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            AxeResults results = new AxeBuilder(page).withTags(WCAG).analyze();
            assertThat(results.getViolations())
                    .as("%s at %d", path, width)
                    .map(v -> v.getId() + ": " + v.getNodes().getFirst().getHtml())
                    .isEmpty();
            Object overflow =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(overflow).as("pixels too wide: %s at %d", path, width).isEqualTo(0);
            if (width == WIDTHS.getFirst()) {
                assertThat(page.evaluate(TABLES_THAT_SCROLL))
                        .as("tables that scroll sideways: %s at %d", path, width)
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .isEmpty();
            }
        }
        assertThat(complaints).isEmpty();
        assertThat(requests)
                .isNotEmpty()
                .allMatch(url -> url.startsWith(site(path).address("/")));
    }

    @Test
    @DisplayName(
            "without JavaScript: search with a typing error, open the area, unfold where a figure comes from, follow"
                    + " it home")
    void theMainTaskWithoutJavaScript() {
        Page page = open(false, "/");
        page.getByLabel("Zoek een gemeente, wijk of buurt").fill("Havenkwatier");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zoeken"))
                .click();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Havenkwartier").setExact(true))
                .click();

        assertThat(page.locator("h1").textContent()).isEqualTo("Havenkwartier");
        assertThat(page.locator("#share_low_income").innerText())
                .contains("14%", "13,5 tot 14,5%", "9%", "8%", "zwaarder");

        page.locator("#share_low_income summary").click();
        assertThat(page.locator("#share_low_income details").innerText()).contains("Bureau Kleinland", "CC BY 4.0");
        page.locator("#share_low_income details a").first().click();
        assertThat(page.locator("main").innerText())
                .contains("Kerncijfers 2024", "SHA-256", "kleinland.csv", "-3 is geen aantal");
    }

    @Test
    @DisplayName(
            "without JavaScript: put an own area together from buurten and see its figures under the name it was given")
    void ownAreaWithoutJavaScript() {
        Page page = open(false, "/gebied/WK000201?indeling=2024&jaar=2024");
        page.locator(".compose summary").click();
        page.getByLabel("Hoe noemt u het?").fill("Kade & visserij");
        page.getByLabel("De Kade").check();
        page.getByLabel("Visserijbuurt").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Toon dit gebied"))
                .click();

        assertThat(page.locator("h1").textContent()).isEqualTo("Kade & visserij");
        assertThat(page.locator("#residents").innerText()).contains("20.000");
        page.locator("form.choice button").click();
        assertThat(page.locator("h1").textContent())
                .as("the choice of a year keeps the parts")
                .isEqualTo("Kade & visserij");
    }

    @Test
    @DisplayName("with the keyboard alone: skip to the content, choose another year, and the address holds the choice")
    void keyboard() {
        Page page = open(true, "/gebied/GM0002?indeling=2024");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Naar de inhoud");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("inhoud");

        page.locator("#jaar").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**jaar=2022**");
        assertThat(page.url()).contains("indeling=2024", "jaar=2022");
        assertThat(page.locator("#good_health").innerText()).contains("75%", "geen zeker verschil");
    }

    @Test
    @DisplayName("printed, a page shows its figures and leaves out what cannot be pressed on paper")
    void print() {
        Page page = open(true, "/gebied/BU00020101");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator("form.choice").isVisible()).isFalse();
        assertThat(page.locator(".masthead__nav").isVisible()).isFalse();
        assertThat(page.locator("#share_low_income").isVisible()).isTrue();

        // As wide as a sheet of paper, on which a row of a table is a row and not a card.
        page.setViewportSize(700, 1000);
        assertThat(page.locator(".figures thead").first().boundingBox().width).isGreaterThan(500);
        assertThat(page.locator(".footer__address").innerText()).endsWith("/gebied/BU00020101?indeling=2024&jaar=2024");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/area/GM0002",
                "/en/data",
                "/en/map?layer=share_low_income&level=wijk",
                "/en/national-question"
            })
    @DisplayName("on English pages the names of sources are marked as Dutch, so that a screen reader says them as such")
    void dutchNames(String path) {
        Page page = open(true, path);
        assertThat(page.evaluate(NAMES_THAT_ARE_NOT_MARKED)).isEqualTo(List.of());
    }

    @Test
    @DisplayName("each strip is drawn: the marks stand apart on the screen")
    void stripsAreDrawn() {
        Page page = open(true, "/gebied/BU00020101");
        var own = page.locator("#share_low_income .strip__own").boundingBox();
        var country = page.locator("#share_low_income .strip__country").boundingBox();
        assertThat(own.x - country.x).isGreaterThan(20);
        assertThat(own.width).isGreaterThan(5);
    }

    @Test
    @DisplayName("with the keyboard alone a bound slides, the answer follows, and the address holds the change")
    void slide() {
        Page page = open(true, "/regeling/wbmgp-kansenzone/wat-als?niveau=wijk&indeling=2022&wijziging=mask:inwoners");
        page.locator(".slider").first().focus();
        page.keyboard().press("ArrowRight");
        page.waitForURL("**grens.niet-actieven.share_non_active=25.5**");
        assertThat(page.locator("#uitkomst").innerText()).contains("bound:niet-actieven:share_non_active=25.5");
        assertThat(page.locator("#gemeld").textContent()).isEqualTo("De uitkomst is ververst.");
        assertThat(complaints).isEmpty();
    }

    @Test
    @DisplayName("without JavaScript a rule is left out with the form, and the answer says so")
    void whatIfWithoutJavaScript() {
        Page page = open(false, "/regeling/wbmgp-kansenzone/wat-als?niveau=wijk&indeling=2022");
        assertThat(page.locator(".slider").count()).isZero();
        page.locator("#e-inwoners").selectOption("mask");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reken dit uit"))
                .click();
        assertThat(page.locator("#uitkomst").innerText()).contains("--change mask:inwoners");
    }

    private Page open(boolean javaScript, String path) {
        Page page = BROWSER.open(javaScript);
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> {
            // The browser itself reports the status of an error page, and that drawing by the processor is slow.
            if (!message.text().contains("the server responded with a status of 40")
                    && !message.text().contains("GL Driver Message (OpenGL, Performance")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        site(path).getFinished(path);
        site(path).getReady(path);
        page.navigate(site(path).address(path));
        return page;
    }

    private static RunningSite site(String path) {
        if (path.contains("/fund/") || path.startsWith("/paren") || path.startsWith("/en/pairs")) {
            return FOCUS;
        }
        boolean isOfScheme =
                Stream.of("schaaltoets", "scale-test", "wat-als", "what-if").anyMatch(path::contains);
        return isOfScheme ? WINNERS : SITE;
    }

    private static void openAllDetails(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    }
}
