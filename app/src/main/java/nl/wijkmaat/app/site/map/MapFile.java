package nl.wijkmaat.app.site.map;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import nl.wijkmaat.app.download.FigureRow;
import nl.wijkmaat.app.download.FigureRows;
import nl.wijkmaat.app.download.FileFormat;
import nl.wijkmaat.editions.boundary.LevelOutlines;

/** What a map shows, as a file: the figures of the areas in view, no more and no less. */
final class MapFile {

    /** The formats in which a map can be had. */
    static final List<FileFormat> FORMATS =
            List.of(FileFormat.CSV, FileFormat.XLSX, FileFormat.GEOJSON, FileFormat.PARQUET);

    private final FigureRows rows;
    private final Supplier<LevelOutlines> outlines;

    /** @param outlines of the areas of the rows; asked for when the format has outlines */
    MapFile(List<FigureRow> rows, Supplier<LevelOutlines> outlines) {
        this.rows = new FigureRows(rows::stream);
        this.outlines = outlines;
    }

    byte[] write(FileFormat format) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            switch (format) {
                case CSV -> rows.writeCsv(bytes);
                case XLSX -> rows.writeWorkbook(bytes);
                case GEOJSON -> {
                    Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                    rows.writeGeoJson(outlines.get(), writer);
                    writer.flush();
                }
                case PARQUET -> bytes.write(rows.parquet());
                case JSON -> throw new IllegalArgumentException("a map is not written as " + format.id());
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
