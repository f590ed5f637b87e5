package nl.wijkmaat.app.site;

import java.util.concurrent.CompletableFuture;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.site.map.MapPages;
import nl.wijkmaat.editions.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What readers ask first, worked out while nobody asks yet: finding an area, and the map; then the tiles that it can be moved with. What all
 * methods say takes every processor for many seconds, so it is begun when those are there. Whoever asks for something sooner waits for the one that is being made.
 */
final class Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private Preparation() {}

    static void begin(Atlas atlas, MapPages maps, KnownBurdens burdens) {
        Thread.ofPlatform().name("prepare").daemon(true).start(() -> {
            CompletableFuture.allOf(
                            start("prepare-search", atlas::search),
                            start("prepare-map", maps::prepareUsual),
                            start("prepare-drawings", maps::prepareDrawings))
                    .join();
            start("prepare-tiles", maps::prepareTiles).join();
            burdens.begin();
        });
    }

    /** What goes wrong is told in the log, and to whoever asks for it. */
    private static CompletableFuture<Void> start(String name, Runnable work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread.ofPlatform().name(name).daemon(true).start(() -> {
            try {
                work.run();
            } catch (Refusal nothingThere) {
                LOG.debug("{}: {}", name, nothingThere.getMessage());
            } catch (StoreException e) {
                LOG.error("The editions cannot be read: {}", e.text().en());
            } catch (RuntimeException e) {
                LOG.error("The editions cannot be read", e);
            } finally {
                done.complete(null);
            }
        });
        return done;
    }
}
