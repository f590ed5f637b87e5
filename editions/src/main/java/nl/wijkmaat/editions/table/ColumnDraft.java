package nl.wijkmaat.editions.table;

import java.util.Arrays;
import nl.wijkmaat.editions.catalogue.ColumnMapping;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.engine.statistics.MissingReason;

/** The figures of one indicator while its file is being read. */
final class ColumnDraft {

    private static final byte UNSET = -1;

    private final ColumnMapping mapping;
    private double[] amounts = new double[256];
    private byte[] missing = new byte[256];
    private long[] lines = new long[256];
    private int filled;

    ColumnDraft(ColumnMapping mapping) {
        this.mapping = mapping;
    }

    ColumnMapping mapping() {
        return mapping;
    }

    /** The line on which the row got its figure or reason; 0 when it has neither. */
    long line(int row) {
        return row < filled ? lines[row] : 0;
    }

    boolean hasFigure(int row) {
        return row < filled && !Double.isNaN(amounts[row]);
    }

    double amount(int row) {
        return row < filled ? amounts[row] : Double.NaN;
    }

    void set(int row, double amount) {
        grow(row);
        amounts[row] = amount;
        missing[row] = 0;
    }

    void setMissing(int row, MissingReason reason) {
        grow(row);
        amounts[row] = Double.NaN;
        missing[row] = (byte) reason.ordinal();
    }

    void setLine(int row, long line) {
        grow(row);
        lines[row] = line;
    }

    private void grow(int row) {
        if (row >= amounts.length) {
            int length = Math.max(row + 1, amounts.length * 2);
            amounts = Arrays.copyOf(amounts, length);
            missing = Arrays.copyOf(missing, length);
            lines = Arrays.copyOf(lines, length);
        }
        while (filled <= row) {
            amounts[filled] = Double.NaN;
            missing[filled] = UNSET;
            filled++;
        }
    }

    /** Keeps only these rows, in this order. */
    void keep(int[] rows) {
        for (int i = 0; i < rows.length; i++) {
            grow(rows[i]);
            amounts[i] = amounts[rows[i]];
            missing[i] = missing[rows[i]];
            lines[i] = lines[rows[i]];
        }
        filled = rows.length;
    }

    /**
     * An area of which no row told anything for this indicator was not published for it.
     *
     * @param whenEmpty why there is no figure when the column holds none at all
     */
    FigureColumn finish(int rows, MissingReason whenEmpty) {
        if (rows > 0) {
            grow(rows - 1);
        }
        boolean isEmpty = true;
        for (int row = 0; row < rows; row++) {
            isEmpty &= Double.isNaN(amounts[row]);
            if (missing[row] == UNSET) {
                missing[row] = (byte) MissingReason.NOT_PUBLISHED.ordinal();
            }
        }
        if (isEmpty && whenEmpty != MissingReason.NOT_PUBLISHED) {
            Arrays.fill(missing, 0, rows, (byte) whenEmpty.ordinal());
        }
        return new FigureColumn(
                mapping.indicator(),
                Arrays.copyOf(amounts, rows),
                Arrays.copyOf(missing, rows),
                mapping.precisionByLevel());
    }
}
