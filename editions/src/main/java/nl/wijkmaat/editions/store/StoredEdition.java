package nl.wijkmaat.editions.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkmaat.editions.store.FigureParquet.StoredColumn;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Refusal;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.editions.store.Manifest.ColumnFacts;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.MissingReason;
import org.duckdb.DuckDBConnection;

/** The directory of one edition: its data file, the list of what was refused and the manifest, written and read. */
final class StoredEdition {

    static final String REFUSALS = "refused.csv";

    private StoredEdition() {}

    /**
     * Writes an edition of figures into an empty directory and waits until it is on disk.
     *
     * @param table in stored order
     */
    static Manifest writeFigures(
            Path directory,
            String edition,
            FigureTable table,
            SourceFacts facts,
            List<FileFacts> inputs,
            Instant retrieved)
            throws IOException {
        List<ColumnFacts> columns =
                table.columns().stream().map(StoredEdition::facts).toList();
        FigureParquet.write(
                directory.resolve(FigureParquet.FILE),
                table,
                columns,
                notes(edition, facts, table.source(), table.year(), table.boundaryYear()));
        return complete(
                directory,
                FigureParquet.FILE,
                table.refused(),
                files -> manifest(
                        edition,
                        EditionKind.FIGURES,
                        table.source(),
                        facts,
                        table.year(),
                        table.boundaryYear(),
                        retrieved,
                        inputs,
                        table.areas().stream().map(Row::code).toList(),
                        table.refused(),
                        columns,
                        files));
    }

    /**
     * Writes an edition of outlines into an empty directory and waits until it is on disk.
     *
     * @param table in stored order
     */
    static Manifest writeOutlines(
            Path directory,
            String edition,
            OutlineTable table,
            SourceFacts facts,
            List<FileFacts> inputs,
            Instant retrieved)
            throws IOException {
        OutlineParquet.write(
                directory.resolve(OutlineParquet.FILE),
                table,
                notes(edition, facts, table.source(), table.boundaryYear(), table.boundaryYear()));
        return complete(
                directory,
                OutlineParquet.FILE,
                table.refused(),
                files -> manifest(
                        edition,
                        EditionKind.OUTLINES,
                        table.source(),
                        facts,
                        table.boundaryYear(),
                        table.boundaryYear(),
                        retrieved,
                        inputs,
                        table.outlines().stream()
                                .map(OutlineTable.Outline::code)
                                .toList(),
                        table.refused(),
                        List.of(),
                        files));
    }

    static FigureTable readFigures(Path directory, Manifest manifest) throws IOException {
        Path file = directory.resolve(FigureParquet.FILE);
        try (DuckDBConnection duckdb = DuckDb.open()) {
            List<Row> areas = FigureParquet.readAreas(duckdb, file);
            int[] sameRow = IntStream.range(0, areas.size()).toArray();
            List<FigureColumn> columns = FigureParquet.readColumns(
                            duckdb, file, manifest.columns(), sameRow, areas.size(), MissingReason.NOT_MEASURED)
                    .stream()
                    .map(StoredEdition::column)
                    .toList();
            return new FigureTable(
                    manifest.source(),
                    manifest.year(),
                    manifest.boundaryYear(),
                    areas,
                    columns,
                    readRefusals(directory, manifest));
        } catch (SQLException e) {
            throw new IOException(StoreException.detail(e), e);
        }
    }

    static OutlineTable readOutlines(Path directory, Manifest manifest) throws IOException {
        return new OutlineTable(
                manifest.source(),
                manifest.boundaryYear(),
                OutlineParquet.read(directory.resolve(OutlineParquet.FILE)),
                readRefusals(directory, manifest));
    }

    /** The areas of the edition with their names and parents, in code order. */
    static List<Row> readAreas(Path directory, Manifest manifest) throws IOException {
        String file = switch (manifest.kind()) {
            case FIGURES -> FigureParquet.FILE;
            case OUTLINES -> OutlineParquet.FILE;
        };
        try (DuckDBConnection duckdb = DuckDb.open()) {
            return FigureParquet.readAreas(duckdb, directory.resolve(file));
        } catch (SQLException e) {
            throw new IOException(StoreException.detail(e), e);
        }
    }

    /**
     * The columns of an edition of figures, each spread over the indexes of a tree.
     *
     * @param indexOfRow for each area of the edition the index to put its figures at
     * @param size number of indexes; where no area of the edition goes to, nothing was measured
     */
    static List<StoredColumn> readColumns(Path directory, Manifest manifest, int[] indexOfRow, int size)
            throws IOException {
        try (DuckDBConnection duckdb = DuckDb.open()) {
            return FigureParquet.readColumns(
                    duckdb,
                    directory.resolve(FigureParquet.FILE),
                    manifest.columns(),
                    indexOfRow,
                    size,
                    MissingReason.NOT_MEASURED);
        } catch (SQLException e) {
            throw new IOException(StoreException.detail(e), e);
        }
    }

