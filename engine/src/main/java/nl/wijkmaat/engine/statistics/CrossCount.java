package nl.wijkmaat.engine.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How many areas stand in each pair of classes of two things that are set against each other, and how many people live there.
 *
 * @param cells by class of the first and then of the second; behind the last class of each those without a class
 */
public record CrossCount(List<List<Cell>> cells) {

    public CrossCount {
        cells = cells.stream().map(List::copyOf).toList();
    }

    /**
     * @param areas that stand there
     * @param residents of those of which the number is known
     * @param uncounted areas of which it is not
     */
    public record Cell(int areas, double residents, int uncounted) {
        public static final Cell EMPTY = new Cell(0, 0, 0);

        Cell plus(double people) {
            return Double.isNaN(people)
                    ? new Cell(areas + 1, residents, uncounted + 1)
                    : new Cell(areas + 1, residents + people, uncounted);
        }

        Cell plus(Cell other) {
            return new Cell(areas + other.areas, residents + other.residents, uncounted + other.uncounted);
        }
    }

    /**
     * An area to count.
     *
     * @param row its class of the first; empty when it has none
     * @param column its class of the second; empty when it has none
     * @param residents NaN when unknown
     */
    public record Placed(OptionalInt row, OptionalInt column, double residents) {}

    /**
     * @param rows how many classes the first has
     * @param columns how many the second has
     */
    public static CrossCount of(int rows, int columns, Stream<Placed> areas) {
        Cell[][] cells = new Cell[rows + 1][columns + 1];
        for (Cell[] row : cells) {
            Arrays.fill(row, Cell.EMPTY);
        }
        areas.forEach(area -> {
            int row = area.row().orElse(rows);
            int column = area.column().orElse(columns);
            cells[row][column] = cells[row][column].plus(area.residents());
        });
        return new CrossCount(Arrays.stream(cells).map(List::of).toList());
    }

    public Cell cell(int row, int column) {
        return cells.get(row).get(column);
    }

    /** All of a row together. */
    public Cell row(int row) {
        return cells.get(row).stream().reduce(Cell.EMPTY, Cell::plus);
    }

    /** All of a column together. */
    public Cell column(int column) {
        return cells.stream().map(row -> row.get(column)).reduce(Cell.EMPTY, Cell::plus);
    }

    public Cell all() {
        return cells.stream().flatMap(List::stream).reduce(Cell.EMPTY, Cell::plus);
    }
}
