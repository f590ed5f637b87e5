package nl.wijkmaat.editions.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** DuckDB in memory, shut off from the network and from its own temporary files; it only reads and writes Parquet here. */
final class DuckDb {

    private static final String SETTINGS = """
            SET autoinstall_known_extensions = false;
            SET autoload_known_extensions = false;
            SET temp_directory = '';
            SET enable_external_file_cache = false;
            SET enable_geoparquet_conversion = false;
            """;

    private DuckDb() {}

    /**
     * A database of its own, to be closed after use. It works on the calling thread only: several editions at once is where
     * the cores are put to use, and one thread keeps rows in the order of the file.
     */
    static DuckDBConnection open() throws SQLException {
        DuckDBConnection connection =
                DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS + "SET threads = 1;");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Loads DuckDB in the background. Its library of 70 MB is unpacked at the first use in a process; an importer can read its
     * files meanwhile. A failure comes back, with its message, at the first real use.
     */
    static void startAhead() {
        Thread.ofPlatform().daemon().name("duckdb-start").start(() -> {
            try {
                open().close();
            } catch (SQLException | LinkageError e) {
                // The first edition that is written runs into the same and reports it.
            }
        });
    }

    /** A text as it stands in SQL. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** The path of a file to be written. */
    static String quoted(Path file) {
        return quoted(file.toString());
    }

    /** The one file to be read: characters that DuckDB would take for a pattern stand for themselves. */
    static String parquet(Path file) {
        String plain = file.toString().replaceAll("([\\[*?])", "[$1]");
        return "read_parquet(" + quoted(plain) + ", hive_partitioning = false)";
    }

    /** How every Parquet file is written, with what it says of itself. The keys are names, the values any text. */
    static String parquetOptions(Map<String, String> notes) {
        return notes.entrySet().stream()
                .map(note -> note.getKey() + ": " + quoted(note.getValue()))
                .collect(Collectors.joining(", ", " (FORMAT parquet, COMPRESSION zstd, KV_METADATA {", "})"));
    }
}
