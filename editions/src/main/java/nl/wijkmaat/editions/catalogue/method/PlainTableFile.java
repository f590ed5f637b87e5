package nl.wijkmaat.editions.catalogue.method;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.engine.burden.index.IndexDefinition;
import nl.wijkmaat.engine.burden.index.IndexDefinition.Leaf;
import nl.wijkmaat.engine.burden.index.PlainTable;

/**
 * Reads the columns that an index needs from a CSV file: UTF-8, comma separated, a header, a decimal point. An empty cell, {@code NA} or
 * {@code .} is missing. A name that ends in {@code .gz} is unpacked.
 */
public final class PlainTableFile {

    private static final Set<String> MISSING = Set.of("", "NA", ".");

    private final IndexDefinition definition;
    private final String name;
    private final Problems problems = new Problems();
    private final Map<String, List<Double>> numbers = new LinkedHashMap<>();
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final List<String> codes = new ArrayList<>();
    private final Map<String, Long> lineByCode = new HashMap<>();
    private long lastLine = 1;

    private PlainTableFile(IndexDefinition definition, String name) {
        this.definition = definition;
        this.name = name;
        for (Leaf leaf : definition.listLeaves()) {
            numbers.put(leaf.column(), new ArrayList<>());
            if (leaf.denominatorOrNull() != null) {
                numbers.put(leaf.denominatorOrNull(), new ArrayList<>());
            }
        }
        if (definition.populationColumn() != null) {
            numbers.put(definition.populationColumn(), new ArrayList<>());
        }
        if (definition.groupColumn() != null) {
            texts.put(definition.groupColumn(), new ArrayList<>());
        }
    }

    /**
     * The columns of the definition from the file.
     *
     * @throws nl.wijkmaat.editions.problem.ProblemException with everything that is wrong, each with its line
     */
    public static PlainTable read(Path file, IndexDefinition definition) {
        PlainTableFile table = new PlainTableFile(definition, file.toString());
        try (InputStream stream = open(file);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder())) {
            table.readAll(reader);
        } catch (UncheckedIOException e) {
            table.addUnreadable(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            table.addUnreadable(e);
        }
        table.problems.throwIfAny();
        return table.toTable();
    }

    /** What a reader meets is told in our words: those of the libraries are in English and name no cure. */
    private void addUnreadable(IOException e) {
        switch (e) {
            case CharacterCodingException _ -> problems.add(Place.file(name), "yaml.not_utf8");
            case ZipException _ -> problems.add(Place.file(name), "index.not_gzip");
            case EOFException _ -> problems.add(Place.file(name), "index.not_gzip");
            default -> problems.add(Place.file(name), "file.unreadable", String.valueOf(e.getMessage()));
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(stream, 1 << 16) : stream;
    }

    private void readAll(Reader reader) throws IOException {
        boolean checked = false;
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(false).ofNamedCsvRecord(reader)) {
            for (NamedCsvRecord row : csv) {
                lastLine = row.getStartingLineNumber();
                if (!checked) {
                    checkHeader(row.getHeader());
                    checked = true;
                }
                readRow(row);
            }
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            problems.add(Place.file(name), "index.broken_csv", lastLine);
            return;
        }
        if (!checked) {
            problems.add(Place.file(name), "index.no_rows");
        }
    }

    private void checkHeader(List<String> header) {
        Set<String> needed = new LinkedHashSet<>();
        needed.add(definition.codeColumn());
        needed.addAll(numbers.keySet());
        needed.addAll(texts.keySet());
        for (String column : needed) {
            if (!header.contains(column)) {
                problems.add(
                        Place.line(name, 1), "index.no_column", column, definition.id(), Closest.hint(column, header));
            }
        }
        problems.throwIfAny();
    }

    private void readRow(NamedCsvRecord row) {
        long line = row.getStartingLineNumber();
        int cells = row.getFields().size();
        if (cells != row.getHeader().size()) {
            problems.add(
                    Place.line(name, line),
                    "index.cells",
                    cells,
                    row.getHeader().size());
            return;
        }
        String code = row.getField(definition.codeColumn()).strip();
        Long first = lineByCode.putIfAbsent(code, line);
        if (code.isEmpty() || first != null) {
            problems.add(
                    Place.line(name, line).field(definition.codeColumn()),
                    code.isEmpty() ? "index.no_code" : "index.code_twice",
                    code,
                    first == null ? 0 : first);
            return;
        }
        codes.add(code);
        numbers.forEach(
                (column, values) -> values.add(number(row.getField(column).strip(), line, column)));
        texts.forEach((column, values) -> values.add(row.getField(column).strip()));
    }

    private double number(String text, long line, String column) {
        if (MISSING.contains(text)) {
            return Double.NaN;
        }
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below, as is an infinite number
        }
        problems.add(Place.line(name, line).field(column), "index.no_number", text);
        return Double.NaN;
    }

    private PlainTable toTable() {
        Map<String, double[]> columns = new LinkedHashMap<>();
        numbers.forEach((column, values) -> columns.put(
                column, values.stream().mapToDouble(Double::doubleValue).toArray()));
        return new PlainTable(codes, columns, texts);
    }
}
