package nl.wijkmaat.editions.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.store.OutlineTable;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.Contiguity;
import nl.wijkmaat.engine.area.NearestNeighbours;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Who borders on whom: hand-made cases, the country, and a slow reference that asks JTS for the distance of every pair. */
class BordersTest {

    private static final double T = 0.5;

    @Test
    void aSharedSideIsQueenAndRook() {
        Borders borders = borders(T, square(0, 0, 100), square(100, 0, 100));
        assertThat(borders.queen().areNeighbours(0, 1)).isTrue();
        assertThat(borders.rook().areNeighbours(0, 1)).isTrue();
        assertThat(borders.shared().getFirst().lengthMetres()).isCloseTo(100, within(2 * T + 1e-9));
    }

    @Test
    void aCornerIsQueenOnly() {
        Borders borders = borders(T, square(0, 0, 100), square(100, 100, 100));
        assertThat(borders.queen().areNeighbours(0, 1)).isTrue();
        assertThat(borders.rook().areNeighbours(0, 1)).isFalse();
        assertThat(borders.shared().getFirst().lengthMetres()).isCloseTo(2 * T, within(1e-9));
    }

    @Test
    void anIslandHasNoNeighbours() {
        Borders borders = borders(T, square(0, 0, 100), square(100, 0, 100), square(500, 0, 100));
        assertThat(borders.queen().listIslands()).containsExactly(code(2));
        assertThat(borders.queen().degree(2)).isZero();
    }

    @Test
    void anEnclaveBordersOnlyOnWhatSurroundsIt() {
        Geometry around = square(0, 0, 300).difference(square(100, 100, 100));
        Borders borders = borders(T, around, square(100, 100, 100), square(300, 0, 100));
        assertThat(neighbours(borders.rook(), 1)).containsExactly(0);
        assertThat(borders.shared().getFirst().lengthMetres()).isCloseTo(400, within(1e-9));
        assertThat(neighbours(borders.rook(), 0)).containsExactly(1, 2);
    }

    @Test
    void everyPartOfAnAreaCounts() {
        Geometry twoParts = square(0, 0, 100).union(square(1000, 0, 100));
        Borders borders = borders(T, twoParts, square(100, 0, 100), square(1100, 0, 100));
        assertThat(neighbours(borders.rook(), 0)).containsExactly(1, 2);
        assertThat(borders.queen().areNeighbours(1, 2)).isFalse();
    }

    @Test
    void aBorderWithOtherPointsOnEachSideStillCounts() throws ParseException {
        Geometry left = new WKTReader().read("POLYGON((0 0, 100 0, 100.3 50, 100 100, 0 100, 0 0))");
        Geometry right = new WKTReader().read("POLYGON((100 0, 200 0, 200 100, 100 100, 99.8 30, 100 0))");
        Borders tolerant = borders(T, left, right);
        assertThat(tolerant.rook().areNeighbours(0, 1)).isTrue();
        assertThat(tolerant.shared().getFirst().lengthMetres()).isCloseTo(100, within(2.0));
        assertThat(borders(0.01, left, right).shared().getFirst().lengthMetres())
                .isLessThan(5);
    }

    @Test
    void aGapWiderThanTheToleranceParts() {
        assertThat(borders(T, square(0, 0, 100), square(100.6, 0, 100)).queen().pairCount())
                .isZero();
        assertThat(borders(1, square(0, 0, 100), square(100.6, 0, 100)).rook().pairCount())
                .isEqualTo(1);
    }

