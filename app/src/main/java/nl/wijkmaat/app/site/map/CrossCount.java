package nl.wijkmaat.app.site.map;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How many areas stand in each pair of classes of two layers that are crossed, and how many people live there.
 *
 * @param cells by class of the first layer and then of the second; behind the last class of each those without a figure
 */
record CrossCount(List<List<Cell>> cells) {

    /**
     * @param areas that stand there
     * @param residents of those of which the number is known
     * @param uncounted areas of which it is not
     */
    record Cell(int areas, double residents, int uncounted) {
        static final Cell EMPTY = new Cell(0, 0, 0);

        Cell plus(double people) {
            return Double.isNaN(people)
                    ? new Cell(areas + 1, residents, uncounted + 1)
                    : new Cell(areas + 1, residents + people, uncounted);
        }

        Cell plus(Cell other) {
            return new Cell(areas + other.areas, residents + other.residents, uncounted + other.uncounted);
        }
    }

    /** Of the areas in the part of the country that is chosen, whether or not their class is shown. */
    static CrossCount of(MapPages.Shown shown, LayerFigures first, LayerFigures second) {
        Optional<Scale> down = shown.painting().scale();
        Optional<Scale> across = shown.painting().crossedScale();
        int rows = down.map(Scale::count).orElse(0);
        int columns = across.map(Scale::count).orElse(0);
        Cell[][] cells = new Cell[rows + 1][columns + 1];
        for (Cell[] row : cells) {
            Arrays.fill(row, Cell.EMPTY);
        }
        for (int i = 0; i < shown.areas().size(); i++) {
            if (shown.choice().isWithin(shown.areas().get(i).code())) {
                int row = classOf(down, first, i).orElse(rows);
                int column = classOf(across, second, i).orElse(columns);
                cells[row][column] = cells[row][column].plus(shown.residents().get(i));
            }
        }
        return new CrossCount(Arrays.stream(cells).map(List::of).toList());
    }

    private static OptionalInt classOf(Optional<Scale> scale, LayerFigures figures, int area) {
        return scale.isEmpty() ? OptionalInt.empty() : scale.get().findClass(figures, area);
    }

    Cell cell(int row, int column) {
        return cells.get(row).get(column);
    }

    /** All of a row together. */
    Cell row(int row) {
        return cells.get(row).stream().reduce(Cell.EMPTY, Cell::plus);
    }

    /** All of a column together. */
    Cell column(int column) {
        return cells.stream().map(row -> row.get(column)).reduce(Cell.EMPTY, Cell::plus);
    }

    Cell all() {
        return cells.stream().flatMap(List::stream).reduce(Cell.EMPTY, Cell::plus);
    }
}
