package nl.wijkmaat.app.site.map;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import nl.wijkmaat.app.download.FigureRow;
import nl.wijkmaat.app.download.FigureRows;
import nl.wijkmaat.editions.boundary.LevelOutlines;

/** What a map shows, as a file: the figures of the areas in view, no more and no less. */
public final class MapFile {

    /** The formats of a map. */
    public enum Format {
        CSV("text/csv;charset=utf-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        GEOJSON("application/geo+json"),
        PARQUET("application/vnd.apache.parquet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        /** As written in an address and behind the dot of a file name. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Format> find(String id) {
            return Arrays.stream(values())
                    .filter(format -> format.id().equals(id))
                    .findFirst();
        }
    }

    private final FigureRows rows;
    private final Supplier<LevelOutlines> outlines;

    /** @param outlines of the areas of the rows; asked for when the format has outlines */
    MapFile(List<FigureRow> rows, Supplier<LevelOutlines> outlines) {
        this.rows = new FigureRows(rows::stream);
        this.outlines = outlines;
    }

    byte[] write(Format format) {
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
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
