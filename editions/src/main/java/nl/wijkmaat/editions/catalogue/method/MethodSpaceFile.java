package nl.wijkmaat.editions.catalogue.method;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlFile;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.editions.yaml.YamlNode;
import nl.wijkmaat.editions.yaml.YamlText;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.Between;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.DomainWeights;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.FillChoice;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.ShrinkageChoice;
import nl.wijkmaat.engine.burden.multiverse.Option;
import nl.wijkmaat.engine.burden.scale.MissingFill;
import nl.wijkmaat.engine.burden.scale.Treatment;
import nl.wijkmaat.engine.statistics.Indicator;

/** Reads which methods can be defended, and on which indicators, from {@code catalogue/methods}. */
public final class MethodSpaceFile {

    private static final Map<String, ShrinkageChoice.Towards> TOWARDS = Map.of(
            "nation", ShrinkageChoice.Towards.NATION,
            "size_class", ShrinkageChoice.Towards.SIZE_CLASS,
            "gemeente", ShrinkageChoice.Towards.GEMEENTE);
    private static final Set<String> SHRINKAGES = Set.of("none", "empirical_bayes");
    private static final Set<String> WEIGHTS =
            Set.of("equal", "given", "any", "noise", "principal_component", "one_factor", "correlation_optimised");

    private final Problems problems;
    private final WayReader ways;
    private final Catalogue catalogue;

    private MethodSpaceFile(Problems problems, Catalogue catalogue) {
        this.problems = problems;
        this.ways = new WayReader(problems);
        this.catalogue = catalogue;
    }

    /**
     * What a file holds.
     *
     * @param space the choices, each with its reason
     * @param indicators that may take part, in the order of the file
     */
    public record Read(MethodSpace space, List<Indicator> indicators) {}

    /**
     * @param file in {@code catalogue/methods}
     * @param catalogue whose indicators and domains it may name
     * @throws nl.wijkmaat.editions.problem.ProblemException with everything that is wrong, each with its line and column
     */
    public static Read read(Path file, Catalogue catalogue) {
        Problems problems = new Problems();
        return read(YamlFile.read(file, file.toString(), problems), problems, catalogue);
    }

    /** As {@link #read}, from a text that is called {@code name} in problems. */
    public static Read parse(String text, String name, Catalogue catalogue) {
        Problems problems = new Problems();
        return read(YamlFile.parse(text, name, problems), problems, catalogue);
    }

    private static Read read(Optional<YamlMap> map, Problems problems, Catalogue catalogue) {
        problems.throwIfAny();
        Optional<Read> read = map.flatMap(new MethodSpaceFile(problems, catalogue)::read);
        problems.throwIfAny();
        return read.orElseThrow();
    }

