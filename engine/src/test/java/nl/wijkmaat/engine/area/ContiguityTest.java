package nl.wijkmaat.engine.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.wijkmaat.engine.area.Contiguity.Pair;
import org.junit.jupiter.api.Test;

/** Who borders on whom, as rows that kernels run over. */
class ContiguityTest {

    private static List<AreaCode> areas(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> new AreaCode("GM%04d".formatted(i)))
                .toList();
    }

    @Test
    void rowsAreAscendingAndSymmetricWhateverTheOrderOfThePairs() {
        Contiguity contiguity =
                Contiguity.of(areas(5), List.of(new Pair(3, 1), new Pair(1, 0), new Pair(0, 1), new Pair(1, 2)));
        assertThat(contiguity.offsets()).containsExactly(0, 1, 4, 5, 6, 6);
        assertThat(contiguity.neighbours()).containsExactly(1, 0, 2, 3, 1, 1);
        assertThat(contiguity.pairCount()).isEqualTo(3);
        assertThat(contiguity.listIslands()).containsExactly(new AreaCode("GM0004"));
    }

    @Test
    void anAreaWithoutOutlineIsNoIsland() {
        Contiguity two = Contiguity.of(areas(2), List.of(new Pair(0, 1)));
        Contiguity over = two.over(List.of(new AreaCode("GM9999"), new AreaCode("GM0001"), new AreaCode("GM0000")));
        assertThat(over.areNeighbours(1, 2)).isTrue();
        assertThat(over.listIslands()).isEmpty();
        assertThat(over.listWithoutOutline()).containsExactly(new AreaCode("GM9999"));
        assertThat(over.hasOutline(0)).isFalse();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> Contiguity.of(areas(2), List.of(new Pair(1, 1))))
                .hasMessageContaining("itself");
        assertThatThrownBy(() -> Contiguity.of(areas(2), List.of(new Pair(0, 2))))
                .hasMessageContaining("outside");
        assertThatThrownBy(() -> Contiguity.of(List.of(areas(1).getFirst(), areas(1).getFirst()), List.of()))
                .hasMessageContaining("twice");
    }

    @Property(tries = 100)
    void everyNeighbourIsMutual(@ForAll @IntRange(min = 1, max = 30) int n, @ForAll long seed) {
        Random random = new Random(seed);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Pair pair = new Pair(random.nextInt(n), random.nextInt(n));
            if (pair.first() != pair.second()) {
                pairs.add(pair);
            }
        }
        Contiguity contiguity = Contiguity.of(areas(n), pairs);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int a = i;
                int b = j;
                boolean named = pairs.stream()
                        .anyMatch(p -> p.first() == a && p.second() == b || p.first() == b && p.second() == a);
                assertThat(contiguity.areNeighbours(i, j)).isEqualTo(named);
            }
        }
    }

    @Property(tries = 100)
    void nearestNeighboursAreThoseOfASortOfAll(@ForAll @IntRange(min = 2, max = 40) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[] x = random.ints(n, 0, 10).asDoubleStream().toArray();
        double[] y = random.ints(n, 0, 10).asDoubleStream().toArray();
        int k = 1 + random.nextInt(n - 1);
        NearestNeighbours nearest = NearestNeighbours.of(x, y, k);
        for (int i = 0; i < n; i++) {
            int a = i;
            int[] sorted = IntStream.range(0, n)
                    .filter(j -> j != a)
                    .boxed()
                    .sorted(Comparator.comparingDouble(
                            j -> (x[j] - x[a]) * (x[j] - x[a]) + (y[j] - y[a]) * (y[j] - y[a])))
                    .mapToInt(j -> j)
                    .toArray();
            assertThat(nearest.of(i)).isEqualTo(Arrays.copyOf(sorted, k));
        }
    }
}
