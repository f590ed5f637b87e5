package nl.wijkmaat.app.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What takes long is begun by who asks first, and there for who asks again. */
class AwaitedTest {

    private final AtomicLong imports = new AtomicLong();

    @Test
    @DisplayName("who asks first goes on without the result, and it is worked out once for all who ask again")
    void onceForAll() {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicInteger worked = new AtomicInteger();
        Awaited<String, Integer> awaited = new Awaited<>("test", 4, imports::get, Duration.ZERO, key -> {
            await(asked);
            worked.incrementAndGet();
            return key.length();
        });

        assertThat(awaited.find("wijk")).isEmpty();
        assertThat(awaited.find("wijk")).isEmpty();
        asked.countDown();

        assertThat(awaited.get("wijk")).isEqualTo(4);
        assertThat(awaited.find("wijk")).contains(4);
        assertThat(worked).hasValue(1);
    }

    @Test
    @DisplayName("other editions make it anew")
    void otherEditions() {
        Awaited<String, Long> awaited = new Awaited<>("test", 4, imports::get, Duration.ZERO, _ -> imports.get());

        assertThat(awaited.get("wijk")).isZero();
        imports.incrementAndGet();

        assertThat(awaited.get("wijk")).isOne();
    }

    @Test
    @DisplayName("one question at a time, and a question for which there was no room is answered to who asks again")
    void room() {
        AtomicInteger atOnce = new AtomicInteger();
        Set<Integer> most = ConcurrentHashMap.newKeySet();
        Awaited<Integer, Integer> awaited = new Awaited<>("test", 100, imports::get, Duration.ZERO, key -> {
            most.add(atOnce.incrementAndGet());
            atOnce.decrementAndGet();
            return key;
        });
        List<Integer> all = IntStream.range(0, 60).boxed().toList();
        Instant patience = Instant.now().plusSeconds(60);

        while (!all.stream().map(awaited::find).allMatch(Optional::isPresent)) {
            assertThat(Instant.now()).isBefore(patience);
            Thread.onSpinWait();
        }

        assertThat(all.stream().map(awaited::find).flatMap(Optional::stream)).containsExactlyElementsOf(all);
        assertThat(most).containsExactly(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
