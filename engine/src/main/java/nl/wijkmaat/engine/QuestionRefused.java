package nl.wijkmaat.engine;

/**
 * A question that cannot be answered as it was put, for a reason that the person who asked can do something about: told in both
 * languages, so that no reader meets the other one.
 */
public final class QuestionRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient LocalText text;

    /** @param text what is wrong, what is accepted, what to do */
    public QuestionRefused(LocalText text) {
        super(text.en());
        this.text = text;
    }

    /** As the other constructor, from the two texts. */
    public QuestionRefused(String nl, String en) {
        this(new LocalText(nl, en));
    }

    /** What a refusal says in both languages; one of a programming error says the same in both. */
    public static LocalText textOf(RuntimeException refusal) {
        String told = String.valueOf(refusal.getMessage());
        return refusal instanceof QuestionRefused both ? both.text : new LocalText(told, told);
    }

    public LocalText text() {
        return text;
    }
}
