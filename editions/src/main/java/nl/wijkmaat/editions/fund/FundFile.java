package nl.wijkmaat.editions.fund;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlFile;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.engine.fund.FundDesign;
import nl.wijkmaat.engine.fund.Key;

/** Reads a design of a fund from YAML. */
public final class FundFile {

    private FundFile() {}

    /**
     * What a file holds.
     *
     * @param design with all parameters filled in
     * @param keys that the file describes, to compare
     * @param parameters in the order of the file
     * @param yaml the design with everything that was set, as a file of its own
     */
    public record Read(FundDesign design, List<Key> keys, List<FundParameter> parameters, String yaml) {
        public Read {
            keys = List.copyOf(keys);
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * What a design may refer to.
     *
     * @param lists ids of lists of named areas and of their selections
     * @param networks ids of networks of gemeenten
     * @param indicators ids of indicators that are a percentage of residents, where more is heavier
     */
    public record Known(Set<String> lists, Set<String> networks, Set<String> indicators) {
        public Known {
            lists = Set.copyOf(lists);
            networks = Set.copyOf(networks);
            indicators = Set.copyOf(indicators);
        }
    }

    /**
     * @param file the file
     * @param name what to call it in problems
     * @param settings by name what the user sets: parameters, parts of the design such as {@code term.years}, and envelopes
     *     that come in ({@code envelopes.add}) or go ({@code envelopes.remove})
     * @throws nl.wijkmaat.editions.problem.ProblemException with everything that is wrong, each with its line and column
     */
    public static Read read(Path file, String name, Known known, Map<String, String> settings) {
        Problems problems = new Problems();
        return read(YamlFile.read(file, name, problems), problems, known, settings);
    }

    /** As {@link #read}, from a text. */
    public static Read parse(String text, String name, Known known, Map<String, String> settings) {
        Problems problems = new Problems();
        return read(YamlFile.parse(text, name, problems), problems, known, settings);
    }

    private static Read read(Optional<YamlMap> file, Problems problems, Known known, Map<String, String> settings) {
        problems.throwIfAny();
        YamlMap design = DesignFields.with(file.orElseThrow(), settings);
        YamlMap own = settings.isEmpty() ? design : new DesignFields(design).asOwn();
        Optional<Read> read = new FundReader(problems, known).read(design, own);
        problems.throwIfAny();
        return read.orElseThrow();
    }
}
