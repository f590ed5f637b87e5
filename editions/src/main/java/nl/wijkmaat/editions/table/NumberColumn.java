package nl.wijkmaat.editions.table;

import java.util.ArrayList;
import java.util.List;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problem;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.problem.Texts;

/**
 * The numbers of one column, under the decimal mark that was declared for it. What cannot be read is kept until the last row, because only
 * then it shows whether the column mixes two ways of writing, was described wrongly, or holds a few odd cells.
 */
final class NumberColumn {

    /** More examples than this of the same fault in one column help nobody. */
    private static final int MOST_EXAMPLES = 3;

    private final String fileName;
    private final int position;
    private final String header;
    private final char decimalMark;
    private final List<Problem> examples = new ArrayList<>();
    private long refused;
    private Use point = Use.NONE;
    private Use comma = Use.NONE;

    /** Where a decimal mark was first used. */
    private record Use(long line, String text) {
        static final Use NONE = new Use(0, "");

        boolean isKnown() {
            return line > 0;
        }
    }

    NumberColumn(String fileName, int position, String header, char decimalMark) {
        this.fileName = fileName;
        this.position = position;
        this.header = header;
        this.decimalMark = decimalMark;
    }

    /** The number in the cell of a row; {@link NumberReader#NO_NUMBER} when it holds none, which {@link #report} will tell. */
    double read(Cells cells, long line) {
        char mark = cells.isTypedNumber(position) ? '.' : decimalMark;
        double number = NumberReader.read(cells.bytes(), cells.start(position), cells.end(position), mark);
        if (Double.isNaN(number)) {
            refuse(cells.text(position), line);
        } else if (!cells.isTypedNumber(position) && !(mark == '.' ? point : comma).isKnown()) {
            noteMark(cells, line, mark);
        }
        return number;
    }

    private void noteMark(Cells cells, long line, char mark) {
        for (int i = cells.start(position); i < cells.end(position); i++) {
            if (cells.bytes()[i] == mark) {
                note(mark, new Use(line, cells.text(position)));
                return;
            }
        }
    }

    private void note(char mark, Use use) {
        if (mark == '.' && !point.isKnown()) {
            point = use;
        } else if (mark == ',' && !comma.isKnown()) {
            comma = use;
        }
    }

    private void refuse(String text, long line) {
        NumberReader.Style style = NumberReader.styleOf(text);
        String key = "cell.no_number";
        if (style != null) {
            char mark = style == NumberReader.Style.POINT ? '.' : ',';
            note(mark, new Use(line, text));
            key = mark == decimalMark ? "cell.thousands" : "cell.other_mark";
        }
        refused++;
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(
                    new Problem(new Place(fileName, line, position + 1L, header), Texts.text(key, text, decimalMark)));
        }
    }

    /** Tells what was wrong in this column. To be called after the last row. */
    void report(Problems problems) {
        if (refused > 0 && point.isKnown() && comma.isKnown()) {
            Use first = point.line <= comma.line ? point : comma;
            Use second = point.line <= comma.line ? comma : point;
            problems.add(
                    new Place(fileName, first.line, position + 1L, header),
                    "cell.mixed_marks",
                    first.text,
                    second.text,
                    second.line);
            return;
        }
        examples.forEach(problems::add);
        if (refused > examples.size()) {
            Place last = examples.getLast().place();
            problems.add(
                    new Place(fileName, last.line() + 1, position + 1L, header),
                    "cell.more_of_these",
                    refused - examples.size());
        }
    }
}
