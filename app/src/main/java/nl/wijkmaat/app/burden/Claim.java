package nl.wijkmaat.app.burden;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
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

    /** What the methods say of one area. */
    public enum Verdict {
        /** In at least the sure share of methods it carries as much. */
        SURELY,
        /** Depends on the method. */
        UNDECIDED,
        /** In at least the sure share of methods it carries less. */
        SURELY_NOT;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The areas of one class outside the programme, by verdict, with the band over methods beside it. */
    public record OfClass(ClassCount overMethods, Map<Verdict, List<Integer>> rows, Map<Verdict, Double> people) {
        public int areas(Verdict verdict) {
            return rows.getOrDefault(verdict, List.of()).size();
        }

        public double residents(Verdict verdict) {
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

    /** A share of a handful of methods, those that happen to weigh the few domains measured here, is no share of all methods. */
    private boolean isJudged(int row) {
        return answer.result().findComparableShare(row).isPresent()
                && 2 * answer.result().methodsOf(row) >= answer.result().methods();
    }

    public Verdict verdict(int row) {
        double share = share(row);
        return share >= sure ? Verdict.SURELY : share <= 1 - sure ? Verdict.SURELY_NOT : Verdict.UNDECIDED;
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

    public List<Integer> list(boolean inside, Verdict verdict) {
        return IntStream.range(0, answer.table().ranked())
                .filter(i -> isJudged(i) && answer.isInside(i) == inside && verdict(i) == verdict)
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
        Map<String, Integer> counts = new TreeMap<>();
        list(false, Verdict.UNDECIDED)
                .forEach(i -> answer.result().findHinge(i).ifPresent(h -> counts.merge(h, 1, Integer::sum)));
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
            Map<Verdict, List<Integer>> rows = new EnumMap<>(Verdict.class);
            Map<Verdict, Double> people = new EnumMap<>(Verdict.class);
            for (Verdict verdict : Verdict.values()) {
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
