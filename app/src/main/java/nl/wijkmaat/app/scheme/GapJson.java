package nl.wijkmaat.app.scheme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.editions.scheme.Award;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult.Band;
import nl.wijkmaat.engine.scheme.BurdenBeside;
import nl.wijkmaat.engine.scheme.BurdenBeside.AreaBurden;
import nl.wijkmaat.engine.scheme.BurdenBeside.Tally;
import nl.wijkmaat.engine.scheme.GapReport;
import nl.wijkmaat.engine.scheme.SizeContrast;
import nl.wijkmaat.engine.statistics.Provenance;
import org.jspecify.annotations.Nullable;

/** A gap report as a document for programs. */
final class GapJson {

    private GapJson() {}

    static Map<String, @Nullable Object> document(GapAnswer answer) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("area", answer.place().id());
        all.put("area_name", answer.place().place().name());
        all.put("gemeente", answer.place().gemeente().code());
        all.put("gemeente_residents", answer.residents().get(answer.place().gemeente()));
        all.put("boundary_year", answer.place().boundaryYear());
        all.put("date", answer.day().toString());
        all.put("networks", answer.networks().stream().map(GapJson::network).toList());
        all.put("burden", answer.findBurden().map(b -> burden(answer, b)).orElse(null));
        all.put(
                "schemes",
                answer.report().lines().stream().map(l -> line(answer, l)).toList());
        Map<String, @Nullable Object> wijken = new LinkedHashMap<>();
        answer.wijken().forEach((id, counts) -> {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            counts.forEach((verdict, count) -> one.put(verdict.id(), count));
            wijken.put(id, one);
        });
        all.put("outcomes_of_wijken", wijken);
        all.put(
                "cascades",
                answer.report().cascades().stream().map(GapJson::cascade).toList());
        all.put(
                "listings",
                answer.listings().stream().map(l -> listing(answer, l)).toList());
        all.put("won", answer.awards().stream().map(GapJson::award).toList());
        Map<String, @Nullable Object> sizes = new LinkedHashMap<>();
        answer.sizes().forEach((id, contrast) -> sizes.put(id, size(contrast)));
        all.put("counter_evidence_size", sizes);
        return all;
    }

    private static Map<String, @Nullable Object> network(GapAnswer.Member member) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("network", member.network().id());
        one.put("list_from", member.roster().period().from().toString());
        return one;
    }

    private static Map<String, @Nullable Object> burden(GapAnswer answer, BurdenBeside burden) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        WeighedCountry country = answer.country();
        if (country != null) {
            all.put("year", country.year());
            all.put("boundary_year", country.boundaryYear());
            all.put("methods", country.result().methods());
            all.put("seed", country.result().question().seed());
            all.put(
                    "reference",
                    country.result().question().reference().map(r -> r.name()).orElse(null));
            all.put("editions", Provenance.listEditions(country.assembled().provenance()));
        }
        all.put("at_least_reference", tally(burden.surely()));
        all.put("undecided", tally(burden.undecided()));
        all.put("below_reference", tally(burden.lighter()));
        all.put("not_measured", tally(burden.unmeasured()));
        burden.findReference().ifPresent(contrast -> {
            all.put("programme_areas_heavier_than_heaviest", contrast.heavier());
            all.put("programme_areas_lighter_than_heaviest", contrast.lighter());
        });
        all.put("areas", burden.areas().stream().map(GapJson::area).toList());
        return all;
    }

    private static Map<String, @Nullable Object> tally(Tally tally) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("areas", tally.areas());
        one.put("residents", tally.residents());
        return one;
    }

    private static Map<String, @Nullable Object> area(AreaBurden area) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("area", area.row().code());
        one.put("name", area.row().name());
        one.put(
                "residents",
                Double.isNaN(area.row().residents())
                        ? null
                        : Json.number(area.row().residents()));
        Band weight = area.weight();
        one.put("few_residents", area.hasFewResidents());
        one.put("weight", weight == null ? null : Json.number(weight.median()));
        one.put("weight_low", weight == null ? null : Json.number(weight.low()));
        one.put("weight_high", weight == null ? null : Json.number(weight.high()));
        one.put(
                "domains_beyond_line",
                area.stacking().measured() == 0 ? null : area.stacking().beyond());
        one.put("domains_measured", area.stacking().measured());
        one.put("comparable_share", Double.isNaN(area.comparableShare()) ? null : Json.number(area.comparableShare()));
        one.put("hinges_on", area.hinge());
        return one;
    }

    private static Map<String, @Nullable Object> line(GapAnswer answer, GapReport.Line line) {
        Map<String, @Nullable Object> one =
                new LinkedHashMap<>(AccessJson.document(line.access(), answer.place(), answer.lists()));
        AccessJson.put(one, "name", line.access().scheme().name());
        one.put("rest_without_deciding_clause", line.findRest().map(Verdict::id).orElse(null));
        one.put("missing_for_rest", List.copyOf(line.missingForRest()));
        return one;
    }

    private static Map<String, @Nullable Object> cascade(GapReport.Cascade cascade) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("list", cascade.list().id());
        AccessJson.put(one, "name", cascade.list().name());
        one.put("effects", cascade.effects().stream().map(GapJson::effect).toList());
        return one;
    }

    private static Map<String, @Nullable Object> effect(GapReport.Effect effect) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("scheme", effect.scheme().id());
        one.put("before", effect.before().id());
        one.put("after", effect.after().id());
        one.put(
                "turned_clauses",
                effect.turned().stream().map(c -> c.clause().id()).toList());
        one.put(
                "declared",
                effect.findDeclared()
                        .map(o -> o.effect().name().toLowerCase(Locale.ROOT))
                        .orElse(null));
        one.put("article", effect.findDeclared().map(o -> o.article()).orElse(null));
        return one;
    }

    private static Map<String, @Nullable Object> listing(GapAnswer answer, GapAnswer.Listing listing) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("list", listing.list().id());
        one.put("member", listing.member().name());
        one.put("from", listing.member().validity().from().toString());
        one.put("last", listing.member().validity().last().map(Object::toString).orElse(null));
        one.put("holds", listing.member().validity().contains(answer.day()));
        return one;
    }

    private static Map<String, @Nullable Object> award(Award award) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("scheme", award.scheme());
        one.put("round", award.round());
        one.put("source", award.source());
        return one;
    }

    private static Map<String, @Nullable Object> size(SizeContrast contrast) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("gemeenten", contrast.gemeenten());
        one.put("with_known_residents", contrast.known());
        one.put("smaller_than_this_gemeente", contrast.smaller());
        one.put("below_100000_residents", contrast.below100Thousand());
        return one;
    }
}
