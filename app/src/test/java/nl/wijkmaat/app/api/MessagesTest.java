package nl.wijkmaat.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path CODE = Path.of("src/main/java/nl/wijkmaat/app/api");
    private static final Path TEXTS = Path.of("src/main/resources/nl/wijkmaat/app/api");

    @Test
    @DisplayName("every text exists in both languages, is translated, and has the same holes")
    void complete() {
        Properties dutch = texts("nl");
        Properties english = texts("en");
        assertThat(english.stringPropertyNames()).isEqualTo(dutch.stringPropertyNames());
        for (String key : dutch.stringPropertyNames()) {
            assertThat(holes(english.getProperty(key))).as(key).isEqualTo(holes(dutch.getProperty(key)));
            if (dutch.getProperty(key).split(" ").length > 3) {
                assertThat(english.getProperty(key)).as(key).isNotEqualTo(dutch.getProperty(key));
            }
        }
    }

    @Test
    @DisplayName("every text that the code asks for by name is there")
    void asked() throws IOException {
        Pattern asks =
                Pattern.compile("(?:text|notFound|badParameter)\\((?:[A-Za-z_.]+,\\s*)?\\s*\"([a-z0-9.-]*[a-z0-9])\"");
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(CODE)) {
            for (Path file : files.toList()) {
                keys.addAll(asks.matcher(Files.readString(file))
                        .results()
                        .map(m -> m.group(1))
                        .toList());
            }
        }
        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(texts("nl").stringPropertyNames()).containsAll(keys);
    }

    private static Set<String> holes(String text) {
        return Pattern.compile("\\{[0-9]}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String language) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve("messages_" + language + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
