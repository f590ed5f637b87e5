package nl.wijkmaat.app.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.shell.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Answers that take seconds: each question is computed once for all who ask it, and whoever asks while it is being computed is told to come
 * back. All operations share the places in which is computed.
 */
final class ComputedAnswers {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int WAITING = 8;

    /** About four answers on buurten: with the figures, the maps and the pages it must fit in 500 MB. */
    private static final long MOST_CHARACTERS = 60_000_000;

    private final Atlas atlas;
    private final Questions questions;
    private final Computations computations;
    private final int threads;

    /**
     * A question as a command has it.
     *
     * @param command its name
     * @param maker makes it
     * @param list name of the long list of its document, which goes out in pages; empty when it has none
     * @param arranged lays the document out anew when its long list lies deeper
     */
    record Asked(
            String command,
            Function<Shell, Callable<Integer>> maker,
            String list,
            UnaryOperator<Map<String, @Nullable Object>> arranged) {

        Asked(String command, Function<Shell, Callable<Integer>> maker, String list) {
            this(command, maker, list, UnaryOperator.identity());
        }
    }

    ComputedAnswers(Atlas atlas) {
        this.atlas = atlas;
        this.questions = new Questions(atlas);
        int processors = Runtime.getRuntime().availableProcessors();
        int atOnce = Math.max(1, processors / 2);
        this.threads = Math.max(1, processors / atOnce);
        this.computations =
                new Computations(atOnce, WAITING, PATIENCE, PATIENCE, MOST_CHARACTERS, InstantSource.system());
    }

    /** How many threads one of the computations may use, of those that run at the same time. */
    int threads() {
        return threads;
    }

    /** The whole document. */
    Answer whole(ApiRequest request, Asked asked, List<String> arguments) {
        return find(request, asked, arguments, List.of())
                .map(computed -> Answer.of(computed.head()))
                .orElseGet(ComputedAnswers::stillComputing);
    }

    /** The document with a page of its long list, as {@code items}. */
    Answer page(ApiRequest request, Asked asked, List<String> arguments, List<String> settings) {
        return page(request, find(request, asked, arguments, settings));
    }

    /**
     * As the other, of an answer that no command gives.
     *
     * @param recipe everything that it depends on beside the editions and the catalogue
     */
    Answer page(ApiRequest request, String recipe, Supplier<Computed> work) {
        return page(request, computations.find(request.state() + "\n" + recipe, work));
    }

    private static Answer page(ApiRequest request, Optional<Computed> found) {
        if (found.isEmpty()) {
            return stillComputing();
        }
        Computed computed = found.get();
        Paging paging = new Paging(request, computed.items().size());
        Map<String, @Nullable Object> document = new LinkedHashMap<>(computed.head());
        Map<String, Object> pages = new LinkedHashMap<>();
        paging.describe(pages);
        document.putAll(pages);
        document.put("items", computed.items(paging.of(computed.items())));
        return Answer.of(document).with(HttpHeaders.LINK, paging.linkHeader());
    }

    /**
     * The answer, or nothing when it is still being computed.
     *
     * @param arguments of the command, which say what is asked
     * @param settings options that change nothing of the answer
     */
    Optional<Computed> find(ApiRequest request, Asked asked, List<String> arguments, List<String> settings) {
        request.find(BurdenParameters.METHOD).ifPresent(this::requireMethod);
        // Pages and areas of one answer share its computation; the state of the editions is part of the recipe.
        String recipe = request.state() + "\n" + asked.command() + " " + String.join("\u0000", arguments);
        List<String> all = Stream.concat(settings.stream(), arguments.stream()).toList();
        return computations.find(
                recipe, () -> Computed.of(asked.arranged().apply(questions.ask(asked.maker(), all)), asked.list()));
    }

    /** The command would say in which folder it looked, which is nobody's business here. */
    private void requireMethod(String method) {
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

    static Answer stillComputing() {
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
