package nl.wijkmaat.app.fund;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkmaat.app.replay.Recipe;
import nl.wijkmaat.editions.fund.FundParameter;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.fund.Award;
import nl.wijkmaat.engine.fund.ChoiceResult;
import nl.wijkmaat.engine.fund.Division;
import nl.wijkmaat.engine.fund.FundArea;
import nl.wijkmaat.engine.fund.FundDesign;
import nl.wijkmaat.engine.fund.FundEffect;
import nl.wijkmaat.engine.fund.FundTerm;
import nl.wijkmaat.engine.fund.Key;
import nl.wijkmaat.engine.fund.KeyComparison;
import nl.wijkmaat.engine.fund.Requirement;
import nl.wijkmaat.engine.fund.Stability;
import nl.wijkmaat.engine.scheme.BurdenBeside;
import nl.wijkmaat.engine.statistics.Provenance;
import org.jspecify.annotations.Nullable;

/** The answer as a document, with everything it takes to give it again. */
final class FundJson {

    private FundJson() {}

    static Map<String, @Nullable Object> document(FundAnswer answer) {
        FundDesign design = answer.result().design();
        Map<String, @Nullable Object> all = map();
        all.put("recipe", recipe(answer));
        all.put("design", design.id());
        all.put("level", answer.question().options().level.name());
        all.put("year", answer.question().years().year());
        all.put("boundary_year", answer.question().years().boundaryYear());
        all.put("invented", answer.question().atlas().isInvented());
        all.put("parameters", parameters(answer));
        all.put("term", term(design.term()));
        all.put("joining", design.joining().name().toLowerCase(Locale.ROOT));
        all.put("affected_from", design.affectedFrom());
        List<Map<String, @Nullable Object>> envelopes = new ArrayList<>();
        answer.result().divisions().forEach(d -> envelopes.add(division(d)));
        all.put("envelopes", envelopes);
        all.put("effect", effect(answer.effect()));
        answer.comparison()
                .ifPresent(c ->
                        all.put("keys", c.outcomes().stream().map(FundJson::key).toList()));
        if (!answer.choices().isEmpty()) {
            all.put("choices", answer.choices().stream().map(FundJson::choice).toList());
        }
        return all;
    }

    private static Map<String, @Nullable Object> map() {
        return new LinkedHashMap<>();
    }

    private static Map<String, @Nullable Object> recipe(FundAnswer answer) {
        FundQuestion question = answer.question();
        List<String> editions = answer.known().assembled().provenance().stream()
                .map(Provenance::edition)
                .toList();
        Map<String, @Nullable Object> recipe = new Recipe("fund", question.arguments(), editions)
                .withMethodSpace(question.options().method, question.methodFile())
                .withCatalogue(question.atlas().catalogueFolder(), List.of("focus-areas", "memberships", "named-areas"))
                .document();
        recipe.put("design_sha256", question.designHash());
        return recipe;
    }

    private static Map<String, @Nullable Object> parameters(FundAnswer answer) {
        Map<String, @Nullable Object> all = map();
        for (FundParameter parameter : answer.question().read().parameters()) {
            all.put(parameter.name(), FundGrids.json(parameter.value(), 6));
        }
        return all;
    }

    private static Map<String, @Nullable Object> term(FundTerm term) {
        Map<String, @Nullable Object> one = map();
        one.put("first_year", term.firstYear());
        one.put("percent_by_year", term.percents());
        one.put("council_elections", term.councilElections());
        one.put("councils_outlasted", term.councilsOutlasted());
        return one;
    }

    private static Map<String, @Nullable Object> division(Division division) {
        Map<String, @Nullable Object> one = map();
        one.put("envelope", division.envelope().id());
        one.put("euros_per_year", division.envelope().perYear().euros());
        one.put("euros_extra_per_year", division.extra().euros());
        one.put("key", division.envelope().key().id());
        one.put("floor_euros", division.envelope().floor().euros());
        one.put("cap_euros", division.envelope().cap().map(Money::euros).orElse(null));
        one.put("euros_per_unit", FundGrids.json(division.centsPerUnit() / 100, 8));
        List<Map<String, @Nullable Object>> areas = new ArrayList<>();
        division.awards().forEach(award -> areas.add(award(division, award)));
        one.put("areas", areas);
        one.put("unknown", division.unknown().stream().map(FundArea::code).toList());
        return one;
    }

    private static Map<String, @Nullable Object> award(Division division, Award award) {
        FundArea area = award.area();
        Map<String, @Nullable Object> one = map();
        one.put("area", area.code());
        one.put("name", area.name());
        one.put("gemeente", area.gemeente());
        one.put("residents", FundGrids.json(area.residents(), 0));
        one.put("few_residents", area.residents() < BurdenBeside.FEW_RESIDENTS);
        one.put("weight", FundGrids.json(area.weight(), 4));
        one.put("stacked_domains", FundGrids.json(area.stackedDomains(), 0));
        one.put("comparable_share", FundGrids.json(area.comparableShare(), 4));
        Map<String, @Nullable Object> requirements = map();
        for (Requirement requirement : division.envelope().requirements()) {
            requirements.put(id(requirement), requirement.test(area).id());
        }
        one.put("requirements", requirements);
        one.put("joined", award.isAdded());
        one.put("units", FundGrids.json((double) award.units() / Key.MILLION, 6));
        one.put("euros_before_bounds", FundGrids.json(division.centsPerUnit() / 100 * award.units() / Key.MILLION, 4));
        one.put("bound", award.bound().name().toLowerCase(Locale.ROOT));
        one.put("euros_full_year", award.fullYear().euros());
        one.put("euros_by_year", award.byYear().stream().map(Money::euros).toList());
        one.put("euros_total", award.total().euros());
        return one;
    }

