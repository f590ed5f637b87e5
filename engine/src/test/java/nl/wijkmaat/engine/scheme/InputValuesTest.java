package nl.wijkmaat.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which values of the inputs are tried when rules are searched for gaps and overlaps. */
class InputValuesTest {

    private static Condition atLeast(String input, int bound) {
        return new Condition.Bound(input, Condition.Comparison.AT_LEAST, BigDecimal.valueOf(bound));
    }

    private static List<String> values(InputValues values, String name) {
        return values.of(name).stream()
                .map(fact -> ((Fact.Amount) fact).amount().toPlainString())
                .toList();
    }

    @Test
    @DisplayName("numbers that are compared get the bounds of each other, and others keep their own")
    void together() {
        SchemeVersion version =
                SmallScheme.of("scheme", List.of(), List.of()).versions().getFirst();
        InputValues values = new InputValues(
                version,
                List.of(
                        atLeast("asked", 5),
                        new Condition.BoundByInput("own", Condition.Comparison.AT_LEAST, "asked"),
                        atLeast("shops", 10)));
        // Two numbers to put in order between 0 and 5: a quarter and a half; beyond 5 a quarter and a half of three.
        assertThat(values(values, "asked")).containsExactly("0", "1.25", "2.5", "5", "5.75", "6.5");
        assertThat(values(values, "own")).isEqualTo(values(values, "asked"));
        // One number alone: half way to 10, and half of two beyond it.
        assertThat(values(values, "shops")).containsExactly("0", "5", "10", "11");
    }

    @Test
    @DisplayName("the lists that a condition asks about are found however deep they stand")
    void lists() {
        Set<String> lists = new LinkedHashSet<>();
        InputValues.collectLists(
                new Condition.AllOf(List.of(
                        new Condition.OnList("one"),
                        new Condition.AnyOf(
                                List.of(atLeast("shops", 10), new Condition.Not(new Condition.OnList("two")))))),
                lists);
        assertThat(lists).containsExactly("one", "two");
    }

    @Test
    @DisplayName("a percentage lies from 0 to 100, an amount from 0, and what may be negative anywhere")
    void naturalRange() {
        InputDeclaration share = input(InputType.NUMBER, "percent", false);
        assertThat(share.isPercentage()).isTrue();
        assertThat(share.naturalRange().low()).isZero();
        assertThat(share.naturalRange().high()).isEqualTo(100);
        InputDeclaration shops = input(InputType.NUMBER, "shops", false);
        assertThat(shops.isPercentage()).isFalse();
        assertThat(shops.naturalRange().low()).isZero();
        assertThat(shops.naturalRange().high()).isEqualTo(Double.MAX_VALUE);
        assertThat(input(InputType.EURO, "percent", false).isPercentage())
                .as("euros are no percentage, whatever their unit is called")
                .isFalse();
        assertThat(input(InputType.EURO, "euro", true).naturalRange().low()).isEqualTo(-Double.MAX_VALUE);
        assertThat(new InputDeclaration(
                                "x",
                                InputType.NUMBER,
                                SmallScheme.text("x"),
                                null,
                                null,
                                Map.of(),
                                SmallScheme.text("x"),
                                false)
                        .isPercentage())
                .isFalse();
    }

    private static InputDeclaration input(InputType type, String unit, boolean mayBeNegative) {
        return new InputDeclaration(
                "x",
                type,
                SmallScheme.text("x"),
                SmallScheme.text(unit),
                null,
                Map.of(),
                SmallScheme.text("x"),
                mayBeNegative);
    }
}
