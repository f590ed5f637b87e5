package nl.wijkmaat.editions.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.boundary.OutlineImporter;
import nl.wijkmaat.editions.boundary.OutlineSource;
import nl.wijkmaat.editions.boundary.OutlineSources;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.editions.store.OutlineTable;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.BoundaryYears;
import nl.wijkmaat.engine.area.CodeChanges;
import nl.wijkmaat.engine.area.Crosswalk;
import nl.wijkmaat.engine.area.Evidence;
import nl.wijkmaat.engine.area.Relation;
import nl.wijkmaat.engine.area.Relation.Obstacle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of the catalogue against published code lists and residents: every gemeente is accounted for, and its people with it. */
class CodeChangesTest {

    private final Map<Integer, List<Area>> areas = new TreeMap<>();
    private final Map<Integer, Map<AreaCode, Double>> residents = new HashMap<>();
    private final Map<Integer, AreaTree> trees = new HashMap<>();
    private CodeChanges changes = CodeChanges.none();

    @BeforeEach
    void read() {
        changes = CodeChangeFile.read(SharedData.catalogue(), false);
    }

    @Test
    void everyGemeenteOfALaterYearIsAccountedForAndSoAreItsResidents() {
        add(2017, "cbs_gemeente_2017_attributes.csv", "gm_code", "gm_naam", "aant_inw");
        add(2021, "cbs_gemeente_2021_attributes.csv", "GM_CODE", "GM_NAAM", "AANT_INW");
        add(2022, "cbs_gemeente_2022_indicators.csv", "code", "name", "population");
        add(2023, "cbs_gemeente_2023_attributes.csv", "GM_CODE", "GM_NAAM", "AANT_INW");
        add(2024, "nl_region_indicators_2024.csv.gz", "code", "name", "inwoners");
        List<Integer> years = List.of(2017, 2021, 2022, 2023, 2024);
        for (int from : years) {
            for (int to : years) {
                if (from < to) {
                    checkResidents(from, to);
                }
            }
        }
    }

    /** Residents brought over differ no more than people move: little where gemeenten merged, where a missing part would show. */
    private void checkResidents(int from, int to) {
        Crosswalk crosswalk = between(tree(from), tree(to), Evidence.none());
        Set<String> split = new TreeSet<>();
        double least = 0;
        for (Area target : tree(to).listAreas(AreaLevel.GEMEENTE)) {
            Relation relation = crosswalk.getRelation(target.code());
            if (relation instanceof Relation.Changed(Obstacle why)) {
                assertThat(why).as("%s %d-%d", target.code(), from, to).isEqualTo(Obstacle.SPLIT);
                split.add(target.code().code());
                continue;
            }
            List<AreaCode> sources =
                    relation instanceof Relation.Merged m ? m.sources() : List.of(((Relation.Same) relation).source());
            double before =
                    sources.stream().mapToDouble(s -> residents(from, s)).sum();
            double most = relation instanceof Relation.Merged ? (0.02 + 0.02 * (to - from)) * before : 0.3 * before;
            assertThat(residents(to, target.code()))
                    .as("%s %s from %s, %d-%d", target.code(), target.name(), sources, from, to)
                    .isCloseTo(before, within(most));
            least += before;
        }
        assertThat(split).isEqualTo(expectedSplit(from, to));
        double lost = split.stream()
                .mapToDouble(code -> residents(to, new AreaCode(code)))
                .sum();
        double total = tree(from).listAreas(AreaLevel.GEMEENTE).stream()
                .mapToDouble(a -> residents(from, a.code()))
                .sum();
        assertThat(least + lost).isCloseTo(total, within(total * 0.01));
    }

    private static Set<String> expectedSplit(int from, int to) {
        Set<String> split = new TreeSet<>();
        if (from < 2018 && to >= 2018) {
            split.addAll(Set.of("GM0080", "GM1900", "GM1949"));
        }
        if (from < 2019 && to >= 2019) {
            split.addAll(Set.of("GM1966", "GM1969"));
        }
        if (from < 2021 && to >= 2021) {
            split.addAll(Set.of("GM0757", "GM0824", "GM0855", "GM0865"));
        }
        return split;
    }

