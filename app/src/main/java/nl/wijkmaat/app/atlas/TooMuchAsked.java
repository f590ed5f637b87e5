package nl.wijkmaat.app.atlas;

import java.time.Duration;

/** One client has had more worked out than it may; what was worked out before is there for it as it was. */
public final class TooMuchAsked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /** @param wait after which it can ask again */
    public TooMuchAsked(Duration wait) {
        super("too much asked by one client; again after " + wait);
        this.wait = wait;
    }

    /** After how many whole seconds the client can ask again, at least two: who comes back within one is too soon more often than not. */
    public long waitSeconds() {
        return Math.max(2, wait.plusMillis(999).toSeconds());
    }
}
