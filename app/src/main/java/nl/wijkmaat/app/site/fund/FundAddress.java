package nl.wijkmaat.app.site.fund;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wijkmaat.app.burden.BurdenOptions;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.fund.KnownFunds;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Refusal;
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
    private final List<DesignFile> designs;

    FundAddress(PageRequest request, KnownBurdens burdens, List<DesignFile> designs) {
        this.request = request;
        this.burdens = burdens;
        this.designs = designs;
    }

    /** @throws Refusal when there is no such design, level or year, or a setting cannot be told from its name */
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
            throw Refusal.notFound("error.question.none", level.name());
        }
        int year = request.findChoice(Parameter.YEAR, years, String::valueOf)
                .orElseGet(() -> burdens.findUsual(level)
                        .map(KnownBurdens.Asked::boundaryYear)
                        .orElse(years.getFirst()));
        Map<String, String> written = written(design);
        Map<String, String> settings = new TreeMap<>();
        Map<String, String> typed = new HashMap<>();
        written.forEach((name, text) -> {
            Optional<DesignField> field = design.findField(name);
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

    /** By name, from the fields of the form and from a link; a key for the whole fund is one for each of its parts. */
    private Map<String, String> written(DesignFile design) {
        Map<String, String> written = new TreeMap<>(request.listFields(Parameter.SETTING));
        if (request.find(Parameter.FILLED).isPresent()) {
            design.fields().stream()
                    .filter(field -> field.mayBeAbsent() && !field.value().isEmpty())
                    .forEach(field -> written.putIfAbsent(field.name(), DesignField.NONE));
        }
        request.find(Parameter.SETTING).ifPresent(text -> {
            for (String part : text.split(";", -1)) {
                int at = part.indexOf('=');
                if (at < 1) {
                    throw Refusal.badRequest("error.number.form", Parameter.SETTING.in(request.language()), part);
                }
                written.putIfAbsent(
                        part.substring(0, at).strip(), part.substring(at + 1).strip());
            }
        });
        request.findChoice(Parameter.KEY, design.keys(), Function.identity())
                .ifPresent(key -> design.fields().stream()
                        .filter(field -> field.is(DesignPart.ENVELOPE_KEY))
                        .forEach(field -> written.putIfAbsent(field.name(), key)));
        return written;
    }
}