    @Test
    void mergersSince2021() {
        assertThat(gemeente(2021, 2022, "GM1991")).isEqualTo(merged("GM0856", "GM1685"));
        assertThat(gemeente(2021, 2022, "GM1982")).isEqualTo(merged("GM0756", "GM0786", "GM0815", "GM1684", "GM1702"));
        assertThat(gemeente(2021, 2022, "GM1980")).isEqualTo(merged("GM0398", "GM0416"));
        assertThat(gemeente(2021, 2022, "GM0439")).isEqualTo(merged("GM0370", "GM0439"));
        assertThat(gemeente(2022, 2023, "GM0363")).isEqualTo(merged("GM0363", "GM0457"));
        assertThat(gemeente(2022, 2024, "GM1992")).isEqualTo(merged("GM0501", "GM0530", "GM0614"));
        assertThat(gemeente(2024, 2022, "GM0363")).isEqualTo(new Relation.Changed(Obstacle.PART_OF_LARGER));
    }

    @Test
    void theTablesAgreeWithTheListOfEveryYearBetween2009And2021() {
        for (int year = 2009; year < 2021; year++) {
            AreaTree before = wideTable(year);
            AreaTree after = wideTable(year + 1);
            Crosswalk crosswalk = between(before, after, Evidence.none());
            for (AreaCode code : crosswalk.listTargets()) {
                Relation relation = crosswalk.getRelation(code);
                boolean explained = !(relation instanceof Relation.Changed(Obstacle why)) || why == Obstacle.SPLIT;
                // The list moves these two to the first of January after the day on which they changed.
                boolean dated = year == 2010 && code.code().equals("GM0599")
                        || year == 2015 && code.code().equals("GM1940");
                assertThat(explained || dated)
                        .as("%s %d: %s", code, year + 1, relation)
                        .isTrue();
            }
        }
    }

    @Test
    void wijkenOf2022And2024MatchOnlyWithTheSameNameAndAlikeResidents() {
        addWijken2022And2024();
        Crosswalk crosswalk = compare(2024, 2022);
        List<AreaCode> same = matched(crosswalk, AreaLevel.WIJK);
        assertThat(same).hasSize(2969);
        double people = same.stream().mapToDouble(c -> residents(2022, c)).sum();
        assertThat(people / 17_588_925).isCloseTo(0.900, within(0.0005));
        assertThat(crosswalk.getRelation(new AreaCode("WK040001"))).isInstanceOf(Relation.Same.class);
        // Gemert-Bakel numbered its wijken anew: code 04 was Bakel and is De Mortel.
        assertThat(crosswalk.getRelation(new AreaCode("WK165204")))
                .isEqualTo(new Relation.Changed(Obstacle.OTHER_NAME));
        // In De Binckhorst and around, thousands of dwellings were built, or the border moved: nobody can tell.
        assertThat(crosswalk.getRelation(new AreaCode("WK051839")))
                .isEqualTo(new Relation.Changed(Obstacle.OTHER_RESIDENTS));
    }

    @Test
    void amsterdamReplacedAllItsCodesAndComesOutAsChanged() {
        addWijken2022And2024();
        add2020();
        add2023();
        Predicate<AreaCode> amsterdam = c -> c.gemeente().equals(Optional.of(new AreaCode("GM0363")));
        for (Crosswalk crosswalk : List.of(byWay(2020, 2024), byWay(2022, 2024), byWay(2024, 2022))) {
            assertThat(crosswalk.listTargets())
                    .filteredOn(c -> c.level() == AreaLevel.WIJK && amsterdam.test(c))
                    .hasSizeGreaterThan(90)
                    .allSatisfy(c -> assertThat(crosswalk.getRelation(c)).isInstanceOf(Relation.Changed.class));
        }
    }

