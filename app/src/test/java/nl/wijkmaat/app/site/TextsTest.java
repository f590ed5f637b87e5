package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkmaat.app.burden.BurdenOptions;
import nl.wijkmaat.app.document.MethodDocument;
import nl.wijkmaat.app.site.area.Burden;
import nl.wijkmaat.app.site.compare.ComparePage;
import nl.wijkmaat.editions.fund.DesignPart;
import nl.wijkmaat.editions.store.EditionKind;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.Confidence;
import nl.wijkmaat.engine.area.MunicipalitySize;
import nl.wijkmaat.engine.area.Relation;
import nl.wijkmaat.engine.burden.multiverse.Judgement;
import nl.wijkmaat.engine.comparison.MatchedPairs;
import nl.wijkmaat.engine.comparison.movement.Trend;
import nl.wijkmaat.engine.fund.Bound;
import nl.wijkmaat.engine.scheme.Condition;
import nl.wijkmaat.engine.scheme.RuleKind;
import nl.wijkmaat.engine.scheme.ScaleTest;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Standing;
import nl.wijkmaat.engine.statistics.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Both languages are complete, and every text is in use. */
class TextsTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path CODE = Path.of("src/main/java/nl/wijkmaat/app/site");
    private static final Path MESSAGES = Path.of("src/main/resources/nl/wijkmaat/app/site");

    /** Keys that are made from the constants of an enum: every constant that can show needs its text. */
    private static final Map<String, Enum<?>[]> FAMILIES = Map.ofEntries(
            Map.entry("level", AreaLevel.values()),
            Map.entry("reason.short", MissingReason.values()),
            Map.entry("reason.long", MissingReason.values()),
            Map.entry("unit", Unit.values()),
            Map.entry(
                    "unit.per", new Unit[] {Unit.PER_THOUSAND_RESIDENTS, Unit.PERSONS_PER_KM2, Unit.ADDRESSES_PER_KM2}),
            Map.entry("levels", new AreaLevel[] {AreaLevel.GEMEENTE, AreaLevel.WIJK, AreaLevel.BUURT}),
            Map.entry("verdict", Verdict.values()),
            Map.entry("access.group", Verdict.values()),
            Map.entry("map.outcome", Verdict.values()),
            Map.entry("access.what", Verdict.values()),
            Map.entry("access.rest", Verdict.values()),
            Map.entry("kind", EditionKind.values()),
            Map.entry("confidence", Confidence.values()),
            Map.entry("burden.absence", Burden.Absence.values()),
            Map.entry("trend", Trend.values()),
            Map.entry("trend.why", Trend.values()),
            Map.entry("compare.unknown", ComparePage.Unknown.values()),
            Map.entry("standing", new Standing[] {Standing.HEAVIER, Standing.LIGHTER, Standing.NOT_DISTINGUISHABLE}),
            Map.entry("ground", Relation.Ground.values()),
            Map.entry("obstacle", Relation.Obstacle.values()),
            Map.entry("method.title", MethodDocument.values()),
            Map.entry("method.summary", MethodDocument.values()),
            Map.entry("question.areas", BurdenOptions.Level.values()),
            Map.entry("side", Judgement.values()),
            Map.entry("side.text", Judgement.values()),
            Map.entry("side.list", Judgement.values()),
            Map.entry("size", MunicipalitySize.values()),
            Map.entry("applicant", Scheme.Level.values()),
            Map.entry("rule-kind", RuleKind.values()),
            Map.entry("effect", Scheme.Effect.values()),
            Map.entry("outcome", Verdict.values()),
            Map.entry("whatif.sign", Condition.Comparison.values()),
            Map.entry("rule", Condition.Comparison.values()),
            Map.entry("fund.bound", Bound.values()),
            Map.entry("fund.part", DesignPart.values()),
            Map.entry("scale.no-test", ScaleTest.NoTest.values()),
            Map.entry("pairs.order", MatchedPairs.Order.values()),
            Map.entry("pairs.confidence", Confidence.values()),
            Map.entry("pairs.reason", MatchedPairs.Reason.values()),
            Map.entry("error.heading", new Enum<?>[0]));

    private static final Pattern TEXT = Pattern.compile(
            "(?:(?:text|counted|notFound|badRequest|notYet)\\(|(?:of|refusal)\\(\\s*[A-Za-z.]*[pP]arameter(?:\\.[A-Z_]+)?,)\\s*\"([a-z][a-z0-9.-]+)\"");
    private static final Pattern REFUSED =
            Pattern.compile("new Refusal\\((?:HttpStatus\\.[A-Z_]+|status), \"([a-z.-]+)\"");

    @Test
    @DisplayName("every text exists in Dutch and in English")
    void bothLanguagesAreComplete() {
        assertThat(messages("en").stringPropertyNames())
                .isEqualTo(messages("nl").stringPropertyNames());
        assertThat(messages("nl").values()).noneMatch(text -> text.toString().isBlank());
        assertThat(messages("en").values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    @DisplayName("the English text is a translation, not the Dutch one left behind")
    void translated() {
        Properties dutch = messages("nl");
        Properties english = messages("en");
        Set<String> same = new TreeSet<>(dutch.stringPropertyNames());
        same.removeIf(key -> !dutch.getProperty(key).equals(english.getProperty(key))
                || key.startsWith("unit.")
                || key.equals("country.invented") // a name
                || dutch.getProperty(key).replaceAll("\\{[^}]*}", "").chars().noneMatch(Character::isLetter));
        assertThat(same).isEmpty();
    }

    @Test
    @DisplayName("a text asks for the same arguments in both languages, and is a valid pattern")
    void argumentsAgree() {
        Properties dutch = messages("nl");
        Properties english = messages("en");
        for (String key : dutch.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key), Locale.UK))
                    .as(key)
                    .isEqualTo(arguments(dutch.getProperty(key), Locale.of("nl")));
        }
    }

    @Test
    @DisplayName("every text that a page or refusal asks for exists, and every text is asked for")
    void textsInUse() {
        Set<String> asked = new TreeSet<>();
        Stream.concat(files(TEMPLATES, ".jte"), files(CODE, ".java"))
                .map(TextsTest::read)
                .forEach(source -> {
                    Stream.of(TEXT, REFUSED).forEach(pattern -> {
                        for (Matcher m = pattern.matcher(source); m.find(); ) {
                            boolean counted = source.startsWith("counted", m.start());
                            asked.addAll(
                                    counted ? List.of(m.group(1) + ".one", m.group(1) + ".more") : List.of(m.group(1)));
                        }
                    });
                });
        FAMILIES.forEach((family, constants) ->
                Arrays.stream(constants).forEach(constant -> asked.add(family + "." + constant.name())));
        List.of(400, 404, 405, 429, 500, 503).forEach(status -> asked.add("error.heading." + status));
        asked.removeIf(key -> key.endsWith(".")); // the start of a key that is put together; its family stands above

        assertThat(messages("nl").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    @DisplayName("text that readers see stands in the messages, not in a template")
    void noTextInTemplates() {
        Pattern between = Pattern.compile(">([^<>${}@]*[A-Za-z]{3}[^<>${}@]*)<");
        List<String> found = new ArrayList<>();
        files(TEMPLATES, ".jte").forEach(file -> {
            String markup = read(file)
                    .lines()
                    .filter(line -> !line.strip().startsWith("@"))
                    .collect(Collectors.joining("\n"));
            for (Matcher m = between.matcher(markup); m.find(); ) {
                found.add(file.getFileName() + ": " + m.group(1).strip());
            }
        });
        // The name and motto of the site, and a command that is typed as it stands.
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "layout.jte: Wijkmaat",
                        "layout.jte: Meet de opgave, niet de gemeente",
                        "home.jte: ./wijkmaat import");
    }

    @Test
    @DisplayName("Dutch texts are short enough to read at once: no sentence over 25 words")
    void sentencesAreShort() {
        messages("nl").forEach((key, text) -> {
            for (String sentence : text.toString().split("(?<=[.?!:;]) ")) {
                assertThat(sentence.split("\\s+").length)
                        .as(key + ": " + sentence)
                        .isLessThanOrEqualTo(25);
            }
        });
    }

    @Test
    @DisplayName("Dutch texts keep to B1: short sentences on average, and few long words")
    void wordingIsPlain() {
        List<String> sentences = messages("nl").values().stream()
                .map(text -> text.toString().replaceAll("\\{[^}]*}", "x"))
                .flatMap(text -> Arrays.stream(text.split("(?<=[.?!]) ")))
                .filter(sentence -> sentence.matches(".*[.?!]"))
                .toList();
        List<String> words = sentences.stream()
                .flatMap(sentence -> Arrays.stream(sentence.split("[^\\p{L}’']+")))
                .filter(word -> !word.isEmpty())
                .toList();
        double mean = (double) words.size() / sentences.size();
        double longWords =
                (double) words.stream().filter(word -> word.length() > 12).count() / words.size();
        assertThat(sentences).hasSizeGreaterThan(200);
        assertThat(mean).as("words in a sentence").isLessThanOrEqualTo(11);
        assertThat(longWords).as("share of words over twelve letters").isLessThanOrEqualTo(0.04);
    }

    @Test
    @DisplayName("numbers and dates are written as the language writes them")
    void numbers() {
        Texts dutch = new Texts(Language.DUTCH);
        Texts english = new Texts(Language.ENGLISH);
        assertThat(dutch.number(1234567.891, 1)).isEqualTo("1.234.567,9");
        assertThat(english.number(1234567.891, 1)).isEqualTo("1,234,567.9");
        assertThat(dutch.number(0.25, 1)).isEqualTo("0,3");
        assertThat(dutch.number(-0.04, 1)).isEqualTo("0,0");
        assertThat(dutch.date(java.time.Instant.parse("2026-03-01T23:30:00Z"))).isEqualTo("2 maart 2026");
    }

    private static Set<String> arguments(String text, Locale locale) {
        int count = new MessageFormat(text, locale).getFormatsByArgumentIndex().length;
        Set<String> used = new HashSet<>();
        for (int i = 0; i < count; i++) {
            if (text.contains("{" + i)) {
                used.add("{" + i);
            }
        }
        return used;
    }

    private static Properties messages(String language) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve("messages_" + language + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
