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
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.wijkmaat.app.atlas.Reader.Wish;
import nl.wijkmaat.engine.Progress;
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

    @Test
    @DisplayName("what its only reader stops ends at its next step, is kept nowhere, and can be asked anew")
    void stopped() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        AtomicInteger steps = new AtomicInteger();
        Awaited<String, Integer> awaited = new Awaited<>("test", 4, imports::get, Duration.ZERO, (key, making) -> {
            for (int step = 1; step <= 10; step++) {
                begun.countDown();
                await(left);
                making.reached(new Progress(Progress.Step.METHODS, step, 10));
                steps.incrementAndGet();
            }
            return key.length();
        });

        as("a", Wish.ANSWER, () -> awaited.seek("wijk"));
        await(begun);
        assertThat(as("a", Wish.STOP, () -> awaited.seek("wijk")).findWait()).contains(new Wait.Stopped(false));
        left.countDown();
        assertThat(awaited.get("buurt")).as("the thread is free").isEqualTo(5);
        assertThat(steps).as("no step of what was stopped").hasValue(10);
        assertThat(as("a", Wish.LOOK, () -> awaited.seek("wijk")).findWait()).contains(new Wait.Stopped(false));

        assertThat(awaited.get("wijk")).isEqualTo(4);
    }

    @Test
    @DisplayName(
            "as long as somebody else waits it goes on: another reader, who stays until it is there, or the site itself")
    void othersWait() {
        CountDownLatch begun = new CountDownLatch(3);
        CountDownLatch go = new CountDownLatch(1);
        Awaited<String, Integer> awaited = new Awaited<>("test", 4, imports::get, Duration.ZERO, (key, making) -> {
            begun.countDown();
            await(go);
            making.reached(new Progress(Progress.Step.METHODS, 1, 1));
            return key.length();
        });
        Awaited<String, Integer> ofSite = new Awaited<>("site", 4, imports::get, Duration.ZERO, (key, making) -> {
            begun.countDown();
            await(go);
            making.reached(new Progress(Progress.Step.METHODS, 1, 1));
            return key.length();
        });
        as("a", Wish.ANSWER, () -> awaited.seek("wijk"));
        as("b", Wish.ANSWER, () -> awaited.seek("wijk"));
        as("b", Wish.ANSWER, () -> awaited.seek("wijk"));
        ofSite.begin(() -> Optional.of("land"));
        Thread staying = Thread.ofPlatform().start(() -> ofSite.get("gemeente"));
        await(begun);
        as("c", Wish.ANSWER, () -> ofSite.seek("land"));
        as("c", Wish.ANSWER, () -> ofSite.seek("gemeente"));

        assertThat(as("a", Wish.STOP, () -> awaited.seek("wijk")).findWait()).contains(new Wait.Stopped(true));
        assertThat(as("c", Wish.STOP, () -> ofSite.seek("land")).findWait()).contains(new Wait.Stopped(true));
        assertThat(as("c", Wish.STOP, () -> ofSite.seek("gemeente")).findWait()).contains(new Wait.Stopped(true));
        go.countDown();

        assertThat(awaited.get("wijk")).isEqualTo(4);
        assertThat(ofSite.get("land")).isEqualTo(4);
        assertThat(ofSite.get("gemeente")).isEqualTo(8);
        assertThat(staying).isNotNull();
    }

    @Test
    @DisplayName("who waits hears how many go before, how far it is, and what can be said already")
    void howFar() {
        CountDownLatch shown = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Awaited<String, Integer> awaited = new Awaited<>("test", 4, imports::get, Duration.ZERO, (key, making) -> {
            making.reached(new Progress(Progress.Step.METHODS, 7, 10));
            making.reached(new Progress(Progress.Step.METHODS, 5, 10)); // of a slower thread
            making.show(-1);
            shown.countDown();
            await(go);
            return key.length();
        });
        awaited.find("wijk");
        await(shown);

        assertThat(awaited.seek("wijk"))
                .isEqualTo(new Sought.NotYet<>(
                        new Wait.Counting(new Progress(Progress.Step.METHODS, 7, 10)), Optional.of(-1)));
        assertThat(awaited.seek("buurt").findWait()).contains(new Wait.InLine(1));
        assertThat(awaited.find("wijk")).as("what is provisional is no answer").isEmpty();
        go.countDown();
        assertThat(awaited.get("wijk")).isEqualTo(4);
        assertThat(awaited.seek("wijk")).isEqualTo(new Sought.There<>(4));
    }

    private static <V> V as(String reader, Wish wish, Supplier<V> asked) {
        return ScopedValue.where(Reader.NOW, new Reader(reader, wish)).call(asked::get);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
