package nl.wijkmaat.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ComputationsTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));

    private Computations computations(int atOnce, int waiting, Duration patience, long mostCharacters) {
        return new Computations(atOnce, waiting, patience, Duration.ofSeconds(20), mostCharacters, now::get);
    }

    private static Computed answer(String text) {
        return new Computed(Map.of(), List.of("x"), List.of(text));
    }

    @Test
    @DisplayName("the same question is computed once, another by itself")
    void kept() {
        Computations computations = computations(2, 2, LONG, 1000);
        AtomicInteger runs = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            assertThat(computations.find("a", () -> answer("a" + runs.incrementAndGet())))
                    .contains(answer("a1"));
        }
        assertThat(computations.find("b", () -> answer("b"))).contains(answer("b"));
        assertThat(runs).hasValue(1);
    }

    @Test
    @DisplayName("when there is no room the answer asked for longest ago goes first")
    void bounded() {
        Computations computations = computations(1, 1, LONG, 30);
        AtomicInteger runs = new AtomicInteger();
        computations.find("a", () -> answer("aaaaaaaaaa"));
        computations.find("b", () -> answer("bbbbbbbbbb"));
        computations.find("a", () -> answer("not computed again"));
        computations.find("c", () -> answer("cccccccccc"));
        computations.find("a", () -> answer("a" + runs.incrementAndGet()));
        assertThat(runs).as("a was asked for after b, so b went").hasValue(0);
        computations.find("b", () -> answer("b" + runs.incrementAndGet()));
        assertThat(runs).hasValue(1);
    }

    @Test
    @DisplayName("who comes when all places are taken is told when to come back; who asks for what runs may join")
    void full() {
        Computations computations = computations(1, 1, AT_ONCE, 1000);
        CountDownLatch end = new CountDownLatch(1);
        assertThat(computations.find("runs", () -> until(end))).isEmpty();
        assertThat(computations.find("waits", () -> until(end))).isEmpty();
        assertThat(computations.find("runs", () -> until(end))).isEmpty();

        Problem refused = catchThrowableOfType(Problem.class, () -> computations.find("third", () -> answer("x")));
        assertThat(refused.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(refused.headers()).containsKey("Retry-After");
        end.countDown();
    }

    @Test
    @DisplayName("what takes longer than a client waits goes on, and is there when it asks again")
    void comesBack() throws InterruptedException {
        Computations computations = computations(1, 0, AT_ONCE, 1000);
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        assertThat(computations.find("a", () -> {
                    Computed computed = until(end);
                    ended.countDown();
                    return computed;
                }))
                .isEmpty();
        end.countDown();
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        for (int tries = 0; ; tries++) {
            var found = computations.find("a", () -> answer("another"));
            if (found.isPresent()) {
                assertThat(found).contains(answer("done"));
                break;
            }
            assertThat(tries).isLessThan(100_000);
        }
    }

    @Test
    @DisplayName("a computation that nobody waits for is called off after the lease, and its place is free")
    void calledOff() throws InterruptedException {
        Computations computations = computations(1, 0, AT_ONCE, 1000);
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        computations.find("a", () -> {
            started.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return answer("a");
        });
        assertThat(started.await(1, TimeUnit.MINUTES)).isTrue();
        now.updateAndGet(before -> before.plusSeconds(19));
        computations.callOffAbandoned();
        assertThat(interrupted.getCount()).as("still within the lease").isEqualTo(1);
        now.updateAndGet(before -> before.plusSeconds(1));
        computations.callOffAbandoned();
        assertThat(interrupted.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    @DisplayName("what goes wrong is told to who asked, and is not kept")
    void failure() {
        Computations computations = computations(1, 0, LONG, 1000);
        assertThatThrownBy(() -> computations.find("a", () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(computations.find("a", () -> answer("mended"))).contains(answer("mended"));
    }

    private static Computed until(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer("done");
    }
}
