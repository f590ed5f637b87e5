package nl.wijkmaat.editions.problem;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.wijkmaat.engine.LocalText;

/** The texts of this module in both languages. A key that one of the bundles lacks is a defect that a test finds. */
public final class Texts {

    private static final String BUNDLE = "nl.wijkmaat.editions.problem.texts";
    private static final ResourceBundle DUTCH = ResourceBundle.getBundle(BUNDLE, Locale.of("nl"));
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(BUNDLE, Locale.of("en"));

    private Texts() {}

    /**
     * The text of a key with {@code {0}}, {@code {1}} … replaced. An argument that is a {@link LocalText} appears in the language of the
     * text around it; every other argument by its own {@code toString}.
     */
    public static LocalText text(String key, Object... arguments) {
        return new LocalText(
                fill(DUTCH.getString(key), "nl", arguments), fill(ENGLISH.getString(key), "en", arguments));
    }

    private static String fill(String pattern, String language, Object[] arguments) {
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            boolean hole = c == '{'
                    && at + 2 < pattern.length()
                    && pattern.charAt(at + 2) == '}'
                    && Character.isDigit(pattern.charAt(at + 1));
            if (hole) {
                Object argument = arguments[pattern.charAt(at + 1) - '0'];
                text.append(argument instanceof LocalText local ? local.in(language) : String.valueOf(argument));
                at += 3;
            } else {
                text.append(c);
                at++;
            }
        }
        return text.toString();
    }
}
