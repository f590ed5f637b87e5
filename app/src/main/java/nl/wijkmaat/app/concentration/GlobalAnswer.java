package nl.wijkmaat.app.concentration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.concentration.GlobalConcentration;
import org.jspecify.annotations.Nullable;

/** Whether like lies beside like in the whole country. */
record GlobalAnswer(GlobalConcentration global) implements Answer {

    private static final List<String> COLUMNS = List.of("statistic", "value", "expected", "z", "p", "areas", "islands");

    @Override
    public Grid grid() {
        Grid grid = new Grid(COLUMNS);
        grid.add(
                name(),
                Answer.cell(global.value()),
                Answer.cell(global.expected()),
                Answer.cell(global.z()),
                Answer.cell(global.p()),
                global.areas(),
                global.islands());
        return grid;
    }

    private String name() {
        return global.statistic().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, @Nullable Object> document() {
        return Answer.fields(
                COLUMNS,
                Arrays.asList(
                        name(),
                        Answer.number(global.value()),
                        Answer.number(global.expected()),
                        Answer.number(global.z()),
                        Answer.number(global.p()),
                        global.areas(),
                        global.islands()));
    }

    @Override
    public void tell(Shell shell) {
        shell.say("concentration.two_sided", global.permutations().count());
    }
}
