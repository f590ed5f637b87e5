package nl.wijkmaat.editions.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.wijkmaat.engine.LocalText;

/** Gathers what is wrong in one or more files, so that a person can mend all of it at once. Used by one thread. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    /** Adds what is wrong at a place; key and arguments as for {@link Texts#text}. */
    public void add(Place place, String key, Object... arguments) {
        add(new Problem(place, Texts.text(key, arguments)));
    }

    public void add(Place place, LocalText text) {
        add(new Problem(place, text));
    }

    /** What was gathered so far, in the order in which it was found. */
    public List<Problem> list() {
        return List.copyOf(found);
    }

    public int count() {
        return found.size();
    }

    /**
     * What is written once and read often, such as a default, is told once.
     *
     * @throws ProblemException with everything gathered, by file and line, when there is anything
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ProblemException(found.stream()
                    .distinct()
                    .sorted(Comparator.comparing((Problem p) -> p.place().file())
                            .thenComparingLong(p -> p.place().line())
                            .thenComparingLong(p -> p.place().column()))
                    .toList());
        }
    }
}