    @Test
    void healthOf2020ReachesMostWijkenOf2022ByWayOfLaterYears() {
        addWijken2022And2024();
        add2020();
        add2023();
        assertThat(matched(compare(2020, 2022), AreaLevel.WIJK)).isEmpty();
        List<AreaCode> same = matched(byWay(2020, 2022), AreaLevel.WIJK);
        double people = same.stream().mapToDouble(c -> residents(2022, c)).sum();
        assertThat(same).hasSize(2736);
        assertThat(people / 17_588_925).isCloseTo(0.836, within(0.0005));
    }

    @Test
    void outlinesOf2022And2023SpeakForMostWijkenOfTheSameName() {
        addWijken2022And2024();
        add2023();
        areas.values().forEach(of -> of.removeIf(a -> a.code().compareTo(new AreaCode("WK030000")) > 0));
        Evidence evidence = new PublishedEvidence(
                Map.of(),
                "residents",
                List.of(outlines("cbs_wijk_2022.geojson.gz"), outlines("cbs_wijk_2023.geojson.gz")));
        Crosswalk crosswalk = between(tree(2023), tree(2022), evidence);
        List<AreaCode> same = matched(crosswalk, AreaLevel.WIJK);
        List<AreaCode> named = matched(between(tree(2023), tree(2022), Evidence.none()), AreaLevel.WIJK);
        assertThat(named).containsAll(same);
        assertThat((double) same.size() / named.size()).isBetween(0.75, 0.95);
        // Groningen redrew wijk 09 and kept its code.
        assertThat(crosswalk.getRelation(new AreaCode("WK001409"))).isInstanceOf(Relation.Changed.class);
    }

    @Test
    void tablesOfTheRealCountryTellNothingOfAnInventedOne() {
        CodeChanges ofInvented = CodeChangeFile.read(SharedData.catalogue(), true);
        assertThat(ofInvented.covers(2022)).isFalse();
        assertThat(changes.covers(2022)).isTrue();
    }

