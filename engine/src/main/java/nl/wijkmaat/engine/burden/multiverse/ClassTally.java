package nl.wijkmaat.engine.burden.multiverse;

import java.util.Arrays;
import java.util.List;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.Classification;

/**
 * How many areas and residents of each class lie beyond the line, over methods, for every place of the line; and how many carry at least
 * the burden of the reference group. Kept as histograms of {@value #STEPS} steps between nobody and the whole class.
 */
final class ClassTally {

    /** The line goes over the share of areas that is heavier, in hundredths: at line k the heaviest k % lie beyond it. */
    static final int LINES = 100;

    static final int STEPS = 500;

    private final int classes;
    private final int[][] classOf;
    private final double[] residents;
    final int[] areasInClass;
    final double[] residentsInClass;
    /** By class × line × step the number of methods: areas, and then the same for residents. */
    final int[] areasBeyond;

    final int[] residentsBeyond;
    final int[] areasAtReference;
    final int[] residentsAtReference;

    private final int[] areasHere;
    private final double[] residentsHere;

    ClassTally(BurdenTable table, List<Classification> classifications) {
        this.classes =
                classifications.stream().mapToInt(c -> c.classes().size()).sum();
        this.classOf = new int[classifications.size()][table.ranked()];
        this.residents = Arrays.copyOf(table.residents(), table.ranked());
        this.areasInClass = new int[classes];
        this.residentsInClass = new double[classes];
        int first = 0;
        for (int c = 0; c < classOf.length; c++) {
            Classification classification = classifications.get(c);
            for (int i = 0; i < table.ranked(); i++) {
                int own = classification.classOf().get(i);
                classOf[c][i] = own < 0 ? -1 : first + own;
                if (own >= 0) {
                    areasInClass[first + own]++;
                    residentsInClass[first + own] += Double.isNaN(residents[i]) ? 0 : residents[i];
                }
            }
            first += classification.classes().size();
        }
        this.areasBeyond = new int[classes * LINES * (STEPS + 1)];
        this.residentsBeyond = new int[classes * LINES * (STEPS + 1)];
        this.areasAtReference = new int[classes * (STEPS + 1)];
        this.residentsAtReference = new int[classes * (STEPS + 1)];
        this.areasHere = new int[classes * (LINES + 1)];
        this.residentsHere = new double[classes * (LINES + 1)];
    }

    void add(int[] doubledRanks, int ranked, float[] composite, float line) {
        if (classes == 0) {
            return;
        }
        Arrays.fill(areasHere, 0);
        Arrays.fill(residentsHere, 0);
        double perHundredth = LINES / 2.0 / ranked;
        boolean against = !Float.isNaN(line);
        for (int[] own : classOf) {
            for (int i = 0; i < own.length; i++) {
                int c = own[i];
                if (c >= 0 && doubledRanks[i] > 0) {
                    int place = Math.min(LINES - 1, (int) ((doubledRanks[i] - 1) * perHundredth));
                    double people = Double.isNaN(residents[i]) ? 0 : residents[i];
                    areasHere[c * (LINES + 1) + place]++;
                    residentsHere[c * (LINES + 1) + place] += people;
                    if (against && composite[i] >= line) {
                        areasHere[c * (LINES + 1) + LINES]++;
                        residentsHere[c * (LINES + 1) + LINES] += people;
                    }
                }
            }
        }
        for (int c = 0; c < classes; c++) {
            int areas = 0;
            double people = 0;
            for (int k = 0; k < LINES; k++) {
                areas += areasHere[c * (LINES + 1) + k];
                people += residentsHere[c * (LINES + 1) + k];
                areasBeyond[(c * LINES + k) * (STEPS + 1) + step(areas, areasInClass[c])]++;
                residentsBeyond[(c * LINES + k) * (STEPS + 1) + step(people, residentsInClass[c])]++;
            }
            if (against) {
                areasAtReference[c * (STEPS + 1) + step(areasHere[c * (LINES + 1) + LINES], areasInClass[c])]++;
                residentsAtReference[
                        c * (STEPS + 1) + step(residentsHere[c * (LINES + 1) + LINES], residentsInClass[c])]++;
            }
        }
    }

    private static int step(double count, double all) {
        return all > 0 ? (int) Math.round(count / all * STEPS) : 0;
    }

    void add(ClassTally other) {
        Tally.plus(areasBeyond, other.areasBeyond);
        Tally.plus(residentsBeyond, other.residentsBeyond);
        Tally.plus(areasAtReference, other.areasAtReference);
        Tally.plus(residentsAtReference, other.residentsAtReference);
    }

    /** The share of a class, from 0 to 1, below which the given share of the methods stays. */
    static double quantile(int[] tally, int from, double share) {
        long total = 0;
        for (int s = 0; s <= STEPS; s++) {
            total += tally[from + s];
        }
        double wanted = share * total;
        long before = 0;
        for (int s = 0; s <= STEPS; s++) {
            before += tally[from + s];
            if (before > 0 && before >= wanted) {
                return (double) s / STEPS;
            }
        }
        return 0;
    }
}
