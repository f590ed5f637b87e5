package nl.wijkmaat.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.wijkmaat.engine.statistics.CrossCount.Cell;
import nl.wijkmaat.engine.statistics.CrossCount.Placed;

class CrossCountTest {

    @Property(tries = 100)
    @Label(
            "every area is counted once, with its people when they are known, and sums are those of what they are made of")
    void everyAreaOnce(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int rows = 1 + random.nextInt(4);
        int columns = 1 + random.nextInt(4);
        List<Placed> areas = new ArrayList<>();
        for (int i = random.nextInt(60); i > 0; i--) {
            areas.add(new Placed(
                    place(random, rows),
                    place(random, columns),
                    random.nextInt(5) == 0 ? Double.NaN : random.nextInt(1000)));
        }

        CrossCount count = CrossCount.of(rows, columns, areas.stream());

        Cell all = Cell.EMPTY;
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                Cell expected = plain(areas, row, rows, column, columns);
                assertThat(count.cell(row, column))
                        .as("seed %d, %d and %d", seed, row, column)
                        .isEqualTo(expected);
                all = all.plus(expected);
            }
        }
        assertThat(count.all()).isEqualTo(all);
        assertThat(all.areas()).isEqualTo(areas.size());
        Cell ofRows = Cell.EMPTY;
        for (int row = 0; row <= rows; row++) {
            ofRows = ofRows.plus(count.row(row));
        }
        Cell ofColumns = Cell.EMPTY;
        for (int column = 0; column <= columns; column++) {
            ofColumns = ofColumns.plus(count.column(column));
        }
        assertThat(List.of(ofRows, ofColumns)).containsOnly(all);
    }

    private static OptionalInt place(SplittableRandom random, int classes) {
        int place = random.nextInt(classes + 1);
        return place == classes ? OptionalInt.empty() : OptionalInt.of(place);
    }

    private static Cell plain(List<Placed> areas, int row, int rows, int column, int columns) {
        List<Placed> there = areas.stream()
                .filter(area -> area.row().orElse(rows) == row && area.column().orElse(columns) == column)
                .toList();
        return new Cell(
                there.size(),
                there.stream()
                        .mapToDouble(Placed::residents)
                        .filter(people -> !Double.isNaN(people))
                        .sum(),
                Math.toIntExact(there.stream()
                        .filter(area -> Double.isNaN(area.residents()))
                        .count()));
    }
}
