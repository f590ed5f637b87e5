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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** The designs of the catalogue, and what is refused with its place. */
class FundFileTest {

    private static final Path FUNDS = Path.of("..", "catalogue", "funds");
    private static final Known KNOWN = new Known(
            Set.of("nplv", "stedelijke-vernieuwingsgebieden"), Set.of("m50"), Set.of("share_persons_lowest_40_income"));

    private static FundFile.Read read(String id, Map<String, Double> settings) {
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
        assertThat(read("leefbaarheidsfonds", Map.of("budget", 5e7)).design().envelopes())
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
        assertThatThrownBy(() -> FundFile.parse(bad, "x.yaml", KNOWN, Map.of("weight_form", 90.0)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("x.yaml:36:16")
                .hasMessageContaining("at least 6 years")
                .hasMessageContaining("'per_resident'")
                .hasMessageContaining("'weight_from'");
    }

    @Test
    @DisplayName("the designs of the catalogue fit their schema, which refuses what the program refuses")
    void schema() throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonMapper.shared()
                        .readTree(Files.readString(Path.of("..", "catalogue", "schema", "fund.schema.json"))));
        for (String id : new String[] {"perspectiefprogramma-2021", "leefbaarheidsfonds"}) {
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
}
