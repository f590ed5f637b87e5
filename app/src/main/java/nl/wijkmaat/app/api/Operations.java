package nl.wijkmaat.app.api;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.burden.KnownBurdens;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of the API. */
final class Operations {

    private final List<Operation> all;
    private final @Nullable String contactOrNull;

    Operations(Atlas atlas, @Nullable String contactOrNull, InstantSource clock, KnownBurdens known) {
        this.contactOrNull = contactOrNull;
        Areas areas = new Areas(atlas);
        Editions editions = new Editions(atlas);
        ComputedAnswers answers = new ComputedAnswers(atlas);
        Burdens burdens = new Burdens(answers);
        Schemes schemes = new Schemes(atlas, answers, clock);
        Comparisons comparisons = new Comparisons(answers);
        Outcomes outcomes = new Outcomes(atlas, known, answers, clock);
        Funds funds = new Funds(atlas, answers);
        this.all = List.of(
                new Operation(
                        "listAreas",
                        "/areas",
                        "areas",
                        List.of(
                                Parameters.QUERY,
                                Parameters.LEVEL,
                                Parameters.BOUNDARY_YEAR,
                                Parameters.WITHIN,
                                Parameters.BBOX,
                                Parameters.BBOX_CRS,
                                Parameters.CRS,
                                Parameters.PAGE,
                                Parameters.PAGE_SIZE),
                        spatial("AreaPage", "AreaFeatureCollection"),
                        areas::list),
                new Operation(
                        "getArea",
                        "/areas/{code}",
                        "areas",
                        List.of(Parameters.CODE, Parameters.BOUNDARY_YEAR, Parameters.CRS),
                        spatial("Area", "AreaFeature"),
                        areas::get),
                new Operation(
                        "getProfile",
                        "/areas/{code}/profile",
                        "areas",
                        List.of(Parameters.CODE, Parameters.YEAR, Parameters.BOUNDARY_YEAR, Parameters.CONFIDENCE),
                        json("Profile"),
                        areas::profile),
                new Operation(
                        "getCustomProfile",
                        "/profile",
                        "areas",
                        List.of(Areas.PARTS, Areas.NAME, Parameters.YEAR, Parameters.BOUNDARY_YEAR),
                        json("Profile"),
                        areas::customProfile),
                new Operation(
                        "listDomains",
                        "/domains",
                        "indicators",
                        List.of(Parameters.PAGE, Parameters.PAGE_SIZE),
                        json("DomainPage"),
                        editions::listDomains),
                new Operation(
                        "listIndicators",
                        "/indicators",
                        "indicators",
                        List.of(Parameters.DOMAIN, Parameters.PAGE, Parameters.PAGE_SIZE),
                        json("IndicatorPage"),
                        editions::listIndicators),
                new Operation(
                        "getIndicator",
                        "/indicators/{id}",
                        "indicators",
                        List.of(Parameters.INDICATOR),
                        json("Indicator"),
                        editions::getIndicator),
                new Operation(
                        "listFigures",
                        "/indicators/{id}/figures",
                        "indicators",
                        IndicatorFigures.PARAMETERS,
                        json("IndicatorFigurePage"),
                        new IndicatorFigures(atlas)::list),
                new Operation(
                        "listEditions",
                        "/editions",
                        "editions",
                        List.of(
                                Parameters.SOURCE,
                                Parameters.KIND,
                                Parameters.YEAR,
                                Parameters.BOUNDARY_YEAR,
                                Parameters.PAGE,
                                Parameters.PAGE_SIZE),
                        json("EditionPage"),
                        editions::list),
                new Operation(
                        "getEdition",
                        "/editions/{hash}",
                        "editions",
                        List.of(Parameters.EDITION),
                        json("Edition"),
                        editions::get),
                new Operation(
                        "listRefusals",
                        "/editions/{hash}/refusals",
                        "editions",
                        List.of(Parameters.EDITION, Parameters.PAGE, Parameters.PAGE_SIZE),
                        json("RefusalPage"),
                        editions::refusals),
                new Operation(
                        "listBurden",
                        "/burden",
                        "burden",
                        BurdenParameters.OPTIONS.parameters(Parameters.PAGE, Parameters.PAGE_SIZE),
                        json("BurdenPage"),
                        true,
                        burdens::list),
                new Operation(
                        "getBurden",
                        "/burden/{code}",
                        "burden",
                        BurdenParameters.OPTIONS.parameters(Parameters.CODE),
                        json("Burden"),
                        true,
                        burdens::get),
                new Operation(
                        "getCounts",
                        "/counts",
                        "burden",
                        BurdenParameters.OF_COUNTS.parameters(),
                        json("Counts"),
                        true,
                        burdens::counts),
                new Operation(
                        "listEqualBurden",
                        "/equal-burden",
                        "burden",
                        BurdenParameters.OF_EQUALS.parameters(Parameters.PAGE, Parameters.PAGE_SIZE),
                        json("EqualBurdenPage"),
                        true,
                        burdens::equal),
                new Operation(
                        "listComparables",
                        "/areas/{code}/comparables",
                        "comparison",
                        ComparisonParameters.OF_COMPARABLES.parameters(Parameters.CODE),
                        json("Comparables"),
                        true,
                        comparisons::comparables),
                new Operation(
                        "listPairs",
                        "/pairs",
                        "comparison",
                        ComparisonParameters.OF_PAIRS.parameters(Parameters.PAGE, Parameters.PAGE_SIZE),
                        json("PairPage"),
                        true,
                        comparisons::pairs),
                new Operation(
                        "listWarnings",
                        "/warnings",
                        "comparison",
                        ComparisonParameters.OF_WARNINGS.parameters(Parameters.PAGE, Parameters.PAGE_SIZE),
                        json("WarningPage"),
                        true,
                        comparisons::warnings),
                new Operation(
                        "listWarningsOfArea",
                        "/areas/{code}/warnings",
                        "comparison",
                        ComparisonParameters.OF_WARNINGS.parameters(
                                Parameters.CODE, Parameters.PAGE, Parameters.PAGE_SIZE),
                        json("WarningPage"),
                        true,
                        comparisons::warningsOfArea),
                new Operation(
                        "getConcentration",
                        "/concentration",
                        "comparison",
                        ComparisonParameters.OF_CONCENTRATION.parameters(Parameters.PAGE, Parameters.PAGE_SIZE),
                        json("ConcentrationPage"),
                        true,
                        comparisons::concentration),
                new Operation(
                        "listSchemes",
                        "/schemes",
                        "schemes",
                        List.of(Schemes.DATE, Parameters.PAGE, Parameters.PAGE_SIZE),
                        json("SchemePage"),
                        schemes::list),
                new Operation(
                        "getScheme", "/schemes/{id}", "schemes", List.of(Schemes.ID), json("Scheme"), schemes::get),
                new Operation(
                        "listOutcomes",
                        "/schemes/{id}/outcomes",
                        "schemes",
                        Outcomes.PARAMETERS,
                        json("OutcomePage"),
                        true,
                        outcomes::list),
                new Operation(
                        "getAccess",
                        "/areas/{code}/access/{id}",
                        "schemes",
                        Schemes.OF_ACCESS.parameters(Parameters.CODE, Schemes.ID),
                        json("Access"),
                        schemes::access),
                new Operation(
                        "getGap",
                        "/areas/{code}/gap",
                        "schemes",
                        Schemes.OF_GAP.parameters(Parameters.CODE),
                        json("Gap"),
                        true,
                        schemes::gap),
                new Operation(
                        "getScaleTest",
                        "/schemes/{id}/scale-test",
                        "schemes",
                        Schemes.OF_SCALE_TEST.parameters(Schemes.ID),
                        json("ScaleTest"),
                        true,
                        schemes::scaleTest),
                new Operation(
                        "getWhatIf",
                        "/schemes/{id}/what-if",
                        "schemes",
                        Schemes.OF_WHAT_IF.parameters(Schemes.ID, Parameters.PAGE, Parameters.PAGE_SIZE),
                        json("WhatIfPage"),
                        true,
                        schemes::whatIf),
                new Operation(
                        "listFunds",
                        "/funds",
                        "funds",
                        List.of(Parameters.PAGE, Parameters.PAGE_SIZE),
                        json("FundDesignPage"),
                        funds::list),
                new Operation(
                        "getFund",
                        "/funds/{id}",
                        "funds",
                        Funds.OPTIONS.parameters(Funds.ID, Parameters.PAGE, Parameters.PAGE_SIZE),
                        json("FundPage"),
                        true,
                        funds::get),
                new Operation("getCatalogue", "/catalogue", "editions", List.of(), linked("Catalogue"), request -> {
                    Graph graph = EditionCatalogue.of(atlas, request.origin(), contactOrNull);
                    return request.mediaType().equals(Representation.TURTLE)
                            ? Answer.of(graph.turtle())
                            : Answer.of(graph.jsonLd());
                }),
                new Operation(
                        "listMethods",
                        "/methods",
                        "description",
                        List.of(Parameters.PAGE, Parameters.PAGE_SIZE),
                        json("MethodPage"),
                        Documents::listMethods),
                new Operation(
                        "getMethod",
                        "/methods/{id}",
                        "description",
                        List.of(Documents.METHOD),
                        json("Method"),
                        Documents::getMethod),
                new Operation(
                        "getGlossary", "/glossary", "description", List.of(), json("Glossary"), Documents::getGlossary),
                new Operation("listCrss", "/crss", "description", List.of(), json("CrsList"), _ -> crss()),
                new Operation(
                        "getDescription",
                        "/openapi.json",
                        "description",
                        List.of(),
                        json("Description"),
                        this::description));
    }

