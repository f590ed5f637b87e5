package nl.wijkmaat.editions.export;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** Writes rows as a Parquet file. An empty text is a null, never a zero. */
public final class ParquetTable {

    private final List<Column> columns;

    /** What a column holds. */
    public enum CellType {
        TEXT("VARCHAR"),
        WHOLE("INTEGER"),
        NUMBER("DOUBLE"),
        TRUTH("BOOLEAN");

        private final String sql;

        CellType(String sql) {
            this.sql = sql;
        }
    }

    /**
     * A column of the file.
     *
     * @param name lower case letters, digits and underscores
     * @param type what it holds
     */
    public record Column(String name, CellType type) {
        /** @throws IllegalArgumentException when the name holds anything else */
        public Column {
            if (!name.matches("[a-z][a-z0-9_]*")) {
                throw new IllegalArgumentException("'" + name + "' cannot be the name of a column");
            }
        }
    }

    public ParquetTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /**
     * Writes the rows, each with one text per column; numbers have a decimal point. The rows pass through a file beside the target, so
     * any number of them fits in memory.
     *
     * @param target a file that does not exist yet
     * @throws IOException when it cannot be written
     */
    public void write(Stream<List<String>> rows, Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Path passing = Files.createTempFile(folder, ".wijkmaat-", ".csv");
        try {
            try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(passing))) {
                rows.forEach(csv::writeRecord);
            }
            copy(passing, target.toAbsolutePath());
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            Files.deleteIfExists(passing);
        }
    }

    private void copy(Path csv, Path target) throws SQLException {
        String types = columns.stream()
                .map(column -> "'" + column.name() + "': '" + column.type().sql + "'")
                .collect(joining(", "));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT * FROM read_csv(" + quoted(csv) + ", header = false, auto_detect = false,"
                    + " delim = ',', quote = '\"', escape = '\"', nullstr = '', columns = {" + types + "})) TO "
                    + quoted(target) + " (FORMAT parquet, COMPRESSION zstd)");
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
