package nl.wijkmaat.editions.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import nl.wijkmaat.engine.LocalText;

/** What is said about problems is said in both languages, with the same particulars. */
class TextsTest {

    @Example
    @Label("both languages have every text, and each names the same particulars")
    void bothLanguages() throws IOException {
        Properties dutch = bundle("nl");
        Properties english = bundle("en");
        assertThat(new HashSet<>(dutch.keySet())).isEqualTo(new HashSet<>(english.keySet()));
        for (String key : dutch.stringPropertyNames()) {
            assertThat(holes(dutch.getProperty(key))).as(key).isEqualTo(holes(english.getProperty(key)));
            assertThat(dutch.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key));
        }
    }

    @Example
    @Label("a particular that is itself a text appears in the language of the text around it")
    void nestedText() {
        LocalText text = Texts.text("yaml.unknown_key", "delimeter", Closest.hint("delimeter", List.of("delimiter")));
        assertThat(text.nl()).isEqualTo("sleutel 'delimeter' wordt hier niet herkend. Bedoelde u 'delimiter'?");
        assertThat(text.en()).isEqualTo("key 'delimeter' is not known here. Did you mean 'delimiter'?");
    }

    @Property
    @Label("distance of words: nothing to itself, the same either way, never more than the longer word")
    void distance(@ForAll @StringLength(max = 8) String a, @ForAll @StringLength(max = 8) String b) {
        assertThat(Closest.distance(a, a)).isZero();
        assertThat(Closest.distance(a, b)).isEqualTo(Closest.distance(b, a));
        assertThat(Closest.distance(a, b)).isLessThanOrEqualTo(Math.max(a.length(), b.length()));
        if (!a.equals(b)) {
            assertThat(Closest.distance(a, b)).isPositive();
        }
    }

    private static Set<String> holes(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Properties bundle(String language) throws IOException {
        String name = "texts_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        }
    }
}
