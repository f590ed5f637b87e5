package nl.wijkmaat.engine.burden.multiverse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.burden.BurdenFigures;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.RowGroups;
import nl.wijkmaat.engine.burden.draw.Draws;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.ShrinkageChoice;
import nl.wijkmaat.engine.burden.scale.Distribution;
import nl.wijkmaat.engine.burden.scale.MissingFill;
import nl.wijkmaat.engine.burden.scale.Shrinkage;

/** The columns of a table under every choice of year, shrinkage and filling that a space offers, each laid on knots once. */
final class ColumnSet {

    private final BurdenTable table;
    private final boolean drawsFigures;
    private final boolean chanceInCounts;
    private final double leastMeasured;
    private final long seed;
    private final RowGroups groups;
    private final Map<Key, List<KnotColumn>> columns = new HashMap<>();

    private record Key(int yearsBack, ShrinkageChoice shrinkage, MissingFill fill) {}

    /** BurdenFigures before and after their choices; two choices with the same outcome share their knots. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Prepared(double[] amounts, BurdenFigures margins, double[] kept, KnotColumn column) {}

    ColumnSet(BurdenTable table, MethodSpace space, boolean drawsFigures, long seed) {
        this.table = table;
        this.drawsFigures = drawsFigures;
        this.chanceInCounts = space.chanceInCounts();
        this.leastMeasured = space.leastMeasured();
        this.seed = seed;
        this.groups = RowGroups.of(table);
        List<List<Prepared>> made = IntStream.range(0, table.items().size())
                .mapToObj(j -> (List<Prepared>) new ArrayList<Prepared>())
                .toList();
        for (Option<Integer> year : space.years()) {
            for (Option<ShrinkageChoice> shrinkage : space.shrinkages()) {
                for (Option<MissingFill> fill : space.fills()) {
                    prepare(new Key(year.choice(), shrinkage.choice(), fill.choice()), made);
                }
            }
        }
    }

    /** By indicator of the table its column under the choices of a method. */
    List<KnotColumn> of(Method method) {
        return Objects.requireNonNull(columns.get(new Key(method.yearsBack(), method.shrinkage(), method.fill())));
    }

    private void prepare(Key key, List<List<Prepared>> made) {
        int items = table.items().size();
        double[][] amounts = new double[items][];
        double[][] kept = new double[items][];
        for (int j = 0; j < items; j++) {
            Shrinkage.Shrunken shrunken = shrink(table.items().get(j).figures(), key);
            amounts[j] = shrunken.figures();
            kept[j] = shrunken.kept();
        }
        List<List<double[]>> earlier =
                table.items().stream().map(item -> item.figures().earlier()).toList();
        double[][] filled = key.fill().fill(amounts, groups.nation(), earlier);
        keepUnknown(amounts, filled);
        KnotColumn[] laid = new KnotColumn[items];
        IntStream.range(0, items)
                .parallel()
                .forEach(j -> laid[j] = lay(j, key, amounts[j], filled[j], kept[j], made.get(j)));
        columns.put(key, List.of(laid));
    }

    /** An area of which too little is measured stays unknown: filling it in would make it look ordinary, and missing is never good. */
    private void keepUnknown(double[][] amounts, double[][] filled) {
        for (int i = 0; i < table.rows().size(); i++) {
            int row = i;
            long measured = table.domains().stream()
                    .filter(domain -> table.listItems(domain).stream().anyMatch(j -> !Double.isNaN(amounts[j][row])))
                    .count();
            if (measured == 0 || measured < leastMeasured * table.domains().size()) {
                for (int j = 0; j < amounts.length; j++) {
                    filled[j][row] = amounts[j][row];
                }
            }
        }
    }

    private Shrinkage.Shrunken shrink(BurdenFigures figures, Key key) {
        boolean shrinks = key.shrinkage().kind() == ShrinkageChoice.Kind.EMPIRICAL_BAYES;
        double[] amounts = figures.amounts(key.yearsBack());
        Shrinkage shrinkage = !shrinks
                ? new Shrinkage.None()
                : switch (figures.chance()) {
                    case NONE -> new Shrinkage.None();
                    case RATE -> new Shrinkage.PoissonGamma(figures.per());
                    case SHARE -> new Shrinkage.LogitEmpiricalBayes(figures.per());
                };
        // Strengths come in negated; shrinking works on the amounts as they were published.
        boolean negated = Arrays.stream(amounts).anyMatch(x -> x < 0) && !(shrinkage instanceof Shrinkage.None);
        Shrinkage.Shrunken shrunken = shrinkage.shrink(
                negated ? negate(amounts) : amounts,
                figures.base(),
                groups.towards(key.shrinkage().towards()));
        return negated ? new Shrinkage.Shrunken(negate(shrunken.figures()), shrunken.kept()) : shrunken;
    }

    private static double[] negate(double[] amounts) {
        return Arrays.stream(amounts).map(x -> -x).toArray();
    }

    private KnotColumn lay(int item, Key key, double[] before, double[] amounts, double[] kept, List<Prepared> made) {
        BurdenFigures margins = table.items().get(item).figures().withAmounts(before);
        for (Prepared earlier : made) {
            if (Arrays.equals(earlier.amounts(), amounts)
                    && Arrays.equals(earlier.kept(), kept)
                    && Arrays.equals(earlier.margins().amounts(), before)) {
                return earlier.column();
            }
        }
        double[][] draws = drawsFigures
                ? FigureDraws.of(
                        amounts, margins, kept, chanceInCounts, Draws.key(Draws.key(seed, item), key.yearsBack()))
                : new double[0][];
        Distribution distribution = Distribution.of(Arrays.copyOf(amounts, table.ranked()), groups.residentsOfRanked());
        KnotColumn column = new KnotColumn(amounts, draws, distribution);
        made.add(new Prepared(amounts, margins, kept, column));
        return column;
    }
}
