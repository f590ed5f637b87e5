package nl.wijkmaat.engine.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.area.Place;

/**
 * The figures of any place in one panel: as published, or put together from the parts inside it where no source publishes
 * them. Site, API, command line and reports all ask here, so a figure is the same everywhere.
 *
 * <p>How parts become a whole, and when the measured part may speak for it, is told in {@code docs/method/aggregation.md}.
 * Safe for use by many threads. Figures of the country, provinces and gemeenten that had to be put together are kept,
 * because every profile asks for them again.
 */
public final class Figures {

    private final Panel panel;
    private final CoverageRule rule;
    private final Parts parts;
    private final Map<Key, Figure> derived = new ConcurrentHashMap<>();
    private final Map<Asked, List<Recipe>> recipes = new ConcurrentHashMap<>();

    private record Asked(String indicator, int year) {}

    private record Key(AreaCode code, String indicator, int year) {}

    /**
     * @param panel the figures of one boundary year
     * @param rule when the measured parts may speak for the whole
     */
    public Figures(Panel panel, CoverageRule rule) {
        this.panel = panel;
        this.rule = rule;
        this.parts = new Parts(panel);
    }

    public Panel panel() {
        return panel;
    }

    /**
     * The figure of a published or custom area.
     *
     * @throws IllegalArgumentException when a custom area is drawn in the boundaries of another year than the panel's
     */
    public Figure figure(Place place, Indicator indicator, int year) {
        return switch (place) {
            case Area area -> figure(area.code(), indicator, year);
            case CustomArea custom -> figure(custom, indicator, year);
        };
    }

    /** The figure of a published area; missing with {@link MissingReason#NO_SUCH_AREA} for an unknown code. */
    public Figure figure(AreaCode code, Indicator indicator, int year) {
        Value own = panel.value(code, indicator.id(), year);
        if (own instanceof Value.Missing(MissingReason reason) && Parts.mayBeDerived(reason)) {
            Key key = new Key(code, indicator.id(), year);
            Figure known = derived.get(key);
            if (known != null) {
                return known;
            }
            Figure figure = fromInside(code, indicator, year)
                    .or(() -> changedCount(code, indicator, year))
                    .orElseGet(() -> published(code, indicator, year, own));
            if (!code.level().isInside(AreaLevel.GEMEENTE)) {
                derived.putIfAbsent(key, figure);
            }
            return figure;
        }
        return published(code, indicator, year, own);
    }

    /**
     * What a share, mean or rate of a place is taken over: residents, households or dwellings of the same year. Empty for a count, for what has
     * another denominator (hectares) or none, and where it is not known of the whole place.
     */
    public OptionalDouble findDenominator(Place place, Indicator indicator, int year) {
        Optional<String> denominator = switch (indicator.aggregation()) {
            case Aggregation.WeightedMean mean -> Optional.of(mean.denominator());
            case Aggregation.Ratio ratio -> Optional.of(ratio.denominator());
            case Aggregation.Sum() -> Optional.empty();
            case Aggregation.Refused _ -> Optional.empty();
        };
        return denominator
                .flatMap(id -> panel.findColumn(id, year))
                .filter(column -> column.indicator().unit().isOfResidents())
                .map(column -> figure(place, column.indicator(), year))
                .filter(figure -> !figure.isOfMeasuredPartOnly())
                .map(figure -> figure.value().findAmount())
                .orElse(OptionalDouble.empty());
    }

    private Figure figure(CustomArea custom, Indicator indicator, int year) {
        if (custom.boundaryYear() != panel.tree().boundaryYear()) {
            throw new IllegalArgumentException(
                    "custom area '" + custom.name() + "' is drawn in the boundaries of " + custom.boundaryYear()
                            + "; the figures are in those of " + panel.tree().boundaryYear());
        }
        if (custom.members().size() == 1) {
            return figure(custom.members().getFirst(), indicator, year);
        }
        return firstMeasured(recipes(indicator, year), recipe -> {
                    List<Part> all = new ArrayList<>();
                    custom.members().forEach(member -> all.addAll(parts.listParts(member, recipe)));
                    return Optional.of(fromParts(all, recipe, indicator, year));
                })
                .orElseGet(() -> new Figure(
                        indicator, year, Value.missing(MissingReason.NOT_ADDITIVE), new Figure.Published(), List.of()));
    }

    /** The same for every place, and asked for each of them. */
    private List<Recipe> recipes(Indicator indicator, int year) {
        return recipes.computeIfAbsent(new Asked(indicator.id(), year), _ -> Recipe.list(panel, indicator, year));
    }

    private Optional<Figure> fromInside(AreaCode code, Indicator indicator, int year) {
        return firstMeasured(
                recipes(indicator, year),
                recipe -> parts.findParts(code, recipe).map(inside -> fromParts(inside, recipe, indicator, year)));
    }

    /** By the first recipe that gives a figure; when none does, what the first one says of why. */
    private static Optional<Figure> firstMeasured(List<Recipe> recipes, Function<Recipe, Optional<Figure>> make) {
        Optional<Figure> first = Optional.empty();
        for (Recipe recipe : recipes) {
            Optional<Figure> made = make.apply(recipe);
            if (made.filter(figure -> figure.value() instanceof Value.Measured).isPresent()) {
                return made;
            }
            first = first.isPresent() ? first : made;
        }
        return first;
    }

    /** A rate that no source gives is missing for the reason of its count, where that could not be brought from other boundaries. */
    private Optional<Figure> changedCount(AreaCode code, Indicator indicator, int year) {
        return recipes(indicator, year).stream()
                .findFirst()
                .filter(recipe -> !recipe.amount().equals(indicator.id()))
                .flatMap(recipe -> panel.findColumn(recipe.amount(), year))
                .map(count -> published(
                        code,
                        count.indicator(),
                        year,
                        panel.value(code, count.indicator().id(), year)))
                .filter(count -> count.value().equals(Value.missing(MissingReason.BOUNDARY_CHANGED)))
                .map(count -> new Figure(indicator, year, count.value(), count.basis(), count.provenance()));
    }

    private Figure fromParts(List<Part> all, Recipe recipe, Indicator indicator, int year) {
        Whole whole = new Whole(all, recipe, indicator.unit());
        return new Figure(
                indicator,
                year,
                whole.value(rule),
                new Figure.FromParts(whole.coverage(), whole.ofMeasuredPart()),
                whole.listProvenance());
    }

    private Figure published(AreaCode code, Indicator indicator, int year, Value own) {
        Optional<Column.Cell> cell = panel.tree().contains(code)
                ? panel.findColumn(indicator.id(), year)
                        .map(column -> column.cell(panel.tree().getIndex(code)))
                : Optional.empty();
        boolean isPutTogether = cell.filter(Column.Cell::isPutTogether).isPresent();
        return new Figure(
                indicator,
                year,
                own,
                isPutTogether ? new Figure.PutTogetherBefore() : new Figure.Published(),
                cell.map(c -> List.of(c.origin().provenance())).orElse(List.of()));
    }
}
