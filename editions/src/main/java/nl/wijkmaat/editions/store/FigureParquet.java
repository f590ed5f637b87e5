package nl.wijkmaat.editions.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.editions.store.Manifest.ColumnFacts;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.statistics.MissingReason;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/**
 * The data file of an edition of figures: one row per area in code order; {@code code}, {@code name}, {@code parent}; then per
 * indicator a DOUBLE that is NULL where there is no figure and, only where a column knows more than one reason, the ordinal of the
 * reason as TINYINT in {@code <indicator>__missing}.
 */
final class FigureParquet {

    static final String FILE = "figures.parquet";
    private static final String REASON_SUFFIX = "__missing";

    private FigureParquet() {}

    /**
     * @param table in stored order
     * @param columns facts of its columns, in the same order
     * @param notes what the file says of itself in its own metadata
     */
    static void write(Path file, FigureTable table, List<ColumnFacts> columns, Map<String, String> notes)
            throws IOException {
        try (DuckDBConnection duckdb = DuckDb.open();
                Statement statement = duckdb.createStatement()) {
            statement.execute(createTable(columns));
            try (DuckDBAppender appender = duckdb.createAppender("figures")) {
                append(appender, table, columns);
            }
            statement.execute("COPY figures TO " + DuckDb.quoted(file)
                    + " (FORMAT parquet, COMPRESSION zstd, KV_METADATA {" + keyValues(notes) + "})");
        } catch (SQLException e) {
            throw new IOException(StoreException.detail(e), e);
        }
    }

    private static String createTable(List<ColumnFacts> columns) {
        StringBuilder sql = new StringBuilder("CREATE TABLE figures (code VARCHAR, name VARCHAR, parent VARCHAR");
        for (ColumnFacts column : columns) {
            sql.append(", \"").append(column.indicator()).append("\" DOUBLE");
            if (column.hasReasonColumn()) {
                sql.append(", \"")
                        .append(column.indicator())
                        .append(REASON_SUFFIX)
                        .append("\" TINYINT");
            }
        }
        return sql.append(')').toString();
    }

