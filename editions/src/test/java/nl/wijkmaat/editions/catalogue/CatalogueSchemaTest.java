package nl.wijkmaat.editions.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.boundary.OutlineSources;
import nl.wijkmaat.editions.catalogue.method.IndexFile;
import nl.wijkmaat.editions.catalogue.method.MethodSpaceFile;
import nl.wijkmaat.editions.change.CodeChangeFile;
import nl.wijkmaat.editions.lists.AreaAliases;
import nl.wijkmaat.editions.lists.AreaCounts;
import nl.wijkmaat.editions.lists.NamedAreaLists;
import nl.wijkmaat.editions.lists.Networks;
import nl.wijkmaat.editions.lists.SeriesBreaks;
import nl.wijkmaat.editions.odata.OpenDataTables;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.burden.scale.Ties;
import nl.wijkmaat.engine.scheme.InputType;
import nl.wijkmaat.engine.scheme.RuleKind;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.statistics.Direction;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every file of the catalogue names a JSON Schema and fits it, so that an editor helps with the rules of the program while somebody types.
 * The program's own readers check more: what the files say of each other.
 */
class CatalogueSchemaTest {

    private static final Path CATALOGUE = SharedData.catalogue();
    private static final String POINTER = "# yaml-language-server: $schema=";
    private static final JsonMapper JSON = new JsonMapper();

