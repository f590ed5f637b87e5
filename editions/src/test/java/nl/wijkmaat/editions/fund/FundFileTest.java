package nl.wijkmaat.editions.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import nl.wijkmaat.editions.fund.FundFile.Known;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.fund.Envelope;
import nl.wijkmaat.engine.fund.Key;
import nl.wijkmaat.engine.fund.Measure;
import nl.wijkmaat.engine.fund.Requirement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** The designs of the catalogue, and what is refused with its place. */
class FundFileTest {

    private static final Path FUNDS = Path.of("..", "catalogue", "funds");
    private static final Known KNOWN = new Known(
            Set.of("nplv", "stedelijke-vernieuwingsgebieden"), Set.of("m50"), Set.of("share_persons_lowest_40_income"));

    private static FundFile.Read read(String id, Map<String, String> settings) {
        return FundFile.read(FUNDS.resolve(id + ".yaml"), id + ".yaml", KNOWN, settings);
    }

    @Test
    @DisplayName(
            "the proposal of 2021: EUR 400 million for the sixteen areas and EUR 100 million for others, as it says")
    void proposal() {
        FundFile.Read read = read("perspectiefprogramma-2021", Map.of());
        assertThat(read.design().envelopes())
                .extracting(e -> e.perYear())
                .containsExactly(Money.ofEuros(400_000_000), Money.ofEuros(100_000_000));
        assertThat(read.keys()).hasSize(4);
    }

