package nl.wijkmaat.app.concentration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.Shell;
import org.jspecify.annotations.Nullable;

/** The answer to a question about where burden lies: as rows, and as what a document holds beside its recipe. */
sealed interface Answer permits LocalAnswer, GlobalAnswer, JoinAnswer, SpreadAnswer {

    Grid grid();

    Map<String, @Nullable Object> document();

    /** What a reader of the rows must know too. */
    void tell(Shell shell);

    /** A number with at most ten digits; nothing where there is none. */
    static String cell(double number) {
        return Double.isFinite(number) ? Grid.plain(number) : "";
    }

    static @Nullable Object number(double number) {
        return Double.isFinite(number) ? Json.number(number) : null;
    }

    /** Names and what stands under them, in that order. */
    static Map<String, @Nullable Object> fields(List<String> names, List<? extends @Nullable Object> values) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            fields.put(names.get(i), values.get(i));
        }
        return fields;
    }
}
