package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The map in the real browser, with WebGL in software and without it. Skipped, and says so, where there is no Chromium. */
class MapBrowserTest {

    private static final String BUURTEN = "/kaart?laag=share_low_income&niveau=buurt&jaar=2024&klassen=3";
    private static final List<String> SOFTWARE_WEBGL =
            List.of("--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader");
    private static final List<String> NO_WEBGL =
            List.of("--no-sandbox", "--disable-gpu", "--disable-software-rasterizer");

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofSmallCountry();

    private static @Nullable Playwright playwright;
    private static @Nullable Path chromium;

    private final List<String> requests = new ArrayList<>();
    private @Nullable Browser browser;

    @BeforeAll
    static void findBrowser() {
        chromium = RealBrowser.findChromium();
        playwright = RealBrowser.start();
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @DisplayName(
            "with WebGL the map shows the colours of the classes, a pattern where a figure is withheld, and asks this host only")
    void liveMapShowsColours() throws IOException {
        Page page = open(SOFTWARE_WEBGL, true, BUURTEN);
        page.waitForSelector(".map__frame[data-state=live]");
        BufferedImage picture = picture(page);
        assertThat(share(picture, 0x2c7fb8)).as("heaviest class").isGreaterThan(0.01);
        assertThat(share(picture, 0xedf8b1)).as("lightest class").isGreaterThan(0.01);
        assertThat(share(picture, 0x4d4d4d)).as("dots of the withheld figure").isGreaterThan(0.0005);
        assertThat(requests)
                .anyMatch(url -> url.contains("/v1/tiles/"))
                .allMatch(url -> url.startsWith(SITE.address("/")));
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .map(violation -> violation.getId() + ": "
                        + violation.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    @Test
    @DisplayName(
            "the moving map gives an unknown outcome the stripes that the drawing and the legend give it, and tells it in words")
    void liveMapShowsPatternsOfOutcomes() throws IOException {
        Page page = open(
                SOFTWARE_WEBGL,
                true,
                "/kaart?laag=access-realisatiestimulans&niveau=buurt&datum=2026-01-31&binnen=GM0001");
        page.waitForSelector(".map__frame[data-state=live]");
        BufferedImage picture = picture(page);
        assertThat(share(picture, 0x6d8d94)).as("paper of the stripes").isGreaterThan(0.01);
        assertThat(share(picture, 0x08519c)).as("access, which nobody has here").isLessThan(0.001);
        page.locator(".map__live canvas").focus();
        page.keyboard().press("ArrowLeft");
        page.getByText("Markt: onbekend", new Page.GetByTextOptions().setExact(true))
                .and(page.locator(".map__said"))
                .waitFor();
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .isEmpty();
    }

    @Test
    @DisplayName(
            "with the keyboard alone: the area in the middle is told, Enter picks it, and the picked areas open as one")
    void keyboardPicks() {
        Page page = open(SOFTWARE_WEBGL, true, BUURTEN + "&binnen=GM0001");
        page.waitForSelector(".map__frame[data-state=live]");
        page.locator(".map__live canvas").focus();
        page.keyboard().press("ArrowLeft");
        page.getByText("Markt: 7%", new Page.GetByTextOptions().setExact(true))
                .and(page.locator(".map__said"))
                .waitFor();
        page.keyboard().press("Enter");
        assertThat(page.locator(".map__said").textContent()).contains("Markt: 7%", "Gekozen");
        assertThat(page.locator("#samen").evaluate("form => new FormData(form).getAll('delen').join()"))
                .isEqualTo("BU00010101");
        page.getByText("Toon samen als één gebied").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/gebied/eigen?**");
        assertThat(page.url()).contains("delen=BU00010101");
    }

    @Test
    @DisplayName("without WebGL the drawing stays, names what is under the pointer, and picks by a click")
    void drawingStaysWithoutWebGl() throws IOException {
        Page page = open(NO_WEBGL, true, BUURTEN);
        page.waitForSelector(".map__frame[data-state=drawn]");
        page.locator("[data-c=BU00020101]").hover();
        assertThat(page.locator(".map__said").textContent()).isEqualTo("De Kade: 17%");
        page.locator("[data-c=BU00020101]").click();
        assertThat(page.locator("#samen").evaluate("form => new FormData(form).getAll('delen').join()"))
                .isEqualTo("BU00020101");
        assertThat(share(picture(page), 0x2c7fb8)).isGreaterThan(0.01);
        assertThat(requests).noneMatch(url -> url.contains("maplibre"));
    }

    @Test
    @DisplayName(
            "without JavaScript: colours are drawn, a class can be chosen alone, and areas from the table open as one")
    void withoutJavaScript() throws IOException {
        Page page = open(NO_WEBGL, false, BUURTEN);
        assertThat(share(picture(page), 0x2c7fb8)).isGreaterThan(0.01);
        // By keyboard: a browser without a graphics card may draw no frame for a while, and a click waits for one.
        page.locator(".map__classes input[value='3']").press("Space");
        page.locator(".map__legend button").press("Enter");
        page.waitForURL(url -> url.contains("toon=3"));
        assertThat(share(picture(page), 0xedf8b1))
                .as("a class that was not chosen")
                .isLessThan(0.001);
        page.getByLabel("Kies De Kade").press("Space");
        page.getByLabel("Kies Visserijbuurt").press("Space");
        page.locator("#samen button").press("Enter");
        page.waitForURL(url -> !url.contains("toon=3"));
        assertThat(page.locator("#residents").innerText()).contains("20.000");
    }

    private Page open(List<String> arguments, boolean javaScript, String path) {
        Browser started = Objects.requireNonNull(playwright)
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Objects.requireNonNull(chromium))
                        .setArgs(arguments));
        browser = started;
        BrowserContext context = started.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(javaScript).setViewportSize(1000, 1400));
        Page page = context.newPage();
        page.setDefaultTimeout(120_000);
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(SITE.address(path));
        return page;
    }

    private static BufferedImage picture(Page page) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(page.screenshot(new Page.ScreenshotOptions().setFullPage(true))));
    }

    /** The share of pixels of the whole page of nearly this colour; the legend alone has less than a thousandth. */
    private static double share(BufferedImage picture, int colour) {
        long found = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int pixel = picture.getRGB(x, y);
                int apart = Math.abs((pixel >> 16 & 255) - (colour >> 16 & 255))
                        + Math.abs((pixel >> 8 & 255) - (colour >> 8 & 255))
                        + Math.abs((pixel & 255) - (colour & 255));
                found += apart <= 9 ? 1 : 0;
            }
        }
        return (double) found / ((long) picture.getWidth() * picture.getHeight());
    }
}
