package nl.wijkmaat.engine.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.area.Place;

/**
 * What is known of one place in one year, beside the same figures of its gemeente and of the Netherlands.
 *
 * <p>Every line is of exactly the year asked for, so that lines can be read side by side. An indicator that was not measured in
 * that year is missing there; its newest earlier figure stands apart in {@code earlier}, with its own year and compared in
 * that year. Mixing them into one list would let a figure of 2016 pass for one of 2024.
 *
 * @param place what the profile is of
 * @param boundaryYear the year whose boundaries hold for every figure
 * @param year the year of every line in {@code lines}
 * @param gemeente the gemeente in which the whole place lies, when it is smaller than one
 * @param lines one per indicator, in the order in which the indicators were given
 * @param earlier the newest earlier figure of indicators that are missing in {@code lines}
 */
public record Profile(
        Place place, int boundaryYear, int year, Optional<Area> gemeente, List<Line> lines, List<Line> earlier) {

    /**
     * Below this number of residents, households or dwellings a share or rate of them tells little: one more or less makes a difference
     * that the boundaries of the area explain better than what happens in it. Our choice; publishers have rules of their own for withholding.
     */
    public static final int FEW = 100;

    public Profile {
        lines = List.copyOf(lines);
        earlier = List.copyOf(earlier);
    }

    /**
     * One indicator of the place.
     *
     * @param own its figure
     * @param gemeente the same of its gemeente; empty when the place is not inside one gemeente or is one
     * @param country the same of the Netherlands; empty when the place is the country, or the panel does not hold it
     * @param standing how its own figure stands to that of the country; {@link Standing#NOT_COMPARABLE} when it rests on few
     * @param denominator what a share, mean or rate is taken over in the place itself, where that is known
     */
    public record Line(
            Figure own,
            Optional<Figure> gemeente,
            Optional<Figure> country,
            Standing standing,
            OptionalDouble denominator) {

        /** Whether there is a share, mean or rate of fewer than {@link #FEW} residents, households or dwellings. */
        public boolean restsOnFew() {
            return own.value() instanceof Value.Measured && isFew(denominator);
        }

        public Indicator indicator() {
            return own.indicator();
        }

        public int year() {
            return own.year();
        }

        /** Its own figure and those it is compared with. */
        public Stream<Figure> figures() {
            return Stream.concat(Stream.of(own), Stream.concat(gemeente.stream(), country.stream()));
        }
    }

    /**
     * The profile of a place.
     *
     * @param figures the figures of one boundary year
     * @param place an area of that boundary year, or a custom area drawn in it
     * @param indicators which indicators to show; those that nobody measured are shown as missing
     * @param year the year asked for
     */
    public static Profile of(Figures figures, Place place, Collection<Indicator> indicators, int year) {
        Optional<Area> gemeente = findGemeente(figures.panel().tree(), place);
        List<Line> lines = new ArrayList<>();
        List<Line> earlier = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Line line = line(figures, place, gemeente, indicator, year);
            lines.add(line);
            if (line.own().value() instanceof Value.Missing) {
                findEarlier(figures, place, indicator, year)
                        .map(y -> line(figures, place, gemeente, indicator, y))
                        .ifPresent(earlier::add);
            }
        }
        return new Profile(place, figures.panel().tree().boundaryYear(), year, gemeente, lines, earlier);
    }

    /** What weighs certainly more here than in the country as a whole. */
    public List<Line> listProblems() {
        return linesOf(Standing.HEAVIER);
    }

    /** What weighs certainly less here than in the country as a whole. */
    public List<Line> listStrengths() {
        return linesOf(Standing.LIGHTER);
    }

    public List<Line> listMissing() {
        return lines.stream()
                .filter(line -> line.own().value() instanceof Value.Missing)
                .toList();
    }

    /** How many lines have no figure, for each reason that occurs. */
    public Map<MissingReason, Integer> countMissingByReason() {
        Map<MissingReason, Integer> counts = new EnumMap<>(MissingReason.class);
        for (Line line : lines) {
            if (line.own().value() instanceof Value.Missing(MissingReason reason)) {
                counts.merge(reason, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Every source that any figure of the profile rests on, in the order of first use. */
    public List<Provenance> listProvenance() {
        return Stream.concat(lines.stream(), earlier.stream())
                .flatMap(Line::figures)
                .flatMap(figure -> figure.provenance().stream())
                .distinct()
                .toList();
    }

    /** Whether any figure shown is of an invented country. */
    public boolean isInvented() {
        return listProvenance().stream().anyMatch(Provenance::invented);
    }

    private List<Line> linesOf(Standing standing) {
        return lines.stream().filter(line -> line.standing() == standing).toList();
    }

    private static Line line(Figures figures, Place place, Optional<Area> gemeente, Indicator indicator, int year) {
        Figure own = figures.figure(place, indicator, year);
        boolean isCountry = place instanceof Area area && area.level() == AreaLevel.COUNTRY;
        Optional<Figure> country = isCountry
                ? Optional.empty()
                : figures.panel()
                        .tree()
                        .findArea(AreaCode.NETHERLANDS)
                        .map(netherlands -> figures.figure(netherlands, indicator, year));
        OptionalDouble denominator = figures.findDenominator(place, indicator, year);
        Standing standing = country.filter(_ -> !isFew(denominator))
                .map(c -> Standing.of(indicator, own.value(), c.value()))
                .orElse(Standing.NOT_COMPARABLE);
        return new Line(own, gemeente.map(g -> figures.figure(g, indicator, year)), country, standing, denominator);
    }

    private static boolean isFew(OptionalDouble denominator) {
        return denominator.isPresent() && denominator.getAsDouble() < FEW;
    }

    private static Optional<Integer> findEarlier(Figures figures, Place place, Indicator indicator, int year) {
        return figures.panel().listYears(indicator.id()).stream()
                .filter(y -> y < year)
                .sorted(Comparator.reverseOrder())
                .filter(y -> figures.figure(place, indicator, y).value() instanceof Value.Measured)
                .findFirst();
    }

    /** The one gemeente that holds the place, unless the place is a gemeente or larger. */
    private static Optional<Area> findGemeente(AreaTree tree, Place place) {
        List<AreaCode> codes = switch (place) {
            case Area area -> List.of(area.code());
            case CustomArea custom -> custom.members();
        };
        List<Optional<AreaCode>> gemeenten = codes.stream()
                .map(code -> code.level().isInside(AreaLevel.GEMEENTE) ? code.gemeente() : Optional.<AreaCode>empty())
                .distinct()
                .toList();
        return gemeenten.size() == 1 ? gemeenten.getFirst().flatMap(tree::findArea) : Optional.empty();
    }
}
