package nl.wijkmaat.app.site.pairs;

import static nl.wijkmaat.app.site.pairs.PairsPage.Kind.BOX;
import static nl.wijkmaat.app.site.pairs.PairsPage.Kind.DAY;
import static nl.wijkmaat.app.site.pairs.PairsPage.Kind.SELECT;
import static nl.wijkmaat.app.site.pairs.PairsPage.Kind.TEXT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkmaat.app.burden.BurdenOptions;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.comparison.KnownPairs;
import nl.wijkmaat.app.site.Option;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.app.site.pairs.PairsPage.Field;
import nl.wijkmaat.engine.area.Confidence;
import nl.wijkmaat.engine.comparison.MatchedPairs.Order;
import nl.wijkmaat.engine.statistics.Domain;

/** Puts what can be chosen in a form, with what is chosen now. */
final class PairsForm {

    private static final Set<Parameter> MAIN =
            EnumSet.of(Parameter.WITHIN, Parameter.LEVEL, Parameter.YEAR, Parameter.EXACT);

    private static final List<Integer> COUNTS = List.of(25, 50, 100, 500, PairsChoice.MOST_COUNT);

    private final Texts texts;
    private final PairsChoice choice;

    PairsForm(Texts texts, PairsChoice choice) {
        this.texts = texts;
        this.choice = choice;
    }

    PairsPage.Form make(KnownBurdens burdens, AreaLists lists, List<Domain> domains) {
        KnownPairs.Asked asked = choice.asked();
        BurdenOptions.Level level = BurdenOptions.Level.valueOf(PairsChoice.id(asked.level()));
        List<Field> main = List.of(
                select(
                        Parameter.WITHIN,
                        texts.text("pairs.list"),
                        options(lists.ids(), Function.identity(), id -> texts.of(lists.name(id)), asked.list())),
                select(
                        Parameter.LEVEL,
                        texts.text("map.choice.level"),
                        options(
                                Arrays.stream(BurdenOptions.Level.values())
                                        .filter(one -> !burdens.listYears(one).isEmpty())
                                        .toList(),
                                Enum::name,
                                one -> texts.text("question.areas." + one.name()),
                                level)),
                select(
                        Parameter.YEAR,
                        texts.text("choice.year"),
                        options(
                                lists.listYears(asked.list(), burdens.listYears(level)),
                                String::valueOf,
                                String::valueOf,
                                asked.year())),
                box(Parameter.EXACT, texts.text("pairs.exact"), PairsChoice.SIZE_CLASS, asked.isSameSize()));
        List<Field> more = List.of(
                select(
                        Parameter.ORDER,
                        texts.text("pairs.order"),
                        options(
                                List.of(Order.values()),
                                PairsChoice::id,
                                order -> texts.of("pairs.order", order),
                                asked.order())),
                text(Parameter.CALIPER, texts.text("pairs.caliper"), caliper(), texts.text("pairs.caliper.hint")),
                text(
                        Parameter.LEAST_RESIDENTS,
                        texts.text("pairs.least-residents"),
                        Integer.toString(asked.leastResidents()),
                        ""),
                select(
                        Parameter.CONFIDENCE,
                        texts.text("pairs.confidence"),
                        options(
                                List.of(Confidence.values()),
                                PairsChoice::id,
                                confidence -> texts.of("pairs.confidence", confidence),
                                asked.confidence())),
                new Field(
                        DAY,
                        Parameter.DATE,
                        texts.text("pairs.day"),
                        asked.day().map(LocalDate::toString).orElse(""),
                        List.of(),
                        texts.text("pairs.day.hint")),
                select(
                        Parameter.COUNT,
                        texts.text("pairs.count"),
                        options(
                                Stream.concat(COUNTS.stream(), Stream.of(choice.count()))
                                        .distinct()
                                        .sorted()
                                        .toList(),
                                String::valueOf,
                                count -> texts.text("pairs.count.most", count),
                                choice.count())),
                box(Parameter.ELSEWHERE, texts.text("pairs.elsewhere"), PairsChoice.YES, asked.isElsewhere()),
                box(Parameter.BY_RESIDENTS, texts.text("pairs.by-residents"), PairsChoice.YES, asked.isByResidents()));
        List<Option> compared = domains.stream()
                .map(domain -> new Option(
                        domain.id(),
                        texts.of(domain.name()),
                        asked.domains().isEmpty() || asked.domains().contains(domain.id())))
                .toList();
        return new PairsPage.Form(main, more, compared, isMoreOpen());
    }

    /** What readers chose is never hidden from them. */
    private boolean isMoreOpen() {
        return choice.self().parameters().keySet().stream().anyMatch(parameter -> !MAIN.contains(parameter));
    }

    /** A limit as the language writes it. */
    private String caliper() {
        String caliper = choice.asked().caliper();
        return caliper.equals(KnownPairs.NO_CALIPER)
                ? texts.text("pairs.caliper.none")
                : texts.number(Double.parseDouble(caliper), decimals(caliper));
    }

    private static int decimals(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 0 : number.length() - point - 1;
    }

    private Field select(Parameter parameter, String label, List<Option> options) {
        return new Field(SELECT, parameter, label, "", options, "");
    }

    private Field text(Parameter parameter, String label, String value, String hint) {
        return new Field(TEXT, parameter, label, value, List.of(), hint);
    }

    private Field box(Parameter parameter, String label, String value, boolean isTicked) {
        return new Field(BOX, parameter, label, value, List.of(new Option(value, label, isTicked)), "");
    }

    private static <T> List<Option> options(List<T> all, Function<T, String> id, Function<T, String> name, T chosen) {
        return all.stream()
                .map(one -> new Option(id.apply(one), name.apply(one), one.equals(chosen)))
                .toList();
    }
}
