package nl.wijkmaat.app.site.map;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.wijkmaat.app.scheme.AccessBesideBurden;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.statistics.ClassBreaks;

/** The classes into which the areas of a layer fall, numbered from 0. */
sealed interface Scale {

    int count();

    /** The class of the area at this place; empty when it has no figure. */
    OptionalInt findClass(LayerFigures figures, int area);

    /** From low to high figures. */
    record Amounts(ClassBreaks breaks) implements Scale {
        @Override
        public int count() {
            return breaks.count();
        }

        @Override
        public OptionalInt findClass(LayerFigures figures, int area) {
            OptionalDouble amount = figures instanceof LayerFigures.Amounts amounts
                    ? amounts.value(area).findAmount()
                    : OptionalDouble.empty();
            return amount.isPresent() ? OptionalInt.of(breaks.classOf(amount.getAsDouble())) : OptionalInt.empty();
        }
    }

    /**
     * From access to none. What is not known stands between: it is neither.
     *
     * @param classes the outcomes of each class; together they are all there are
     */
    record Outcomes(List<List<Verdict>> classes) implements Scale {

        /** Each outcome apart. */
        static final Outcomes EACH = new Outcomes(List.of(
                List.of(Verdict.VOLDOET),
                List.of(Verdict.ONBEKEND),
                List.of(Verdict.NIET_BEREKENBAAR),
                List.of(Verdict.VOLDOET_NIET)));

        /** In, not to tell, out: for a crossing, in which three classes can be told apart. */
        static final Outcomes CROSSED = new Outcomes(AccessBesideBurden.OUTCOMES);

        @Override
        public int count() {
            return classes.size();
        }

        @Override
        public OptionalInt findClass(LayerFigures figures, int area) {
            if (figures instanceof LayerFigures.OfAccess access) {
                Verdict verdict = access.verdict(area);
                for (int i = 0; i < classes.size(); i++) {
                    if (classes.get(i).contains(verdict)) {
                        return OptionalInt.of(i);
                    }
                }
            }
            return OptionalInt.empty();
        }
    }
}
