package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.wijkmaat.engine.statistics.Interval;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Unit;
import nl.wijkmaat.engine.statistics.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTextTest {

    private final FigureText dutch = new FigureText(new Texts(Language.DUTCH));

    @ParameterizedTest
    @DisplayName("an amount and its range are written as readers know them, and no finer than is known")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "PERCENT  | 17      | 16.5    | 17.5    | 17%          | 16,5 tot 17,5%",
                "PERCENT  | 63.5    | 59.6    | 67.4    | 63,5%        | 59,6 tot 67,4%",
                "PERSONS  | 4325    | 4322.5  | 4327.5  | 4.325        | 4.323 tot 4.327",
                "PERSONS  | 17942942| 17942942| 17942942| 17.942.942   | -",
                "THOUSAND_EURO | 220 | 219.5  | 220.5   | € 220.000    | 219.500 tot 220.500",
                "HECTARES | 3364723 | 3364552 | 3364894 | 3.364.723 ha | 3.364.552 tot 3.364.894",
                "HECTARES | 85      | 84.5    | 85.5    | 85 ha        | 84,5 tot 85,5",
                "PERCENT  | 18.9    | 18.85   | 18.95   | 18,9%        | 18,85 tot 18,95%",
                "PER_THOUSAND_RESIDENTS | 37.69 | 37.67 | 37.71 | 37,7  | -",
                "SCORE    | -0.172  | -0.172  | -0.172  | -0,172       | -",
            })
    void figures(Unit unit, double amount, double low, double high, String written, @Nullable String range) {
        Value value = new Value.Measured(amount, new Interval(low, high));

        assertThat(dutch.of(value, unit)).isEqualTo(written);
        assertThat(dutch.range(value, unit)).isEqualTo(Optional.ofNullable(range));
    }

    @Test
    @DisplayName("a missing figure is a reason, never a number")
    void missing() {
        for (MissingReason reason : MissingReason.values()) {
            Value value = Value.missing(reason);
            assertThat(dutch.of(value, Unit.PERSONS)).isNotBlank().doesNotContainPattern("[0-9]");
            assertThat(dutch.range(value, Unit.PERSONS)).isEmpty();
        }
    }
}
