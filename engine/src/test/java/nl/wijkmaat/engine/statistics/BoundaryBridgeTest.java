package nl.wijkmaat.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.Crosswalk;
import nl.wijkmaat.engine.area.Relation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures of 2017 in the boundaries of 2022: added up, averaged by their denominator, or said to be not there. */
class BoundaryBridgeTest {

    private static final AreaCode A = new AreaCode("GM0001");
    private static final AreaCode B = new AreaCode("GM0002");
    private static final AreaCode STAYS = new AreaCode("GM0003");
    private static final AreaCode MERGED = new AreaCode("GM0009");
    private static final AreaCode SPLIT = new AreaCode("GM0004");

    private static final AreaTree OF_2017 = tree(2017, A, B, STAYS, SPLIT);
    private static final AreaTree OF_2022 = tree(2022, STAYS, SPLIT, MERGED);
    private static final Crosswalk CROSSWALK = new Crosswalk(
            2017,
            2022,
            Map.of(
                    STAYS, new Relation.Same(STAYS, Set.of(Relation.Ground.NO_CHANGE_RECORDED)),
                    MERGED, new Relation.Merged(List.of(A, B)),
                    SPLIT, new Relation.Changed(Relation.Obstacle.SPLIT)));

    private static final Indicator RESIDENTS = indicator("residents", Unit.PERSONS, new Aggregation.Sum());
    private static final Indicator SHARE = indicator("share", Unit.PERCENT, new Aggregation.WeightedMean("residents"));
    private static final Indicator CRIMES = indicator("crimes", Unit.EVENTS, new Aggregation.Sum());
    private static final Indicator RATE =
            indicator("rate", Unit.PER_THOUSAND_RESIDENTS, new Aggregation.Ratio("crimes", "residents", 1000));
    private static final Indicator MEDIAN =
            indicator("median", Unit.EURO, new Aggregation.Refused(new LocalText("mediaan", "median")));

    private static final Origin ROUNDED = origin(2017, Map.of(AreaLevel.GEMEENTE, new Precision.Rounded(10)));

    private static final Panel PANEL = new Panel(
            OF_2017,
            List.of(
                    column(RESIDENTS, 1000, 3000, 500, 700),
                    column(SHARE, 10, 20, 7, 8),
                    column(CRIMES, 10, 50, 5, 7),
                    column(RATE, 10, 16.7, 10, 10),
                    column(MEDIAN, 100, 200, 300, 400)));

    private static final Panel PANEL_OF_COUNTS =
            new Panel(OF_2017, List.of(column(RESIDENTS, 1000, 3000, 500, 700), column(CRIMES, 10, 50, 5, 7)));

    @Test
    void countsAddUpAndTheirRoundingWithThem() {
        Panel brought = BoundaryBridge.bring(PANEL, CROSSWALK, OF_2022);
        assertThat(brought.value(MERGED, "residents", 2017))
                .isEqualTo(new Value.Measured(4000, new Interval(3990, 4010)));
        assertThat(brought.value(STAYS, "residents", 2017)).isEqualTo(new Value.Measured(500, new Interval(495, 505)));
    }

    @Test
    void sharesAreAveragedByTheirDenominatorAndRatesComeFromTheirCounts() {
        Panel brought = BoundaryBridge.bring(PANEL, CROSSWALK, OF_2022);
        assertThat(brought.value(MERGED, "share", 2017).findAmount()).hasValue((10 * 1000 + 20 * 3000) / 4000.0);
        assertThat(brought.value(MERGED, "rate", 2017).findAmount()).hasValue(1000 * 60 / 4000.0);
        assertThat(brought.value(MERGED, "median", 2017)).isEqualTo(Value.missing(MissingReason.NOT_ADDITIVE));
        assertThat(brought.value(STAYS, "median", 2017).findAmount()).hasValue(300);
    }

    @Test
    void whatCannotCrossSaysSo() {
        Panel brought = BoundaryBridge.bring(PANEL, CROSSWALK, OF_2022);
        assertThat(brought.listColumns())
                .hasSize(5)
                .allSatisfy(c -> assertThat(brought.value(SPLIT, c.indicator().id(), 2017))
                        .isEqualTo(Value.missing(MissingReason.BOUNDARY_CHANGED)));
    }

