package nl.wijkmaat.engine.burden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.burden.combine.Combination;
import nl.wijkmaat.engine.burden.scale.Distribution;
import nl.wijkmaat.engine.burden.scale.Normalisation;
import nl.wijkmaat.engine.burden.scale.Scale;

/**
 * In how many of the measured domains an area lies beyond the line, on the published figures.
 *
 * <p>The position of an indicator is its population percentile: "worse than for 94 % of residents". The position of a domain is the
 * population percentile of the mean of its measured indicators. A domain is beyond the line when its position is at or above it. A
 * domain without figures is not measured, which is neither beyond the line nor good.
 */
public final class Stacking {

    private final BurdenTable table;
    private final double[][] indicators;
    private final double[][] domains;

    private Stacking(BurdenTable table, double[][] indicators, double[][] domains) {
        this.table = table;
        this.indicators = indicators;
        this.domains = domains;
    }

    public static Stacking of(BurdenTable table) {
        double[] residents = RowGroups.of(table).residentsOfRanked();
        double[][] indicators = new double[table.items().size()][];
        for (int j = 0; j < indicators.length; j++) {
            indicators[j] = percentiles(table, table.items().get(j).figures().amounts(), residents);
        }
        double[][] domains = new double[table.domains().size()][];
        for (int d = 0; d < domains.length; d++) {
            List<double[]> parts = new ArrayList<>();
            for (int j : table.listItems(table.domains().get(d))) {
                parts.add(indicators[j]);
            }
            double[] equal = new double[parts.size()];
            Arrays.fill(equal, 1);
            double[] mean = new Combination.Arithmetic().combine(parts.toArray(double[][]::new), equal, 0);
            domains[d] = percentiles(table, mean, residents);
        }
        return new Stacking(table, indicators, domains);
    }

    private static double[] percentiles(BurdenTable table, double[] figures, double[] residents) {
        Scale scale = new Normalisation.PopulationPercentile()
                .fit(Distribution.of(Arrays.copyOf(figures, table.ranked()), residents));
        return scale.atEach(figures);
    }

    /**
     * Beyond how many lines.
     *
     * @param beyond number of measured domains at or above the line
     * @param measured number of measured domains
     */
    public record Count(int beyond, int measured) {}

    /**
     * The stacking of a row.
     *
     * @param line percentile from 0 to 100 from which a domain counts
     * @throws IllegalArgumentException when the line lies outside 0 to 100
     */
    public Count count(int row, double line) {
        requireLine(line);
        int beyond = 0;
        int measured = 0;
        for (double[] domain : domains) {
            measured += Double.isNaN(domain[row]) ? 0 : 1;
            beyond += domain[row] >= line ? 1 : 0;
        }
        return new Count(beyond, measured);
    }

    /** @throws IllegalArgumentException when the line lies outside 0 to 100 */
    public static double requireLine(double line) {
        if (!(line >= 0 && line <= 100)) {
            throw new QuestionRefused(
                    "de lijn is een percentiel van de inwoners van 0 tot 100, niet "
                            + String.valueOf(line).replaceAll("\\.0$", "").replace('.', ','),
                    "the line is a percentile of residents from 0 to 100, not " + line);
        }
        return line;
    }

    /** The share of residents, from 0 to 100, for whom the indicator is less heavy; empty when it is not measured here. */
    public OptionalDouble findIndicator(int row, String indicator) {
        return measured(indicators[table.getItem(indicator)][row]);
    }

    /** The position of the domain among residents, from 0 to 100; empty when it is not measured here. */
    public OptionalDouble findDomain(int row, int domain) {
        return measured(domains[domain][row]);
    }

    private static OptionalDouble measured(double position) {
        return Double.isNaN(position) ? OptionalDouble.empty() : OptionalDouble.of(position);
    }
}
