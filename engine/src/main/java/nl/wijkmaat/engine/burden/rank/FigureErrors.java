package nl.wijkmaat.engine.burden.rank;

import nl.wijkmaat.engine.burden.BurdenFigures;

/**
 * The standard error of a figure from all that makes it unsure: the step to which it is rounded (half a step over √3, as of an even spread),
 * the error of an estimate, and chance in small numbers. Of c events among b people the rate has standard error per · √(c + ⅜) / b, by
 * Anscombe's transformation; a share of b people per · √(p (1 − p) / (b + 1)) · (b + 1) / b with p = (s + ½) / (b + 1), by the logit. These are the margins
 * within which the multiverse draws figures.
 */
public final class FigureErrors {

    private FigureErrors() {}

    /** By row, in the unit of the figures; 0 where a figure has no known margin, NaN where there is none. */
    public static double[] standardErrors(BurdenFigures figures) {
        double[] errors = new double[figures.amounts().length];
        for (int i = 0; i < errors.length; i++) {
            double rounding = figures.halfStep()[i] / Math.sqrt(3);
            double estimate = figures.standardError()[i];
            double chance = chance(figures, i);
            errors[i] = figures.isMissing(i)
                    ? Double.NaN
                    : Math.sqrt(rounding * rounding + estimate * estimate + chance * chance);
        }
        return errors;
    }

    private static double chance(BurdenFigures figures, int row) {
        double base = figures.base()[row];
        if (!(base > 0)) {
            return 0;
        }
        double share = Math.abs(figures.amounts()[row]) / figures.per();
        return switch (figures.chance()) {
            case NONE -> 0;
            case RATE -> figures.per() * Math.sqrt(share * base + 0.375) / base;
            case SHARE -> {
                double p = (Math.min(share, 1) * base + 0.5) / (base + 1);
                yield figures.per() * Math.sqrt(p * (1 - p) / (base + 1)) * (base + 1) / base;
            }
        };
    }
}
