package nl.wijkmaat.editions.voorbeeldland;

/** Numbers as text, the same on every platform and in every language. */
final class Decimal {

    private Decimal() {}

    /**
     * The amount rounded to a number of decimals, halves away from zero, and then multiplied by a whole step.
     *
     * @param amount finite
     */
    static String of(double amount, int decimals, int step, char decimalMark) {
        long factor = 1;
        for (int i = 0; i < decimals; i++) {
            factor *= 10;
        }
        long scaled = (long) Math.floor(Math.abs(amount) * factor + 0.5) * step;
        String digits = Long.toString(scaled);
        StringBuilder text = new StringBuilder();
        if (amount < 0 && scaled != 0) {
            text.append('-');
        }
        if (decimals == 0) {
            return text.append(digits).toString();
        }
        text.append("0".repeat(Math.max(0, decimals + 1 - digits.length()))).append(digits);
        return text.insert(text.length() - decimals, decimalMark).toString();
    }
}
