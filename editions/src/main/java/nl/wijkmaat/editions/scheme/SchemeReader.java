package nl.wijkmaat.editions.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wijkmaat.editions.lists.ListFolder;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.editions.yaml.YamlNode;
import nl.wijkmaat.editions.yaml.YamlText;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.Period;
import nl.wijkmaat.engine.scheme.Clause;
import nl.wijkmaat.engine.scheme.ClosedList;
import nl.wijkmaat.engine.scheme.Entitlement;
import nl.wijkmaat.engine.scheme.InputDeclaration;
import nl.wijkmaat.engine.scheme.InputType;
import nl.wijkmaat.engine.scheme.RowCheck;
import nl.wijkmaat.engine.scheme.RuleKind;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.scheme.SchemeVersion;
import org.jspecify.annotations.Nullable;

/** Reads one file of {@code catalogue/schemes}. */
final class SchemeReader {

    private static final Map<String, Scheme.Level> LEVELS = words(Scheme.Level.values());
    private static final Map<String, Scheme.Effect> EFFECTS = words(Scheme.Effect.values());
    private static final Map<String, InputType> TYPES = words(InputType.values());
    private static final Map<String, RuleKind> KINDS = YamlMap.words(RuleKind.values(), RuleKind::id);

    private final Set<String> indicators;
    private final Map<String, ClosedList> lists;
    private final Problems problems;

    SchemeReader(Set<String> indicators, Map<String, ClosedList> lists, Problems problems) {
        this.indicators = indicators;
        this.lists = lists;
        this.problems = problems;
    }

