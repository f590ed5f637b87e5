package nl.wijkmaat.app.api;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Addresses that answer, for each operation. */
final class ApiExamples {

    static final Map<String, List<String>> BY_OPERATION = Map.ofEntries(
            Map.entry(
                    "listAreas",
                    List.of(
                            "/v1/areas",
                            "/v1/areas?q=haven",
                            "/v1/areas?level=wijk&within=GM0002&boundaryYear=2024",
                            "/v1/areas?level=gemeente&bbox=5.3,52.1,5.4,52.2")),
            Map.entry("getArea", List.of("/v1/areas/GM0002", "/v1/areas/BU00020201?boundaryYear=2022")),
            Map.entry(
                    "getProfile",
                    List.of(
                            "/v1/areas/WK000201/profile",
                            "/v1/areas/BU00010102/profile?year=2022&boundaryYear=2022",
                            "/v1/areas/NL00/profile")),
            Map.entry(
                    "getCustomProfile",
                    List.of(
                            "/v1/profile?parts=BU00010101,BU00020101&boundaryYear=2024",
                            "/v1/profile?parts=WK000201&name=De%20kade&year=2022&boundaryYear=2022")),
            Map.entry("listMethods", List.of("/v1/methods", "/v1/methods?page=2&pageSize=5")),
            Map.entry("getMethod", List.of("/v1/methods/multiverse", "/v1/methods/early-warning")),
            Map.entry("getGlossary", List.of("/v1/glossary")),
            Map.entry("listDomains", List.of("/v1/domains")),
            Map.entry("listIndicators", List.of("/v1/indicators?pageSize=1000", "/v1/indicators?domain=poverty")),
            Map.entry("getIndicator", List.of("/v1/indicators/share_low_income")),
            Map.entry(
                    "listFigures",
                    List.of(
                            "/v1/indicators/share_low_income/figures?level=buurt&year=2024&pageSize=5",
                            "/v1/indicators/residents/figures?level=gemeente")),
            Map.entry("listEditions", List.of("/v1/editions", "/v1/editions?kind=outlines")),
            Map.entry("getEdition", List.of("/v1/editions/{figures}", "/v1/editions/{outlines}")),
            Map.entry("listRefusals", List.of("/v1/editions/{figures}/refusals")),
            Map.entry(
                    "listBurden",
                    List.of(
                            "/v1/burden?level=buurt&methods=20&year=2024&boundaryYear=2024&reference=none",
                            "/v1/burden?level=buurt&methods=20&year=2024&boundaryYear=2024&reference=none&page=2&pageSize=4")),
            Map.entry(
                    "getBurden",
                    List.of("/v1/burden/BU00020101?level=buurt&methods=20&year=2024&boundaryYear=2024&reference=none")),
            Map.entry(
                    "getCounts",
                    List.of("/v1/counts?level=buurt&methods=20&heaviest=10,50&figures=published&reference=none")),
            Map.entry("listSchemes", List.of("/v1/schemes", "/v1/schemes?date=2024-01-01&pageSize=2")),
            Map.entry(
                    "listOutcomes",
                    List.of(
                            "/v1/schemes/nplv/outcomes?date=2024-06-30&level=buurt&pageSize=2",
                            "/v1/schemes/regio-deals/outcomes")),
            Map.entry("getScheme", List.of("/v1/schemes/regio-deals")),
            Map.entry(
                    "getAccess",
                    List.of(
                            "/v1/areas/GM0001/access/regio-deals?date=2024-01-01",
                            "/v1/areas/WK000201/access/volkshuisvestingsfonds?date=2024-01-01")),
            Map.entry("listFunds", List.of("/v1/funds")),
            Map.entry("getCatalogue", List.of("/v1/catalogue")),
            Map.entry("listCrss", List.of("/v1/crss")),
            Map.entry("getDescription", List.of("/v1/openapi.json")));

    /** Addresses that answer about {@link ListedCountry}, for each operation that needs many areas. */
    static final Map<String, List<String>> OF_LISTED_COUNTRY = Map.ofEntries(
            Map.entry("listEqualBurden", List.of("/v1/equal-burden?methods=20&year=2022&sure=0.8&pageSize=3")),
            Map.entry(
                    "listComparables",
                    List.of("/v1/areas/WK022298/comparables?year=2022&count=3&least=1&leastResidents=0&caliper=none")),
            Map.entry("listPairs", List.of("/v1/pairs?year=2022&least=1&leastResidents=0&caliper=none&pageSize=4")),
            Map.entry("listWarnings", List.of("/v1/warnings?level=wijk&indicator=share_low_income,good_health")),
            Map.entry("listWarningsOfArea", List.of("/v1/areas/GM0222/warnings?level=wijk&domain=poverty")),
            Map.entry(
                    "getConcentration",
                    List.of(
                            "/v1/concentration?indicator=share_low_income&year=2022&weights=rook&pageSize=5",
                            "/v1/concentration?domain=poverty&year=2022&statistic=spread",
                            "/v1/concentration?weight=true&year=2022&statistic=join-count")),
            Map.entry(
                    "listOutcomes",
                    List.of("/v1/schemes/nplv/outcomes?date=2024-06-30&boundaryYear=2022&burden=true&pageSize=3")),
            Map.entry(
                    "getGap",
                    List.of(
                            "/v1/areas/GM0222/gap?date=2024-01-01&methods=20",
                            "/v1/areas/WK022298/gap?date=2024-01-01&methods=20&seed=2&line=70")),
            Map.entry(
                    "getScaleTest",
                    List.of(
                            "/v1/schemes/impulsaanpak-winkelgebieden/scale-test?permutations=999",
                            "/v1/schemes/impulsaanpak-winkelgebieden/scale-test?permutations=999&round=ronde-1",
                            "/v1/schemes/preventie-met-gezag/scale-test?permutations=999&date=2024-06-01")),
            Map.entry(
                    "getWhatIf",
                    List.of(
                            "/v1/schemes/wbmgp-kansenzone/what-if?date=2025-03-01&change=mask:niet-actieven;mask:besluit;bound:laag-inkomen:share_low_income=20&input=previously_designated=false",
                            "/v1/schemes/wbmgp-kansenzone/what-if?date=2025-03-01&curve=laag-inkomen:share_low_income=10..40/4",
                            "/v1/schemes/preventie-met-gezag/what-if?date=2024-06-01&change=list:pmg-tijdelijk=GM0222,GM0988")),
            Map.entry(
                    "getFund",
                    List.of(
                            "/v1/funds/leefbaarheidsfonds?set=budget=1000000&year=2022&methods=20&pageSize=5",
                            "/v1/funds/perspectiefprogramma-2021?year=2022&methods=20&key=equal&compare=true")));

    private ApiExamples() {}

    /** The address with the hash of an edition in the place of its kind. */
    static String filledIn(ApiSite site, String address) {
        if (!address.contains("{")) {
            return address;
        }
        String kind = address.substring(address.indexOf('{') + 1, address.indexOf('}'));
        JsonNode editions = site.json(
                "/v1/editions?source=" + (kind.equals("outlines") ? "kleinland_grenzen" : "kleinland_kerncijfers"));
        return address.replace("{" + kind + "}", editions.at("/items/0/edition").asString());
    }
}
