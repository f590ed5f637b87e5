package nl.wijkmaat.engine.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.MissingReason;
import org.jspecify.annotations.Nullable;

/** What is known of an applicant for one input. */
public sealed interface Fact {

    /**
     * A number or an amount in euros.
     *
     * @param amount exact decimal, as stated or as published
     * @param figure the published figure that it is; null when somebody stated it
     */
    record Amount(BigDecimal amount, @Nullable Figure figure) implements Fact {
        public static Amount stated(String decimal) {
            return new Amount(new BigDecimal(decimal), null);
        }
    }

    record Truth(boolean isTrue) implements Fact {}

    record Choice(String word) implements Fact {}

    record Day(LocalDate day) implements Fact {}

    /**
     * A source was asked and gave no figure.
     *
     * @param reason why the figure is missing
     */
    record Absent(MissingReason reason) implements Fact {}
}
