package nl.wijkmaat.editions.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that files of one shape have. In a pattern {@code *} stands for any text and {@code {year}} for four digits; case and the ending
 * of a compressed file ({@code .gz}, {@code .xz}) do not count.
 *
 * @param patterns as written in the catalogue, at least one
 */
public record FileNames(List<String> patterns) {

    public FileNames {
        patterns = List.copyOf(patterns);
    }

    /** Whether a file with this name, without its folder, has this shape. */
    public boolean matches(String fileName) {
        return match(fileName).isPresent();
    }

    /** The four digits where the pattern has {@code {year}}. */
    public OptionalInt findYear(String fileName) {
        Optional<Matcher> match = match(fileName);
        if (match.isEmpty() || match.get().groupCount() == 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(match.get().group(1)));
    }

    private Optional<Matcher> match(String fileName) {
        String plain = withoutCompression(fileName);
        return patterns.stream()
                .map(pattern -> toRegex(pattern).matcher(plain))
                .filter(Matcher::matches)
                .findFirst();
    }

    private static String withoutCompression(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gz") || lower.endsWith(".xz") ? lower.substring(0, lower.length() - 3) : lower;
    }

    private static Pattern toRegex(String pattern) {
        StringBuilder regex = new StringBuilder();
        String lower = pattern.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) == '*') {
                regex.append(".*");
            } else if (lower.startsWith("{year}", i)) {
                regex.append("(\\d{4})");
                i += "{year}".length() - 1;
            } else {
                regex.append(Pattern.quote(lower.substring(i, i + 1)));
            }
        }
        return Pattern.compile(regex.toString());
    }
}
