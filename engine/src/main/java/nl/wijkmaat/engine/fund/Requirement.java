package nl.wijkmaat.engine.fund;

import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.Verdict;

/** Something an area must meet to be considered for an envelope. */
public sealed interface Requirement {

    /** Whether the area meets it; unknown when the figure it asks for is not known. */
    Verdict test(FundArea area);

    /** The area is one of the named areas of a list or selection, taken as a whole. */
    record OneOf(String list) implements Requirement {
        @Override
        public Verdict test(FundArea area) {
            return Verdict.of(area.isListed() && area.lists().contains(list));
        }
    }

    /** The area is one of the level of the question, not a named area. */
    record OfLevel() implements Requirement {
        @Override
        public Verdict test(FundArea area) {
            return Verdict.of(!area.isListed());
        }
    }

    /** The area lies outside all areas of a list. */
    record Outside(String list) implements Requirement {
        @Override
        public Verdict test(FundArea area) {
            return Verdict.of(!area.lists().contains(list));
        }
    }

    /** No area of the list lies in the gemeente of this area. */
    record InOtherGemeente(String list) implements Requirement {
        @Override
        public Verdict test(FundArea area) {
            return Verdict.of(!area.gemeenteLists().contains(list));
        }
    }

    /** The gemeente of the area is a member of a network. */
    record Member(String network) implements Requirement {
        @Override
        public Verdict test(FundArea area) {
            return Verdict.of(area.networks().contains(network));
        }
    }

    /** A figure is at least so much. */
    record AtLeast(Measure measure, double least) implements Requirement {
        @Override
        public Verdict test(FundArea area) {
            double figure = area.figure(measure);
            return Double.isNaN(figure) ? Verdict.ONBEKEND : Verdict.of(figure >= least);
        }
    }

    /** A size lies below a bound. */
    record Below(Measure measure, double bound) implements Requirement {

        /** @throws IllegalArgumentException when the figure is a burden: then a heavier area would be turned away for it */
        public Below {
            if (measure.isBurden()) {
                throw new QuestionRefused(
                        "een fonds kan een gebied niet weigeren omdat de opgave te zwaar is (" + measure.id()
                                + "); alleen een omvang heeft een bovengrens",
                        "a fund cannot turn an area away because its " + measure.id()
                                + " is too heavy; only sizes have an upper bound");
            }
        }

        @Override
        public Verdict test(FundArea area) {
            double figure = area.figure(measure);
            return Double.isNaN(figure) ? Verdict.ONBEKEND : Verdict.of(figure < bound);
        }
    }
}
