package nl.wijkmaat.engine.area;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names as people type them: without capitals, accents, apostrophes and punctuation. */
final class SearchText {

    private static final String APOSTROPHES = "'’‘`´ʼ";

    private SearchText() {}

    /** The words of a name: {@code 's-Gravenhage} gives s, gravenhage; {@code Súdwest-Fryslân} gives sudwest, fryslan. */
    static List<String> words(String text) {
        // Sign by sign: of tens of thousands of names, patterns take most of the time in which a search begins.
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKD)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        plain.toLowerCase(Locale.ROOT).codePoints().forEach(sign -> {
            if (isPartOfWord(sign)) {
                word.appendCodePoint(sign);
            } else if (!isLeftOut(sign) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return List.copyOf(words);
    }

    private static boolean isPartOfWord(int sign) {
        return switch (Character.getType(sign)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> !isApostrophe(sign);
            default -> Character.isLetterOrDigit(sign) && !isApostrophe(sign);
        };
    }

    /** Accents stand apart from their letters by now; they and apostrophes are no end of a word. */
    private static boolean isLeftOut(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> isApostrophe(sign);
        };
    }

    private static boolean isApostrophe(int sign) {
        return APOSTROPHES.indexOf(sign) >= 0;
    }

    /**
     * A word as it sounds in Dutch, for people who write a name as they hear it: {@code zijst} and {@code zeist} sound the same, as do
     * {@code utregt} and {@code utrecht}. Sounds that are written in several ways get one sign; nothing else changes.
     */
    static String sound(String word) {
        StringBuilder sound = new StringBuilder(word.length());
        int i = 0;
        while (i < word.length()) {
            String two = i + 1 < word.length() ? word.substring(i, i + 2) : "";
            String written = switch (two) {
                case "ch" -> "g";
                case "ij", "ei", "ey" -> "y";
                case "ou", "au" -> "au";
                case "ck" -> "k";
                case "ae" -> "aa";
                case "th" -> "t";
                default -> "";
            };
            if (written.isEmpty()) {
                sound.append(word.charAt(i) == 'c' ? 'k' : word.charAt(i));
                i++;
            } else {
                sound.append(written);
                i += 2;
            }
        }
        return sound.toString();
    }

    /** How many typing errors a text of this length may hold: none in three letters, at most three. */
    static int errorsAllowed(int length) {
        if (length < 4) {
            return 0;
        }
        return length < 7 ? 1 : length < 12 ? 2 : 3;
    }

    /** One bit per letter or digit that occurs; two texts whose sets differ much cannot be few typing errors apart. */
    static long letters(String text) {
        long set = 0;
        for (int i = 0; i < text.length(); i++) {
            set |= 1L << (text.charAt(i) % 64);
        }
        return set;
    }

    /** A lower limit of {@link #errors} from the letters alone, much cheaper than the distance itself. */
    static int errorsAtLeast(String a, long lettersOfA, String b, long lettersOfB) {
        int onlyInA = Long.bitCount(lettersOfA & ~lettersOfB);
        int onlyInB = Long.bitCount(lettersOfB & ~lettersOfA);
        return Math.max(Math.abs(a.length() - b.length()), Math.max(onlyInA, onlyInB));
    }

    /**
     * The number of typing errors between two texts: letters added, left out, changed, or two neighbours swapped (optimal
     * string alignment).
     *
     * @param limit at which counting may stop
     * @return the number, or {@code limit + 1} when it is larger than the limit
     */
    static int errors(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            int smallest = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int errors = Math.min(Math.min(previous[j], current[j - 1]) + 1, previous[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    errors = Math.min(errors, beforePrevious[j - 2] + 1);
                }
                current[j] = errors;
                smallest = Math.min(smallest, errors);
            }
            // A swap reaches back two rows, so both must be beyond the limit before giving up.
            if (smallest > limit && smallestOf(previous) > limit) {
                return limit + 1;
            }
            int[] free = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = free;
        }
        return Math.min(previous[b.length()], limit + 1);
    }

    private static int smallestOf(int[] row) {
        int smallest = Integer.MAX_VALUE;
        for (int errors : row) {
            smallest = Math.min(smallest, errors);
        }
        return smallest;
    }
}
