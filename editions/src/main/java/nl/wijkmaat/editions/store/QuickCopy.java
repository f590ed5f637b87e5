package nl.wijkmaat.editions.store;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import java.io.ByteArrayOutputStream;
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
import java.util.Objects;
import java.util.function.Predicate;
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
 * here: some twenty times faster than decoding Parquet, and without starting DuckDB, which alone costs a command more than half a
 * second (docs/performance.md). The checksum of what is read is compared at every reading, and {@link EditionStore#verify} compares
 * its content with the name of the edition.
 *
 * <p>Layout, little-endian. Two parts, each behind it the CRC-32C of its bytes. First {@code WIJKMT01}, the length of what follows in
 * this part, the number of areas and per area its code, name and parent, each as a length (-1 for none) and UTF-8. Then, for figures,
 * per column of the manifest the doubles (NaN where there is no figure) and, only where the column knows more than one reason, a
 * byte per area; or, for outlines, per area a length and well-known binary.
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
            writer.put(areaPart(table.areas()));
            writer.putChecksum();
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
            writer.put(areaPart(table.outlines().stream()
                    .map(outline -> new Row(outline.code(), outline.name(), outline.parent()))
                    .toList()));
            writer.putChecksum();
            for (Outline outline : table.outlines()) {
                writer.putInt(outline.wkb().length);
                writer.put(outline.wkb());
            }
            writer.putChecksum();
        }
    }

    /**
     * The areas of the edition as they stand in the file. Editions of one boundary year often list the same areas; equal bytes need
     * to be understood only once.
     */
    static ByteBuffer readAreaPart(Path file) throws IOException {
        return reading(file, Reader::areaPart);
    }

    /** The areas of the edition, in code order. */
    static List<Row> readAreas(Path file) throws IOException {
        return areasIn(readAreaPart(file));
    }

    /** The areas in code order, from what {@link #readAreaPart} gave. */
    static List<Row> areasIn(ByteBuffer areaPart) {
        ByteBuffer bytes = areaPart.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        int rows = bytes.getInt();
        List<Row> areas = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            String code = Objects.requireNonNull(text(bytes), "every area was written with its code");
            areas.add(new Row(new AreaCode(code), text(bytes), FigureParquet.code(text(bytes))));
        }
        return areas;
    }

    private static @Nullable String text(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length == ABSENT) {
            return null;
        }
        byte[] utf8 = new byte[length];
        bytes.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** The outlines of the edition, in code order. */
    static List<Outline> readOutlines(Path file) throws IOException {
        return reading(file, reader -> {
            List<Row> areas = areasIn(reader.areaPart());
            reader.startContent();
            List<Outline> outlines = new ArrayList<>(areas.size());
            for (Row area : areas) {
                outlines.add(new Outline(area.code(), area.name(), area.parent(), reader.getBytes(reader.getInt())));
            }
            return outlines;
        });
    }

    /**
     * The columns of an edition of figures, each spread over the indexes of a tree.
     *
     * @param wanted ids of the indicators that are read; the others are passed over
     * @param indexOfRow for each area of the edition the index to put its figures at
     * @param size number of indexes; those that no area goes to are missing for the reason {@code absent}
     */
    static List<StoredColumn> readColumns(
            Path file,
            List<ColumnFacts> columns,
            Predicate<String> wanted,
            int[] indexOfRow,
            int size,
            MissingReason absent)
            throws IOException {
        return reading(file, reader -> {
            reader.startContent();
            double[] scratch = new double[indexOfRow.length];
            List<StoredColumn> stored = new ArrayList<>(columns.size());
            for (ColumnFacts column : columns) {
                if (!wanted.test(column.indicator())) {
                    reader.passOver(indexOfRow.length, column.hasReasonColumn());
                    continue;
                }
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

    private static byte[] areaPart(List<Row> areas) throws IOException {
        var rows = new ByteArrayOutputStream();
        putInt(rows, areas.size());
        for (Row area : areas) {
            putText(rows, area.code().code());
            putText(rows, area.name());
            putText(rows, area.parent() == null ? null : area.parent().code());
        }
        var part = new ByteArrayOutputStream();
        part.write(MAGIC);
        putInt(part, rows.size());
        rows.writeTo(part);
        return part.toByteArray();
    }

    private static void putText(ByteArrayOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            putInt(out, ABSENT);
        } else {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            putInt(out, utf8.length);
            out.write(utf8);
        }
    }

    private static void putInt(ByteArrayOutputStream out, int number) throws IOException {
        out.write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array());
    }

    /** Reads from the front to the back. */
    private static final class Reader {
        private final Path file;
        private final MemorySegment bytes;
        private final int areaBytes;
        private long position;

        /** Checks the first part. */
        Reader(Path file, MemorySegment bytes) throws IOException {
            this.file = file;
            this.bytes = bytes;
            if (!Arrays.equals(MAGIC, getBytes(MAGIC.length))) {
                throw new IOException(file + " is no quick copy of an edition, or one of another version");
            }
            areaBytes = getInt();
            check(0, position + areaBytes);
        }

        private void check(long from, long to) throws IOException {
            CRC32C checksum = new CRC32C();
            checksum.update(bytes.asSlice(from, to - from).asByteBuffer());
            if (bytes.get(INT, to) != (int) checksum.getValue()) {
                throw new IOException(file + " has changed: its checksum does not match");
            }
        }

        ByteBuffer areaPart() {
            position = (long) MAGIC.length + Integer.BYTES;
            return ByteBuffer.wrap(getBytes(areaBytes));
        }

        /** Checks the second part and goes to its beginning. */
        void startContent() throws IOException {
            position = MAGIC.length + 2L * Integer.BYTES + areaBytes;
            check(position, bytes.byteSize() - Integer.BYTES);
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

        void passOver(int rows, boolean hasReasons) {
            position += (long) rows * Double.BYTES + (hasReasons ? rows : 0);
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
            checksum.reset();
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
