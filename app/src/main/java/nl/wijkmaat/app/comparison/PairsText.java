package nl.wijkmaat.app.comparison;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.comparison.Balance;
import nl.wijkmaat.engine.comparison.MatchedPairs;
import nl.wijkmaat.engine.comparison.MatchedPairs.Pair;

/** An answer of {@code compare --pairs} for people: the pairs, the balance, what supports and what refutes, and the method. */
final class PairsText {

    private final PairsAnswer answer;
    private final Shell shell;

    PairsText(PairsAnswer answer) {
        this.answer = answer;
        this.shell = answer.question().shell();
    }

    void write() {
        Grid grid = new Grid(List.of(
                shell.text("compare.column.inside"),
                shell.text("compare.column.name"),
                shell.text("compare.column.residents"),
                shell.text("compare.column.outside"),
                shell.text("compare.column.name"),
                shell.text("compare.column.gemeente"),
                shell.text("compare.column.residents"),
                shell.text("compare.column.distance")));
        for (Pair pair : answer.pairs().listByDistance()) {
            var inside = answer.row(pair.inside());
            var outside = answer.row(pair.outside());
            grid.add(
                    inside.code(),
                    shell.labelled(answer.question().atlas(), inside.name()),
                    number(inside.residents(), 0),
                    outside.code(),
                    shell.labelled(answer.question().atlas(), outside.name()),
                    outside.gemeente(),
                    number(outside.residents(), 0),
                    number(pair.distance(), 2));
        }
        grid.writeTable(shell.out());
        shell.out().println();
        balance().writeTable(shell.out());
        tell();
        shell.out().flush();
    }

    private Grid balance() {
        Grid grid = new Grid(List.of(
                shell.text("compare.column.domain"),
                shell.text("compare.column.matched_on"),
                shell.text("compare.column.difference_before"),
                shell.text("compare.column.difference_after"),
                shell.text("compare.column.ratio_before"),
                shell.text("compare.column.ratio_after")));
        for (Balance balance : answer.pairs().balance()) {
            grid.add(
                    balance.axis(),
                    shell.text(balance.matchedOn() ? "compare.yes" : "compare.no"),
                    number(balance.before().standardisedDifference(), 2),
                    number(balance.after().standardisedDifference(), 2),
                    number(balance.before().varianceRatio(), 2),
                    number(balance.after().varianceRatio(), 2));
        }
        return grid;
    }

    private void tell() {
        MatchedPairs pairs = answer.pairs();
        int inside = pairs.question().inside().size();
        int outside = pairs.question().outside().size();
        shell.out().println();
        say("compare.told.balance");
        say(
                "compare.told.support",
                pairs.insideComparable().size(),
                inside,
                pairs.outsideComparable().size(),
                outside,
                number(answer.residentsOutsideComparable(), 0));
        say(
                "compare.told.refutation",
                inside - pairs.insideComparable().size(),
                inside,
                outside - pairs.outsideComparable().size(),
                outside);
        say("compare.told.matched", pairs.pairs().size(), pairs.unmatched().size(), reasons(pairs));
        if (answer.unsure() > 0) {
            say("compare.told.unsure", answer.unsure());
        }
        pairs.unmatched().forEach(unmatched -> {
            var row = answer.row(unmatched.row());
            say(
                    "compare.told.unmatched",
                    row.code(),
                    row.name(),
                    shell.text("compare.reason." + PairsAnswer.reason(unmatched)),
                    unmatched
                            .nearest()
                            .map(n -> answer.row(n.row()).code() + " "
                                    + answer.row(n.row()).name() + ", " + number(n.distance(), 2)
                                    + (n.widest().isPresent() ? ", " + answer.furthest(n.widest()) : ""))
                            .orElse("-"));
        });
        answer.list().caveat().ifPresent(caveat -> shell.out().println(shell.in(caveat)));
        shell.out().println();
        MethodText.ofPairs(answer.question(), answer.list(), pairs)
                .sentences()
                .forEach(sentence -> shell.out().println(shell.in(sentence)));
    }

    private String reasons(MatchedPairs pairs) {
        Map<String, Long> counts = pairs.unmatched().stream()
                .collect(Collectors.groupingBy(PairsAnswer::reason, TreeMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? "-"
                : counts.entrySet().stream()
                        .map(e -> shell.text("compare.reason." + e.getKey()) + " " + e.getValue())
                        .collect(Collectors.joining(", "));
    }

    private void say(String key, Object... arguments) {
        shell.out().println(shell.text(key, arguments));
    }

    private String number(double number, int decimals) {
        return Double.isNaN(number) ? "" : Grid.shown(number, decimals, shell.language());
    }
}
