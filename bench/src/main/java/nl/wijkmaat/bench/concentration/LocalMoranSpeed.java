package nl.wijkmaat.bench.concentration;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import nl.wijkmaat.engine.concentration.LocalConcentration;
import nl.wijkmaat.engine.concentration.LocalStatistic;
import nl.wijkmaat.engine.concentration.Permutations;
import nl.wijkmaat.engine.concentration.Permutations.Sharing;
import nl.wijkmaat.engine.concentration.SpatialWeights;

/**
 * Local Moran of 14,000 areas with 9,999 conditional permutations on two threads: time on the clock, processor time of the whole process, and a
 * checksum by which two builds can be held against each other. Argument: number of rounds (5).
 */
public final class LocalMoranSpeed {

    private LocalMoranSpeed() {}

    public static void main(String[] arguments) {
        int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        double[] figures = MapOfBuurten.figures(1);
        SpatialWeights weights = MapOfBuurten.weights(1);
        try (ForkJoinPool pool = new ForkJoinPool(2)) {
            for (Sharing sharing : Sharing.values()) {
                for (int round = 1; round <= rounds; round++) {
                    long cpu = processor();
                    long clock = System.nanoTime();
                    LocalConcentration found = pool.submit(() -> LocalConcentration.of(
                                    LocalStatistic.MORAN, figures, weights, new Permutations(9_999, 1, sharing)))
                            .join();
                    long sum = 0;
                    for (LocalConcentration.Outcome outcome : found.areas()) {
                        sum = 31 * sum + outcome.hashCode();
                    }
                    System.out.printf(
                            Locale.ROOT,
                            "%-6s %d  %6.2f s on the clock, %6.2f s of processor, checksum %016x%n",
                            sharing,
                            round,
                            (System.nanoTime() - clock) / 1e9,
                            (processor() - cpu) / 1e9,
                            sum);
                }
            }
        }
    }

    private static long processor() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
