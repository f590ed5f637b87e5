package nl.wijkmaat.app.scheme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.engine.scheme.RuleChange;

/**
 * A bound that moves, as written on the command line: {@code CLAUSE:INPUT=FROM..TO/POINTS}, with the sign of the bound in place of {@code =} where
 * a clause has several.
 *
 * @param moving which bound
 * @param bounds from the first to the last, evenly spaced
 */
record StatedCurve(RuleChange.BoundOf moving, List<BigDecimal> bounds) {

    private static final Pattern FORM =
            Pattern.compile("([^:]+):([a-z0-9_]+)(>=|<=|>|<|=)(-?[0-9.]+?)\\.\\.(-?[0-9.]+)/([0-9]{1,4})");

    /** @throws CommandFailure when it cannot be read */
    static StatedCurve parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "whatif.curve_form", text);
        }
        int points = Integer.parseInt(matcher.group(6));
        if (points < 2 || points > 1000) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "whatif.curve_form", text);
        }
        try {
            BigDecimal from = new BigDecimal(matcher.group(4));
            BigDecimal to = new BigDecimal(matcher.group(5));
            List<BigDecimal> bounds = new ArrayList<>();
            for (int i = 0; i < points; i++) {
                BigDecimal share = BigDecimal.valueOf(i).divide(BigDecimal.valueOf(points - 1L), MathContext.DECIMAL64);
                bounds.add(from.add(to.subtract(from).multiply(share), MathContext.DECIMAL32)
                        .stripTrailingZeros());
            }
            return new StatedCurve(StatedChange.boundOf(matcher.group(1), matcher.group(2), matcher.group(3)), bounds);
        } catch (NumberFormatException e) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "whatif.curve_form", text);
        }
    }
}
