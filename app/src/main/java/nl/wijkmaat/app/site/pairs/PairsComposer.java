package nl.wijkmaat.app.site.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.chart.BalanceChart;
import nl.wijkmaat.app.chart.SvgImage;
import nl.wijkmaat.app.comparison.PairsAnswer;
import nl.wijkmaat.app.shell.CatalogueNames;
import nl.wijkmaat.app.site.AnswerPart;
import nl.wijkmaat.app.site.Download;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.app.site.ShownTable;
import nl.wijkmaat.app.site.ShownTable.Cell;
import nl.wijkmaat.app.site.ShownTable.Column;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.comparison.Balance;
import nl.wijkmaat.engine.comparison.ComparableAreas.Beside;
import nl.wijkmaat.engine.comparison.DomainProfiles;
import nl.wijkmaat.engine.comparison.MatchedPairs;
import nl.wijkmaat.engine.comparison.MatchedPairs.Pair;
import nl.wijkmaat.engine.comparison.MatchedPairs.Unmatched;

/** Puts pairs in the words of a page. Every figure comes from the answer. */
final class PairsComposer {

    private final Atlas atlas;
    private final Texts texts;
    private final PairsChoice choice;
    private final CatalogueNames names;

    PairsComposer(Atlas atlas, Texts texts, PairsChoice choice) {
        this.atlas = atlas;
        this.texts = texts;
        this.choice = choice;
        this.names = CatalogueNames.of(atlas.catalogue());
    }

    PairsPage.Answer compose(PairsAnswer answer) {
        MatchedPairs pairs = answer.pairs();
        return new PairsPage.Answer(
                sentence(answer),
                List.of(texts.text(
                        "pairs.supports",
                        pairs.insideComparable().size(),
                        pairs.question().inside().size(),
                        pairs.outsideComparable().size(),
                        pairs.question().outside().size(),
                        Math.round(answer.residentsOutsideComparable()))),
                List.of(texts.text(
                        "pairs.against",
                        pairs.question().inside().size()
                                - pairs.insideComparable().size(),
                        pairs.question().inside().size(),
                        pairs.question().outside().size()
                                - pairs.outsideComparable().size(),
                        pairs.question().outside().size())),
                shared(pairs),
                leftOut(answer),
                pairs.pairs().size(),
                pairs(answer),
                shown(pairs.pairs().size()),
                pairs.unmatched().size(),
                unmatched(answer),
                shown(pairs.unmatched().size()),
                balance(answer),
                chart(answer),
                answer.caveat(),
                answer.method(),
                answer.profiles().table().items().stream()
                        .map(item -> texts.of(names.of(item.indicator())) + " (" + item.year() + ")")
                        .toList(),
                answer.command(),
                answer.provenance(),
                downloads());
    }

    private String sentence(PairsAnswer answer) {
        MatchedPairs pairs = answer.pairs();
        return texts.text(
                "pairs.sentence",
                texts.of("levels", choice.asked().level()),
                pairs.question().inside().size(),
                pairs.pairs().size(),
                pairs.unmatched().size(),
                (int) answer.profiles().axes().stream()
                        .filter(axis -> !axis.equals(DomainProfiles.SIZE))
                        .count());
    }

    /** Why more areas have a comparable one outside than have a partner there. */
    private Optional<String> shared(MatchedPairs pairs) {
        int taken = pairs.insideComparable().size() - pairs.pairs().size();
        return taken == 0 ? Optional.empty() : Optional.of(texts.counted("pairs.shared", taken));
    }

    /** Why fewer areas are paired than stand on the list. */
    private List<String> leftOut(PairsAnswer answer) {
        List<String> told = new ArrayList<>();
        if (answer.fewResidents() > 0) {
            told.add(texts.counted(
                    "pairs.few-residents", answer.fewResidents(), choice.asked().leastResidents()));
        }
        if (answer.unsure() > 0) {
            told.add(texts.counted("pairs.unsure", answer.unsure()));
        }
        return told;
    }

    private Optional<String> shown(int all) {
        return all > choice.count() ? Optional.of(texts.text("pairs.shown", choice.count(), all)) : Optional.empty();
    }

    private ShownTable pairs(PairsAnswer answer) {
        return new ShownTable(
                texts.text("pairs.table"),
                List.of(
                        Column.words(texts.text("pairs.column.inside")),
                        Column.words(texts.text("pairs.column.outside")),
                        Column.number(texts.text("pairs.column.distance")),
                        Column.words(texts.text("pairs.column.furthest")),
                        Column.words(texts.text("pairs.column.beside"))),
                answer.pairs().listByDistance().stream()
                        .limit(choice.count())
                        .map(pair -> pair(answer, pair))
                        .toList());
    }

    private List<Cell> pair(PairsAnswer answer, Pair pair) {
        BurdenTable.Row inside = answer.row(pair.inside());
        BurdenTable.Row outside = answer.row(pair.outside());
        return List.of(
                area(inside),
                area(outside),
                Cell.of(texts.number(pair.distance(), 2)),
                furthest(answer, pair),
                Cell.linked(
                        texts.text("pairs.beside"),
                        "",
                        Link.to(Route.COMPARE)
                                .with(Parameter.AREAS, inside.code() + "," + outside.code())
                                .with(Parameter.BOUNDARY_YEAR, choice.asked().year())));
    }

