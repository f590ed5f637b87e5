package nl.wijkmaat.app.download;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.wijkmaat.editions.boundary.LevelOutlines;
import nl.wijkmaat.engine.statistics.Profile;
import nl.wijkmaat.engine.statistics.Provenance;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A profile as a file. */
public final class ProfileFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Profile profile;
    private final List<FigureRow> rows;
    private final Optional<LevelOutlines> outlines;

    /** @param outlines of the place itself, empty where none are published; only GeoJSON asks for them */
    public ProfileFile(Profile profile, Optional<LevelOutlines> outlines) {
        this.profile = profile;
        this.rows = FigureRow.listOf(profile);
        this.outlines = outlines;
    }

    /**
     * The whole file.
     *
     * @throws NoSuchElementException for GeoJSON of a place without an outline
     */
    public byte[] write(FileFormat format) {
        return switch (format) {
            case CSV -> csv();
            case JSON -> json();
            case XLSX -> new FigureWorkbook(profile, rows).write();
            case PARQUET -> new FigureRows(rows::stream).parquet();
            case GEOJSON -> {
                StringWriter text = new StringWriter();
                new FigureRows(rows::stream).writeGeoJson(outlines.orElseThrow(), text);
                yield text.toString().getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    private byte[] csv() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            csv.writeRecord(FigureRow.COLUMNS);
            rows.forEach(row -> csv.writeRecord(row.texts()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    /** What a JSON file holds: the sources once, and each figure with the hashes of the editions among them. */
    private record Document(
            String name,
            int year,
            int boundaryYear,
            boolean invented,
            List<FigureRow> figures,
            List<Source> editions) {}

    private record Source(
            String edition,
            String source,
            String publisher,
            String table,
            int year,
            int boundaryYear,
            String licence,
            String retrieved,
            boolean invented) {
        static Source of(Provenance p) {
            return new Source(
                    p.edition(),
                    p.source(),
                    p.publisher(),
                    p.table(),
                    p.year(),
                    p.boundaryYear(),
                    p.licence(),
                    p.retrieved().toString(),
                    p.invented());
        }
    }

    private byte[] json() {
        return JSON.writeValueAsBytes(new Document(
                profile.place().name(),
                profile.year(),
                profile.boundaryYear(),
                profile.isInvented(),
                rows,
                profile.listProvenance().stream().map(Source::of).toList()));
    }
}