    List<Operation> all() {
        return all;
    }

    private Answer description(ApiRequest request) {
        return Answer.of(OpenApi.describe(this, request.language(), contact(request)));
    }

    /** Where questions go: the page of this site about the API, and the operator's own address. */
    private Map<String, Object> contact(ApiRequest request) {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("name", Messages.text("info.contact").in(request.language()));
        contact.put("url", request.origin() + (request.language().equals("en") ? "/en/api" : "/api"));
        if (contactOrNull != null && contactOrNull.startsWith("mailto:")) {
            contact.put("email", contactOrNull.substring("mailto:".length()));
        } else if (contactOrNull != null) {
            contact.put("url", contactOrNull);
        }
        return contact;
    }

    private static Answer crss() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("crs", Crs.listUris());
        document.put("storageCrs", Crs.RD_NEW.uri());
        return Answer.of(document);
    }

    private static Map<String, String> json(String schema) {
        return Map.of(Representation.JSON, schema);
    }

    private static Map<String, String> linked(String schema) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put(Representation.JSON_LD, schema);
        both.put(Representation.TURTLE, "Turtle");
        return both;
    }

    private static Map<String, String> spatial(String schema, String geoSchema) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put(Representation.JSON, schema);
        both.put(Representation.GEO_JSON, geoSchema);
        return both;
    }
}
