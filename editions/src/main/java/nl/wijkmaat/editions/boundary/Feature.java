package nl.wijkmaat.editions.boundary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A feature of a file: a shape with its properties, in the coordinates of the file.
 *
 * @param line in a text file, or row number in a database, from 1
 * @param properties by name; a property without value is absent
 * @param shape polygon or multipolygon, maybe not valid
 */
record Feature(long line, Map<String, String> properties, Geometry shape) {

    static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** The value of the first of these properties that the feature has; case does not matter, blanks around it are dropped. */
    Optional<String> find(List<String> names) {
        return names.stream()
                .flatMap(name -> properties.entrySet().stream()
                        .filter(e -> e.getKey().equalsIgnoreCase(name))
                        .map(e -> e.getValue().strip()))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