    static String keyValues(Map<String, String> notes) {
        return notes.entrySet().stream()
                .map(note -> note.getKey() + ": " + DuckDb.quoted(note.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static void append(DuckDBAppender appender, FigureTable table, List<ColumnFacts> columns)
            throws SQLException {
        FigureColumn[] figures = table.columns().toArray(FigureColumn[]::new);
        boolean[] withReasons = new boolean[figures.length];
        for (int c = 0; c < figures.length; c++) {
            withReasons[c] = columns.get(c).hasReasonColumn();
        }
        for (int row = 0; row < table.areas().size(); row++) {
            Row area = table.areas().get(row);
            appender.beginRow();
            appender.append(area.code().code());
            appender.append(area.name());
            appender.append(area.parent() == null ? null : area.parent().code());
            for (int c = 0; c < figures.length; c++) {
                double amount = figures[c].amounts()[row];
                boolean missing = Double.isNaN(amount);
                if (missing) {
                    appender.appendNull();
                } else {
                    appender.append(amount);
                }
                if (withReasons[c]) {
                    if (missing) {
                        appender.append(figures[c].missing()[row]);
                    } else {
                        appender.appendNull();
                    }
                }
            }
            appender.endRow();
        }
    }

    /** The areas of the edition, in code order. */
    static List<Row> readAreas(DuckDBConnection duckdb, Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        read(duckdb, "SELECT code, name, parent FROM " + DuckDb.parquet(file), chunk -> {
            DuckDBReadableVector codes = chunk.vector(0);
            DuckDBReadableVector names = chunk.vector(1);
            DuckDBReadableVector parents = chunk.vector(2);
            for (long i = 0; i < chunk.rowCount(); i++) {
                String parent = parents.getString(i);
                rows.add(new Row(
                        new AreaCode(codes.getString(i)),
                        names.getString(i),
                        parent == null ? null : new AreaCode(parent)));
            }
        });
        return rows;
    }

    /**
     * One column of an edition, spread over the indexes of a tree.
     *
     * @param missing by index the ordinal of the reason, or null when {@code usualReason} holds for all that is missing
     */
    @SuppressWarnings("ArrayRecordComponent")
    record StoredColumn(ColumnFacts facts, double[] amounts, byte @Nullable [] missing, MissingReason usualReason) {}

    /**
     * The columns of the edition, each spread over the indexes of a tree.
     *
     * @param indexOfRow for each row of the file, in order, the index to put its figure at
     * @param size number of indexes; those that no row goes to are missing for the reason {@code absent}
     */
    static List<StoredColumn> readColumns(
            DuckDBConnection duckdb,
            Path file,
            List<ColumnFacts> columns,
            int[] indexOfRow,
            int size,
            MissingReason absent)
            throws IOException {
        if (columns.isEmpty()) {
            return List.of();
        }
        List<StoredColumn> stored = new ArrayList<>(columns.size());
        List<String> selected = new ArrayList<>();
        for (ColumnFacts column : columns) {
            stored.add(emptyColumn(column, indexOfRow.length < size, size, absent));
            selected.add('"' + column.indicator() + '"');
            if (column.hasReasonColumn()) {
                selected.add('"' + column.indicator() + REASON_SUFFIX + '"');
            }
        }
        int[] rowsRead = {0};
        read(duckdb, "SELECT " + String.join(", ", selected) + " FROM " + DuckDb.parquet(file), chunk -> {
            int from = rowsRead[0];
            int rows = (int) chunk.rowCount();
            if (from + rows > indexOfRow.length) {
                throw new IOException("more rows than the " + indexOfRow.length + " of its areas");
            }
            int vector = 0;
            for (StoredColumn column : stored) {
                DuckDBReadableVector amounts = chunk.vector(vector++);
                for (int i = 0; i < rows; i++) {
                    column.amounts()[indexOfRow[from + i]] = amounts.getDouble(i, Double.NaN);
                }
                DuckDBReadableVector reasons = column.facts().hasReasonColumn() ? chunk.vector(vector++) : null;
                if (column.missing() != null) {
                    copyReasons(column, column.missing(), reasons, indexOfRow, from, rows);
                }
            }
            rowsRead[0] = from + rows;
        });
        if (rowsRead[0] != indexOfRow.length) {
            throw new IOException(rowsRead[0] + " rows in place of " + indexOfRow.length);
        }
        return stored;
    }

    private static StoredColumn emptyColumn(ColumnFacts column, boolean hasGaps, int size, MissingReason absent) {
        double[] amounts = new double[size];
        Arrays.fill(amounts, Double.NaN);
        MissingReason only = column.missing().keySet().stream().findFirst().orElse(absent);
        boolean oneReason = !column.hasReasonColumn() && (!hasGaps || only == absent);
        if (oneReason) {
            return new StoredColumn(column, amounts, null, only);
        }
        byte[] missing = new byte[size];
        Arrays.fill(missing, (byte) absent.ordinal());
        return new StoredColumn(column, amounts, missing, only);
    }

    private static void copyReasons(
            StoredColumn column,
            byte[] missing,
            @Nullable DuckDBReadableVector reasons,
            int[] indexOfRow,
            int from,
            int rows) {
        for (int i = 0; i < rows; i++) {
            int index = indexOfRow[from + i];
            if (!Double.isNaN(column.amounts()[index])) {
                missing[index] = 0;
            } else {
                missing[index] = reasons == null ? (byte) column.usualReason().ordinal() : reasons.getByte(i);
            }
        }
    }

    interface ChunkReader {
        void read(DuckDBDataChunkReader chunk) throws IOException;
    }

    static void read(DuckDBConnection duckdb, String sql, ChunkReader reader) throws IOException {
        try (DuckDBPreparedStatement statement = duckdb.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class);
                DuckDBChunkedResult result = statement.query()) {
            while (result.nextChunk()) {
                reader.read(result.chunk());
            }
        } catch (SQLException e) {
            throw new IOException(StoreException.detail(e), e);
        }
    }
}
