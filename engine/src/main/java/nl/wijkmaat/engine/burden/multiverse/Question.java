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
 * @param hingeDraws number of pairs of methods from which it is estimated on what statements hinge; 0 to leave that out
 * @param threads number of threads; the result does not depend on it
 */
public record Question(
        int methods,
        long seed,
        boolean drawsFigures,
        Optional<ReferenceGroup> reference,
        List<Classification> classifications,
        int hingeDraws,
        int threads) {

    /** @throws IllegalArgumentException when a number lies outside its range */
    public Question {
        classifications = List.copyOf(classifications);
        if (methods < 1 || methods > 100_000_000) {
            throw new QuestionRefused(
                    "het aantal methoden ligt van 1 tot 100.000.000, niet op " + methods,
                    "the number of methods lies from 1 to 100,000,000, not " + methods);
        }
        if (hingeDraws < 0 || threads < 1) {
            throw new QuestionRefused(
                    "paren liggen vanaf 0 en rekendraden vanaf 1, niet op " + hingeDraws + " en " + threads,
                    "draws for hinges lie from 0 and threads from 1, not " + hingeDraws + " and " + threads);
        }
    }

    /** A question with the usual settings: hinges from a fortieth of the methods, at least 32 pairs and at most 512. */
    public static Question of(int methods, long seed, int threads) {
        return new Question(
                methods, seed, true, Optional.empty(), List.of(), Math.clamp(methods / 40, 32, 512), threads);
    }

    public Question against(ReferenceGroup group) {
        return new Question(methods, seed, drawsFigures, Optional.of(group), classifications, hingeDraws, threads);
    }

    public Question countedBy(List<Classification> by) {
        return new Question(methods, seed, drawsFigures, reference, by, hingeDraws, threads);
    }

    public Question onPublishedFigures() {
        return new Question(methods, seed, false, reference, classifications, hingeDraws, threads);
    }

    public Question withHingeDraws(int draws) {
        return new Question(methods, seed, drawsFigures, reference, classifications, draws, threads);
    }
}
