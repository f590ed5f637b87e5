package nl.wijkmaat.engine.burden.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.burden.combine.Combination;
import nl.wijkmaat.engine.burden.index.IndexDefinition.Group;
import nl.wijkmaat.engine.burden.index.IndexDefinition.Leaf;
import nl.wijkmaat.engine.burden.index.IndexDefinition.Node;
import nl.wijkmaat.engine.burden.scale.MissingFill;
import nl.wijkmaat.engine.burden.scale.Normalisation;
import nl.wijkmaat.engine.burden.scale.Ties;
import nl.wijkmaat.engine.burden.scale.Treatment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Published indices are replayed in the editions module, where their definitions are read; here is what each step does. */
class IndexCalculationTest {

    private static final Normalisation TO_100 = new Normalisation.MinMax(0, 100);
    private static final Normalisation AS_IS = new Normalisation.AsIs();

    private static Leaf leaf(String id, double weight, boolean up) {
        return new Leaf(id, weight, id, null, up, new Treatment.None(), TO_100);
    }

    private static Group group(String id, double weight, Node... parts) {
        return new Group(id, weight, null, new Combination.Arithmetic(), 0.5, AS_IS, List.of(parts));
    }

    private static IndexDefinition index(Group root, MissingFill missing) {
        return new IndexDefinition(
                "test", new LocalText("proef", "test"), "none", "code", missing, null, Ties.MIN, true, root);
    }

    private static final PlainTable TABLE = new PlainTable(
            List.of("A", "B", "C"),
            Map.of("a", new double[] {0, 5, 10}, "b", new double[] {4, 3, 2}, "c", new double[] {1, Double.NaN, 3}),
            Map.of());

    @Test
    @DisplayName("three levels by hand: direction, min-max, weights within groups, missing parts left out")
    void threeLevels() {
        Group root = group(
                "whole",
                1,
                group("one", 3, leaf("a", 1, true), leaf("b", 3, false)),
                group("two", 1, leaf("c", 1, true)));
        IndexResult result = IndexCalculation.compute(index(root, new MissingFill.None()), TABLE);
        // one: A 0, B (50 + 3·50)/4 = 50, C 100; two: A 0, B missing, C 100; whole: B from 'one' alone, which is 3/4 of
        // the weight.
        assertThat(result.getFigures("one")).containsExactly(0, 50, 100);
        assertThat(new double[] {result.score(0), result.score(1), result.score(2)})
                .containsExactly(0, 50, 100);
        assertThat(new double[] {result.rank(0), result.rank(1), result.rank(2)})
                .containsExactly(3, 2, 1);
        assertThat(result.findDecile(2)).hasValue(4);
        assertThat(result.weights().get("one")).containsExactly(1.0, 3.0);
    }

    @Test
    void tooLittleMeasuredIsNoScoreAndNoRank() {
        Group root = group("whole", 1, leaf("a", 1, true), leaf("c", 3, true));
        IndexResult result = IndexCalculation.compute(index(root, new MissingFill.None()), TABLE);
        assertThat(result.score(1)).isNaN();
        assertThat(result.rank(1)).isNaN();
        assertThat(result.findDecile(1)).isEmpty();
        assertThat(result.ranked()).isEqualTo(2);
        IndexResult filled = IndexCalculation.compute(index(root, new MissingFill.GroupMean()), TABLE);
        assertThat(filled.score(1)).isCloseTo(50, within(1e-12));
    }

    @Test
    void denominatorsAndDivisionByNothing() {
        PlainTable table = new PlainTable(
                List.of("A", "B", "C"),
                Map.of("events", new double[] {1, 2, 3}, "people", new double[] {10, 0, 10}),
                Map.of());
        Group root = group("whole", 1, new Leaf("rate", 1, "events", "people", true, new Treatment.None(), AS_IS));
        IndexResult result = IndexCalculation.compute(index(root, new MissingFill.None()), table);
        assertThat(result.score(0)).isCloseTo(0.1, within(1e-15));
        assertThat(result.score(1)).isNaN();
    }

    @Test
    void whatIsWrongIsNamed() {
        Group unknown = group("whole", 1, leaf("nowhere", 1, true));
        assertThatThrownBy(() -> IndexCalculation.compute(index(unknown, new MissingFill.None()), TABLE))
                .hasMessageContaining("no column of numbers 'nowhere'")
                .hasMessageContaining("a, b, c");
        PlainTable flat = new PlainTable(List.of("A", "B"), Map.of("a", new double[] {1, 1}), Map.of());
        assertThatThrownBy(() -> IndexCalculation.compute(
                        index(group("whole", 1, leaf("a", 1, true)), new MissingFill.None()), flat))
                .hasMessageContaining("part 'a'")
                .hasMessageContaining("figures that differ");
        assertThatThrownBy(() -> new PlainTable(List.of("A", "A"), Map.of(), Map.of()))
                .hasMessageContaining("A stands twice");
        assertThatThrownBy(() -> index(group("whole", 1, leaf("whole", 1, true)), new MissingFill.None()))
                .hasMessageContaining("its own id");
    }
}
