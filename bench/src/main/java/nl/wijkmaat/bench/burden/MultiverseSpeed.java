package nl.wijkmaat.bench.burden;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.multiverse.Multiverse;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult;
import nl.wijkmaat.engine.burden.multiverse.Question;
import nl.wijkmaat.engine.burden.multiverse.ReferenceGroup;

/**
 * The parts of a multiverse of 14,574 buurten and 40 indicators in 8 domains: laying the figures on knots, the first 500 methods, the rest,
 * and the pairs for the hinges. Tells time on the clock and processor time of the whole process, so with what the compiler and the
 * collector take, and a checksum of what was found, by which two builds can be held against each other.
 *
 * <p>Arguments: number of methods (10000), of pairs (250), of threads (2), of rounds (3), {@code drawn} or {@code published} figures.
 */
public final class MultiverseSpeed {

    private MultiverseSpeed() {}

    public static void main(String[] arguments) {
        int methods = number(arguments, 0, 10_000);
        int pairs = number(arguments, 1, 250);
        int threads = number(arguments, 2, 2);
        int rounds = number(arguments, 3, 3);
        boolean drawn = arguments.length < 5 || arguments[4].equals("drawn");
        BurdenTable table = CountryOfBuurten.table(14_574, 40, 8, 1);
        Question drawing = Question.of(methods, 1, threads)
                .against(new ReferenceGroup("heaviest", List.of(5, 77, 4000, 9000, 12_000), 0.5))
                .withHingeDraws(pairs);
        Question question = drawn ? drawing : drawing.onPublishedFigures();
        System.out.printf(
                "%s figures, %d threads; seconds on the clock / of processor%n",
                drawn ? "drawn" : "published", threads);
        System.out.println("round  laying        first 500     all methods   pairs         total         checksum");
        for (int round = 1; round <= rounds; round++) {
            Stopwatch watch = new Stopwatch();
            Multiverse multiverse = new Multiverse(table, CountryOfBuurten.space(), question);
            String laying = watch.lap();
            multiverse.advance(Math.min(500, methods));
            String first = watch.total();
            multiverse.advance(Math.max(0, methods - 500));
            String all = watch.total();
            watch.lap();
            multiverse.advanceHinges(pairs);
            String hinges = watch.lap();
            System.out.printf(
                    Locale.ROOT,
                    "%5d  %s %s %s %s %s %016x%n",
                    round,
                    laying,
                    first,
                    all,
                    hinges,
                    watch.total(),
                    checksum(multiverse.result()));
        }
    }

    private static int number(String[] arguments, int position, int otherwise) {
        return arguments.length > position ? Integer.parseInt(arguments[position]) : otherwise;
    }

    private static long checksum(MultiverseResult result) {
        long sum = result.methods();
        for (int i = 0; i < result.table().ranked(); i++) {
            sum = 31 * sum + result.findWeight(i).hashCode();
            sum = 31 * sum + result.findRank(i).hashCode();
            sum = 31 * sum + result.findProbabilityAmongHeaviest(i, 0.1).hashCode();
            sum = 31 * sum + result.findComparableShare(i).hashCode();
            sum = 31 * sum + result.findHinge(i).hashCode();
        }
        return sum;
    }

    /** Time on the clock and processor time of the process since it was made, and since the last lap. */
    private static final class Stopwatch {
        private final long began = System.nanoTime();
        private final long beganCpu = processor();
        private long lap = began;
        private long lapCpu = beganCpu;

        String lap() {
            long now = System.nanoTime();
            long cpu = processor();
            String told = told(now - lap, cpu - lapCpu);
            lap = now;
            lapCpu = cpu;
            return told;
        }

        String total() {
            return told(System.nanoTime() - began, processor() - beganCpu);
        }

        private static String told(long clock, long cpu) {
            return String.format(Locale.ROOT, "%5.2f / %5.2f", clock / 1e9, cpu / 1e9);
        }

        private static long processor() {
            return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                    .getProcessCpuTime();
        }
    }
}
