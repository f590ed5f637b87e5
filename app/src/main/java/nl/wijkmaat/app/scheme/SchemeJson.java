package nl.wijkmaat.app.scheme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.scheme.Clause;
import nl.wijkmaat.engine.scheme.Entitlement;
import nl.wijkmaat.engine.scheme.InputDeclaration;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.scheme.SchemeVersion;
import nl.wijkmaat.engine.scheme.VersionDifference;
import nl.wijkmaat.engine.scheme.VersionDifference.ClauseChange;
import org.jspecify.annotations.Nullable;

/** Schemes and their rules as documents for programs. */
final class SchemeJson {

    private SchemeJson() {}

    static Map<String, @Nullable Object> document(Scheme scheme, List<SchemeVersion> versions) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", scheme.id());
        AccessJson.put(one, "name", scheme.name());
        AccessJson.put(one, "about", scheme.about());
        one.put("ministries", scheme.ministries());
        one.put("applicant", lower(scheme.level()));
        one.put("design", scheme.isDesign());
        one.put("outside_versions", lower(scheme.outside()));
        one.put("opens", scheme.opens().stream().map(SchemeJson::opening).toList());
        one.put("versions", versions.stream().map(SchemeJson::version).toList());
        return one;
    }

    private static Map<String, @Nullable Object> opening(Scheme.Opening opening) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("scheme", opening.scheme());
        one.put("effect", lower(opening.effect()));
        one.put("article", opening.article());
        return one;
    }

    static Map<String, @Nullable Object> version(SchemeVersion version) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("version", version.id());
        one.put("from", version.period().from().toString());
        one.put("last", version.period().last().map(Object::toString).orElse(null));
        one.put("legal_basis", version.legalBasis());
        one.put("budget_euros", AccessJson.euros(version.budget()));
        one.put("money_years", version.moneyYears());
        one.put("inputs", version.inputs().stream().map(SchemeJson::input).toList());
        one.put("clauses", version.clauses().stream().map(SchemeJson::clause).toList());
        one.put(
                "gives",
                version.entitlements().stream().map(SchemeJson::entitlement).toList());
        one.put(
                "not_published",
                version.untranslatables().stream().map(SchemeJson::text).toList());
        one.put("sources", version.sources());
        return one;
    }

    private static Map<String, @Nullable Object> input(InputDeclaration input) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("name", input.name());
        one.put("type", lower(input.type()));
        one.put("indicator", input.indicator());
        one.put("choices", List.copyOf(input.choices().keySet()));
        AccessJson.put(one, "label", input.label());
        AccessJson.put(one, "origin", input.origin());
        return one;
    }

    private static Map<String, @Nullable Object> clause(Clause clause) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", clause.id());
        one.put("kind", clause.kind().id());
        one.put("article", clause.article());
        one.put("required", ConditionText.of(clause.condition()));
        one.put("tied_to_scale", clause.tiedToScale());
        AccessJson.put(one, "text", clause.text());
        return one;
    }

    private static Map<String, @Nullable Object> entitlement(Entitlement entitlement) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", entitlement.id());
        one.put("article", entitlement.article());
        one.put("when", ConditionText.of(entitlement.condition()));
        one.put("euros_per_year", AccessJson.euros(entitlement.perYear()));
        one.put("years", entitlement.years());
        one.put("points", entitlement.points());
        AccessJson.put(one, "text", entitlement.text());
        return one;
    }

    static Map<String, @Nullable Object> difference(Scheme scheme, VersionDifference difference) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("scheme", scheme.id());
        all.put("before", difference.before().id());
        all.put("after", difference.after().id());
        all.put(
                "budget_euros",
                List.of(
                        String.valueOf(AccessJson.euros(difference.before().budget())),
                        String.valueOf(AccessJson.euros(difference.after().budget()))));
        all.put("clauses", difference.clauses().stream().map(SchemeJson::change).toList());
        return all;
    }

    private static Map<String, @Nullable Object> change(ClauseChange change) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", change.id());
        one.put("change", kind(change));
        one.put("before", change.before() == null ? null : clause(change.before()));
        one.put("after", change.after() == null ? null : clause(change.after()));
        return one;
    }

    static String kind(ClauseChange change) {
        return change.before() == null ? "added" : change.after() == null ? "removed" : "changed";
    }

    private static Map<String, @Nullable Object> text(LocalText text) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        AccessJson.put(one, "text", text);
        return one;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
