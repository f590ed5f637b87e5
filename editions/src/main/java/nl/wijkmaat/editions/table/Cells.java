package nl.wijkmaat.editions.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The cells of one row, as bytes in one buffer that is used again for the next row: a national table has millions of cells, and most
 * become a number without ever being a string. Blanks around a cell are no part of it.
 */
public final class Cells {

    private static final int NO_BREAK_SPACE_FIRST = 0xC2;
    private static final int NO_BREAK_SPACE_SECOND = 0xA0;

    private final Charset charset;
    private byte[] bytes = new byte[4096];
    private int length;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private boolean[] typed = new boolean[64];
    private int count;

    /** @param charset of the bytes; digits and marks must be the same as in ASCII */
    public Cells(Charset charset) {
        this.charset = charset;
    }

    /** Empties the row. */
    public void clear() {
        length = 0;
        count = 0;
    }

    public int count() {
        return count;
    }

    /** Number of bytes in the row so far. */
    int length() {
        return length;
    }

    void append(byte b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = b;
    }

    /** Ends a cell that began at the given length of the row. */
    void endCell(int start, boolean isTypedNumber) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            typed = Arrays.copyOf(typed, count * 2);
        }
        int from = start;
        int to = length;
        while (from < to && isBlankAt(from)) {
            from += bytes[from] < 0 ? 2 : 1;
        }
        while (from < to && isBlankBefore(to, from)) {
            to -= bytes[to - 1] < 0 ? 2 : 1;
        }
        starts[count] = from;
        ends[count] = to;
        typed[count] = isTypedNumber;
        count++;
    }

    /** Adds a cell of text. */
    public void add(String text) {
        int start = length;
        for (byte b : text.getBytes(charset)) {
            append(b);
        }
        endCell(start, false);
    }

    /** Adds a cell that the file itself marks as a number, so that its decimal mark is a point whatever the file is described as. */
    public void addNumber(String number) {
        int start = length;
        for (byte b : number.getBytes(StandardCharsets.US_ASCII)) {
            append(b);
        }
        endCell(start, true);
    }

    public boolean isEmpty(int cell) {
        return starts[cell] == ends[cell];
    }

    public String text(int cell) {
        return new String(bytes, starts[cell], ends[cell] - starts[cell], charset);
    }

    /** Whether the file itself marks the cell as a number. */
    boolean isTypedNumber(int cell) {
        return typed[cell];
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return ends[cell];
    }

    boolean equals(int cell, byte[] text) {
        return Arrays.equals(bytes, starts[cell], ends[cell], text, 0, text.length);
    }

    private boolean isBlankAt(int at) {
        return bytes[at] == ' ' || bytes[at] == '\t' || (isTwoByteBlank(at) && at + 1 < length);
    }

    private boolean isBlankBefore(int end, int from) {
        return bytes[end - 1] == ' ' || bytes[end - 1] == '\t' || (end - 2 >= from && isTwoByteBlank(end - 2));
    }

    private boolean isTwoByteBlank(int at) {
        return charset.equals(StandardCharsets.UTF_8)
                && at + 1 < length
                && (bytes[at] & 0xFF) == NO_BREAK_SPACE_FIRST
                && (bytes[at + 1] & 0xFF) == NO_BREAK_SPACE_SECOND;
    }
}