    private Optional<Read> read(YamlMap file) {
        int before = problems.count();
        String id = file.getText("id");
        file.getLocalText("name");
        file.getDate("revised");
        List<Indicator> indicators = indicators(file);
        double leftOut = file.findNumber("share_left_out").orElse(0);
        double least = file.findNumber("least_measured").orElse(0.5);
        boolean chance = file.getFlag("chance_in_counts", true);
        var years = options(file, "years", this::year);
        var shrinkages = options(file, "shrinkage", this::shrinkage);
        var fills = options(file, "missing", this::fill);
        var treatments = options(file, "treatment", way -> ways.treatment(way));
        var scales = options(file, "scale", way -> ways.normalisation(way, true, new Treatment.None()));
        var within = options(file, "within_domains", way -> MethodSpace.requirePerArea(ways.combination(way)));
        var weights = options(file, "domain_weights", this::weights);
        var between = options(file, "between_domains", this::between);
        List<Option<Double>> lines = file.find("line").isPresent() ? options(file, "line", this::line) : List.of();
        file.refuseOtherKeys();
        if (problems.count() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Read(
                    new MethodSpace(
                            id,
                            leftOut,
                            years,
                            shrinkages,
                            fills,
                            treatments,
                            scales,
                            within,
                            weights,
                            between,
                            lines,
                            least,
                            chance),
                    indicators));
        } catch (IllegalArgumentException e) {
            problems.add(file.place(), "method.refused", QuestionRefused.textOf(e));
            return Optional.empty();
        }
    }

    private List<Indicator> indicators(YamlMap file) {
        List<Indicator> found = new ArrayList<>();
        for (YamlText text : file.listTexts("indicators")) {
            Optional<Indicator> indicator = catalogue.findIndicator(text.text());
            indicator.ifPresent(found::add);
            if (indicator.isEmpty()) {
                problems.add(
                        text.place(),
                        "catalogue.unknown_indicator",
                        text.text(),
                        Closest.hint(text.text(), catalogue.indicators().keySet()));
            }
        }
        if (found.isEmpty()) {
            problems.add(file.place("indicators"), "method.no_indicators");
        }
        return found;
    }

    /** A list of choices: each has {@code way}, an optional {@code id}, and a {@code reason} in both languages. */
    private <T> List<Option<T>> options(YamlMap file, String key, Function<Way, T> reader) {
        List<Option<T>> options = new ArrayList<>();
        for (YamlMap map : file.getList(key).maps()) {
            Optional<YamlNode> node = map.find("way");
            if (node.isEmpty()) {
                problems.add(map.place(), "yaml.missing_key", "way");
            }
            node.flatMap(n -> Way.of(n, problems)).ifPresent(way -> {
                try {
                    options.add(new Option<>(
                            map.findText("id").orElse(way.word()), reader.apply(way), map.getLocalText("reason")));
                    way.requireArgumentRead();
                } catch (IllegalArgumentException e) {
                    problems.add(way.place(), "method.refused", QuestionRefused.textOf(e));
                }
            });
            map.refuseOtherKeys();
        }
        return options;
    }

    /** {@code newest}, or {@code back: 1} for one publication earlier. */
    private int year(Way way) {
        return switch (way.word()) {
            case "newest" -> 0;
            case "back" -> (int) way.getNumber();
            default -> {
                way.unknown(Set.of("newest", "back"));
                yield 0;
            }
        };
    }

    private ShrinkageChoice shrinkage(Way way) {
        return switch (way.word()) {
            case "none" -> new ShrinkageChoice(ShrinkageChoice.Kind.NONE, ShrinkageChoice.Towards.NATION);
            case "empirical_bayes" -> new ShrinkageChoice(ShrinkageChoice.Kind.EMPIRICAL_BAYES, group(way));
            default -> {
                way.unknown(SHRINKAGES);
                yield new ShrinkageChoice(ShrinkageChoice.Kind.NONE, ShrinkageChoice.Towards.NATION);
            }
        };
    }

    /** A mean or median may name the group it is taken in; without one that is the nation. */
    private FillChoice fill(Way way) {
        MissingFill fill = ways.missing(way);
        boolean isOfGroup = fill instanceof MissingFill.GroupMean || fill instanceof MissingFill.GroupMedian;
        return isOfGroup && way.hasArgument() ? new FillChoice(fill, group(way)) : FillChoice.of(fill);
    }

    private ShrinkageChoice.Towards group(Way way) {
        String group = way.getText();
        if (!TOWARDS.containsKey(group)) {
            problems.add(way.place(), "yaml.unknown_word", group, Closest.hint(group, TOWARDS.keySet()));
        }
        return TOWARDS.getOrDefault(group, ShrinkageChoice.Towards.NATION);
    }

    private DomainWeights weights(Way way) {
        return switch (way.word()) {
            case "equal" -> new DomainWeights.Equal();
            case "any" -> new DomainWeights.Any(way.number(0.5));
            case "noise" -> new DomainWeights.Noise(way.number(0.25));
            case "given" ->
                new DomainWeights.Given(way.findSettings().map(this::byDomain).orElse(Map.of()));
            case "principal_component", "one_factor", "correlation_optimised" ->
                new DomainWeights.FromData(ways.weighting(way, List.of(1.0)));
            default -> {
                way.unknown(WEIGHTS);
                yield new DomainWeights.Equal();
            }
        };
    }

    private Map<String, Double> byDomain(YamlMap settings) {
        Map<String, Double> weights = new LinkedHashMap<>();
        List<String> known = catalogue.domains().stream().map(d -> d.id()).toList();
        for (String domain : settings.values().keySet()) {
            if (!known.contains(domain)) {
                problems.add(settings.place(domain), "yaml.unknown_word", domain, Closest.hint(domain, known));
            }
            weights.put(domain, settings.getNumber(domain));
        }
        return weights;
    }

    /** {@code heaviest: 0.2} for a line beyond which a fifth of the areas lies. */
    private double line(Way way) {
        if (!way.word().equals("heaviest")) {
            way.unknown(Set.of("heaviest"));
            return Double.NaN;
        }
        return way.getNumber();
    }

    /** The line by which domains are counted is a choice of its own. */
    private Between between(Way way) {
        return way.word().equals("stacking")
                ? new Between.Stacked()
                : new Between.Combined(MethodSpace.requirePerArea(ways.combination(way)));
    }
}
