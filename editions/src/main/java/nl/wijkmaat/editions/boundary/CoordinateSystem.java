package nl.wijkmaat.editions.boundary;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** The systems in which outlines of Dutch areas are published, each with the rectangle outside which nothing Dutch lies. */
public enum CoordinateSystem {
    /** RD New (EPSG:28992): metres, x before y. The rectangle takes in the territorial sea. */
    RD_NEW(-20_000, 300_000, 289_000, 660_000),
    /**
     * Longitude before latitude in degrees on WGS84 (CRS84), as GeoJSON has it. ETRS89 counts as the same: the two differ by
     * less than a metre.
     */
    WGS84(2.5, 7.5, 50.5, 54.0);

    private final double west;
    private final double east;
    private final double south;
    private final double north;

    CoordinateSystem(double west, double east, double south, double north) {
        this.west = west;
        this.east = east;
        this.south = south;
        this.north = north;
    }

    /** Whether a point can lie in the Netherlands. */
    public boolean isPlausible(Coordinate point) {
        return point.x >= west && point.x <= east && point.y >= south && point.y <= north;
    }

    /** Whether a point lies in the Netherlands once its two numbers change places. */
    public boolean isSwapped(Coordinate point) {
        return !isPlausible(point) && isPlausible(new Coordinate(point.y, point.x));
    }

    /** The system that a name means, such as {@code urn:ogc:def:crs:EPSG::28992} or {@code EPSG:4326}; empty for any other. */
    public static Optional<CoordinateSystem> findByName(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.endsWith("CRS84")) {
            return Optional.of(WGS84);
        }
        return switch (upper.substring(upper.lastIndexOf(':') + 1)) {
            case "28992" -> Optional.of(RD_NEW);
            case "4326", "4258" -> Optional.of(WGS84);
            default -> Optional.empty();
        };
    }
}
