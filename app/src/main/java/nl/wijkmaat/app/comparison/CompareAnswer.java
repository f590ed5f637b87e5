package nl.wijkmaat.app.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.wijkmaat.app.area.MeantPlace;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.Place;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.comparison.ComparableAreas;
import nl.wijkmaat.engine.comparison.ComparableAreas.Beside;
import nl.wijkmaat.engine.comparison.DomainProfiles;
import nl.wijkmaat.engine.statistics.Direction;
import nl.wijkmaat.engine.statistics.Indicator;
import org.jspecify.annotations.Nullable;

/** The areas nearest to one area, and those that were asked for by name, each beside it domain by domain. */
final class CompareAnswer {

    /** Columns of the CSV: a row per area and domain. */
    static final List<String> COLUMNS = List.of(
            "area",
            "name",
            "gemeente",
            "residents",
            "programme",
            "rank",
            "distance",
            "domains_compared",
            "domain",
            "own_percentile",
            "percentile",
            "own_score",
            "score",
            "difference",
            "own_measured",
            "measured",
            "indicators");

    private final ComparisonQuestion question;
    private final String asked;
    private final ComparableAreas found;
    private final List<Beside> named;
    private final Optional<AreaSet> programme;

    private CompareAnswer(
            ComparisonQuestion question,
            String asked,
            ComparableAreas found,
            List<Beside> named,
            Optional<AreaSet> programme) {
        this.question = question;
        this.asked = asked;
        this.found = found;
        this.named = named;
        this.programme = programme;
    }

    /** @throws nl.wijkmaat.engine.QuestionRefused when the area cannot be compared */
    static CompareAnswer of(ComparisonQuestion question, String asked) {
        Place place = question.place();
        int row = question.row(place);
        ComparableAreas found =
                ComparableAreas.find(question.likeness(), row, question.candidates(place), question.options().count);
        List<Beside> named = new ArrayList<>();
        for (Place other : question.with()) {
            named.add(ComparableAreas.beside(question.likeness(), row, question.row(other)));
        }
        return new CompareAnswer(question, asked, found, named, question.findProgramme());
    }

    ComparisonQuestion question() {
        return question;
    }

    ComparableAreas found() {
        return found;
    }

    /** The areas asked for by name, in the order of the question. */
    List<Beside> named() {
        return named;
    }

    DomainProfiles profiles() {
        return question.likeness().profiles();
    }

    BurdenTable.Row row(int row) {
        return question.table().rows().get(row);
    }

    /** The id of the area of the programme to which a row belongs; {@code unsure} when that is not certain; empty outside. */
    String programme(int row) {
        if (programme.isEmpty() || row >= question.table().ranked()) {
            return "";
        }
        AreaCode code = question.code(row);
        return switch (programme.get().standing(code)) {
            case inside -> programme.get().findMember(code).orElse("");
            case unsure -> "unsure";
            case outside -> "";
        };
    }

    /** What a reader must know before relying on the codes of what was asked about or of the list. */
    Optional<LocalText> caveat() {
        return question.asked().flatMap(MeantPlace::caveat);
    }

    Grid csv() {
        Grid grid = new Grid(COLUMNS);
        int rank = 1;
        for (Beside beside : found.nearest()) {
            addRows(grid, beside, Integer.toString(rank++));
        }
        named.forEach(beside -> addRows(grid, beside, ""));
        return grid;
    }

