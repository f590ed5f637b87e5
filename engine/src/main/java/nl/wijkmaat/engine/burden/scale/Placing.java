package nl.wijkmaat.engine.burden.scale;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * A scale on which only the place among the areas counts. Many figures in rising order are found in one walk along the areas instead of by a search
 * each.
 *
 * @param place of one figure
 * @param places of many
 * @param position what a place is on the scale
 */
record Placing(DoubleUnaryOperator place, UnaryOperator<double[]> places, DoubleUnaryOperator position)
        implements Scale {

    static Placing byRank(Distribution figures, Ties ties, DoubleUnaryOperator position) {
        return new Placing(x -> figures.rank(x, ties), all -> figures.ranks(all, ties), position);
    }

    @Override
    public double at(double figure) {
        return position.applyAsDouble(place.applyAsDouble(figure));
    }

    @Override
    public double[] atEach(double[] figures) {
        double[] positions = places.apply(figures);
        for (int i = 0; i < positions.length; i++) {
            positions[i] = position.applyAsDouble(positions[i]);
        }
        return positions;
    }
}
