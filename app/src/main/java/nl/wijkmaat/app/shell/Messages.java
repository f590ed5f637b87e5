package nl.wijkmaat.app.shell;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.wijkmaat.engine.LocalText;

/**
 * The texts of the command line: {@code messages_nl.properties} and {@code messages_en.properties} beside this class. A test finds
 * keys that one of them lacks.
 */
public final class Messages {

    private static final String BUNDLE = "nl.wijkmaat.app.shell.messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** All texts of a language by key. */
    public static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(BUNDLE, language.locale(), Messages.class.getClassLoader(), NO_FALLBACK);
    }

    /**
     * The text of a key in both languages, with {@code {0}}, {@code {1}} … replaced. An argument that is a {@link LocalText} appears
     * in the language of the text around it; every other argument by its own {@code toString}. {@code {0|wijk|wijken}} is the first
     * word when argument 0 reads 1, and else the second.
     *
     * @throws java.util.MissingResourceException when there is no such text
     */
    public static LocalText text(String key, Object... arguments) {
        return new LocalText(fill(Language.DUTCH, key, arguments), fill(Language.ENGLISH, key, arguments));
    }

    /** The text of a key in one language. */
    public static String text(Language language, String key, Object... arguments) {
        return fill(language, key, arguments);
    }

    /** The text of a constant: {@code prefix.constant_name}. */
    public static String of(Language language, String prefix, Enum<?> constant) {
        return bundle(language).getString(prefix + "." + constant.name().toLowerCase(Locale.ROOT));
    }

    private static String fill(Language language, String key, Object[] arguments) {
        String text = bundle(language).getString(key);
        for (int i = 0; i < arguments.length; i++) {
            String argument =
                    arguments[i] instanceof LocalText local ? local.in(language.tag()) : String.valueOf(arguments[i]);
            text = numbered(text, i, argument.equals("1")).replace("{" + i + "}", argument);
        }
        return text;
    }

    private static String numbered(String text, int hole, boolean isOne) {
        return text.contains("{" + hole + "|")
                ? text.replaceAll("\\{" + hole + "\\|([^|}]*)\\|([^|}]*)}", isOne ? "$1" : "$2")
                : text;
    }
}
