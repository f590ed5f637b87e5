package nl.wijkmaat.app.site;

import java.util.Locale;

/** The languages in which every page exists. Dutch comes first and has the short addresses; English lives under {@code /en}. */
public enum Language {
    DUTCH("nl", ""),
    ENGLISH("en", "/en");

    private final String tag;
    private final String pathPrefix;
    private final Locale locale;

    Language(String tag, String pathPrefix) {
        this.tag = tag;
        this.pathPrefix = pathPrefix;
        // English readers of Dutch statistics: day before month, comma for thousands.
        this.locale = tag.equals("nl") ? Locale.of("nl", "NL") : Locale.UK;
    }

    /** As in the {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == DUTCH ? ENGLISH : DUTCH;
    }

    /** The same language, for what is asked as a command asks it. */
    public nl.wijkmaat.app.shell.Language ofShell() {
        return this == DUTCH ? nl.wijkmaat.app.shell.Language.DUTCH : nl.wijkmaat.app.shell.Language.ENGLISH;
    }

    String pathPrefix() {
        return pathPrefix;
    }

    /** The language of an address, also of one that leads nowhere. */
    static Language ofPath(String path) {
        return path.equals("/en") || path.startsWith("/en/") ? ENGLISH : DUTCH;
    }
}
