package nl.wijkmaat.engine.burden.multiverse;

import nl.wijkmaat.engine.burden.combine.Combination;

/**
 * One domain under one method: by row its position, NaN where none of its indicators is measured. Those rows are listed too, so that whoever
 * adds up domains needs to look at them only.
 */
final class DomainPositions {

    final float[] positions;

    /** The rows without a position. */
    int[] unmeasured = new int[0];

    DomainPositions(int rows) {
        this.positions = new float[rows];
    }

    /**
     * All that the positions of a domain follow from. The arrays are those of {@link KnotColumn}, which makes each once, so two recipes are equal
     * when they hold the same arrays.
     *
     * @param columns by indicator that takes part
     * @param knots by indicator the knot of every row
     * @param positions by indicator the position of every knot
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Recipe(KnotColumn[] columns, char[][] knots, float[][] positions, Combination within) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Recipe recipe
                    && same(knots, recipe.knots)
                    && same(positions, recipe.positions)
                    && within.equals(recipe.within);
        }

        @SuppressWarnings("ReferenceEquality") // which array it is, is what counts
        private static boolean same(Object[] arrays, Object[] others) {
            if (arrays.length != others.length) {
                return false;
            }
            for (int j = 0; j < arrays.length; j++) {
                if (arrays[j] != others[j]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            int hash = within.hashCode();
            for (int j = 0; j < knots.length; j++) {
                hash = 31 * (31 * hash + System.identityHashCode(knots[j])) + System.identityHashCode(positions[j]);
            }
            return hash;
        }
    }
}
