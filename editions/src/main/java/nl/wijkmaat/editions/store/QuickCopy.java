package nl.wijkmaat.editions.store;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.editions.store.Manifest.ColumnFacts;
import nl.wijkmaat.editions.store.OutlineTable.Outline;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.statistics.MissingReason;
import org.jspecify.annotations.Nullable;

/**
 * What the Parquet file of an edition says, once more, laid out to be taken into memory as it is. Panels and maps are read from
 * here: eight times faster than decoding Parquet, and without starting DuckDB, which alone costs a command half a second
 * (docs/performance.md). A checksum over the whole file is compared at every reading, and {@link EditionStore#verify} compares
 * its content with the name of the edition.
 *
 * <p>Layout, little-endian: eight bytes {@code WIJKMT01}; the number of areas; per area its code, name and parent, each as a length
 * (-1 for none) and UTF-8; then, for figures, per column of the manifest the doubles (NaN where there is no figure) and, only where
 * the column knows more than one reason, a byte per area; or, for outlines, per area a length and well-known binary; at the end
 * the CRC-32C of all that came before.
 */
final class QuickCopy {

    static final String FILE = "quick.bin";

    private static final byte[] MAGIC = "WIJKMT01".getBytes(StandardCharsets.US_ASCII);
    private static final int ABSENT = -1;
    private static final ValueLayout.OfInt INT = JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble DOUBLE = JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private QuickCopy() {}

    /**
     * @param table in stored order
     * @param columns facts of its columns, in the same order
     */
    static void write(Path file, FigureTable table, List<ColumnFacts> columns) throws IOException {
        try (Writer writer = new Writer(file)) {
            writer.putAreas(table.areas());
            for (int c = 0; c < columns.size(); c++) {
                FigureColumn column = table.columns().get(c);
                writer.putAmounts(column.amounts());
                if (columns.get(c).hasReasonColumn()) {
                    writer.put(column.missing());
                }
            }
            writer.putChecksum();
        }
    }

    /** @param table in stored order */
    static void write(Path file, OutlineTable table) throws IOException {
        try (Writer writer = new Writer(file)) {
            writer.putAreas(table.outlines().stream()
                    .map(outline -> new Row(outline.code(), outline.name(), outline.parent()))
                    .toList());
            for (Outline outline : table.outlines()) {
                writer.putInt(outline.wkb().length);
                writer.put(outline.wkb());
            }
            writer.putChecksum();
        }
    }

    /** The areas of the edition, in code order. */
    static List<Row> readAreas(Path file) throws IOException {
        return reading(file, Reader::getAreas);
    }

    /** The outlines of the edition, in code order. */
    static List<Outline> readOutlines(Path file) throws IOException {
        return reading(file, reader -> {
            List<Outline> outlines = new ArrayList<>();
            for (Row area : reader.getAreas()) {
                outlines.add(new Outline(area.code(), area.name(), area.parent(), reader.getBytes(reader.getInt())));
            }
            return outlines;
        });
    }

    /**
     * The columns of an edition of figures, each spread over the indexes of a tree.
     *
     * @param indexOfRow for each area of the edition the index to put its figures at
     * @param size number of indexes; those that no area goes to are missing for the reason {@code absent}
     */
    static List<StoredColumn> readColumns(
            Path file, List<ColumnFacts> columns, int[] indexOfRow, int size, MissingReason absent) throws IOException {
        return reading(file, reader -> {
            reader.skipAreas(indexOfRow.length);
            double[] scratch = new double[indexOfRow.length];
            List<StoredColumn> stored = new ArrayList<>(columns.size());
            for (ColumnFacts column : columns) {
                reader.getAmounts(scratch);
                byte[] reasons = column.hasReasonColumn() ? reader.getBytes(indexOfRow.length) : null;
                stored.add(spread(column, scratch, reasons, indexOfRow, size, absent));
            }
            return stored;
        });
    }

    private static StoredColumn spread(
            ColumnFacts column,
            double[] stored,
            byte @Nullable [] reasons,
            int[] indexOfRow,
            int size,
            MissingReason absent) {
        double[] amounts = new double[size];
        if (indexOfRow.length < size) {
            Arrays.fill(amounts, Double.NaN);
        }
        for (int row = 0; row < stored.length; row++) {
            amounts[indexOfRow[row]] = stored[row];
        }
        MissingReason only = column.usualReason();
        boolean absentIsTheOnlyReason = column.missing().isEmpty() || only == absent;
        if (reasons == null && (indexOfRow.length == size || absentIsTheOnlyReason)) {
            return new StoredColumn(column, amounts, null, indexOfRow.length == size ? only : absent);
        }
        byte[] missing = new byte[size];
        Arrays.fill(missing, (byte) absent.ordinal());
        for (int row = 0; row < stored.length; row++) {
            missing[indexOfRow[row]] = reasons == null ? (byte) only.ordinal() : reasons[row];
        }
        return new StoredColumn(column, amounts, missing, only);
    }

