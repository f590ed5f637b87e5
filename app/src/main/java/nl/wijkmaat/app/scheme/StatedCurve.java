package nl.wijkmaat.app.scheme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;

/**
 * A bound that moves, as written on the command line: {@code CLAUSE:INPUT=FROM..TO/POINTS}.
 *
 * @param clause id of the clause
 * @param input that is held against the bound
 * @param bounds from the first to the last, evenly spaced
 */
record StatedCurve(String clause, String input, List<BigDecimal> bounds) {

    private static final Pattern FORM = Pattern.compile("([^:]+):([^=]+)=(-?[0-9.]+?)\\.\\.(-?[0-9.]+)/([0-9]{1,4})");

    /** @throws CommandFailure when it cannot be read */
    static StatedCurve parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "whatif.curve_form", text);
        }
        int points = Integer.parseInt(matcher.group(5));
        if (points < 2 || points > 1000) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "whatif.curve_form", text);
        }
        try {
            BigDecimal from = new BigDecimal(matcher.group(3));
            BigDecimal to = new BigDecimal(matcher.group(4));
            List<BigDecimal> bounds = new ArrayList<>();
            for (int i = 0; i < points; i++) {
                BigDecimal share = BigDecimal.valueOf(i).divide(BigDecimal.valueOf(points - 1L), MathContext.DECIMAL64);
                bounds.add(from.add(to.subtract(from).multiply(share), MathContext.DECIMAL32)
                        .stripTrailingZeros());
            }
            return new StatedCurve(matcher.group(1), matcher.group(2), bounds);
        } catch (NumberFormatException e) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "whatif.curve_form", text);
        }
    }
}