    /** The scheme, or nothing when the file has problems; they have been added. */
    Optional<Scheme> read(YamlMap file) {
        int before = problems.count();
        String id = file.getText("id");
        LocalText name = file.getLocalText("name");
        LocalText about = file.getLocalText("about");
        List<String> ministries =
                file.listTexts("ministries").stream().map(YamlText::text).toList();
        Scheme.Level level = file.getChoice("applicant", LEVELS, Scheme.Level.GEMEENTE);
        boolean isDesign = file.getFlag("design", false);
        Scheme.Outside outside =
                file.getFlag("closed_outside_versions", false) ? Scheme.Outside.CLOSED : Scheme.Outside.NOT_SEEN;
        List<SchemeVersion> versions = new ArrayList<>();
        for (YamlMap map : file.getList("versions").maps()) {
            SchemeVersion version = readVersion(map);
            versions.stream()
                    .filter(other -> other.period().overlaps(version.period()))
                    .findFirst()
                    .ifPresent(other -> problems.add(map.place(), "scheme.overlap", version.id(), other.id()));
            versions.add(version);
        }
        List<Scheme.Opening> opens =
                ListFolder.maps(file, "opens").stream().map(this::readOpening).toList();
        file.refuseOtherKeys();
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new Scheme(id, name, about, ministries, level, isDesign, outside, versions, opens));
    }

    private Scheme.Opening readOpening(YamlMap map) {
        Scheme.Opening opening = new Scheme.Opening(
                map.getText("scheme"),
                map.getChoice("effect", EFFECTS, Scheme.Effect.PRIORITY),
                map.getText("article"));
        map.refuseOtherKeys();
        return opening;
    }

    private SchemeVersion readVersion(YamlMap map) {
        int before = problems.count();
        String id = map.getText("version");
        Period period = ListFolder.period(map);
        String basis = map.getText("legal_basis");
        Money budget = readMoney(map, "budget_euros");
        OptionalInt moneyYears = map.findWhole("money_years");
        Map<String, InputDeclaration> inputs = new LinkedHashMap<>();
        ListFolder.maps(map, "inputs").forEach(input -> {
            InputDeclaration declaration = readInput(input);
            if (inputs.putIfAbsent(declaration.name(), declaration) != null) {
                problems.add(input.place("name"), "scheme.twice", declaration.name());
            }
        });
        ConditionReader conditions = new ConditionReader(inputs, lists.keySet(), problems);
        Map<String, Clause> clauses = new LinkedHashMap<>();
        ListFolder.maps(map, "clauses").forEach(m -> {
            String article = m.getText("article");
            Clause clause = new Clause(
                    m.getText("id"),
                    m.getChoice("kind", KINDS, RuleKind.DREMPEL),
                    article.isBlank() ? "?" : article,
                    m.getLocalText("text"),
                    conditions.read(m, "requires"),
                    m.getFlag("tied_to_scale", false));
            m.refuseOtherKeys();
            if (clauses.putIfAbsent(clause.id(), clause) != null) {
                problems.add(m.place("id"), "scheme.twice", clause.id());
            }
        });
        List<Entitlement> entitlements = ListFolder.maps(map, "gives").stream()
                .map(m -> readEntitlement(m, conditions))
                .toList();
        List<LocalText> untranslatables = ListFolder.maps(map, "untranslatables").stream()
                .map(this::readText)
                .toList();
        List<String> sources =
                map.listTexts("sources").stream().map(YamlText::text).toList();
        if (sources.isEmpty()) {
            problems.add(map.place("sources"), "yaml.missing_key", "sources");
        }
        map.refuseOtherKeys();
        SchemeVersion version = new SchemeVersion(
                id,
                period,
                basis,
                budget,
                moneyYears.isPresent() ? (Integer) moneyYears.getAsInt() : null,
                List.copyOf(inputs.values()),
                List.copyOf(clauses.values()),
                entitlements,
                untranslatables,
                sources);
        if (problems.count() == before) {
            RowCheck.of(version, lists)
                    .forEach(finding -> problems.add(
                            map.place(finding instanceof RowCheck.Contradiction ? "clauses" : "gives"),
                            RowText.of(version, finding)));
        }
        return version;
    }

    private InputDeclaration readInput(YamlMap map) {
        String indicator = map.findText("indicator").orElse(null);
        if (indicator != null && !indicators.contains(indicator)) {
            problems.add(
                    map.place("indicator"),
                    "catalogue.unknown_indicator",
                    indicator,
                    Closest.hint(indicator, indicators));
        }
        InputType type = map.getChoice("type", TYPES, InputType.NUMBER);
        Map<String, LocalText> choices = map.findMap("choices")
                .map(words -> words.values().keySet().stream()
                        .collect(Collectors.toMap(
                                Function.identity(), words::getLocalText, (a, b) -> a, LinkedHashMap::new)))
                .orElseGet(LinkedHashMap::new);
        if ((type == InputType.CHOICE) == choices.isEmpty()) {
            problems.add(map.place("choices"), "scheme.choices");
            type = InputType.TRUTH;
            choices = Map.of();
        }
        InputDeclaration declaration = new InputDeclaration(
                map.getText("name"),
                type,
                map.getLocalText("label"),
                map.findLocalText("unit").orElse(null),
                indicator,
                choices,
                map.getLocalText("origin"),
                map.getFlag("may_be_negative", false));
        map.refuseOtherKeys();
        return declaration;
    }

    private Entitlement readEntitlement(YamlMap map, ConditionReader conditions) {
        OptionalInt years = map.findWhole("years");
        Entitlement entitlement = new Entitlement(
                map.getText("id"),
                map.getText("article"),
                map.getLocalText("text"),
                conditions.read(map, "when"),
                readMoney(map, "euros_per_year"),
                years.isPresent() ? (Integer) years.getAsInt() : null,
                map.findWhole("points").orElse(0),
                map.getFlag("addition", false));
        map.refuseOtherKeys();
        return entitlement;
    }

    private LocalText readText(YamlMap map) {
        LocalText text = new LocalText(textOr(map, "nl"), textOr(map, "en"));
        map.refuseOtherKeys();
        return text;
    }

    private static String textOr(YamlMap map, String key) {
        String text = map.getText(key);
        return text.isBlank() ? "?" : text;
    }

    private @Nullable Money readMoney(YamlMap map, String key) {
        Optional<YamlNode> node = map.find(key);
        if (node.isEmpty()) {
            return null;
        }
        String text = node.get() instanceof YamlText scalar ? scalar.text() : "";
        try {
            return Money.of(new BigDecimal(text));
        } catch (ArithmeticException e) {
            problems.add(node.get().place(), "scheme.cents", text);
        } catch (NumberFormatException e) {
            problems.add(node.get().place(), "yaml.expected_number", text);
        }
        return null;
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] constants) {
        return YamlMap.words(constants, constant -> constant.name().toLowerCase(Locale.ROOT));
    }
}
