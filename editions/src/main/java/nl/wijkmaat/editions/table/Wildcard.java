package nl.wijkmaat.editions.table;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns in which a {@code *} stands for any text and every other character for itself, whatever its case. */
final class Wildcard {

    private Wildcard() {}

    static Pattern pattern(String wildcard) {
        String regex =
                Arrays.stream(wildcard.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
