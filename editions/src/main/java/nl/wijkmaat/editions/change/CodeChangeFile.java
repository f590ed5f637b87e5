package nl.wijkmaat.editions.change;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlFile;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.editions.yaml.YamlText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.CodeChange;
import nl.wijkmaat.engine.area.CodeChanges;

/** Reads the code changes of gemeenten and provinces from {@code catalogue/code-changes/gemeenten.yaml}. */
public final class CodeChangeFile {

    private static final String NAME = "code-changes/gemeenten.yaml";

    private final Problems problems = new Problems();
    private final List<CodeChange> changes = new ArrayList<>();

    private CodeChangeFile() {}

    /** Whether a folder, laid out as a catalogue is, has a table of code changes. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME));
    }

    /**
     * @param catalogue the catalogue folder
     * @param invented whether the figures are of an invented country: a table of another country than theirs tells nothing of their
     *     codes, and {@link CodeChanges#none} stands in for it
     * @throws nl.wijkmaat.editions.problem.ProblemException with everything that is wrong in the file
     */
    public static CodeChanges read(Path catalogue, boolean invented) {
        CodeChangeFile file = new CodeChangeFile();
        Optional<CodeChanges> changes =
                YamlFile.read(catalogue.resolve(NAME), NAME, file.problems).flatMap(map -> file.changes(map, invented));
        file.problems.throwIfAny();
        return changes.orElseThrow();
    }

    private Optional<CodeChanges> changes(YamlMap map, boolean invented) {
        boolean ofInvented = map.getFlag("invented", false);
        map.getText("id");
        map.getLocalText("note");
        YamlMap covers = map.getMap("covers");
        int first = covers.getWhole("first_boundary_year");
        int last = covers.getWhole("last_boundary_year");
        covers.refuseOtherKeys();
        var sources = map.getMap("sources").values().keySet();
        for (YamlMap day : map.getList("changes").maps()) {
            LocalDate date = day.getDate("date");
            for (YamlText source : day.listTexts("sources")) {
                if (!sources.contains(source.text())) {
                    problems.add(source.place(), "change.unknown_source", source.text(), String.join(", ", sources));
                }
            }
            codes(day, "enlarged").forEach((code, others) -> {
                add(date, code, code, true);
                others.forEach(other -> add(date, other, code, true));
            });
            codes(day, "new").forEach((code, others) -> others.forEach(other -> add(date, other, code, true)));
            codes(day, "split").forEach((code, holders) -> holders.forEach(holder -> add(date, code, holder, false)));
            day.refuseOtherKeys();
        }
        map.refuseOtherKeys();
        try {
            CodeChanges read = new CodeChanges(first, last, changes);
            return Optional.of(ofInvented == invented ? read : CodeChanges.none());
        } catch (IllegalArgumentException e) {
            problems.add(map.place("changes"), "list.refused", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void add(LocalDate date, AreaCode from, AreaCode to, boolean whole) {
        changes.add(new CodeChange(date, from, to, whole));
    }

    /** Codes by code; what is none, or of another level than the code in front, is a problem. */
    private Map<AreaCode, List<AreaCode>> codes(YamlMap day, String key) {
        Map<AreaCode, List<AreaCode>> codes = new LinkedHashMap<>();
        Optional<YamlMap> map = day.findMap(key);
        if (map.isEmpty()) {
            return codes;
        }
        for (String text : map.get().values().keySet()) {
            Optional<AreaCode> code = AreaCode.findIn(text);
            if (code.isEmpty()) {
                problems.add(map.get().place(text), "list.no_code", text);
                continue;
            }
            List<AreaCode> others = new ArrayList<>();
            for (YamlText other : map.get().listTexts(text)) {
                AreaCode.findIn(other.text())
                        .filter(o -> o.level() == code.get().level())
                        .ifPresentOrElse(
                                others::add, () -> problems.add(other.place(), "change.no_equal", other.text(), text));
            }
            codes.put(code.get(), others);
        }
        return codes;
    }
}
