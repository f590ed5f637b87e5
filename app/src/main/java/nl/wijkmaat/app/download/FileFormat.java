package nl.wijkmaat.app.download;

import java.util.Locale;

/** The formats in which figures can be had. */
public enum FileFormat {
    CSV("text/csv;charset=utf-8"),
    JSON("application/json"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PARQUET("application/vnd.apache.parquet"),
    /** With the outlines of areas; only where those are published. */
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
}
