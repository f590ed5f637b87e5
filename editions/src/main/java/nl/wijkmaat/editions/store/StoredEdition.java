package nl.wijkmaat.editions.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Refusal;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.editions.store.Manifest.ColumnFacts;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.MissingReason;

/** The directory of one edition: its data file, the list of what was refused and the manifest, written and read. */
final class StoredEdition {

    static final String REFUSALS = "refused.csv";

    private StoredEdition() {}

    /**
     * Writes an edition of figures into an empty directory and waits until it is on disk.
     *
     * @param table in stored order
     * @param own definitions of the indicators that are not of the catalogue, by id
     */
    static Manifest writeFigures(
            Path directory,
            String edition,
            FigureTable table,
            SourceFacts facts,
            List<FileFacts> inputs,
            Instant retrieved,
            Map<String, Indicator> own)
            throws IOException {
        List<ColumnFacts> columns =
                table.columns().stream().map(column -> facts(column, own)).toList();
        FigureParquet.write(
                directory.resolve(FigureParquet.FILE),
                table,
                columns,
                notes(edition, facts, table.source(), table.year(), table.boundaryYear()));
        QuickCopy.write(directory.resolve(QuickCopy.FILE), table, columns);
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
        QuickCopy.write(directory.resolve(QuickCopy.FILE), table);
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

    /** What was refused. Editions of before 21 November 2026 give the reason in Dutch only; readers of English get that too. */
    static List<Refusal> readRefusals(Path directory, Manifest manifest) throws IOException {
        if (manifest.refused() == 0) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(directory.resolve(REFUSALS))) {
            return records.stream().map(StoredEdition::refusal).toList();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static Refusal refusal(NamedCsvRecord row) {
        String dutch = row.getField("reason");
        return new Refusal(
                row.getField("file"),
                Long.parseLong(row.getField("line")),
                row.getField("column").isEmpty() ? null : row.getField("column"),
                new LocalText(dutch, row.findField("reason_en").orElse(dutch)));
    }

    /** The figures, from the quick copy. */
    static FigureTable readQuickFigures(Path directory, Manifest manifest) throws IOException {
        Path file = directory.resolve(QuickCopy.FILE);
        List<Row> areas = QuickCopy.readAreas(file);
        int[] sameRow = IntStream.range(0, areas.size()).toArray();
        List<FigureColumn> columns = QuickCopy.readColumns(
                        file, manifest.columns(), _ -> true, sameRow, areas.size(), MissingReason.NOT_MEASURED)
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
    }

    /** The outlines, from the quick copy. */
    static OutlineTable readQuickOutlines(Path directory, Manifest manifest) throws IOException {
        return new OutlineTable(
                manifest.source(),
                manifest.boundaryYear(),
                QuickCopy.readOutlines(directory.resolve(QuickCopy.FILE)),
                readRefusals(directory, manifest));
    }

    /** The hash of what the Parquet file says now. */
    static String contentHash(Path directory, Manifest manifest) throws IOException {
        return switch (manifest.kind()) {
            case FIGURES -> {
                FigureTable figures = FigureParquet.read(directory.resolve(FigureParquet.FILE), manifest);
                yield ContentHash.of(figures, manifest.sourceFacts(), manifest.inputs(), manifest.ownIndicators());
            }
            case OUTLINES -> {
                OutlineTable outlines = OutlineParquet.read(directory.resolve(OutlineParquet.FILE), manifest);
                yield ContentHash.of(outlines, manifest.sourceFacts(), manifest.inputs());
            }
        };
    }

    /** The hash of what the quick copy says now; the same as {@link #contentHash} as long as both are in order. */
    static String contentHashOfQuickCopy(Path directory, Manifest manifest) throws IOException {
        return switch (manifest.kind()) {
            case FIGURES ->
                ContentHash.of(
                        readQuickFigures(directory, manifest),
                        manifest.sourceFacts(),
                        manifest.inputs(),
                        manifest.ownIndicators());
            case OUTLINES ->
                ContentHash.of(readQuickOutlines(directory, manifest), manifest.sourceFacts(), manifest.inputs());
        };
    }

    private static FigureColumn column(StoredColumn stored) {
        byte[] missing = new byte[stored.amounts().length];
        for (int row = 0; row < missing.length; row++) {
            missing[row] = stored.reason(row);
        }
        return new FigureColumn(
                stored.facts().indicator(),
                stored.amounts(),
                missing,
                stored.facts().precisionByLevel());
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

    private static ColumnFacts facts(FigureColumn column, Map<String, Indicator> own) {
        Map<MissingReason, Integer> missing = new EnumMap<>(MissingReason.class);
        MissingReason[] reasons = MissingReason.values();
        for (int row = 0; row < column.amounts().length; row++) {
            if (Double.isNaN(column.amounts()[row])) {
                missing.merge(reasons[column.missing()[row]], 1, Integer::sum);
            }
        }
        return new ColumnFacts(column.indicator(), column.precisionByLevel(), missing, own.get(column.indicator()));
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
        List<String> names = new ArrayList<>(List.of(dataFile, QuickCopy.FILE));
        if (!refused.isEmpty()) {
            writeRefusals(directory.resolve(REFUSALS), refused);
            names.add(REFUSALS);
        }
        for (String name : names) {
            DurableFiles.force(directory.resolve(name));
            files.add(FileFacts.of(directory.resolve(name)));
        }
        Manifest manifest = manifestOf.withFiles(files);
        DurableFiles.write(directory.resolve(EditionStore.MANIFEST), StoreJson.MAPPER.writeValueAsBytes(manifest));
        DurableFiles.forceDirectory(directory);
        return manifest;
    }

    private static void writeRefusals(Path file, List<Refusal> refused) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
            csv.writeRecord("file", "line", "column", "reason", "reason_en");
            for (Refusal refusal : refused) {
                csv.writeRecord(
                        refusal.file(),
                        Long.toString(refusal.line()),
                        refusal.column(),
                        refusal.reason().nl(),
                        refusal.reason().en());
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