    static List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(CATALOGUE)) {
            return all.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> CATALOGUE.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    @DisplayName("there are files to check, in every folder that the program reads")
    void thereAreFiles() throws IOException {
        assertThat(files().stream().map(file -> file.contains("/") ? file.substring(0, file.indexOf('/')) : file))
                .contains(
                        "indicators",
                        "sources",
                        "outlines",
                        "code-changes",
                        "memberships",
                        "focus-areas",
                        "named-areas",
                        "schemes",
                        "deadlines",
                        "lists",
                        "awards",
                        "indices",
                        "methods",
                        "open-data",
                        "domains.yaml",
                        "other-files.yaml");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    @DisplayName("a catalogue file names its schema and fits it")
    void fits(String name) throws IOException {
        String text = Files.readString(CATALOGUE.resolve(name));
        assertThat(text).startsWith(POINTER);
        assertThat(schemaOf(CATALOGUE.resolve(name), text)).exists();
        assertThat(faults(name, text)).isEmpty();
    }

    /** Designs of funds are read with the schemes and indicators that they build on; their own test refuses unknown keys. */
    static List<String> filesOfTheirOwn() throws IOException {
        return files().stream().filter(file -> !file.startsWith("funds/")).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filesOfTheirOwn")
    @DisplayName("an unknown key is refused by the schema, and by the program with file, line and column")
    void unknownKey(String name, @TempDir Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(CATALOGUE)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(CATALOGUE.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        String text = Files.readString(CATALOGUE.resolve(name)) + "zzz: 1\n";
        Files.writeString(folder.resolve(name), text);
        assertThat(faults(name, text)).isNotEmpty();
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> load(folder, name));
        assertThat(refused).as("the program reads %s", name).isNotNull();
        assertThat(refused.in("en"))
                .contains(name + ":" + text.lines().count() + ":1 [zzz]")
                .contains("zzz");
    }

    /** Reads a file in the way the program does. */
    private static void load(Path catalogue, String name) {
        switch (name.substring(0, Math.max(0, name.indexOf('/')))) {
            case "indicators", "sources" -> Catalogue.load(catalogue);
            case "outlines" -> OutlineSources.readAll(catalogue);
            case "code-changes" -> CodeChangeFile.read(catalogue, false);
            case "memberships" -> Networks.read(catalogue, _ -> Optional.empty());
            case "focus-areas", "named-areas" -> NamedAreaLists.read(catalogue, _ -> Optional.empty());
            case "schemes", "deadlines", "lists", "awards" ->
                SchemeCatalogue.load(
                        catalogue,
                        Catalogue.load(catalogue).indicators().keySet(),
                        NamedAreaLists.read(catalogue, _ -> Optional.empty()));
            case "indices" -> IndexFile.read(catalogue.resolve(name));
            case "methods" -> MethodSpaceFile.read(catalogue.resolve(name), Catalogue.load(catalogue));
            case "open-data" -> OpenDataTables.load(catalogue);
            default -> {
                switch (name) {
                    case "area-aliases.yaml" -> AreaAliases.read(catalogue);
                    case "area-counts.yaml" -> AreaCounts.read(catalogue);
                    case "gemeenten.yaml" -> Networks.read(catalogue, _ -> Optional.empty());
                    case "series-breaks.yaml" -> SeriesBreaks.read(catalogue);
                    default -> Catalogue.load(catalogue);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sources/cbs_nabijheid.yaml|    delimiter: \";\"|    delimeter: \";\"",
                "sources/cbs_nabijheid.yaml|    delimiter: \";\"|    delimiter: \"/\"",
                "sources/cbs_nabijheid.yaml|not_published|onbekend",
                "sources/cbs_nabijheid.yaml|revised: 2026-11-21|revised: 21-11-2026",
                "sources/cbs_nabijheid.yaml|  km: 0.1|  km: -1",
                "sources/cbs_nabijheid.yaml|  km: 0.1|  kilometer: 0.1",
                "sources/cbs_nabijheid.yaml|    year: from_file_name|    year: twintig",
                "sources/cbs_nabijheid.yaml|licence: CC-BY-4.0|license: CC-BY-4.0",
                "memberships/m50.yaml|GM0109|GM109",
                "memberships/m50.yaml|boundary_year: 2023|boundary_year: twintig",
                "memberships/m50.yaml|from: 2023-04-01|from: 1-4-2023",
                "focus-areas/nplv.yaml|confidence: high|confidence: sure",
                "focus-areas/nplv.yaml|level: wijk|level: district",
                "focus-areas/nplv.yaml|caveat:|warning:",
                "code-changes/gemeenten.yaml|split:|divided:",
                "code-changes/gemeenten.yaml|[GM0885]|[885]",
                "outlines/cbs_wijk_en_buurtkaart.yaml|code: code|kode: code",
                "outlines/cbs_wijk_en_buurtkaart_vereenvoudigd.yaml|tolerance_metres: 25|tolerance_metres: 0",
                "schemes/wbmgp-kansenzone.yaml|{at_least: 25}|{minimum: 25}",
                "schemes/wbmgp-kansenzone.yaml|{at_least: 25}|{at_least: veel}",
                "schemes/wbmgp-kansenzone.yaml|kind: drempel|kind: grens",
                "schemes/wbmgp-kansenzone.yaml|type: truth|type: choice",
                "schemes/wbmgp-kansenzone.yaml|legal_basis:|basis:",
                "schemes/nplv.yaml|effect: priority|effect: maybe",
                "lists/pmg-tijdelijk.yaml|GM0141|141",
                "lists/pmg-tijdelijk.yaml|last: 2026-12-31|last: eind 2026",
                "awards/impulsaanpak-winkelgebieden.yaml|GM0160: Hardenberg|Hardenberg: GM0160",
                "awards/impulsaanpak-winkelgebieden.yaml|boundary_year: 2022|boundary_year: 22",
                "indices/imd-2019.yaml|direction: down|direction: less",
                "indices/imd-2019.yaml|combine: weighted_sum|combine: sum",
                "indices/imd-2019.yaml|weight: 0.225|weight: -0.225",
                "indices/imd-2019.yaml|{exponential_rank: 23}|{exponential_rank: many}",
                "methods/standard.yaml|way: stacking|way: stack",
                "methods/standard.yaml|{heaviest: 0.2}|{heaviest: 20}",
                "methods/standard.yaml|{empirical_bayes: nation}|{empirical_bayes: europe}",
                "methods/standard.yaml|share_left_out: 0.1|share_left_out: 10",
                "open-data/cbs.yaml|service: v3|service: v5",
                "open-data/cbs.yaml|year: 2013|year: vorig",
                "area-aliases.yaml|GM0059|0059",
                "area-counts.yaml|gemeenten: 388|gemeenten: 0",
                "series-breaks.yaml|from: 2021|from: vorig jaar"
            })
    @DisplayName("the schema refuses what the program refuses")
    void refuses(String name, String good, String bad) throws IOException {
        String text = Files.readString(CATALOGUE.resolve(name));
        assertThat(text).contains(good);
        assertThat(faults(name, text.replace(good, bad))).isNotEmpty();
    }

    @Test
    @DisplayName("the words of the schemas are those of the program")
    void words() throws IOException {
        assertWords("indicators", "/properties/indicators/items/properties/unit", units());
        assertWords("indicators", "/properties/indicators/items/properties/direction", lower(Direction.values()));
        assertWords("indicators", "/$defs/level", lower(AreaLevel.values()));
        assertWords("source", "/$defs/layout/properties/missing/additionalProperties", lower(MissingReason.values()));
        assertThat(schema("source").at("/properties/precision/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(units());
        assertWords("scheme", "/properties/applicant", lower(Scheme.Level.values()));
        assertWords("scheme", "/properties/opens/items/properties/effect", lower(Scheme.Effect.values()));
        assertWords("scheme", "/$defs/input/properties/type", lower(InputType.values()));
        assertWords(
                "scheme",
                "/$defs/clause/properties/kind",
                Stream.of(RuleKind.values()).map(RuleKind::id).toList());
        assertWords("index", "/properties/ties", lower(Ties.values()));
    }

    private static void assertWords(String schema, String path, List<String> words) throws IOException {
        List<String> listed = new ArrayList<>();
        schema(schema).at(path + "/enum").forEach(word -> listed.add(word.asString()));
        assertThat(listed).as("%s %s", schema, path).containsExactlyInAnyOrderElementsOf(words);
    }

    @Test
    @DisplayName("no schema lies about that no file names")
    void everySchemaIsUsed() throws IOException {
        Set<Path> used = new TreeSet<>();
        for (String name : files()) {
            Path file = CATALOGUE.resolve(name);
            used.add(schemaOf(file, Files.readString(file)));
        }
        try (Stream<Path> schemas = Files.list(CATALOGUE.resolve("schema"))) {
            assertThat(schemas).containsExactlyInAnyOrderElementsOf(used);
        }
    }

    private static JsonNode schema(String name) throws IOException {
        return JSON.readTree(Files.readString(CATALOGUE.resolve("schema/" + name + ".schema.json")));
    }

    private static Path schemaOf(Path file, String text) {
        String pointer = text.lines().findFirst().orElse("");
        return file.resolveSibling(pointer.substring(POINTER.length()).strip()).normalize();
    }

    private static List<String> faults(String name, String text) throws IOException {
        Path schemaFile = schemaOf(CATALOGUE.resolve(name), text);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(Files.readString(schemaFile)));
        Object content = new Load(LoadSettings.builder().build()).loadFromString(text);
        return schema.validate(JSON.<JsonNode>valueToTree(content)).stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> units() {
        return Stream.of(Unit.values()).map(Unit::id).toList();
    }

    private static List<String> lower(Enum<?>[] constants) {
        return Stream.of(constants).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
    }
}
