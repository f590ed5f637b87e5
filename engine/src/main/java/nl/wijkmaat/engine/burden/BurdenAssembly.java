package nl.wijkmaat.engine.burden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.area.Place;
import nl.wijkmaat.engine.statistics.Aggregation;
import nl.wijkmaat.engine.statistics.Column;
import nl.wijkmaat.engine.statistics.Direction;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.Figures;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Precision;
import nl.wijkmaat.engine.statistics.Provenance;
import nl.wijkmaat.engine.statistics.Unit;
import nl.wijkmaat.engine.statistics.Value;

/**
 * Puts together the table that a question about burden is answered from: the areas of one level, focus areas to compare them with, and
 * for each indicator the newest figures up to the year that was asked for. Every figure comes from {@link Figures}, so it is the one
 * that a profile shows.
 */
public final class BurdenAssembly {

    /** Figures older than this, in years before the year asked for, do not tell of it any more. */
    public static final int OLDEST = 4;

    /**
     * An indicator that is measured in a smaller share of the ranked areas takes no part. Its positions would compare the few that are
     * measured, such as one city, with each other, and stand beside positions in the whole country as if they were the same.
     */
    public static final double LEAST_AREAS = 0.5;

    /** So many indicators can be named in a refusal; of more it is the year or the level that is wrong. */
    private static final int MOST_NAMED = 3;

    private final Figures figures;
    private final int year;
    private final List<Place> places;
    private final int ranked;
    private final double[] residents;
    private final Set<Provenance> provenance = new LinkedHashSet<>();
    private final List<String> thin = new ArrayList<>();

    private BurdenAssembly(Figures figures, AreaLevel level, int year, List<CustomArea> compared) {
        this.figures = figures;
        this.year = year;
        List<Area> areas = figures.panel().tree().listAreas(level);
        this.places = new ArrayList<>(areas);
        this.ranked = areas.size();
        this.places.addAll(compared);
        this.residents = residents();
    }

    /**
     * The table and what it rests on.
     *
     * @param table areas by indicators
     * @param provenance every source of a figure in it
     * @param absent indicators that were asked for and are not measured at this level up to this year
     * @param thin indicators that were asked for and are measured in too few of the areas, see {@link #LEAST_AREAS}
     */
    public record Assembled(BurdenTable table, List<Provenance> provenance, List<String> absent, List<String> thin) {
        public Assembled {
            provenance = List.copyOf(provenance);
            absent = List.copyOf(absent);
            thin = List.copyOf(thin);
        }
    }

    /**
     * @param figures of one boundary year
     * @param level of the areas to rank
     * @param year newest year of the figures
     * @param indicators which may take part; those without a direction are refused
     * @param compared sets of areas that are held against them
     * @throws IllegalArgumentException when an indicator has no direction or is a count, nothing is measured in enough of the areas, or of
     *     most areas it is not known how many people live there
     */
    public static Assembled assemble(
            Figures figures, AreaLevel level, int year, Collection<Indicator> indicators, List<CustomArea> compared) {
        return new BurdenAssembly(figures, level, year, compared).assemble(indicators);
    }

