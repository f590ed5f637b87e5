package nl.wijkmaat.app.burden;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.burden.multiverse.Judgement;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult.ClassCount;
import nl.wijkmaat.engine.scheme.BurdenBeside;

/**
 * The claim that areas outside a programme carry at least the burden of its reference area, held against every method: what supports it,
 * what refutes it and what stays open come from here together.
 */
public final class Claim {

    private final BurdenAnswer answer;
    private final double sure;

    /** @param sure share of methods from which the claim counts as sure of an area, above a half; its complement refutes it */
    public Claim(BurdenAnswer answer, double sure) {
        this.answer = answer;
        this.sure = sure;
    }

    /** The areas of one class outside the programme, by verdict, with the band over methods beside it. */
    public record OfClass(ClassCount overMethods, Map<Judgement, List<Integer>> rows, Map<Judgement, Double> people) {
        public int areas(Judgement verdict) {
            return rows.getOrDefault(verdict, List.of()).size();
        }

        public double residents(Judgement verdict) {
            return people.getOrDefault(verdict, 0.0);
        }
    }

    public BurdenAnswer answer() {
        return answer;
    }

    /** The share of methods in which the area carries at least the burden of the reference. */
    public double share(int row) {
        return answer.result().findComparableShare(row).orElseThrow();
    }

    /** What the methods together say of a row that they judge. */
    public Judgement verdict(int row) {
        return answer.result().judge(row, sure).orElseThrow();
    }

    private boolean isJudged(int row) {
        return answer.result().judge(row, sure).isPresent();
    }

    /** What the judgement about an area hinges on most. */
    public Optional<String> findHinge(int row) {
        return answer.result().findHinge(row, sure);
    }

    /** What it may hinge on as much, as far as the pairs can tell; empty when that is clear. */
    public List<String> listRivalHinges(int row) {
        return answer.result().listRivalHinges(row, sure);
    }

    /** Every ranked area that at least half of the methods can judge, the largest share first, then in the order of the codes. */
    public List<Integer> listJudged() {
        return IntStream.range(0, answer.table().ranked())
                .filter(this::isJudged)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -share(i)).thenComparingInt(i -> i))
                .toList();
    }

    /** The ranked areas that most methods cannot judge, because too little is measured: neither support nor refutation. */
    public int countUnknown() {
        return answer.table().ranked() - listJudged().size();
    }

    public List<Integer> list(boolean inside, Judgement verdict) {
        return IntStream.range(0, answer.table().ranked())
                .filter(i -> answer.isInside(i) == inside
                        && answer.result().judge(i, sure).equals(Optional.of(verdict)))
                .boxed()
                .toList();
    }

    /** Residents of the areas; unknown numbers add nothing. */
    public double residents(List<Integer> rows) {
        return rows.stream()
                .mapToDouble(i -> answer.table().rows().get(i).residents())
                .filter(r -> !Double.isNaN(r))
                .sum();
    }

    /** Those of the areas where so few people live that figures hang on a handful of them. */
    public List<Integer> listFew(List<Integer> rows) {
        return rows.stream()
                .filter(i -> answer.table().rows().get(i).residents() < BurdenBeside.FEW_RESIDENTS)
                .toList();
    }

    /** What undecided areas outside hinge on most, by number of areas, most first. */
    public Map<String, Integer> hinges() {
        return countHinges(row -> true);
    }

    /** The same of those of which the pairs tell it apart from everything else. */
    public Map<String, Integer> clearHinges() {
        return countHinges(row -> listRivalHinges(row).isEmpty());
    }

    private Map<String, Integer> countHinges(IntPredicate counted) {
        Map<String, Integer> counts = new TreeMap<>();
        list(false, Judgement.UNDECIDED).stream()
                .filter(counted::test)
                .forEach(i -> findHinge(i).ifPresent(h -> counts.merge(h, 1, Integer::sum)));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    /** By size of the gemeente and by network, of areas outside the programme. */
    public List<OfClass> byClass() {
        List<OfClass> all = new ArrayList<>();
        for (ClassCount count : answer.result().countComparable()) {
            String division = count.classification();
            if (!division.startsWith("outside_")) {
                continue;
            }
            Map<Judgement, List<Integer>> rows = new EnumMap<>(Judgement.class);
            Map<Judgement, Double> people = new EnumMap<>(Judgement.class);
            for (Judgement verdict : Judgement.values()) {
                List<Integer> here = list(false, verdict).stream()
                        .filter(i -> answer.findClass(division, i)
                                .filter(count.name()::equals)
                                .isPresent())
                        .toList();
                rows.put(verdict, here);
                people.put(verdict, residents(here));
            }
            all.add(new OfClass(count, rows, people));
        }
        return all;
    }
}
