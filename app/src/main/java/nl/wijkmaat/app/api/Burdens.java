package nl.wijkmaat.app.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.burden.BurdenCommand;
import nl.wijkmaat.app.burden.CountCommand;
import nl.wijkmaat.app.shell.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What weighs on areas, and how many areas and people lie beyond a line: computed over many methods, with the recipe. */
final class Burdens {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int WAITING = 8;

    /** About a dozen answers on buurten. */
    private static final long MOST_CHARACTERS = 200_000_000;

    private final Atlas atlas;
    private final Questions questions;
    private final Computations computations;
    private final int threads;

    Burdens(Atlas atlas) {
        this.atlas = atlas;
        this.questions = new Questions(atlas);
        int processors = Runtime.getRuntime().availableProcessors();
        int atOnce = Math.max(1, processors / 2);
        this.threads = Math.max(1, processors / atOnce);
        this.computations =
                new Computations(atOnce, WAITING, PATIENCE, PATIENCE, MOST_CHARACTERS, InstantSource.system());
    }

    Answer list(ApiRequest request) {
        Optional<Computed> computed = burden(request);
        if (computed.isEmpty()) {
            return stillComputing();
        }
        Paging paging = new Paging(request, computed.get().items().size());
        Map<String, @Nullable Object> document =
                new LinkedHashMap<>(computed.get().head());
        Map<String, Object> pages = new LinkedHashMap<>();
        paging.describe(pages);
        document.putAll(pages);
        document.put("items", computed.get().items(paging.of(computed.get().items())));
        return Answer.of(document).with(HttpHeaders.LINK, paging.linkHeader());
    }

    Answer get(ApiRequest request) {
        Optional<Computed> computed = burden(request);
        if (computed.isEmpty()) {
            return stillComputing();
        }
        String code = request.get(Parameters.CODE);
        Map<String, @Nullable Object> document =
                new LinkedHashMap<>(computed.get().head());
        document.put(
                "item", computed.get().findItem(code).orElseThrow(() -> Problem.notFound("problem.no-burden", code)));
        return Answer.of(document);
    }

    Answer counts(ApiRequest request) {
        return compute(request, "count", CountCommand::new)
                .map(computed -> Answer.of(computed.head()))
                .orElseGet(Burdens::stillComputing);
    }

    private Optional<Computed> burden(ApiRequest request) {
        return compute(request, "burden", BurdenCommand::new);
    }

    private Optional<Computed> compute(ApiRequest request, String command, Function<Shell, Callable<Integer>> asked) {
        requireMethod(request);
        List<String> arguments = BurdenParameters.arguments(request);
        // Pages and areas of one answer share its computation; the state of the editions is part of the recipe.
        String recipe = request.state() + "\n" + command + " " + String.join(" ", arguments);
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--threads", Integer.toString(threads)));
        return computations.find(recipe, () -> Computed.of(questions.ask(asked, all)));
    }

    /** The command would say in which folder it looked, which is nobody's business here. */
    private void requireMethod(ApiRequest request) {
        String method = request.find(BurdenParameters.METHOD).orElse("standard");
        List<String> known;
        try (Stream<Path> files = Files.list(atlas.catalogueFolder().resolve("methods"))) {
            known = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the methods of the catalogue cannot be read", e);
        }
        if (!known.contains(method)) {
            throw Problem.notFound("problem.no-method", method, String.join(", ", known));
        }
    }

    private static Answer stillComputing() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("state", "computing");
        document.put(
                "detail",
                Answer.map(
                        "nl",
                        Messages.text("computing").nl(),
                        "en",
                        Messages.text("computing").en()));
        return new Answer(HttpStatus.ACCEPTED, Answer.json(document), Map.of(HttpHeaders.RETRY_AFTER, "2"));
    }
}