    private Assembled assemble(Collection<Indicator> indicators) {
        List<BurdenTable.Item> items = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (Indicator indicator : indicators) {
            requireWeight(indicator);
            Optional<BurdenTable.Item> item = item(indicator);
            item.ifPresent(items::add);
            if (item.isEmpty() && !thin.contains(indicator.id())) {
                absent.add(indicator.id());
            }
        }
        if (items.isEmpty() && !indicators.isEmpty() && indicators.size() <= MOST_NAMED) {
            throw notMeasured(absent);
        }
        List<BurdenTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            rows.add(row(places.get(i), residents[i]));
        }
        BurdenTable table = new BurdenTable(rows, ranked, items);
        requireResidents(table);
        return new Assembled(table, List.copyOf(provenance), absent, thin);
    }

    /** Positions count residents, and so do all counts of people: with few known those few would pass for all. */
    private static void requireResidents(BurdenTable table) {
        int unknown = table.countUnknownResidents();
        if (2 * unknown > table.ranked()) {
            throw new QuestionRefused(
                    "van " + unknown + " van de " + table.ranked()
                            + " gebieden is niet bekend hoeveel mensen er wonen. Zonder dat getal is er geen plaats tussen de inwoners en geen omvang."
                            + " Kies een ander jaar of niveau, of importeer inwoners",
                    "of " + unknown + " of the " + table.ranked()
                            + " areas it is not known how many people live there. Without that number there is no position among residents and no size."
                            + " Choose another year or level, or import residents");
        }
    }

    /** Those few would be compared only with each other, so nothing is told of them either. */
    private QuestionRefused notMeasured(List<String> absent) {
        String few = String.join(", ", thin);
        String none = String.join(", ", absent);
        return new QuestionRefused(
                "geen domein van opgave is voor genoeg van deze gebieden in dit jaar gemeten."
                        + (few.isEmpty() ? "" : " In minder dan de helft van de gebieden: " + few + ".")
                        + (none.isEmpty() ? "" : " Nergens: " + none + ".")
                        + " Kies een ander kenmerk, niveau of jaar, of importeer meer cijfers",
                "no burden domain is measured for enough of these areas in this year."
                        + (few.isEmpty() ? "" : " In less than half of the areas: " + few + ".")
                        + (none.isEmpty() ? "" : " Nowhere: " + none + ".")
                        + " Choose another indicator, level or year, or import more figures");
    }

    private static void requireWeight(Indicator indicator) {
        if (indicator.direction() == Direction.NEUTRAL) {
            throw new QuestionRefused(
                    "kenmerk " + indicator.id()
                            + " zegt niet wat zwaarder of lichter is; laat het weg of geef het een richting in de catalogus",
                    "indicator " + indicator.id()
                            + " tells neither burden nor strength; leave it out or give it a direction in the catalogue");
        }
        if (indicator.aggregation() instanceof Aggregation.Sum) {
            throw new QuestionRefused(
                    "kenmerk " + indicator.id()
                            + " is een aantal: het groeit met het gebied mee en zou omvang wegen. Neem het aandeel of de kans",
                    "indicator " + indicator.id()
                            + " is a count: it grows with the area and would weigh size. Take its rate or share");
        }
    }

    private static BurdenTable.Row row(Place place, double residents) {
        return switch (place) {
            case Area area ->
                new BurdenTable.Row(
                        area.code().code(),
                        area.name(),
                        area.code().gemeente().map(AreaCode::code).orElse(""),
                        residents);
            case CustomArea custom -> new BurdenTable.Row(custom.name(), custom.name(), gemeenteOf(custom), residents);
        };
    }

    private static String gemeenteOf(CustomArea custom) {
        List<AreaCode> all = custom.members().stream()
                .flatMap(m -> m.gemeente().stream())
                .distinct()
                .toList();
        return all.size() == 1 ? all.getFirst().code() : "";
    }

    private Optional<BurdenTable.Item> item(Indicator indicator) {
        SortedMap<Integer, Columns> years = measuredYears(indicator);
        if (years.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<Integer, Columns> first = years.entrySet().iterator().next();
        int newestYear = first.getKey();
        Columns newest = first.getValue();
        List<double[]> earlier =
                years.values().stream().skip(1).map(columns -> columns.amounts).toList();
        years.values().forEach(columns -> provenance.addAll(columns.provenance));
        BurdenFigures made = BurdenFigures.exact(newest.amounts)
                .rounded(newest.halfStep)
                .estimated(newest.standardError)
                .after(earlier);
        return Optional.of(new BurdenTable.Item(
                indicator.id(),
                indicator.domain().id(),
                indicator.modelled(),
                newestYear,
                withBase(made, indicator),
                indicator.modelledFrom()));
    }

    /** The years in which enough of the ranked areas are measured, newest first. */
    private SortedMap<Integer, Columns> measuredYears(Indicator indicator) {
        SortedMap<Integer, Columns> years = new TreeMap<>(Comparator.reverseOrder());
        boolean any = false;
        for (int y = year; y >= year - OLDEST; y--) {
            Columns columns = columns(indicator, y);
            long measured = Arrays.stream(columns.amounts, 0, ranked)
                    .filter(amount -> !Double.isNaN(amount))
                    .count();
            any |= measured > 0;
            if (measured > 0 && measured >= LEAST_AREAS * ranked) {
                years.put(y, columns);
            }
        }
        if (any && years.isEmpty()) {
            thin.add(indicator.id());
        }
        return years;
    }

    private static final class Columns {
        private final double[] amounts;
        private final double[] halfStep;
        private final double[] standardError;
        private final Set<Provenance> provenance = new LinkedHashSet<>();

        private Columns(int rows) {
            amounts = new double[rows];
            halfStep = new double[rows];
            standardError = new double[rows];
            Arrays.fill(amounts, Double.NaN);
        }
    }

    private Columns columns(Indicator indicator, int of) {
        Columns columns = new Columns(places.size());
        double sign = indicator.direction() == Direction.HIGHER_IS_LIGHTER ? -1 : 1;
        for (int i = 0; i < places.size(); i++) {
            Figure figure = figures.figure(places.get(i), indicator, of);
            if (figure.value() instanceof Value.Measured measured) {
                columns.amounts[i] = sign * measured.amount();
                columns.provenance.addAll(figure.provenance());
                switch (precision(places.get(i), figure)) {
                    case Precision.Exact exact ->
                        columns.halfStep[i] =
                                figure.isDerived() ? measured.range().width() / 2 : 0;
                    case Precision.Rounded rounded -> columns.halfStep[i] = rounded.step() / 2;
                    case Precision.Estimated estimated -> columns.standardError[i] = estimated.standardError();
                }
            }
        }
        return columns;
    }

    private Precision precision(Place place, Figure figure) {
        if (figure.basis() instanceof Figure.FromParts || !(place instanceof Area area)) {
            return new Precision.Exact();
        }
        Column column = figures.panel().getColumn(figure.indicator().id(), figure.year());
        return column.origin(figures.panel().tree().getIndex(area.code())).precision(area.level());
    }

    /** Only rates of events are drawn by chance: shares come from complete registers, and models carry their own error. */
    private BurdenFigures withBase(BurdenFigures made, Indicator indicator) {
        boolean perThousand = indicator.unit() == Unit.PER_THOUSAND_RESIDENTS && !indicator.modelled();
        if (!perThousand) {
            return made;
        }
        return made.of(residents, BurdenFigures.Chance.RATE, 1000);
    }

    /** Of the newest year in which they are known of most of the areas, as a figure that weighs; else of the newest. */
    private double[] residents() {
        int newest = Math.max(year, figures.panel().tree().boundaryYear());
        List<double[]> newestFirst = new ArrayList<>();
        for (int of = newest; of >= newest - OLDEST; of--) {
            if (figures.panel().listYears(Indicator.RESIDENTS).contains(of)) {
                newestFirst.add(residents(of));
                if (2 * countUnknown(newestFirst.getLast()) <= ranked) {
                    return newestFirst.getLast();
                }
            }
        }
        double[] unknown = new double[places.size()];
        Arrays.fill(unknown, Double.NaN);
        return newestFirst.isEmpty() ? unknown : newestFirst.getFirst();
    }

    private long countUnknown(double[] numbers) {
        return Arrays.stream(numbers, 0, ranked).filter(Double::isNaN).count();
    }

    private double[] residents(int of) {
        Indicator indicator = figures.panel().getColumn(Indicator.RESIDENTS, of).indicator();
        return places.stream()
                .mapToDouble(place -> figures.figure(place, indicator, of).value() instanceof Value.Measured measured
                        ? measured.amount()
                        : Double.NaN)
                .toArray();
    }
}