    private interface Reading<T> {
        T read(Reader reader) throws IOException;
    }

    private static <T> T reading(Path file, Reading<T> reading) throws IOException {
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            return reading.read(new Reader(file, bytes));
        } catch (IndexOutOfBoundsException e) {
            throw new IOException(file + " is cut off", e);
        }
    }

    /** Reads from the front to the back. */
    private static final class Reader {
        private final MemorySegment bytes;
        private long position;

        Reader(Path file, MemorySegment bytes) throws IOException {
            this.bytes = bytes;
            long content = bytes.byteSize() - Integer.BYTES;
            if (content < MAGIC.length || !Arrays.equals(MAGIC, getBytes(MAGIC.length))) {
                throw new IOException(file + " is no quick copy of an edition, or one of another version");
            }
            CRC32C checksum = new CRC32C();
            checksum.update(bytes.asSlice(0, content).asByteBuffer());
            if (bytes.get(INT, content) != (int) checksum.getValue()) {
                throw new IOException(file + " has changed: its checksum does not match");
            }
        }

        int getInt() {
            int number = bytes.get(INT, position);
            position += Integer.BYTES;
            return number;
        }

        byte[] getBytes(int length) {
            byte[] copy = new byte[length];
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, position, copy, 0, length);
            position += length;
            return copy;
        }

        void getAmounts(double[] amounts) {
            MemorySegment.copy(bytes, DOUBLE, position, amounts, 0, amounts.length);
            position += (long) amounts.length * Double.BYTES;
        }

        List<Row> getAreas() {
            int rows = getInt();
            List<Row> areas = new ArrayList<>(rows);
            for (int row = 0; row < rows; row++) {
                String code = getText();
                if (code == null) {
                    throw new IndexOutOfBoundsException("an area without a code");
                }
                areas.add(new Row(new AreaCode(code), getText(), FigureParquet.code(getText())));
            }
            return areas;
        }

        void skipAreas(int expected) throws IOException {
            int rows = getInt();
            if (rows != expected) {
                throw new IOException("the quick copy has " + rows + " areas in place of " + expected);
            }
            for (int text = 0; text < 3 * rows; text++) {
                int length = getInt();
                position += Math.max(0, length);
            }
        }

        private @Nullable String getText() {
            int length = getInt();
            return length == ABSENT ? null : new String(getBytes(length), StandardCharsets.UTF_8);
        }
    }

    /** Writes from the front to the back and keeps the checksum. */
    private static final class Writer implements AutoCloseable {
        private static final int BUFFER_BYTES = 1 << 18;

        private final FileChannel channel;
        private final CRC32C checksum = new CRC32C();
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

        Writer(Path file) throws IOException {
            channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            put(MAGIC);
        }

        void putAreas(List<Row> areas) throws IOException {
            putInt(areas.size());
            for (Row area : areas) {
                putText(area.code().code());
                putText(area.name());
                putText(area.parent() == null ? null : area.parent().code());
            }
        }

        void putText(@Nullable String text) throws IOException {
            if (text == null) {
                putInt(ABSENT);
            } else {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                putInt(utf8.length);
                put(utf8);
            }
        }

        void putInt(int number) throws IOException {
            room(Integer.BYTES).putInt(number);
        }

        void putAmounts(double[] amounts) throws IOException {
            for (double amount : amounts) {
                room(Double.BYTES).putDouble(amount);
            }
        }

        void put(byte[] bytes) throws IOException {
            for (int from = 0; from < bytes.length; ) {
                room(1);
                int length = Math.min(buffer.remaining(), bytes.length - from);
                buffer.put(bytes, from, length);
                from += length;
            }
        }

        void putChecksum() throws IOException {
            flush();
            putInt((int) checksum.getValue());
            flush();
        }

        private ByteBuffer room(int bytes) throws IOException {
            if (buffer.remaining() < bytes) {
                flush();
            }
            return buffer;
        }

        private void flush() throws IOException {
            buffer.flip();
            checksum.update(buffer.duplicate());
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            buffer.clear();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
