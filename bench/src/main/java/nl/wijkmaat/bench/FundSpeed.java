package nl.wijkmaat.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.Period;
import nl.wijkmaat.engine.fund.AreaChoice;
import nl.wijkmaat.engine.fund.AreaChooser;
import nl.wijkmaat.engine.fund.Envelope;
import nl.wijkmaat.engine.fund.Fund;
import nl.wijkmaat.engine.fund.FundArea;
import nl.wijkmaat.engine.fund.FundDesign;
import nl.wijkmaat.engine.fund.FundTerm;
import nl.wijkmaat.engine.fund.Key;
import nl.wijkmaat.engine.fund.Measure;
import nl.wijkmaat.engine.fund.Requirement;

/**
 * A fund over 3,393 made-up wijken that are all considered, with floor, cap and a ramp of three steps; and the choice of areas under the
 * same budget. Prints processor time of the thread: of the first run, and the median of 50 more.
 */
public final class FundSpeed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FundSpeed() {}

    public static void main(String[] arguments) {
        SplittableRandom random = new SplittableRandom(1);
        List<FundArea> areas = new ArrayList<>();
        for (int i = 0; i < 3393; i++) {
            areas.add(new FundArea(
                    "WK%06d".formatted(i),
                    "wijk " + i,
                    "GM%04d".formatted(i / 10),
                    false,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    5 * Math.rint(Math.exp(8 + random.nextGaussian()) / 5),
                    50_000,
                    100 * random.nextDouble(),
                    2,
                    random.nextDouble(),
                    Map.of()));
        }
        LocalText text = new LocalText("meting", "measurement");
        Envelope envelope = new Envelope(
                "geld",
                text,
                Money.ofEuros(1_000_000_000),
                List.of(new Requirement.AtLeast(Measure.WEIGHT, 0)),
                new Key.WeightTimesSize(50, 3),
                Money.ofEuros(20_000),
                Optional.of(Money.ofEuros(2_000_000)));
        FundDesign design = new FundDesign(
                "meting",
                text,
                text,
                Period.from(LocalDate.of(2026, 1, 1)),
                List.of(envelope),
                FundTerm.of(2027, 10, List.of(25, 60), List.of(2030)),
                FundDesign.Joining.COMPLETION,
                90,
                Optional.empty(),
                List.of(),
                List.of());
        System.out.printf("divided, first: %.1f ms%n", milliseconds(() -> Fund.apply(design, areas)));
        double[] more = new double[50];
        for (int k = 0; k < more.length; k++) {
            more[k] = milliseconds(() -> Fund.apply(design, areas));
        }
        Arrays.sort(more);
        System.out.printf("divided, median: %.1f ms, slowest %.1f ms%n", more[25], more[49]);
        AreaChoice choice = new AreaChoice(Money.ofEuros(300), Money.ofEuros(1_000_000), 2, 0);
        for (int k = 0; k < 2; k++) {
            System.out.printf("chosen: %.0f ms%n", milliseconds(() -> AreaChooser.choose(choice, envelope, areas)));
        }
    }

    private static double milliseconds(Runnable run) {
        long start = THREADS.getCurrentThreadCpuTime();
        run.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }
}
