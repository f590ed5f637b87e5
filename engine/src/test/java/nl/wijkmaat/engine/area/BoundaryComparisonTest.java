package nl.wijkmaat.engine.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import nl.wijkmaat.engine.area.Relation.Ground;
import nl.wijkmaat.engine.area.Relation.Obstacle;
import org.junit.jupiter.api.Test;

/** Which figures may cross from one boundary year to another: mergers, splits, new names, and codes that came to mean something else. */
class BoundaryComparisonTest {

    /** A and B merge into N in 2011; C takes in D in 2012; E is divided over C and F in 2013; G is called H from 2014. */
    private static final CodeChanges CHANGES = new CodeChanges(
            2010,
            2020,
            List.of(
                    change(2011, "GM0001", "GM0101", true),
                    change(2011, "GM0002", "GM0101", true),
                    change(2012, "GM0003", "GM0003", true),
                    change(2012, "GM0004", "GM0003", true),
                    change(2013, "GM0005", "GM0003", false),
                    change(2013, "GM0005", "GM0006", false),
                    change(2014, "GM0007", "GM0107", true)));

    private static final AreaTree OF_2010 =
            tree(2010, "GM0001", "GM0002", "GM0003", "GM0004", "GM0005", "GM0006", "GM0007", "GM0008");
    private static final AreaTree OF_2012 = tree(2012, "GM0101", "GM0003", "GM0005", "GM0006", "GM0007", "GM0008");
    private static final AreaTree OF_2015 = tree(2015, "GM0101", "GM0003", "GM0006", "GM0107", "GM0008");

    @Test
    void wholeGemeentenAreAddedUpAndANewNameIsFollowed() {
        Crosswalk crosswalk = compare(OF_2010, OF_2015);
        assertThat(relation(crosswalk, "GM0101")).isEqualTo(new Relation.Merged(codes("GM0001", "GM0002")));
        assertThat(relation(crosswalk, "GM0107")).isEqualTo(same("GM0007"));
        assertThat(relation(crosswalk, "GM0008")).isEqualTo(same("GM0008"));
    }

    @Test
    void whoeverReceivedAPartHasNoFigure() {
        Crosswalk crosswalk = compare(OF_2010, OF_2015);
        assertThat(relation(crosswalk, "GM0003")).isEqualTo(changed(Obstacle.SPLIT));
        assertThat(relation(crosswalk, "GM0006")).isEqualTo(changed(Obstacle.SPLIT));
        assertThat(relation(compare(OF_2010, OF_2012), "GM0003"))
                .isEqualTo(new Relation.Merged(codes("GM0003", "GM0004")));
    }

    @Test
    void backInTimeOnlyWhatStayedTheSameHasAFigure() {
        Crosswalk back = compare(OF_2015, OF_2010);
        assertThat(relation(back, "GM0001")).isEqualTo(changed(Obstacle.PART_OF_LARGER));
        assertThat(relation(back, "GM0003")).isEqualTo(changed(Obstacle.PART_OF_LARGER));
        assertThat(relation(back, "GM0005")).isEqualTo(changed(Obstacle.SPLIT));
        assertThat(relation(back, "GM0007")).isEqualTo(same("GM0107"));
        assertThat(relation(back, "GM0008")).isEqualTo(same("GM0008"));
    }

    @Test
    void backInTimeAGemeenteThatWasDividedIsTheSumOfWhatItBecame() {
        CodeChanges changes = new CodeChanges(
                2010, 2020, List.of(change(2011, "GM0001", "GM0001", false), change(2011, "GM0001", "GM0002", false)));
        AreaTree before = tree(2010, "GM0001");
        AreaTree after = tree(2012, "GM0001", "GM0002");
        BoundaryYears years = new BoundaryYears(List.of(before, after), changes, Evidence.none());
        assertThat(relation(years.getDirect(2012, 2010), "GM0001"))
                .isEqualTo(new Relation.Merged(codes("GM0001", "GM0002")));
        assertThat(relation(years.getDirect(2010, 2012), "GM0001")).isEqualTo(changed(Obstacle.SPLIT));
    }

