package nl.wijkmaat.app.concentration;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Years;
import nl.wijkmaat.app.burden.BurdenOptions;
import nl.wijkmaat.app.burden.PublishedBurden;
import nl.wijkmaat.app.editions.OpenAtlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.burden.BurdenAssembly;
import nl.wijkmaat.engine.burden.Stacking;
import nl.wijkmaat.engine.burden.scale.Distribution;
import nl.wijkmaat.engine.burden.scale.Normalisation;
import nl.wijkmaat.engine.statistics.Aggregation;
import nl.wijkmaat.engine.statistics.Direction;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.Figures;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Provenance;
import nl.wijkmaat.engine.statistics.Unit;
import nl.wijkmaat.engine.statistics.Value;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about: one figure per area, as published or as the burden engine gives it. A higher figure of a domain or of the weight
 * is heavier; that of an indicator is what it says.
 */
final class Subject {

    private final String id;
    private final int year;
    private final int boundaryYear;
    private final List<Area> areas;
    private final double[] figures;
    private final Set<String> editions = new LinkedHashSet<>();
    private final Optional<Indicator> indicator;
    private final Optional<Path> methodFile;
    private final Atlas atlas;

    private Subject(
            Atlas atlas,
            String id,
            int year,
            int boundaryYear,
            List<Area> areas,
            double[] figures,
            Optional<Indicator> indicator,
            Optional<Path> methodFile) {
        this.atlas = atlas;
        this.id = id;
        this.year = year;
        this.boundaryYear = boundaryYear;
        this.areas = areas;
        this.figures = figures;
        this.indicator = indicator;
        this.methodFile = methodFile;
    }

    /** @throws CommandFailure when there is no such indicator or domain, or it is not measured at this level around that year */
    static Subject of(Shell shell, ConcentrationOptions options) {
        Atlas atlas = OpenAtlas.open(shell);
        Years years = OpenAtlas.listYears(atlas, asked(options.year), asked(options.boundaryYear))
                .getFirst();
        List<Area> areas = atlas.getTree(years.boundaryYear()).listAreas(options.level.areaLevel());
        if (options.indicator != null) {
            return ofIndicator(atlas, options.indicator, years, areas);
        }
        PublishedBurden burden = PublishedBurden.of(
                shell, BurdenOptions.of(options.level, years.year(), years.boundaryYear(), options.method));
        String domain = options.domain;
        Subject subject = new Subject(
                atlas,
                domain == null ? "weight" : domain,
                years.year(),
                years.boundaryYear(),
                areas,
                domain == null ? burden.weights() : burden.domain(domain),
                Optional.empty(),
                Optional.of(burden.methodFile()));
        subject.editions.addAll(burden.listEditions());
        return subject;
    }

    private static OptionalInt asked(@Nullable Integer option) {
        return option == null ? OptionalInt.empty() : OptionalInt.of(option);
    }

    /** The figures of the year, else those of the newest year before it that still tells of it. */
    private static Subject ofIndicator(Atlas atlas, String id, Years years, List<Area> areas) {
        Indicator indicator = atlas.catalogue()
                .findIndicator(id)
                .orElseThrow(() -> CommandFailure.of(ExitCode.NOT_FOUND, "concentration.no_indicator", id));
        Figures all = atlas.getFiguresAcrossYears(years.boundaryYear());
        for (int year = years.year(); year >= years.year() - BurdenAssembly.OLDEST; year--) {
            Subject subject = new Subject(
                    atlas,
                    id,
                    year,
                    years.boundaryYear(),
                    areas,
                    new double[areas.size()],
                    Optional.of(indicator),
                    Optional.empty());
            subject.fill(subject.figures, indicator, year, all);
            if (Arrays.stream(subject.figures).anyMatch(f -> !Double.isNaN(f))) {
                return subject;
            }
        }
        throw CommandFailure.of(
                ExitCode.NOT_FOUND, "concentration.not_measured", id, years.year(), years.boundaryYear());
    }

