package nl.wijkmaat.editions.table;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers with one decimal mark and nothing between thousands. What a mark stands for is declared, never guessed: {@code 1,234} is
 * either a little more than one or a good thousand.
 */
final class NumberReader {

    /** What {@link #read} gives when the cell is no number under the declared decimal mark. */
    static final double NO_NUMBER = Double.NaN;

    /** Up to this many digits fit in a double without rounding. */
    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    /** How a text is written that is no number here, but would be one elsewhere. */
    enum Style {
        /** 1,234.5 or 12.5 */
        POINT,
        /** 1.234,5 or 12,5 */
        COMMA
    }

    private NumberReader() {}

    /**
     * The number in a range of bytes, rounded correctly; {@link #NO_NUMBER} when the bytes are none. Accepts a sign, digits, the mark
     * followed or preceded by digits, and an exponent.
     */
    static double read(byte[] bytes, int from, int to, char decimalMark) {
        int at = from;
        boolean negative = false;
        if (at < to && (bytes[at] == '-' || bytes[at] == '+')) {
            negative = bytes[at] == '-';
            at++;
        }
        long digits = 0;
        int count = 0;
        int decimals = -1;
        boolean any = false;
        for (; at < to; at++) {
            byte b = bytes[at];
            if (b >= '0' && b <= '9') {
                any = true;
                if (count > 0 || b != '0') {
                    count++;
                }
                if (count > EXACT_DIGITS) {
                    return slow(bytes, from, to, decimalMark);
                }
                digits = digits * 10 + (b - '0');
                if (decimals >= 0) {
                    decimals++;
                }
            } else if (b == decimalMark && decimals < 0) {
                decimals = 0;
            } else if (any && (b == 'e' || b == 'E')) {
                return slow(bytes, from, to, decimalMark);
            } else {
                return NO_NUMBER;
            }
        }
        if (!any || decimals >= POWERS_OF_TEN.length) {
            return any ? slow(bytes, from, to, decimalMark) : NO_NUMBER;
        }
        // Both are exact, so their quotient is the number nearest to what is written.
        double amount = decimals > 0 ? digits / POWERS_OF_TEN[decimals] : digits;
        return negative ? -amount : amount;
    }

    /** Long numbers and exponents, by the JDK; only what consists of digits, signs, one mark and an exponent gets there. */
    private static double slow(byte[] bytes, int from, int to, char decimalMark) {
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        if (!text.matches(
                decimalMark == ','
                        ? "[+-]?(\\d+(,\\d*)?|,\\d+)([eE][+-]?\\d{1,4})?"
                        : "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?")) {
            return NO_NUMBER;
        }
        double amount = Double.parseDouble(text.replace(',', '.'));
        return Double.isFinite(amount) ? amount : NO_NUMBER;
    }

    /** How a text that holds a mark between digits is written; null when it tells nothing. */
    static @Nullable Style styleOf(String text) {
        int point = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        if (!text.matches("[+-]?[0-9.,]*[0-9]") || (point < 0 && comma < 0)) {
            return null;
        }
        return point > comma ? Style.POINT : Style.COMMA;
    }
}
