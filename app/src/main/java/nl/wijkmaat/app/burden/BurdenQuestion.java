package nl.wijkmaat.app.burden;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.editions.OpenAtlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.catalogue.method.MethodSpaceFile;
import nl.wijkmaat.editions.lists.Networks;
import nl.wijkmaat.engine.area.Network;
import nl.wijkmaat.engine.burden.BurdenAssembly;
import nl.wijkmaat.engine.statistics.Indicator;

/** A question about burden with everything it is answered from: the figures in one boundary year, the method space, the group. */
final class BurdenQuestion {

    private final Shell shell;
    private final BurdenOptions options;
    private final Atlas atlas;
    private final int boundaryYear;
    private final int year;

    private BurdenQuestion(Shell shell, BurdenOptions options, Atlas atlas, int boundaryYear, int year) {
        this.shell = shell;
        this.options = options;
        this.atlas = atlas;
        this.boundaryYear = boundaryYear;
        this.year = year;
    }

    /** @throws CommandFailure when there are no figures of that year */
    static BurdenQuestion open(Shell shell, BurdenOptions options) {
        Atlas atlas = OpenAtlas.open(shell);
        int boundaryYear = chooseBoundaryYear(atlas, options);
        int year = options.year == null ? boundaryYear : options.year;
        int first = atlas.yearsByBoundaryYear().values().stream()
                .mapToInt(NavigableSet::first)
                .min()
                .orElse(year);
        if (year < first) {
            throw CommandFailure.of(ExitCode.NOT_FOUND, "burden.before_figures", year, first);
        }
        int last = atlas.yearsByBoundaryYear().values().stream()
                .mapToInt(NavigableSet::last)
                .max()
                .orElse(year);
        if (year - BurdenAssembly.OLDEST > last) {
            throw CommandFailure.of(ExitCode.NOT_FOUND, "burden.after_figures", year, last, BurdenAssembly.OLDEST);
        }
        requireAreas(atlas, options.level, boundaryYear);
        return new BurdenQuestion(shell, options, atlas, boundaryYear, year);
    }

    private static void requireAreas(Atlas atlas, BurdenOptions.Level level, int boundaryYear) {
        if (atlas.getTree(boundaryYear).listAreas(level.areaLevel()).isEmpty()) {
            String elsewhere = atlas.yearsByBoundaryYear().keySet().stream()
                    .filter(other ->
                            !atlas.getTree(other).listAreas(level.areaLevel()).isEmpty())
                    .sorted()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            throw CommandFailure.of(
                    ExitCode.NOT_FOUND,
                    elsewhere.isEmpty() ? "burden.no_areas_at_all" : "burden.no_areas",
                    level.name(),
                    Integer.toString(boundaryYear),
                    elsewhere);
        }
    }

    private static int chooseBoundaryYear(Atlas atlas, BurdenOptions options) {
        Map<Integer, NavigableSet<Integer>> years = atlas.yearsByBoundaryYear();
        if (options.boundaryYear != null) {
            if (!years.containsKey(options.boundaryYear)) {
                throw CommandFailure.of(
                        ExitCode.NOT_FOUND, "burden.no_boundary_year", options.boundaryYear, years.keySet());
            }
            return options.boundaryYear;
        }
        TreeMap<Integer, NavigableSet<Integer>> sorted = new TreeMap<>(years);
        if (options.year == null) {
            return sorted.lastKey();
        }
        Integer notAfter = sorted.floorKey(options.year);
        return notAfter == null ? sorted.firstKey() : notAfter;
    }

    Atlas atlas() {
        return atlas;
    }

    int boundaryYear() {
        return boundaryYear;
    }

    int year() {
        return year;
    }

    BurdenOptions options() {
        return options;
    }

    MethodSpaceFile.Read methodSpace() {
        return MethodSpaceFile.read(methodFile(), atlas.catalogue());
    }

    /** @throws CommandFailure when the catalogue has no such method space */
    Path methodFile() {
        return shell.findMethodFile(options.method)
                .orElseThrow(() ->
                        CommandFailure.of(ExitCode.NOT_FOUND, "burden.no_method", options.method, shell.catalogue()));
    }

    BurdenAssembly.Assembled assemble(List<Indicator> indicators, FocusAreas focus) {
        try {
            return BurdenAssembly.assemble(
                    atlas.getFiguresAcrossYears(boundaryYear),
                    options.level.areaLevel(),
                    year,
                    indicators,
                    focus.customAreas());
        } catch (IllegalArgumentException e) {
            throw CommandFailure.refused(e);
        }
    }

    FocusAreas focusAreas() {
        return FocusAreas.find(atlas, options, boundaryYear, shell);
    }

    Path catalogueFolder() {
        return shell.catalogue();
    }

    /** What of the catalogue an answer depends on beside the method space and the figures: networks, and lists when there is a group. */
    List<String> listCatalogueParts() {
        return "none".equals(options.reference)
                ? List.of("memberships")
                : List.of("focus-areas", "memberships", "named-areas");
    }

    List<Network> networks() {
        return Networks.read(shell.catalogue(), _ -> Optional.empty());
    }

    /** The first day of the year of the question: who was a member is asked for that day. */
    LocalDate day() {
        return LocalDate.of(year, 1, 1);
    }
}
