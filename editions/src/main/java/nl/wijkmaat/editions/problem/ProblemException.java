package nl.wijkmaat.editions.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A file cannot be used as it is. Nothing was stored. Carries everything that was found wrong, in the order of the file. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ProblemException(List<Problem> problems) {
        super(text(problems, "en"));
        this.problems = List.copyOf(problems);
    }

    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    /** One problem at a place, with what the machine said about it; key and arguments as for {@link Texts#text}. */
    public static ProblemException because(Throwable cause, Place place, String key, Object... arguments) {
        ProblemException problem = new ProblemException(new Problem(place, Texts.text(key, arguments)));
        problem.initCause(cause);
        return problem;
    }

    /** At least one. */
    public List<Problem> problems() {
        return problems;
    }

    /** All problems, one per line, in the language of an ISO 639 code. */
    public String in(String language) {
        return text(problems, language);
    }

    private static String text(List<Problem> problems, String language) {
        return problems.stream().map(problem -> problem.in(language)).collect(Collectors.joining("\n"));
    }
}
