package nl.wijkmaat.app.site.pairs;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkmaat.app.burden.BurdenOptions;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.comparison.KnownPairs;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.engine.area.Confidence;
import nl.wijkmaat.engine.comparison.MatchedPairs.Order;

/** Understands the address of a page of pairs: what is asked is checked, what is not asked is chosen. */
final class PairsAddress {

    private static final int MOST_RESIDENTS = 1_000_000;

    private final PageRequest request;
    private final KnownBurdens burdens;
    private final Texts texts;
    private final AreaLists lists;
    private final List<String> domains;

    /** @param domains the ids of those that can be compared */
    PairsAddress(PageRequest request, KnownBurdens burdens, Texts texts, AreaLists lists, List<String> domains) {
        this.request = request;
        this.burdens = burdens;
        this.texts = texts;
        this.lists = lists;
        this.domains = domains;
    }

    /** @throws Refusal when something that is asked cannot be, burden is measured at no level in any year, or there is no list */
    PairsChoice read() {
        List<BurdenOptions.Level> levels = Arrays.stream(BurdenOptions.Level.values())
                .filter(level -> !burdens.listYears(level).isEmpty())
                .toList();
        String list = request.findChoice(Parameter.WITHIN, lists.ids(), Function.identity())
                .orElseGet(lists::usual);
        BurdenOptions.Level level =
                request.findChoice(Parameter.LEVEL, levels, Enum::name).orElseGet(() -> usualLevel(list, levels));
        List<Integer> years = lists.listYears(list, burdens.listYears(level));
        int usualYear = burdens.findUsual(level)
                .map(KnownBurdens.Asked::boundaryYear)
                .filter(years::contains)
                .orElse(years.getFirst());
        KnownPairs.Asked asked = new KnownPairs.Asked(
                level.areaLevel(),
                year(years, usualYear),
                list,
                request.findDay(Parameter.DATE),
                request.findChoice(Parameter.ORDER, List.of(Order.values()), PairsChoice::id)
                        .orElse(Order.OPTIMAL),
                isTicked(Parameter.EXACT, PairsChoice.SIZE_CLASS),
                isTicked(Parameter.ELSEWHERE, PairsChoice.YES),
                isTicked(Parameter.BY_RESIDENTS, PairsChoice.YES),
                caliper(),
                request.getNumber(Parameter.LEAST_RESIDENTS, 0, MOST_RESIDENTS, KnownPairs.USUAL_LEAST_RESIDENTS),
                request.findChoice(Parameter.CONFIDENCE, List.of(Confidence.values()), PairsChoice::id)
                        .orElse(Confidence.MEDIUM),
                chosenDomains());
        int count = request.getNumber(Parameter.COUNT, 1, PairsChoice.MOST_COUNT, PairsChoice.USUAL_COUNT);
        return new PairsChoice(asked, count);
    }

    /** Wijken, unless the list is told in codes of another level only. */
    private BurdenOptions.Level usualLevel(String list, List<BurdenOptions.Level> levels) {
        BurdenOptions.Level wijk = BurdenOptions.Level.wijk;
        return Stream.concat(Stream.of(wijk).filter(levels::contains), levels.stream())
                .filter(level -> lists.isOf(list, level.areaLevel()))
                .findFirst()
                .or(() -> levels.stream().findFirst())
                .orElseThrow(() -> Refusal.notFound("error.question.none", wijk.name()));
    }

    private boolean isTicked(Parameter parameter, String value) {
        return request.findChoice(parameter, List.of(value), Function.identity())
                .isPresent();
    }

    private int year(List<Integer> years, int usual) {
        int year = request.findYear(Parameter.YEAR).orElse(usual);
        if (!years.contains(year)) {
            throw Refusal.of(
                    Parameter.YEAR,
                    "error.question.year",
                    Integer.toString(year),
                    years.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return year;
    }

    /** With a comma or a point; written as short as it can be, so that the same number is the same address. */
    private String caliper() {
        String text = request.find(Parameter.CALIPER).orElse(KnownPairs.USUAL_CALIPER);
        if (text.equals(KnownPairs.NO_CALIPER) || text.equals(texts.text("pairs.caliper.none"))) {
            return KnownPairs.NO_CALIPER;
        }
        String number = text.replace(',', '.');
        if (!number.matches("[0-9]{1,2}([.][0-9]{1,4})?")) {
            throw Refusal.of(Parameter.CALIPER, "error.pairs.caliper", text);
        }
        return number.contains(".") ? number.replaceAll("0+$", "").replaceAll("[.]$", "") : number;
    }

    /** None for all, which is what is usual. */
    private List<String> chosenDomains() {
        List<String> chosen = request.findJoined(Parameter.DOMAINS).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .distinct()
                .toList();
        for (String domain : chosen) {
            if (!domains.contains(domain)) {
                throw Refusal.of(
                        Parameter.DOMAINS,
                        "error.choice",
                        Parameter.DOMAINS.in(request.language()),
                        domain,
                        String.join(", ", domains));
            }
        }
        return chosen.size() == domains.size()
                ? List.of()
                : domains.stream().filter(chosen::contains).toList();
    }
}
