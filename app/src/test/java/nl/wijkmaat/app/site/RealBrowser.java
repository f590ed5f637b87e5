package nl.wijkmaat.app.site;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Debian's Chromium, or the one that {@code WIJKMAAT_CHROMIUM} names. Where there is none the tests that ask for it are skipped and say
 * so.
 */
final class RealBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final List<BrowserContext> contexts = new ArrayList<>();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext test) {
        Path chromium = findChromium();
        Playwright started = start();
        playwright = started;
        browser = started.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox")));
    }

    /** Where Chromium is; without it the test is skipped and says so. */
    static Path findChromium() {
        Optional<Path> chromium = Stream.of(
                        System.getenv().getOrDefault("WIJKMAAT_CHROMIUM", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(
                chromium.isPresent(),
                "SKIPPED: no Chromium here, so no page was tried in a browser. Install it (apt-get install chromium)"
                        + " or set WIJKMAAT_CHROMIUM.");
        return chromium.orElseThrow();
    }

    /** Playwright with the Chromium of this machine: it fetches none of its own. */
    static Playwright start() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** A window of somebody who was never here before. */
    Page open(boolean javaScript) {
        BrowserContext context = Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(javaScript));
        contexts.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(120_000);
        return page;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
