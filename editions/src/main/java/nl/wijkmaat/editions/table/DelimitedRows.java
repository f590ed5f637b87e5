package nl.wijkmaat.editions.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problem;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.editions.problem.Texts;

/**
 * Rows of delimited text as RFC 4180 describes them: cells between quotes may hold the delimiter, line ends and doubled quotes. Lines
 * end with LF, CRLF or CR. A byte order mark is passed over. Memory does not grow with the file: a row above {@link #MOST_ROW_BYTES} is
 * refused.
 */
final class DelimitedRows implements RowReader {

    /** A row of the widest published table takes a few kilobytes. */
    static final int MOST_ROW_BYTES = 4 << 20;

    private static final int CHUNK = 1 << 16;
    private static final int END = -1;

    private final InputStream in;
    private final String fileName;
    private final byte delimiter;
    private final Cells cells;
    private final Utf8Check utf8;
    private final boolean isUtf8;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int filled;
    private boolean started;
    private long lineEnds;
    private long line;

    DelimitedRows(InputStream in, String fileName, char delimiter, Charset charset) {
        this.in = in;
        this.fileName = fileName;
        this.delimiter = (byte) delimiter;
        this.cells = new Cells(charset);
        this.utf8 = new Utf8Check(fileName);
        this.isUtf8 = charset.equals(StandardCharsets.UTF_8);
    }

    @Override
    public Cells cells() {
        return cells;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public boolean next() throws IOException {
        if (lineEnds == 0 && !started) {
            passByteOrderMark();
        }
        while (true) {
            cells.clear();
            line = lineEnds + 1;
            int ended = readRow();
            boolean isBlank = cells.count() == 0 || cells.count() == 1 && cells.isEmpty(0);
            if (!isBlank) {
                return true;
            }
            if (ended == END) {
                return false;
            }
        }
    }

    /** Reads up to and including the end of the row; returns {@link #END} at the end of the file. */
    private int readRow() throws IOException {
        int cellStart = 0;
        boolean atCellStart = true;
        while (true) {
            int b = nextByte();
            if (b == END) {
                if (!(atCellStart && cells.count() == 0)) {
                    cells.endCell(cellStart, false);
                }
                return END;
            }
            if (b == delimiter) {
                cells.endCell(cellStart, false);
                cellStart = cells.length();
                atCellStart = true;
            } else if (b == '\n' || b == '\r') {
                if (b == '\r' && peek() == '\n') {
                    nextByte();
                }
                lineEnds++;
                cells.endCell(cellStart, false);
                return b;
            } else if (b == '"' && atCellStart) {
                readQuoted();
                atCellStart = false;
            } else {
                cells.append((byte) b);
                atCellStart = atCellStart && b == ' ';
                if (cells.length() > MOST_ROW_BYTES) {
                    throw problem(line, "table.row_too_long", MOST_ROW_BYTES >> 20);
                }
            }
        }
    }

    private void readQuoted() throws IOException {
        long openedOn = lineEnds + 1;
        while (true) {
            int b = nextByte();
            if (b == END) {
                throw problem(openedOn, "table.open_quote");
            }
            if (b == '"') {
                if (peek() != '"') {
                    return;
                }
                nextByte();
            } else if (b == '\n') {
                lineEnds++;
            }
            cells.append((byte) b);
            if (cells.length() > MOST_ROW_BYTES) {
                throw problem(openedOn, "table.row_too_long", MOST_ROW_BYTES >> 20);
            }
        }
    }

    private int nextByte() throws IOException {
        return at < filled || fill() ? chunk[at++] & 0xFF : END;
    }

    private int peek() throws IOException {
        return at < filled || fill() ? chunk[at] & 0xFF : END;
    }

    private boolean fill() throws IOException {
        int n = in.read(chunk, 0, CHUNK);
        at = 0;
        filled = Math.max(n, 0);
        if (!started) {
            started = true;
            refuseUtf16();
        }
        if (isUtf8) {
            utf8.check(chunk, filled, n < 0);
        }
        return n > 0;
    }

    private void passByteOrderMark() throws IOException {
        if (peek() == 0xEF && filled >= 3 && (chunk[1] & 0xFF) == 0xBB && (chunk[2] & 0xFF) == 0xBF) {
            at = 3;
        }
    }

    private void refuseUtf16() {
        if (filled >= 2) {
            int mark = (chunk[0] & 0xFF) << 8 | (chunk[1] & 0xFF);
            if (mark == 0xFEFF || mark == 0xFFFE) {
                throw problem(1, "table.utf16");
            }
        }
    }

    private ProblemException problem(long where, String key, Object... arguments) {
        return new ProblemException(new Problem(Place.line(fileName, where), Texts.text(key, arguments)));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
