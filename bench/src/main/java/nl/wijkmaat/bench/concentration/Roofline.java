package nl.wijkmaat.bench.concentration;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import nl.wijkmaat.engine.burden.draw.Draws;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one core does at best of that of which the kernels consist: additions on floats that lie in the nearest cache, floats that stream from memory,
 * look-ups in a table of positions as the multiverse does them, and random numbers as the permutations use them. Nanoseconds per element;
 * the kernels are held against these, not against a figure from a data sheet.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class Roofline {

    private static final int NEAR = 4096;
    private static final int FAR = 1 << 25;
    private static final int LOOK_UPS = 14_574;

    private final float[] near = new float[NEAR];
    private final float[] nearSums = new float[NEAR];
    private final float[] far = new float[FAR];
    private final float[] farSums = new float[FAR];
    private final float[] lookedUp = new float[LOOK_UPS];
    private final char[] knots = new char[LOOK_UPS];
    private final float[] positions = new float[15_600];

    /** Fills everything with figures that are no powers of two. */
    public Roofline() {
        SplittableRandom random = new SplittableRandom(1);
        Arrays.fill(near, 1.7f);
        Arrays.fill(far, 1.7f);
        for (int i = 0; i < LOOK_UPS; i++) {
            knots[i] = (char) random.nextInt(positions.length);
        }
        for (int k = 0; k < positions.length; k++) {
            positions[k] = k * 0.01f;
        }
    }

    /** sum += weight × figure in the nearest cache: two operations on a float. */
    @Benchmark
    @OperationsPerInvocation(NEAR)
    public float[] multiplyAndAddNear() {
        for (int i = 0; i < NEAR; i++) {
            nearSums[i] += 0.3f * near[i];
        }
        return nearSums;
    }

    /** The same over 256 MB: twelve bytes over the bus per element. */
    @Benchmark
    @OperationsPerInvocation(FAR)
    public float[] multiplyAndAddFar() {
        for (int i = 0; i < FAR; i++) {
            farSums[i] += 0.3f * far[i];
        }
        return farSums;
    }

    /** Additions of a position that is looked up by a knot, at random in 62 kB. */
    @Benchmark
    @OperationsPerInvocation(LOOK_UPS)
    public float[] lookUp() {
        for (int i = 0; i < LOOK_UPS; i++) {
            lookedUp[i] += positions[knots[i]];
        }
        return lookedUp;
    }

    /** An even whole number below 14,000 and the position at it. */
    @Benchmark
    @OperationsPerInvocation(LOOK_UPS)
    public float drawAndLookUp() {
        float sum = 0;
        for (int i = 0; i < LOOK_UPS; i++) {
            sum += positions[Draws.below(14_000, 7, i)];
        }
        return sum;
    }
}