    @Test
    void provenanceKeepsTheYearOfTheBoundariesItWasPublishedIn() {
        Panel brought = BoundaryBridge.bring(PANEL, CROSSWALK, OF_2022);
        Column residents = brought.getColumn("residents", 2017);
        assertThat(residents.origin(OF_2022.getIndex(MERGED)).provenance().boundaryYear())
                .isEqualTo(2017);
        assertThat(brought.tree().boundaryYear()).isEqualTo(2022);
    }

    @Test
    void aMergerWithAMissingPartIsMissing() {
        Panel withGap =
                new Panel(OF_2017, List.of(column(RESIDENTS, 1000, Double.NaN, 500, 700), column(SHARE, 10, 20, 7, 8)));
        Panel brought = BoundaryBridge.bring(withGap, CROSSWALK, OF_2022);
        assertThat(brought.value(MERGED, "residents", 2017)).isEqualTo(Value.missing(MissingReason.SUPPRESSED));
        assertThat(brought.value(MERGED, "share", 2017)).isEqualTo(Value.missing(MissingReason.NOT_ADDITIVE));
    }

    @Test
    void aPanelsOwnFiguresStandAndBroughtOnesFillWhatWasNotMeasured() {
        Panel brought = BoundaryBridge.bring(PANEL, CROSSWALK, OF_2022);
        Column own = new Column(
                RESIDENTS,
                2017,
                new double[] {Double.NaN, 444, Double.NaN},
                new byte[] {(byte) MissingReason.NOT_MEASURED.ordinal(), 0, (byte) MissingReason.SUPPRESSED.ordinal()},
                MissingReason.NOT_MEASURED,
                List.of(origin(2022, Map.of())),
                null);
        Panel filled = BoundaryBridge.fillUp(new Panel(OF_2022, List.of(own)), brought);
        assertThat(filled.value(STAYS, "residents", 2017).findAmount()).hasValue(500);
        assertThat(filled.value(SPLIT, "residents", 2017).findAmount()).hasValue(444);
        assertThat(filled.value(MERGED, "residents", 2017)).isEqualTo(Value.missing(MissingReason.SUPPRESSED));
        assertThat(filled.value(STAYS, "share", 2017).findAmount()).hasValue(7);
        Column residents = filled.getColumn("residents", 2017);
        assertThat(Stream.of(STAYS, SPLIT)
                        .map(c -> residents
                                .origin(OF_2022.getIndex(c))
                                .provenance()
                                .boundaryYear()))
                .containsExactly(2017, 2022);
    }

    @Test
    void whatOneYearCannotTellAnotherMay() {
        Panel brought = BoundaryBridge.bring(PANEL, CROSSWALK, OF_2022);
        Panel other = new Panel(
                OF_2022,
                List.of(new Column(
                        RESIDENTS,
                        2017,
                        new double[] {1, 2, 3},
                        null,
                        MissingReason.NOT_MEASURED,
                        List.of(origin(2018, Map.of())),
                        null)));
        Panel filled = BoundaryBridge.fillUp(brought, other);
        assertThat(filled.value(SPLIT, "residents", 2017).findAmount()).hasValue(2);
        assertThat(filled.value(STAYS, "residents", 2017).findAmount()).hasValue(500);
        assertThat(filled.value(SPLIT, "share", 2017)).isEqualTo(Value.missing(MissingReason.BOUNDARY_CHANGED));
    }

    @Test
    void aRateIsMissingForTheReasonOfItsCount() {
        Panel brought = BoundaryBridge.bring(PANEL_OF_COUNTS, CROSSWALK, OF_2022);
        Figures figures = new Figures(brought, CoverageRule.AT_LEAST_HALF);
        assertThat(figures.figure(STAYS, RATE, 2017).value().findAmount()).hasValue(1000 * 5 / 500.0);
        Figure changed = figures.figure(SPLIT, RATE, 2017);
        assertThat(changed.value()).isEqualTo(Value.missing(MissingReason.BOUNDARY_CHANGED));
        assertThat(changed.provenance()).extracting(Provenance::boundaryYear).containsExactly(2017);
    }

