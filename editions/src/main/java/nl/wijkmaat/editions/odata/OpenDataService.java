package nl.wijkmaat.editions.odata;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;
import nl.wijkmaat.editions.problem.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a service for JSON. What may pass (a server that is overloaded or away for a moment, a broken connection, half an answer) is asked
 * again after a pause that doubles, or after the pause that the server names; what will not pass (no such table, a request that the
 * server refuses) is told at once.
 */
public final class OpenDataService {

    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(2);
    private static final int LONGEST_NAMED_PAUSE_SECONDS = 300;

    private final HttpClient client;
    private final int tries;
    private final Duration firstPause;
    private final Pause pause;
    private final JsonMapper json = new JsonMapper();

    /** Waits between tries. */
    @FunctionalInterface
    public interface Pause {
        /** @throws InterruptedException when somebody asks to stop */
        void take(Duration duration) throws InterruptedException;
    }

    /**
     * @param tries how often a page is asked for at most
     * @param firstPause before the second try; doubles with each further try
     * @param pause waits
     */
    public OpenDataService(int tries, Duration firstPause, Pause pause) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(20))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        this.tries = tries;
        this.firstPause = firstPause;
        this.pause = pause;
    }

    /**
     * Six tries with pauses from two seconds.
     *
     * @param told of each pause before it is taken
     */
    public static OpenDataService patient(Consumer<Duration> told) {
        return new OpenDataService(6, Duration.ofSeconds(2), pause -> {
            told.accept(pause);
            Thread.sleep(pause);
        });
    }

    /** The answer, and the text that it was read from. */
    record Answer(JsonNode json, String text) {}

    /** @throws OpenDataException when the service refuses, or still fails after the last try */
    Answer get(URI address) {
        Duration wait = firstPause;
        Failure last = new Failure("", OptionalLong.empty());
        for (int attempt = 1; attempt <= tries; attempt++) {
            switch (ask(address)) {
                case Success success -> {
                    return success.answer;
                }
                case Failure failure -> last = failure;
            }
            if (attempt < tries) {
                Duration named = Duration.ofSeconds(last.pauseSeconds.orElse(0));
                rest(named.compareTo(wait) > 0 ? named : wait, address);
                wait = wait.multipliedBy(2);
            }
        }
        throw new OpenDataException(Texts.text("odata.failed", address, tries, last.reason));
    }

    private sealed interface Outcome {}

    private record Success(Answer answer) implements Outcome {}

    /** A failure that may pass. */
    private record Failure(String reason, OptionalLong pauseSeconds) implements Outcome {}

    private Outcome ask(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWER_WITHIN)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            int status = response.statusCode();
            if (status == 429 || status >= 500 && !isRowLimit(response.body())) {
                return new Failure("HTTP " + status, pauseNamedBy(response));
            }
            if (status != 200) {
                throw new OpenDataException(Texts.text("odata.refused", address, status, start(response.body())));
            }
            return new Success(new Answer(json.readTree(response.body()), response.body()));
        } catch (JacksonException e) {
            return new Failure("JSON: " + e.getOriginalMessage(), OptionalLong.empty());
        } catch (IOException e) {
            return new Failure(e.getClass().getSimpleName() + ": " + e.getMessage(), OptionalLong.empty());
        } catch (InterruptedException e) {
            throw interrupted(address, e);
        }
    }

    /** The service answers 500 to a request for too many rows; asking again does not help. */
    private static boolean isRowLimit(String body) {
        return body.contains("10000");
    }

    private static OptionalLong pauseNamedBy(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> OptionalLong.of(Math.min(Long.parseLong(value), LONGEST_NAMED_PAUSE_SECONDS)))
                .orElse(OptionalLong.empty());
    }

    private void rest(Duration duration, URI address) {
        try {
            pause.take(duration);
        } catch (InterruptedException e) {
            throw interrupted(address, e);
        }
    }

    private static OpenDataException interrupted(URI address, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new OpenDataException(Texts.text("odata.interrupted", address), e);
    }

    private static String start(String body) {
        String oneLine = body.replaceAll("\\s+", " ").strip();
        return oneLine.length() <= 200 ? oneLine : oneLine.substring(0, 200) + "…";
    }
}
