package nl.wijkmaat.editions.table;

import java.io.Closeable;
import java.io.IOException;

/** Reads a table row by row, whatever it is written in. The first row holds the names of the columns. */
public interface RowReader extends Closeable {

    /**
     * Reads the next row into {@link #cells}. Rows without any cell are passed over.
     *
     * @return false at the end
     * @throws nl.wijkmaat.editions.problem.ProblemException when the file is not what it was described as
     */
    boolean next() throws IOException;

    /** The row that was read last; overwritten by the next. */
    Cells cells();

    /** The line, or row of a sheet, on which the row that was read last begins, from 1. */
    long line();

    /** The name of the file, as problems call it. */
    String fileName();
}
