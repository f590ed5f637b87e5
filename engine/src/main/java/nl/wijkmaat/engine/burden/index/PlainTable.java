package nl.wijkmaat.engine.burden.index;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import nl.wijkmaat.engine.QuestionRefused;

/**
 * Rows with a code and columns of numbers and texts, as read from a file. The codes need not be Dutch area codes.
 *
 * @param codes by row, each once
 * @param numbers by name, each as long as the codes; NaN where the cell is empty
 * @param texts by name, for columns that name groups
 */
public record PlainTable(List<String> codes, Map<String, double[]> numbers, Map<String, List<String>> texts) {

    /** @throws IllegalArgumentException when a code stands twice, there is no row, or a column has another length */
    public PlainTable {
        codes = List.copyOf(codes);
        numbers = Map.copyOf(numbers);
        texts = Map.copyOf(texts);
        if (codes.isEmpty()) {
            throw new QuestionRefused("de tabel heeft geen rijen", "the table has no rows");
        }
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            if (!seen.add(code)) {
                throw new QuestionRefused(
                        "code " + code + " staat twee keer in de tabel; elk gebied mag een rij hebben",
                        "code " + code + " stands twice in the table; each area may have one row");
            }
        }
        int rows = codes.size();
        numbers.forEach((name, column) -> requireLength(name, column.length, rows));
        texts.forEach((name, column) -> requireLength(name, column.size(), rows));
    }

    /** @throws NoSuchElementException when the table has no such column of numbers */
    double[] getNumbers(String name) {
        double[] column = numbers.get(name);
        if (column == null) {
            throw new NoSuchElementException("the table has no column of numbers '" + name + "'; it has: "
                    + String.join(", ", numbers.keySet().stream().sorted().toList()));
        }
        return column;
    }

    /** @throws NoSuchElementException when the table has no such column */
    List<String> getTexts(String name) {
        List<String> column = texts.get(name);
        if (column == null) {
            throw new NoSuchElementException("the table has no column '" + name + "' that names groups");
        }
        return column;
    }

    private static void requireLength(String name, int length, int rows) {
        if (length != rows) {
            throw new QuestionRefused(
                    "kolom " + name + " heeft " + length + " cijfers voor " + rows + " rijen",
                    "column " + name + " has " + length + " figures for " + rows + " rows");
        }
    }
}
