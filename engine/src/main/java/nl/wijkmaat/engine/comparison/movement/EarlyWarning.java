package nl.wijkmaat.engine.comparison.movement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.burden.Stacking;
import nl.wijkmaat.engine.concentration.FalseDiscoveryRate;

/**
 * Which areas move towards a critical level, on every indicator, and how many would seem to by chance.
 *
 * @param question what was asked
 * @param movements in the order of the indicators, then of the rows
 * @param falseDiscoveryRate by movement the rate of false discoveries at which its slope would count as one (Benjamini and Hochberg), over
 *     all movements together
 * @param coverage what could be looked at, per indicator
 */
public record EarlyWarning(
        Question question, List<Movement> movements, List<Double> falseDiscoveryRate, List<Coverage> coverage) {

    public EarlyWarning {
        movements = List.copyOf(movements);
        falseDiscoveryRate = List.copyOf(falseDiscoveryRate);
        coverage = List.copyOf(coverage);
    }

    /**
     * What to look for.
     *
     * @param scale how positions are told
     * @param sureness of the interval of every slope, 0.5 up to and without 1
     * @param line percentile of residents, 0 to 100, of the critical level
     * @param tolerance percentiles per year up to which a movement is too slow to matter
     */
    public record Question(PositionScale scale, double sureness, double line, double tolerance) {

        /** @throws QuestionRefused when one of them lies outside its range */
        public Question {
            if (!(sureness >= 0.5 && sureness < 1)) {
                throw new QuestionRefused(
                        "de zekerheid van het interval ligt van 50% tot onder de 100%, niet op " + 100 * sureness + "%",
                        "the sureness of the interval lies from 50% to below 100%, not at " + 100 * sureness + "%");
            }
            if (!(tolerance >= 0) || Double.isInfinite(tolerance)) {
                throw new QuestionRefused(
                        "de marge waarbinnen een beweging te traag is om te tellen is 0 of meer, niet " + tolerance,
                        "the tolerance within which a movement is too slow to matter is 0 or more, not " + tolerance);
            }
            try {
                Stacking.requireLine(line);
            } catch (IllegalArgumentException e) {
                throw new QuestionRefused(
                        "de lijn is een percentiel van inwoners van 0 tot 100, niet " + line,
                        String.valueOf(e.getMessage()));
            }
        }
    }

    /**
     * What could be looked at on one indicator.
     *
     * @param indicator id
     * @param domain id of its domain
     * @param years the years that are compared
     * @param beforeBreak years that stand before a break in the series and are left out
     * @param tested areas with enough points
     * @param tooFewPoints areas that were asked for and have fewer
     */
    public record Coverage(
            String indicator,
            String domain,
            List<Integer> years,
            List<Integer> beforeBreak,
            int tested,
            int tooFewPoints) {
        public Coverage {
            years = List.copyOf(years);
            beforeBreak = List.copyOf(beforeBreak);
        }
    }

    /**
     * @param series the indicators; rows are the same in all
     * @param residents by row, of one year
     * @param rows the rows that are asked about
     */
    public static EarlyWarning of(
            Question question, List<IndicatorSeries> series, double[] residents, List<Integer> rows) {
        List<Movement> movements = new ArrayList<>();
        List<Coverage> coverage = new ArrayList<>();
        for (IndicatorSeries each : series) {
            Optional<Positions> positions = Positions.of(each.newest(), residents, question.scale());
            int before = movements.size();
            positions.ifPresent(p -> {
                double line = p.atPercentile(question.line());
                double tolerance = question.tolerance() * p.onePercentile();
                for (int row : rows) {
                    List<Point> points = p.points(row);
                    if (points.size() >= TheilSenSlope.LEAST_POINTS) {
                        movements.add(Movement.of(row, each.indicator(), points, question.sureness(), tolerance, line));
                    }
                }
            });
            int tested = movements.size() - before;
            coverage.add(new Coverage(
                    each.indicator(),
                    each.domain(),
                    positions.map(Positions::years).orElse(List.of()),
                    each.beforeBreak(),
                    tested,
                    rows.size() - tested));
        }
        double[] p = movements.stream().mapToDouble(m -> m.slope().pValue()).toArray();
        List<Double> q = new ArrayList<>();
        for (double each : FalseDiscoveryRate.adjust(p)) {
            q.add(each);
        }
        return new EarlyWarning(question, movements, q, coverage);
    }

    /** How many movements on one indicator may be called so. */
    public int count(String indicator, Trend trend) {
        return (int) movements.stream()
                .filter(m -> m.indicator().equals(indicator) && m.trend() == trend)
                .count();
    }

    /** As {@link #expectedByChance()}, on one indicator. */
    public double expectedByChance(String indicator) {
        return movements.stream()
                .filter(m -> m.indicator().equals(indicator))
                .mapToDouble(Movement::chanceOfFalseAlarm)
                .sum();
    }

    /** How many movements may be called so. */
    public int count(Trend trend) {
        return (int) movements.stream().filter(m -> m.trend() == trend).count();
    }

    /** How many of all series would at most be called worse on average if nothing moved anywhere, and as many better. */
    public double expectedByChance() {
        return movements.stream().mapToDouble(Movement::chanceOfFalseAlarm).sum();
    }

    /** How many of those called worse remain when at most this share of them may be false. */
    public int countWorseningAt(double rate) {
        int count = 0;
        for (int i = 0; i < movements.size(); i++) {
            boolean worse = movements.get(i).trend() == Trend.WORSENING;
            count += worse && falseDiscoveryRate.get(i) <= rate ? 1 : 0;
        }
        return count;
    }
}
