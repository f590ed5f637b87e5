package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the site is for, from the first page to a link that somebody else opens: find a wijk, see what it carries beside the focus areas, see
 * which schemes leave it out and why, find comparable wijken inside the programme, move the line of the national question.
 */
class MainTaskTest {

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofFocusCountry();

    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    /** How somebody goes through the pages. */
    enum Way {
        POINTER,
        KEYBOARD,
        WITHOUT_JAVASCRIPT
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    @DisplayName("from the first page to a saved link that shows somebody else the same")
    void mainTask(Way way) {
        Page page = BROWSER.open(way != Way.WITHOUT_JAVASCRIPT);
        page.navigate(SITE.address("/"));

        fill(way, page, "Zoek een gemeente, wijk of buurt", "Doetinchm wijk 5");
        press(way, page, AriaRole.BUTTON, "Zoeken");
        press(way, page, AriaRole.LINK, "Doetinchem wijk 5");
        awaitAnswer(way, page);

        assertThat(page.locator("h1").textContent()).isEqualTo("Doetinchem wijk 5");
        assertThat(section(page, "opgave")).contains("Naast de focusgebieden", "% van de rekenwijzen");
        assertThat(section(page, "toegang"))
                .contains("Nationaal Programma Leefbaarheid en Veiligheid", "voldoet niet", "Staat niet op de lijst");
        Locator inside = page.locator("section[aria-labelledby=vergelijkbaar] table")
                .first()
                .locator("tbody tr th a");
        assertThat(inside.allTextContents()).hasSize(3).allMatch(name -> name.startsWith("Leeuwarden wijk"));

        press(way, page, AriaRole.LINK, "Landelijke vraag");
        awaitAnswer(way, page);
        String before = page.locator(".answer").innerText();
        fill(way, page, "Waar ligt de lijn? (zwaarste … procent)", "35");
        press(way, page, AriaRole.BUTTON, "Toon");
        page.waitForURL(url -> url.contains("lijn=35"));
        awaitAnswer(way, page);
        String after = page.locator(".answer").innerText();
        assertThat(after).contains("35%").isNotEqualTo(before);

        Page elsewhere = BROWSER.open(true);
        elsewhere.navigate(page.url());
        assertThat(elsewhere.locator(".answer").innerText()).isEqualTo(after);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    @DisplayName("a pair inside and outside the programme is found, and the two open side by side")
    void pair(Way way) {
        Page page = BROWSER.open(way != Way.WITHOUT_JAVASCRIPT);
        page.navigate(SITE.address("/paren"));
        press(way, page, AriaRole.BUTTON, "Toon");
        page.waitForURL(url -> url.contains("?"));
        awaitAnswer(way, page);
        Locator areas = page.locator("table tbody tr").first().locator("a");
        List<String> both = areas.allTextContents().subList(0, 2);

        press(way, page, AriaRole.LINK, "zet naast elkaar");
        page.waitForURL(url -> url.contains("/vergelijken"));
        awaitAnswer(way, page);

        assertThat(page.locator(".beside__areas").innerText()).contains(both);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    @DisplayName("a fund is filled in and divided")
    void fund(Way way) {
        Page page = BROWSER.open(way != Way.WITHOUT_JAVASCRIPT);
        page.navigate(SITE.address("/fonds/leefbaarheidsfonds?niveau=wijk&jaar=2022&stel.comparable_from=0.2"));
        assertThat(page.locator(".answer").count()).isZero();

        fill(way, page, "Bedrag per jaar in hele euro’s", "1000000");
        press(way, page, AriaRole.BUTTON, "Reken dit uit");
        awaitAnswer(way, page);

        page.locator(".answer").waitFor();
        assertThat(page.locator(".answer").innerText()).contains("1.000.000", "per jaar gaat naar");
    }

    @Test
    @DisplayName("the line of the national question slides, and the sentence under it and the address move with it")
    void slide() {
        SITE.getReady("/landelijke-vraag");
        Page page = BROWSER.open(true);
        page.navigate(SITE.address("/landelijke-vraag?lijn=20"));
        String before = page.locator(".answer").innerText();

        page.locator(".slider").focus();
        page.keyboard().press("ArrowRight");
        page.waitForURL(url -> url.contains("lijn=21"));

        assertThat(page.locator(".answer").innerText()).contains("21%").isNotEqualTo(before);
        assertThat(page.locator("#lijnuitleg").textContent()).contains("Nu ligt de zwaarste 21 procent");
        assertThat(page.locator("#lijn").inputValue()).isEqualTo("21");
        assertThat(page.locator("header a[hreflang=en]").getAttribute("href")).contains("line=21");
        assertThat(page.locator("link[hreflang=nl]").getAttribute("href")).contains("lijn=21");
        assertThat(page.locator(".footer__address").textContent()).contains("lijn=21");
    }

    @Test
    @DisplayName("what was being worked out comes on the page by itself, and what is typed meanwhile stays")
    void comesByItself() {
        SITE.getReady("/");
        Page page = BROWSER.open(true);
        AtomicInteger asked = new AtomicInteger();
        page.route(url -> url.equals(SITE.address("/")), route -> {
            APIResponse real = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(real)
                    .setBody(asked.incrementAndGet() < 3 ? unfinished(real.text()) : real.text()));
        });
        page.navigate(SITE.address("/"));
        assertThat(page.locator("[data-region=landelijk]").innerText()).contains("wordt uitgerekend");
        page.getByLabel("Zoek een gemeente, wijk of buurt").pressSequentially("Doet");

        page.locator("[role=status]")
                .getByText("Wat werd uitgerekend, staat nu op de pagina.")
                .waitFor();

        assertThat(page.locator("[data-region=landelijk]").innerText())
                .contains("focusgebied")
                .doesNotContain("wordt uitgerekend");
        assertThat(page.locator("#zoek").inputValue()).isEqualTo("Doet");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("zoek");
        assertThat(asked).hasValue(3);
    }

    /** The page as it is while the national picture is not there yet. */
    private static String unfinished(String page) {
        String script = new Assets(null).href("pending.js");
        return page.replace("</head>", "<script type=\"module\" src=\"" + script + "\"></script></head>")
                .replace("data-region=\"landelijk\">", """
                        data-region="landelijk"><div data-pending="" data-ready="Wat werd uitgerekend, staat nu op de pagina.">
                        <p>Het landelijke beeld wordt uitgerekend.</p>
                        <p data-progress><span data-step=""></span><progress></progress></p></div>""");
    }

    private static String section(Page page, String id) {
        return page.locator("section[aria-labelledby=" + id + "]").innerText();
    }

    /** With a script the answer comes by itself; without one a link looks whether it is there. */
    private static void awaitAnswer(Way way, Page page) {
        if (way == Way.WITHOUT_JAVASCRIPT) {
            while (page.locator("[data-pending]").count() > 0) {
                page.locator("[data-pending] a").first().click();
            }
        } else {
            page.waitForCondition(() -> page.locator("[data-pending]").count() == 0);
        }
    }

    private static void fill(Way way, Page page, String label, String text) {
        Locator field = page.getByLabel(label);
        if (way == Way.KEYBOARD) {
            tabTo(page, field);
            page.keyboard().press("Control+A");
            page.keyboard().type(text);
        } else {
            field.fill(text);
        }
    }

    private static void press(Way way, Page page, AriaRole role, String name) {
        Locator what = page.getByRole(
                        role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
        if (way == Way.KEYBOARD) {
            tabTo(page, what);
            page.keyboard().press("Enter");
        } else {
            what.click();
        }
        page.waitForLoadState();
    }

    /** Goes on with Tab as somebody without a pointer does, until the focus is there. */
    private static void tabTo(Page page, Locator wanted) {
        wanted.waitFor();
        for (int presses = 0; presses < 500; presses++) {
            if (wanted.evaluate("element => element === document.activeElement").equals(true)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + wanted);
    }
}
