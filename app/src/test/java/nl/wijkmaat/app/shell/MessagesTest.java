package nl.wijkmaat.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final Pattern HOLE = Pattern.compile("\\{[0-9]}|%n");

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameHoles() {
        assertThat(holes(Language.ENGLISH)).isEqualTo(holes(Language.DUTCH));
    }

    @Test
    void noTextIsLeftUntranslated() {
        ResourceBundle dutch = Messages.bundle(Language.DUTCH);
        ResourceBundle english = Messages.bundle(Language.ENGLISH);
        assertThat(dutch.keySet().stream()
                        .filter(key -> dutch.getString(key).split(" ").length > 3)
                        .filter(key -> !key.endsWith("usage.footer"))
                        .filter(key -> dutch.getString(key).equals(english.getString(key))))
                .isEmpty();
    }

    /** Of two lines with one key only the last would ever be read. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextStandsTwice(Language language) throws IOException {
        String file = "messages_" + language.tag() + ".properties";
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(file))) {
            List<String> keys = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();

            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void aWordFollowsTheNumberBesideIt() {
        assertThat(Messages.text(Language.DUTCH, "import.done", 1, "map")).isEqualTo("1 editie staat in map.");
        assertThat(Messages.text(Language.DUTCH, "import.done", 124, "map")).isEqualTo("124 edities staan in map.");
        assertThat(Messages.text(Language.ENGLISH, "import.done", 1, "map")).isEqualTo("1 edition is in map.");
    }

    private static Map<String, String> holes(Language language) {
        ResourceBundle bundle = Messages.bundle(language);
        Map<String, String> holes = new TreeMap<>();
        for (String key : bundle.keySet()) {
            Matcher matcher = HOLE.matcher(bundle.getString(key));
            SortedSet<String> distinct = new TreeSet<>();
            while (matcher.find()) {
                distinct.add(matcher.group());
            }
            holes.put(key, distinct.toString());
        }
        return holes;
    }
}
