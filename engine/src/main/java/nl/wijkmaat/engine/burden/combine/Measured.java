package nl.wijkmaat.engine.burden.combine;

import nl.wijkmaat.engine.QuestionRefused;

/** Takes the measured parts of one area at a time and brings their weights to a sum of one. */
final class Measured {

    private final double[][] parts;
    private final double[] weights;
    private final double leastMeasured;
    private final double totalWeight;

    Measured(double[][] parts, double[] weights, double leastMeasured) {
        if (parts.length == 0 || parts.length != weights.length) {
            throw new QuestionRefused(
                    "er zijn " + weights.length + " gewichten voor " + parts.length
                            + " onderdelen; er is ten minste een onderdeel nodig",
                    weights.length + " weights for " + parts.length + " parts; at least one part is needed");
        }
        double total = 0;
        for (double weight : weights) {
            if (!(weight >= 0)) {
                throw new QuestionRefused(
                        "een gewicht is een getal vanaf 0, niet " + weight,
                        "a weight is a number from 0, not " + weight);
            }
            total += weight;
        }
        if (!(total > 0)) {
            throw new QuestionRefused(
                    "ten minste een onderdeel heeft een gewicht boven 0",
                    "at least one part must have a weight above 0");
        }
        this.parts = parts;
        this.weights = weights;
        this.leastMeasured = leastMeasured;
        this.totalWeight = total;
    }

    int areas() {
        return parts[0].length;
    }

    /** Writes the measured parts of the area and their weights to the front of the arrays; their number, or 0 when too few. */
    int take(int area, double[] x, double[] w) {
        int count = 0;
        double sum = 0;
        for (int j = 0; j < parts.length; j++) {
            double part = parts[j][area];
            if (!Double.isNaN(part) && weights[j] > 0) {
                x[count] = part;
                w[count++] = weights[j];
                sum += weights[j];
            }
        }
        // A hair of room, because sums of weights such as 0.1 + 0.2 do not come out exactly.
        if (count == 0 || sum < leastMeasured * totalWeight * (1 - 1e-12)) {
            return 0;
        }
        for (int j = 0; j < count; j++) {
            w[j] /= sum;
        }
        return count;
    }
}
