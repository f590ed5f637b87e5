package nl.wijkmaat.app.site.fund;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wijkmaat.app.burden.BurdenOptions;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.fund.KnownFunds;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.editions.fund.DesignEnvelopes;
import nl.wijkmaat.editions.fund.DesignField;
import nl.wijkmaat.editions.fund.DesignFile;
import nl.wijkmaat.editions.fund.DesignPart;

/**
 * Understands the address of a fund. A link holds what differs from the design; a form sends every field, and only what differs becomes a
 * setting. What is wrong with a setting is found by whoever reads the design, so that the page and the command judge alike.
 */
final class FundAddress {

    private final PageRequest request;
    private final KnownBurdens burdens;
    private final Map<String, String> written;
    private final List<DesignFile> designs;

    /** @throws Refusal when a setting cannot be told from its name */
    FundAddress(PageRequest request, KnownBurdens burdens, Path catalogue) {
        this.request = request;
        this.burdens = burdens;
        this.written = written();
        this.designs = DesignFile.list(catalogue, request.code(), envelopes(DesignPart.ADDED));
    }

    /** All there are; that which is asked has the envelopes that are added. */
    List<DesignFile> designs() {
        return designs;
    }

    /** @throws Refusal when there is no such design, level or year */
    FundChoice read() {
        DesignFile design = designs.stream()
                .filter(d -> d.id().equals(request.code()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "error.fund",
                        request.code(),
                        designs.stream().map(DesignFile::id).collect(Collectors.joining(", "))));
        BurdenOptions.Level level = request.findChoice(
                        Parameter.LEVEL, List.of(BurdenOptions.Level.values()), Enum::name)
                .orElse(BurdenOptions.Level.wijk);
        List<Integer> years = burdens.listYears(level);
        if (years.isEmpty()) {
            throw request.refusal(Parameter.LEVEL, "error.question.none", level.name());
        }
        int year = request.findChoice(Parameter.YEAR, years, String::valueOf)
                .orElseGet(() -> burdens.findUsual(level)
                        .map(KnownBurdens.Asked::boundaryYear)
                        .orElse(years.getFirst()));
        Set<String> leftOut = Set.copyOf(DesignEnvelopes.listOf(envelopes(DesignPart.REMOVED)));
        Map<String, String> settings = new TreeMap<>();
        Map<String, String> typed = new HashMap<>();
        complete(design).forEach((name, text) -> {
            Optional<DesignField> field = design.findField(name);
            if (field.filter(f -> leftOut.contains(f.of())).isPresent()) {
                // What is left out has nothing to set; the form sends its fields all the same.
                return;
            }
            // What the design does not know is left for whoever reads the design to refuse.
            String value = field.map(f -> f.normal(text)).orElse(text);
            if (!text.equals(value)) {
                typed.put(name, text);
            }
            boolean isAsDesigned = field.filter(f -> f.parameter().isEmpty())
                    .filter(f -> f.value().equals(value.equals(DesignField.NONE) ? "" : value))
                    .isPresent();
            if (!isAsDesigned) {
                // A link puts settings behind each other with semicolons.
                settings.put(name, value.replace(';', ','));
            }
        });
        boolean compare = request.findChoice(Parameter.COMPARED, List.of(FundChoice.YES), Function.identity())
                .isPresent();
        return new FundChoice(
                design,
                new KnownFunds.Asked(design.id(), level, year, settings, compare),
                typed,
                request.find(Parameter.EXPLAINED));
    }

    /** By name, from the fields of the form and from a link. */
    private Map<String, String> written() {
        Map<String, String> all = new TreeMap<>(request.listFields(Parameter.SETTING));
        request.find(Parameter.SETTING).ifPresent(text -> {
            for (String part : text.split(";", -1)) {
                int at = part.indexOf('=');
                if (at < 1) {
                    throw Refusal.of(
                            Parameter.SETTING, "error.number.form", Parameter.SETTING.in(request.language()), part);
                }
                all.putIfAbsent(
                        part.substring(0, at).strip(), part.substring(at + 1).strip());
            }
        });
        request.find(Parameter.NEW_PART)
                .ifPresent(name -> all.merge(DesignPart.ADDED.id(), name, (before, more) -> before + "," + more));
        request.listFields(Parameter.LEFT_OUT)
                .keySet()
                .forEach(id -> all.merge(DesignPart.REMOVED.id(), id, (before, more) -> before + "," + more));
        dropAddedThatGo(all);
        return all;
    }

    /** An envelope that was added and is left out again was never there. */
    private static void dropAddedThatGo(Map<String, String> all) {
        List<String> added = DesignEnvelopes.listOf(all.getOrDefault(DesignPart.ADDED.id(), ""));
        List<String> gone = DesignEnvelopes.listOf(all.getOrDefault(DesignPart.REMOVED.id(), ""));
        List<String> ids = added.stream().map(DesignEnvelopes::idOf).toList();
        put(
                all,
                DesignPart.ADDED,
                added.stream()
                        .filter(name -> !gone.contains(DesignEnvelopes.idOf(name)))
                        .toList());
        put(
                all,
                DesignPart.REMOVED,
                gone.stream().filter(id -> !ids.contains(id)).toList());
        gone.stream().filter(ids::contains).forEach(id -> all.keySet().removeIf(name -> name.startsWith(id + ".")));
    }

    private static void put(Map<String, String> all, DesignPart part, List<String> names) {
        if (names.isEmpty()) {
            all.remove(part.id());
        } else {
            all.put(part.id(), String.join(",", names));
        }
    }

    private String envelopes(DesignPart part) {
        return written.getOrDefault(part.id(), "");
    }

    /** What is written, with what a form empties, and with a key for the whole fund as one for each of its parts. */
    private Map<String, String> complete(DesignFile design) {
        Map<String, String> all = new TreeMap<>(written);
        if (request.find(Parameter.FILLED).isPresent()) {
            design.fields().stream()
                    .filter(field -> field.mayBeAbsent() && !field.value().isEmpty())
                    .forEach(field -> all.putIfAbsent(field.name(), DesignField.NONE));
        }
        request.findChoice(Parameter.KEY, design.keys(), Function.identity())
                .ifPresent(key -> design.fields().stream()
                        .filter(field -> field.is(DesignPart.ENVELOPE_KEY))
                        .forEach(field -> all.putIfAbsent(field.name(), key)));
        return all;
    }
}