    @Test
    void aMergerOfWhichAPartIsNotInTheFileIsNoMerger() {
        AreaTree withoutSome = tree(2010, "GM0001", "GM0004", "GM0008");
        Crosswalk crosswalk = compare(withoutSome, OF_2012);
        assertThat(relation(crosswalk, "GM0101")).isEqualTo(changed(Obstacle.NO_SUCH_CODE));
        assertThat(relation(crosswalk, "GM0003")).isEqualTo(changed(Obstacle.NO_SUCH_CODE));
        assertThat(relation(crosswalk, "GM0008")).isEqualTo(same("GM0008"));
    }

    @Test
    void partsThatComeTogetherAgainAreWhole() {
        CodeChanges changes = new CodeChanges(
                2010,
                2020,
                List.of(
                        change(2011, "GM0001", "GM0002", false),
                        change(2011, "GM0001", "GM0003", false),
                        change(2012, "GM0002", "GM0009", true),
                        change(2012, "GM0003", "GM0009", true)));
        Crosswalk crosswalk = BoundaryComparison.between(
                tree(2010, "GM0001", "GM0002", "GM0003"), tree(2013, "GM0009"), changes, Evidence.none());
        assertThat(relation(crosswalk, "GM0009")).isEqualTo(new Relation.Merged(codes("GM0001", "GM0002", "GM0003")));
    }

    @Test
    void outsideTheYearsOfTheTablesNobodyKnows() {
        Crosswalk crosswalk = compare(OF_2015, tree(2021, "GM0008"));
        assertThat(relation(crosswalk, "GM0008")).isEqualTo(changed(Obstacle.YEARS_NOT_COVERED));
        assertThat(relation(crosswalk, "NL00")).isEqualTo(same("NL00"));
    }

    @Test
    void aCodeCannotGoWhollyToTwoOthers() {
        assertThatThrownBy(() -> new CodeChanges(
                        2010,
                        2020,
                        List.of(change(2011, "GM0001", "GM0002", true), change(2011, "GM0001", "GM0003", true))))
                .hasMessageContaining("GM0001 cannot go wholly");
    }

    @Test
    void anEqualCodeOfAWijkNeedsTheSameNameAndAlikeResidents() {
        assertThat(wijk("Wijk 01 Centrum", "Centrum", 1000, 1090))
                .isEqualTo(sameWijk(Ground.SAME_NAME, Ground.SAME_RESIDENTS));
        assertThat(wijk("Centrum", "Centrum", 1000, 1200)).isEqualTo(changed(Obstacle.OTHER_RESIDENTS));
        assertThat(wijk("Centrum", "De Kern", 1000, 1000)).isEqualTo(changed(Obstacle.OTHER_NAME));
        assertThat(wijk("Buitengebied", "Buitengebied", 20, 35))
                .isEqualTo(sameWijk(Ground.SAME_NAME, Ground.SAME_RESIDENTS));
        assertThat(wijk("Centrum", "Centrum", Double.NaN, 1000)).isEqualTo(sameWijk(Ground.SAME_NAME));
        assertThat(wijk("WK000101", "Centrum", 1000, 1000)).isEqualTo(changed(Obstacle.NO_EVIDENCE));
    }

    @Test
    void aWijkThatWasOnlyNumberedAndGotANameNeedsTheSameParts() {
        assertThat(wijk("Wijk 01", "Overstegen", 1000, 1010)).isEqualTo(changed(Obstacle.NO_EVIDENCE));
        assertThat(wijk("Wijk 01", "Wijk 01", 1000, 1010)).isEqualTo(sameWijk(Ground.SAME_NAME, Ground.SAME_RESIDENTS));
        assertThat(wijk("Wijk 01", "Wijk 02", 1000, 1010)).isEqualTo(changed(Obstacle.OTHER_NAME));
        AreaTree later = named(2015, Map.of("WK000101", "Overstegen", "BU00010100", "Markt"));
        AreaTree numbered = named(2012, Map.of("WK000101", "Wijk 01", "BU00010100", "Markt"));
        assertThat(relation(compare(numbered, later), "WK000101")).isEqualTo(sameWijk(Ground.SAME_PARTS));
        AreaTree otherwise = named(2012, Map.of("WK000101", "Wijk 01 Centrum", "BU00010100", "Markt"));
        assertThat(relation(compare(otherwise, later), "WK000101")).isEqualTo(changed(Obstacle.OTHER_NAME));
    }