    @Test
    void whatIsWrongInTheFileIsToldWithItsLine(@TempDir Path catalogue) throws IOException {
        Files.createDirectories(catalogue.resolve("code-changes"));
        Files.writeString(catalogue.resolve("code-changes/gemeenten.yaml"), """
                id: gemeenten
                covers: {first_boundary_year: 2009, last_boundary_year: 2024}
                sources: {cbs: CBS}
                note: {nl: n, en: n}
                changes:
                  - date: 2010-01-01
                    sources: [cbx]
                    new:
                      GM0001: [GM0002, WK000301]
                      GM1: [GM0004]
                    moved: {}
                """);
        assertThatThrownBy(() -> CodeChangeFile.read(catalogue, false))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problems()).hasSize(4);
                    assertThat(e.in("en")).contains(":7:", "cbx", ":9:", "WK000301", ":10:", "GM1", ":11:", "moved");
                });
    }

    private void addWijken2022And2024() {
        add(2022, "cbs_gemeente_2022_indicators.csv", "code", "name", "population");
        add(2022, "cbs_wijk_2022_indicators.csv.gz", "code", "name", "population");
        add(2024, "nl_region_indicators_2024.csv.gz", "code", "name", "inwoners");
    }

    private void add2020() {
        for (NamedCsvRecord row : SharedData.rows("rivm_50090NED_2020_18plus.csv.gz")) {
            AreaCode code = AreaCode.parse(row.getField("Codering_3"));
            if (code.level() != AreaLevel.COUNTRY) {
                String name = code.level() == AreaLevel.GEMEENTE ? row.getField("Gemeentenaam_1") : code.code();
                add(2020, code, name, "");
            }
        }
    }

    private void add2023() {
        SharedData.rows("nl_region_names_2023.csv.gz").stream()
                .filter(r -> !AreaCode.parse(r.getField(0)).equals(AreaCode.NETHERLANDS))
                .forEach(r -> add(2023, AreaCode.parse(r.getField(0)), r.getField("Title"), ""));
    }

    private void add(int year, String file, String code, String name, String people) {
        for (NamedCsvRecord row : SharedData.rows(file)) {
            AreaCode area = AreaCode.parse(row.getField(code));
            if (!area.code().equals("GM0998")) {
                add(year, area, row.getField(name), row.getField(people));
            }
        }
    }

    private void add(int year, AreaCode code, String name, String people) {
        AreaCode parent = code.level() == AreaLevel.GEMEENTE
                ? AreaCode.NETHERLANDS
                : code.parent().orElseThrow();
        areas.computeIfAbsent(year, k -> new ArrayList<>(List.of(new Area(AreaCode.NETHERLANDS, "Nederland", null))))
                .add(new Area(code, name, parent));
        if (!people.isBlank()) {
            residents.computeIfAbsent(year, k -> new HashMap<>()).put(code, Double.valueOf(people));
        }
    }

    private double residents(int year, AreaCode code) {
        return residents.getOrDefault(year, Map.of()).getOrDefault(code, Double.NaN);
    }

    private AreaTree tree(int year) {
        return trees.computeIfAbsent(year, y -> new AreaTree(y, areas.getOrDefault(y, List.of())));
    }

    private Evidence residentsOnly() {
        return new Evidence() {
            @Override
            public OptionalDouble findResidents(int boundaryYear, AreaCode code) {
                double people = residents(boundaryYear, code);
                return Double.isNaN(people) ? OptionalDouble.empty() : OptionalDouble.of(people);
            }

            @Override
            public OptionalDouble findOverlap(int boundaryYear, int otherBoundaryYear, AreaCode code) {
                return OptionalDouble.empty();
            }
        };
    }

    private Crosswalk between(AreaTree from, AreaTree to, Evidence evidence) {
        return new BoundaryYears(List.of(from, to), changes, evidence)
                .getDirect(from.boundaryYear(), to.boundaryYear());
    }

    private Crosswalk compare(int from, int to) {
        return between(tree(from), tree(to), residentsOnly());
    }

    private Crosswalk byWay(int from, int to) {
        List<AreaTree> all = areas.keySet().stream().map(this::tree).toList();
        return new BoundaryYears(all, changes, residentsOnly()).getCrosswalk(from, to);
    }

    private static List<AreaCode> matched(Crosswalk crosswalk, AreaLevel level) {
        return crosswalk.listTargets().stream()
                .filter(c -> c.level() == level && crosswalk.getRelation(c) instanceof Relation.Same)
                .toList();
    }

    private Relation gemeente(int from, int to, String code) {
        if (areas.isEmpty()) {
            add(2021, "cbs_gemeente_2021_attributes.csv", "GM_CODE", "GM_NAAM", "AANT_INW");
            add(2022, "cbs_gemeente_2022_indicators.csv", "code", "name", "population");
            add(2023, "cbs_gemeente_2023_attributes.csv", "GM_CODE", "GM_NAAM", "AANT_INW");
            add(2024, "nl_region_indicators_2024.csv.gz", "code", "name", "inwoners");
        }
        return compare(from, to).getRelation(new AreaCode(code));
    }

    private static Relation merged(String... sources) {
        return new Relation.Merged(List.of(sources).stream().map(AreaCode::new).toList());
    }

    private static AreaTree wideTable(int year) {
        Set<AreaCode> codes = new TreeSet<>();
        SharedData.rows("gemeente_codes_per_year_1981_onward.csv")
                .forEach(r -> codes.add(new AreaCode("GM" + r.getField("GM" + year))));
        return new AreaTree(
                year, codes.stream().map(c -> new Area(c, c.code(), null)).toList());
    }

    private static OutlineTable outlines(String file) {
        OutlineSource source = OutlineSources.readAll(SharedData.catalogue()).stream()
                .filter(s -> !s.listLayers(file).isEmpty())
                .findFirst()
                .orElseThrow();
        return OutlineImporter.read(SharedData.file(file), source);
    }
}
