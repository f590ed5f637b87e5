package nl.wijkmaat.engine.comparison.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.area.Place;
import nl.wijkmaat.engine.statistics.Aggregation;
import nl.wijkmaat.engine.statistics.Direction;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.Figures;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Interval;
import nl.wijkmaat.engine.statistics.Panel;
import nl.wijkmaat.engine.statistics.Provenance;
import nl.wijkmaat.engine.statistics.Value;

/**
 * Puts together the series that a question about movement is answered from: the areas of one level and sets of areas beside them, with the figures
 * of every year in the boundaries of one. Every figure comes from {@link Figures}, so it is the one that a profile shows.
 */
public final class MovementAssembly {

    private final Figures figures;
    private final List<Place> places;
    private final Set<Provenance> provenance = new LinkedHashSet<>();

    private MovementAssembly(Figures figures, AreaLevel level, List<CustomArea> beside) {
        this.figures = figures;
        this.places = new ArrayList<>(figures.panel().tree().listAreas(level));
        this.places.addAll(beside);
    }

    /**
     * The series and what they rest on.
     *
     * @param places the areas of the level, then those beside them; the rows of everything else
     * @param residents by row, of one year; 0 for those beside, whose residents count in the areas of the level already, and where unknown
     * @param series in the order of the indicators
     * @param provenance every source of a figure in them
     */
    public record Assembled(
            List<Place> places, List<Double> residents, List<IndicatorSeries> series, List<Provenance> provenance) {
        public Assembled {
            places = List.copyOf(places);
            residents = List.copyOf(residents);
            series = List.copyOf(series);
            provenance = List.copyOf(provenance);
        }

        /** Residents by row. */
        public double[] weights() {
            return residents.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /**
     * @param figures of one boundary year, with what could be brought over from others
     * @param level of the areas among which positions are taken
     * @param beside sets of areas that are asked about and stand among no others
     * @param indicators which to look at
     * @param years which years to look at; all when none are given
     * @param breaks by id of an indicator the first years of a new series
     * @throws QuestionRefused when an indicator has no direction or counts, or the level has fewer than two areas
     */
    public static Assembled assemble(
            Figures figures,
            AreaLevel level,
            List<CustomArea> beside,
            Collection<Indicator> indicators,
            Set<Integer> years,
            Map<String, List<Integer>> breaks) {
        indicators.forEach(MovementAssembly::requireWeight);
        int areas = figures.panel().tree().listAreas(level).size();
        if (areas < 2) {
            throw new QuestionRefused(
                    "een positie is er alleen ten opzichte van andere gebieden; op dit niveau is er " + areas
                            + ". Kies een ander niveau of een andere indeling",
                    "a position is only relative to other areas; at this level there is " + areas
                            + ". Choose another level or other boundaries");
        }
        MovementAssembly assembly = new MovementAssembly(figures, level, beside);
        List<IndicatorSeries> series = new ArrayList<>();
        for (Indicator indicator : indicators) {
            List<YearFigures> found = new ArrayList<>();
            for (int year : candidateYears(figures.panel(), indicator)) {
                if (years.isEmpty() || years.contains(year)) {
                    assembly.figures(indicator, year).ifPresent(found::add);
                }
            }
            series.add(new IndicatorSeries(
                    indicator.id(), indicator.domain().id(), found, breaks.getOrDefault(indicator.id(), List.of())));
        }
        List<Double> residents =
                Arrays.stream(assembly.residents(areas)).boxed().toList();
        return new Assembled(assembly.places, residents, series, List.copyOf(assembly.provenance));
    }

    private static void requireWeight(Indicator indicator) {
        if (indicator.direction() == Direction.NEUTRAL || indicator.aggregation() instanceof Aggregation.Sum) {
            throw new QuestionRefused(
                    "indicator " + indicator.id()
                            + " kan niet verslechteren: hij beschrijft of telt, en weegt niet. Kies een aandeel of tarief met een richting",
                    "indicator " + indicator.id()
                            + " cannot get worse: it describes or counts, and does not weigh. Choose a share or rate with a direction");
        }
    }

    /** The years of its own columns, and for a rate of two counts those of the count above. */
    private static Set<Integer> candidateYears(Panel panel, Indicator indicator) {
        Set<Integer> years = new TreeSet<>(panel.listYears(indicator.id()));
        if (indicator.aggregation() instanceof Aggregation.Ratio ratio) {
            years.addAll(panel.listYears(ratio.numerator()));
        }
        return years;
    }

    private Optional<YearFigures> figures(Indicator indicator, int year) {
        double[] amounts = new double[places.size()];
        double[] low = new double[places.size()];
        double[] high = new double[places.size()];
        boolean any = false;
        boolean lighter = indicator.direction() == Direction.HIGHER_IS_LIGHTER;
        for (int i = 0; i < amounts.length; i++) {
            Figure figure = figures.figure(places.get(i), indicator, year);
            amounts[i] = Double.NaN;
            low[i] = Double.NaN;
            high[i] = Double.NaN;
            if (figure.value() instanceof Value.Measured measured) {
                Interval range = measured.range();
                amounts[i] = lighter ? -measured.amount() : measured.amount();
                low[i] = lighter ? -range.high() : range.low();
                high[i] = lighter ? -range.low() : range.high();
                provenance.addAll(figure.provenance());
                any = true;
            }
        }
        return any
                ? Optional.of(new YearFigures(year, amounts, low, high, nation(indicator, year, lighter)))
                : Optional.empty();
    }

    private YearFigures.Nation nation(Indicator indicator, int year, boolean lighter) {
        Figure figure = figures.figure(AreaCode.NETHERLANDS, indicator, year);
        if (!(figure.value() instanceof Value.Measured measured)) {
            return YearFigures.Nation.UNKNOWN;
        }
        provenance.addAll(figure.provenance());
        Interval range = measured.range();
        return lighter
                ? new YearFigures.Nation(-measured.amount(), new Interval(-range.high(), -range.low()))
                : new YearFigures.Nation(measured.amount(), range);
    }

    private double[] residents(int areas) {
        double[] residents = new double[places.size()];
        Panel panel = figures.panel();
        Optional<Integer> newest = panel.listYears(Indicator.RESIDENTS).stream()
                .filter(year -> year <= panel.tree().boundaryYear())
                .max(Comparator.naturalOrder());
        if (newest.isEmpty()) {
            Arrays.fill(residents, 0, areas, 1);
            return residents;
        }
        Indicator indicator = panel.getColumn(Indicator.RESIDENTS, newest.get()).indicator();
        for (int i = 0; i < areas; i++) {
            if (places.get(i) instanceof Area area
                    && figures.figure(area, indicator, newest.get()).value() instanceof Value.Measured measured) {
                residents[i] = measured.amount();
            }
        }
        return residents;
    }
}
