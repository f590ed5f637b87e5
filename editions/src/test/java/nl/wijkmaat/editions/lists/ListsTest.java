package nl.wijkmaat.editions.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.Composition;
import nl.wijkmaat.engine.area.Confidence;
import nl.wijkmaat.engine.area.NamedArea;
import nl.wijkmaat.engine.area.NamedAreaList;
import nl.wijkmaat.engine.area.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists of the catalogue, checked against the published figures of the codes that they name. */
class ListsTest {

    private static final LocalDate AFTER_START = LocalDate.of(2023, 1, 1);

    private static Optional<AreaTree> nothingKnown(int boundaryYear) {
        return Optional.empty();
    }

    private static NamedAreaList focusAreas() {
        return NamedAreaLists.read(SharedData.catalogue(), ListsTest::nothingKnown)
                .getFirst();
    }

    @Test
    void twentyFocusAreasInNineteenGemeentenSinceJuly2022() {
        List<NamedArea> areas = focusAreas().listAreas(AFTER_START);
        assertThat(areas).hasSize(20);
        assertThat(areas.stream().map(NamedArea::gemeente).distinct()).hasSize(19);
        assertThat(areas).allSatisfy(a -> assertThat(a.compositions()).hasSize(3));
    }

    @Test
    void sixteenBeforeThatAndNoneBeforeTheFirstList() {
        NamedAreaList list = focusAreas();
        List<NamedArea> before = list.listAreas(LocalDate.of(2021, 6, 1));
        assertThat(before).hasSize(16);
        assertThat(list.listAreas(AFTER_START)).containsAll(before);
        List<String> later = list.listAreas(AFTER_START).stream()
                .filter(a -> !before.contains(a))
                .map(NamedArea::name)
                .toList();
        assertThat(later)
                .containsExactlyInAnyOrder("Delft West", "Dordrecht West", "Vlaardingen West", "Roosendaal-stad");
        assertThat(list.listAreas(LocalDate.of(2019, 1, 1))).isEmpty();
    }

    @Test
    void anAreaIsFoundUnderEveryNameItGoesBy() {
        NamedAreaList list = focusAreas();
        assertThat(list.getArea("Roosendaal Ring")).isEqualTo(list.getArea("roosendaal-stad"));
        assertThat(list.getArea("Heerlen-Noord")).isEqualTo(list.getArea("heerlen noord"));
        assertThat(list.findArea("Zeist")).isEmpty();
    }

    @Test
    void theWijkenOf2022HoldThePublishedNumberOfResidents() {
        Map<AreaCode, NamedCsvRecord> wijken = byCode("cbs_wijk_2022_indicators.csv.gz");
        ToDoubleFunction<AreaCode> residents = c -> number(wijken, c, "population");
        assertThat(total(2022, AreaLevel.WIJK, Confidence.LOW, residents)).isEqualTo(1_158_770);
        assertThat(total(2022, AreaLevel.WIJK, Confidence.MEDIUM, residents)).isEqualTo(1_149_810);
        double low = 0;
        double known = 0;
        for (AreaCode code : codes(2022, AreaLevel.WIJK, Confidence.LOW)) {
            double share = number(wijken, code, "income_low");
            if (!Double.isNaN(share)) {
                low += share * residents.applyAsDouble(code);
                known += residents.applyAsDouble(code);
            }
        }
        assertThat(low / known).isCloseTo(47.6, within(0.05));
    }

    @Test
    void theWijkenAndBuurtenOf2024HoldThePublishedNumberOfResidents() {
        Map<AreaCode, NamedCsvRecord> areas = byCode("nl_region_indicators_2024.csv.gz");
        ToDoubleFunction<AreaCode> residents = c -> {
            double n = number(areas, c, "inwoners");
            return Double.isNaN(n) ? 0 : n;
        };
        assertThat(total(2024, AreaLevel.WIJK, Confidence.LOW, residents)).isEqualTo(1_187_600);
        assertThat(total(2024, AreaLevel.BUURT, Confidence.LOW, residents)).isEqualTo(1_195_435);
        assertThat(total(2024, AreaLevel.BUURT, Confidence.MEDIUM, residents)).isEqualTo(1_155_980);
    }

    @Test
    void everyCodeExistsInItsBoundaryYear() {
        Map<Integer, AreaTree> trees = Map.of(
                2022, tree(2022, "cbs_wijk_2022_indicators.csv.gz", "cbs_gemeente_2022_indicators.csv"),
                2023, tree(2023, "cbs_gemeente_2023_attributes.csv"),
                2024, tree(2024, "nl_region_indicators_2024.csv.gz"));
        IntFunction<Optional<AreaTree>> known = year -> Optional.ofNullable(trees.get(year));
        assertThat(NamedAreaLists.read(SharedData.catalogue(), known)).hasSize(3);
        assertThat(Networks.read(SharedData.catalogue(), known)).hasSize(3);
    }