    /** The domain in which the two differ most, with where each lies among residents. */
    private Cell furthest(PairsAnswer answer, Pair pair) {
        OptionalInt axis = answer.findFurthest(pair);
        if (axis.isEmpty()) {
            return Cell.of(texts.text("pairs.not-known"));
        }
        OptionalDouble inside = answer.profiles().findPercentile(axis.getAsInt(), pair.inside());
        OptionalDouble outside = answer.profiles().findPercentile(axis.getAsInt(), pair.outside());
        String where = inside.isPresent() && outside.isPresent()
                ? texts.text(
                        "pairs.positions",
                        texts.number(inside.getAsDouble(), 0),
                        texts.number(outside.getAsDouble(), 0))
                : "";
        return Cell.of(axis(answer.profiles().axes().get(axis.getAsInt())), where);
    }

    /** An area with a link to its page, where it lies and how many live there. */
    private Cell area(BurdenTable.Row row) {
        Optional<String> gemeente = new AreaCode(row.code())
                .gemeente()
                .filter(code -> !code.code().equals(row.code()))
                .flatMap(atlas.getTree(choice.asked().year())::findArea)
                .map(area -> area.name());
        String residents = Double.isNaN(row.residents())
                ? texts.text("pairs.residents.unknown")
                : texts.text("pairs.residents", Math.round(row.residents()));
        return Cell.linked(
                row.name(),
                gemeente.map(name -> name + ", " + residents).orElse(residents),
                Link.to(Route.AREA, row.code())
                        .with(Parameter.BOUNDARY_YEAR, choice.asked().year()));
    }

    private ShownTable unmatched(PairsAnswer answer) {
        return new ShownTable(
                texts.text("pairs.unmatched"),
                List.of(
                        Column.words(texts.text("pairs.column.inside")),
                        Column.words(texts.text("pairs.column.reason")),
                        Column.words(texts.text("pairs.column.nearest")),
                        Column.number(texts.text("pairs.column.distance")),
                        Column.words(texts.text("pairs.column.beyond"))),
                answer.pairs().unmatched().stream()
                        .limit(choice.count())
                        .map(alone -> unmatched(answer, alone))
                        .toList());
    }

    private List<Cell> unmatched(PairsAnswer answer, Unmatched alone) {
        Optional<Beside> nearest = alone.nearest();
        return List.of(
                area(answer.row(alone.row())),
                Cell.of(texts.of("pairs.reason", alone.reason())),
                nearest.map(near -> area(answer.row(near.row()))).orElseGet(() -> Cell.of(texts.text("pairs.nobody"))),
                Cell.of(nearest.map(near -> texts.number(near.distance(), 2)).orElse("")),
                Cell.of(nearest.filter(near -> near.widest().isPresent())
                        .map(near ->
                                axis(answer.profiles().axes().get(near.widest().getAsInt())))
                        .orElse("")));
    }

    private ShownTable balance(PairsAnswer answer) {
        return new ShownTable(
                texts.text("pairs.balance"),
                List.of(
                        Column.words(texts.text("burden.domain")),
                        Column.number(texts.text("pairs.column.before")),
                        Column.number(texts.text("pairs.column.after")),
                        Column.number(texts.text("pairs.column.ratio-before")),
                        Column.number(texts.text("pairs.column.ratio-after"))),
                answer.pairs().balance().stream().map(this::balance).toList());
    }

    private List<Cell> balance(Balance balance) {
        return List.of(
                Cell.of(axis(balance.axis()), balance.matchedOn() ? "" : texts.text("pairs.not-matched-on")),
                number(balance.before().standardisedDifference()),
                number(balance.after().standardisedDifference()),
                number(balance.before().varianceRatio()),
                number(balance.after().varianceRatio()));
    }

    private Cell number(double number) {
        return Cell.of(Double.isFinite(number) ? texts.number(number, 2) : texts.text("pairs.not-known"));
    }

    private Optional<SvgImage> chart(PairsAnswer answer) {
        List<BalanceChart.Row> rows = new ArrayList<>();
        for (Balance balance : answer.pairs().balance()) {
            rows.add(new BalanceChart.Row(
                    axis(balance.axis()),
                    mark(balance.before(), number -> texts.text("pairs.chart.before", number)),
                    mark(balance.after(), number -> texts.text("pairs.chart.after", number))));
        }
        return BalanceChart.of(rows, Balance.CUSTOMARY_LIMIT).map(SvgImage::of);
    }

    private Optional<BalanceChart.Mark> mark(Balance.Groups groups, UnaryOperator<String> label) {
        double difference = groups.standardisedDifference();
        return Double.isFinite(difference)
                ? Optional.of(new BalanceChart.Mark(difference, label.apply(texts.number(difference, 2))))
                : Optional.empty();
    }

    /** What a domain is called, and the number of residents when that is compared. */
    private String axis(String id) {
        return id.equals(DomainProfiles.SIZE) ? texts.text("pairs.size") : texts.of(names.of(id));
    }

    private List<Download> downloads() {
        Link files = choice.self().on(Route.PAIRS_FILE);
        return List.of(
                AnswerPart.offer(texts.text("pairs.download.pairs"), files, PairsFiles.PAIRS),
                AnswerPart.offer(texts.text("pairs.download.balance"), files, PairsFiles.BALANCE),
                AnswerPart.offer(texts.text("pairs.download.all"), files, AnswerPart.ALL));
    }
}
