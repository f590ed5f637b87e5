package nl.wijkmaat.app.comparison;

import nl.wijkmaat.engine.area.Confidence;

/** How sure the codes of a named area must be, as people type it. */
enum Sureness {
    low(Confidence.LOW),
    medium(Confidence.MEDIUM),
    high(Confidence.HIGH);

    final Confidence atLeast;

    Sureness(Confidence atLeast) {
        this.atLeast = atLeast;
    }
}
