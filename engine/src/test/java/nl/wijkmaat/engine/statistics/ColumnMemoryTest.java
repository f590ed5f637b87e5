package nl.wijkmaat.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import nl.wijkmaat.engine.statistics.Column.Cell;

/** A column takes little memory, and gives back what went in to the last bit. */
class ColumnMemoryTest {

    @Property
    @Label("any amounts come back to the last bit, whatever their decimals, and a gap stays a gap")
    void amountsComeBack(@ForAll("columns") double[] amounts) {
        Amounts packed = Amounts.of(amounts);

        assertThat(packed.size()).isEqualTo(amounts.length);
        for (int i = 0; i < amounts.length; i++) {
            assertThat(Double.doubleToLongBits(packed.at(i)))
                    .as("%s at %d", amounts[i], i)
                    .isEqualTo(Double.doubleToLongBits(amounts[i]));
        }
    }

    @Provide
    Arbitrary<double[]> columns() {
        Arbitrary<Double> gap = Arbitraries.just(Double.NaN);
        Arbitrary<Double> wholes = Arbitraries.integers().map(n -> (double) n);
        Arbitrary<Double> small =
                Arbitraries.integers().between(-40_000, 40_000).map(n -> (double) n);
        Arbitrary<Double> tenths =
                Arbitraries.integers().between(-400_000, 400_000).map(n -> Double.valueOf(n + "e-1"));
        Arbitrary<Double> hundredths = Arbitraries.integers().map(n -> Double.valueOf(n + "e-2"));
        Arbitrary<Double> thousandths = Arbitraries.integers().map(n -> Double.valueOf(n + "e-3"));
        Arbitrary<Double> odd = Arbitraries.of(
                -0.0,
                1e300,
                Double.MIN_VALUE,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                0.1 + 0.2,
                (double) Integer.MIN_VALUE,
                (double) Integer.MAX_VALUE,
                (double) Short.MIN_VALUE,
                (double) Short.MAX_VALUE);
        return Arbitraries.of(wholes, small, tenths, hundredths, thousandths, odd, Arbitraries.doubles())
                .flatMap(kind -> Arbitraries.frequencyOf(Tuple.of(3, gap), Tuple.of(5, kind))
                        .list()
                        .ofMaxSize(60))
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Example
    @Label("what publishers write is kept as small whole numbers, and only between the first amount and the last")
    void publishedFiguresAreSmall() {
        double[] shares = new double[10_000];
        Arrays.fill(shares, Double.NaN);
        shares[4_000] = 12.3;
        shares[4_002] = 0.1;

        assertThat(Amounts.of(shares)).isInstanceOfSatisfying(Amounts.Small.class, small -> {
            assertThat(small.numbers()).containsExactly((short) 123, Short.MIN_VALUE, (short) 1);
            assertThat(small.perOne()).isEqualTo(10);
        });
        assertThat(Amounts.of(new double[] {17_588_925})).isInstanceOf(Amounts.Whole.class);
        assertThat(Amounts.of(new double[] {1 / 3.0})).isInstanceOf(Amounts.Any.class);
    }

    @Example
    @Label("an index that no area has is refused, also where nothing is kept")
    void outside() {
        Amounts one = Amounts.of(new double[] {Double.NaN, 5});

        assertThatThrownBy(() -> one.at(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> one.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Property
    @Label("cells that are kept are the cells that come back, and no others")
    void cellsComeBack(@ForAll("cells") Map<Integer, Cell> cells, @ForAll @IntRange(min = 1, max = 200) int more) {
        int areas = cells.keySet().stream().mapToInt(i -> i + 1).max().orElse(0) + more;
        KnownCells known = new KnownCells(areas);
        cells.forEach(known::keep);

        Map<Integer, Cell> back = new HashMap<>();
        for (int i = 0; i < areas; i++) {
            Cell cell = known.find(i);
            if (cell != null) {
                back.put(i, cell);
            }
        }
        assertThat(back).isEqualTo(cells);
    }

    @Provide
    Arbitrary<Map<Integer, Cell>> cells() {
        List<Origin> origins =
                IntStream.range(0, 3).mapToObj(ColumnMemoryTest::origin).toList();
        Arbitrary<Cell> cell = Arbitraries.of(true, false)
                .flatMap(together -> Arbitraries.of(origins)
                        .flatMap(origin -> Arbitraries.frequencyOf(
                                Tuple.of(
                                        1,
                                        Arbitraries.of(MissingReason.values())
                                                .map(why -> new Cell(Double.NaN, why, origin, together))),
                                Tuple.of(
                                        1,
                                        Arbitraries.doubles()
                                                .map(amount -> new Cell(amount, null, origin, together))))));
        return Arbitraries.maps(Arbitraries.integers().between(0, 500), cell).ofMaxSize(80);
    }

    private static Origin origin(int number) {
        return new Origin(
                new Provenance(
                        "edition" + number,
                        "source",
                        "publisher",
                        "table",
                        2022,
                        2022,
                        "licence",
                        Instant.EPOCH,
                        false),
                Map.of());
    }
}
