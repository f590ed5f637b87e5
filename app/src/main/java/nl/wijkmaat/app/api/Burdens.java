package nl.wijkmaat.app.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.api.ComputedAnswers.Asked;
import nl.wijkmaat.app.burden.BurdenCommand;
import nl.wijkmaat.app.burden.CountCommand;
import nl.wijkmaat.app.burden.QuestionCommand;
import org.jspecify.annotations.Nullable;

/**
 * What weighs on areas, how many areas and people lie beyond a line, and who carries as much as a programme without being in it: computed
 * over many methods, with the recipe.
 */
final class Burdens {

    private static final Asked BURDEN = new Asked("burden", BurdenCommand::new, "areas");
    private static final Asked COUNT = new Asked("count", CountCommand::new, "areas");
    private static final Asked QUESTION = new Asked("question", QuestionCommand::new, "areas");

    private final ComputedAnswers answers;

    Burdens(ComputedAnswers answers) {
        this.answers = answers;
    }

    Answer list(ApiRequest request) {
        return answers.page(request, BURDEN, arguments(request), settings());
    }

    Answer get(ApiRequest request) {
        Optional<Computed> computed = answers.find(request, BURDEN, arguments(request), settings());
        if (computed.isEmpty()) {
            return ComputedAnswers.stillComputing();
        }
        String code = request.get(Parameters.CODE);
        Map<String, @Nullable Object> document =
                new LinkedHashMap<>(computed.get().head());
        document.put(
                "item", computed.get().findItem(code).orElseThrow(() -> Problem.notFound("problem.no-burden", code)));
        return Answer.of(document);
    }

    Answer counts(ApiRequest request) {
        return answers.find(request, COUNT, BurdenParameters.OF_COUNTS.arguments(request), settings())
                .map(computed -> Answer.of(computed.head()))
                .orElseGet(ComputedAnswers::stillComputing);
    }

    Answer equal(ApiRequest request) {
        return answers.page(request, QUESTION, BurdenParameters.OF_EQUALS.arguments(request), settings());
    }

    private static List<String> arguments(ApiRequest request) {
        return BurdenParameters.OPTIONS.arguments(request);
    }

    /** Some of them run at the same time, so each takes its part of the processors. */
    private List<String> settings() {
        return List.of("--threads", Integer.toString(answers.threads()));
    }
}
