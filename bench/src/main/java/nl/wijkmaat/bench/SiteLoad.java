package nl.wijkmaat.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Readers of a running site: {@code SiteLoad BASE RATE SECONDS READERS PATH...}. First each path once, so that the pages are warm. Then RATE
 * requests a second for so many seconds, spread evenly, whether or not earlier ones were answered: time is counted from when a request was
 * due, so a slow answer makes those behind it late, as it would readers. Last so many readers at once, each with every path. Prints the median and the
 * 99th percentile in milliseconds, and how many answers were no 200.
 */
public final class SiteLoad {

    private SiteLoad() {}

    private record Answer(long nanos, int status) {}

    public static void main(String[] arguments) throws Exception {
        String base = arguments[0];
        int rate = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        int readers = Integer.parseInt(arguments[3]);
        List<String> paths = List.of(arguments).subList(4, arguments.length);
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(30))
                        .build();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String path : paths) {
                long began = System.nanoTime();
                Answer answer = ask(client, base + path, began);
                System.out.printf(
                        "first %s: %d, %d ms%n", path, answer.status, TimeUnit.NANOSECONDS.toMillis(answer.nanos));
            }
            long start = System.nanoTime();
            List<Future<Answer>> due = new ArrayList<>();
            for (int i = 0; i < rate * seconds; i++) {
                long at = start + (long) i * 1_000_000_000L / rate;
                LockSupport.parkNanos(at - System.nanoTime());
                String path = paths.get(i % paths.size());
                due.add(threads.submit(() -> ask(client, base + path, at)));
            }
            tell(rate + " requests a second", due);
            List<Future<Answer>> together = new ArrayList<>();
            for (int reader = 0; reader < readers; reader++) {
                int first = reader;
                for (int p = 0; p < paths.size(); p++) {
                    String path = paths.get((first + p) % paths.size());
                    together.add(threads.submit(() -> ask(client, base + path, System.nanoTime())));
                }
            }
            tell(readers + " readers at once", together);
        }
    }

    private static Answer ask(HttpClient client, String url, long due) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(System.nanoTime() - due, response.statusCode());
    }

    private static void tell(String what, List<Future<Answer>> answers) throws Exception {
        long[] nanos = new long[answers.size()];
        int faults = 0;
        for (int i = 0; i < nanos.length; i++) {
            Answer answer = answers.get(i).get();
            nanos[i] = answer.nanos;
            faults += answer.status == 200 ? 0 : 1;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s: median %.1f ms, 99th percentile %.1f ms, %d answers, %d not 200%n",
                what, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6, nanos.length, faults);
    }
}
