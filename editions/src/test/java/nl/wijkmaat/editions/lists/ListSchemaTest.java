package nl.wijkmaat.editions.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkmaat.editions.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists, code changes and outlines fit the JSON Schema that they name, so that an editor helps with the rules of the program. */
class ListSchemaTest {

    private static final JsonMapper JSON = new JsonMapper();

    static List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        for (String folder : List.of("memberships", "focus-areas", "named-areas", "code-changes", "outlines")) {
            try (Stream<Path> inside = Files.list(SharedData.catalogue().resolve(folder))) {
                inside.map(f -> folder + "/" + f.getFileName())
                        .filter(f -> f.endsWith(".yaml"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyFileFitsTheSchemaThatItNames(String name) throws IOException {
        Path file = SharedData.catalogue().resolve(name);
        String text = Files.readString(file);
        assertThat(text).startsWith("# yaml-language-server: $schema=../schema/");
        assertThat(faults(file, text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "memberships/m50.yaml|GM0109|GM109",
                "memberships/m50.yaml|boundary_year: 2023|boundary_year: twintig",
                "memberships/m50.yaml|from: 2023-04-01|from: 1-4-2023",
                "focus-areas/nplv.yaml|confidence: high|confidence: sure",
                "focus-areas/nplv.yaml|level: wijk|level: district",
                "focus-areas/nplv.yaml|caveat:|warning:",
                "code-changes/gemeenten.yaml|split:|divided:",
                "code-changes/gemeenten.yaml|[GM0885]|[885]",
                "outlines/cbs_wijk_en_buurtkaart.yaml|code: code|kode: code",
                "outlines/cbs_wijk_en_buurtkaart_vereenvoudigd.yaml|tolerance_metres: 25|tolerance_metres: 0"
            })
    void theSchemaRefusesWhatTheProgramRefuses(String name, String good, String bad) throws IOException {
        Path file = SharedData.catalogue().resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(good);
        assertThat(faults(file, text.replace(good, bad))).isNotEmpty();
    }

    @Test
    void thereAreFilesToCheck() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(9);
    }

    private static List<String> faults(Path file, String text) throws IOException {
        String firstLine = text.lines().findFirst().orElseThrow();
        Path schemaFile = file.resolveSibling(
                firstLine.substring(firstLine.indexOf('=') + 1).strip());
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(Files.readString(schemaFile)));
        Object content = new Load(LoadSettings.builder().build()).loadFromString(text);
        JsonNode tree = JSON.valueToTree(content);
        return schema.validate(tree).stream().map(Object::toString).toList();
    }
}
