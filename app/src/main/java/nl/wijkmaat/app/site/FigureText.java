package nl.wijkmaat.app.site;

import java.util.Optional;
import nl.wijkmaat.engine.statistics.Interval;
import nl.wijkmaat.engine.statistics.Unit;
import nl.wijkmaat.engine.statistics.Value;

/** Figures as readers see them: an amount with its unit, the range in which the truth lies, or the reason why there is none. */
public final class FigureText {

    private final Texts texts;

    public FigureText(Texts texts) {
        this.texts = texts;
    }

    /** The amount with its unit, or the reason in a word or two. */
    public String of(Value value, Unit unit) {
        return switch (value) {
            case Value.Measured(double amount, Interval range) -> amount(amount, unit, decimals(amount, range, unit));
            case Value.Missing(var reason) -> texts.of("reason.short", reason);
        };
    }

    /** From where to where the true amount lies; empty for an exact or a missing figure. */
    public Optional<String> range(Value value, Unit unit) {
        if (!(value instanceof Value.Measured measured) || measured.range().width() == 0) {
            return Optional.empty();
        }
        Interval range = measured.range();
        boolean isCount = isCount(unit);
        double low = isCount ? Math.ceil(range.low()) : range.low();
        double high = isCount ? Math.floor(range.high()) : range.high();
        if (low >= high) {
            return Optional.empty(); // a count between two whole numbers is that one whole number
        }
        if (!isCount && unit.hides(range)) {
            return Optional.empty(); // nearer than readers are shown
        }
        int decimals = isCount || range.width() >= 10 ? unit.decimals() : Math.max(1, unit.decimals(range));
        String from = number(low, unit, decimals);
        String to = number(high, unit, decimals);
        if (from.equals(to)) {
            return Optional.empty();
        }
        // The euro sign stands above it already; a percentage without its sign could be a count.
        return Optional.of(texts.text("figure.range", from, unit == Unit.PERCENT ? amount(high, unit, decimals) : to));
    }

    /** What an amount is counted over, for a unit too long to stand behind each number; it stands once beside the name. */
    public Optional<String> per(Unit unit) {
        return switch (unit) {
            case PER_THOUSAND_RESIDENTS, PERSONS_PER_KM2, ADDRESSES_PER_KM2 -> Optional.of(texts.of("unit.per", unit));
            default -> Optional.empty();
        };
    }

    private String amount(double amount, Unit unit, int decimals) {
        return texts.text("unit." + unit.name(), number(amount, unit, decimals));
    }

    /** Thousands of euros are written out in full, as people write prices of houses. */
    private String number(double amount, Unit unit, int decimals) {
        return unit == Unit.THOUSAND_EURO ? texts.number(amount * 1000, 0) : texts.number(amount, decimals);
    }

    /** A percentage that was published as a whole number is not shown as if its first decimal were known. */
    private static int decimals(double amount, Interval range, Unit unit) {
        return range.width() >= 1 && amount == Math.rint(amount) ? 0 : unit.decimals();
    }

    private static boolean isCount(Unit unit) {
        return switch (unit) {
            case PERSONS, HOUSEHOLDS, DWELLINGS, EVENTS -> true;
            default -> false;
        };
    }
}
