package nl.wijkmaat.editions.lists;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlFile;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.engine.LocalText;

/** Reads {@code catalogue/series-breaks.yaml}: the years in which a series began anew, so that before and after are not compared. */
public final class SeriesBreaks {

    private static final String FILE = "series-breaks.yaml";

    private SeriesBreaks() {}

    /**
     * The first year of a new series.
     *
     * @param indicators ids of the indicators that it holds for
     * @param from first year of the new series
     * @param reason what changed, for readers
     */
    public record Break(List<String> indicators, int from, LocalText reason) {
        public Break {
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * @param catalogue the catalogue folder; without the file no break is known
     * @throws nl.wijkmaat.editions.problem.ProblemException with everything that is wrong in the file
     */
    public static List<Break> read(Path catalogue) {
        Path file = catalogue.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        Problems problems = new Problems();
        List<Break> breaks = new ArrayList<>();
        Optional<YamlMap> content = YamlFile.read(file, FILE, problems);
        content.ifPresent(map -> {
            map.getDate("revised");
            for (YamlMap each : map.getList("breaks").maps()) {
                breaks.add(new Break(
                        each.listTexts("indicators").stream()
                                .map(text -> text.text())
                                .toList(),
                        each.getWhole("from"),
                        each.getLocalText("reason")));
                each.refuseOtherKeys();
            }
            map.refuseOtherKeys();
        });
        problems.throwIfAny();
        return List.copyOf(breaks);
    }
}
