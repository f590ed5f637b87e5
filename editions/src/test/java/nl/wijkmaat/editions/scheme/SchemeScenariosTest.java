package nl.wijkmaat.editions.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.lists.NamedAreaLists;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.scheme.Access;
import nl.wijkmaat.engine.scheme.AccessCheck;
import nl.wijkmaat.engine.scheme.AccessOutcome;
import nl.wijkmaat.engine.scheme.Applicant;
import nl.wijkmaat.engine.scheme.ClauseOutcome;
import nl.wijkmaat.engine.scheme.Fact;
import nl.wijkmaat.engine.scheme.InputDeclaration;
import nl.wijkmaat.engine.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the scenarios that stand beside the schemes of the catalogue, in Gherkin; analysts add to them without a programmer. */
class SchemeScenariosTest {

    private static final SchemeCatalogue CATALOGUE = SchemeCatalogue.load(
            SharedData.catalogue(),
            Set.of("residents"),
            NamedAreaLists.read(SharedData.catalogue(), year -> Optional.empty()));
    private static final List<String> FOLDERS = List.of("schemes", "deadlines");

    @TestFactory
    Stream<DynamicContainer> scenarios() {
        return features()
                .map(file -> DynamicContainer.dynamicContainer(
                        idOf(file),
                        pickles(file)
                                .map(pickle -> DynamicTest.dynamicTest(
                                        pickle.getName(), () -> new Scenario(idOf(file)).play(pickle)))));
    }

    @Test
    void everySchemeHasScenarios() {
        assertThat(features().map(SchemeScenariosTest::idOf))
                .containsAll(CATALOGUE.schemes().keySet())
                .containsAll(CATALOGUE.deadlines().keySet());
    }

