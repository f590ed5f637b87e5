package nl.wijkmaat.engine.burden.multiverse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import nl.wijkmaat.engine.burden.BurdenFigures;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.combine.Combination;
import nl.wijkmaat.engine.burden.draw.Draws;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CompositeKernelTest {

    @Test
    @DisplayName(
            "a kernel that still knows the domains of earlier methods gives the same digits as one that knows nothing")
    void whatIsKeptChangesNothing() {
        BurdenTable table = withUnmeasuredDomains(Invented.country(300, 7).table);
        MethodSpace space = Invented.everything();
        for (boolean drawsFigures : new boolean[] {true, false}) {
            ColumnSet columns = new ColumnSet(table, space, drawsFigures, 3);
            MethodDraw draw = new MethodDraw(
                    table,
                    space,
                    drawsFigures,
                    space.weights().stream()
                            .map(o -> Collections.nCopies(table.domains().size(), 1.0))
                            .toList());
            CompositeKernel keeping = new CompositeKernel(table, columns, space.leastMeasured(), 6);
            for (int m = 0; m < 60; m++) {
                MethodDraw.Keys keys = new MethodDraw.Keys(Draws.key(5, m / 4), Draws.key(6, m / 4));
                Method method =
                        draw.draw(m % 4 == 0 ? keys : keys.changing(Factor.values()[m % Factor.values().length]));
                float[] kept = new float[table.rows().size()];
                float[] fresh = new float[table.rows().size()];
                keeping.compute(method, kept);
                new CompositeKernel(table, columns, space.leastMeasured(), 1).compute(method, fresh);
                assertThat(kept).as("method %d %s", m, method).isEqualTo(fresh);
            }
        }
    }

    /** The last domain is not measured in every seventh area, and nothing at all in every fiftieth. */
    private static BurdenTable withUnmeasuredDomains(BurdenTable table) {
        String last = table.domains().getLast();
        return table.withItems(table.items().stream()
                .map(item -> {
                    double[] amounts = item.figures().amounts().clone();
                    for (int i = 0; i < amounts.length; i++) {
                        if (item.domain().equals(last) && i % 7 == 0 || i % 50 == 0) {
                            amounts[i] = Double.NaN;
                        }
                    }
                    BurdenFigures figures = item.figures().withAmounts(amounts);
                    return new BurdenTable.Item(item.indicator(), item.domain(), item.modelled(), item.year(), figures);
                })
                .toList());
    }

    @Test
    @DisplayName("an area without any figure has no weight, and one without a domain is judged by the others")
    void unmeasuredRowsAreNeitherLightNorHeavy() {
        BurdenTable table = withUnmeasuredDomains(Invented.country(300, 7).table);
        Multiverse multiverse = new Multiverse(
                table, Invented.everything(), Question.of(20, 5, 2).onPublishedFigures());
        for (int m = 0; m < 20; m++) {
            float[] weights = multiverse.weights(multiverse.drawnMethod(m));
            assertThat(weights[50]).as("method %d", m).isNaN();
            assertThat(weights[1]).as("method %d", m).isNotNaN();
        }
    }

    @Property
    @Label("a block of rows is summed and brought back to the last digit as one row is")
    void blocksAgreeWithSingles(@ForAll long seed, @ForAll @FloatRange(min = 0.01f, max = 1f) float weight) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] positions = new float[37];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (float) (random.nextDouble() * 100);
        }
        positions[3] = 0;
        positions[4] = 100;
        for (Combination combination : new Combination[] {
            new Combination.Arithmetic(),
            new Combination.Geometric(),
            new Combination.Harmonic(),
            new Combination.PowerMean(2),
            new Combination.PowerMean(3)
        }) {
            BlockSummands block = new BlockSummands(positions.length);
            float[] sums = new float[positions.length];
            block.add(combination, weight, positions, 5, 30, sums);
            float[] expected = new float[positions.length];
            for (int i = 5; i < 30; i++) {
                expected[i] = weight * Summand.of(combination, positions[i]);
            }
            assertThat(sums).as("%s, seed %d", combination, seed).isEqualTo(expected);
            float[] means = sums.clone();
            means[7] = Float.NaN;
            float[] back = means.clone();
            for (int i = 5; i < 30; i++) {
                back[i] = Summand.back(combination, means[i]);
            }
            block.back(combination, means, 5, 30);
            assertThat(means).as("%s, seed %d", combination, seed).isEqualTo(back);
        }
    }

    @Property
    @Label("a selection finds what a full sort finds")
    void selectionAgreesWithASort(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] figures = new float[1 + random.nextInt(300)];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = random.nextInt(5) == 0 ? Float.NaN : random.nextInt(40) / 4f - 3;
        }
        double share = random.nextDouble();
        float[] measured = new float[figures.length];
        int n = 0;
        for (float figure : figures) {
            if (!Float.isNaN(figure)) {
                measured[n++] = figure;
            }
        }
        Arrays.sort(measured, 0, n);
        float expected = n == 0 ? Float.NaN : measured[n - Math.clamp((int) Math.ceil(n * share), 1, n)];
        assertThat(new Selection(figures.length).reachedBy(figures, figures.length, share))
                .as("seed %d", seed)
                .isEqualTo(Float.valueOf(expected));
    }
}
