package nl.wijkmaat.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Period;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.Basis;
import nl.wijkmaat.engine.area.Composition;
import nl.wijkmaat.engine.area.Confidence;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.area.NamedArea;
import nl.wijkmaat.engine.area.NamedAreaList;
import nl.wijkmaat.engine.scheme.Applicant.Membership;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A listed area of one whole wijk, one sure and one unsure buurt; its gemeente has a third wijk outside it. */
class FocusMembershipTest {

    private static final Basis BASIS = new Basis(List.of("bron"), text());
    private static final AreaTree TREE = tree(
            "GM0001",
            "WK000101",
            "BU00010101",
            "BU00010102",
            "WK000102",
            "BU00010201",
            "BU00010202",
            "BU00010203",
            "WK000103",
            "BU00010301",
            "GM0002",
            "WK000201",
            "BU00020101");
    private static final NamedArea OLD_TOWN = area(
            "oud",
            "GM0001",
            composition(
                    AreaLevel.BUURT,
                    member("BU00010101", Confidence.HIGH),
                    member("BU00010102", Confidence.MEDIUM),
                    member("BU00010201", Confidence.MEDIUM),
                    member("BU00010202", Confidence.LOW)));

    private static Map<String, Membership> of(String... codes) {
        return new FocusMembership(List.of(listed(OLD_TOWN)), TREE).of(place(codes));
    }

    @Test
    @DisplayName("a place is inside when every part of it surely belongs")
    void inside() {
        assertThat(of("BU00010101")).containsExactly(Map.entry("oud", Membership.INSIDE));
        assertThat(of("BU00010102")).containsEntry("oud", Membership.INSIDE);
        assertThat(of("WK000101")).containsEntry("oud", Membership.INSIDE);
        assertThat(of("WK000101", "BU00010201")).containsEntry("oud", Membership.INSIDE);
    }

    @Test
    @DisplayName("it is uncertain when a part belongs, or a code is uncertain")
    void uncertain() {
        assertThat(of("BU00010202")).containsEntry("oud", Membership.UNCERTAIN);
        assertThat(of("WK000102")).containsEntry("oud", Membership.UNCERTAIN);
        assertThat(of("GM0001")).containsEntry("oud", Membership.UNCERTAIN);
        assertThat(of("BU00010101", "BU00010301")).containsEntry("oud", Membership.UNCERTAIN);
    }

    @Test
    @DisplayName("a place that shares nothing with it, or lies in another gemeente, stands outside")
    void outside() {
        assertThat(of("BU00010203")).isEmpty();
        assertThat(of("WK000103")).isEmpty();
        assertThat(of("GM0002")).isEmpty();
    }

    @Test
    @DisplayName("where buurten are not known, wijken tell; a buurt then stands as its wijk does")
    void byWijk() {
        NamedArea byWijk = area("wijken", "GM0001", composition(AreaLevel.WIJK, member("WK000101", Confidence.HIGH)));
        FocusMembership membership = new FocusMembership(List.of(listed(byWijk)), TREE);
        assertThat(membership.of(place("WK000101"))).containsEntry("wijken", Membership.INSIDE);
        assertThat(membership.of(place("BU00010102"))).containsEntry("wijken", Membership.INSIDE);
        assertThat(membership.of(place("BU00010301"))).isEmpty();
        assertThat(membership.of(place("GM0001"))).containsEntry("wijken", Membership.UNCERTAIN);
        AreaTree withoutBuurten = tree("GM0001", "WK000101", "WK000102", "WK000103");
        NamedArea both = area(
                "beide",
                "GM0001",
                composition(AreaLevel.BUURT, member("BU00010101", Confidence.HIGH)),
                composition(AreaLevel.WIJK, member("WK000102", Confidence.HIGH)));
        assertThat(new FocusMembership(List.of(listed(both)), withoutBuurten).of(place("WK000102")))
                .as("buurten are listed, but these boundaries know none")
                .containsEntry("beide", Membership.INSIDE);
        assertThat(new FocusMembership(List.of(listed(both)), TREE).of(place("WK000102")))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "an area that was not translated into codes of these boundaries leaves every place of its gemeente uncertain")
    void notTranslated() {
        NamedArea elsewhere = area(
                "later",
                "GM0001",
                new Composition(2024, AreaLevel.BUURT, List.of(member("BU00010101", Confidence.HIGH))));
        FocusMembership membership = new FocusMembership(List.of(listed(elsewhere)), TREE);
        assertThat(membership.of(place("BU00010301"))).containsEntry("later", Membership.UNCERTAIN);
        assertThat(membership.of(place("GM0002"))).isEmpty();
    }

    @Test
    @DisplayName("two listed areas in one gemeente are told apart, and areas that were never listed are left out")
    void severalLists() {
        NamedArea second = area("nieuw", "GM0001", composition(AreaLevel.BUURT, member("BU00010301", Confidence.HIGH)));
        NamedAreaList never = new NamedAreaList("nooit", text(), text(), List.of(OLD_TOWN), List.of());
        FocusMembership membership = new FocusMembership(List.of(listed(second), listed(OLD_TOWN), never), TREE);
        assertThat(membership.of(place("GM0001")))
                .isEqualTo(Map.of("oud", Membership.UNCERTAIN, "nieuw", Membership.UNCERTAIN));
        assertThat(membership.of(place("BU00010301"))).isEqualTo(Map.of("nieuw", Membership.INSIDE));
        assertThat(new FocusMembership(List.of(never), TREE).of(place("BU00010101")))
                .isEmpty();
    }

    private static nl.wijkmaat.engine.area.Place place(String... codes) {
        List<AreaCode> all = java.util.Arrays.stream(codes).map(AreaCode::new).toList();
        return all.size() == 1
                ? TREE.findArea(all.getFirst()).orElseGet(() -> new Area(all.getFirst(), "x", null))
                : CustomArea.of("eigen", 2022, all);
    }

    private static AreaTree tree(String... codes) {
        List<Area> areas = new ArrayList<>();
        areas.add(new Area(AreaCode.NETHERLANDS, "Nederland", null));
        for (String text : codes) {
            AreaCode code = new AreaCode(text);
            areas.add(new Area(code, text, code.parent().orElse(AreaCode.NETHERLANDS)));
        }
        return new AreaTree(2022, areas);
    }

    private static NamedArea area(String id, String gemeente, Composition... compositions) {
        return new NamedArea(id, id, List.of(), new AreaCode(gemeente), List.of(compositions));
    }

    private static NamedAreaList listed(NamedArea area) {
        return new NamedAreaList(
                "lijst-" + area.id(),
                text(),
                text(),
                List.of(area),
                List.of(new NamedAreaList.Selection(
                        "eerste", text(), Period.from(LocalDate.of(2020, 1, 1)), BASIS, List.of(area.id()))));
    }

    private static Composition composition(AreaLevel level, Composition.Member... members) {
        return new Composition(2022, level, List.of(members));
    }

    private static Composition.Member member(String code, Confidence confidence) {
        return new Composition.Member(new AreaCode(code), code, confidence, BASIS);
    }

    private static LocalText text() {
        return new LocalText("proef", "test");
    }
}
