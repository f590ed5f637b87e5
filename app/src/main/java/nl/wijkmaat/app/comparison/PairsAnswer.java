package nl.wijkmaat.app.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.MunicipalitySize;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.RowGroups;
import nl.wijkmaat.engine.comparison.Balance;
import nl.wijkmaat.engine.comparison.DomainProfiles;
import nl.wijkmaat.engine.comparison.MatchedPairs;
import nl.wijkmaat.engine.comparison.MatchedPairs.Pair;
import nl.wijkmaat.engine.comparison.MatchedPairs.Unmatched;
import nl.wijkmaat.engine.comparison.PairMatching;
import nl.wijkmaat.engine.statistics.Provenance;
import org.jspecify.annotations.Nullable;

/** Pairs of areas inside and outside a list, and who could not be paired. */
public final class PairsAnswer {

    private static final List<String> COLUMNS = List.of(
            "inside",
            "inside_name",
            "inside_gemeente",
            "inside_residents",
            "member",
            "outside",
            "outside_name",
            "outside_gemeente",
            "outside_residents",
            "distance",
            "differs_most_on",
            "unmatched_reason",
            "nearest",
            "nearest_distance",
            "nearest_furthest_on");

    private final ComparisonQuestion question;
    private final AreaSet list;
    private final int unsure;
    private final int fewResidents;
    private final MatchedPairs pairs;

    private PairsAnswer(ComparisonQuestion question, AreaSet list, int unsure, int fewResidents, MatchedPairs pairs) {
        this.question = question;
        this.list = list;
        this.unsure = unsure;
        this.fewResidents = fewResidents;
        this.pairs = pairs;
    }

    /** @throws nl.wijkmaat.engine.QuestionRefused when one of the two groups is empty */
    static PairsAnswer of(ComparisonQuestion question) {
        String within = question.options().within;
        AreaSet list = question.list(within == null ? question.usualList() : within);
        BurdenTable table = question.table();
        List<Integer> inside = new ArrayList<>();
        List<Integer> outside = new ArrayList<>();
        int unsure = 0;
        int fewResidents = 0;
        for (int row = 0; row < table.ranked(); row++) {
            if (!question.hasResidents(row)) {
                fewResidents += list.standing(question.code(row)) == AreaSet.Standing.inside ? 1 : 0;
                continue;
            }
            switch (list.standing(question.code(row))) {
                case inside -> inside.add(row);
                case outside -> outside.add(row);
                case unsure -> unsure++;
            }
        }
        List<String> apart = table.rows().stream()
                .map(row -> question.options().elsewhere ? row.gemeente() : "")
                .toList();
        MatchedPairs pairs = PairMatching.match(
                question.likeness(),
                new MatchedPairs.Question(inside, outside, groups(question), apart, question.options().order.engine));
        return new PairsAnswer(question, list, unsure, fewResidents, pairs);
    }

    private static List<String> groups(ComparisonQuestion question) {
        List<BurdenTable.Row> rows = question.table().rows();
        return switch (question.options().exact) {
            case none -> rows.stream().map(_ -> "").toList();
            case size_class -> {
                Map<String, Double> residents = RowGroups.residentsByGemeente(question.table());
                yield rows.stream()
                        .map(row -> MunicipalitySize.of(Math.round(residents.getOrDefault(row.gemeente(), 0.0)))
                                .name())
                        .toList();
            }
        };
    }

    ComparisonQuestion question() {
        return question;
    }

    AreaSet list() {
        return list;
    }

    /** What the reader must know before relying on the list. */
    public Optional<LocalText> caveat() {
        return list.caveat();
    }

    /** Areas of which it is not certain whether they lie inside, and which stand in neither group. */
    public int unsure() {
        return unsure;
    }

    /** Areas inside that take no part, as too few people live there or nobody knows how many. */
    public int fewResidents() {
        return fewResidents;
    }

    public MatchedPairs pairs() {
        return pairs;
    }

    public BurdenTable.Row row(int row) {
        return question.table().rows().get(row);
    }

    /** On which axes areas are compared: of what, and how an area lies there. */
    public DomainProfiles profiles() {
        return question.likeness().profiles();
    }

    /** The axis on which the two of a pair differ most. */
    public OptionalInt findFurthest(Pair pair) {
        return question.likeness().findFurthest(pair.inside(), pair.outside());
    }

    /** What was done, in sentences from which it can be done again. */
    public List<LocalText> method() {
        return MethodText.ofPairs(question, list, pairs).sentences();
    }

    /** The command that gives the same. */
    public String command() {
        return question.recipe(null).line();
    }

    /** Where the figures come from. */
    public List<Provenance> provenance() {
        return question.provenance();
    }

    /** The pairs, and behind them the areas without a partner. */
    public Grid csv() {
        Grid grid = new Grid(COLUMNS);
        for (Pair pair : pairs.pairs()) {
            List<String> cells = new ArrayList<>(own(pair.inside()));
            cells.addAll(place(pair.outside()));
            cells.addAll(List.of(
                    Numbers.text(pair.distance(), Numbers.SCORE), furthest(findFurthest(pair)), "", "", "", ""));
            grid.addTexts(cells);
        }
        for (Unmatched unmatched : pairs.unmatched()) {
            List<String> cells = new ArrayList<>(own(unmatched.row()));
            cells.addAll(List.of("", "", "", "", "", "", reason(unmatched)));
            cells.addAll(unmatched
                    .nearest()
                    .map(n -> List.of(
                            row(n.row()).code(), Numbers.text(n.distance(), Numbers.SCORE), furthest(n.widest())))
                    .orElse(List.of("", "", "")));
            grid.addTexts(cells);
        }
        return grid;
    }

