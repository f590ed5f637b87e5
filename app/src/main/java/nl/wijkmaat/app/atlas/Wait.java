package nl.wijkmaat.app.atlas;

import nl.wijkmaat.engine.Progress;

/** Why an answer is not there yet, for the reader who waits for it. */
public sealed interface Wait {

    /**
     * Others are worked out first.
     *
     * @param before how many
     */
    record InLine(int before) implements Wait {}

    /** It is begun, and what it is worked out from is put together; that is not counted. */
    record Preparing() implements Wait {}

    /** It is being worked out. */
    record Counting(Progress progress) implements Wait {}

    /**
     * Its reader does not wait for it any more.
     *
     * @param goesOn whether it is worked out all the same, because others wait for it
     */
    record Stopped(boolean goesOn) implements Wait {}
}
