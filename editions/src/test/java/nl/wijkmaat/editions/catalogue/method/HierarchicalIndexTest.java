package nl.wijkmaat.editions.catalogue.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.burden.index.IndexCalculation;
import nl.wijkmaat.engine.burden.index.IndexDefinition;
import nl.wijkmaat.engine.burden.index.IndexResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An index as those of connectivity between countries: indicators divided by people or income, outliers winsorised, brought to 1–100, and
 * combined in three levels (pillars, sub-indices, the whole), each in a way of its own. Held against plain code that does the same, step by
 * step, without any of the program's classes.
 */
class HierarchicalIndexTest {

    private static final String DEFINITION = """
            id: three-levels
            name: {nl: proef, en: test}
            source: worked out beside it
            code_column: unit
            ties: average
            defaults:
              indicator:
                treatment: {winsorise: {most: 2}}
                scale: {min_max: [1, 100]}
              group: {least_measured: 0.5}
            index:
              id: whole
              combine: {power: 0.5}
              parts:
                - id: connectivity
                  weight: 2
                  combine: arithmetic
                  parts:
                    - id: physical
                      weight: 3
                      combine: geometric
                      parts:
                        - {id: a, weight: 1, column: a, divide_by: people}
                        - {id: b, weight: 2, column: b}
                        - {id: c, weight: 1, column: c, direction: down}
                    - id: economic
                      weight: 1
                      combine: harmonic
                      parts:
                        - {id: d, weight: 1, column: d}
                        - {id: e, weight: 1, column: e, direction: down}
                - id: sustainability
                  weight: 1
                  combine: geometric
                  parts:
                    - id: social
                      weight: 1
                      combine: {power: 2}
                      parts:
                        - {id: f, weight: 0.3, column: f}
                        - {id: g, weight: 0.7, column: g, treatment: none}
                    - id: environment
                      weight: 1
                      parts:
                        - {id: h, column: h, direction: down}
            """;

    private static final int ROWS = 51;
    private static final String[] COLUMNS = {"people", "a", "b", "c", "d", "e", "f", "g", "h"};

    @Test
    @DisplayName(
            "every figure of every level equals that of plain code, on twenty made tables with outliers, ties and gaps")
    void equalsPlainCode(@TempDir Path folder) throws IOException {
        IndexDefinition definition = IndexFile.parse(DEFINITION, "three-levels");
        for (long seed = 1; seed <= 20; seed++) {
            double[][] data = data(new SplittableRandom(seed));
            IndexResult result =
                    IndexCalculation.compute(definition, PlainTableFile.read(write(folder, data), definition));
            double[] a = scaled(divided(data[1], data[0]), false, true);
            double[] physical =
                    mean(0, new double[][] {a, scaled(data[2], false, true), scaled(data[3], true, true)}, 1, 2, 1);
            double[] economic =
                    mean(-1, new double[][] {scaled(data[4], false, true), scaled(data[5], true, true)}, 1, 1);
            double[] connectivity = mean(1, new double[][] {physical, economic}, 3, 1);
            double[] social =
                    mean(2, new double[][] {scaled(data[6], false, true), scaled(data[7], false, false)}, 0.3, 0.7);
            double[] environment = mean(1, new double[][] {scaled(data[8], true, true)}, 1);
            double[] sustainability = mean(0, new double[][] {social, environment}, 1, 1);
            double[] whole = mean(0.5, new double[][] {connectivity, sustainability}, 2, 1);
            same(seed, "physical", result, physical);
            same(seed, "economic", result, economic);
            same(seed, "connectivity", result, connectivity);
            same(seed, "social", result, social);
            same(seed, "sustainability", result, sustainability);
            same(seed, "whole", result, whole);
            for (int i = 0; i < ROWS; i++) {
                int row = i;
                double rank = Double.isNaN(whole[i])
                        ? Double.NaN
                        : 1
                                + Arrays.stream(whole)
                                        .filter(x -> x > whole[row])
                                        .count()
                                + (Arrays.stream(whole)
                                                        .filter(x -> x == whole[row])
                                                        .count()
                                                - 1)
                                        / 2.0;
                assertThat((Double) result.rank(i))
                        .as("seed %d row %d", seed, i)
                        .isEqualTo((Double) rank);
            }
        }
    }

    private static void same(long seed, String part, IndexResult result, double[] expected) {
        for (int i = 0; i < ROWS; i++) {
            if (Double.isNaN(expected[i])) {
                assertThat(result.getFigures(part)[i])
                        .as("seed %d %s row %d", seed, part, i)
                        .isNaN();
            } else {
                assertThat(result.getFigures(part)[i])
                        .as("seed %d %s row %d", seed, part, i)
                        .isCloseTo(expected[i], within(1e-9 * Math.abs(expected[i])));
            }
        }
    }

