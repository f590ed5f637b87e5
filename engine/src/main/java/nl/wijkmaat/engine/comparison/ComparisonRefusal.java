package nl.wijkmaat.engine.comparison;

import nl.wijkmaat.engine.LocalText;

/** A comparison that cannot be made from what was given, with what is wrong and what to do in the reader's language. */
public final class ComparisonRefusal extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient LocalText text;

    public ComparisonRefusal(String nl, String en) {
        super(en);
        this.text = new LocalText(nl, en);
    }

    public LocalText text() {
        return text;
    }
}
