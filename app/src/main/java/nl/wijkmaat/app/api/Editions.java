package nl.wijkmaat.app.api;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.editions.store.FigureTable.Refusal;
import nl.wijkmaat.editions.store.FileFacts;
import nl.wijkmaat.editions.store.Manifest;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.statistics.Aggregation;
import nl.wijkmaat.engine.statistics.Domain;
import nl.wijkmaat.engine.statistics.Indicator;
import org.jspecify.annotations.Nullable;

/** Editions, and the indicators and domains that their figures are about. */
final class Editions {

    private final Atlas atlas;

    Editions(Atlas atlas) {
        this.atlas = atlas;
    }

    Answer list(ApiRequest request) {
        List<Manifest> editions = atlas.listEditions().stream()
                .filter(e ->
                        request.find(Parameters.SOURCE).map(e.source()::equals).orElse(true))
                .filter(e ->
                        request.find(Parameters.YEAR).map(y -> y == e.year()).orElse(true))
                .filter(e -> request.find(Parameters.BOUNDARY_YEAR)
                        .map(y -> y == e.boundaryYear())
                        .orElse(true))
                .filter(e ->
                        request.find(Parameters.KIND).map(k -> k == e.kind()).orElse(true))
                .sorted(Comparator.comparing(Manifest::source)
                        .thenComparing(Comparator.comparingInt(Manifest::year).reversed())
                        .thenComparing(
                                Comparator.comparingInt(Manifest::boundaryYear).reversed())
                        .thenComparing(Manifest::edition))
                .toList();
        return page(request, editions.stream().map(Editions::summary).toList());
    }

    Answer get(ApiRequest request) {
        Manifest manifest = manifest(request);
        Map<String, @Nullable Object> one = summary(manifest);
        one.put("areas", manifest.rows());
        one.put("refused", manifest.refused());
        Map<String, Integer> levels = new TreeMap<>();
        manifest.areasByLevel().forEach((level, count) -> levels.put(Parameter.lowerCase(level), count));
        one.put("areasByLevel", levels);
        one.put("indicators", manifest.columns().stream().map(Editions::column).toList());
        one.put("inputs", manifest.inputs().stream().map(Editions::file).toList());
        one.put("files", manifest.files().stream().map(Editions::file).toList());
        one.put("importerVersion", manifest.importerVersion());
        return Answer.of(one);
    }

    Answer refusals(ApiRequest request) {
        List<Refusal> refusals = atlas.store().listRefusals(manifest(request).edition());
        return page(request, refusals.stream().map(Editions::refusal).toList());
    }

    Answer listIndicators(ApiRequest request) {
        return page(
                request,
                atlas.catalogue().indicators().values().stream()
                        .filter(i -> request.find(Parameters.DOMAIN)
                                .map(i.domain().id()::equals)
                                .orElse(true))
                        .map(Editions::indicator)
                        .toList());
    }

    Answer getIndicator(ApiRequest request) {
        String id = request.get(Parameters.INDICATOR);
        return Answer.of(indicator(
                atlas.catalogue().findIndicator(id).orElseThrow(() -> Problem.notFound("problem.indicator", id))));
    }

    Answer listDomains(ApiRequest request) {
        return page(
                request,
                atlas.catalogue().domains().stream().map(Editions::domain).toList());
    }

    private Manifest manifest(ApiRequest request) {
        String hash = request.get(Parameters.EDITION);
        return atlas.store().findEdition(hash).orElseThrow(() -> Problem.notFound("problem.edition", hash));
    }

    private static Answer page(ApiRequest request, List<Map<String, @Nullable Object>> all) {
        Paging paging = new Paging(request, all.size());
        Map<String, Object> document = new LinkedHashMap<>();
        paging.describe(document);
        document.put("items", paging.of(all));
        return Answer.of(document).with("Link", paging.linkHeader());
    }

    private static Map<String, @Nullable Object> summary(Manifest manifest) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("edition", manifest.edition());
        one.put("kind", Parameter.lowerCase(manifest.kind()));
        one.put("source", manifest.source());
        one.put("publisher", manifest.publisher());
        one.put("table", manifest.table());
        one.put("licence", manifest.licence());
        one.put("invented", manifest.invented());
        one.put("year", manifest.year());
        one.put("boundaryYear", manifest.boundaryYear());
        one.put("retrieved", manifest.retrieved().toString());
        return one;
    }

    private static Map<String, @Nullable Object> column(Manifest.ColumnFacts column) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("indicator", column.indicator());
        Map<String, Integer> missing = new TreeMap<>();
        column.missing().forEach((reason, count) -> missing.put(Parameter.lowerCase(reason), count));
        one.put("missing", missing);
        return one;
    }

    private static Map<String, @Nullable Object> file(FileFacts file) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("name", file.name());
        one.put("bytes", file.bytes());
        one.put("sha256", file.sha256());
        return one;
    }

    private static Map<String, @Nullable Object> refusal(Refusal refusal) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("file", refusal.file());
        one.put("line", refusal.line());
        one.put("column", refusal.column());
        one.put("reason", text(refusal.reason()));
        return one;
    }

    private static Map<String, @Nullable Object> indicator(Indicator indicator) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", indicator.id());
        one.put("name", text(indicator.name()));
        one.put("definition", text(indicator.definition()));
        one.put("domain", indicator.domain().id());
        one.put("direction", Parameter.lowerCase(indicator.direction()));
        one.put("unit", indicator.unit().id());
        one.put("lowestLevel", Parameter.lowerCase(indicator.lowestLevel()));
        one.put("modelled", indicator.modelled());
        one.put("aggregation", aggregation(indicator.aggregation()));
        return one;
    }

    private static Map<String, @Nullable Object> aggregation(Aggregation aggregation) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        switch (aggregation) {
            case Aggregation.Sum() -> one.put("kind", "sum");
            case Aggregation.WeightedMean(String denominator, String standIn) -> {
                one.put("kind", "weighted_mean");
                one.put("denominator", denominator);
                if (standIn != null) {
                    one.put("standIn", standIn);
                }
            }
            case Aggregation.Ratio(String numerator, String denominator, double factor) -> {
                one.put("kind", "ratio");
                one.put("numerator", numerator);
                one.put("denominator", denominator);
                one.put("factor", factor);
            }
            case Aggregation.Refused(LocalText reason) -> {
                one.put("kind", "refused");
                one.put("reason", text(reason));
            }
        }
        return one;
    }

    private static Map<String, @Nullable Object> domain(Domain domain) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", domain.id());
        one.put("name", text(domain.name()));
        one.put("burden", domain.isBurdenDomain());
        return one;
    }

    private static Map<String, String> text(LocalText text) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("nl", text.nl());
        both.put("en", text.en());
        return both;
    }
}
