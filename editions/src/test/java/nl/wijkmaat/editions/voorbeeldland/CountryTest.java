package nl.wijkmaat.editions.voorbeeldland;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

/** The land and its division: what a reader of docs/voorbeeldland.md may count on. */
class CountryTest {

    private static final Country SMALL = Country.of(Settings.SMALL);
    private static final List<AreaLevel> LEVELS =
            List.of(AreaLevel.PROVINCE, AreaLevel.GEMEENTE, AreaLevel.WIJK, AreaLevel.BUURT);

    @Test
    void lastYearHasExactlyTheBuurtenAskedFor() {
        for (int buurten : new int[] {300, 777, 1_500}) {
            Country country = Country.of(new Settings(3, buurten, 12));
            assertThat(country.getDivision(2024).buurten()).hasSize(buurten);
        }
    }

    @Test
    void outlinesOfEachLevelTileTheLandInEveryYear() {
        for (int year : new int[] {2013, 2018, 2024}) {
            double land = 0;
            for (AreaLevel level : LEVELS) {
                List<Geometry> outlines = SMALL.listOutlines(level, year);
                assertThat(outlines)
                        .allSatisfy(outline -> assertThat(outline.isValid()).isTrue());
                Geometry[] coverage = outlines.toArray(Geometry[]::new);
                assertThat(CoverageValidator.isValid(coverage))
                        .as("%s in %s", level, year)
                        .isTrue();
                double area = outlines.stream().mapToDouble(Geometry::getArea).sum();
                assertThat(land == 0 || Math.abs(area / land - 1) < 1e-9)
                        .as("%s in %s", level, year)
                        .isTrue();
                land = area;
            }
        }
    }

    @Test
    void gemeentenRunFrom8000To600000ResidentsInEveryYear() {
        for (int seed = 1; seed <= 5; seed++) {
            Country country = Country.of(new Settings(seed, 600, 12));
            for (int year = 2013; year <= 2024; year++) {
                int at = year;
                int[] sizes = country.getDivision(year).gemeenten().stream()
                        .mapToInt(gemeente -> country.residents(gemeente, at))
                        .sorted()
                        .toArray();
                assertThat(sizes[0]).as("seed %s, %s", seed, year).isBetween(8_000, 9_000);
                assertThat(sizes[sizes.length - 1])
                        .as("seed %s, %s", seed, year)
                        .isBetween(500_000, 600_000);
                assertThat(sizes[sizes.length / 2]).as("median").isBetween(12_000, 70_000);
            }
        }
    }

    @Test
    void everyAreaLiesInTheParentThatItsCodeNames() {
        for (int year = 2013; year <= 2024; year++) {
            Division division = SMALL.getDivision(year);
            for (AreaLevel level : List.of(AreaLevel.WIJK, AreaLevel.BUURT)) {
                assertThat(division.pieces(level))
                        .allSatisfy(piece -> assertThat(piece.code().parent()).contains(piece.parent()));
            }
            for (AreaLevel level : LEVELS) {
                Set<Integer> seen = new HashSet<>();
                division.pieces(level)
                        .forEach(piece -> Arrays.stream(piece.cells())
                                .forEach(cell -> assertThat(seen.add(cell)).isTrue()));
                assertThat(seen).hasSize(SMALL.land().size());
            }
        }
    }

    @Test
    void changesExplainEveryDifferenceBetweenTwoYears() {
        assertThat(SMALL.listChanges()).isNotEmpty();
        for (int year = 2014; year <= 2024; year++) {
            for (AreaLevel level : List.of(AreaLevel.GEMEENTE, AreaLevel.WIJK, AreaLevel.BUURT)) {
                Set<AreaCode> before = codes(SMALL.getDivision(year - 1), level);
                Set<AreaCode> after = codes(SMALL.getDivision(year), level);
                int at = year;
                List<AreaChange> changes = SMALL.listChanges().stream()
                        .filter(change -> change.year() == at && change.to().level() == level)
                        .toList();
                Set<AreaCode> ended = new TreeSet<>(before);
                ended.removeAll(after);
                Set<AreaCode> begun = new TreeSet<>(after);
                begun.removeAll(before);
                assertThat(changes.stream().map(AreaChange::from).collect(Collectors.toSet()))
                        .containsAll(ended);
                assertThat(changes.stream().map(AreaChange::to).collect(Collectors.toSet()))
                        .containsAll(begun);
                changes.stream()
                        .collect(Collectors.groupingBy(AreaChange::to, Collectors.summingDouble(AreaChange::shareOfTo)))
                        .forEach((code, share) ->
                                assertThat(share).as("%s %s", at, code).isBetween(0.999999, 2.0));
            }
        }
    }

