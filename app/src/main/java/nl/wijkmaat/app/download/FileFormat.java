package nl.wijkmaat.app.download;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats in which figures can be had. */
public enum FileFormat {
    CSV("text/csv;charset=utf-8"),
    JSON("application/json"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PARQUET("application/vnd.apache.parquet"),
    /** With the outline of the area; only where that is published. */
    GEOJSON("application/geo+json");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As written in an address and behind the dot of a file name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FileFormat> find(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    public static List<String> listIds() {
        return Arrays.stream(values()).map(FileFormat::id).toList();
    }
}
