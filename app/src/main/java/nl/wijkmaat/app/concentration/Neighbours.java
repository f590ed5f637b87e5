package nl.wijkmaat.app.concentration;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.editions.boundary.LevelOutlines;
import nl.wijkmaat.editions.boundary.NeighbourFile;
import nl.wijkmaat.editions.boundary.OutlineSource;
import nl.wijkmaat.editions.boundary.OutlineSources;
import nl.wijkmaat.editions.store.EditionKind;
import nl.wijkmaat.editions.store.Manifest;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.Contiguity;
import nl.wijkmaat.engine.area.NearestNeighbours;
import nl.wijkmaat.engine.concentration.SpatialWeights;

/** Who counts as a neighbour of whom, in the way that a person names: {@code queen}, {@code rook}, {@code knn:K} or a file. */
final class Neighbours {

    private final SpatialWeights weights;
    private final boolean[] located;
    private final List<String> editions;
    private final Optional<String> file;

    private Neighbours(SpatialWeights weights, boolean[] located, List<String> editions, Optional<String> file) {
        this.weights = weights;
        this.located = located;
        this.editions = editions;
        this.file = file;
    }

    /**
     * @param way as typed
     * @param catalogue tells how exactly outlines can be relied on
     * @param areas of one level and boundary year, in code order
     * @throws CommandFailure when there are no outlines of those areas, or the way is none
     */
    static Neighbours of(
            String way, Atlas atlas, Path catalogue, AreaLevel level, int boundaryYear, List<AreaCode> areas) {
        if (way.equals("queen") || way.equals("rook") || way.startsWith("knn:")) {
            Manifest edition = outlines(atlas, level, boundaryYear);
            LevelOutlines outlines = LevelOutlines.of(atlas.store().getOutlines(edition.edition()), level);
            List<String> editions = List.of(edition.edition());
            return way.startsWith("knn:")
                    ? nearest(outlines, areas, countOf(way), editions)
                    : bordering(outlines, areas, way.equals("queen"), tolerance(catalogue, edition), editions);
        }
        Path file = Path.of(way);
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.of(ExitCode.USAGE, "concentration.no_weights", way);
        }
        boolean[] all = new boolean[areas.size()];
        Arrays.fill(all, true);
        return new Neighbours(NeighbourFile.read(file, areas), all, List.of(), Optional.of(way));
    }

    private static Manifest outlines(Atlas atlas, AreaLevel level, int boundaryYear) {
        List<Manifest> ofLevel = atlas.listEditions().stream()
                .filter(edition -> edition.kind() == EditionKind.OUTLINES
                        && edition.areasByLevel().getOrDefault(level, 0) > 0)
                .toList();
        return ofLevel.stream()
                .filter(edition -> edition.boundaryYear() == boundaryYear)
                .findFirst()
                .orElseThrow(() -> CommandFailure.of(
                        ExitCode.NOT_FOUND,
                        "concentration.no_outlines",
                        level.name().toLowerCase(Locale.ROOT),
                        boundaryYear,
                        ofLevel.isEmpty()
                                ? "-"
                                : ofLevel.stream()
                                        .map(edition -> Integer.toString(edition.boundaryYear()))
                                        .sorted()
                                        .collect(joining(", "))));
    }

    private static double tolerance(Path catalogue, Manifest edition) {
        return OutlineSources.readAll(catalogue).stream()
                .filter(source -> source.id().equals(edition.source()))
                .mapToDouble(OutlineSource::toleranceMetres)
                .findFirst()
                .orElseThrow(() ->
                        CommandFailure.of(ExitCode.NOT_FOUND, "concentration.no_outline_source", edition.source()));
    }

    private static int countOf(String way) {
        String number = way.substring("knn:".length());
        if (!number.matches("[1-9][0-9]{0,3}")) {
            throw CommandFailure.of(ExitCode.USAGE, "concentration.no_weights", way);
        }
        return Integer.parseInt(number);
    }

    private static Neighbours bordering(
            LevelOutlines outlines, List<AreaCode> areas, boolean queen, double tolerance, List<String> editions) {
        Contiguity all = queen
                ? outlines.borders(tolerance).queen()
                : outlines.borders(tolerance).rook();
        Contiguity own = all.over(areas);
        boolean[] located = new boolean[areas.size()];
        for (int i = 0; i < located.length; i++) {
            located[i] = own.hasOutline(i);
        }
        return new Neighbours(SpatialWeights.ofBorders(own), located, editions, Optional.empty());
    }

    private static Neighbours nearest(LevelOutlines outlines, List<AreaCode> areas, int k, List<String> editions) {
        Map<AreaCode, Integer> index = new HashMap<>();
        for (int i = 0; i < areas.size(); i++) {
            index.put(areas.get(i), i);
        }
        int[] areaOf = outlines.areas().stream()
                .mapToInt(code -> index.getOrDefault(code, -1))
                .toArray();
        int[] kept =
                IntStream.range(0, areaOf.length).filter(o -> areaOf[o] >= 0).toArray();
        if (k >= kept.length) {
            throw CommandFailure.of(ExitCode.USAGE, "concentration.too_many_nearest", k, kept.length);
        }
        double[] x = outlines.centroidX();
        double[] y = outlines.centroidY();
        NearestNeighbours nearest = NearestNeighbours.of(
                Arrays.stream(kept).mapToDouble(o -> x[o]).toArray(),
                Arrays.stream(kept).mapToDouble(o -> y[o]).toArray(),
                k);
        boolean[] located = new boolean[areas.size()];
        int[][] rows = new int[areas.size()][0];
        for (int p = 0; p < kept.length; p++) {
            int area = areaOf[kept[p]];
            located[area] = true;
            rows[area] = Arrays.stream(nearest.of(p))
                    .map(other -> areaOf[kept[other]])
                    .toArray();
        }
        int[] offsets = new int[areas.size() + 1];
        for (int i = 0; i < rows.length; i++) {
            offsets[i + 1] = offsets[i] + rows[i].length;
        }
        int[] neighbours = Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray();
        return new Neighbours(SpatialWeights.equal(offsets, neighbours), located, editions, Optional.empty());
    }

    SpatialWeights weights() {
        return weights;
    }

    /** Whether it is known where the area lies; of one without an outline the neighbours are not known. */
    boolean isLocated(int area) {
        return located[area];
    }

    /** The figures of the areas of which it is known where they lie; NaN for the others. */
    double[] located(double[] figures) {
        double[] own = figures.clone();
        for (int i = 0; i < own.length; i++) {
            own[i] = located[i] ? own[i] : Double.NaN;
        }
        return own;
    }

    List<String> listEditions() {
        return editions;
    }

    /** The file that they were read from; empty when they follow from outlines. */
    Optional<String> findFile() {
        return file;
    }
}
