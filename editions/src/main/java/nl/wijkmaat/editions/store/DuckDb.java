package nl.wijkmaat.editions.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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
}