    @Test
    void aScenarioThatExpectsSomethingElseFails() {
        Scenario scenario = new Scenario("realisatiestimulans");
        scenario.step("een gemeente GM0222");
        scenario.step("affordable_dwellings_realised is 0");
        scenario.step("op 2025-01-01 wordt getoetst");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> scenario.step("is de uitkomst voldoet"))
                .isInstanceOf(AssertionError.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> scenario.step("gebeurt er iets anders"))
                .hasMessageContaining("gebeurt er iets anders");
    }

    private static Stream<Path> features() {
        return FOLDERS.stream().flatMap(folder -> {
            try (Stream<Path> files = Files.list(SharedData.catalogue().resolve(folder))) {
                return files.filter(f -> f.toString().endsWith(".feature")).sorted().toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String idOf(Path file) {
        return file.getFileName().toString().replace(".feature", "");
    }

    private static Stream<Pickle> pickles(Path file) {
        GherkinParser parser = GherkinParser.builder()
                .includeSource(false)
                .includeGherkinDocument(false)
                .build();
        try {
            List<Envelope> envelopes = parser.parse(file).toList();
            envelopes.stream()
                    .flatMap(e -> e.getParseError().stream())
                    .findFirst()
                    .ifPresent(error -> {
                        throw new AssertionError(file + ": " + error.getMessage());
                    });
            return envelopes.stream().flatMap(e -> e.getPickle().stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One scenario while it is played. */
    private static final class Scenario {

        private static final Pattern GEMEENTE = Pattern.compile("een gemeente (GM\\d{4})");
        private static final Pattern OUTSIDE =
                Pattern.compile("een gebied in gemeente (GM\\d{4}) buiten elk focusgebied");
        private static final Pattern AREA =
                Pattern.compile("een gebied in gemeente (GM\\d{4}) (binnen|misschien in) ([a-z0-9-]+)");
        private static final Pattern TESTED = Pattern.compile("op (\\d{4}-\\d{2}-\\d{2}) wordt getoetst");
        private static final Pattern OUTCOME = Pattern.compile("is de uitkomst ([a-z_]+)");
        private static final Pattern DECIDES = Pattern.compile("beslist eis ([a-z0-9-]+)");
        private static final Pattern MARGIN = Pattern.compile("is de marge van eis ([a-z0-9-]+) (-?[0-9.]+)");
        private static final Pattern MISSING = Pattern.compile("ontbreekt ([a-z0-9_]+)");
        private static final Pattern WITHOUT = Pattern.compile("is zonder eis ([a-z0-9-]+) de uitkomst ([a-z_]+)");
        private static final Pattern GIVES = Pattern.compile("krijgt de aanvrager ([a-z0-9-]+)");
        private static final Pattern YEARS = Pattern.compile("duurt ([a-z0-9-]+) (\\d+) jaar");
        private static final Pattern POINTS = Pattern.compile("tellen (\\d+) prioriteitspunten");
        private static final Pattern INPUT = Pattern.compile("([a-z0-9_]+) is (.+)");

        private final Scheme scheme;
        private final Map<String, String> inputs = new HashMap<>();
        private final Map<String, Applicant.Membership> focus = new HashMap<>();
        private @Nullable AreaCode gemeente;
        private boolean isGemeente = true;
        private @Nullable Access access;

        Scenario(String id) {
            scheme = CATALOGUE.getScheme(id);
        }

        void play(Pickle pickle) {
            for (PickleStep step : pickle.getSteps()) {
                step(step.getText());
            }
            assertThat(access).as("nothing was tested").isNotNull();
        }

        private Optional<Matcher> match(Pattern pattern, String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.matches() ? Optional.of(matcher) : Optional.empty();
        }

        void step(String text) {
            boolean done = given(text)
                    || match(TESTED, text)
                            .map(m -> test(LocalDate.parse(m.group(1))))
                            .isPresent()
                    || expected(text)
                    || match(INPUT, text)
                            .map(m -> inputs.put(m.group(1), m.group(2).strip()) == null)
                            .isPresent();
            if (!done) {
                throw new IllegalArgumentException("step '" + text + "' is not understood");
            }
        }

        private boolean given(String text) {
            Optional<Matcher> area = match(AREA, text);
            area.ifPresent(m -> focus.put(
                    m.group(3),
                    m.group(2).equals("binnen") ? Applicant.Membership.INSIDE : Applicant.Membership.UNCERTAIN));
            Optional<Matcher> any = area.or(() -> match(OUTSIDE, text)).or(() -> match(GEMEENTE, text));
            any.ifPresent(m -> {
                gemeente = new AreaCode(m.group(1));
                isGemeente = text.startsWith("een gemeente");
            });
            return any.isPresent();
        }

        private boolean test(LocalDate day) {
            Map<String, Fact> facts = new HashMap<>();
            scheme.findVersion(day)
                    .ifPresent(version -> inputs.forEach((name, value) -> {
                        InputDeclaration input = version.findInput(name)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        scheme.id() + " " + version.id() + " asks no input '" + name + "'"));
                        facts.put(
                                name,
                                switch (input.type()) {
                                    case NUMBER, EURO -> new Fact.Amount(new BigDecimal(value), null);
                                    case TRUTH -> new Fact.Truth(Boolean.parseBoolean(value));
                                    case CHOICE -> new Fact.Choice(value);
                                    case DATE -> new Fact.Day(LocalDate.parse(value));
                                });
                    }));
            assertThat(gemeente).as("no applicant was given").isNotNull();
            Applicant applicant =
                    new Applicant("x", java.util.Objects.requireNonNull(gemeente), focus, isGemeente, facts);
            access = new AccessCheck(CATALOGUE.lists()).access(scheme, applicant, day);
            return true;
        }

        private boolean expected(String text) {
            if (text.equals("zijn er geen regels")) {
                assertThat(access).isInstanceOf(Access.NoRules.class);
                return true;
            }
            return match(OUTCOME, text).map(m -> isEqual(verdict(), m.group(1))).isPresent()
                    || match(DECIDES, text)
                            .map(m -> isEqual(
                                    outcome()
                                            .decidingClause()
                                            .map(c -> c.clause().id())
                                            .orElse("-"),
                                    m.group(1)))
                            .isPresent()
                    || match(MARGIN, text).map(this::margin).isPresent()
                    || match(MISSING, text)
                            .map(m -> isTrue(outcome().missing().contains(m.group(1)), text))
                            .isPresent()
                    || match(WITHOUT, text)
                            .map(m -> isEqual(
                                    outcome().verdictWithout(Set.of(m.group(1))).id(), m.group(2)))
                            .isPresent()
                    || match(GIVES, text)
                            .map(m -> isTrue(
                                    granted().anyMatch(g -> g.entitlement().id().equals(m.group(1))), text))
                            .isPresent()
                    || match(YEARS, text).map(this::years).isPresent()
                    || match(POINTS, text)
                            .map(m -> isEqual(
                                    ""
                                            + granted()
                                                    .mapToInt(
                                                            g -> g.entitlement().points())
                                                    .sum(),
                                    m.group(1)))
                            .isPresent();
        }

        private String verdict() {
            return java.util.Objects.requireNonNull(access, "nothing was tested yet")
                    .verdict()
                    .id();
        }

        private AccessOutcome outcome() {
            return java.util.Objects.requireNonNull(access, "nothing was tested yet")
                    .findOutcome()
                    .orElseThrow(() -> new AssertionError("no rules hold on that day"));
        }

        private Stream<AccessOutcome.Granted> granted() {
            return outcome().entitlements().stream().filter(g -> g.verdict() == Verdict.VOLDOET);
        }

        private boolean margin(Matcher expected) {
            ClauseOutcome clause = outcome().clauses().stream()
                    .filter(c -> c.clause().id().equals(expected.group(1)))
                    .findFirst()
                    .orElseThrow();
            assertThat(clause.findMargin().orElseThrow()).isEqualByComparingTo(expected.group(2));
            return true;
        }

        private boolean years(Matcher expected) {
            assertThat(granted()
                            .filter(g -> g.entitlement().id().equals(expected.group(1)))
                            .map(g -> g.entitlement().years()))
                    .containsExactly(Integer.valueOf(expected.group(2)));
            return true;
        }

        private static boolean isEqual(String found, String expected) {
            assertThat(found).isEqualTo(expected);
            return true;
        }

        private static boolean isTrue(boolean found, String text) {
            assertThat(found).as(text).isTrue();
            return true;
        }
    }
}
