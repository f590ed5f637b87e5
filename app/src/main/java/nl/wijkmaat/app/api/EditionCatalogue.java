package nl.wijkmaat.app.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkmaat.app.api.Graph.Node;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.editions.store.Manifest;
import nl.wijkmaat.engine.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The editions as a catalogue of datasets, by DCAT-AP-NL 3.0: so that a data portal can take them up. What a dataset is called, who made it
 * and under which licence is what its manifest says; what the profile asks and nobody knows is not made up.
 *
 * @see <a href="https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/">DCAT-AP-NL 3.0</a>
 */
final class EditionCatalogue {

    private static final Map<String, String> PREFIXES = Map.of(
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "vcard", "http://www.w3.org/2006/vcard/ns#",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String PUBLIC = AUTHORITY + "access-right/PUBLIC";
    private static final String SOCIETY = AUTHORITY + "data-theme/SOCI";
    private static final String DUTCH = AUTHORITY + "language/NLD";
    private static final String ENGLISH = AUTHORITY + "language/ENG";

    private static final Map<String, String> LICENCES = Map.of(
            "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/",
            "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/",
            "MIT", "https://opensource.org/license/mit");

    private final Graph graph = new Graph(PREFIXES);
    private final Map<String, String> agents = new TreeMap<>();
    private final Map<String, String> licences = new TreeMap<>();
    private final String api;
    private final String contact;

    private EditionCatalogue(String origin) {
        this.api = origin + Api.PATH;
        this.contact = api + "/catalogue#contact";
    }

    /**
     * The catalogue of all editions that are open.
     *
     * @param origin scheme and host of this site
     * @param contactOrNull where the operator can be reached
     */
    static Graph of(Atlas atlas, String origin, @Nullable String contactOrNull) {
        EditionCatalogue catalogue = new EditionCatalogue(origin);
        catalogue.write(atlas, origin, contactOrNull);
        return catalogue.graph;
    }

    private void write(Atlas atlas, String origin, @Nullable String contactOrNull) {
        List<Manifest> editions = atlas.listEditions().stream()
                .sorted(Comparator.comparing(Manifest::source)
                        .thenComparingInt(Manifest::year)
                        .thenComparingInt(Manifest::boundaryYear)
                        .thenComparing(Manifest::edition))
                .toList();
        Node catalogue = graph.add(api + "/catalogue", "dcat:Catalog");
        both(catalogue, "dct:title", Messages.text("catalogue.title"));
        both(catalogue, "dct:description", Messages.text("catalogue.about"));
        catalogue
                .refer("dct:publisher", agent(Messages.text("info.contact").nl()))
                .refer("dcat:contactPoint", contact)
                .refer("dct:language", DUTCH)
                .refer("dct:language", ENGLISH)
                .refer("foaf:homepage", origin + "/gegevens")
                .refer("dcat:service", api + "/catalogue#service");
        editions.forEach(edition -> catalogue.refer("dcat:dataset", dataset(edition)));
        service(editions);
        editions.forEach(this::edition);
        Node reached = graph.add(contact, "vcard:Kind")
                .text("vcard:fn", Messages.text("info.contact").nl(), "nl");
        if (contactOrNull != null && contactOrNull.startsWith("mailto:")) {
            reached.refer("vcard:hasEmail", contactOrNull);
        } else {
            reached.refer("vcard:hasURL", contactOrNull == null ? origin + "/kwetsbaarheid-melden" : contactOrNull);
        }
        both(graph.add(SOCIETY, "skos:Concept"), "skos:prefLabel", Messages.text("catalogue.theme"));
        graph.add(DUTCH, "dct:LinguisticSystem");
        graph.add(ENGLISH, "dct:LinguisticSystem");
        graph.add(PUBLIC, "dct:RightsStatement");
        agents.forEach((name, iri) -> graph.add(iri, "foaf:Agent").text("foaf:name", name, "nl"));
        licences.forEach((name, iri) -> graph.add(iri, "dct:LicenseDocument").text("rdfs:label", name, "nl"));
    }

    private void service(List<Manifest> editions) {
        Node service = graph.add(api + "/catalogue#service", "dcat:DataService");
        both(service, "dct:title", Messages.text("info.title"));
        both(service, "dct:description", Messages.text("info.description"));
        service.typed("dct:identifier", api, "xsd:anyURI")
                .refer("dct:accessRights", PUBLIC)
                .refer("dcat:contactPoint", contact)
                .refer("dct:publisher", agent(Messages.text("info.contact").nl()))
                .refer("dcat:endpointURL", api)
                .refer("dcat:endpointDescription", api + "/openapi.json")
                .refer("dcat:theme", SOCIETY);
        editions.stream()
                .map(Manifest::licence)
                .distinct()
                .sorted()
                .forEach(name -> service.refer("dct:license", licence(name)));
        editions.forEach(edition -> service.refer("dcat:servesDataset", dataset(edition)));
    }

    private void edition(Manifest edition) {
        LocalText title = Messages.text(
                edition.invented() ? "catalogue.dataset.invented" : "catalogue.dataset",
                edition.table(),
                edition.year(),
                edition.boundaryYear());
        Node dataset = graph.add(dataset(edition), "dcat:Dataset");
        both(dataset, "dct:title", title);
        both(
                dataset,
                "dct:description",
                Messages.text(
                        "catalogue.dataset.about",
                        edition.table(),
                        edition.publisher(),
                        edition.year(),
                        edition.boundaryYear(),
                        edition.rows(),
                        edition.columns().size()));
        dataset.typed("dct:identifier", dataset(edition), "xsd:anyURI")
                .refer("dct:accessRights", PUBLIC)
                .refer("dcat:contactPoint", contact)
                .refer("dct:creator", agent(edition.publisher()))
                .refer("dct:publisher", agent(edition.publisher()))
                .refer("dcat:theme", SOCIETY)
                .refer("dct:language", DUTCH)
                .typed("dct:modified", edition.retrieved().toString(), "xsd:dateTime")
                .refer("dcat:distribution", dataset(edition) + "#api");
        graph.add(dataset(edition) + "#api", "dcat:Distribution")
                .refer("dcat:accessURL", dataset(edition))
                .refer("dcat:accessService", api + "/catalogue#service")
                .refer("dct:license", licence(edition.licence()))
                .refer("dcat:mediaType", "http://www.iana.org/assignments/media-types/application/json");
    }

    private String dataset(Manifest edition) {
        return api + "/editions/" + edition.edition();
    }

    /** Publishers are known by name only, so no address is made up for them. */
    private String agent(String name) {
        return agents.computeIfAbsent(name, _ -> "_:agent" + agents.size());
    }

    private String licence(String name) {
        String known = LICENCES.get(name.strip().replace(' ', '-'));
        return licences.computeIfAbsent(name, _ -> known == null ? "_:licence" + licences.size() : known);
    }

    private static void both(Node node, String predicate, LocalText text) {
        node.text(predicate, text.nl(), "nl").text(predicate, text.en(), "en");
    }
}
