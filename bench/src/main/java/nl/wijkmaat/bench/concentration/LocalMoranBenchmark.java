package nl.wijkmaat.bench.concentration;

import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import nl.wijkmaat.engine.concentration.LocalConcentration;
import nl.wijkmaat.engine.concentration.LocalStatistic;
import nl.wijkmaat.engine.concentration.Permutations;
import nl.wijkmaat.engine.concentration.Permutations.Sharing;
import nl.wijkmaat.engine.concentration.SpatialWeights;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Local Moran of 14,000 areas with 9,999 conditional permutations, on so many threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class LocalMoranBenchmark {

    @Param({"SHARED", "FRESH"})
    public Sharing sharing = Sharing.SHARED;

    @Param("2")
    public int threads;

    private double[] figures = new double[0];
    private @Nullable SpatialWeights weights;

    @Setup
    public void setUp() {
        figures = MapOfBuurten.figures(1);
        weights = MapOfBuurten.weights(1);
    }

    @Benchmark
    public LocalConcentration localMoran() {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> LocalConcentration.of(
                            LocalStatistic.MORAN,
                            figures,
                            Objects.requireNonNull(weights),
                            new Permutations(9_999, 1, sharing)))
                    .join();
        }
    }
}
