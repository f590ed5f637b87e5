package nl.wijkmaat.app.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wijkmaat.app.shell.CatalogueNames;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.comparison.ComparableAreas;
import nl.wijkmaat.engine.comparison.ComparableAreas.Beside;

/** An answer of {@code compare AREA} for people: the area and those beside it, domain by domain, and what to know about it. */
final class CompareText {

    private final CompareAnswer answer;
    private final Shell shell;

    CompareText(CompareAnswer answer) {
        this.answer = answer;
        this.shell = answer.question().shell();
    }

    void write() {
        List<String> columns = new ArrayList<>();
        for (String key : List.of("rank", "area", "name", "gemeente", "residents", "programme", "distance")) {
            columns.add(shell.text("compare.column." + key));
        }
        answer.profiles().axes().forEach(axis -> columns.add(axisName(axis)));
        Grid grid = new Grid(columns);
        ComparableAreas found = answer.found();
        grid.addTexts(line("=", found.row(), Double.NaN));
        int rank = 1;
        for (Beside beside : found.nearest()) {
            grid.addTexts(line(Integer.toString(rank++), beside.row(), beside.distance()));
        }
        for (Beside beside : answer.named()) {
            grid.addTexts(line("*", beside.row(), beside.distance()));
        }
        grid.writeWrapped(shell.out(), Grid.SCREEN_WIDTH);
        tell(found);
        shell.out().flush();
    }

    private String axisName(String id) {
        return shell.in(CatalogueNames.of(answer.question().atlas().catalogue()).of(id));
    }

    private List<String> line(String rank, int row, double distance) {
        BurdenTable.Row area = answer.row(row);
        List<String> cells = new ArrayList<>();
        cells.add(rank);
        cells.add(area.code());
        cells.add(shell.labelled(answer.question().atlas(), area.name()));
        cells.add(area.gemeente());
        cells.add(Double.isNaN(area.residents()) ? "" : Grid.shown(area.residents(), 0, shell.language()));
        cells.add(answer.programme(row));
        cells.add(Double.isNaN(distance) ? "" : Grid.shown(distance, 2, shell.language()));
        for (int axis = 0; axis < answer.profiles().axes().size(); axis++) {
            if (answer.profiles().isSize(axis)) {
                cells.add(
                        answer.profiles().isMeasured(axis, row)
                                ? Grid.shown(answer.profiles().score(axis, row), 2, shell.language())
                                : "");
                continue;
            }
            int measured = answer.profiles().countIndicators(axis, row);
            int all = answer.profiles().listItems(axis).size();
            double percentile = answer.profiles().findPercentile(axis, row).orElse(Double.NaN);
            cells.add(
                    Double.isNaN(percentile)
                            ? "?"
                            : Grid.shown(percentile, 0, shell.language())
                                    + (measured < all ? " (" + measured + "/" + all + ")" : ""));
        }
        return cells;
    }

    private void tell(ComparableAreas found) {
        shell.out().println();
        say("compare.told.percentiles");
        say(
                "compare.told.counts",
                found.candidates(),
                found.withinCalipers(),
                found.beyondCaliper().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                beyond(found.beyondCaliper()),
                found.tooFewAxes());
        if (found.medianDistance().isPresent()) {
            say("compare.told.median", Grid.shown(found.medianDistance().getAsDouble(), 2, shell.language()));
        }
        if (found.nearest().isEmpty()) {
            say("compare.told.nobody");
        } else if (found.nearest().size() == found.withinCalipers()
                && found.withinCalipers() < answer.question().options().count) {
            say("compare.told.fewer", answer.question().options().count, found.withinCalipers());
        }
        answer.caveat().ifPresent(caveat -> shell.out().println(shell.in(caveat)));
        shell.out().println();
        MethodText.ofDistance(answer.question())
                .sentences()
                .forEach(sentence -> shell.out().println(shell.in(sentence)));
    }

    private void say(String key, Object... arguments) {
        shell.out().println(shell.text(key, arguments));
    }

    private String beyond(Map<String, Integer> counts) {
        return counts.isEmpty()
                ? "-"
                : counts.entrySet().stream()
                        .map(e -> axisName(e.getKey()) + " " + e.getValue())
                        .collect(Collectors.joining(", "));
    }
}
