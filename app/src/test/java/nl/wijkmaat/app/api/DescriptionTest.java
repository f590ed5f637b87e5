package nl.wijkmaat.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description says what the API does: every operation in it is asked for real, and what comes back fits the schema that it names. The
 * rules of the design standard that its own linter does not check are checked here; what it does check is linted from the file that
 * this test leaves in {@code target}.
 */
class DescriptionTest {

    @RegisterExtension
    static final ApiSite SITE = new ApiSite();

    @RegisterExtension
    static final ApiSite LISTED = ApiSite.listed();

    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<String> operations() {
        return description()
                .get("paths")
                .valueStream()
                .map(path -> path.get("get").get("operationId").asString());
    }

    private static JsonNode description() {
        return SITE.json("/v1/openapi.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("real answers fit the schema that the description names, in every media type")
    void answersFit(String operation) {
        JsonNode description = description();
        List<String> examples = ApiExamples.BY_OPERATION.getOrDefault(operation, List.of());
        List<String> ofListed = ApiExamples.OF_LISTED_COUNTRY.getOrDefault(operation, List.of());
        assertThat(examples.size() + ofListed.size())
                .as("examples of %s", operation)
                .isPositive();
        JsonNode described = description
                .get("paths")
                .valueStream()
                .map(path -> path.get("get"))
                .filter(get -> get.get("operationId").asString().equals(operation))
                .findFirst()
                .orElseThrow();
        examples.forEach(address -> fits(SITE, ApiExamples.filledIn(SITE, address), description, described));
        ofListed.forEach(address -> fits(LISTED, address, description, described));
    }

    private static void fits(ApiSite site, String address, JsonNode description, JsonNode described) {
        described.at("/responses/200/content").forEachEntry((type, content) -> {
            HttpResponse<String> response = site.get(address, "Accept", type);
            assertThat(response.statusCode())
                    .as("%s: %s", address, response.body())
                    .isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type"))
                    .as(address)
                    .contains(type);
            assertThat(faults(
                            description,
                            content.at("/schema/$ref").asString(),
                            type.endsWith("json") ? response.body() : JSON.writeValueAsString(response.body())))
                    .as("%s as %s", address, type)
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("the check of answers can fail: a field that is not described is a fault")
    void theCheckCanFail() {
        assertThat(faults(
                        description(),
                        "#/components/schemas/CrsList",
                        "{\"crs\":[],\"storageCrs\":\"http://x\",\"more\":1}"))
                .isNotEmpty();
    }

    @Test
    @DisplayName("every reference leads somewhere, and the file is left for the linter")
    void referencesResolve() throws IOException {
        JsonNode description = description();
        Matcher references = Pattern.compile("\"\\$ref\":\"#([^\"]+)\"").matcher(description.toString());
        int count = 0;
        for (; references.find(); count++) {
            assertThat(description.at(references.group(1)).isMissingNode())
                    .as(references.group(1))
                    .isFalse();
        }
        assertThat(count).isPositive();
        Files.writeString(Path.of("target", "openapi.json"), description.toPrettyString());
    }

    @Test
    @DisplayName("the description stands where it should, for everybody's browser, in both languages")
    void isPublished() {
        HttpResponse<String> response = SITE.get("/v1/openapi.json", "Origin", "https://elders.example");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        JsonNode dutch = description();
        JsonNode english = SITE.json("/v1/openapi.json", "Accept-Language", "en");
        assertThat(dutch.at("/info/description").asString()).contains("gebiedsindeling");
        assertThat(english.at("/info/description").asString()).contains("boundary year");
        assertThat(dutch.at("/info/version").asString()).isEqualTo(Api.VERSION);
        assertThat(dutch.at("/info/contact/email").asString()).isEqualTo("beheer@wijkmaat.example");
        assertThat(dutch.at("/components/schemas/Area/properties/code/description")
                        .asString())
                .isEqualTo("Code van het gebied.");
        assertThat(english.at("/components/schemas/Area/properties/code/description")
                        .asString())
                .isEqualTo("Code of the area.");
    }

    @Test
    @DisplayName(
            "paths are nouns in kebab-case without a slash at the end, collections in the plural; the server names only the major version")
    void paths() {
        JsonNode description = description();
        assertThat(description.at("/servers/0/url").asString()).isEqualTo("/v1");
        Set<String> verbs = Set.of("get", "list", "find", "search", "compute", "calculate", "show", "create", "export");
        description.get("paths").propertyNames().forEach(path -> {
            assertThat(path).doesNotEndWith("/").matches("(/([a-z]+(-[a-z]+)*(\\.json)?|\\{[a-z][A-Za-z]*}))+");
            assertThat(List.of(path.split("[/-]"))).doesNotContainAnyElementsOf(verbs);
            assertThat(description.get("paths").get(path).propertyNames()).containsExactly("get");
        });
        assertThat(description.get("paths").propertyNames()).contains("/openapi.json");
    }

    @Test
    @DisplayName(
            "names in answers and questions are lower camelCase; bbox-crs alone is as the geospatial module has it")
    void camelCase() {
        List<String> names = new ArrayList<>();
        JsonNode description = description();
        description.at("/components/schemas").forEach(schema -> collectNames(schema, names));
        description
                .get("paths")
                .forEach(path -> path.get("get").path("parameters").forEach(p -> {
                    if (!p.get("in").asString().equals("header")) {
                        names.add(p.get("name").asString());
                    }
                }));
        assertThat(names).hasSizeGreaterThan(50);
        assertThat(new TreeSet<>(names))
                .filteredOn(name -> !name.matches("[a-z][a-z0-9]*([A-Z][a-z0-9]*)*"))
                .containsOnly("bbox-crs");
    }

    @Test
    @DisplayName("the page for people names every resource, and each of its examples answers")
    void page() {
        for (String address : List.of("/api", "/en/api")) {
            String page = SITE.get(address).body();
            description()
                    .get("paths")
                    .propertyNames()
                    .forEach(path -> assertThat(page).contains("<code>/v1" + path + "</code>"));
            List<String> examples = Pattern.compile("href=\"(/v1/[^\"]+)\"")
                    .matcher(page)
                    .results()
                    .map(m -> m.group(1).replace("&amp;", "&"))
                    .toList();
            assertThat(examples).hasSize(5);
            for (String example : examples) {
                HttpResponse<String> response = SITE.get(example);
                assertThat(response.statusCode()).as(example).isEqualTo(200);
                assertThat(response.body()).as(example).doesNotContain("\"total\":0");
            }
        }
    }

    private static void collectNames(JsonNode schema, List<String> into) {
        if (schema.path("properties").isObject()) {
            schema.get("properties").propertyNames().stream()
                    .filter(name -> !name.startsWith("$") && !name.startsWith("@"))
                    .forEach(into::add);
        }
        schema.forEach(part -> collectNames(part, into));
    }

    /** What is wrong with a document by a schema of the description. */
    static List<String> faults(JsonNode description, String reference, String document) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$ref", reference);
        schema.set("components", description.get("components"));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        return compiled.validate(JSON.readTree(document)).stream()
                .map(Object::toString)
                .toList();
    }
}
