package nl.wijkmaat.editions.lists;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlFile;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaSearch.Alias;

/** Reads {@code catalogue/area-aliases.yaml}: names in common use that are not the published ones, such as Den Haag. */
public final class AreaAliases {

    private static final String FILE = "area-aliases.yaml";

    private AreaAliases() {}

    /**
     * @param catalogue the catalogue folder; without the file there are no aliases
     * @throws nl.wijkmaat.editions.problem.ProblemException with everything that is wrong in the file
     */
    public static List<Alias> read(Path catalogue) {
        Path file = catalogue.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        Problems problems = new Problems();
        List<Alias> aliases = new ArrayList<>();
        Optional<YamlMap> content = YamlFile.read(file, FILE, problems);
        content.ifPresent(map -> {
            map.getDate("revised");
            YamlMap byCode = map.getMap("aliases");
            for (String key : byCode.values().keySet()) {
                Optional<AreaCode> code = AreaCode.findIn(key);
                if (code.isEmpty()) {
                    problems.add(byCode.place(key), "list.no_code", key);
                }
                code.ifPresent(known ->
                        byCode.listTexts(key).forEach(name -> aliases.add(new Alias(name.text(), known))));
            }
            map.refuseOtherKeys();
        });
        problems.throwIfAny();
        return List.copyOf(aliases);
    }
}