    /** A requirement in the words of the design. */
    private static String id(Requirement requirement) {
        return switch (requirement) {
            case Requirement.OfLevel _ -> "areas:level";
            case Requirement.OneOf r -> "areas:" + r.list();
            case Requirement.Outside r -> "outside:" + r.list();
            case Requirement.InOtherGemeente r -> "in_other_gemeente_than:" + r.list();
            case Requirement.Member r -> "member_of:" + r.network();
            case Requirement.AtLeast r -> "at_least:" + r.measure().id() + "=" + r.least();
            case Requirement.Below r -> "below:" + r.measure().id() + "=" + r.bound();
        };
    }

    private static Map<String, @Nullable Object> effect(FundEffect effect) {
        Map<String, @Nullable Object> one = map();
        one.put("classes", effect.classes().stream().map(FundJson::classEffect).toList());
        one.put("equals", effect.equals().stream().map(FundJson::stratum).toList());
        return one;
    }

    private static Map<String, @Nullable Object> classEffect(FundEffect.ClassEffect effect) {
        Map<String, @Nullable Object> one = map();
        one.put("classification", effect.classification());
        one.put("class", effect.name());
        one.put("areas", effect.areas());
        one.put("residents", effect.residents());
        one.put("affected_areas", effect.affectedAreas());
        one.put("affected_residents", effect.affected());
        one.put("affected_areas_reached", effect.reachedAreas());
        one.put("affected_residents_reached", effect.reached());
        one.put("residents_weight_unknown", effect.unknown());
        one.put("euros_per_year", effect.euros().euros());
        return one;
    }

    private static Map<String, @Nullable Object> stratum(FundEffect.Stratum stratum) {
        Map<String, @Nullable Object> one = map();
        one.put("weight_from", FundGrids.json(stratum.from(), 4));
        one.put("weight_to", FundGrids.json(stratum.to(), 4));
        one.put("areas", stratum.areas());
        one.put("residents", stratum.residents());
        one.put("areas_reached", stratum.reachedAreas());
        one.put("residents_reached", stratum.reached());
        one.put("euros_per_resident_lowest", FundGrids.json(stratum.lowest(), 4));
        one.put("euros_per_resident_median", FundGrids.json(stratum.median(), 4));
        one.put("euros_per_resident_highest", FundGrids.json(stratum.highest(), 4));
        return one;
    }

    private static Map<String, @Nullable Object> key(KeyComparison.Outcome outcome) {
        Map<String, @Nullable Object> one = map();
        one.put("key", outcome.key().id());
        outcome.refusal().ifPresent(e -> one.put("refused", e.kind().name().toLowerCase(Locale.ROOT)));
        outcome.told().ifPresent(told -> {
            one.put("effect", effect(told.effect()));
            one.put("over_methods", stability(told.overMethods()));
            one.put("over_revisions", stability(told.overRevisions()));
        });
        return one;
    }

    private static Map<String, @Nullable Object> stability(Stability stability) {
        Map<String, @Nullable Object> one = map();
        one.put("draws", stability.draws());
        one.put("undivided", stability.undivided());
        one.put("share_moved_low", FundGrids.json(stability.low(), 4));
        one.put("share_moved_median", FundGrids.json(stability.median(), 4));
        one.put("share_moved_high", FundGrids.json(stability.high(), 4));
        Map<String, @Nullable Object> areas = map();
        new TreeMap<>(stability.ranges()).forEach((code, range) -> {
            Map<String, @Nullable Object> own = map();
            own.put("share_of_draws", FundGrids.json(range.share(), 4));
            own.put("euros_low", range.low().euros());
            own.put("euros_high", range.high().euros());
            areas.put(code, own);
        });
        one.put("areas", areas);
        return one;
    }

    private static Map<String, @Nullable Object> choice(ChoiceResult choice) {
        Map<String, @Nullable Object> one = map();
        one.put("envelope", choice.envelope());
        one.put("budget_euros", choice.budget().euros());
        one.put("candidates", choice.candidates());
        one.put("best", chosen(choice.best()));
        one.put("bound_residents", choice.bound());
        one.put("gap", FundGrids.json(choice.gap(), 6));
        one.put("greedy", chosen(choice.greedy()));
        one.put("greedy_meets_demands", choice.greedyMeetsDemands());
        return one;
    }

    private static Map<String, @Nullable Object> chosen(ChoiceResult.Chosen chosen) {
        Map<String, @Nullable Object> one = map();
        one.put("residents", chosen.residents());
        one.put("euros", chosen.cost().euros());
        one.put("areas", chosen.areas().stream().map(FundArea::code).toList());
        return one;
    }
}
