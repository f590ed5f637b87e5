package nl.wijkmaat.app.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages of the command line. */
public enum Language {
    DUTCH("nl"),
    ENGLISH("en");

    private final String tag;
    private final Locale locale;

    Language(String tag) {
        this.tag = tag;
        this.locale = Locale.of(tag);
    }

    /** ISO 639 code, as {@code --lang} takes it. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The language that the arguments or the environment ask for: {@code --lang}, else {@code WIJKMAAT_LANG}, else Dutch. It is
     * looked up before the arguments are parsed, because help and parse errors need it too. {@code LANG} is not asked: Dutch
     * machines are set to English so often that it tells nothing of the reader.
     */
    public static Language of(List<String> arguments, Map<String, String> environment) {
        String asked = environment.getOrDefault("WIJKMAAT_LANG", DUTCH.tag);
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--lang=")) {
                asked = argument.substring("--lang=".length());
            } else if (argument.equals("--lang") && i + 1 < arguments.size()) {
                asked = arguments.get(i + 1);
            }
        }
        return asked.toLowerCase(Locale.ROOT).startsWith(ENGLISH.tag) ? ENGLISH : DUTCH;
    }
}
