package nl.wijkmaat.engine.burden.multiverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.wijkmaat.engine.Course;
import nl.wijkmaat.engine.Progress;
import nl.wijkmaat.engine.Progress.Step;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.Classification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody looks on while methods are run, sees what they say so far, and can call it off. */
class CourseTest {

    private static final int AREAS = 40;
    private static final int METHODS = 60;

    private static Question question(int threads) {
        List<Classification> halves = List.of(new Classification(
                "half",
                List.of("first", "second"),
                IntStream.range(0, AREAS).mapToObj(i -> 2 * i / AREAS).toList()));
        return new Question(METHODS, 9, true, java.util.Optional.empty(), List.of(), List.of(), 12, threads)
                .against(new ReferenceGroup("first five", List.of(0, 1, 2, 3, 4), 0.5))
                .countedBy(halves, List.of(5, 20, 50));
    }

    /** Everything that a result says, as text. */
    private static String said(MultiverseResult result) {
        StringBuilder all = new StringBuilder();
        for (int area = 0; area < AREAS; area++) {
            all.append(result.findWeight(area)).append(result.findRank(area)).append(result.findComparableShare(area));
            for (int hinge = 0; hinge < result.hingeIds().size(); hinge++) {
                all.append(result.statementShares(area, hinge)).append(result.rankShares(area, hinge));
            }
            all.append('\n');
        }
        List.of(5, 20, 50).forEach(line -> all.append(result.countHeaviest(line)));
        return all.append(result.countComparable()).append(result.methods()).toString();
    }

    @Property(tries = 30)
    @Label("whoever looks, as often and whenever they like, changes nothing; and what they were shown stays as it was")
    void looksChangeNothing(
            @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 30) Integer> steps,
            @ForAll @IntRange(min = 1, max = 5) int threads) {
        BurdenTable table = Invented.country(AREAS, 3).table;
        String unseen = said(new Multiverse(table, Invented.everything(), question(1)).run());
        Multiverse multiverse = new Multiverse(table, Invented.everything(), question(threads));
        Course course = _ -> {};
        List<MultiverseResult> shown = new ArrayList<>();
        List<String> saidThen = new ArrayList<>();
        int left = METHODS;
        for (int step : steps) {
            multiverse.advance(Math.min(step, left), course);
            left -= Math.min(step, left);
            shown.add(multiverse.result());
            saidThen.add(said(shown.getLast()));
        }

        assertThat(said(multiverse.run(course))).isEqualTo(unseen);
        assertThat(shown.stream().map(CourseTest::said)).containsExactlyElementsOf(saidThen);
    }

    @Test
    @DisplayName("every method and every pair is told of once, up to all of them")
    void toldOfAll() {
        Map<Step, List<Integer>> told = new ConcurrentHashMap<>();
        ConcurrentLinkedQueue<Progress> all = new ConcurrentLinkedQueue<>();
        new Multiverse(Invented.country(AREAS, 3).table, Invented.everything(), question(3)).run(all::add);
        all.forEach(progress ->
                told.computeIfAbsent(progress.step(), _ -> new ArrayList<>()).add(progress.done()));

        assertThat(told.get(Step.METHODS)).doesNotHaveDuplicates().contains(METHODS);
        assertThat(told.get(Step.PAIRS)).doesNotHaveDuplicates().contains(12);
        assertThat(all)
                .allSatisfy(progress ->
                        assertThat(progress.of()).isEqualTo(progress.step() == Step.METHODS ? METHODS : 12));
    }

    @Test
    @DisplayName("a run that is called off ends with that, and by then no thread of it works any more")
    void calledOff() {
        Multiverse multiverse = new Multiverse(Invented.country(AREAS, 3).table, Invented.everything(), question(3));
        ConcurrentLinkedQueue<Thread> workers = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Progress> after = new ConcurrentLinkedQueue<>();

        assertThatThrownBy(() -> multiverse.run(progress -> {
                    workers.add(Thread.currentThread());
                    after.add(progress);
                    if (progress.done() >= 16) {
                        throw new CancellationException("nobody waits");
                    }
                }))
                .isInstanceOf(CancellationException.class);

        assertThat(workers).isNotEmpty().noneMatch(Thread::isAlive);
        assertThat(after).as("each thread ends after the batch that it was at").hasSizeLessThan(2 + 3 + 1);
    }
}
