package nl.wijkmaat.editions.fund;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkmaat.editions.lists.ListFolder;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlFolder;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.engine.LocalText;

/**
 * What a file of {@code catalogue/funds} says of itself, without setting what a proposal leaves open: enough to choose a design and to know
 * what has to be set.
 *
 * @param id name of the design
 * @param name what readers see
 * @param about what it is for
 * @param from day of the proposal
 * @param parameters numbers that it leaves open, at their usual value; NaN where there is none
 * @param keys kinds of the keys that it describes, to compare
 * @param fields what can be set, with what the design makes of it
 */
public record DesignFile(
        String id,
        LocalText name,
        LocalText about,
        LocalDate from,
        List<FundParameter> parameters,
        List<String> keys,
        List<DesignField> fields) {

    public DesignFile {
        parameters = List.copyOf(parameters);
        keys = List.copyOf(keys);
        fields = List.copyOf(fields);
    }

    /**
     * The designs of a catalogue, in the order of their file names. Whether their rules hold together is told by {@link FundFile#read}.
     *
     * @throws nl.wijkmaat.editions.problem.ProblemException when a file cannot be read or lacks one of these fields
     */
    public static List<DesignFile> list(Path catalogue) {
        return list(catalogue, "", "");
    }

    /**
     * As {@link #list(Path)}, with envelopes added to one of them, so that what can be set of those is known too. A name that cannot be is left
     * for {@link FundFile#read} to tell.
     *
     * @param id of the design that gets them
     * @param added names of the envelopes, with commas between them
     */
    public static List<DesignFile> list(Path catalogue, String id, String added) {
        Problems problems = new Problems();
        List<YamlMap> files = YamlFolder.read(catalogue, "funds", problems);
        List<DesignFile> designs = files.stream().map(DesignFile::of).toList();
        problems.throwIfAny();
        return designs.stream()
                .map(design -> design.id().equals(id)
                        ? of(new DesignEnvelopes(files.get(designs.indexOf(design))).with(added))
                        : design)
                .toList();
    }

    private static DesignFile of(YamlMap file) {
        return new DesignFile(
                file.getText("id"),
                file.getLocalText("name"),
                file.getLocalText("about"),
                file.getDate("from"),
                ListFolder.maps(file, "parameters").stream()
                        .map(DesignFile::parameter)
                        .toList(),
                file.getList("keys").maps().stream()
                        .map(key -> key.getText("kind"))
                        .toList(),
                new DesignFields(file).list());
    }

    /** What can be set under this name. */
    public Optional<DesignField> findField(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The parameter that a field rests on. */
    public Optional<DesignField> findParameterOf(DesignField field) {
        return fields.stream().filter(field::restsOn).findFirst();
    }

    private static FundParameter parameter(YamlMap map) {
        OptionalDouble usual = map.findNumber("usual");
        return new FundParameter(map.getText("name"), map.getLocalText("about"), usual, usual.orElse(Double.NaN));
    }
}
