package nl.wijkmaat.app.site.map;

import java.util.Optional;
import nl.wijkmaat.app.site.FigureText;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.ClassBreaks;
import nl.wijkmaat.engine.statistics.Interval;
import nl.wijkmaat.engine.statistics.Unit;
import nl.wijkmaat.engine.statistics.Value;

/** What a map says, in one language: names of layers, figures and classes. */
final class MapWords {

    private final Texts texts;
    private final FigureText figures;

    MapWords(Texts texts) {
        this.texts = texts;
        this.figures = new FigureText(texts);
    }

    String name(Layer layer) {
        return switch (layer) {
            case Layer.OfIndicator(var indicator) -> texts.of(indicator.name());
            case Layer.OfDomain(var domain) -> texts.text("map.layer.domain", texts.of(domain.name()));
            case Layer.OfAccess(var scheme, var _) -> texts.text("map.layer.access", texts.of(scheme.name()));
            case Layer.OfBurden.STACKING -> texts.text("map.layer.stacking");
            case Layer.OfBurden.WEIGHT -> texts.text("map.layer.weight");
            case Layer.OfBurden.COMPARABLE -> texts.text("map.layer.comparable");
        };
    }

    /** The name of two layers in one map. */
    String crossed(Layer first, Layer second) {
        return second instanceof Layer.OfAccess(var scheme, var _)
                ? texts.text("map.crossed.access", name(first), texts.of(scheme.name()))
                : texts.text("map.crossed", name(first), name(second));
    }

    /** What a figure of the layer means. */
    String about(Layer layer) {
        return switch (layer) {
            case Layer.OfIndicator(var indicator) -> texts.of(indicator.definition());
            case Layer.OfDomain _ -> texts.text("map.about.domain");
            case Layer.OfAccess(var scheme, var _) -> texts.of(scheme.about()) + " " + texts.text("map.about.access");
            case Layer.OfBurden.STACKING -> texts.text("map.about.stacking", Math.round(AreaBurden.LINE));
            case Layer.OfBurden.WEIGHT -> texts.text("map.about.weight");
            case Layer.OfBurden.COMPARABLE -> texts.text("map.about.comparable");
        };
    }

    /** Whether dark is heavy: a higher figure can mean more burden, less, or neither. */
    String direction(Layer layer) {
        return switch (layer) {
            case Layer.OfIndicator(var indicator) ->
                switch (indicator.direction()) {
                    case HIGHER_IS_HEAVIER -> texts.text("map.direction.heavier");
                    case HIGHER_IS_LIGHTER -> texts.text("map.direction.lighter");
                    case NEUTRAL -> texts.text("map.direction.neutral");
                };
            case Layer.OfDomain _, Layer.OfBurden _ -> texts.text("map.direction.heavier");
            case Layer.OfAccess _ -> texts.text("map.direction.outcome");
        };
    }

    /** Gemeenten, wijken or buurten. */
    String plural(AreaLevel level) {
        return switch (level) {
            case GEMEENTE -> texts.text("map.level.gemeente");
            case WIJK -> texts.text("map.level.wijk");
            default -> texts.text("map.level.buurt");
        };
    }

    String division(ClassBreaks.Manner manner) {
        return switch (manner) {
            case QUANTILE -> texts.text("map.division.quantile");
            case EQUAL -> texts.text("map.division.equal");
            case NATURAL -> texts.text("map.division.natural");
        };
    }

    /** The figure or outcome of an area. */
    String told(LayerFigures of, int area) {
        return switch (of) {
            case LayerFigures.OfAccess access -> texts.of("verdict", access.verdict(area));
            case LayerFigures.Amounts amounts -> value(amounts, amounts.value(area));
        };
    }

    /** The year of the figures, or the day of the rules. */
    String when(LayerFigures figures) {
        return figures instanceof LayerFigures.OfAccess access
                ? texts.day(access.access().day())
                : Integer.toString(figures.year());
    }

    /** What a class holds: from where to where it runs, or which outcomes. */
    String classLabel(LayerFigures of, Scale scale, int index) {
        return switch (scale) {
            case Scale.Amounts(var breaks)
            when of instanceof LayerFigures.Amounts amounts -> classRange(amounts, breaks, index);
            case Scale.Amounts _ ->
                throw new IllegalArgumentException("no amounts in " + of.layer().id());
            case Scale.Outcomes(var classes) ->
                classes.get(index).size() == 1
                        ? texts.of("map.outcome", classes.get(index).getFirst())
                        : texts.text("map.outcome.unsettled");
        };
    }

    String value(LayerFigures.Amounts of, Value value) {
        return value instanceof Value.Measured(double amount, Interval _) && of.layer() == Layer.OfBurden.STACKING
                ? texts.number(amount, 0)
                : figures.of(value, of.unit());
    }

    Optional<String> range(LayerFigures.Amounts of, Value value) {
        return figures.range(value, of.unit());
    }

    /** What amounts are counted over, when that does not stand behind each of them. */
    Optional<String> per(Unit unit) {
        return figures.per(unit);
    }

    /** From where to where a class runs. */
    private String classRange(LayerFigures.Amounts of, ClassBreaks breaks, int index) {
        double low = breaks.lows().get(index);
        boolean last = index == breaks.count() - 1;
        double next = last ? breaks.high() : breaks.lows().get(index + 1);
        if (of.layer() == Layer.OfBurden.STACKING) {
            double from = Math.ceil(low);
            double to = last ? next : Math.ceil(next) - 1;
            return from >= to
                    ? texts.number(from, 0)
                    : texts.text("map.class.up-to-and-with", texts.number(from, 0), texts.number(to, 0));
        }
        if (low == next) {
            return amount(of, low);
        }
        return last
                ? texts.text("map.class.up-to-and-with", amount(of, low), amount(of, next))
                : texts.text("map.class.up-to", amount(of, low), amount(of, next));
    }

    private String amount(LayerFigures.Amounts of, double amount) {
        return figures.of(new Value.Measured(amount, new Interval(amount, amount)), of.unit());
    }
}
