package nl.wijkmaat.editions.lists;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlFile;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.engine.area.AreaLevel;

/** Reads {@code catalogue/area-counts.yaml}: how many areas of each level the country had in a boundary year. */
public final class AreaCounts {

    private static final String FILE = "area-counts.yaml";
    private static final Map<AreaLevel, String> KEYS =
            Map.of(AreaLevel.GEMEENTE, "gemeenten", AreaLevel.WIJK, "wijken", AreaLevel.BUURT, "buurten");

    private AreaCounts() {}

    /**
     * @param catalogue the catalogue folder; without the file nothing is known
     * @return per boundary year the number of areas of the levels of which it is known
     * @throws nl.wijkmaat.editions.problem.ProblemException with everything that is wrong in the file
     */
    public static Map<Integer, Map<AreaLevel, Integer>> read(Path catalogue) {
        Problems problems = new Problems();
        Map<Integer, Map<AreaLevel, Integer>> counts = read(catalogue, problems);
        problems.throwIfAny();
        return counts;
    }

    /** As the other; what is wrong is gathered among the problems of the rest of the catalogue. */
    public static Map<Integer, Map<AreaLevel, Integer>> read(Path catalogue, Problems problems) {
        Path file = catalogue.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        Map<Integer, Map<AreaLevel, Integer>> counts = new TreeMap<>();
        Optional<YamlMap> content = YamlFile.read(file, FILE, problems);
        content.ifPresent(map -> {
            map.getDate("revised");
            for (YamlMap year : map.getList("boundary_years").maps()) {
                counts.put(year.getWhole("year"), countsOf(year));
                year.getText("source");
                year.refuseOtherKeys();
            }
            map.refuseOtherKeys();
        });
        return Map.copyOf(counts);
    }

    private static Map<AreaLevel, Integer> countsOf(YamlMap year) {
        Map<AreaLevel, Integer> counts = new EnumMap<>(AreaLevel.class);
        KEYS.forEach((level, key) -> year.findWhole(key).ifPresent(count -> counts.put(level, count)));
        return Map.copyOf(counts);
    }
}
