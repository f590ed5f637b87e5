package nl.wijkmaat.app.api;

import java.util.ArrayList;
import java.util.List;
import nl.wijkmaat.app.api.ComputedAnswers.Asked;
import nl.wijkmaat.app.comparison.CompareCommand;
import nl.wijkmaat.app.comparison.WarnCommand;
import nl.wijkmaat.app.concentration.ConcentrationCommand;

/** Which areas are like which, who stands beside whom inside and outside a list, who moves towards a line, and where burden lies together. */
final class Comparisons {

    private static final Asked COMPARE = new Asked("compare", CompareCommand::new, "");
    private static final Asked PAIRS = new Asked("compare", CompareCommand::new, "pairs");
    private static final Asked WARN = new Asked("warn", WarnCommand::new, "movements");
    private static final Asked CONCENTRATION = new Asked("concentration", ConcentrationCommand::new, "areas");

    private final ComputedAnswers answers;

    Comparisons(ComputedAnswers answers) {
        this.answers = answers;
    }

    Answer comparables(ApiRequest request) {
        return answers.whole(request, COMPARE, about(request, ComparisonParameters.OF_COMPARABLES.arguments(request)));
    }

    Answer pairs(ApiRequest request) {
        List<String> arguments = new ArrayList<>(ComparisonParameters.OF_PAIRS.arguments(request));
        arguments.add("--pairs");
        return answers.page(request, PAIRS, arguments, List.of());
    }

    Answer warnings(ApiRequest request) {
        return answers.page(request, WARN, ComparisonParameters.OF_WARNINGS.arguments(request), List.of());
    }

    Answer warningsOfArea(ApiRequest request) {
        return answers.page(
                request, WARN, about(request, ComparisonParameters.OF_WARNINGS.arguments(request)), List.of());
    }

    Answer concentration(ApiRequest request) {
        return answers.page(
                request, CONCENTRATION, ComparisonParameters.OF_CONCENTRATION.arguments(request), List.of());
    }

    /** The area stands where the command takes it, behind a mark after which nothing is an option. */
    static List<String> about(ApiRequest request, List<String> options) {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("--", request.get(Parameters.CODE)));
        return arguments;
    }
}