    @Test
    @DisplayName("the liveability fund names no amount, so none is there until it is set")
    void openAmount() {
        assertThatThrownBy(() -> read("leefbaarheidsfonds", Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("--set budget=")
                .hasMessageContaining("leefbaarheidsfonds.yaml:");
        assertThat(read("leefbaarheidsfonds", Map.of("budget", "50000000"))
                        .design()
                        .envelopes())
                .extracting(e -> e.perYear())
                .containsExactly(Money.ofEuros(50_000_000));
    }

    @Test
    @DisplayName("what is misspelt or cannot be is told with its line, all of it at once")
    void refusals() throws Exception {
        String good = Files.readString(FUNDS.resolve("perspectiefprogramma-2021.yaml"));
        String bad = good.replace("one_of: stedelijke-vernieuwingsgebieden}", "one_of: stedelijke-vernieuwing}")
                .replace("years: 8", "years: 5")
                .replace("key: per_resident\n  - id", "key: per_residnt\n  - id");
        assertThatThrownBy(() -> FundFile.parse(bad, "x.yaml", KNOWN, Map.of("weight_form", "90")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("x.yaml:36:16")
                .hasMessageContaining("at least 6 years")
                .hasMessageContaining("'per_resident'")
                .hasMessageContaining("'weight_from'");
    }

    @Test
    @DisplayName("every part of a design can be set, and what is saved reads back as the same design")
    void settings() {
        Map<String, String> settings = Map.of(
                "budget", "50000000",
                "floor", "1000,0",
                "leefbaarheid.key", "weight_times_size",
                "leefbaarheid.cap_euros", "2000000",
                "leefbaarheid.outside", "none",
                "leefbaarheid.at_least.residents", "100",
                "keys.weight_times_size.times_at_100", "2,5",
                "term.years", "12",
                "term.ramp_percent", "20, 40 60%");
        FundFile.Read read = read("leefbaarheidsfonds", settings);
        Envelope envelope = read.design().envelopes().getFirst();
        assertThat(envelope.key()).isEqualTo(new Key.WeightTimesSize(80, 2.5));
        assertThat(envelope.floor()).isEqualTo(Money.ofEuros(1000));
        assertThat(envelope.cap()).contains(Money.ofEuros(2_000_000));
        assertThat(envelope.requirements())
                .contains(new Requirement.AtLeast(Measure.RESIDENTS, 100))
                .doesNotContain(new Requirement.Outside("nplv"));
        assertThat(read.design().term().percents()).hasSize(12).startsWith(20, 40, 60, 100);
        FundFile.Read saved = FundFile.parse(read.yaml(), "eigen.yaml", KNOWN, Map.of());
        assertThat(saved.design().envelopes()).isEqualTo(read.design().envelopes());
        assertThat(saved.design().term()).isEqualTo(read.design().term());
        assertThat(saved.design().about()).isEqualTo(read.design().about());
        assertThat(saved.design().id()).isEqualTo("eigen-leefbaarheidsfonds");
        assertThat(saved.yaml()).isEqualTo(read.yaml());
    }

    @Test
    @DisplayName("what is wrong with a setting is told with its name, all of it at once")
    void wrongSettings() {
        Map<String, String> settings = Map.of(
                "budget", "-3",
                "leefbaarheid.key", "per_residnt",
                "leefbaarheid.at_least.comparable_share", "50",
                "leefbaarheid.cap_euros", "1.500",
                "leefbaarheid.euros_per_year", "none",
                "leefbaarheid.floor_euro", "3",
                "term.first_year", "veel",
                "term.years", "5");
        assertThatThrownBy(() -> read("leefbaarheidsfonds", settings))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("--set budget: -3 is too low")
                .hasMessageContaining("--set leefbaarheid.key: 'per_residnt' is not known here")
                .hasMessageContaining(
                        "--set leefbaarheid.at_least.comparable_share: 50 is too high: this number is at most 1")
                .hasMessageContaining("--set leefbaarheid.cap_euros: '1.500' can be read in two ways")
                .hasMessageContaining("--set leefbaarheid.euros_per_year: this cannot be left out")
                .hasMessageContaining("'leefbaarheid.floor_euros'")
                .hasMessageContaining("--set term.first_year: 'veel' is no number")
                .hasMessageContaining("--set term.years: this cannot be right: a fund lasts at least 6 years");
    }

    @Test
    @DisplayName("the designs of the catalogue fit their schema, which refuses what the program refuses")
    void schema() throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonMapper.shared()
                        .readTree(Files.readString(Path.of("..", "catalogue", "schema", "fund.schema.json"))));
        for (String id : new String[] {"perspectiefprogramma-2021", "leefbaarheidsfonds", "eigen-fonds"}) {
            String text = Files.readString(FUNDS.resolve(id + ".yaml"));
            assertThat(text).startsWith("# yaml-language-server: $schema=../schema/fund.schema.json");
            assertThat(faults(schema, text)).as(id).isZero();
            assertThat(faults(schema, text.replace("areas: level", "areas: levels")))
                    .isPositive();
            assertThat(faults(schema, text.replaceAll("years: \\d+", "years: 5")))
                    .isPositive();
        }
    }

    private static int faults(Schema schema, String yaml) {
        Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return schema.validate(JsonMapper.shared().valueToTree(value)).size();
    }

    @Test
    @DisplayName("an envelope can be added under a name and another left out; what it is, its own settings say")
    void otherEnvelopes() {
        FundFile.Read read = read(
                "perspectiefprogramma-2021",
                Map.of(
                        "envelopes.add", "Krimp en grens, Ge\u00efsoleerde kernen",
                        "envelopes.remove", "zestien-gebieden",
                        "krimp-en-grens.euros_per_year", "1000000",
                        "krimp-en-grens.key", "equal",
                        "krimp-en-grens.member_of", "m50",
                        "krimp-en-grens.at_least.weight", "80",
                        "geisoleerde-kernen.euros_per_year", "2000000"));
        assertThat(read.design().envelopes())
                .extracting(Envelope::id)
                .containsExactly("andere-gemeenten", "krimp-en-grens", "geisoleerde-kernen");
        Envelope added = read.design().envelopes().get(1);
        assertThat(added.name().nl()).isEqualTo("Krimp en grens");
        assertThat(added.perYear()).isEqualTo(Money.ofEuros(1_000_000));
        assertThat(added.key()).isEqualTo(new Key.Equal());
        assertThat(added.requirements())
                .containsExactlyInAnyOrder(
                        new Requirement.OfLevel(),
                        new Requirement.Member("m50"),
                        new Requirement.AtLeast(Measure.WEIGHT, 80));
        assertThat(read.design().envelopes().get(2).requirements())
                .as("all areas of the level, until it is set")
                .containsExactly(new Requirement.OfLevel());
        assertThat(FundFile.parse(read.yaml(), "eigen.yaml", KNOWN, Map.of())
                        .design()
                        .envelopes())
                .as("the design as it is saved has the same envelopes")
                .isEqualTo(read.design().envelopes());
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            envelopes.add    | Krimp            | has no money yet. Fill in an amount per year
            envelopes.add    | Zestien gebieden | there is a part 'zestien-gebieden' already
            envelopes.add    | ---              | cannot be the name of a part
            envelopes.add    | Term             | cannot be the name of a part
            envelopes.remove | zestien-gebied   | there is no part 'zestien-gebied' to leave out
            envelopes.remove | zestien-gebieden,andere-gemeenten | no part is left
            krimp.key        | equal            | krimp.key
            """)
    @DisplayName("an envelope that cannot be added or left out is told with the setting that asked it")
    void refusedEnvelopes(String setting, String value, String told) {
        assertThatThrownBy(() -> read("perspectiefprogramma-2021", Map.of(setting, value)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("--set ")
                .hasMessageContaining(told);
    }

    @Test
    @DisplayName("what is set of an envelope that is left out is a slip of the pen")
    void leftOut() {
        assertThatThrownBy(() -> read(
                        "perspectiefprogramma-2021",
                        Map.of("envelopes.remove", "zestien-gebieden", "zestien-gebieden.key", "equal")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("zestien-gebieden.key");
    }
}
