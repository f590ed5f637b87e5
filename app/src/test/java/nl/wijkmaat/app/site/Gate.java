package nl.wijkmaat.app.site;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.wijkmaat.engine.Course;
import nl.wijkmaat.engine.Progress;
import org.jspecify.annotations.Nullable;

/** Holds computations where a test wants to look at what readers see meanwhile, until it lets them go on. */
final class Gate implements Course {

    private volatile @Nullable Hold hold;

    /** @param at from how many methods on */
    private record Hold(int at, CountDownLatch reached, CountDownLatch open) {}

    /** From now on nothing gets past so many methods. */
    void close(int methods) {
        hold = new Hold(methods, new CountDownLatch(1), new CountDownLatch(1));
    }

    /** Waits until something stands before the gate. */
    void awaitArrival() {
        Hold now = hold;
        if (now == null || !await(now.reached)) {
            throw new AssertionError("nothing came to the gate");
        }
    }

    /** Everything goes on, and what comes later as well. */
    void open() {
        Hold now = hold;
        hold = null;
        if (now != null) {
            now.open.countDown();
        }
    }

    /** What was held goes on up to so many methods. */
    void letPassTo(int methods) {
        Hold before = hold;
        close(methods);
        if (before != null) {
            before.open.countDown();
        }
    }

    @Override
    public void reached(Progress progress) {
        Hold now = hold;
        if (now != null && progress.step() == Progress.Step.METHODS && progress.done() >= now.at) {
            now.reached.countDown();
            await(now.open);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(2, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