    private List<String> own(int row) {
        List<String> cells = new ArrayList<>(place(row));
        cells.add(list.findMember(question.code(row)).orElse(""));
        return cells;
    }

    private List<String> place(int row) {
        BurdenTable.Row area = row(row);
        return List.of(
                area.code(),
                question.shell().labelled(question.atlas(), area.name()),
                area.gemeente(),
                Numbers.text(area.residents(), 0));
    }

    /** The id of an axis; empty for none. */
    String furthest(OptionalInt axis) {
        return axis.isPresent() ? profiles().axes().get(axis.getAsInt()) : "";
    }

    static String reason(Unmatched unmatched) {
        return unmatched.reason().name().toLowerCase(Locale.ROOT);
    }

    /** The answer as the command has it. */
    public Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("recipe", question.recipe(null).document());
        all.put("level", question.level().name());
        all.put("year", question.year());
        all.put("boundary_year", question.boundaryYear());
        all.put("invented", question.atlas().isInvented());
        all.put("list", list.id());
        all.put("list_version", list.selection());
        all.put("method", MethodText.ofPairs(question, list, pairs).document());
        all.put("indicators", MethodText.indicators(question));
        all.put("inside", pairs.question().inside().size());
        all.put("outside", pairs.question().outside().size());
        all.put("unsure_left_aside", unsure);
        all.put(
                "inside_with_a_comparable_area_outside",
                pairs.insideComparable().size());
        all.put(
                "outside_with_a_comparable_area_inside",
                pairs.outsideComparable().size());
        all.put("residents_of_those_outside", Numbers.json(residentsOutsideComparable(), 0));
        all.put("matched", pairs.pairs().size());
        all.put("total_distance", Numbers.json(pairs.totalDistance(), Numbers.SCORE));
        all.put("balance", pairs.balance().stream().map(PairsAnswer::balance).toList());
        all.put("pairs", pairs.pairs().stream().map(this::pair).toList());
        all.put("unmatched", pairs.unmatched().stream().map(this::unmatched).toList());
        return all;
    }

    /** People who live in areas outside the list that are comparable with one inside it. */
    public double residentsOutsideComparable() {
        return pairs.outsideComparable().stream()
                .mapToDouble(outside -> row(outside).residents())
                .filter(residents -> !Double.isNaN(residents))
                .sum();
    }

    private Map<String, @Nullable Object> pair(Pair pair) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("inside", area(pair.inside()));
        one.put("outside", area(pair.outside()));
        one.put("distance", Numbers.json(pair.distance(), Numbers.SCORE));
        OptionalInt furthest = findFurthest(pair);
        one.put("differs_most_on", furthest.isPresent() ? furthest(furthest) : null);
        return one;
    }

    private Map<String, @Nullable Object> area(int row) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("area", row(row).code());
        one.put("name", row(row).name());
        one.put("gemeente", row(row).gemeente());
        one.put("residents", Numbers.json(row(row).residents(), 0));
        one.put("member", list.findMember(question.code(row)).orElse(null));
        Map<String, @Nullable Object> percentiles = new LinkedHashMap<>();
        DomainProfiles profiles = profiles();
        for (int axis = 0; axis < profiles.axes().size(); axis++) {
            percentiles.put(
                    profiles.axes().get(axis),
                    profiles.isSize(axis)
                            ? Numbers.json(profiles.score(axis, row), Numbers.SCORE)
                            : Numbers.json(profiles.findPercentile(axis, row), Numbers.PERCENTILE));
        }
        one.put("percentiles", percentiles);
        return one;
    }

    private Map<String, @Nullable Object> unmatched(Unmatched unmatched) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>(area(unmatched.row()));
        one.put("reason", reason(unmatched));
        unmatched.nearest().ifPresent(n -> {
            one.put("nearest", area(n.row()));
            one.put("nearest_distance", Numbers.json(n.distance(), Numbers.SCORE));
            one.put("nearest_furthest_on", n.widest().isPresent() ? furthest(n.widest()) : null);
        });
        return one;
    }

    private static Map<String, @Nullable Object> balance(Balance balance) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("domain", balance.axis());
        one.put("matched_on", balance.matchedOn());
        one.put("before", groups(balance.before()));
        one.put("after", groups(balance.after()));
        return one;
    }

    private static Map<String, @Nullable Object> groups(Balance.Groups groups) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("inside", groups.inside());
        one.put("outside", groups.outside());
        one.put("mean_inside", Numbers.json(groups.meanInside(), Numbers.SCORE));
        one.put("mean_outside", Numbers.json(groups.meanOutside(), Numbers.SCORE));
        one.put("standardised_difference", Numbers.json(groups.standardisedDifference(), Numbers.SCORE));
        one.put("variance_ratio", Numbers.json(groups.varianceRatio(), Numbers.SCORE));
        return one;
    }
}
