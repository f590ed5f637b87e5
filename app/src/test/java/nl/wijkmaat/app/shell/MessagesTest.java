package nl.wijkmaat.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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
