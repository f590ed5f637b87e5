package nl.wijkmaat.engine.burden.multiverse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.Course;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Progress;
import nl.wijkmaat.engine.Progress.Step;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.combine.Combination;
import nl.wijkmaat.engine.burden.draw.Draws;
import nl.wijkmaat.engine.burden.multiverse.HingeTally.Outcome;
import nl.wijkmaat.engine.burden.multiverse.MethodDraw.Keys;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.DomainWeights;
import nl.wijkmaat.engine.burden.rank.Ranking;
import org.jspecify.annotations.Nullable;

/**
 * Runs drawn methods over a table. After the first answer it can go on with {@link #advance}, which adds to the same tallies; the result of
 * so many methods is the same however they were reached and on however many threads.
 */
public final class Multiverse {

    private static final int BATCH = 8;
    /** So many methods are drawn and put in order at a time: enough to find alike ones, and little to keep. */
    private static final int DRAWN_AT_ONCE = 8192;
    /** Of so many methods the domains are kept where methods share them: on published figures, and in pairs for the hinges. */
    private static final int SHARING = 6;

    private final BurdenTable table;
    private final MethodSpace space;
    private final Question question;
    private final ColumnSet columns;
    private final MethodDraw draw;
    private final Tally tally;
    /** Never added to, so that a result that was given out stays as it is. */
    private HingeTally hinges;

    private int done;
    private int hingesDone;

    /**
     * Lays the figures on their knots; nothing is run yet.
     *
     * @throws IllegalArgumentException when the space does not fit the table; the message tells why
     */
    public Multiverse(BurdenTable table, MethodSpace space, Question question) {
        this.table = table;
        this.space = space;
        this.question = question;
        this.columns = new ColumnSet(table, space, question.drawsFigures(), Draws.key(question.seed(), 0x4649L));
        this.draw = new MethodDraw(table, space, question.drawsFigures(), weightsFromData());
        this.tally = new Tally(table, question);
        this.hinges = newHingeTally();
        requireReadable();
    }

