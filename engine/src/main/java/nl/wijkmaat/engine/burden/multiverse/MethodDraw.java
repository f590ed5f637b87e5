package nl.wijkmaat.engine.burden.multiverse;

import java.util.ArrayList;
import java.util.List;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.combine.Combination;
import nl.wijkmaat.engine.burden.draw.Draws;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.Between;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.DomainWeights;
import nl.wijkmaat.engine.burden.scale.Normalisation;

/**
 * Draws complete methods from a space. Every factor has its own key, so one factor can be drawn anew while the others stay.
 */
final class MethodDraw {

    private final BurdenTable table;
    private final MethodSpace space;
    private final boolean drawsFigures;
    private final List<List<Double>> weightsFromData;

    /** @param weightsFromData by option of the weights, the weights that were estimated from the data; empty lists for the others */
    MethodDraw(BurdenTable table, MethodSpace space, boolean drawsFigures, List<List<Double>> weightsFromData) {
        this.table = table;
        this.space = space;
        this.drawsFigures = drawsFigures;
        this.weightsFromData = weightsFromData;
    }

    /** The first option of everything, all indicators, published figures. */
    Method reference() {
        Keys first = new Keys(0, 0);
        Between between = compatibleBetween(space.scales().getFirst().choice()).getFirst();
        return new Method(
                table.items().stream().map(item -> true).toList(),
                space.years().getFirst().choice(),
                space.shrinkages().getFirst().choice(),
                space.fills().getFirst().choice(),
                space.treatments().getFirst().choice(),
                space.scales().getFirst().choice(),
                compatible(space.within(), space.scales().getFirst().choice()).getFirst(),
                weights(0, first.key(Factor.WEIGHTS)),
                between,
                between instanceof Between.Stacked ? space.lines().getFirst().choice() : 0,
                List.of());
    }

    /** The keys of one draw: from two streams, of which the second takes over for the factors in {@code changed}. */
    record Keys(long stream, long otherStream, int changedFactors, int changedDomains) {
        Keys(long stream, long otherStream) {
            this(stream, otherStream, 0, 0);
        }

        Keys changing(Factor factor) {
            return new Keys(stream, otherStream, 1 << factor.ordinal(), 0);
        }

        /** Draws the figures of one domain anew. */
        Keys changingFiguresOf(int domain) {
            return new Keys(stream, otherStream, 0, 1 << domain);
        }

        long key(Factor factor) {
            long from = (changedFactors >> factor.ordinal() & 1) == 0 ? stream : otherStream;
            return Draws.key(from, factor.ordinal());
        }

        long figureKey(int domain) {
            boolean other =
                    (changedFactors >> Factor.FIGURES.ordinal() & 1) != 0 || (changedDomains >> domain & 1) != 0;
            return Draws.key(Draws.key(other ? otherStream : stream, Factor.FIGURES.ordinal()), domain);
        }
    }

    Method draw(Keys keys) {
        Normalisation scale = choose(space.scales(), keys.key(Factor.SCALE));
        List<Long> figureKeys = new ArrayList<>();
        if (drawsFigures) {
            for (int d = 0; d < table.domains().size(); d++) {
                figureKeys.add(keys.figureKey(d));
            }
        }
        long weightKey = keys.key(Factor.WEIGHTS);
        Between between = chooseFrom(compatibleBetween(scale), keys.key(Factor.BETWEEN));
        return new Method(
                takesPart(keys.key(Factor.INDICATORS)),
                choose(space.years(), keys.key(Factor.YEAR)),
                choose(space.shrinkages(), keys.key(Factor.SHRINKAGE)),
                choose(space.fills(), keys.key(Factor.MISSING)),
                choose(space.treatments(), keys.key(Factor.TREATMENT)),
                scale,
                chooseFrom(compatible(space.within(), scale), keys.key(Factor.WITHIN)),
                weights(Draws.below(space.weights().size(), weightKey, 0), weightKey),
                between,
                between instanceof Between.Stacked ? choose(space.lines(), keys.key(Factor.LINE)) : 0,
                figureKeys);
    }

    private static <T> T choose(List<Option<T>> options, long key) {
        return options.get(Draws.below(options.size(), key, 0)).choice();
    }

    private static <T> T chooseFrom(List<T> choices, long key) {
        return choices.get(Draws.below(choices.size(), key, 0));
    }

    private static List<Combination> compatible(List<Option<Combination>> options, Normalisation scale) {
        return options.stream()
                .map(Option::choice)
                .filter(c -> MethodSpace.fits(scale, c))
                .toList();
    }

    private List<Between> compatibleBetween(Normalisation scale) {
        return space.between().stream()
                .map(Option::choice)
                .filter(b -> MethodSpace.fits(scale, b))
                .toList();
    }

    /** Each indicator is left out with the chance of the space; a domain that would lose all keeps one, drawn evenly. */
    private List<Boolean> takesPart(long key) {
        List<Boolean> takesPart = new ArrayList<>();
        for (int j = 0; j < table.items().size(); j++) {
            takesPart.add(Draws.uniform(key, j) >= space.shareLeftOut());
        }
        for (int d = 0; d < table.domains().size(); d++) {
            List<Integer> own = table.listItems(table.domains().get(d));
            if (own.stream().noneMatch(takesPart::get)) {
                takesPart.set(own.get(Draws.below(own.size(), key, table.items().size() + d)), true);
            }
        }
        return takesPart;
    }

    private List<Double> weights(int option, long key) {
        int domains = table.domains().size();
        double[] weights = new double[domains];
        double sum = 0;
        for (int d = 0; d < domains; d++) {
            weights[d] = switch (space.weights().get(option).choice()) {
                case DomainWeights.Equal equal -> 1;
                case DomainWeights.Given given ->
                    given.byDomain().getOrDefault(table.domains().get(d), 0.0);
                // Exponential draws divided by their sum are spread evenly over all weights that add up to one.
                case DomainWeights.Any any -> -Math.log1p(-Draws.uniform(key, 1 + d));
                case DomainWeights.Noise noise -> 1 + noise.spread() * (2 * Draws.uniform(key, 1 + d) - 1);
                case DomainWeights.FromData fromData ->
                    weightsFromData.get(option).get(d);
            };
            sum += weights[d];
        }
        double equalPart =
                space.weights().get(option).choice() instanceof DomainWeights.Any any ? any.mixedWithEqual() : 0;
        List<Double> unit = new ArrayList<>();
        for (int d = 0; d < domains; d++) {
            unit.add(equalPart / domains + (1 - equalPart) * weights[d] / sum);
        }
        return unit;
    }
}
