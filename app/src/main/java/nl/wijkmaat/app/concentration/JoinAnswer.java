package nl.wijkmaat.app.concentration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.concentration.JoinCount;
import org.jspecify.annotations.Nullable;

/** Whether areas beyond a line border on each other. */
record JoinAnswer(JoinCount joins, double line) implements Answer {

    private static final List<String> COLUMNS = List.of(
            "line", "marked", "areas", "both_marked", "both_unmarked", "different", "expected_both_marked", "p");

    private List<@Nullable Object> values(boolean text) {
        return Arrays.asList(
                text ? Answer.cell(line) : Answer.number(line),
                joins.marked(),
                joins.areas(),
                joins.bothMarked(),
                joins.bothUnmarked(),
                joins.different(),
                text ? Answer.cell(joins.expectedBothMarked()) : Answer.number(joins.expectedBothMarked()),
                text ? Answer.cell(joins.p()) : Answer.number(joins.p()));
    }

    @Override
    public Grid grid() {
        Grid grid = new Grid(COLUMNS);
        grid.add(values(true).toArray());
        return grid;
    }

    @Override
    public Map<String, @Nullable Object> document() {
        return Answer.fields(COLUMNS, values(false));
    }

    @Override
    public void tell(Shell shell) {
        shell.say("concentration.two_sided", joins.permutations().count());
    }
}