    @Test
    void outlinesCanSpeakForAWijkThatGrewAndAgainstOneThatMoved() {
        assertThat(compareWijk("Centrum", "Centrum", 1000, 2000, 0.97))
                .isEqualTo(sameWijk(Ground.SAME_NAME, Ground.SAME_OUTLINE));
        assertThat(compareWijk("Centrum", "Centrum", Double.NaN, 2000, 0.90))
                .isEqualTo(changed(Obstacle.OTHER_OUTLINE));
        assertThat(compareWijk("Centrum", "Centrum", 1000, 1010, 0.70)).isEqualTo(changed(Obstacle.OTHER_OUTLINE));
        assertThat(compareWijk("Centrum", "Centrum", 1000, 1010, 0.90))
                .isEqualTo(sameWijk(Ground.SAME_NAME, Ground.SAME_RESIDENTS));
    }

    @Test
    void theSamePartsSpeakForAWijkWithoutNames() {
        AreaTree before = tree(2012, "GM0001", "WK000101", "BU00010100", "BU00010101", "WK000102", "BU00010200");
        AreaTree after = tree(2015, "GM0001", "WK000101", "BU00010100", "BU00010101", "WK000102", "BU00010201");
        Crosswalk crosswalk = compare(before, after);
        assertThat(relation(crosswalk, "WK000101"))
                .isEqualTo(new Relation.Same(code("WK000101"), Set.of(Ground.SAME_PARTS)));
        assertThat(relation(crosswalk, "WK000102")).isEqualTo(changed(Obstacle.NO_EVIDENCE));
        assertThat(relation(crosswalk, "BU00010201")).isEqualTo(changed(Obstacle.NO_SUCH_CODE));
    }

    @Test
    void aBuurtWithoutNamesIsTheSameWhenItsWijkIsAndWasNotDividedAnew() {
        AreaTree before = tree(2012, "GM0001", "WK000101", "BU00010100", "BU00010101", "WK000102", "BU00010200");
        AreaTree after =
                tree(2015, "GM0001", "WK000101", "BU00010100", "BU00010101", "WK000102", "BU00010200", "BU00010201");
        Crosswalk crosswalk = compare(before, after);
        assertThat(relation(crosswalk, "BU00010101"))
                .isEqualTo(new Relation.Same(code("BU00010101"), Set.of(Ground.SAME_DIVISION)));
        assertThat(relation(crosswalk, "BU00010200")).isEqualTo(changed(Obstacle.NO_EVIDENCE));
    }

    @Test
    void theDivisionOfAWijkThatMovedSaysNothingOfItsBuurten() {
        Evidence grown = new Evidence() {
            @Override
            public OptionalDouble findResidents(int boundaryYear, AreaCode code) {
                return code.level() == AreaLevel.WIJK
                        ? OptionalDouble.of(boundaryYear == 2012 ? 1000 : 2000)
                        : OptionalDouble.empty();
            }

            @Override
            public OptionalDouble findOverlap(int boundaryYear, int otherBoundaryYear, AreaCode code) {
                return OptionalDouble.empty();
            }
        };
        AreaTree before = tree(2012, "GM0001", "WK000101", "BU00010100", "BU00010101");
        AreaTree after = tree(2015, "GM0001", "WK000101", "BU00010100", "BU00010101");
        assertThat(relation(BoundaryComparison.between(before, after, CHANGES, grown), "BU00010100"))
                .isEqualTo(changed(Obstacle.NO_EVIDENCE));
    }

    @Test
    void anotherNameSpeaksAgainstABuurtWhateverTheDivision() {
        AreaTree before = named(2012, Map.of("WK000101", "Centrum", "BU00010100", "Markt"));
        AreaTree after = named(2015, Map.of("WK000101", "Centrum", "BU00010100", "Haven"));
        assertThat(relation(compare(before, after), "BU00010100")).isEqualTo(changed(Obstacle.OTHER_NAME));
    }

