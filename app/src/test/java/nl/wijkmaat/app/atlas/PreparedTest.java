package nl.wijkmaat.app.atlas;

import static org.assertj.core.api.Assertions.assertThat;

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
class PreparedTest {

    private final AtomicLong imports = new AtomicLong();

    @Test
    @DisplayName("who asks first goes on without the result, and it is worked out once for all who ask again")
    void onceForAll() {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicInteger worked = new AtomicInteger();
        Prepared<String, Integer> prepared = new Prepared<>("test", 4, imports::get, key -> {
            await(asked);
            worked.incrementAndGet();
            return key.length();
        });

        assertThat(prepared.find("wijk")).isEmpty();
        assertThat(prepared.find("wijk")).isEmpty();
        asked.countDown();

        assertThat(prepared.get("wijk")).isEqualTo(4);
        assertThat(prepared.find("wijk")).contains(4);
        assertThat(worked).hasValue(1);
    }

    @Test
    @DisplayName("other editions make it anew")
    void otherEditions() {
        Prepared<String, Long> prepared = new Prepared<>("test", 4, imports::get, _ -> imports.get());

        assertThat(prepared.get("wijk")).isZero();
        imports.incrementAndGet();

        assertThat(prepared.get("wijk")).isOne();
    }

    @Test
    @DisplayName("one question at a time, and a question for which there was no room is answered to who asks again")
    void room() {
        AtomicInteger atOnce = new AtomicInteger();
        Set<Integer> most = ConcurrentHashMap.newKeySet();
        Prepared<Integer, Integer> prepared = new Prepared<>("test", 100, imports::get, key -> {
            most.add(atOnce.incrementAndGet());
            atOnce.decrementAndGet();
            return key;
        });
        List<Integer> all = IntStream.range(0, 60).boxed().toList();
        Instant patience = Instant.now().plusSeconds(60);

        while (!all.stream().map(prepared::find).allMatch(Optional::isPresent)) {
            assertThat(Instant.now()).isBefore(patience);
            Thread.onSpinWait();
        }

        assertThat(all.stream().map(prepared::find).flatMap(Optional::stream)).containsExactlyElementsOf(all);
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
