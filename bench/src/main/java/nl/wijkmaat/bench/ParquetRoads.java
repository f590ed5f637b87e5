package nl.wijkmaat.bench;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/**
 * The roads between {@code double[]} and disk side by side, one national year of 18,309 × 120 a time, on one thread: rows to Parquet
 * through the Appender and through a table function; back through a JDBC result set, through vectors, and from a plain copy of the
 * arrays. What came out of it stands in docs/performance.md.
 */
public final class ParquetRoads {

    private static final int ROWS = 18_309;
    private static final int COLUMNS = 120;
    private static final int ROUNDS = 6;

    private ParquetRoads() {}

    private interface Road {
        void go() throws SQLException, IOException;
    }

    public static void main(String[] arguments) throws SQLException, IOException {
        double[][] figures = figures();
        double[][] back = new double[COLUMNS][ROWS];
        Path directory = Files.createTempDirectory("parquet-roads");
        Path parquet = directory.resolve("year.parquet");
        Path plain = directory.resolve("year.bin");
        measure("start of DuckDB in this process", () -> open().close());
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.println("round " + round);
            measure("Appender, then COPY", () -> writeByAppender(figures, parquet));
            measure("table function in COPY", () -> writeByFunction(figures, parquet));
            measure("plain copy written", () -> writePlain(figures, plain));
            measure("result set", () -> readResultSet(parquet, back));
            measure("vectors", () -> readVectors(parquet, back));
            measure("plain copy read", () -> readPlain(plain, back));
        }
        System.out.printf("Parquet %,d kB, plain %,d kB%n", Files.size(parquet) / 1000, Files.size(plain) / 1000);
        Files.delete(parquet);
        Files.delete(plain);
        Files.delete(directory);
    }

    private static void measure(String name, Road road) throws SQLException, IOException {
        long start = System.nanoTime();
        road.go();
        System.out.printf(
                "  %-32s %,6d ms%n",
                name, Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private static double[][] figures() {
        SplittableRandom random = new SplittableRandom(28_992);
        double[][] figures = new double[COLUMNS][ROWS];
        for (int c = 0; c < COLUMNS; c++) {
            for (int row = 0; row < ROWS; row++) {
                double share = random.nextDouble();
                figures[c][row] = switch (c % 4) {
                    case 0 -> 5 * Math.round(share * share * 2_000);
                    case 1 -> Math.round(share * 100);
                    case 2 -> Math.round(share * 1_000) / 10.0;
                    default -> share * 1_000;
                };
            }
        }
        return figures;
    }

    private static DuckDBConnection open() throws SQLException {
        DuckDBConnection connection =
                DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        try (var statement = connection.createStatement()) {
            statement.execute("SET threads = 1; SET enable_external_file_cache = false");
        }
        return connection;
    }

    private static String columns(String type) {
        return IntStream.range(0, COLUMNS).mapToObj(c -> "c" + c + type).collect(Collectors.joining(", "));
    }

    private static void writeByAppender(double[][] figures, Path file) throws SQLException {
        try (DuckDBConnection duckdb = open();
                var statement = duckdb.createStatement()) {
            statement.execute("CREATE TABLE year (" + columns(" DOUBLE") + ")");
            try (var appender = duckdb.createAppender("year")) {
                for (int row = 0; row < ROWS; row++) {
                    appender.beginRow();
                    for (double[] column : figures) {
                        appender.append(column[row]);
                    }
                    appender.endRow();
                }
            }
            statement.execute("COPY year TO '" + file + "' (FORMAT parquet, COMPRESSION zstd)");
        }
    }

    private static void writeByFunction(double[][] figures, Path file) throws SQLException {
        try (DuckDBConnection duckdb = open();
                var statement = duckdb.createStatement();
                var function = DuckDBFunctions.tableFunction()) {
            function.withName("year").withFunction(new Rows(figures)).register(duckdb);
            statement.execute("COPY (SELECT * FROM year()) TO '" + file + "' (FORMAT parquet, COMPRESSION zstd)");
        }
    }

    private static void readResultSet(Path file, double[][] back) throws SQLException {
        try (DuckDBConnection duckdb = open();
                var statement = duckdb.createStatement();
                var rows = statement.executeQuery("SELECT " + columns("") + " FROM '" + file + "'")) {
            for (int row = 0; rows.next(); row++) {
                for (int c = 0; c < COLUMNS; c++) {
                    back[c][row] = rows.getDouble(c + 1);
                }
            }
        }
    }

    private static void readVectors(Path file, double[][] back) throws SQLException {
        try (DuckDBConnection duckdb = open();
                var statement = duckdb.prepareStatement("SELECT " + columns("") + " FROM '" + file + "'")
                        .unwrap(DuckDBPreparedStatement.class);
                var result = statement.query()) {
            int from = 0;
            while (result.nextChunk()) {
                int rows = (int) result.chunk().rowCount();
                for (int c = 0; c < COLUMNS; c++) {
                    var vector = result.chunk().vector(c);
                    for (int i = 0; i < rows; i++) {
                        back[c][from + i] = vector.getDouble(i, Double.NaN);
                    }
                }
                from += rows;
            }
        }
    }

    private static void writePlain(double[][] figures, Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var bytes = channel.map(MapMode.READ_WRITE, 0, (long) COLUMNS * ROWS * Double.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asDoubleBuffer();
            for (double[] column : figures) {
                bytes.put(column);
            }
        }
    }

    private static void readPlain(Path file, double[][] back) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            var bytes = channel.map(MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asDoubleBuffer();
            for (double[] column : back) {
                bytes.get(column);
            }
        }
    }

    private static final class Rows implements DuckDBTableFunction<Rows, Rows, Rows> {
        private final double[][] figures;
        private int next;

        Rows(double[][] figures) {
            this.figures = figures;
        }

        @Override
        public Rows bind(DuckDBTableFunctionBindInfo result) {
            for (int c = 0; c < COLUMNS; c++) {
                result.addResultColumn("c" + c, DuckDBColumnType.DOUBLE);
            }
            return this;
        }

        @Override
        public Rows init(DuckDBTableFunctionInitInfo init) {
            init.setMaxThreads(1);
            return this;
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo call, DuckDBDataChunkWriter chunk) {
            int rows = (int) Math.min(chunk.capacity(), ROWS - next);
            for (int c = 0; c < COLUMNS; c++) {
                var vector = chunk.vector(c);
                for (int i = 0; i < rows; i++) {
                    vector.setDouble(i, figures[c][next + i]);
                }
            }
            next += rows;
            return rows;
        }
    }
}