    static List<Refusal> readRefusals(Path directory, Manifest manifest) throws IOException {
        if (manifest.refused() == 0) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(directory.resolve(REFUSALS))) {
            return records.stream()
                    .map(one -> new Refusal(
                            one.getField("file"),
                            Long.parseLong(one.getField("line")),
                            one.getField("column").isEmpty() ? null : one.getField("column"),
                            one.getField("reason")))
                    .toList();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /** The hash of what the edition says now. */
    static String contentHash(Path directory, Manifest manifest) throws IOException {
        return switch (manifest.kind()) {
            case FIGURES -> ContentHash.of(readFigures(directory, manifest), manifest.sourceFacts(), manifest.inputs());
            case OUTLINES ->
                ContentHash.of(readOutlines(directory, manifest), manifest.sourceFacts(), manifest.inputs());
        };
    }

    /** Whether the files of an edition are there with the bytes that its manifest names. */
    static boolean isIntact(Path directory, FileFacts manifestFile, List<FileFacts> files) {
        try {
            for (FileFacts file :
                    Stream.concat(Stream.of(manifestFile), files.stream()).toList()) {
                if (!FileFacts.of(directory.resolve(file.name())).equals(file)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static ColumnFacts facts(FigureColumn column) {
        Map<MissingReason, Integer> missing = new EnumMap<>(MissingReason.class);
        MissingReason[] reasons = MissingReason.values();
        for (int row = 0; row < column.amounts().length; row++) {
            if (Double.isNaN(column.amounts()[row])) {
                missing.merge(reasons[column.missing()[row]], 1, Integer::sum);
            }
        }
        return new ColumnFacts(column.indicator(), column.precisionByLevel(), missing);
    }

    private static FigureColumn column(StoredColumn stored) {
        byte[] missing = stored.missing();
        if (missing == null) {
            missing = new byte[stored.amounts().length];
            Arrays.fill(missing, (byte) stored.usualReason().ordinal());
        }
        return new FigureColumn(
                stored.facts().indicator(),
                stored.amounts(),
                missing,
                stored.facts().precisionByLevel());
    }

    private static Map<String, String> notes(
            String edition, SourceFacts facts, String source, int year, int boundaryYear) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("wijkmaat_edition", edition);
        notes.put("publisher", facts.publisher());
        notes.put("source", source);
        notes.put("source_table", facts.table());
        notes.put("licence", facts.licence());
        notes.put("year", Integer.toString(year));
        notes.put("boundary_year", Integer.toString(boundaryYear));
        notes.put("invented", Boolean.toString(facts.invented()));
        return notes;
    }

    private interface ManifestOf {
        Manifest withFiles(List<FileFacts> files);
    }

    /** Adds what is the same for every kind: the list of refusals, the manifest, and the wait for the disk. */
    private static Manifest complete(Path directory, String dataFile, List<Refusal> refused, ManifestOf manifestOf)
            throws IOException {
        List<FileFacts> files = new ArrayList<>();
        DurableFiles.force(directory.resolve(dataFile));
        files.add(FileFacts.of(directory.resolve(dataFile)));
        if (!refused.isEmpty()) {
            writeRefusals(directory.resolve(REFUSALS), refused);
            DurableFiles.force(directory.resolve(REFUSALS));
            files.add(FileFacts.of(directory.resolve(REFUSALS)));
        }
        Manifest manifest = manifestOf.withFiles(files);
        DurableFiles.write(directory.resolve(EditionStore.MANIFEST), StoreJson.MAPPER.writeValueAsBytes(manifest));
        DurableFiles.forceDirectory(directory);
        return manifest;
    }

    private static void writeRefusals(Path file, List<Refusal> refused) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
            csv.writeRecord("file", "line", "column", "reason");
            for (Refusal refusal : refused) {
                csv.writeRecord(refusal.file(), Long.toString(refusal.line()), refusal.column(), refusal.reason());
            }
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static Manifest manifest(
            String edition,
            EditionKind kind,
            String source,
            SourceFacts facts,
            int year,
            int boundaryYear,
            Instant retrieved,
            List<FileFacts> inputs,
            List<AreaCode> areas,
            List<Refusal> refused,
            List<ColumnFacts> columns,
            List<FileFacts> files) {
        Map<AreaLevel, Integer> areasByLevel = new EnumMap<>(AreaLevel.class);
        areas.forEach(code -> areasByLevel.merge(code.level(), 1, Integer::sum));
        String version = StoredEdition.class.getPackage().getImplementationVersion();
        return new Manifest(
                Manifest.FORMAT,
                edition,
                kind,
                source,
                facts.publisher(),
                facts.table(),
                facts.licence(),
                facts.invented(),
                year,
                boundaryYear,
                retrieved,
                inputs,
                areas.size(),
                refused.size(),
                areasByLevel,
                columns,
                files,
                version == null ? "development" : version);
    }
}
