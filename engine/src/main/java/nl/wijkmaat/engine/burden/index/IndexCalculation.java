package nl.wijkmaat.engine.burden.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.burden.index.IndexDefinition.Group;
import nl.wijkmaat.engine.burden.index.IndexDefinition.Leaf;
import nl.wijkmaat.engine.burden.index.IndexDefinition.Node;
import nl.wijkmaat.engine.burden.rank.Ranks;
import nl.wijkmaat.engine.burden.scale.Distribution;
import nl.wijkmaat.engine.burden.scale.Scale;

/** Computes an index from its definition and a table: from the indicators up, each step written down in the result. */
public final class IndexCalculation {

    private final IndexDefinition definition;
    private final PlainTable table;
    private final Map<String, double[]> filled = new HashMap<>();
    private final Map<String, double[]> figures = new LinkedHashMap<>();
    private final Map<String, List<Double>> weights = new LinkedHashMap<>();

    private IndexCalculation(IndexDefinition definition, PlainTable table) {
        this.definition = definition;
        this.table = table;
    }

    /**
     * The index of every row of the table.
     *
     * @throws java.util.NoSuchElementException when a column is missing from the table
     * @throws IllegalArgumentException when figures do not fit the definition; the message names the part
     */
    public static IndexResult compute(IndexDefinition definition, PlainTable table) {
        return new IndexCalculation(definition, table).compute();
    }

    private IndexResult compute() {
        if (table.codes().size() < 2) {
            throw new QuestionRefused(
                    "een index zet gebieden naast elkaar en heeft er ten minste twee nodig; in dit bestand staan er "
                            + table.codes().size(),
                    "an index holds areas against each other and needs at least two; this file has "
                            + table.codes().size());
        }
        fillMissing();
        double[] raw = figure(definition.root());
        double[] score = scale(definition.root(), raw);
        double[] ranked = definition.highestFirst() ? score : negated(score);
        double[] ranks = Ranks.highestFirst(ranked, definition.ties());
        return new IndexResult(table.codes(), score, ranks, figures, weights);
    }

    private void fillMissing() {
        List<Leaf> leaves = definition.listLeaves();
        double[][] columns = new double[leaves.size()][];
        List<List<double[]>> earlier = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            columns[j] = column(leaves.get(j));
            earlier.add(List.of());
        }
        double[][] complete = definition.missing().fill(columns, groups(), earlier);
        for (int j = 0; j < columns.length; j++) {
            filled.put(leaves.get(j).id(), complete[j]);
        }
    }

    /** The figures of a leaf, divided by their denominator. */
    private double[] column(Leaf leaf) {
        double[] column = table.getNumbers(leaf.column()).clone();
        String denominator = leaf.denominatorOrNull();
        if (denominator != null) {
            double[] divisors = table.getNumbers(denominator);
            for (int i = 0; i < column.length; i++) {
                // Divided by nothing is no figure, whatever stands above the line.
                column[i] = divisors[i] == 0 ? Double.NaN : column[i] / divisors[i];
            }
        }
        return column;
    }

    private int[] groups() {
        int[] groups = new int[table.codes().size()];
        String groupColumn = definition.groupColumn();
        if (groupColumn != null) {
            Map<String, Integer> numbers = new HashMap<>();
            List<String> names = table.getTexts(groupColumn);
            for (int i = 0; i < groups.length; i++) {
                groups[i] = numbers.computeIfAbsent(names.get(i), name -> numbers.size());
            }
        }
        return groups;
    }

    private double[] figure(Node node) {
        double[] figure = switch (node) {
            case Leaf leaf -> treat(leaf);
            case Group group -> combine(group);
        };
        figures.put(node.id(), figure);
        return figure;
    }

    private double[] treat(Leaf leaf) {
        double[] column = filled.getOrDefault(leaf.id(), new double[0]);
        return inPart(leaf, () -> leaf.treatment().fit(Distribution.of(column)).atEach(column));
    }

    /** Outliers are treated in the figures as published; only then does the sign turn, so that higher raises the score. */
    private double[] scale(Node node, double[] figure) {
        double[] raising = node instanceof Leaf leaf && !leaf.up() ? negated(figure) : figure;
        return inPart(node, () -> {
            String population = definition.populationColumn();
            Distribution distribution = population == null
                    ? Distribution.of(raising)
                    : Distribution.of(raising, table.getNumbers(population));
            Scale scale = node.normalisation().fit(distribution);
            return scale.atEach(raising);
        });
    }

    private double[] combine(Group group) {
        double[][] parts = new double[group.parts().size()][];
        double[] given = new double[parts.length];
        for (int j = 0; j < parts.length; j++) {
            Node part = group.parts().get(j);
            parts[j] = scale(part, figure(part));
            given[j] = part.weight();
        }
        return inPart(group, () -> {
            double[] own = group.weightingOrNull() == null
                    ? given
                    : group.weightingOrNull().weigh(parts);
            List<Double> written = new ArrayList<>();
            for (double weight : own) {
                written.add(weight);
            }
            weights.put(group.id(), List.copyOf(written));
            return group.combination().combine(parts, own, group.leastMeasured());
        });
    }

    private <T> T inPart(Node node, Supplier<T> step) {
        try {
            return step.get();
        } catch (IllegalArgumentException e) {
            String told = String.valueOf(e.getMessage());
            LocalText text = e instanceof QuestionRefused refused ? refused.text() : new LocalText(told, told);
            throw new QuestionRefused(
                    "index '" + definition.id() + "', deel '" + node.id() + "': " + text.nl(),
                    "index '" + definition.id() + "', part '" + node.id() + "': " + text.en());
        }
    }

    private static double[] negated(double[] figures) {
        double[] negated = new double[figures.length];
        for (int i = 0; i < figures.length; i++) {
            negated[i] = -figures[i];
        }
        return negated;
    }
}