    @Test
    void aYearBetweenCanJoinOneWithoutNamesToOneWithoutParts() {
        AreaTree bare = tree(2012, "GM0001", "WK000101", "BU00010100");
        AreaTree middle = named(2013, Map.of("WK000101", "Centrum", "BU00010100", "Markt"));
        AreaTree last = named(2014, Map.of("WK000101", "Wijk 01 Centrum"));
        assertThat(relation(compare(bare, last), "WK000101")).isEqualTo(changed(Obstacle.NO_EVIDENCE));
        Crosswalk byWay =
                new BoundaryYears(List.of(bare, middle, last), CHANGES, Evidence.none()).getCrosswalk(2012, 2014);
        assertThat(relation(byWay, "WK000101"))
                .isEqualTo(new Relation.Same(code("WK000101"), Set.of(Ground.SAME_PARTS, Ground.SAME_NAME)));
        assertThat(byWay.findMiddleYear(code("WK000101"))).hasValue(2013);
        assertThat(compare(bare, middle).findMiddleYear(code("WK000101"))).isEmpty();
    }

    @Test
    void aNameThatAPublisherCutOffAtFortyCharactersIsTheSame() {
        assertThat(BoundaryComparison.isSameName(
                        "De Zijde / Duivenvoorde / Park Veursehout", "De Zijde / Duivenvoorde / Park Veursehou"))
                .isTrue();
        assertThat(BoundaryComparison.isSameName("Wijk 01", "Wijk 02")).isFalse();
        assertThat(BoundaryComparison.isSameName("'t Zand", "T ZAND")).isTrue();
        assertThat(BoundaryComparison.isSameName("Schagen", "Schagen-Zuid")).isFalse();
    }

    @Test
    void inTheSameYearEveryAreaIsItself() {
        Crosswalk crosswalk = compare(OF_2015, OF_2015);
        assertThat(crosswalk.listTargets())
                .allSatisfy(code -> assertThat(crosswalk.getRelation(code)).isEqualTo(same(code.code())));
    }

    private static Relation wijk(String before, String after, double residents, double residentsThen) {
        return compareWijk(before, after, residents, residentsThen, Double.NaN);
    }

    private static Relation compareWijk(
            String before, String after, double residents, double residentsThen, double overlap) {
        Evidence evidence = new Evidence() {
            @Override
            public OptionalDouble findResidents(int boundaryYear, AreaCode code) {
                return optional(boundaryYear == 2012 ? residents : residentsThen);
            }

            @Override
            public OptionalDouble findOverlap(int boundaryYear, int otherBoundaryYear, AreaCode code) {
                return optional(overlap);
            }
        };
        Crosswalk crosswalk = BoundaryComparison.between(
                named(2012, Map.of("WK000101", before)), named(2015, Map.of("WK000101", after)), CHANGES, evidence);
        return relation(crosswalk, "WK000101");
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static Crosswalk compare(AreaTree from, AreaTree to) {
        return BoundaryComparison.between(from, to, CHANGES, Evidence.none());
    }

    private static Relation relation(Crosswalk crosswalk, String target) {
        return crosswalk.getRelation(code(target));
    }

    private static Relation same(String source) {
        return new Relation.Same(code(source), Set.of(Ground.NO_CHANGE_RECORDED));
    }

    private static Relation sameWijk(Ground... grounds) {
        return new Relation.Same(code("WK000101"), Set.of(grounds));
    }

    private static Relation changed(Obstacle why) {
        return new Relation.Changed(why);
    }

    private static CodeChange change(int year, String from, String to, boolean whole) {
        return new CodeChange(LocalDate.of(year, 1, 1), code(from), code(to), whole);
    }

    private static AreaCode code(String code) {
        return new AreaCode(code);
    }

    private static List<AreaCode> codes(String... codes) {
        return List.of(codes).stream().map(AreaCode::new).toList();
    }

    private static AreaTree tree(int year, String... codes) {
        List<Area> areas = new ArrayList<>();
        areas.add(new Area(AreaCode.NETHERLANDS, "Nederland", null));
        for (String code : codes) {
            areas.add(new Area(code(code), code, code(code).parent().orElse(AreaCode.NETHERLANDS)));
        }
        return new AreaTree(year, areas);
    }

    private static AreaTree named(int year, Map<String, String> names) {
        List<Area> areas = new ArrayList<>();
        areas.add(new Area(AreaCode.NETHERLANDS, "Nederland", null));
        areas.add(new Area(code("GM0001"), "One", AreaCode.NETHERLANDS));
        names.forEach((code, name) ->
                areas.add(new Area(code(code), name, code(code).parent().orElseThrow())));
        return new AreaTree(year, areas);
    }
}
