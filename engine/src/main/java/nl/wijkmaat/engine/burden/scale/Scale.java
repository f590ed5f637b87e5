package nl.wijkmaat.engine.burden.scale;

/** An increasing function, fitted on published figures, that reads a figure on a common scale. NaN stays NaN. */
@FunctionalInterface
public interface Scale {

    /** The figure as it is. */
    Scale AS_IS = figure -> figure;

    /** The position of one figure; NaN for NaN. */
    double at(double figure);

    /** The positions of all figures, in the same order. */
    default double[] atEach(double[] figures) {
        double[] positions = new double[figures.length];
        for (int i = 0; i < figures.length; i++) {
            positions[i] = at(figures[i]);
        }
        return positions;
    }

    /** First this scale, then the other. */
    default Scale then(Scale next) {
        return figure -> next.at(at(figure));
    }
}
