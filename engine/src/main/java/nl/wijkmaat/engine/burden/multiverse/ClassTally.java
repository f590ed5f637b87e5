package nl.wijkmaat.engine.burden.multiverse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.Classification;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult.Band;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult.ClassCount;

/**
 * How many areas and residents of each class lie beyond each asked line, and how many carry at least the burden of the reference group,
 * method by method. Every count is kept as it is, {@value #BYTES_PER_COUNT} bytes per method, class and line, so a median over methods is a
 * count that a method gave. Tried before: histograms, which take no memory per method and put every figure on a grid.
 */
final class ClassTally {

    static final int BYTES_PER_COUNT = Integer.BYTES + Double.BYTES;

    private final List<Classification> classifications;
    private final int classes;
    private final int[] lines;
    /** By classification and ranked area the position of its class among all, −1 for none. */
    private final int[][] classOf;
    /** By ranked area; nobody where the number is unknown. */
    private final double[] residents;

    /** One per method, by class × line. */
    private final List<Counts> beyond = new ArrayList<>();
    /** One per method under which the reference group has a weight, by class. */
    private final List<Counts> atReference = new ArrayList<>();

    /** By doubled rank the first line that lies behind it; {@code lines.length} when none does, as for no rank. */
    private final byte[] lineBehind;

    @SuppressWarnings("ArrayRecordComponent")
    private record Counts(int[] areas, double[] residents) {
        static Counts none(int count) {
            return new Counts(new int[count], new double[count]);
        }

        void add(int at, double people) {
            areas[at]++;
            residents[at] += people;
        }

        void addFrom(int at, int from) {
            areas[at] += areas[from];
            residents[at] += residents[from];
        }
    }

    ClassTally(BurdenTable table, Question question) {
        this.classifications = question.classifications();
        this.classes =
                classifications.stream().mapToInt(c -> c.classes().size()).sum();
        this.lines = question.lines().stream().mapToInt(Integer::intValue).toArray();
        this.classOf = new int[classifications.size()][];
        int first = 0;
        for (int c = 0; c < classOf.length; c++) {
            classOf[c] = positions(classifications.get(c), first, table.ranked());
            first += classifications.get(c).classes().size();
        }
        this.residents = Arrays.stream(table.residents(), 0, table.ranked())
                .map(people -> Double.isNaN(people) ? 0 : people)
                .toArray();
        this.lineBehind = new byte[2 * table.ranked() + 1];
    }

    private static int[] positions(Classification classification, int first, int areas) {
        return classification.classOf().stream()
                .limit(areas)
                .mapToInt(own -> own < 0 ? -1 : first + own)
                .toArray();
    }

    /** Adds one method; see {@link Tally#add}. */
    void add(int[] doubledRanks, int ranked, float[] composite, float line) {
        if (classes > 0 && lines.length > 0) {
            addBeyond(doubledRanks, ranked);
        }
        if (classes > 0 && !Float.isNaN(line)) {
            addAtReference(composite, line);
        }
    }

    private void addBeyond(int[] doubledRanks, int ranked) {
        findLines(ranked);
        Counts counts = Counts.none(classes * lines.length);
        for (int[] own : classOf) {
            for (int i = 0; i < own.length; i++) {
                int at = lineBehind[doubledRanks[i]];
                if (own[i] >= 0 && at < lines.length) {
                    counts.add(own[i] * lines.length + at, residents[i]);
                }
            }
        }
        // Beyond a line lies also everything that lies beyond the stricter one before it.
        for (int c = 0; c < classes; c++) {
            for (int k = 1; k < lines.length; k++) {
                counts.addFrom(c * lines.length + k, c * lines.length + k - 1);
            }
        }
        beyond.add(counts);
    }

    /** An area lies beyond the line of k % when the share of areas that is heavier, half of itself included, is below k %. */
    private void findLines(int ranked) {
        lineBehind[0] = (byte) lines.length;
        int from = 1;
        for (int k = 0; k < lines.length; k++) {
            // (doubled rank − 1) / 2 < k % of the ranked areas
            int to = (int) (((long) lines[k] * ranked + 49) / 50);
            Arrays.fill(lineBehind, from, to + 1, (byte) k);
            from = to + 1;
        }
        Arrays.fill(lineBehind, from, 2 * ranked + 1, (byte) lines.length);
    }

    private void addAtReference(float[] composite, float line) {
        Counts counts = Counts.none(classes);
        for (int[] own : classOf) {
            for (int i = 0; i < own.length; i++) {
                if (own[i] >= 0 && composite[i] >= line) {
                    counts.add(own[i], residents[i]);
                }
            }
        }
        atReference.add(counts);
    }

    void add(ClassTally other) {
        beyond.addAll(other.beyond);
        atReference.addAll(other.atReference);
    }

    /** By class its counts at one of the asked lines. */
    List<ClassCount> listBeyond(int line) {
        return list(beyond, lines.length, line);
    }

    /** By class its counts of areas with at least the burden of the reference group. */
    List<ClassCount> listAtReference() {
        return list(atReference, 1, 0);
    }

    private List<ClassCount> list(List<Counts> counts, int perClass, int offset) {
        List<ClassCount> found = new ArrayList<>();
        for (int d = 0; d < classifications.size(); d++) {
            Classification division = classifications.get(d);
            int[] own = classOf[d];
            for (String name : division.classes()) {
                int c = found.size();
                int[] members =
                        IntStream.range(0, own.length).filter(i -> own[i] == c).toArray();
                int at = c * perClass + offset;
                found.add(new ClassCount(
                        division.id(),
                        name,
                        members.length,
                        Arrays.stream(members).mapToDouble(i -> residents[i]).sum(),
                        band(counts.stream().mapToDouble(each -> each.areas()[at])),
                        band(counts.stream().mapToDouble(each -> each.residents()[at]))));
            }
        }
        return found;
    }

    /** Sorted first, so that it does not matter which thread counted which method. */
    private static Band band(DoubleStream counts) {
        double[] sorted = counts.sorted().toArray();
        return new Band(quantile(sorted, 5), quantile(sorted, 50), quantile(sorted, 95));
    }

    /** The smallest count that at least so many percent of the methods do not exceed; 0 when there is no method. */
    private static double quantile(double[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[(int) (((long) percent * sorted.length + 99) / 100) - 1];
    }
}
