package nl.wijkmaat.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * The catalogue holds what DCAT-AP-NL 3.0 makes mandatory. The rows below are the cardinalities and kinds of the shapes of the standard
 * (dcat-ap-nl-SHACL.ttl and its class ranges, version 3.0.0, and DCAT-AP 3.0 where it adds to them), taken over as facts and written as a
 * table: the shapes themselves are in no registry that a build can fetch them from.
 */
class EditionCatalogueTest {

    @RegisterExtension
    static final ApiSite SITE = new ApiSite();

    private static final String DCAT = "http://www.w3.org/ns/dcat#";

    @ParameterizedTest(name = "{0} {1}: {2} to {3}, {4}")
    @CsvSource({
        "Catalog, dct:title, 1, 9, literal",
        "Catalog, dct:description, 1, 9, literal",
        "Catalog, dct:publisher, 1, 1, http://xmlns.com/foaf/0.1/Agent",
        "Catalog, dcat:contactPoint, 1, 1, http://www.w3.org/2006/vcard/ns#Kind",
        "Catalog, dcat:dataset, 1, 999, http://www.w3.org/ns/dcat#Dataset",
        "Dataset, dct:title, 1, 9, literal",
        "Dataset, dct:description, 1, 9, literal",
        "Dataset, dct:accessRights, 1, 1, http://purl.org/dc/terms/RightsStatement",
        "Dataset, dcat:contactPoint, 1, 1, http://www.w3.org/2006/vcard/ns#Kind",
        "Dataset, dct:creator, 1, 9, http://xmlns.com/foaf/0.1/Agent",
        "Dataset, dct:identifier, 1, 1, literal",
        "Dataset, dct:publisher, 1, 1, http://xmlns.com/foaf/0.1/Agent",
        "Dataset, dcat:theme, 1, 9, http://www.w3.org/2004/02/skos/core#Concept",
        "Dataset, dcat:version, 0, 1, literal",
        "Distribution, dct:license, 1, 1, http://purl.org/dc/terms/LicenseDocument",
        "Distribution, dcat:accessURL, 1, 1, reference",
        "Distribution, dcat:downloadURL, 0, 1, reference",
        "Distribution, dcat:accessService, 0, 1, http://www.w3.org/ns/dcat#DataService",
        "DataService, dct:title, 1, 9, literal",
        "DataService, dct:description, 1, 9, literal",
        "DataService, dct:accessRights, 1, 9, http://purl.org/dc/terms/RightsStatement",
        "DataService, dcat:contactPoint, 1, 1, http://www.w3.org/2006/vcard/ns#Kind",
        "DataService, dcat:endpointDescription, 1, 1, reference",
        "DataService, dcat:endpointURL, 1, 1, reference",
        "DataService, dct:identifier, 1, 1, literal",
        "DataService, dct:license, 1, 9, http://purl.org/dc/terms/LicenseDocument",
        "DataService, dct:publisher, 1, 1, http://xmlns.com/foaf/0.1/Agent",
        "DataService, dcat:theme, 1, 9, http://www.w3.org/2004/02/skos/core#Concept",
    })
    @DisplayName("what the standard makes mandatory is there, no more often than it may be, and of the right kind")
    void shapes(String type, String predicate, int least, int most, String kind) {
        JsonNode document = SITE.json("/v1/catalogue");
        Map<String, JsonNode> nodes = nodes(document);
        List<JsonNode> ofType = nodes.values().stream()
                .filter(n -> n.get("@type").get(0).asString().equals(DCAT + type))
                .toList();
        assertThat(ofType).isNotEmpty();
        for (JsonNode node : ofType) {
            JsonNode terms = node.path(predicate);
            assertThat(terms.size()).as("%s of %s", predicate, node.get("@id")).isBetween(least, most);
            for (JsonNode term : terms) {
                if (kind.equals("literal")) {
                    assertThat(term.path("@value").asString("")).isNotBlank();
                } else {
                    assertThat(term.path("@id").asString("")).isNotBlank();
                }
                if (kind.startsWith("http")) {
                    JsonNode meant = nodes.get(term.get("@id").asString());
                    assertThat(meant).as("%s", term).isNotNull();
                    assertThat(String.valueOf(meant)).contains("\"@type\":[\"" + kind + "\"]");
                }
            }
        }
    }

    @Test
    @DisplayName("every edition is a dataset, and each address in it answers")
    void everyEdition() {
        JsonNode document = SITE.json("/v1/catalogue");
        List<String> datasets = new ArrayList<>();
        nodes(document).values().forEach(node -> {
            for (String predicate : List.of("dcat:accessURL", "dcat:endpointDescription")) {
                node.path(predicate).forEach(term -> {
                    String path = URI.create(term.get("@id").asString()).getPath();
                    assertThat(SITE.get(path).statusCode()).as(path).isEqualTo(200);
                });
            }
            if (node.get("@type").get(0).asString().equals(DCAT + "Dataset")) {
                datasets.add(node.get("@id").asString());
            }
        });
        List<String> editions = new ArrayList<>();
        SITE.json("/v1/editions")
                .get("items")
                .forEach(item -> editions.add(
                        SITE.address("/v1/editions/" + item.get("edition").asString())
                                .toString()));
        assertThat(datasets).containsExactlyInAnyOrderElementsOf(editions).hasSizeGreaterThan(1);
    }

    @Test
    @DisplayName("Turtle says as much as JSON-LD, in well-formed lines")
    void turtle() {
        JsonNode document = SITE.json("/v1/catalogue");
        String turtle = SITE.get("/v1/catalogue", "Accept", "text/turtle").body();
        String term = "(<[^<>\"\\s]+>|_:[a-z]+[0-9]+|\"([^\"\\\\\\n]|\\\\.)*\"(@[a-z]{2}|\\^\\^xsd:[a-zA-Z]+))";
        Pattern line =
                Pattern.compile("@prefix [a-z]+: <[^>]+> \\.|(<[^<>\"\\s]+>|_:[a-z]+[0-9]+)|    [a-z]+:[A-Za-z]+ "
                        + term + "(, " + term + ")* [;.]|");
        assertThat(turtle.lines()).allMatch(text -> line.matcher(text).matches());
        int said = 0;
        for (JsonNode node : document.get("@graph")) {
            said += node.propertyNames().size() - 1;
            assertThat(turtle).contains(node.get("@id").asString());
        }
        assertThat(turtle.lines().filter(text -> text.startsWith("    ")).count())
                .isEqualTo(said);
    }

    @Test
    @DisplayName("quotation marks and line ends in a name stay inside its text")
    void escaped() {
        Graph graph = new Graph(Map.of("dct", "http://purl.org/dc/terms/"));
        graph.add("http://x.example/1", "dct:Thing").text("dct:title", "a \"b\" \\ c\nd", "nl");
        assertThat(graph.turtle()).contains("\"a \\\"b\\\" \\\\ c\\nd\"@nl");
    }

    private static Map<String, JsonNode> nodes(JsonNode document) {
        Map<String, JsonNode> nodes = new TreeMap<>();
        document.get("@graph").forEach(node -> nodes.put(node.get("@id").asString(), node));
        return nodes;
    }
}
