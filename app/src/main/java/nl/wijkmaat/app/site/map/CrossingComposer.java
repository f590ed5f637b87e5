package nl.wijkmaat.app.site.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.engine.statistics.CrossCount;

/** Puts two layers that are crossed into a legend of pairs, and a table of how many areas and people stand in each pair. */
final class CrossingComposer {

    private final Texts texts;
    private final MapWords words;
    private final MapPages.Shown shown;
    private final LayerFigures first;
    private final LayerFigures second;
    private final Scale down;
    private final Scale across;
    private final CrossCount count;

    private CrossingComposer(Texts texts, MapPages.Shown shown, LayerFigures second, Scale down, Scale across) {
        this.texts = texts;
        this.words = new MapWords(texts);
        this.shown = shown;
        this.first = shown.drawings().getFirst();
        this.second = second;
        this.down = down;
        this.across = across;
        this.count = CrossCount.of(
                down.count(),
                across.count(),
                IntStream.range(0, shown.areas().size())
                        .filter(i ->
                                shown.choice().isWithin(shown.areas().get(i).code()))
                        .mapToObj(i -> new CrossCount.Placed(
                                down.findClass(first, i),
                                across.findClass(second, i),
                                shown.residents().get(i))));
    }

    /**
     * Empty when nothing is crossed, or one of the layers has no figure at all.
     *
     * @param inCountry how many areas of the country have each key
     */
    static Optional<MapPage.Crossing> compose(Texts texts, MapPages.Shown shown, Map<String, Integer> inCountry) {
        Painting painting = shown.painting();
        return painting.scale()
                .flatMap(down -> painting.crossedScale()
                        .flatMap(across -> shown.crossed()
                                .map(second ->
                                        new CrossingComposer(texts, shown, second, down, across).compose(inCountry))));
    }

    private MapPage.Crossing compose(Map<String, Integer> inCountry) {
        List<String> columns = IntStream.range(0, across.count())
                .mapToObj(i -> words.classLabel(second, across, i))
                .toList();
        List<MapPage.CrossRow> rows = new ArrayList<>();
        for (int row = down.count() - 1; row >= 0; row--) {
            rows.add(row(row, words.classLabel(first, down, row), inCountry));
        }
        return new MapPage.Crossing(
                words.name(first.layer()), words.name(second.layer()), columns, rows, table(columns), lead());
    }

    private MapPage.CrossRow row(int row, String label, Map<String, Integer> inCountry) {
        List<MapPage.LegendEntry> cells = IntStream.range(0, across.count())
                .mapToObj(column -> {
                    String key = Painting.key(row, column);
                    return new MapPage.LegendEntry(
                            key,
                            shown.painting().fill(key),
                            texts.text("map.pair", label, words.classLabel(second, across, column)),
                            texts.counted("map.areas", inCountry.getOrDefault(key, 0)),
                            shown.choice().shows(key));
                })
                .toList();
        return new MapPage.CrossRow(label, cells);
    }

    /** The heaviest class first, as in the legend; those without a figure and the sums behind them. */
    private MapPage.Counts table(List<String> classes) {
        boolean isSecondWhole = count.column(across.count()).areas() == 0;
        List<String> headings = new ArrayList<>(classes);
        if (!isSecondWhole) {
            headings.add(texts.text("map.legend.missing"));
        }
        headings.add(texts.text("map.count.all"));
        List<MapPage.CountRow> rows = new ArrayList<>();
        for (int row = down.count() - 1; row >= 0; row--) {
            rows.add(countRow(words.classLabel(first, down, row), row, isSecondWhole));
        }
        if (count.row(down.count()).areas() > 0) {
            rows.add(countRow(texts.text("map.legend.missing"), down.count(), isSecondWhole));
        }
        List<MapPage.CountCell> sums = new ArrayList<>();
        for (int column = 0; column < across.count() + (isSecondWhole ? 0 : 1); column++) {
            sums.add(cell("", count.column(column), count.all()));
        }
        sums.add(cell("", count.all(), count.all()));
        rows.add(new MapPage.CountRow(texts.text("map.count.all"), sums));
        int uncounted = count.all().uncounted();
        return new MapPage.Counts(
                headings,
                rows,
                uncounted == 0 ? Optional.empty() : Optional.of(texts.counted("map.count.uncounted", uncounted)));
    }

    private MapPage.CountRow countRow(String label, int row, boolean isSecondWhole) {
        CrossCount.Cell all = count.row(row);
        List<MapPage.CountCell> cells = new ArrayList<>();
        for (int column = 0; column < across.count() + (isSecondWhole ? 0 : 1); column++) {
            boolean isPair = row < down.count() && column < across.count();
            cells.add(cell(isPair ? Painting.key(row, column) : "", count.cell(row, column), all));
        }
        cells.add(cell("", all, all));
        return new MapPage.CountRow(label, cells);
    }

    private MapPage.CountCell cell(String key, CrossCount.Cell cell, CrossCount.Cell of) {
        double residents = Math.rint(cell.residents());
        return new MapPage.CountCell(
                key.isEmpty() ? Optional.empty() : Optional.of(shown.painting().fill(key)),
                texts.counted("map.areas", cell.areas()),
                texts.text("map.count.residents", texts.number(residents, 0)),
                of.residents() == 0
                        ? ""
                        : texts.text("map.count.share", texts.number(100 * cell.residents() / of.residents(), 1)));
    }

    /** What the heaviest class has of access; empty when it is not burden against access. */
    private Optional<String> lead() {
        boolean isBurden = first.layer() instanceof Layer.OfBurden || first.layer() instanceof Layer.OfDomain;
        if (!isBurden || !across.equals(Scale.Outcomes.CROSSED)) {
            return Optional.empty();
        }
        int heaviest = down.count() - 1;
        CrossCount.Cell all = count.row(heaviest);
        return Optional.of(texts.text(
                "map.cross.lead",
                words.name(first.layer()),
                words.classLabel(first, down, heaviest),
                all.areas(),
                texts.number(all.residents(), 0),
                said(heaviest, 0),
                said(heaviest, 2),
                said(heaviest, 1)));
    }

    private String said(int row, int column) {
        CrossCount.Cell cell = count.cell(row, column);
        return texts.counted("map.cross.said", cell.areas(), texts.number(cell.residents(), 0));
    }
}
