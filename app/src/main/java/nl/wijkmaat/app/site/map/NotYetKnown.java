package nl.wijkmaat.app.site.map;

import nl.wijkmaat.app.atlas.Wait;

/** A map cannot be drawn yet, because what it shows is still being worked out. */
final class NotYetKnown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Wait why;

    NotYetKnown(Wait why) {
        super("not known yet: " + why);
        this.why = why;
    }

    Wait why() {
        return why;
    }
}