    @Test
    void everyKindOfChangeHappensInTheSmallCountry() {
        Division first = SMALL.getDivision(2013);
        Division last = SMALL.getDivision(2024);
        List<AreaChange> gemeenten = SMALL.listChanges().stream()
                .filter(change -> change.to().level() == AreaLevel.GEMEENTE)
                .toList();
        assertThat(gemeenten.stream().collect(Collectors.groupingBy(AreaChange::to, Collectors.counting())))
                .as("mergers: two old codes under one new one")
                .containsValue(2L);
        assertThat(gemeenten.stream().collect(Collectors.groupingBy(AreaChange::from, Collectors.counting())))
                .as("a split: one old code gone into two new ones")
                .containsValue(2L);
        assertThat(last.wijken().stream().map(piece -> piece.code().code()))
                .as("letters in the wijk codes of the largest gemeente")
                .anyMatch(code -> code.matches("WK\\d{4}[A-Z]{2}"));
        assertThat(first.wijken().stream().map(piece -> piece.code().code()))
                .noneMatch(code -> code.matches("WK\\d{4}[A-Z]{2}"));
        assertThat(SMALL.listChanges())
                .as("a code that stays while its extent changes")
                .anyMatch(change -> change.from().equals(change.to())
                        && change.to().level() == AreaLevel.BUURT
                        && change.shareOfFrom() < 1)
                .anyMatch(change -> change.from().equals(change.to())
                        && change.to().level() == AreaLevel.WIJK
                        && change.shareOfTo() < 1);
    }

    @Test
    void noCodeIsEverARealOne() {
        for (int year = 2013; year <= 2024; year++) {
            Division division = SMALL.getDivision(year);
            assertThat(division.gemeenten())
                    .allSatisfy(piece -> assertThat(piece.code().code()).matches("GM7\\d{3}"));
            assertThat(division.provinces())
                    .allSatisfy(piece -> assertThat(piece.code().code()).matches("PV[78]\\d"));
        }
    }

    @Test
    void gemeentenHangTogetherButForAFewExclaves() {
        Division division = SMALL.getDivision(2024);
        long whole = division.gemeenten().stream()
                .filter(gemeente -> reach(gemeente) == gemeente.cells().length)
                .count();
        assertThat(whole)
                .isGreaterThanOrEqualTo(Math.round(0.8 * division.gemeenten().size()));
    }

    @Test
    void oneGemeenteIsAnIslandWithoutNeighbours() {
        Division division = SMALL.getDivision(2024);
        assertThat(division.gemeenten().stream().filter(this::isIsland)).hasSize(1);
    }

    private boolean isIsland(Division.Piece gemeente) {
        Set<Integer> own = Arrays.stream(gemeente.cells()).boxed().collect(Collectors.toSet());
        return Arrays.stream(gemeente.cells())
                .flatMap(cell -> Arrays.stream(SMALL.land().neighbours(cell)))
                .allMatch(own::contains);
    }

    private static int reach(Division.Piece piece) {
        Set<Integer> open = Arrays.stream(piece.cells()).boxed().collect(Collectors.toSet());
        Deque<Integer> queue = new ArrayDeque<>(List.of(piece.cells()[0]));
        open.remove(piece.cells()[0]);
        int reached = 0;
        while (!queue.isEmpty()) {
            reached++;
            for (int beside : SMALL.land().neighbours(queue.remove())) {
                if (open.remove(beside)) {
                    queue.add(beside);
                }
            }
        }
        return reached;
    }

    private static Set<AreaCode> codes(Division division, AreaLevel level) {
        return division.pieces(level).stream().map(Division.Piece::code).collect(Collectors.toSet());
    }
}