    private void fill(double[] into, Indicator of, int inYear, Figures all) {
        for (int i = 0; i < into.length; i++) {
            Figure figure = all.figure(areas.get(i), of, inYear);
            into[i] = figure.value() instanceof Value.Measured measured ? measured.amount() : Double.NaN;
            if (!Double.isNaN(into[i])) {
                figure.provenance().stream().map(Provenance::edition).forEach(editions::add);
            }
        }
    }

    /** By area how many of its people, households or dwellings the figure is a share or rate of; empty when it is neither. */
    Optional<double[]> findUnits() {
        return indicator
                .filter(i -> per(i) > 0)
                .flatMap(i -> switch (i.aggregation()) {
                    case Aggregation.WeightedMean mean -> Optional.of(mean.denominator());
                    case Aggregation.Ratio(String _, String denominator, double _) -> Optional.of(denominator);
                    default -> Optional.<String>empty();
                })
                .flatMap(atlas.catalogue()::findIndicator)
                .map(this::count);
    }

    /** What the whole is written as: 100 for a share, 1000 for a rate; 0 for what is neither. */
    double per() {
        return indicator.map(Subject::per).orElse(0.0);
    }

    private static double per(Indicator indicator) {
        return indicator.unit() == Unit.PERCENT ? 100 : indicator.unit() == Unit.PER_THOUSAND_RESIDENTS ? 1000 : 0;
    }

    /**
     * By area a count in the year nearest to that of the figures in which it is known of most of the areas; a nearer year that one gemeente
     * alone published would leave all others without. NaN where not known.
     */
    private double[] count(Indicator counted) {
        Figures all = atlas.getFiguresAcrossYears(boundaryYear);
        List<Integer> nearest = all.panel().listYears(counted.id()).stream()
                .sorted(Comparator.<Integer>comparingInt(y -> Math.abs(y - year))
                        .thenComparing(y -> y))
                .toList();
        OptionalInt best = OptionalInt.empty();
        long most = 0;
        for (int candidate : nearest) {
            long known = areas.stream()
                    .filter(area -> all.figure(area, counted, candidate).value() instanceof Value.Measured)
                    .count();
            if (known > most) {
                best = OptionalInt.of(candidate);
                most = known;
            }
            if (2 * most > areas.size()) {
                break;
            }
        }
        double[] counts = new double[areas.size()];
        Arrays.fill(counts, Double.NaN);
        best.ifPresent(chosen -> fill(counts, counted, chosen, all));
        return counts;
    }

    /** By area 1 when its position among residents is at or above the line, else 0; NaN where there is no figure. */
    double[] marks(double line) {
        Stacking.requireLine(line);
        double[] positions = indicator.isPresent() ? positions(indicator.get()) : figures;
        return Arrays.stream(positions)
                .map(p -> Double.isNaN(p) ? p : p >= line ? 1 : 0)
                .toArray();
    }

    private double[] positions(Indicator of) {
        double sign = of.direction() == Direction.HIGHER_IS_LIGHTER ? -1 : 1;
        double[] heavier = Arrays.stream(figures).map(f -> sign * f).toArray();
        double[] residents = atlas.catalogue()
                .findIndicator(Indicator.RESIDENTS)
                .map(this::count)
                .orElseThrow(() -> new IllegalStateException("the catalogue has no residents"));
        return new Normalisation.PopulationPercentile()
                .fit(Distribution.of(heavier, residents))
                .atEach(heavier);
    }

    /** Id of the indicator or domain, or {@code weight}. */
    String id() {
        return id;
    }

    int year() {
        return year;
    }

    int boundaryYear() {
        return boundaryYear;
    }

    List<Area> listAreas() {
        return areas;
    }

    List<AreaCode> listCodes() {
        return areas.stream().map(Area::code).toList();
    }

    /** By area; NaN where there is no figure. */
    double[] figures() {
        return figures;
    }

    Optional<Indicator> findIndicator() {
        return indicator;
    }

    Optional<Path> findMethodFile() {
        return methodFile;
    }

    List<String> listEditions() {
        return List.copyOf(editions);
    }

    Atlas atlas() {
        return atlas;
    }
}
