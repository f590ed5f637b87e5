package nl.wijkmaat.editions.boundary;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Between RD New (EPSG:28992) and longitude and latitude on WGS84.
 *
 * <p>The oblique stereographic projection on the Bessel ellipsoid with the seven published parameters of the step to ETRS89. The
 * correction grid of RDNAPTRANS (at most 0.25 m) is left out: on the published check points the outcome differs less than 0.17 m,
 * where the outlines themselves are rounded to 0.1 m or 1 m. Not for surveying. One instance serves one thread.
 *
 * @see <a href="https://www.nsgi.nl/rdnaptrans">RDNAPTRANS, the official transformation</a>
 */
public final class RijksdriehoekConversion {

    private static final String RD_NEW = "+proj=sterea +lat_0=52.156160555555555 +lon_0=5.387638888888889 +k=0.9999079"
            + " +x_0=155000 +y_0=463000 +ellps=bessel"
            + " +towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs";
    private static final String WGS84 = "+proj=longlat +ellps=WGS84 +towgs84=0,0,0 +no_defs";

    private final BasicCoordinateTransform toRd;
    private final BasicCoordinateTransform toDegrees;

    public RijksdriehoekConversion() {
        CRSFactory factory = new CRSFactory();
        CoordinateReferenceSystem rd = factory.createFromParameters("RD New", RD_NEW);
        CoordinateReferenceSystem wgs84 = factory.createFromParameters("WGS84", WGS84);
        toRd = new BasicCoordinateTransform(wgs84, rd);
        toDegrees = new BasicCoordinateTransform(rd, wgs84);
    }

    /** RD New in metres of a point with longitude {@code x} and latitude {@code y} in degrees. */
    public Coordinate toRd(Coordinate degrees) {
        return apply(toRd, degrees);
    }

    /** Longitude {@code x} and latitude {@code y} in degrees of a point in RD New metres. */
    public Coordinate toDegrees(Coordinate rd) {
        return apply(toDegrees, rd);
    }

    /** A copy of the geometry with every point brought to RD New. */
    public Geometry toRd(Geometry degrees) {
        return apply(toRd, degrees);
    }

    /** A copy of the geometry with every point brought to longitude and latitude. */
    public Geometry toDegrees(Geometry rd) {
        return apply(toDegrees, rd);
    }

    private static Coordinate apply(BasicCoordinateTransform transform, Coordinate point) {
        ProjCoordinate out = new ProjCoordinate();
        transform.transform(new ProjCoordinate(point.x, point.y), out);
        return new Coordinate(out.x, out.y);
    }

    private static Geometry apply(BasicCoordinateTransform transform, Geometry geometry) {
        Geometry copy = geometry.copy();
        ProjCoordinate in = new ProjCoordinate();
        ProjCoordinate out = new ProjCoordinate();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence points, int i) {
                in.setValue(points.getX(i), points.getY(i));
                transform.transform(in, out);
                points.setOrdinate(i, 0, out.x);
                points.setOrdinate(i, 1, out.y);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }
}
