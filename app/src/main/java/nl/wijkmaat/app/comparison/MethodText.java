package nl.wijkmaat.app.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.wijkmaat.app.shell.CatalogueNames;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Language;
import nl.wijkmaat.app.shell.Messages;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.comparison.Calipers;
import nl.wijkmaat.engine.comparison.DomainProfiles;
import nl.wijkmaat.engine.comparison.Likeness;
import nl.wijkmaat.engine.comparison.MatchedPairs;
import org.jspecify.annotations.Nullable;

/**
 * What was done, in sentences from which it can be done again.
 *
 * @param sentences in both languages
 */
record MethodText(List<LocalText> sentences) {

    MethodText {
        sentences = List.copyOf(sentences);
    }

    static MethodText ofDistance(ComparisonQuestion question) {
        Likeness likeness = question.likeness();
        DomainProfiles profiles = likeness.profiles();
        CatalogueNames names = CatalogueNames.of(question.atlas().catalogue());
        List<LocalText> sentences = new ArrayList<>();
        sentences.add(Messages.text(
                "compare.method.profile",
                question.level().name(),
                question.boundaryYear(),
                question.year(),
                names.list(profiles.axes()),
                Math.round(100 * ComparisonQuestion.LEAST_MEASURED)));
        sentences.add(Messages.text(
                "compare.method.distance",
                likeness.distance().covariance().rows(),
                shown(likeness.distance().covariance().shrinkage(), 5)));
        sentences.add(
                Messages.text("compare.method.calipers", calipers(likeness.calipers(), names), likeness.leastAxes()));
        if (question.options().leastResidents > 0) {
            sentences.add(Messages.text("compare.method.least_residents", question.options().leastResidents));
        }
        if (!profiles.leftOut().isEmpty()) {
            sentences.add(Messages.text(
                    "compare.method.left_out",
                    new LocalText(
                            leftOut(profiles, id -> names.of(id).nl()),
                            leftOut(profiles, id -> names.of(id).en()))));
        }
        if (!question.absent().isEmpty()) {
            sentences.add(Messages.text("compare.method.absent", names.list(question.absent())));
        }
        return new MethodText(sentences);
    }

    private static String leftOut(DomainProfiles profiles, UnaryOperator<String> name) {
        return profiles.leftOut().stream()
                .map(left -> name.apply(left.indicator()) + " (" + Math.round(100 * left.measuredShare()) + "%)")
                .collect(Collectors.joining("; "));
    }

    /** A number in the notation of each language, with as many decimals as it needs. */
    private static LocalText shown(double number, int decimals) {
        int needed = Math.max(0, new BigDecimal(Numbers.text(number, decimals)).scale());
        return new LocalText(Grid.shown(number, needed, Language.DUTCH), Grid.shown(number, needed, Language.ENGLISH));
    }

    private static LocalText calipers(Calipers calipers, CatalogueNames names) {
        List<LocalText> parts = new ArrayList<>();
        parts.add(
                Double.isInfinite(calipers.usual())
                        ? Messages.text("compare.method.no_caliper")
                        : shown(calipers.usual(), 4));
        calipers.byAxis().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> {
            LocalText limit = shown(e.getValue(), 4);
            LocalText axis = names.of(e.getKey());
            parts.add(new LocalText(axis.nl() + " " + limit.nl(), axis.en() + " " + limit.en()));
        });
        return new LocalText(
                parts.stream().map(LocalText::nl).collect(Collectors.joining("; ")),
                parts.stream().map(LocalText::en).collect(Collectors.joining("; ")));
    }

    static MethodText ofPairs(ComparisonQuestion question, AreaSet list, MatchedPairs pairs) {
        List<LocalText> sentences = new ArrayList<>(ofDistance(question).sentences());
        sentences.add(Messages.text(
                "compare.method.groups",
                list.id(),
                list.selection(),
                question.options().confidence.name(),
                pairs.question().inside().size(),
                pairs.question().outside().size()));
        sentences.add(
                Messages.text("compare.method.order_" + question.options().order.name()));
        sentences.add(
                Messages.text("compare.method.exact_" + question.options().exact.name(), question.boundaryYear()));
        sentences.add(
                Messages.text(question.options().elsewhere ? "compare.method.elsewhere" : "compare.method.anywhere"));
        return new MethodText(sentences);
    }

    Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> both = new LinkedHashMap<>();
        both.put("nl", sentences.stream().map(LocalText::nl).collect(Collectors.joining(" ")));
        both.put("en", sentences.stream().map(LocalText::en).collect(Collectors.joining(" ")));
        return both;
    }

    /** The indicators that take part, with the year of their figures. */
    static List<Map<String, @Nullable Object>> indicators(ComparisonQuestion question) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        question.table().items().forEach(item -> {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("indicator", item.indicator());
            one.put("domain", item.domain());
            one.put("year", item.year());
            one.put("modelled", item.modelled());
            all.add(one);
        });
        return all;
    }
}
