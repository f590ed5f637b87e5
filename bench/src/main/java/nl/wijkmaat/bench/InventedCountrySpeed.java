package nl.wijkmaat.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import nl.wijkmaat.editions.voorbeeldland.InventedEditions;
import nl.wijkmaat.editions.voorbeeldland.Progress;
import nl.wijkmaat.editions.voorbeeldland.Settings;

/**
 * How long it takes, and how much memory, to make Voorbeeldland and bring it into editions: what {@code ./wijkmaat demo} does.
 *
 * <p>Arguments: a catalogue folder, a number of buurten and a number of years (14,500 and 12 make it as large as the Netherlands). One
 * cold run, as a command on the command line is; for each phase the wall time and the processor time of all threads until its last file.
 */
public final class InventedCountrySpeed {

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private InventedCountrySpeed() {}

    private record Moment(long wallNanos, long cpuNanos) {
        static Moment now() {
            return new Moment(System.nanoTime(), MACHINE.getProcessCpuTime());
        }

        String since(Moment before) {
            return "%6.1f s, %6.1f s of processor"
                    .formatted((wallNanos - before.wallNanos) / 1e9, (cpuNanos - before.cpuNanos) / 1e9);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path catalogue = Path.of(arguments[0]);
        Settings settings = new Settings(1, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Path data = Files.createTempDirectory("invented");
        Map<Progress.Phase, Moment> ends = new EnumMap<>(Progress.Phase.class);
        Moment start = Moment.now();
        InventedEditions made =
                InventedEditions.prepare(data, settings, catalogue, Instant.now(), (phase, file, done, of) -> {
                    synchronized (ends) {
                        ends.put(phase, Moment.now());
                    }
                });
        Moment end = Moment.now();
        System.out.printf(
                "%d buurten, %d years, load of the machine %.1f on %d processors%n",
                settings.buurten(), settings.years(), MACHINE.getSystemLoadAverage(), MACHINE.getAvailableProcessors());
        Moment before = start;
        for (Map.Entry<Progress.Phase, Moment> phase : ends.entrySet()) {
            System.out.printf("%-16s %s%n", phase.getKey(), phase.getValue().since(before));
            before = phase.getValue();
        }
        System.out.printf("%-16s %s%n", "all", end.since(start));
        System.out.printf(
                "peak heap %d MB, editions %d%n",
                peakHeapMegabytes(), made.store().listEditions().size());
        Moment reopening = Moment.now();
        InventedEditions.prepare(data, settings, catalogue, Instant.now(), Progress.SILENT);
        System.out.printf(
                "reopening %d ms%n",
                Duration.ofNanos(System.nanoTime() - reopening.wallNanos()).toMillis());
    }

    private static long peakHeapMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1_000_000;
    }
}