    @Test
    void networksKnowTheirMembersOnlyOnTheDaysOfTheirLists() {
        Network g40 = network("g40");
        Network m50 = network("m50");
        AreaCode amstelveen = AreaCode.parse("GM0362");
        assertThat(g40.rosters()).extracting(r -> r.members().size()).containsExactly(40, 41);
        assertThat(g40.isMember(amstelveen, LocalDate.of(2022, 6, 30))).isEqualTo(Verdict.VOLDOET_NIET);
        assertThat(g40.isMember(amstelveen, LocalDate.of(2022, 7, 1))).isEqualTo(Verdict.VOLDOET);
        assertThat(g40.isMember(amstelveen, LocalDate.of(2015, 1, 1))).isEqualTo(Verdict.ONBEKEND);
        assertThat(m50.rosters())
                .singleElement()
                .satisfies(r -> assertThat(r.members()).hasSize(61));
        AreaCode zeist = AreaCode.parse("GM0355");
        assertThat(m50.isMember(zeist, LocalDate.of(2023, 4, 15))).isEqualTo(Verdict.VOLDOET);
        assertThat(m50.isMember(zeist, LocalDate.of(2026, 1, 1))).isEqualTo(Verdict.ONBEKEND);
        assertThat(m50.findLatestRoster(LocalDate.of(2026, 1, 1)))
                .contains(m50.rosters().getFirst());
        assertThat(m50.headcounts()).extracting(Network.Headcount::members).containsExactly(40, 76);
        assertThat(network("g4").rosters().getFirst().members()).hasSize(4);
        assertThat(g40.rosters().getLast().members())
                .doesNotContainAnyElementsOf(m50.rosters().getFirst().members());
    }

    @Test
    void aCodeThatDidNotExistIsRefusedWithItsLine(@TempDir Path catalogue) throws IOException {
        Files.createDirectories(catalogue.resolve("memberships"));
        Files.writeString(catalogue.resolve("memberships/x.yaml"), """
                id: x
                name: {nl: X, en: X}
                rosters:
                  - from: 2022-01-01
                    boundary_year: 2022
                    sources: [a source]
                    note: {nl: n, en: n}
                    members:
                      GM0001: One
                      GM9999: None
                      WK000100: A wijk
                      XX: No code
                """);
        AreaTree tree = new AreaTree(
                2022,
                List.of(
                        new Area(AreaCode.parse("GM0001"), "One", null),
                        new Area(AreaCode.parse("WK000100"), "A wijk", AreaCode.parse("GM0001"))));
        assertThatThrownBy(() -> Networks.read(catalogue, year -> Optional.of(tree)))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problems()).hasSize(3);
                    assertThat(e.in("nl"))
                            .contains("memberships/x.yaml:10:")
                            .contains("GM9999 bestond niet in de gebiedsindeling van 2022");
                    assertThat(e.in("en"))
                            .contains(":11:")
                            .contains("no code of a gemeente")
                            .contains(":12:");
                });
    }

    private static Network network(String id) {
        return Networks.read(SharedData.catalogue(), ListsTest::nothingKnown).stream()
                .filter(n -> n.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<AreaCode> codes(int year, AreaLevel level, Confidence atLeast) {
        List<AreaCode> codes = new ArrayList<>();
        for (NamedArea area : focusAreas().listAreas(AFTER_START)) {
            Composition composition = area.getComposition(year, level);
            codes.addAll(
                    composition.findArea(area.name(), atLeast).orElseThrow().members());
        }
        assertThat(codes).doesNotHaveDuplicates();
        return codes;
    }

    private static double total(int year, AreaLevel level, Confidence atLeast, ToDoubleFunction<AreaCode> residents) {
        return codes(year, level, atLeast).stream().mapToDouble(residents).sum();
    }

    private static double number(Map<AreaCode, NamedCsvRecord> rows, AreaCode code, String field) {
        String text = Objects.requireNonNull(rows.get(code), () -> code + " is not in the file")
                .getField(field);
        return text.isBlank() ? Double.NaN : Double.parseDouble(text);
    }

    private static Map<AreaCode, NamedCsvRecord> byCode(String file) {
        return SharedData.rows(file).stream()
                .collect(Collectors.toMap(r -> AreaCode.parse(r.getField("code")), r -> r));
    }

    private static AreaTree tree(int year, String... files) {
        List<Area> areas = new ArrayList<>();
        for (String file : files) {
            String column = file.contains("attributes") ? "GM_CODE" : "code";
            SharedData.rows(file).forEach(r -> {
                AreaCode code = AreaCode.parse(r.getField(column));
                areas.add(new Area(code, code.code(), code.parent().orElse(null)));
            });
        }
        return new AreaTree(year, areas);
    }
}