    private void addRows(Grid grid, Beside beside, String rank) {
        BurdenTable.Row other = row(beside.row());
        for (int axis = 0; axis < profiles().axes().size(); axis++) {
            grid.add(
                    other.code(),
                    question.shell().labelled(question.atlas(), other.name()),
                    other.gemeente(),
                    Numbers.text(other.residents(), 0),
                    programme(beside.row()),
                    rank,
                    Numbers.text(beside.distance(), Numbers.SCORE),
                    beside.commonAxes(),
                    profiles().axes().get(axis),
                    Numbers.text(profiles().findPercentile(axis, found.row()), Numbers.PERCENTILE),
                    Numbers.text(profiles().findPercentile(axis, beside.row()), Numbers.PERCENTILE),
                    Numbers.text(profiles().score(axis, found.row()), Numbers.SCORE),
                    Numbers.text(profiles().score(axis, beside.row()), Numbers.SCORE),
                    Numbers.text(
                            profiles().score(axis, beside.row()) - profiles().score(axis, found.row()), Numbers.SCORE),
                    profiles().countIndicators(axis, found.row()),
                    profiles().countIndicators(axis, beside.row()),
                    profiles().listItems(axis).size());
        }
    }

    Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("recipe", question.recipe(asked).document());
        all.put("level", question.level().name());
        all.put("year", question.year());
        all.put("boundary_year", question.boundaryYear());
        all.put("invented", question.atlas().isInvented());
        all.put("method", MethodText.ofDistance(question).document());
        all.put("indicators", MethodText.indicators(question));
        all.put("area", area(found.row()));
        all.put("candidates", found.candidates());
        all.put("too_few_domains_measured", found.tooFewAxes());
        all.put("beyond_caliper_furthest_on", new LinkedHashMap<>(found.beyondCaliper()));
        all.put("within_calipers", found.withinCalipers());
        all.put("median_distance", Numbers.json(found.medianDistance(), Numbers.SCORE));
        all.put("nearest", found.nearest().stream().map(this::beside).toList());
        all.put("with", named.stream().map(this::beside).toList());
        return all;
    }

    private Map<String, @Nullable Object> area(int row) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("area", row(row).code());
        one.put("name", row(row).name());
        one.put("gemeente", row(row).gemeente());
        one.put("residents", Numbers.json(row(row).residents(), 0));
        one.put("programme", programme(row).isEmpty() ? null : programme(row));
        one.put("domains", domains(row));
        return one;
    }

    private List<Map<String, @Nullable Object>> domains(int row) {
        List<Map<String, @Nullable Object>> domains = new ArrayList<>();
        for (int axis = 0; axis < profiles().axes().size(); axis++) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("domain", profiles().axes().get(axis));
            one.put("percentile", Numbers.json(profiles().findPercentile(axis, row), Numbers.PERCENTILE));
            one.put("score", Numbers.json(profiles().score(axis, row), Numbers.SCORE));
            one.put("indicators_measured", profiles().countIndicators(axis, row));
            Map<String, @Nullable Object> indicators = new LinkedHashMap<>();
            profiles().listItems(axis).forEach(item -> indicators.put(item.indicator(), indicator(item, row)));
            one.put("indicators", indicators);
            domains.add(one);
        }
        return domains;
    }

    private Map<String, @Nullable Object> indicator(BurdenTable.Item item, int row) {
        Indicator known =
                Objects.requireNonNull(question.atlas().catalogue().indicators().get(item.indicator()));
        boolean lighter = known.direction() == Direction.HIGHER_IS_LIGHTER;
        double amount = item.figures().amounts()[row];
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("value", Numbers.json(lighter ? -amount : amount, Numbers.SCORE));
        one.put(
                "percentile",
                Numbers.json(profiles().findIndicatorPercentile(item.indicator(), row), Numbers.PERCENTILE));
        return one;
    }

    private Map<String, @Nullable Object> beside(Beside beside) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>(area(beside.row()));
        one.put("distance", Numbers.json(beside.distance(), Numbers.SCORE));
        one.put("domains_compared", beside.commonAxes());
        one.put(
                "beyond_caliper_furthest_on",
                beside.widest().isPresent()
                        ? profiles().axes().get(beside.widest().getAsInt())
                        : null);
        one.put("not_measured_in_both", unknown(beside));
        return one;
    }

    /** The domains that are not measured in both, and so play no part between the two. */
    List<String> unknown(Beside beside) {
        List<String> unknown = new ArrayList<>();
        for (int axis = 0; axis < profiles().axes().size(); axis++) {
            if (!profiles().isMeasured(axis, found.row()) || !profiles().isMeasured(axis, beside.row())) {
                unknown.add(profiles().axes().get(axis));
            }
        }
        return unknown;
    }
}
