package nl.wijkmaat.app.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.scheme.Access;
import nl.wijkmaat.engine.scheme.AccessOutcome;
import nl.wijkmaat.engine.scheme.Change;
import nl.wijkmaat.engine.scheme.ClauseOutcome;
import nl.wijkmaat.engine.scheme.ClosedList;
import nl.wijkmaat.engine.scheme.Entitlement;
import nl.wijkmaat.engine.scheme.Fact;
import nl.wijkmaat.engine.scheme.InputDeclaration;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.Provenance;
import org.jspecify.annotations.Nullable;

/** An answer about access as a document for programs: the contract of {@code access --format json}, and everything beside it. */
final class AccessJson {

    private AccessJson() {}

    static Map<String, @Nullable Object> document(Access access, AskedPlace place, Map<String, ClosedList> lists) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        Optional<AccessOutcome> outcome = access.findOutcome();
        all.put("scheme", access.scheme().id());
        all.put("version", outcome.map(o -> o.version().id()).orElse(null));
        all.put("area", place.id());
        all.put("date", access.day().toString());
        all.put("outcome", access.verdict().id());
        all.put("deciding_clause", deciding(access).map(c -> c.clause().id()).orElse(null));
        all.put(
                "clauses",
                outcome.map(o -> o.clauses().stream()
                                .map(c -> clause(c, new ClauseReason(o, lists)))
                                .toList())
                        .orElse(List.of()));
        put(all, "reason", AccessText.reason(access, lists));
        all.put("area_name", place.place().name());
        all.put("gemeente", place.gemeente().code());
        all.put("boundary_year", place.boundaryYear());
        all.put("design", access.scheme().isDesign());
        outcome.ifPresent(o -> more(all, o, lists));
        return all;
    }

    private static Map<String, @Nullable Object> list(ClosedList list) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", list.id());
        put(one, "name", list.name());
        put(one, "selection", list.selection());
        one.put("complete", list.isComplete());
        one.put("of_other_country", list.absence() == ClosedList.Absence.OTHER_COUNTRY);
        one.put("source", list.source());
        return one;
    }

    private static Optional<ClauseOutcome> deciding(Access access) {
        return access.findOutcome().flatMap(AccessOutcome::decidingClause);
    }

    private static void more(Map<String, @Nullable Object> all, AccessOutcome outcome, Map<String, ClosedList> lists) {
        all.put("legal_basis", outcome.version().legalBasis());
        all.put("version_from", outcome.version().period().from().toString());
        all.put(
                "version_last",
                outcome.version().period().last().map(Object::toString).orElse(null));
        all.put("in_force", outcome.version().period().contains(outcome.day()));
        all.put(
                "inputs",
                outcome.version().inputs().stream().map(i -> input(i, outcome)).toList());
        all.put("missing", List.copyOf(outcome.missing()));
        all.put(
                "smallest_changes",
                outcome.changes().stream().map(AccessJson::changes).toList());
        all.put(
                "gives",
                outcome.entitlements().stream().map(AccessJson::granted).toList());
        all.put(
                "lists",
                new ClauseReason(outcome, lists)
                        .listNamed().stream().map(AccessJson::list).toList());
        all.put(
                "not_published",
                outcome.version().untranslatables().stream()
                        .map(AccessJson::text)
                        .toList());
        all.put("sources", outcome.version().sources());
    }

    private static Map<String, @Nullable Object> clause(ClauseOutcome outcome, ClauseReason reason) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", outcome.clause().id());
        one.put("article", outcome.clause().article());
        one.put("kind", outcome.clause().kind().id());
        one.put("outcome", outcome.verdict().id());
        one.put("value", value(outcome));
        one.put("required", ConditionText.of(outcome.clause().condition()));
        one.put("margin", outcome.findMargin().orElse(null));
        put(one, "reason", reason.of(outcome));
        put(one, "text", outcome.clause().text());
        one.put("tied_to_scale", outcome.clause().tiedToScale());
        one.put("missing", List.copyOf(outcome.missing()));
        return one;
    }

    /** The one value that was tested; by input name when there are several; null when nothing is known. */
    private static @Nullable Object value(ClauseOutcome outcome) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values(outcome.trace(), values);
        return switch (values.size()) {
            case 0 -> null;
            case 1 -> values.values().iterator().next();
            default -> values;
        };
    }

    /** As {@link #value}, as a text for rows. */
    static String valueText(ClauseOutcome outcome) {
        Object value = value(outcome);
        return switch (value) {
            case null -> "";
            case Map<?, ?> several ->
                several.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(java.util.stream.Collectors.joining("; "));
            default -> value.toString();
        };
    }

    private static void values(ClauseOutcome.Step step, Map<String, @Nullable Object> into) {
        if (step.parts().isEmpty() && step.value() != null) {
            String input = switch (step.condition()) {
                case nl.wijkmaat.engine.scheme.Condition.Bound c -> c.input();
                case nl.wijkmaat.engine.scheme.Condition.BoundByInput c -> c.input();
                case nl.wijkmaat.engine.scheme.Condition.Truth c -> c.input();
                case nl.wijkmaat.engine.scheme.Condition.OneOf c -> c.input();
                case nl.wijkmaat.engine.scheme.Condition.Within c -> c.input();
                default -> "";
            };
            into.put(input, plain(step.value()));
        }
        step.parts().forEach(part -> values(part, into));
    }

    static @Nullable Object plain(@Nullable Fact fact) {
        return switch (fact) {
            case Fact.Amount amount -> plain(amount.amount());
            case Fact.Truth truth -> truth.isTrue();
            case Fact.Choice choice -> choice.word();
            case Fact.Day day -> day.day().toString();
            case Fact.Absent _ -> null;
            case null -> null;
        };
    }

    private static BigDecimal plain(BigDecimal amount) {
        return new BigDecimal(amount.toPlainString());
    }

    private static Map<String, @Nullable Object> input(InputDeclaration input, AccessOutcome outcome) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        Fact fact = outcome.applicant().facts().get(input.name());
        one.put("name", input.name());
        one.put("type", input.type().name().toLowerCase(Locale.ROOT));
        one.put("value", plain(fact));
        one.put(
                "basis",
                switch (fact) {
                    case Fact.Amount amount when amount.figure() != null -> "published_figure";
                    case Fact.Absent _ -> "published_figure_missing";
                    case null -> "unknown";
                    default -> "stated_by_user";
                });
        if (fact instanceof Fact.Absent(var reason)) {
            one.put("missing_reason", reason.name().toLowerCase(Locale.ROOT));
        }
        if (fact instanceof Fact.Amount amount && amount.figure() != null) {
            one.put("figure", figure(amount.figure()));
        }
        put(one, "label", input.label());
        put(one, "origin", input.origin());
        return one;
    }

    static Map<String, @Nullable Object> figure(Figure figure) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("indicator", figure.indicator().id());
        one.put("year", figure.year());
        one.put("derived", figure.isDerived());
        one.put(
                "publishers",
                figure.provenance().stream()
                        .map(Provenance::publisher)
                        .distinct()
                        .toList());
        one.put(
                "tables",
                figure.provenance().stream().map(Provenance::table).distinct().toList());
        one.put(
                "editions",
                figure.provenance().stream().map(Provenance::edition).distinct().toList());
        return one;
    }

    private static Map<String, @Nullable Object> granted(AccessOutcome.Granted granted) {
        Entitlement entitlement = granted.entitlement();
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", entitlement.id());
        one.put("article", entitlement.article());
        one.put("outcome", granted.verdict().id());
        one.put("euros_per_year", euros(entitlement.perYear()));
        one.put("years", entitlement.years());
        one.put("points", entitlement.points());
        put(one, "text", entitlement.text());
        return one;
    }

    static @Nullable BigDecimal euros(@Nullable Money money) {
        return money == null ? null : money.euros();
    }

    static List<Map<String, @Nullable Object>> changes(Set<Change> changes) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Change change : changes) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            switch (change) {
                case Change.Reach c -> {
                    one.put("input", c.input());
                    one.put("from", c.from());
                    one.put(
                            "to",
                            ConditionText.sign(c.comparison()) + " " + c.bound().toPlainString());
                }
                case Change.Become c -> {
                    one.put("input", c.input());
                    one.put("to", c.required());
                }
                case Change.Choose c -> {
                    one.put("input", c.input());
                    one.put("to", c.accepted().stream().sorted().toList());
                }
                case Change.Move c -> {
                    one.put("input", c.within().input());
                    one.put("to", c.within().first() + ".." + c.within().last());
                }
                case Change.Listing c -> {
                    one.put("list", c.list());
                    one.put("to", c.required());
                }
            }
            all.add(one);
        }
        return all;
    }

    private static Map<String, @Nullable Object> text(LocalText text) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("nl", text.nl());
        one.put("en", text.en());
        return one;
    }

    /** Dutch under the key, English beside it. */
    static void put(Map<String, @Nullable Object> into, String key, LocalText text) {
        into.put(key, text.nl());
        into.put(key + "_en", text.en());
    }
}
