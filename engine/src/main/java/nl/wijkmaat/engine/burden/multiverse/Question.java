package nl.wijkmaat.engine.burden.multiverse;

import java.util.List;
import java.util.Optional;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.burden.Classification;

/**
 * What is asked of the multiverse.
 *
 * @param methods number of complete methods to draw, at least 1
 * @param seed of all draws
 * @param drawsFigures whether figures are drawn within their margins too
 * @param reference the group whose burden areas are held against, if any
 * @param classifications by which areas are counted apart
 * @param lines at which they are counted: each a whole percentage of the areas, from 1 to 99, of which the heaviest lie beyond the line;
 *     rising. What reaches the reference group is counted beside them
 * @param hingeDraws number of pairs of methods from which it is estimated on what statements hinge; 0 to leave that out
 * @param threads number of threads; the result does not depend on it
 */
public record Question(
        int methods,
        long seed,
        boolean drawsFigures,
        Optional<ReferenceGroup> reference,
        List<Classification> classifications,
        List<Integer> lines,
        int hingeDraws,
        int threads) {

    /** So many counts are kept, at 12 bytes each; 10,000 methods of 29 classes at every line are 29 million. */
    private static final long MOST_COUNTS = 40_000_000;

    /** @throws IllegalArgumentException when a number lies outside its range */
    public Question {
        classifications = List.copyOf(classifications);
        lines = lines.stream().distinct().sorted().toList();
        if (methods < 1 || methods > 100_000_000) {
            throw new QuestionRefused(
                    "het aantal rekenwijzen ligt van 1 tot 100.000.000, niet op " + methods,
                    "the number of methods lies from 1 to 100,000,000, not " + methods);
        }
        if (hingeDraws < 0 || threads < 1) {
            throw new QuestionRefused(
                    "paren liggen vanaf 0 en rekendraden vanaf 1, niet op " + hingeDraws + " en " + threads,
                    "draws for hinges lie from 0 and threads from 1, not " + hingeDraws + " and " + threads);
        }
        for (int line : lines) {
            if (line < 1 || line > 99) {
                throw new QuestionRefused(
                        "de lijn laat 1 tot en met 99 procent van de gebieden erbuiten vallen, niet " + line,
                        "the line lets 1 to 99 percent of the areas lie beyond it, not " + line);
            }
        }
        requireRoom(methods, classifications, lines.size());
    }

    /** Every count is kept until the end, since a rounded one would be a wrong number; so there is an end to what can be asked at once. */
    private static void requireRoom(int methods, List<Classification> classifications, int lines) {
        int classes = classifications.stream().mapToInt(c -> c.classes().size()).sum();
        if ((long) methods * classes * (lines + 1) > MOST_COUNTS) {
            throw new QuestionRefused(
                    methods + " rekenwijzen, " + classes + " groepen en " + lines + " lijnen geven meer dan "
                            + MOST_COUNTS + " aantallen om te bewaren. Vraag minder rekenwijzen of minder lijnen",
                    methods + " methods, " + classes + " classes and " + lines + " lines give more than " + MOST_COUNTS
                            + " counts to keep. Ask for fewer methods or fewer lines");
        }
    }

    /** A question with the usual settings: hinges from a pair for every four methods, at least 32 pairs and at most 512. */
    public static Question of(int methods, long seed, int threads) {
        return new Question(
                methods, seed, true, Optional.empty(), List.of(), List.of(), Math.clamp(methods / 4, 32, 512), threads);
    }

    public Question against(ReferenceGroup group) {
        return new Question(
                methods, seed, drawsFigures, Optional.of(group), classifications, lines, hingeDraws, threads);
    }

    /** @param at the lines; none for the reference group alone */
    public Question countedBy(List<Classification> by, List<Integer> at) {
        return new Question(methods, seed, drawsFigures, reference, by, at, hingeDraws, threads);
    }

    public Question onPublishedFigures() {
        return new Question(methods, seed, false, reference, classifications, lines, hingeDraws, threads);
    }

    public Question withHingeDraws(int draws) {
        return new Question(methods, seed, drawsFigures, reference, classifications, lines, draws, threads);
    }
}
