package nl.wijkmaat.editions.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two ways of writing the name of a gemeente count as the same: same letters and digits, whatever case, accents, blanks and marks. */
final class GemeenteName {

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    private GemeenteName() {}

    /** {@code 's-Gravenhage} and {@code 'S GRAVENHAGE} become {@code sgravenhage}. */
    static String normal(String name) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
