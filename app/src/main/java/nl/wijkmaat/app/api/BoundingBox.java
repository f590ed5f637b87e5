package nl.wijkmaat.app.api;

import java.util.Optional;

/** A rectangle: two corners of a coordinate system that the request names apart from it. */
record BoundingBox(double west, double south, double east, double north) {

    /** Four numbers with commas between them; empty when it is anything else, or a rectangle the wrong way round. */
    static Optional<BoundingBox> findIn(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        double[] numbers = new double[4];
        for (int i = 0; i < 4; i++) {
            String part = parts[i].strip();
            if (!part.matches("[-+]?[0-9]{1,9}(\\.[0-9]{1,12})?")) {
                return Optional.empty();
            }
            numbers[i] = Double.parseDouble(part);
        }
        return numbers[0] <= numbers[2] && numbers[1] <= numbers[3]
                ? Optional.of(new BoundingBox(numbers[0], numbers[1], numbers[2], numbers[3]))
                : Optional.empty();
    }

    /** Whether the corners can be points of the system at all. */
    boolean liesIn(Crs crs) {
        return switch (crs) {
            case CRS84 -> west >= -180 && east <= 180 && south >= -90 && north <= 90;
            // The rectangle in which the projection of RD New is of use: Europe's north-west, in metres.
            case RD_NEW -> west >= -500_000 && east <= 1_000_000 && south >= -200_000 && north <= 1_500_000;
        };
    }
}
