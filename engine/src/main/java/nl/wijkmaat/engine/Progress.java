package nl.wijkmaat.engine;

/**
 * How far a computation is, counted in what it really does one after another.
 *
 * @param step what is counted now
 * @param done how many are done
 * @param of how many there are in this step, at least 1
 */
public record Progress(Step step, int done, int of) {

    /** What is counted: a computation goes through these in this order, and leaves out what it has no need of. */
    public enum Step {
        /** Complete methods that are run. */
        METHODS,
        /** Pairs of methods that are compared, to tell on what a statement hinges. */
        PAIRS
    }

    /** @throws IllegalArgumentException when more is done than there is */
    public Progress {
        if (done < 0 || of < 1 || done > of) {
            throw new IllegalArgumentException(done + " of " + of + " is no progress");
        }
    }
}
