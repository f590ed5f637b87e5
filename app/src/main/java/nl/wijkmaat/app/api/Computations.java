package nl.wijkmaat.app.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import nl.wijkmaat.app.atlas.Asker;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Computations that take seconds, so few at once that the pages stay quick. The same question is computed once for all who ask it and its
 * answer is kept; one that nobody has waited for during a while is called off. Safe for use by many threads.
 */
final class Computations {

    private final int places;
    private final Duration patience;
    private final Duration lease;
    private final long mostCharacters;
    private final InstantSource clock;
    private final ExecutorService workers;
    private final Map<String, Task> underWay = new HashMap<>();
    private final LinkedHashMap<String, Computed> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long keptCharacters;

    private static final class Task {
        private final Future<Computed> future;
        private final Optional<Asker> asker;
        private int waiting;
        private Instant lastLeft = Instant.MIN;

        private Task(Future<Computed> future, Optional<Asker> asker) {
            this.future = future;
            this.asker = asker;
        }
    }

    /**
     * @param atOnce how many run at the same time
     * @param waiting how many more may wait for their turn; who comes after that is sent away for a while
     * @param patience how long a request is held before its client is asked to come back
     * @param lease how long a computation goes on while nobody waits for it
     * @param mostCharacters how much is kept of earlier answers together
     */
    Computations(int atOnce, int waiting, Duration patience, Duration lease, long mostCharacters, InstantSource clock) {
        this.places = atOnce + waiting;
        this.patience = patience;
        this.lease = lease;
        this.mostCharacters = mostCharacters;
        this.clock = clock;
        this.workers = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().name("computation-", 0).daemon(true).factory());
    }

    /**
     * The answer to a question.
     *
     * @param recipe what the answer follows from; the same recipe has the same answer
     * @param work computes it; its thread is interrupted when nobody waits any more
     * @return empty when it is still being computed, and goes on for a while in the expectation that somebody asks again
     * @throws Problem when there is no place now, of which one client never takes more than half; or what {@code work} throws
     * @throws nl.wijkmaat.app.atlas.TooMuchAsked when the client may not have more begun now
     */
    Optional<Computed> find(String recipe, Supplier<Computed> work) {
        Task task;
        synchronized (this) {
            Computed before = kept.get(recipe);
            if (before != null) {
                return Optional.of(before);
            }
            task = underWay.get(recipe);
            if (task == null) {
                Optional<Asker> asker = Asker.find();
                if (underWay.size() >= places || countOf(asker) >= Math.max(1, places / 2)) {
                    throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, Messages.text("problem.busy", patience.toSeconds()))
                            .with(HttpHeaders.RETRY_AFTER, Long.toString(patience.toSeconds()));
                }
                Asker.countNow();
                task = new Task(workers.submit(work::get), asker);
                underWay.put(recipe, task);
            }
            task.waiting++;
        }
        return await(recipe, task);
    }

    private long countOf(Optional<Asker> asker) {
        return asker.isEmpty()
                ? 0
                : underWay.values().stream()
                        .filter(task -> task.asker.equals(asker))
                        .count();
    }

    private Optional<Computed> await(String recipe, Task task) {
        boolean ended = true;
        try {
            Computed computed = task.future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            keep(recipe, computed);
            return Optional.of(computed);
        } catch (TimeoutException e) {
            ended = false;
            return Optional.empty();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the site is being stopped");
        } finally {
            leave(recipe, task, ended);
        }
    }

    private synchronized void leave(String recipe, Task task, boolean ended) {
        task.waiting--;
        task.lastLeft = clock.instant();
        if (ended) {
            underWay.remove(recipe, task);
        } else {
            CompletableFuture.delayedExecutor(lease.toMillis() + 1, TimeUnit.MILLISECONDS)
                    .execute(this::callOffAbandoned);
        }
    }

    /** Calls off what nobody has waited for during the lease. */
    synchronized void callOffAbandoned() {
        Instant now = clock.instant();
        underWay.values().removeIf(task -> {
            boolean abandoned = task.waiting == 0 && !task.lastLeft.plus(lease).isAfter(now);
            if (abandoned) {
                task.future.cancel(true);
            }
            return abandoned;
        });
    }

    private synchronized void keep(String recipe, Computed computed) {
        if (kept.put(recipe, computed) == null) {
            keptCharacters += computed.characters();
        }
        var oldest = kept.entrySet().iterator();
        while (keptCharacters > mostCharacters && oldest.hasNext()) {
            keptCharacters -= oldest.next().getValue().characters();
            oldest.remove();
        }
    }
}
