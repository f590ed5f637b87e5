package nl.wijkmaat.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkmaat.engine.burden.BurdenFigures;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.Stacking;
import nl.wijkmaat.engine.burden.multiverse.Invented;
import nl.wijkmaat.engine.burden.multiverse.Multiverse;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult;
import nl.wijkmaat.engine.burden.multiverse.Question;
import nl.wijkmaat.engine.burden.multiverse.ReferenceGroup;
import nl.wijkmaat.engine.scheme.BurdenBeside.Contrast;
import nl.wijkmaat.engine.scheme.BurdenBeside.Tally;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Three gemeenten of four wijken each. A wijk is heavier than the one before it in every figure, so every method puts them in the same order;
 * of the last one nothing is measured, and of the one before it nobody knows how many people live there.
 */
class BurdenBesideTest {

    private static final List<String> GEMEENTEN = List.of("GM0001", "GM0002", "GM0003");
    private static final BurdenTable TABLE = table();
    private static final MultiverseResult RESULT = run(TABLE);

    private static BurdenTable table() {
        List<BurdenTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String gemeente = GEMEENTEN.get(i / 4);
            rows.add(new BurdenTable.Row(
                    "WK" + gemeente.substring(2) + "0" + i % 4,
                    "wijk " + i,
                    gemeente,
                    i == 10 ? Double.NaN : 1000 + i));
        }
        List<BurdenTable.Item> items = new ArrayList<>();
        for (int j = 0; j < 4; j++) {
            double[] amounts = new double[12];
            Arrays.setAll(amounts, i -> i == 11 ? Double.NaN : 10 * i);
            items.add(new BurdenTable.Item("figure_" + j, "domain_" + j, false, 2022, BurdenFigures.exact(amounts)));
        }
        return new BurdenTable(rows, 12, items);
    }

    private static BurdenBeside of(String gemeente, String... programme) {
        return BurdenBeside.of(RESULT, Stacking.of(TABLE), gemeente, 50, Set.of(programme));
    }

    @Test
    @DisplayName(
            "the wijken of the gemeente alone, heaviest first, with what they weigh and how many domains lie beyond the line")
    void ownAreas() {
        BurdenBeside beside = of("GM0002", "WK000100");
        assertThat(beside.areas())
                .extracting(a -> a.row().code())
                .containsExactly("WK000203", "WK000202", "WK000201", "WK000200");
        BurdenBeside.AreaBurden heaviest = beside.areas().getFirst();
        assertThat(heaviest.weight()).isEqualTo(RESULT.findWeight(7).orElseThrow());
        assertThat(heaviest.stacking()).isEqualTo(new Stacking.Count(4, 4));
        assertThat(heaviest.beyond()).containsExactly("domain_0", "domain_1", "domain_2", "domain_3");
        assertThat(heaviest.unmeasured()).isEmpty();
        assertThat(beside.findHeaviest()).contains(heaviest);
        assertThat(beside.areas().getLast().beyond()).isEmpty();
        assertThat(of("GM0003").areas().getLast().unmeasured()).hasSize(4);
        assertThat(heaviest.comparableShare()).isEqualTo(1);
        assertThat(heaviest.hinge()).isEqualTo(RESULT.findHinge(7).orElse(null));
        assertThat(beside.areas().getLast().stacking()).isEqualTo(new Stacking.Count(0, 4));
    }

    @Test
    @DisplayName("at least as heavy, lighter and not to be told are counted apart, with the people who live there")
    void tallies() {
        BurdenBeside second = of("GM0002");
        assertThat(second.surely()).isEqualTo(new Tally(3, 1005 + 1006 + 1007));
        assertThat(second.lighter()).isEqualTo(new Tally(1, 1004));
        assertThat(second.undecided()).isEqualTo(new Tally(0, 0));
        assertThat(second.unmeasured()).isEqualTo(new Tally(0, 0));
        BurdenBeside third = of("GM0003");
        assertThat(third.surely()).as("residents of one are unknown").isEqualTo(new Tally(3, 1008 + 1009));
        assertThat(third.unmeasured()).isEqualTo(new Tally(1, 1011));
        assertThat(third.areas().getLast().row().code())
                .as("without a weight it stands last")
                .isEqualTo("WK000303");
        assertThat(of("GM0001").lighter()).isEqualTo(new Tally(4, 1000 + 1001 + 1002 + 1003));
    }

    @Test
    @DisplayName("the programme beside the heaviest wijk: how many of its areas are heavier and how many lighter")
    void contrast() {
        assertThat(of("GM0002", "WK000100", "WK000101", "WK000302").findReference())
                .contains(new Contrast(1, 2));
        assertThat(of("GM0002", "WK000303").findReference())
                .as("an area without a weight is neither")
                .contains(new Contrast(0, 0));
        assertThat(of("GM0002", "WK000203").findReference())
                .as("its own wijk in the programme is no other area")
                .isEmpty();
        assertThat(of("GM0002").findReference()).isEmpty();
        assertThat(of("GM9999", "WK000100").findReference()).isEmpty();
    }

    @Test
    @DisplayName("a wijk with few residents is not what the programme is set beside, unless all wijken have few")
    void fewResidents() {
        assertThat(withResidents(499).findHeaviest().orElseThrow().row().code()).isEqualTo("WK000202");
        assertThat(withResidents(500).findHeaviest().orElseThrow().row().code()).isEqualTo("WK000203");
        assertThat(withResidents(499).findReference())
                .as("of the three in the programme one lies above WK000202")
                .contains(new Contrast(1, 2));
        BurdenTable nobody = new BurdenTable(
                TABLE.rows().stream()
                        .map(r -> new BurdenTable.Row(r.code(), r.name(), r.gemeente(), 10))
                        .toList(),
                12,
                TABLE.items());
        assertThat(BurdenBeside.of(run(nobody), Stacking.of(nobody), "GM0002", 50, Set.of())
                        .findHeaviest()
                        .orElseThrow()
                        .row()
                        .code())
                .isEqualTo("WK000203");
    }

    private static BurdenBeside withResidents(double ofHeaviest) {
        List<BurdenTable.Row> rows = new ArrayList<>(TABLE.rows());
        BurdenTable.Row row = rows.get(7);
        rows.set(7, new BurdenTable.Row(row.code(), row.name(), row.gemeente(), ofHeaviest));
        BurdenTable table = new BurdenTable(rows, 12, TABLE.items());
        return BurdenBeside.of(
                run(table), Stacking.of(table), "GM0002", 50, Set.of("WK000100", "WK000101", "WK000302"));
    }

    private static MultiverseResult run(BurdenTable table) {
        return new Multiverse(
                        table,
                        Invented.plain(false),
                        Question.of(40, 1, 1).withHingeDraws(4).against(new ReferenceGroup("nplv", List.of(5), 0.5)))
                .run();
    }

    @Test
    @DisplayName("what depends on the method is neither sure nor refuted")
    void undecided() {
        MultiverseResult drawn = new Multiverse(
                        noisy(),
                        Invented.plain(true),
                        Question.of(200, 3, 1).withHingeDraws(0).against(new ReferenceGroup("nplv", List.of(5), 0.5)))
                .run();
        BurdenBeside beside = BurdenBeside.of(drawn, Stacking.of(noisy()), "GM0002", 50, Set.of());
        long undecided = 0;
        long surely = 0;
        long lighter = 0;
        for (int i = 4; i < 8; i++) {
            double share = drawn.findComparableShare(i).orElseThrow();
            surely += share >= 0.9 ? 1000 + i : 0;
            lighter += 1 - share >= 0.9 ? 1000 + i : 0;
            undecided += 1 - share < 0.9 && share < 0.9 ? 1000 + i : 0;
        }
        assertThat(undecided).isPositive();
        assertThat(beside.undecided().residents()).isEqualTo(undecided);
        assertThat(beside.surely().residents()).isEqualTo(surely);
        assertThat(beside.lighter().residents()).isEqualTo(lighter);
    }

    private static BurdenTable noisy() {
        double[] spread = new double[12];
        Arrays.fill(spread, 12);
        return TABLE.withItems(TABLE.items().stream()
                .map(item -> new BurdenTable.Item(
                        item.indicator(),
                        item.domain(),
                        false,
                        2022,
                        BurdenFigures.exact(amounts()).estimated(spread)))
                .toList());
    }

    private static double[] amounts() {
        double[] amounts = new double[12];
        Arrays.setAll(amounts, i -> i == 11 ? Double.NaN : 10 * i);
        return amounts;
    }

    @Test
    @DisplayName(
            "the burden of a gemeente is the mean of its wijken by residents, told when half of its people live in a measured one")
    void ofGemeente() {
        Map<String, Double> burden = GemeenteBurden.of(RESULT);
        assertThat(burden.get("GM0001")).isCloseTo(mean(0, 1, 2, 3), within(1e-9));
        assertThat(burden.get("GM0002")).isCloseTo(mean(4, 5, 6, 7), within(1e-9));
        assertThat(burden.get("GM0003"))
                .as("of one nothing is measured, and one has no known residents")
                .isCloseTo(mean(8, 9), within(1e-9));
    }

    private static double mean(int... rows) {
        double people = 0;
        double sum = 0;
        for (int row : rows) {
            double residents = TABLE.rows().get(row).residents();
            people += residents;
            sum += residents * RESULT.findReferenceWeight(row).orElseThrow();
        }
        return sum / people;
    }

    @Test
    @DisplayName(
            "when fewer than half of the people live in a measured wijk the gemeente has no burden; at exactly half it has one")
    void ofGemeenteHardlyMeasured() {
        assertThat(hardlyMeasured(999)).containsKey("GM0001").doesNotContainKey("GM0002");
        assertThat(hardlyMeasured(1000)).containsKey("GM0001").containsKey("GM0002");
        assertThat(hardlyMeasured(1000))
                .as("an area in no gemeente counts for none")
                .doesNotContainKey("");
    }

    /** The second gemeente has a measured wijk of so many people and an unmeasured one of a thousand. */
    private static Map<String, Double> hardlyMeasured(double measured) {
        List<BurdenTable.Row> rows = List.of(
                new BurdenTable.Row("WK000101", "a", "GM0001", 1000),
                new BurdenTable.Row("WK000102", "b", "GM0001", 0),
                new BurdenTable.Row("WK000201", "c", "GM0002", measured),
                new BurdenTable.Row("WK000202", "d", "GM0002", 1000),
                new BurdenTable.Row("los", "e", "", 1000));
        BurdenTable table = new BurdenTable(
                rows,
                5,
                List.of(
                        new BurdenTable.Item(
                                "a", "a", false, 2022, BurdenFigures.exact(new double[] {1, 2, 3, Double.NaN, 4})),
                        new BurdenTable.Item(
                                "b", "b", false, 2022, BurdenFigures.exact(new double[] {1, 2, 3, Double.NaN, 4}))));
        return GemeenteBurden.of(new Multiverse(
                        table, Invented.plain(false), Question.of(10, 1, 1).withHingeDraws(0))
                .run());
    }
}