    private static double[][] data(SplittableRandom random) {
        double[][] data = new double[COLUMNS.length][ROWS];
        for (int i = 0; i < ROWS; i++) {
            data[0][i] = Math.round(Math.exp(random.nextGaussian() + 3));
            for (int j = 1; j < data.length; j++) {
                double x = Math.rint(100 * Math.exp(random.nextGaussian() * (j % 3 == 0 ? 1.2 : 0.3))) / 10;
                data[j][i] = random.nextDouble() < 0.06 ? Double.NaN : x;
            }
        }
        data[2][7] = 5000;
        data[5][9] = 4000;
        data[5][11] = 3000;
        return data;
    }

    private static Path write(Path folder, double[][] data) throws IOException {
        StringBuilder text = new StringBuilder("unit," + String.join(",", COLUMNS) + "\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("U").append(i);
            for (double[] column : data) {
                text.append(',').append(Double.isNaN(column[i]) ? "" : String.format(Locale.ROOT, "%s", column[i]));
            }
            text.append('\n');
        }
        return Files.writeString(folder.resolve("table.csv"), text);
    }

    private static double[] divided(double[] x, double[] by) {
        return IntStream.range(0, ROWS)
                .mapToDouble(i -> by[i] == 0 ? Double.NaN : x[i] / by[i])
                .toArray();
    }

    /** Winsorised while |skewness| is above 2 and kurtosis above 3.5, at most two areas; turned; brought to 1–100. */
    private static double[] scaled(double[] column, boolean down, boolean winsorise) {
        double[] x = column.clone();
        for (int changed = 0; winsorise && changed < 2; changed++) {
            double[] known = Arrays.stream(x).filter(v -> !Double.isNaN(v)).toArray();
            double skewness = skewness(known);
            if (Math.abs(skewness) <= 2 || kurtosis(known) <= 3.5) {
                break;
            }
            double extreme = skewness > 0
                    ? Arrays.stream(known).max().orElseThrow()
                    : Arrays.stream(known).min().orElseThrow();
            double next = skewness > 0
                    ? Arrays.stream(known).filter(v -> v < extreme).max().orElseThrow()
                    : Arrays.stream(known).filter(v -> v > extreme).min().orElseThrow();
            for (int i = 0; i < x.length; i++) {
                x[i] = x[i] == extreme ? next : x[i];
            }
        }
        double[] turned = Arrays.stream(x).map(v -> down ? -v : v).toArray();
        double min = Arrays.stream(turned).filter(v -> !Double.isNaN(v)).min().orElseThrow();
        double max = Arrays.stream(turned).filter(v -> !Double.isNaN(v)).max().orElseThrow();
        return Arrays.stream(turned).map(v -> 1 + 99 * (v - min) / (max - min)).toArray();
    }

    /** Sample skewness: n/((n − 1)(n − 2)) Σ ((x − mean)/s)³. */
    private static double skewness(double[] x) {
        double n = x.length;
        double mean = Arrays.stream(x).average().orElseThrow();
        double s = Math.sqrt(Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (n - 1));
        return n
                / ((n - 1) * (n - 2))
                * Arrays.stream(x).map(v -> Math.pow((v - mean) / s, 3)).sum();
    }

    /** Sample excess kurtosis. */
    private static double kurtosis(double[] x) {
        double n = x.length;
        double mean = Arrays.stream(x).average().orElseThrow();
        double s = Math.sqrt(Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (n - 1));
        double fourth = Arrays.stream(x).map(v -> Math.pow((v - mean) / s, 4)).sum();
        return n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * fourth - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
    }

    /** The mean of the measured parts with power p (0: geometric); nothing when less than half of the weight is measured. */
    private static double[] mean(double p, double[][] parts, double... weights) {
        double[] means = new double[ROWS];
        double all = Arrays.stream(weights).sum();
        for (int i = 0; i < ROWS; i++) {
            double sum = 0;
            double measured = 0;
            for (int j = 0; j < parts.length; j++) {
                if (!Double.isNaN(parts[j][i])) {
                    sum += weights[j] * (p == 0 ? Math.log(parts[j][i]) : Math.pow(parts[j][i], p));
                    measured += weights[j];
                }
            }
            double mean = p == 0 ? Math.exp(sum / measured) : Math.pow(sum / measured, 1 / p);
            means[i] = measured == 0 || measured < 0.5 * all ? Double.NaN : mean;
        }
        return means;
    }
}