    /** Everything that a statement can hinge on: the factors, and the figures of each domain. */
    public List<String> listHinges() {
        List<String> hingeIds = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            hingeIds.add(factor.id());
        }
        if (question.drawsFigures()) {
            table.domains().forEach(domain -> hingeIds.add(Factor.FIGURES.id() + ":" + domain));
        }
        return hingeIds;
    }

    /** Runs all methods of the question, and the pairs for the hinges. */
    public MultiverseResult run() {
        return run(Course.UNWATCHED);
    }

    /**
     * The same, while somebody looks on. After it was called off what was begun is lost and this can not go on.
     *
     * @throws CancellationException when the course was called off, once no thread works any more
     */
    public MultiverseResult run(Course course) {
        advance(question.methods() - done, course);
        advanceHinges(question.hingeDraws() - hingesDone, course);
        return result();
    }

    /** Runs so many methods more. */
    public void advance(int methods) {
        advance(methods, Course.UNWATCHED);
    }

    /** The same, while somebody looks on; see {@link #run(Course)}. */
    public void advance(int methods, Course course) {
        int sharing = question.drawsFigures() ? 1 : SHARING;
        int until = done + Math.max(0, methods);
        while (done < until) {
            List<Method> drawn = drawInOrder(done, Math.min(until, done + DRAWN_AT_ONCE));
            int before = done;
            inParallel(
                            drawn.size(),
                            sharing,
                            () -> new Tally(table, question),
                            (worker, own, i) -> worker.run(drawn.get(i), own),
                            ran -> tell(course, Step.METHODS, before + ran, question.methods()))
                    .forEach(tally::add);
            done += drawn.size();
        }
    }

    /** Methods that read figures alike follow each other: their tables of positions are then still at hand. Tallies know no order. */
    private List<Method> drawInOrder(int from, int to) {
        Map<Method.Reading, List<Method>> byReading = new LinkedHashMap<>();
        for (int number = from; number < to; number++) {
            Method method = drawnMethod(number);
            byReading
                    .computeIfAbsent(method.reading(), reading -> new ArrayList<>())
                    .add(method);
        }
        return byReading.values().stream().flatMap(List::stream).toList();
    }

    /** Runs so many pairs of methods more, each with all its mixtures. */
    public void advanceHinges(int pairs) {
        advanceHinges(pairs, Course.UNWATCHED);
    }

    /** The same, while somebody looks on; see {@link #run(Course)}. */
    public void advanceHinges(int pairs, Course course) {
        int from = hingesDone;
        List<HingeTally> tallies = inParallel(
                pairs,
                SHARING,
                this::newHingeTally,
                (worker, own, i) -> worker.runPair(from + i, own),
                ran -> tell(course, Step.PAIRS, from + ran, question.hingeDraws()));
        HingeTally sum = newHingeTally();
        sum.add(hinges);
        tallies.forEach(sum::add);
        hinges = sum;
        hingesDone += Math.max(0, pairs);
    }

    private HingeTally newHingeTally() {
        return new HingeTally(table.ranked(), listHinges().size());
    }

    /** More may be run than was asked at first. */
    private static void tell(Course course, Step step, int ran, int asked) {
        course.reached(new Progress(step, ran, Math.max(ran, asked)));
    }

    /** What is known after the methods that were run so far. */
    public MultiverseResult result() {
        return new MultiverseResult(table, question, tally, hinges, listHinges(), referenceWeights(draw.reference()));
    }

    /** The reference method: the first option of everything, on the published figures. */
    public Method referenceMethod() {
        return draw.reference();
    }

    /** One of the drawn methods, by its number. */
    public Method drawnMethod(int number) {
        return draw.draw(keys(number));
    }

    /** By row the weight under any method of the space, on the scale of that method; NaN where too little is measured. */
    public float[] weights(Method method) {
        float[] composite = new float[table.rows().size()];
        newKernel(1).compute(method, composite);
        return composite;
    }

    /** A kernel for one thread that keeps the domains of so many methods. */
    CompositeKernel newKernel(int methodsKept) {
        return new CompositeKernel(table, columns, space.leastMeasured(), methodsKept);
    }

    /** Whether each row carries at least the burden of the reference group under weights as {@link #weights} gives them. */
    boolean[] reached(float[] weights) {
        float line = question.reference().map(group -> group.line(weights)).orElse(Float.NaN);
        boolean[] reached = new boolean[weights.length];
        for (int i = 0; i < reached.length; i++) {
            reached[i] = weights[i] >= line;
        }
        return reached;
    }

    BurdenTable table() {
        return table;
    }

    int threads() {
        return question.threads();
    }

    /** By ranked area its rank under any method of the space, from 1; NaN where too little is measured. */
    public double[] ranks(Method method) {
        return ranks(weights(method));
    }

    /** The same from weights as {@link #weights} gives them. */
    double[] ranks(float[] weights) {
        int[] doubled = new int[table.ranked()];
        new Ranking(table.ranked()).rank(weights, table.ranked(), doubled);
        return Arrays.stream(doubled)
                .mapToDouble(r -> r == 0 ? Double.NaN : r / 2.0)
                .toArray();
    }

    private double[] referenceWeights(Method reference) {
        double[] ranks = ranks(reference);
        long ranked = Arrays.stream(ranks).filter(r -> !Double.isNaN(r)).count();
        return Arrays.stream(ranks).map(r -> 100 * (1 - (r - 0.5) / ranked)).toArray();
    }

    private Keys keys(int number) {
        return new Keys(Draws.key(Draws.key(question.seed(), 1), number), 0);
    }

    /** Reads every column on every scale once, so that a figure that cannot be read is found before anything runs. */
    private void requireReadable() {
        Method reference = draw.reference();
        for (var scale : space.scales()) {
            Method method = new Method(
                    reference.takesPart(),
                    reference.yearsBack(),
                    reference.shrinkage(),
                    reference.fill(),
                    reference.treatment(),
                    scale.choice(),
                    reference.within(),
                    reference.domainWeights(),
                    reference.between(),
                    reference.line(),
                    List.of());
            List<KnotColumn> own = columns.of(method);
            IntStream.range(0, own.size())
                    .parallel()
                    .mapToObj(j -> findRefusal(j, own.get(j), method, scale.id()).stream())
                    .flatMap(refusal -> refusal)
                    .findFirst()
                    .ifPresent(refusal -> {
                        throw refusal;
                    });
        }
    }

    /** Why an indicator cannot be read on the scale of a method; empty when it can. */
    private Optional<QuestionRefused> findRefusal(int item, KnotColumn column, Method method, String scale) {
        try {
            column.positions(method.treatment(), method.scale(), new Combination.Arithmetic());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            LocalText text = QuestionRefused.textOf(e);
            String indicator = table.items().get(item).indicator();
            return Optional.of(new QuestionRefused(
                    "kenmerk " + indicator + " past niet op schaal '" + scale + "': " + text.nl(),
                    "indicator " + indicator + " cannot be read on scale '" + scale + "': " + text.en()));
        }
    }

    private List<List<Double>> weightsFromData() {
        List<List<Double>> estimated = new ArrayList<>();
        for (Option<DomainWeights> option : space.weights()) {
            estimated.add(
                    option.choice() instanceof DomainWeights.FromData fromData
                            ? weigh(option.id(), fromData)
                            : List.of());
        }
        return estimated;
    }

    /** @throws QuestionRefused that names the choice, when these domains give no such weights */
    private List<Double> weigh(String option, DomainWeights.FromData fromData) {
        MethodDraw equal = new MethodDraw(
                table,
                space,
                false,
                Collections.nCopies(
                        space.weights().size(),
                        Collections.nCopies(table.domains().size(), 1.0)));
        CompositeKernel kernel = newKernel(1);
        kernel.compute(equal.reference(), new float[table.rows().size()]);
        double[][] domains = new double[table.domains().size()][table.ranked()];
        for (int d = 0; d < domains.length; d++) {
            for (int i = 0; i < table.ranked(); i++) {
                domains[d][i] = kernel.domain(d)[i];
            }
        }
        try {
            return Arrays.stream(fromData.weighting().weigh(domains)).boxed().toList();
        } catch (IllegalArgumentException e) {
            LocalText text = QuestionRefused.textOf(e);
            String inOrder = " (" + String.join(", ", table.domains()) + ") ";
            throw new QuestionRefused(
                    "de domeinen hier" + inOrder + "geven geen gewichten '" + option + "' (domain_weights): "
                            + text.nl() + "; haal die keuze weg uit de ruimte van rekenwijzen",
                    "the domains here" + inOrder + "give no weights '" + option + "' (domain_weights): " + text.en()
                            + "; take that choice out of the space of methods");
        }
    }

    /** One thread's buffers. */
    private final class Worker {
        private final CompositeKernel kernel;
        private final Ranking ranking = new Ranking(table.ranked());
        private final float[] composite = new float[table.rows().size()];
        private final int[] doubledRanks = new int[table.ranked()];
        private final Outcome a = new Outcome(table.ranked());
        private final Outcome b = new Outcome(table.ranked());
        private final Outcome mixed = new Outcome(table.ranked());

        private Worker(int methodsKept) {
            kernel = newKernel(methodsKept);
        }

        private void run(Method method, Tally into) {
            kernel.compute(method, composite);
            int ranked = ranking.rank(composite, table.ranked(), doubledRanks);
            if (ranked > 0) {
                into.add(doubledRanks, ranked, composite, line());
            }
        }

        private void runPair(int number, HingeTally into) {
            long pair = Draws.key(Draws.key(question.seed(), 2), number);
            Keys first = new Keys(Draws.key(pair, 0), Draws.key(pair, 1));
            Method methodOfA = draw.draw(first);
            outcome(methodOfA, a);
            outcome(draw.draw(new Keys(Draws.key(pair, 1), 0)), b);
            into.addPair(a, b);
            Factor[] factors = Factor.values();
            for (int f = 0; f < into.factors; f++) {
                Method method = draw.draw(
                        f < factors.length ? first.changing(factors[f]) : first.changingFiguresOf(f - factors.length));
                boolean same = method.equals(methodOfA);
                if (!same) {
                    outcome(method, mixed);
                }
                into.addMixed(f, a, b, same ? a : mixed);
            }
        }

        private void outcome(Method method, Outcome into) {
            kernel.compute(method, composite);
            ranking.rank(composite, table.ranked(), into.doubledRanks);
            into.judge(composite, line());
        }

        private float line() {
            return question.reference().map(group -> group.line(composite)).orElse(Float.NaN);
        }
    }

    private interface Job<T> {
        void run(Worker worker, T into, int number);
    }

    /**
     * Threads take batches of numbers until none is left; each tallies apart.
     *
     * @param told after each batch how many were run; what it throws ends the work of all threads
     */
    private <T> List<T> inParallel(int count, int methodsKept, Supplier<T> newTally, Job<T> job, IntConsumer told) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger ran = new AtomicInteger();
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        List<T> tallies = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        int workers = Math.clamp((count + BATCH - 1) / BATCH, 0, question.threads());
        for (int t = 0; t < workers; t++) {
            T own = newTally.get();
            tallies.add(own);
            threads.add(Thread.ofPlatform().name("multiverse-" + t).start(() -> {
                try {
                    Worker worker = new Worker(methodsKept);
                    for (int from = next.getAndAdd(BATCH); from < count; from = next.getAndAdd(BATCH)) {
                        int until = Math.min(count, from + BATCH);
                        for (int i = from; i < until; i++) {
                            job.run(worker, own, i);
                        }
                        told.accept(ran.addAndGet(until - from));
                    }
                } catch (RuntimeException e) {
                    failure.compareAndSet(null, e);
                    next.set(count);
                }
            }));
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            interrupted |= join(thread, () -> next.set(count));
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("whoever asked does not wait for the answer any more");
        }
        RuntimeException thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
        return tallies;
    }

    /**
     * Waits for a thread; when the waiting thread is interrupted, the work is called off first.
     *
     * @return whether it was interrupted
     */
    private static boolean join(Thread thread, Runnable callOff) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
                callOff.run();
            }
        }
    }
}
