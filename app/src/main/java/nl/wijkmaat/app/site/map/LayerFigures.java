package nl.wijkmaat.app.site.map;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkmaat.app.download.FigureRow;
import nl.wijkmaat.app.scheme.CountryAccess;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.scheme.SchemeVersion;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.Interval;
import nl.wijkmaat.engine.statistics.Provenance;
import nl.wijkmaat.engine.statistics.Unit;
import nl.wijkmaat.engine.statistics.Value;

/** A layer worked out: one figure or outcome for each area of a level, in code order. */
sealed interface LayerFigures {

    Layer layer();

    /** The year that the figures tell of. */
    int year();

    List<Area> areas();

    /** What is told of the area at this place in {@link #areas}, as a line of a file. */
    FigureRow row(int area);

    /** Every source of any of the figures. */
    List<Provenance> listProvenance();

    /** A layer of amounts. */
    sealed interface Amounts extends LayerFigures {

        Unit unit();

        /** The figure of the area at this place in {@link #areas}. */
        Value value(int area);

        /** The amounts, with NaN where there is none. */
        default double[] amounts() {
            return IntStream.range(0, areas().size())
                    .mapToDouble(i -> value(i).findAmount().orElse(Double.NaN))
                    .toArray();
        }
    }

    /**
     * Published figures, and those that were put together from parts.
     *
     * @param figures in the order of the areas
     */
    record Published(Layer.OfIndicator layer, int year, int boundaryYear, List<Area> areas, List<Figure> figures)
            implements Amounts {
        @Override
        public Unit unit() {
            return layer.indicator().unit();
        }

        @Override
        public Value value(int area) {
            return figures.get(area).value();
        }

        @Override
        public FigureRow row(int area) {
            Area of = areas.get(area);
            return FigureRow.row(boundaryYear, of.code().code(), of.name(), figures.get(area));
        }

        @Override
        public List<Provenance> listProvenance() {
            Set<Provenance> all = new LinkedHashSet<>();
            figures.forEach(figure -> all.addAll(figure.provenance()));
            return List.copyOf(all);
        }
    }

    /**
     * What was computed of many figures together.
     *
     * @param values in the order of the areas
     * @param burden what they were taken from, with its parts and its method
     */
    record OfBurden(Layer layer, int year, Unit unit, List<Area> areas, List<Value> values, AreaBurden burden)
            implements Amounts {
        @Override
        public Value value(int area) {
            return values.get(area);
        }

        @Override
        public FigureRow row(int area) {
            Optional<Value.Measured> measured =
                    values.get(area) instanceof Value.Measured m ? Optional.of(m) : Optional.empty();
            Optional<Interval> range = measured.map(Value.Measured::range);
            return new FigureRow(
                    areas.get(area).code().code(),
                    areas.get(area).name(),
                    layer.id().replace('-', '_'),
                    layer instanceof Layer.OfDomain(var domain) ? domain.id() : "",
                    year,
                    burden.boundaryYear(),
                    measured.map(Value.Measured::amount).orElse(null),
                    range.map(Interval::low).orElse(null),
                    range.map(Interval::high).orElse(null),
                    unit.id(),
                    values.get(area) instanceof Value.Missing(var reason)
                            ? reason.name().toLowerCase(Locale.ROOT)
                            : "",
                    join(Provenance::edition),
                    join(Provenance::source),
                    true,
                    listProvenance().stream().anyMatch(Provenance::invented),
                    join(source -> Integer.toString(source.boundaryYear())));
        }

        @Override
        public List<Provenance> listProvenance() {
            return burden.assembled().provenance();
        }

        private String join(Function<Provenance, String> part) {
            return LayerFigures.join(listProvenance(), part);
        }
    }

    /** Outcomes of the rules of a scheme. */
    record OfAccess(Layer.OfAccess layer, CountryAccess access) implements LayerFigures {

        /** The unit of outcomes in a file: 1 when the rules are met and 0 when they are not. */
        static final String UNIT = "met";

        @Override
        public int year() {
            return access.day().getYear();
        }

        @Override
        public List<Area> areas() {
            return access.areas();
        }

        Verdict verdict(int area) {
            return access.verdicts().get(area);
        }

        /** The source is the scheme with its version and the day: outcomes rest on rules before they rest on figures. */
        @Override
        public FigureRow row(int area) {
            Verdict verdict = verdict(area);
            Double met = verdict.isKnown() ? (verdict == Verdict.VOLDOET ? 1.0 : 0.0) : null;
            return new FigureRow(
                    areas().get(area).code().code(),
                    areas().get(area).name(),
                    layer.id().replace('-', '_'),
                    "",
                    year(),
                    access.boundaryYear(),
                    met,
                    met,
                    met,
                    UNIT,
                    verdict.isKnown() ? "" : verdict.id(),
                    LayerFigures.join(listProvenance(), Provenance::edition),
                    Stream.of(
                                    Optional.of(access.scheme().id()),
                                    access.version().map(SchemeVersion::id),
                                    Optional.of(access.day().toString()))
                            .flatMap(Optional::stream)
                            .collect(Collectors.joining(":")),
                    true,
                    listProvenance().stream().anyMatch(Provenance::invented),
                    LayerFigures.join(listProvenance(), source -> Integer.toString(source.boundaryYear())));
        }

        @Override
        public List<Provenance> listProvenance() {
            return access.provenance();
        }
    }

    private static String join(List<Provenance> sources, Function<Provenance, String> part) {
        return sources.stream().map(part).distinct().collect(Collectors.joining(" "));
    }
}
