package nl.wijkmaat.app.editions;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Years;
import nl.wijkmaat.app.download.FigureExport;
import nl.wijkmaat.app.download.FigureRows;
import nl.wijkmaat.app.download.FileFormat;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Level;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.app.shell.YearOptions;
import nl.wijkmaat.editions.boundary.LevelOutlines;
import nl.wijkmaat.editions.store.EditionKind;
import nl.wijkmaat.editions.store.Manifest;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.statistics.Column;
import nl.wijkmaat.engine.statistics.Figures;
import nl.wijkmaat.engine.statistics.Indicator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wijkmaat export}: the figures of all areas of a level in one year, as a file for other programs. */
@Command(name = "export")
public final class ExportCommand implements Callable<Integer> {

    private final Shell shell;

    @Option(names = "--level", paramLabel = "LEVEL", defaultValue = "gemeente", descriptionKey = "export.level")
    private Level level = Level.gemeente;

    @Mixin
    private YearOptions years = new YearOptions();

    @Option(names = "--indicators", paramLabel = "ID", split = ",", descriptionKey = "export.indicators")
    private List<String> indicators = List.of();

    @Option(names = "--within", paramLabel = "CODE", descriptionKey = "export.within")
    private @Nullable String within;

    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "export.output")
    private @Nullable Path output;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "csv", descriptionKey = "export.format")
    private Format format = Format.csv;

    @Option(names = "--shape", paramLabel = "SHAPE", defaultValue = "long", descriptionKey = "export.shape")
    private Shape shape = Shape.LONG;

    @Option(names = "--known-only", descriptionKey = "export.known_only")
    private boolean knownOnly;

    /** A row per figure, or a row per area. */
    enum Shape {
        LONG,
        WIDE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The formats as people type them. */
    enum Format {
        csv,
        parquet,
        geojson,
        xlsx
    }

    public ExportCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Atlas atlas = OpenAtlas.open(shell);
        Years chosenYears = chooseYears(atlas);
        Figures figures = atlas.getFiguresAcrossYears(chosenYears.boundaryYear());
        AreaTree tree = figures.panel().tree();
        List<Area> areas = listAreas(atlas, tree);
        List<Indicator> chosen = listIndicators(atlas, figures, chosenYears.year());
        FigureExport export = new FigureExport(
                figures,
                areas,
                chosen,
                chosenYears.year(),
                name -> shell.labelled(atlas, name),
                atlas.isInvented(),
                knownOnly);
        if (shape == Shape.LONG && format == Format.xlsx && export.countRows() >= FigureRows.WORKBOOK_ROWS) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "export.too_many_rows", export.countRows());
        }
        try {
            write(atlas, export, chosenYears.boundaryYear(), areas);
        } catch (IOException e) {
            throw CommandFailure.of(
                    ExitCode.STORAGE,
                    "export.cannot_write",
                    output == null ? "-" : output.toAbsolutePath(),
                    String.valueOf(e.getMessage()));
        }
        shell.say("export.done", areas.size(), chosen.size(), chosenYears.year(), chosenYears.boundaryYear());
        return ExitCode.DONE.number();
    }

    /** Outlines exist of few boundary years: where none is asked for, a map is made of the likeliest year that has them. */
    private Years chooseYears(Atlas atlas) {
        List<Years> candidates = OpenAtlas.listYears(atlas, years.year(), years.boundaryYear());
        if (format != Format.geojson) {
            return candidates.getFirst();
        }
        Set<Integer> drawn = new TreeSet<>(Comparator.reverseOrder());
        atlas.listEditions().stream()
                .filter(this::hasOutlines)
                .map(Manifest::boundaryYear)
                .forEach(drawn::add);
        Optional<Years> asPublished = candidates.stream()
                .filter(candidate -> drawn.contains(candidate.boundaryYear()))
                .findFirst();
        if (asPublished.isPresent()) {
            return asPublished.get();
        }
        // Figures cross boundary years, so those of a year without outlines may stand on a map of another.
        return drawn.stream()
                .filter(_ -> years.boundaryYear().isEmpty())
                .flatMap(boundaryYear -> atlas.listYears(years.year(), OptionalInt.of(boundaryYear)).stream())
                .findFirst()
                .orElseThrow(() -> drawn.isEmpty()
                        ? CommandFailure.of(ExitCode.NOT_FOUND, "export.no_outlines_at_all", level)
                        : CommandFailure.of(
                                ExitCode.NOT_FOUND,
                                "export.no_outlines",
                                level,
                                candidates.getFirst().boundaryYear(),
                                drawn.stream().map(String::valueOf).collect(joining(", ")),
                                drawn.iterator().next()));
    }

    private boolean hasOutlines(Manifest edition) {
        return edition.kind() == EditionKind.OUTLINES && edition.areasByLevel().getOrDefault(level.areaLevel(), 0) > 0;
    }

    private List<Area> listAreas(Atlas atlas, AreaTree tree) {
        AreaLevel wanted = level.areaLevel();
        if (within == null) {
            return tree.listAreas(wanted);
        }
        AreaCode code = AreaCode.findIn(within)
                .orElseThrow(() -> CommandFailure.of(ExitCode.BAD_INPUT, "place.no_code", String.valueOf(within)));
        if (!tree.contains(code)) {
            throw OpenAtlas.notIn(atlas, code, OptionalInt.of(tree.boundaryYear()));
        }
        return tree.listInside(code, wanted);
    }

    /** The indicators asked for, else every one of which there is a figure in that year. */
    private List<Indicator> listIndicators(Atlas atlas, Figures figures, int chosenYear) {
        List<Indicator> measured = figures.panel().listColumns(chosenYear).stream()
                .map(Column::indicator)
                .toList();
        if (indicators.isEmpty()) {
            return measured;
        }
        List<Indicator> chosen = new ArrayList<>();
        for (String id : indicators) {
            chosen.add(atlas.catalogue()
                    .findIndicator(id.strip())
                    .orElseThrow(() -> CommandFailure.of(
                            ExitCode.NOT_FOUND,
                            "export.no_indicator",
                            id,
                            measured.stream().map(Indicator::id).collect(joining(", ")))));
        }
        return chosen;
    }

    private void write(Atlas atlas, FigureExport export, int boundaries, List<Area> areas) throws IOException {
        if (output == null) {
            switch (format) {
                case csv -> writeTable(export, shell.out());
                case geojson -> writeGeoJson(atlas, export, boundaries, areas, shell.out());
                case parquet, xlsx -> throw CommandFailure.of(ExitCode.USAGE, "export.needs_output", format);
            }
            return;
        }
        // Written beside the target and moved over it, so that no reader ever sees half a file.
        Path target = output.toAbsolutePath();
        Path folder = Optional.ofNullable(target.getParent()).orElse(target);
        Path fresh = Files.createTempDirectory(folder, ".wijkmaat-").resolve("export");
        try {
            switch (format) {
                case csv, xlsx -> writeTo(fresh, out -> writeTable(export, out));
                case geojson -> writeTo(fresh, out -> writeGeoJson(atlas, export, boundaries, areas, out));
                case parquet -> {
                    if (shape == Shape.WIDE) {
                        writeTo(fresh, out -> writeTable(export, out));
                    } else {
                        export.table().writeParquet(fresh);
                    }
                }
            }
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(Optional.ofNullable(fresh.getParent()).orElse(fresh));
        }
    }

    private void writeTable(FigureExport export, OutputStream out) throws IOException {
        if (shape == Shape.WIDE) {
            out.write(export.wide()
                    .write(
                            switch (format) {
                                case csv -> FileFormat.CSV;
                                case xlsx -> FileFormat.XLSX;
                                case parquet -> FileFormat.PARQUET;
                                case geojson -> FileFormat.GEOJSON;
                            }));
        } else if (format == Format.xlsx) {
            export.table().writeWorkbook(out);
        } else {
            export.table().writeCsv(out);
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static void writeTo(Path file, Writing writing) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            writing.to(out);
        }
    }

    private void writeGeoJson(Atlas atlas, FigureExport export, int boundaries, List<Area> areas, OutputStream out)
            throws IOException {
        AreaLevel wanted = level.areaLevel();
        Manifest outlines = atlas.listEditions().stream()
                .filter(edition -> hasOutlines(edition) && edition.boundaryYear() == boundaries)
                .findFirst()
                .orElseThrow();
        LevelOutlines all = LevelOutlines.of(atlas.store().getOutlines(outlines.edition()), wanted);
        List<AreaCode> codes = new ArrayList<>();
        List<Geometry> shapes = new ArrayList<>();
        Set<AreaCode> exported = areas.stream().map(Area::code).collect(toSet());
        for (int i = 0; i < all.areas().size(); i++) {
            if (exported.contains(all.areas().get(i))) {
                codes.add(all.areas().get(i));
                shapes.add(all.shapes().get(i));
            }
        }
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        export.writeGeoJson(new LevelOutlines(boundaries, wanted, codes, shapes), writer);
        writer.flush();
    }
}
