package nl.wijkmaat.app.site.area;

import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Wait;
import nl.wijkmaat.app.chart.BandStrip;
import nl.wijkmaat.app.chart.SvgImage;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.burden.Spread;
import nl.wijkmaat.engine.burden.Stacking;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult.Band;
import nl.wijkmaat.engine.statistics.Domain;
import nl.wijkmaat.engine.statistics.Interval;
import nl.wijkmaat.engine.statistics.Provenance;

/** What weighs on a place, beside its gemeente, the country and the focus areas. */
public sealed interface Burden {

    /** It is being worked out; the page asks again by itself. */
    record Pending(Wait why, Optional<Provisional> provisional) implements Burden {}

    /**
     * What the first methods say. It is shown with that mark, and nothing else is made of it.
     *
     * @param run how many methods that are
     * @param asked how many there are going to be
     */
    record Provisional(Known known, int run, int asked) {}

    /** What can be shown: what is known, or else what the first methods say. */
    default Optional<Known> findShown() {
        return switch (this) {
            case Known known -> Optional.of(known);
            case Pending(Wait _, Optional<Provisional> provisional) -> provisional.map(Provisional::known);
            case Absent _ -> Optional.empty();
        };
    }

    /** Nothing can be said, and why. */
    record Absent(Why why) implements Burden {}

    /** Why nothing can be said. */
    enum Why {
        /** Burden compares areas with each other; the country and its provinces have nothing beside them. */
        TOO_LARGE,
        /** Nothing that weighs is measured at this level. */
        NOT_MEASURED
    }

    /**
     * What is known.
     *
     * @param level of the areas that the place stands among
     * @param year the newest year of the figures
     * @param boundaryYear the boundaries in which the place was taken
     * @param isInOtherBoundaries whether those are others than the page was asked for
     * @param gemeente name of the gemeente whose areas stand beside it; empty for a gemeente itself
     * @param residents how many people bear it
     * @param weight the share of areas that is lighter, over all methods
     * @param domains the position in each burden domain, measured or not
     * @param stacking in how many domains the place lies beyond the line
     * @param beside what all methods say of the place beside the focus areas; empty when it cannot be told
     * @param programme the list of focus areas that stand beside it; empty when they have no codes in these boundaries, or are of another size
     * @param isInProgramme whether the place lies in a focus area
     * @param recipe the command that gives the same answer
     * @param provenance where the figures come from
     */
    record Known(
            AreaLevel level,
            int year,
            int boundaryYear,
            boolean isInOtherBoundaries,
            Optional<String> gemeente,
            Measure residents,
            Optional<Weight> weight,
            List<Position> domains,
            Stacking.Count stacking,
            Optional<Beside> beside,
            Optional<LocalText> programme,
            boolean isInProgramme,
            Optional<String> recipe,
            List<Provenance> provenance)
            implements Burden {

        public Known {
            domains = List.copyOf(domains);
            provenance = List.copyOf(provenance);
        }

        public boolean hasFocusAreas() {
            return programme.isPresent();
        }

        /** From which position among residents a domain counts. The same as the command line has when nothing is said. */
        public static final double LINE = 80;

        /** The domains of which there is no figure here. */
        public List<Domain> listUnmeasured() {
            return domains.stream()
                    .filter(position -> Double.isNaN(position.measure().own()))
                    .map(Position::domain)
                    .toList();
        }
    }

    /**
     * The weight over all methods.
     *
     * @param methods how many were run
     * @param band in how many percent of the areas it is lighter: median, and the 5th and 95th percentile over methods
     * @param measure the same beside other areas
     */
    record Weight(int methods, Band band, Measure measure) {}

    /**
     * The position in a domain.
     *
     * @param domain which one
     * @param measure the percentile of residents, 0 to 100
     * @param measured how many of its indicators are measured here
     * @param indicators how many there are
     * @param absence why there is no position, when there is none
     */
    record Position(Domain domain, Measure measure, int measured, int indicators, Absence absence) {}

    /** Why a place may have no position in a domain. */
    enum Absence {
        /** No source has a figure at this level. */
        NO_SOURCE,
        /** There are figures, of too few areas to tell a position in the country. */
        TOO_FEW_AREAS,
        /** Elsewhere there are. */
        NOT_HERE
    }

    /**
     * What all methods say of the place beside the focus areas.
     *
     * @param percent of the methods in which it carries at least the burden of the median focus area
     * @param methods how many were run
     * @param hinge what that depends on most; empty when it depends on nothing
     * @param rivals what it may depend on as much
     * @param unshared names of domains that are weighed and not measured in any focus area
     */
    record Beside(
            double percent, int methods, Optional<LocalText> hinge, List<LocalText> rivals, List<LocalText> unshared) {}

    /**
     * A figure beside groups of areas.
     *
     * @param own the figure; NaN when it is missing
     * @param range in which it lies
     * @param country the same of all areas or residents of the country
     * @param gemeente of the areas in the same gemeente
     * @param focus of the focus areas
     * @param top the end of the scale, which begins at zero
     */
    record Measure(
            double own,
            Interval range,
            Optional<Spread> country,
            Optional<Spread> gemeente,
            Optional<Spread> focus,
            double top) {

        public boolean isMeasured() {
            return !Double.isNaN(own);
        }

        /** The drawing, when there is anything to draw. */
        public Optional<SvgImage> strip(boolean withLine) {
            return isMeasured()
                    ? Optional.of(SvgImage.of(new BandStrip(
                            new BandStrip.Own(own, range),
                            BandStrip.bands(country, gemeente, focus),
                            withLine ? Optional.of(Known.LINE) : Optional.empty(),
                            new Interval(0, top))))
                    : Optional.empty();
        }
    }
}
