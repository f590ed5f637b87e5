package nl.wijkmaat.app.site;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.wijkmaat.app.api.Compressed;

/**
 * Finished pages, kept under the address and the day on which they were asked until the editions change: a page says the same to all who ask
 * on the same day. The ones asked longest ago make room. Safe for use by many threads.
 */
final class KeptPages {

    private static final long MOST_BYTES = 48L << 20;
    private static final int LARGEST_PAGE = 1 << 20;
    private static final int LONGEST_ADDRESS = 1000;

    /**
     * A page as it is sent.
     *
     * @param tag tells it from what it was before
     */
    record Sent(Compressed content, String tag, Language language) {}

    private final Supplier<Object> state;
    private final Map<String, Sent> pages = new LinkedHashMap<>(16, 0.75f, true);
    private Object keptOf = this;
    private long bytes;

    /** @param state what all pages rest on beside their address; they are forgotten when it is not equal to what it was */
    KeptPages(Supplier<Object> state) {
        this.state = state;
    }

    synchronized Optional<Sent> find(String address) {
        forgetOld();
        return Optional.ofNullable(pages.get(address));
    }

    /**
     * Keeps a page, unless it is, even compressed, or its address so long that others would have to go.
     *
     * @param madeOf the state when the page was begun; it is not kept when that is over
     * @return whether it is kept
     */
    synchronized boolean keep(String address, Sent page, Object madeOf) {
        forgetOld();
        if (page.content().bytes() > LARGEST_PAGE || address.length() > LONGEST_ADDRESS || !madeOf.equals(keptOf)) {
            return false;
        }
        Sent before = pages.put(address, page);
        bytes += page.content().bytes() - (before == null ? 0 : before.content().bytes());
        Iterator<Sent> oldest = pages.values().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= oldest.next().content().bytes();
            oldest.remove();
        }
        return true;
    }

    private void forgetOld() {
        Object now = state.get();
        if (!now.equals(keptOf)) {
            pages.clear();
            bytes = 0;
            keptOf = now;
        }
    }

    /** What pages rest on now. */
    Object state() {
        return state.get();
    }
}
