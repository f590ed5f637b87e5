package nl.wijkmaat.engine.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Period;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.Composition.Member;
import org.junit.jupiter.api.Test;

/** Areas that are known by name, and networks: what a list may say, and what follows from it. */
class NamedAreaTest {

    private static final LocalText TEXT = new LocalText("tekst", "text");
    private static final Basis BASIS = new Basis(List.of(), TEXT);
    private static final AreaCode GEMEENTE = new AreaCode("GM1674");

    @Test
    void aStrictReadingLeavesOutWhatIsUncertain() {
        Composition wijken = new Composition(
                2022, AreaLevel.WIJK, List.of(member("WK167401", Confidence.HIGH), member("WK167402", Confidence.LOW)));
        assertThat(wijken.findArea("x", Confidence.LOW).orElseThrow().members()).hasSize(2);
        assertThat(wijken.findArea("x", Confidence.MEDIUM).orElseThrow())
                .isEqualTo(CustomArea.of("x", 2022, List.of(new AreaCode("WK167401"))));
        Composition uncertain = new Composition(2022, AreaLevel.WIJK, List.of(member("WK167402", Confidence.LOW)));
        assertThat(uncertain.findArea("x", Confidence.HIGH)).isEmpty();
    }

    @Test
    void codesOfAnotherLevelOrGemeenteOrTwiceAreRefused() {
        assertThatThrownBy(() -> new Composition(2022, AreaLevel.WIJK, List.of(member("BU16740100", Confidence.HIGH))))
                .hasMessageContaining("BU16740100");
        assertThatThrownBy(() -> new Composition(
                        2022,
                        AreaLevel.WIJK,
                        List.of(member("WK167401", Confidence.HIGH), member("WK167401", Confidence.LOW))))
                .hasMessageContaining("twice");
        Composition elsewhere = new Composition(2022, AreaLevel.WIJK, List.of(member("WK030701", Confidence.HIGH)));
        assertThatThrownBy(() -> area("ring", List.of(elsewhere))).hasMessageContaining("outside GM1674");
        Composition inside = new Composition(2022, AreaLevel.WIJK, List.of(member("WK167401", Confidence.HIGH)));
        assertThatThrownBy(() -> area("ring", List.of(inside, inside))).hasMessageContaining("two compositions");
    }

    @Test
    void whatDidNotExistInTheBoundaryYearIsTold() {
        Composition wijken = new Composition(
                2022,
                AreaLevel.WIJK,
                List.of(member("WK167401", Confidence.HIGH), member("WK167499", Confidence.HIGH)));
        AreaTree tree = new AreaTree(
                2022, List.of(new Area(GEMEENTE, "R", null), new Area(new AreaCode("WK167401"), "C", GEMEENTE)));
        assertThat(wijken.listUnknown(tree)).containsExactly(new AreaCode("WK167499"));
        assertThatThrownBy(() -> wijken.listUnknown(new AreaTree(2023, List.of())))
                .hasMessageContaining("2023");
    }

    @Test
    void aSelectionNamesAreasOfItsList() {
        NamedArea ring = area("ring", List.of());
        NamedAreaList.Selection selection = new NamedAreaList.Selection(
                "first", TEXT, Period.from(LocalDate.of(2022, 7, 1)), BASIS, List.of("ring"));
        NamedAreaList list = new NamedAreaList("nplv", TEXT, TEXT, List.of(ring), List.of(selection));
        assertThat(list.listAreas(LocalDate.of(2022, 7, 1))).containsExactly(ring);
        assertThat(list.listAreas(LocalDate.of(2022, 6, 30))).isEmpty();
        assertThatThrownBy(() -> new NamedAreaList("nplv", TEXT, TEXT, List.of(), List.of(selection)))
                .hasMessageContaining("'ring'");
        assertThatThrownBy(() -> new NamedAreaList("nplv", TEXT, TEXT, List.of(ring, ring), List.of()))
                .hasMessageContaining("twice");
    }

    @Test
    void membershipIsUnknownBetweenTwoLists() {
        Network network =
                new Network("m50", TEXT, List.of(roster(2024, 12, "GM0002"), roster(2023, 4, "GM0001")), List.of());
        assertThat(network.rosters().getFirst().period().from()).isEqualTo(LocalDate.of(2023, 4, 1));
        Map<LocalDate, Verdict> expected = Map.of(
                LocalDate.of(2023, 3, 31), Verdict.ONBEKEND,
                LocalDate.of(2023, 4, 30), Verdict.VOLDOET,
                LocalDate.of(2023, 5, 1), Verdict.ONBEKEND,
                LocalDate.of(2024, 12, 1), Verdict.VOLDOET_NIET);
        expected.forEach((day, verdict) -> assertThat(network.isMember(new AreaCode("GM0001"), day))
                .as("%s", day)
                .isEqualTo(verdict));
        assertThat(network.findLatestRoster(LocalDate.of(2023, 3, 31))).isEmpty();
        assertThat(network.findLatestRoster(LocalDate.of(2023, 9, 1)))
                .contains(network.rosters().getFirst());
        assertThatThrownBy(() -> new Network(
                        "x", TEXT, List.of(roster(2023, 4, "GM0001"), roster(2023, 4, "GM0002")), List.of()))
                .hasMessageContaining("two member lists");
        assertThatThrownBy(() -> roster(2023, 4, "WK000101")).hasMessageContaining("no gemeente");
    }

    private static Network.Roster roster(int year, int month, String code) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Network.Roster(
                Period.of(first, first.plusMonths(1).minusDays(1)), year, List.of(new AreaCode(code)), BASIS);
    }

    private static NamedArea area(String id, List<Composition> compositions) {
        return new NamedArea(id, "Ring", List.of(), GEMEENTE, compositions);
    }

    private static Member member(String code, Confidence confidence) {
        return new Member(new AreaCode(code), code, confidence, BASIS);
    }
}
