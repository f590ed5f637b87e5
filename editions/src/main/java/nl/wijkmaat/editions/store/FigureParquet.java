package nl.wijkmaat.editions.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.editions.store.Manifest.ColumnFacts;
import nl.wijkmaat.engine.area.AreaCode;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
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
                Statement statement = duckdb.createStatement();
                var function = DuckDBFunctions.tableFunction()) {
            function.withName("figures").withFunction(new Rows(table, columns)).register(duckdb);
            statement.execute(
                    "COPY (SELECT * FROM figures()) TO " + DuckDb.quoted(file) + DuckDb.parquetOptions(notes));
        } catch (SQLException e) {
            throw new IOException(StoreException.detail(e), e);
        }
    }

    /** What the file holds: its areas in code order and the named columns. */
    static FigureTable read(Path file, Manifest manifest) throws IOException {
        int rows = manifest.rows();
        List<Row> areas = new ArrayList<>(rows);
        List<FigureColumn> figures = new ArrayList<>();
        List<String> selected = new ArrayList<>(List.of("code", "name", "parent"));
        for (ColumnFacts column : manifest.columns()) {
            figures.add(
                    new FigureColumn(column.indicator(), new double[rows], new byte[rows], column.precisionByLevel()));
            selected.add('"' + column.indicator() + '"');
            if (column.hasReasonColumn()) {
                selected.add('"' + column.indicator() + REASON_SUFFIX + '"');
            }
        }
        try (DuckDBConnection duckdb = DuckDb.open();
                DuckDBPreparedStatement statement = duckdb.prepareStatement(
                                "SELECT " + String.join(", ", selected) + " FROM " + DuckDb.parquet(file))
                        .unwrap(DuckDBPreparedStatement.class);
                DuckDBChunkedResult result = statement.query()) {
            while (result.nextChunk()) {
                int from = areas.size();
                readAreas(result.chunk(), areas);
                if (areas.size() > rows) {
                    break;
                }
                readFigures(result.chunk(), from, manifest.columns(), figures);
            }
        } catch (SQLException e) {
            throw new IOException(StoreException.detail(e), e);
        }
        if (areas.size() != rows) {
            throw new IOException(file + " does not have the " + rows + " rows of its manifest");
        }
        return new FigureTable(manifest.source(), manifest.year(), manifest.boundaryYear(), areas, figures, List.of());
    }

    private static void readAreas(DuckDBDataChunkReader chunk, List<Row> areas) {
        DuckDBReadableVector codes = chunk.vector(0);
        DuckDBReadableVector names = chunk.vector(1);
        DuckDBReadableVector parents = chunk.vector(2);
        for (long i = 0; i < chunk.rowCount(); i++) {
            areas.add(new Row(new AreaCode(codes.getString(i)), names.getString(i), code(parents.getString(i))));
        }
    }

    static @Nullable AreaCode code(@Nullable String text) {
        return text == null ? null : new AreaCode(text);
    }

    private static void readFigures(
            DuckDBDataChunkReader chunk, int from, List<ColumnFacts> columns, List<FigureColumn> figures) {
        int vector = 3;
        for (int c = 0; c < columns.size(); c++) {
            double[] amounts = figures.get(c).amounts();
            byte[] missing = figures.get(c).missing();
            DuckDBReadableVector stored = chunk.vector(vector++);
            DuckDBReadableVector reasons = columns.get(c).hasReasonColumn() ? chunk.vector(vector++) : null;
            byte onlyReason = (byte) columns.get(c).usualReason().ordinal();
            for (int i = 0; i < chunk.rowCount(); i++) {
                amounts[from + i] = stored.getDouble(i, Double.NaN);
                if (Double.isNaN(amounts[from + i])) {
                    missing[from + i] = reasons == null ? onlyReason : reasons.getByte(i);
                }
            }
        }
    }

    /**
     * The rows of a table as DuckDB asks for them, a vector of each column at a time. Twice as fast as the Appender, which takes
     * value by value, and no second copy of the table in memory (docs/performance.md).
     */
    private static final class Rows implements DuckDBTableFunction<Rows, Rows, Rows> {

        private final FigureTable table;
        private final List<ColumnFacts> columns;
        private int next;

        Rows(FigureTable table, List<ColumnFacts> columns) {
            this.table = table;
            this.columns = columns;
        }

        @Override
        public Rows bind(DuckDBTableFunctionBindInfo result) {
            result.addResultColumn("code", DuckDBColumnType.VARCHAR);
            result.addResultColumn("name", DuckDBColumnType.VARCHAR);
            result.addResultColumn("parent", DuckDBColumnType.VARCHAR);
            for (ColumnFacts column : columns) {
                result.addResultColumn(column.indicator(), DuckDBColumnType.DOUBLE);
                if (column.hasReasonColumn()) {
                    result.addResultColumn(column.indicator() + REASON_SUFFIX, DuckDBColumnType.TINYINT);
                }
            }
            result.setCardinality(table.areas().size(), true);
            return this;
        }

        @Override
        public Rows init(DuckDBTableFunctionInitInfo init) {
            init.setMaxThreads(1);
            next = 0;
            return this;
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo call, DuckDBDataChunkWriter chunk) {
            int from = next;
            int rows = (int) Math.min(chunk.capacity(), table.areas().size() - from);
            for (int i = 0; i < rows; i++) {
                Row area = table.areas().get(from + i);
                chunk.vector(0).setString(i, area.code().code());
                setNullable(chunk.vector(1), i, area.name());
                setNullable(
                        chunk.vector(2),
                        i,
                        area.parent() == null ? null : area.parent().code());
            }
            int vector = 3;
            for (int c = 0; c < columns.size(); c++) {
                FigureColumn column = table.columns().get(c);
                setAmounts(chunk.vector(vector++), column.amounts(), from, rows);
                if (columns.get(c).hasReasonColumn()) {
                    setReasons(chunk.vector(vector++), column, from, rows);
                }
            }
            next = from + rows;
            return rows;
        }

        private static void setNullable(DuckDBWritableVector vector, int row, @Nullable String text) {
            if (text == null) {
                vector.setNull(row);
            } else {
                vector.setString(row, text);
            }
        }

        private static void setAmounts(DuckDBWritableVector vector, double[] amounts, int from, int rows) {
            for (int i = 0; i < rows; i++) {
                if (Double.isNaN(amounts[from + i])) {
                    vector.setNull(i);
                } else {
                    vector.setDouble(i, amounts[from + i]);
                }
            }
        }

        private static void setReasons(DuckDBWritableVector vector, FigureColumn column, int from, int rows) {
            for (int i = 0; i < rows; i++) {
                if (Double.isNaN(column.amounts()[from + i])) {
                    vector.setByte(i, column.missing()[from + i]);
                } else {
                    vector.setNull(i);
                }
            }
        }
    }
}
