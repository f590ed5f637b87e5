package nl.wijkmaat.app.comparison;

import java.util.OptionalDouble;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Json;
import org.jspecify.annotations.Nullable;

/** Numbers as answers show them: rounded to what they mean, empty where there is none. */
final class Numbers {

    /** Decimals of a population percentile. */
    static final int PERCENTILE = 1;

    /** Decimals of a distance or score. */
    static final int SCORE = 3;

    private Numbers() {}

    static String text(double number, int decimals) {
        return Double.isNaN(number) ? "" : Grid.plain(rounded(number, decimals));
    }

    static String text(OptionalDouble number, int decimals) {
        return text(number.orElse(Double.NaN), decimals);
    }

    static @Nullable Object json(double number, int decimals) {
        return Double.isNaN(number) || Double.isInfinite(number) ? null : Json.number(rounded(number, decimals));
    }

    static @Nullable Object json(OptionalDouble number, int decimals) {
        return json(number.orElse(Double.NaN), decimals);
    }

    private static double rounded(double number, int decimals) {
        double scale = Math.pow(10, decimals);
        return Math.rint(number * scale) / scale;
    }
}
