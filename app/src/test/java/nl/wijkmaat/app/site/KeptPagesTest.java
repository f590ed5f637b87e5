package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import nl.wijkmaat.app.api.Compressed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeptPagesTest {

    private final AtomicReference<Object> editions = new AtomicReference<>("of today");
    private final KeptPages pages = new KeptPages(editions::get);

    @Test
    @DisplayName("a page is kept under its whole address")
    void keeps() {
        pages.keep("/gebied/GM0001?jaar=2022", page(10), editions.get());

        assertThat(pages.find("/gebied/GM0001?jaar=2022")).isPresent();
        assertThat(pages.find("/gebied/GM0001?jaar=2023")).isEmpty();
    }

    @Test
    @DisplayName("after an import no page of before is shown, nor one that was begun before and finished after")
    void forgets() {
        Object before = editions.get();
        pages.keep("/", page(10), before);
        editions.set("of tomorrow");

        assertThat(pages.find("/")).isEmpty();
        pages.keep("/", page(10), before);
        assertThat(pages.find("/")).isEmpty();
    }

    @Test
    @DisplayName("the pages asked longest ago make room, and neither a huge page nor a huge address takes it")
    void room() {
        int half = (1 << 19) - 1000;
        for (int i = 0; i < 200; i++) {
            pages.keep("/" + i, page(half), editions.get());
            assertThat(pages.find("/0")).as("asked again after %d others", i).isPresent();
        }
        pages.keep("/huge", page((1 << 20) + 1), editions.get());
        pages.keep("/" + "x".repeat(2000), page(1), editions.get());

        assertThat(pages.find("/1")).isEmpty();
        assertThat(pages.find("/199")).isPresent();
        assertThat(pages.find("/huge")).isEmpty();
        assertThat(pages.find("/" + "x".repeat(2000))).isEmpty();
    }

    private static KeptPages.Sent page(int bytes) {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content); // nothing that could be compressed
        return new KeptPages.Sent(Compressed.of(content), "W/\"1\"", Language.DUTCH);
    }
}