    @Test
    void aCountOfBuurtenIsAddedUpInItsOwnBoundariesWhereEveryBuurtHasOne() {
        AreaCode wijk = new AreaCode("WK000301");
        AreaCode half = new AreaCode("WK000302");
        AreaTree from = new AreaTree(
                2024,
                List.of(
                        area("NL00", null),
                        area("GM0003", "NL00"),
                        area("WK000301", "GM0003"),
                        area("WK000302", "GM0003"),
                        area("BU00030101", "WK000301"),
                        area("BU00030102", "WK000301"),
                        area("BU00030201", "WK000302"),
                        area("BU00030202", "WK000302")),
                Set.of(AreaLevel.BUURT));
        AreaTree to = new AreaTree(
                2022,
                List.of(
                        area("NL00", null),
                        area("GM0003", "NL00"),
                        area("WK000301", "GM0003"),
                        area("WK000302", "GM0003")));
        Crosswalk crosswalk = new Crosswalk(
                2024,
                2022,
                to.listAreas().stream()
                        .collect(Collectors.toMap(
                                Area::code, a -> new Relation.Same(a.code(), Set.of(Relation.Ground.SAME_NAME)))));
        double nan = Double.NaN;
        Panel source = new Panel(
                from,
                List.of(
                        counts(CRIMES, Map.of(), nan, nan, nan, nan, 3, 4, 5, nan),
                        counts(
                                RESIDENTS,
                                Map.of(AreaLevel.BUURT, new Precision.Rounded(5)),
                                nan,
                                nan,
                                nan,
                                nan,
                                100,
                                200,
                                300,
                                400)));
        Panel brought = BoundaryBridge.bring(source, crosswalk, to);
        assertThat(brought.value(wijk, "crimes", 2017)).isEqualTo(new Value.Measured(7, Interval.point(7)));
        Figures figures = new Figures(brought, CoverageRule.AT_LEAST_HALF);
        assertThat(figures.figure(wijk, CRIMES, 2017).isDerived())
                .as("a sum that no source publishes says so, also in other boundaries")
                .isTrue();
        assertThat(figures.figure(half, CRIMES, 2017).isDerived()).isFalse();
        assertThat(brought.value(half, "crimes", 2017))
                .as("one buurt has no figure")
                .isEqualTo(Value.missing(MissingReason.NOT_MEASURED));
        assertThat(brought.value(wijk, "residents", 2017))
                .as("rounded counts of parts are no published count of the whole")
                .isEqualTo(Value.missing(MissingReason.NOT_MEASURED));
    }

    private static Area area(String code, @Nullable String parent) {
        return new Area(new AreaCode(code), code, parent == null ? null : new AreaCode(parent));
    }

    private static Column counts(Indicator indicator, Map<AreaLevel, Precision> precision, double... amounts) {
        return new Column(
                indicator, 2017, amounts, null, MissingReason.NOT_MEASURED, List.of(origin(2024, precision)), null);
    }

    @Test
    void aCrosswalkOfOtherYearsIsRefused() {
        assertThatThrownBy(() -> BoundaryBridge.bring(PANEL, new Crosswalk(2018, 2022, Map.of()), OF_2022))
                .hasMessageContaining("2018 to 2022");
    }

    private static Column column(Indicator indicator, double... amounts) {
        byte[] missing = new byte[amounts.length];
        for (int i = 0; i < amounts.length; i++) {
            missing[i] = (byte) MissingReason.SUPPRESSED.ordinal();
        }
        return new Column(indicator, 2017, amounts, missing, MissingReason.SUPPRESSED, List.of(ROUNDED), null);
    }

    private static Origin origin(int boundaryYear, Map<AreaLevel, Precision> precision) {
        return new Origin(
                new Provenance("hash", "source", "CBS", "table", 2017, boundaryYear, "CC-BY-4.0", Instant.EPOCH, false),
                precision);
    }

    private static Indicator indicator(String id, Unit unit, Aggregation aggregation) {
        LocalText text = new LocalText(id, id);
        Domain domain = new Domain("population", text, false);
        return new Indicator(id, text, text, domain, Direction.NEUTRAL, unit, aggregation, AreaLevel.BUURT, false);
    }

    private static AreaTree tree(int year, AreaCode... codes) {
        return new AreaTree(
                year, Stream.of(codes).map(c -> new Area(c, c.code(), null)).toList());
    }
}
