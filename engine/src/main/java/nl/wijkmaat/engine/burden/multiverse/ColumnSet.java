package nl.wijkmaat.engine.burden.multiverse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.burden.BurdenFigures;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.RowGroups;
import nl.wijkmaat.engine.burden.draw.Draws;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.FillChoice;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.ShrinkageChoice;
import nl.wijkmaat.engine.burden.scale.Distribution;
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

    private record Key(int yearsBack, ShrinkageChoice shrinkage, FillChoice fill) {}

    private record Source(int yearsBack, ShrinkageChoice shrinkage) {}

    /** The figures of all indicators after shrinking, and the rows of which too little is measured. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Shrunk(double[][] amounts, double[][] kept, boolean[] unknown) {}

    /** What one choice makes of the figures of all indicators. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Choice(Key key, Shrunk before, double[][] filled) {}

    /** Figures of one indicator before and after their choices; two choices with the same outcome share their knots. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Prepared(int yearsBack, double[] before, double[] kept, double[] filled, KnotColumn column) {

        /** Whether figures that were filled in are all that can differ. */
        boolean isDrawnAs(double[] otherBefore, double[] otherKept) {
            return Arrays.equals(before, otherBefore) && Arrays.equals(kept, otherKept);
        }
    }

    ColumnSet(BurdenTable table, MethodSpace space, boolean drawsFigures, long seed) {
        this.table = table;
        this.drawsFigures = drawsFigures;
        this.chanceInCounts = space.chanceInCounts();
        this.leastMeasured = space.leastMeasured();
        this.seed = seed;
        this.groups = RowGroups.of(table);
        Map<Source, Shrunk> shrunk = new HashMap<>();
        List<Choice> choices = new ArrayList<>();
        for (Option<Integer> year : space.years()) {
            for (Option<ShrinkageChoice> shrinkage : space.shrinkages()) {
                Source source = new Source(year.choice(), shrinkage.choice());
                for (Option<FillChoice> fill : space.fills()) {
                    choices.add(fill(
                            new Key(year.choice(), shrinkage.choice(), fill.choice()),
                            shrunk.computeIfAbsent(source, this::shrink)));
                }
            }
        }
        List<List<KnotColumn>> laid = IntStream.range(0, table.items().size())
                .parallel()
                .mapToObj(j -> lay(j, choices))
                .toList();
        for (int c = 0; c < choices.size(); c++) {
            int choice = c;
            columns.put(
                    choices.get(c).key(),
                    laid.stream().map(ofItem -> ofItem.get(choice)).toList());
        }
    }

    /** By indicator of the table its column under the choices of a method. */
    List<KnotColumn> of(Method method) {
        return Objects.requireNonNull(columns.get(new Key(method.yearsBack(), method.shrinkage(), method.fill())));
    }

    private Shrunk shrink(Source source) {
        List<Shrinkage.Shrunken> shrunken = table.items().parallelStream()
                .map(item -> shrink(item.figures(), source))
                .toList();
        double[][] amounts = shrunken.stream().map(Shrinkage.Shrunken::figures).toArray(double[][]::new);
        double[][] kept = shrunken.stream().map(Shrinkage.Shrunken::kept).toArray(double[][]::new);
        return new Shrunk(amounts, kept, unknown(amounts));
    }

    private boolean[] unknown(double[][] amounts) {
        int rows = table.rows().size();
        int[] measured = new int[rows];
        for (String domain : table.domains()) {
            boolean[] counted = new boolean[rows];
            for (int j : table.listItems(domain)) {
                for (int i = 0; i < rows; i++) {
                    if (!counted[i] && !Double.isNaN(amounts[j][i])) {
                        counted[i] = true;
                        measured[i]++;
                    }
                }
            }
        }
        boolean[] unknown = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            unknown[i] = measured[i] == 0
                    || measured[i] < leastMeasured * table.domains().size();
        }
        return unknown;
    }

    /** An area of which too little is measured stays unknown: filling it in would make it look ordinary, and missing is never good. */
    private Choice fill(Key key, Shrunk before) {
        List<List<double[]>> earlier =
                table.items().stream().map(item -> item.figures().earlier()).toList();
        double[][] filled = key.fill()
                .fill()
                .fill(before.amounts(), groups.towards(key.fill().within()), earlier);
        for (int i = 0; i < before.unknown().length; i++) {
            if (before.unknown()[i]) {
                for (int j = 0; j < filled.length; j++) {
                    filled[j][i] = before.amounts()[j][i];
                }
            }
        }
        return new Choice(key, before, filled);
    }

    private Shrinkage.Shrunken shrink(BurdenFigures figures, Source source) {
        boolean shrinks = source.shrinkage().kind() == ShrinkageChoice.Kind.EMPIRICAL_BAYES;
        double[] amounts = figures.amounts(source.yearsBack());
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
                groups.towards(source.shrinkage().towards()));
        return negated ? new Shrinkage.Shrunken(negate(shrunken.figures()), shrunken.kept()) : shrunken;
    }

    private static double[] negate(double[] amounts) {
        return Arrays.stream(amounts).map(x -> -x).toArray();
    }

    /** The columns of one indicator by choice. */
    private List<KnotColumn> lay(int item, List<Choice> choices) {
        List<Prepared> made = new ArrayList<>();
        List<KnotColumn> laid = new ArrayList<>();
        double[][] draws = new double[0][];
        for (Choice choice : choices) {
            double[] before = choice.before().amounts()[item];
            double[] kept = choice.before().kept()[item];
            double[] filled = choice.filled()[item];
            Optional<Prepared> same = made.stream()
                    .filter(earlier -> Arrays.equals(earlier.filled(), filled) && earlier.isDrawnAs(before, kept))
                    .findFirst();
            if (same.isPresent()) {
                laid.add(same.get().column());
                continue;
            }
            int yearsBack = choice.key().yearsBack();
            // Only the last can be gone on from: the draws that are at hand are its own.
            Optional<Prepared> alike = Optional.ofNullable(made.isEmpty() ? null : made.getLast())
                    .filter(last -> last.yearsBack() == yearsBack && last.isDrawnAs(before, kept));
            if (alike.isPresent()) {
                replaceFilled(draws, alike.get().filled(), filled);
            } else {
                draws = draw(item, choice, filled);
            }
            Distribution distribution =
                    Distribution.of(Arrays.copyOf(filled, table.ranked()), groups.residentsOfRanked());
            KnotColumn column = new KnotColumn(filled, draws, distribution, alike.map(Prepared::column));
            made.add(new Prepared(yearsBack, before, kept, filled, column));
            laid.add(column);
        }
        return laid;
    }

    private double[][] draw(int item, Choice choice, double[] filled) {
        if (!drawsFigures) {
            return new double[0][];
        }
        BurdenFigures margins =
                table.items().get(item).figures().withAmounts(choice.before().amounts()[item]);
        return FigureDraws.of(
                filled,
                margins,
                choice.before().kept()[item],
                chanceInCounts,
                Draws.key(Draws.key(seed, item), choice.key().yearsBack()));
    }

    /** A figure that was filled in has no margin: every draw is the figure. */
    private static void replaceFilled(double[][] draws, double[] old, double[] filled) {
        for (int i = 0; i < filled.length; i++) {
            if (Double.doubleToLongBits(old[i]) != Double.doubleToLongBits(filled[i])) {
                for (double[] draw : draws) {
                    draw[i] = filled[i];
                }
            }
        }
    }
}
