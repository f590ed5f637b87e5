package nl.wijkmaat.editions.boundary;

import java.util.List;
import java.util.Optional;

/**
 * What a file or a layer of it holds.
 *
 * @param features in the order of the file
 * @param system the coordinate system that the file names; empty when it names none that is known here
 * @param systemName what the file calls its coordinate system; empty when it names none
 */
record FeatureFile(List<Feature> features, Optional<CoordinateSystem> system, String systemName) {
    FeatureFile {
        features = List.copyOf(features);
    }
}
