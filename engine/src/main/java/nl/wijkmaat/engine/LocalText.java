package nl.wijkmaat.engine;

/** A text for readers in both languages of the product. Neither may be blank. */
public record LocalText(String nl, String en) {

    /** @throws IllegalArgumentException when one of the languages is blank */
    public LocalText {
        if (nl.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text needs Dutch and English: nl='" + nl + "' en='" + en + "'");
        }
    }

    /** The text in the language of an ISO 639 code: English for {@code en}, Dutch for everything else. */
    public String in(String language) {
        return "en".equals(language) ? en : nl;
    }
}
