package nl.wijkmaat.bench.burden;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.multiverse.Multiverse;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult;
import nl.wijkmaat.engine.burden.multiverse.Question;
import nl.wijkmaat.engine.burden.multiverse.ReferenceGroup;
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

/**
 * The whole question, laying the figures on knots included: 14,574 buurten, 40 indicators in 8 domains. The first shot of a fork is a
 * cold start of the virtual machine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class MultiverseBenchmark {

    @Param({"500", "10000"})
    public int methods;

    @Param({"true", "false"})
    public boolean drawsFigures;

    @Param({"0", "250"})
    public int hingeDraws;

    @Param("2")
    public int threads;

    private @Nullable BurdenTable table;

    @Setup
    public void setUp() {
        table = CountryOfBuurten.table(14_574, 40, 8, 1);
    }

    @Benchmark
    public MultiverseResult wholeQuestion() {
        Question question = Question.of(methods, 1, threads)
                .against(new ReferenceGroup("heaviest", List.of(5, 77, 4000, 9000, 12_000), 0.5))
                .withHingeDraws(hingeDraws);
        return new Multiverse(
                        Objects.requireNonNull(table),
                        CountryOfBuurten.space(),
                        drawsFigures ? question : question.onPublishedFigures())
                .run();
    }
}
