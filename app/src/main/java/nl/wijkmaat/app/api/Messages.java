package nl.wijkmaat.app.api;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.wijkmaat.engine.LocalText;

/**
 * The texts of the API in both languages: {@code messages_nl.properties} and {@code messages_en.properties} beside this class. A test
 * finds keys that one of them lacks.
 */
final class Messages {

    private static final ResourceBundle DUTCH = bundle("nl");
    private static final ResourceBundle ENGLISH = bundle("en");

    private Messages() {}

    /**
     * The text of a key with {@code {0}}, {@code {1}} … replaced. An argument that is a {@link LocalText} appears in the language of the
     * text around it.
     *
     * @throws java.util.MissingResourceException when there is no such text
     */
    static LocalText text(String key, Object... arguments) {
        return new LocalText(
                fill(DUTCH.getString(key), "nl", arguments), fill(ENGLISH.getString(key), "en", arguments));
    }

    private static String fill(String pattern, String language, Object[] arguments) {
        String text = pattern;
        for (int i = 0; i < arguments.length; i++) {
            String argument =
                    arguments[i] instanceof LocalText local ? local.in(language) : String.valueOf(arguments[i]);
            text = text.replace("{" + i + "}", argument);
        }
        return text;
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "nl.wijkmaat.app.api.messages",
                Locale.of(language),
                Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
