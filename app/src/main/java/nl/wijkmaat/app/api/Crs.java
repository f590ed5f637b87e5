package nl.wijkmaat.app.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.editions.boundary.CoordinateSystem;

/** The coordinate reference systems in which outlines can be had. The first is meant when none is named. */
enum Crs {
    CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", "OGC:CRS84", CoordinateSystem.WGS84),
    RD_NEW("http://www.opengis.net/def/crs/EPSG/0/28992", "EPSG:28992", CoordinateSystem.RD_NEW);

    private final String uri;
    private final String shortName;
    private final CoordinateSystem system;

    Crs(String uri, String shortName, CoordinateSystem system) {
        this.uri = uri;
        this.shortName = shortName;
        this.system = system;
    }

    String uri() {
        return uri;
    }

    CoordinateSystem system() {
        return system;
    }

    /** By its address, also with another version of the EPSG tables in it, or by its short name; with or without angle brackets. */
    static Optional<Crs> findByName(String text) {
        String name = text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
        String secure = name.replaceFirst("^https:", "http:")
                .replaceFirst("^(http://www\\.opengis\\.net/def/crs/EPSG)/[0-9.]{1,12}/", "$1/0/");
        return Arrays.stream(values())
                .filter(crs -> crs.uri.equals(secure) || crs.shortName.equalsIgnoreCase(name))
                .findFirst();
    }

    static List<String> listUris() {
        return Arrays.stream(values()).map(Crs::uri).toList();
    }
}
