package nl.wijkmaat.editions.fund;

import java.math.BigDecimal;
import java.util.Optional;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problems;

/**
 * A number as people write it: a comma or a point before the decimals. What could be thousands as well as decimals, such as 500.000, is
 * refused, as nobody can tell which of the two was meant.
 */
final class WrittenNumber {

    private WrittenNumber() {}

    /** The same number with a point and without needless zeros; empty, and a problem, when it is none. */
    static Optional<String> plain(String text, Place place, Problems problems) {
        String written = text.strip();
        if (written.matches("-?[1-9][0-9]{0,2}([.,][0-9]{3})+")) {
            problems.add(place, "fund.set_thousands", written, written.replaceAll("[.,]", ""));
            return Optional.empty();
        }
        String point = written.replace(',', '.');
        if (!point.matches("-?[0-9]{1,13}([.][0-9]{1,6})?")) {
            problems.add(place, "fund.set_number", written);
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(point);
        return Optional.of(
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }
}
