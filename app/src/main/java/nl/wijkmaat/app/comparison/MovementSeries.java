package nl.wijkmaat.app.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.lists.SeriesBreaks;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.comparison.movement.MovementAssembly;
import nl.wijkmaat.engine.statistics.Indicator;

/**
 * The figures of several years of all areas of a level, in the boundaries of one: what movement is read from. Putting them together takes
 * longest, and serves a question about any of the areas.
 *
 * @param indicators which are looked at
 * @param breaks years in which a series begins anew
 * @param assembled the figures by year
 */
record MovementSeries(
        Atlas atlas,
        Level level,
        int boundaryYear,
        List<Indicator> indicators,
        List<SeriesBreaks.Break> breaks,
        MovementAssembly.Assembled assembled) {

    /**
     * @param beside sets of areas that are asked about and stand among no others
     * @throws CommandFailure when an indicator that is asked for does not exist
     */
    static MovementSeries of(
            Shell shell, Atlas atlas, WarnOptions options, Level level, int boundaryYear, List<CustomArea> beside) {
        List<Indicator> indicators = listIndicators(shell, atlas, options);
        List<SeriesBreaks.Break> breaks = SeriesBreaks.read(shell.catalogue());
        MovementAssembly.Assembled assembled = MovementAssembly.assemble(
                atlas.getFiguresAcrossYears(boundaryYear),
                level.areaLevel(),
                beside,
                indicators,
                options.years(),
                byIndicator(breaks));
        return new MovementSeries(atlas, level, boundaryYear, indicators, breaks, assembled);
    }

    /** Those asked for by id; else those of the domains asked for; else all of the method. */
    private static List<Indicator> listIndicators(Shell shell, Atlas atlas, WarnOptions options) {
        return options.indicators.isEmpty()
                ? ComparisonQuestion.listIndicators(shell, atlas, options.method, options.domains)
                : options.indicators.stream()
                        .map(id -> atlas.catalogue()
                                .findIndicator(id)
                                .orElseThrow(() -> CommandFailure.of(ExitCode.NOT_FOUND, "warn.no_indicator", id)))
                        .toList();
    }

    private static Map<String, List<Integer>> byIndicator(List<SeriesBreaks.Break> breaks) {
        Map<String, List<Integer>> byIndicator = new HashMap<>();
        for (SeriesBreaks.Break each : breaks) {
            each.indicators()
                    .forEach(id -> byIndicator
                            .computeIfAbsent(id, _ -> new ArrayList<>())
                            .add(each.from()));
        }
        return byIndicator;
    }

    /** Per indicator the years that there are, for who asks too much of them. */
    String measured() {
        return assembled.series().stream()
                .map(series -> series.indicator() + " "
                        + series.years().stream().map(year -> year.year()).toList())
                .collect(Collectors.joining("; "));
    }
}
