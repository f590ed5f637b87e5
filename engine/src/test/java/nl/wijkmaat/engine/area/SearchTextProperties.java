package nl.wijkmaat.engine.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Words and the bounded distance against plain definitions, on short texts over few letters so that near misses are common. */
class SearchTextProperties {

    @Property(tries = 2000)
    void boundedErrorsEqualThePlainDefinition(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String a,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String b,
            @ForAll @IntRange(max = 3) int limit) {
        int plain = plainErrors(a, b);
        assertThat(SearchText.errors(a, b, limit)).isEqualTo(Math.min(plain, limit + 1));
        assertThat(SearchText.errorsAtLeast(a, SearchText.letters(a), b, SearchText.letters(b)))
                .isLessThanOrEqualTo(plain);
    }

    @Property(tries = 2000)
    void wordsAreWhatIsLeftBetweenSignsWithoutAccentsAndApostrophes(
            @ForAll
                    @Chars({' ', '-', '\'', '’', '`', '´', 'ʼ', '.', '/', '²', '½', 'Ⅳ', '٣', '\u0301', 'ﬁ', 'ß'})
                    @CharRange(from = 'A', to = 'z')
                    @CharRange(from = 'À', to = 'ÿ')
                    @StringLength(max = 12)
                    String name) {
        assertThat(SearchText.words(name)).isEqualTo(plainWords(name));
    }

    private static List<String> plainWords(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’‘`´ʼ]", "")
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }

    private static int plainErrors(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Math.max(a.length(), b.length());
        }
        int n = a.length();
        int m = b.length();
        int last = a.charAt(n - 1) == b.charAt(m - 1) ? 0 : 1;
        int errors = Math.min(
                Math.min(plainErrors(a.substring(0, n - 1), b), plainErrors(a, b.substring(0, m - 1))) + 1,
                plainErrors(a.substring(0, n - 1), b.substring(0, m - 1)) + last);
        if (n > 1 && m > 1 && a.charAt(n - 1) == b.charAt(m - 2) && a.charAt(n - 2) == b.charAt(m - 1)) {
            errors = Math.min(errors, plainErrors(a.substring(0, n - 2), b.substring(0, m - 2)) + 1);
        }
        return errors;
    }
}
