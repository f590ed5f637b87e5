package nl.wijkmaat.editions.fund;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problems;

/**
 * A number as people write it, in Dutch or English: a comma or a point before the decimals, the other of the two or blanks between thousands,
 * with a euro sign before it and {@code miljoen} or {@code miljard} behind it. What could be thousands as well as decimals, such as 500.000, is
 * refused, as nobody can tell which of the two was meant.
 */
public final class WrittenNumber {

    /** One mark with three digits behind it: half a million or five hundred. */
    private static final String AMBIGUOUS = "-?[1-9][0-9]{0,2}[.,][0-9]{3}";

    /** Thousands with the same mark between all, and decimals behind the other mark. */
    private static final Pattern GROUPED =
            Pattern.compile("(-?[1-9][0-9]{0,2}(?:([., ])[0-9]{3})(?:\\2[0-9]{3})*)(?:[.,]([0-9]{1,6}))?");

    private static final Pattern TIMES = Pattern.compile(
            "(.*[0-9]) ?(?:(miljoen|mln\\.?|million)|miljard|mld\\.?|billion)", Pattern.CASE_INSENSITIVE);

    private static final int MOST_DIGITS = 13;

    private WrittenNumber() {}

    /** The same number with a point and without needless zeros; empty, and a problem, when it is none. */
    public static Optional<String> plain(String text, Place place, Problems problems) {
        String written = text.strip().replaceAll("[\\h]+", " ");
        Matcher times = TIMES.matcher(written);
        boolean isTimes = times.matches();
        String number = (isTimes ? times.group(1) : written).replaceFirst("^(€|EUR) ?", "");
        if (number.matches(AMBIGUOUS)) {
            String whole = number.replaceAll("[.,]", "");
            problems.add(place, "fund.set_thousands", written, whole, number.replaceAll("[.,].*", ""));
            return Optional.empty();
        }
        Optional<String> digits = ungrouped(number).filter(d -> d.matches("-?[0-9]{1,13}([.][0-9]{1,6})?"));
        if (digits.isEmpty()) {
            problems.add(place, "fund.set_number", written);
            return Optional.empty();
        }
        int zeros = !isTimes ? 0 : times.group(2) != null ? 6 : 9;
        BigDecimal amount = new BigDecimal(digits.get()).scaleByPowerOfTen(zeros);
        if (amount.precision() - amount.scale() > MOST_DIGITS) {
            problems.add(place, "fund.set_number", written);
            return Optional.empty();
        }
        return Optional.of(
                amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString());
    }

    /** Without the marks between thousands, and with a point before the decimals; empty when the same mark stands for both. */
    private static Optional<String> ungrouped(String number) {
        Matcher grouped = GROUPED.matcher(number);
        if (!grouped.matches()) {
            return Optional.of(number.replace(',', '.'));
        }
        String mark = grouped.group(2);
        String whole = grouped.group(1).replace(mark, "");
        if (grouped.group(3) == null) {
            return Optional.of(whole);
        }
        char before = number.charAt(grouped.start(3) - 1);
        return mark.equals(String.valueOf(before)) ? Optional.empty() : Optional.of(whole + "." + grouped.group(3));
    }
}
