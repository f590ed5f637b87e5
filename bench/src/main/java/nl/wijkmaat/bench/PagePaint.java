package nl.wijkmaat.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a reader waits for who comes for the first time: {@code PagePaint ADDRESS TIMES CHROMIUM}. Each time in a new profile, so with nothing
 * kept, 1280 wide: the first byte, the first paint, the largest paint, and everything that was transferred until the network was silent. By the
 * browser's own clock and count, compressed and with headers; median, least and most.
 */
public final class PagePaint {

    private static final String FIGURES = """
            () => new Promise(told => new PerformanceObserver(list => {
              const page = performance.getEntriesByType('navigation')[0];
              const all = [page, ...performance.getEntriesByType('resource')];
              told([page.responseStart,
                performance.getEntriesByName('first-contentful-paint')[0].startTime,
                list.getEntries().at(-1).startTime,
                all.reduce((sum, one) => sum + one.transferSize, 0) / 1000,
                all.length]);
            }).observe({type: 'largest-contentful-paint', buffered: true}))""";

    private static final List<String> NAMES =
            List.of("first byte, ms", "first paint, ms", "largest paint, ms", "transferred, kB", "requests");

    private PagePaint() {}

    public static void main(String[] arguments) {
        int times = Integer.parseInt(arguments[1]);
        double[][] found = new double[NAMES.size()][times];
        try (Chromium chromium = new Chromium(arguments, 2)) {
            for (int i = 0; i < times; i++) {
                try (BrowserContext fresh =
                        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 1000))) {
                    Page page = fresh.newPage();
                    page.navigate(arguments[0]);
                    page.waitForLoadState(LoadState.NETWORKIDLE);
                    List<?> figures = (List<?>) page.evaluate(FIGURES);
                    for (int f = 0; f < found.length; f++) {
                        found[f][i] = ((Number) figures.get(f)).doubleValue();
                    }
                }
            }
        }
        for (int f = 0; f < found.length; f++) {
            Arrays.sort(found[f]);
            System.out.printf(
                    Locale.ROOT,
                    "%-18s median %7.1f, %7.1f to %7.1f%n",
                    NAMES.get(f),
                    found[f][times / 2],
                    found[f][0],
                    found[f][times - 1]);
        }
    }
}
