package nl.wijkmaat.editions.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Direction;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas beside the catalogue say what the program says, so that an editor helps with the same rules. */
class CatalogueSchemaTest {

    private static final Path CATALOGUE = CatalogueTest.folder();
    private static final JsonMapper MAPPER = new JsonMapper();

    static Stream<Path> files() throws IOException {
        List<Path> files =
                new ArrayList<>(List.of(CATALOGUE.resolve("domains.yaml"), CATALOGUE.resolve("other-files.yaml")));
        for (String folder : List.of("indicators", "sources")) {
            try (Stream<Path> inside = Files.list(CATALOGUE.resolve(folder))) {
                inside.filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files.stream().map(CATALOGUE::relativize);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    @DisplayName("a catalogue file names its schema and fits it")
    void fits(Path file) throws IOException {
        String text = Files.readString(CATALOGUE.resolve(file));
        String firstLine = text.lines().findFirst().orElse("");
        assertThat(firstLine).startsWith("# yaml-language-server: $schema=");
        Path schema = CATALOGUE
                .resolve(file)
                .resolveSibling(firstLine.substring(firstLine.indexOf('=') + 1).strip())
                .normalize();
        assertThat(schema).exists();
        assertThat(faults(schema, text)).isEmpty();
    }

    @Test
    @DisplayName("the schema refuses what the program refuses")
    void refuses() throws IOException {
        String good = Files.readString(CATALOGUE.resolve("sources/cbs_nabijheid.yaml"));
        Path schema = CATALOGUE.resolve("schema/source.schema.json");
        assertThat(faults(schema, good)).isEmpty();
        for (String[] change : new String[][] {
            {"    delimiter: \";\"", "    delimeter: \";\""},
            {"    delimiter: \";\"", "    delimiter: \"/\""},
            {"not_published", "onbekend"},
            {"revised: 2026-11-21", "revised: 21-11-2026"},
            {"  km: 0.1", "  km: -1"},
            {"  km: 0.1", "  kilometer: 0.1"},
            {"    year: from_file_name", "    year: twintig"},
            {"licence: CC-BY-4.0\n", ""},
        }) {
            String bad = good.replaceFirst(Pattern.quote(change[0]), change[1]);
            assertThat(bad).isNotEqualTo(good);
            assertThat(faults(schema, bad)).as(change[1]).isNotEmpty();
        }
    }

    @Test
    @DisplayName("the words of the schema are those of the program")
    void words() throws IOException {
        JsonNode indicators = MAPPER.readTree(Files.readString(CATALOGUE.resolve("schema/indicators.schema.json")));
        JsonNode indicator = indicators.at("/properties/indicators/items/properties");
        assertThat(listed(indicator.at("/unit/enum")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Unit.values()).map(Unit::id).toList());
        assertThat(listed(indicator.at("/direction/enum")))
                .containsExactlyInAnyOrderElementsOf(lower(Direction.values()));
        assertThat(listed(indicators.at("/$defs/level/enum")))
                .containsExactlyInAnyOrderElementsOf(lower(AreaLevel.values()));
        JsonNode source = MAPPER.readTree(Files.readString(CATALOGUE.resolve("schema/source.schema.json")));
        assertThat(listed(source.at("/$defs/layout/properties/missing/additionalProperties/enum")))
                .containsExactlyInAnyOrderElementsOf(lower(MissingReason.values()));
        assertThat(source.at("/properties/precision/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Unit.values()).map(Unit::id).toList());
    }

    private static List<String> faults(Path schemaFile, String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(MAPPER.readTree(Files.readString(schemaFile)));
        Object content = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        JsonNode tree = MAPPER.valueToTree(content);
        return schema.validate(tree).stream().map(Object::toString).toList();
    }

    private static List<String> listed(JsonNode words) {
        assertThat(words.isArray()).isTrue();
        List<String> listed = new ArrayList<>();
        words.forEach(word -> listed.add(word.asString()));
        return listed;
    }

    private static List<String> lower(Enum<?>[] constants) {
        return Stream.of(constants).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
    }
}