    @Test
    void agreesWithASlowReferenceOnRandomTilings() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 20; run++) {
            List<Geometry> tiles = new ArrayList<>();
            double[] xs = cuts(random);
            double[] ys = cuts(random);
            for (int i = 1; i < xs.length; i++) {
                for (int j = 1; j < ys.length; j++) {
                    if (random.nextInt(5) > 0) {
                        tiles.add(rectangle(xs[i - 1], ys[j - 1], xs[i], ys[j], random.nextDouble() < 0.2 ? 0.3 : 0));
                    }
                }
            }
            double tolerance = 0.1 + random.nextDouble();
            assertThat(pairs(borders(tolerance, tiles.toArray(Geometry[]::new)).queen()))
                    .as("seed %d, run %d", seed, run)
                    .isEqualTo(slowQueen(tiles, tolerance));
            assertThat(pairs(borders(tolerance, tiles.toArray(Geometry[]::new)).rook()))
                    .as("seed %d, run %d", seed, run)
                    .isEqualTo(slowRook(tiles, tolerance));
        }
    }

    @Test
    void wijkenOf2022BorderAsAnExactComparisonSays() {
        LevelOutlines wijken = outlines("cbs_wijk_2022.geojson.gz", AreaLevel.WIJK);
        Borders borders = wijken.borders(T);
        Contiguity queen = borders.queen();
        assertThat(queen.size()).isEqualTo(3340);
        assertThat(queen.pairCount()).isEqualTo(9558);
        assertThat(borders.rook().pairCount()).isEqualTo(9218);
        assertThat(queen.listIslands()).containsExactly(code("WK006000"), code("WK008800"));
        List<Integer> part = IntStream.range(0, 250).boxed().toList();
        List<Geometry> shapes = part.stream().map(wijken.shapes()::get).toList();
        assertThat(pairs(borders(T, shapes.toArray(Geometry[]::new)).queen())).isEqualTo(slowQueen(shapes, T));
    }

    @Test
    void gemeentenOf2022HaveTheWaddenIslandsAsIslands() {
        LevelOutlines gemeenten = outlines("cbs_gemeente_2022.geojson.gz", AreaLevel.GEMEENTE);
        Contiguity queen = gemeenten.borders(T).queen();
        assertThat(queen.size()).isEqualTo(345);
        assertThat(queen.listIslands()).containsExactly(code("GM0060"), code("GM0088"), code("GM0448"));
    }

    @Test
    void outlinesOf2023NeedTheWiderToleranceOfTheirDescription() {
        Contiguity of2022 =
                outlines("cbs_wijk_2022.geojson.gz", AreaLevel.WIJK).borders(T).queen();
        LevelOutlines wijken = outlines("cbs_wijk_2023.geojson.gz", AreaLevel.WIJK);
        double described = source("cbs_wijk_2023.geojson.gz").toleranceMetres();
        double narrow = shareOfPairsFound(of2022, wijken.borders(T).queen());
        double wide = shareOfPairsFound(of2022, wijken.borders(described).queen());
        assertThat(narrow).isLessThan(0.96);
        assertThat(wide).isGreaterThan(0.98);
    }

    @Test
    void nearestNeighboursComeNearestFirst() {
        LevelOutlines row = new LevelOutlines(
                2022,
                AreaLevel.WIJK,
                IntStream.range(0, 4).mapToObj(BordersTest::code).toList(),
                List.of(square(0, 0, 10), square(100, 0, 10), square(150, 0, 10), square(400, 0, 10)));
        NearestNeighbours nearest = row.nearest(2);
        assertThat(nearest.of(0)).containsExactly(1, 2);
        assertThat(nearest.of(1)).containsExactly(2, 0);
        assertThat(nearest.of(3)).containsExactly(2, 1);
    }

    private static double shareOfPairsFound(Contiguity before, Contiguity after) {
        Contiguity onto = after.over(before.areas());
        Set<AreaCode> gone = new HashSet<>(onto.listWithoutOutline());
        int all = 0;
        int found = 0;
        for (int i = 0; i < before.size(); i++) {
            for (int j : neighbours(before, i)) {
                if (j > i
                        && !gone.contains(before.areas().get(i))
                        && !gone.contains(before.areas().get(j))) {
                    all++;
                    found += onto.areNeighbours(i, j) ? 1 : 0;
                }
            }
        }
        return (double) found / all;
    }

    private static Set<List<Integer>> slowQueen(List<Geometry> shapes, double tolerance) {
        Set<List<Integer>> pairs = new HashSet<>();
        for (int i = 0; i < shapes.size(); i++) {
            for (int j = i + 1; j < shapes.size(); j++) {
                if (shapes.get(i).getBoundary().distance(shapes.get(j).getBoundary()) <= tolerance) {
                    pairs.add(List.of(i, j));
                }
            }
        }
        return pairs;
    }

    private static Set<List<Integer>> slowRook(List<Geometry> shapes, double tolerance) {
        Set<List<Integer>> pairs = new HashSet<>();
        for (List<Integer> pair : slowQueen(shapes, tolerance)) {
            Geometry a = shapes.get(pair.get(0)).getBoundary();
            Geometry b = shapes.get(pair.get(1)).getBoundary();
            double length = Math.max(
                    a.intersection(b.buffer(tolerance, 64)).getLength(),
                    b.intersection(a.buffer(tolerance, 64)).getLength());
            if (length > 4 * tolerance) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static Set<List<Integer>> pairs(Contiguity contiguity) {
        Set<List<Integer>> pairs = new HashSet<>();
        for (int i = 0; i < contiguity.size(); i++) {
            for (int j : neighbours(contiguity, i)) {
                assertThat(contiguity.areNeighbours(j, i)).isTrue();
                if (j > i) {
                    pairs.add(List.of(i, j));
                }
            }
        }
        return pairs;
    }

    private static int[] neighbours(Contiguity contiguity, int area) {
        return Arrays.copyOfRange(
                contiguity.neighbours(), contiguity.offsets()[area], contiguity.offsets()[area + 1]);
    }

    private static OutlineSource source(String file) {
        return OutlineSources.readAll(SharedData.catalogue()).stream()
                .filter(s -> !s.listLayers(file).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static LevelOutlines outlines(String file, AreaLevel level) {
        OutlineTable table = OutlineImporter.read(SharedData.file(file), source(file));
        return LevelOutlines.of(table, level);
    }

    private static Borders borders(double tolerance, Geometry... shapes) {
        List<AreaCode> codes =
                IntStream.range(0, shapes.length).mapToObj(BordersTest::code).toList();
        return Borders.of(codes, List.of(shapes), tolerance);
    }

    private static AreaCode code(int number) {
        return code("WK%06d".formatted(number));
    }

    private static AreaCode code(String code) {
        return new AreaCode(code);
    }

    private static double[] cuts(Random random) {
        return random.doubles(7, 0, 300)
                .map(d -> Math.round(d * 10) / 10.0)
                .sorted()
                .distinct()
                .toArray();
    }

    private static Geometry square(double x, double y, double side) {
        return rectangle(x, y, x + side, y + side, 0);
    }

    private static Geometry rectangle(double x1, double y1, double x2, double y2, double shift) {
        double s = shift;
        try {
            return new WKTReader()
                    .read("POLYGON((%s %s, %s %s, %s %s, %s %s, %s %s))"
                            .formatted(x1 + s, y1, x2 + s, y1, x2 + s, y2, x1 + s, y2, x1 + s, y1));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
