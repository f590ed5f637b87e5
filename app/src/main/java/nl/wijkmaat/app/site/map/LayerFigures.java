package nl.wijkmaat.app.site.map;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.wijkmaat.app.download.FigureRow;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.Interval;
import nl.wijkmaat.engine.statistics.Provenance;
import nl.wijkmaat.engine.statistics.Unit;
import nl.wijkmaat.engine.statistics.Value;

/** A layer worked out: one figure for each area of a level, in code order. */
sealed interface LayerFigures {

    Layer layer();

    /** The year that the figures tell of. */
    int year();

    Unit unit();

    List<Area> areas();

    /** The figure of the area at this place in {@link #areas}. */
    Value value(int area);

    /** The same as a line of a file. */
    FigureRow row(int area);

    /** Every source of any of the figures. */
    List<Provenance> listProvenance();

    /** The amounts, with NaN where there is none. */
    default double[] amounts() {
        return IntStream.range(0, areas().size())
                .mapToDouble(i -> value(i).findAmount().orElse(Double.NaN))
                .toArray();
    }

    /**
     * Published figures, and those that were put together from parts.
     *
     * @param figures in the order of the areas
     */
    record Published(Layer.OfIndicator layer, int year, int boundaryYear, List<Area> areas, List<Figure> figures)
            implements LayerFigures {
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
            implements LayerFigures {
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
            return listProvenance().stream().map(part).distinct().collect(Collectors.joining(" "));
        }
    }
}
