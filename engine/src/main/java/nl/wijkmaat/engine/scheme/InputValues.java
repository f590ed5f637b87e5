package nl.wijkmaat.engine.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A few values of each input that stand for all, for a set of conditions: whatever an applicant is, one with these values meets the same
 * conditions. Numbers that are held against each other share their values, with enough of them between two bounds to lie in any order.
 */
final class InputValues {

    private final Map<String, List<Fact>> values = new LinkedHashMap<>();

    InputValues(SchemeVersion version, List<Condition> conditions) {
        Map<String, Set<BigDecimal>> bounds = new LinkedHashMap<>();
        Map<String, Set<LocalDate>> days = new HashMap<>();
        List<Set<String>> together = new ArrayList<>();
        Set<String> others = new LinkedHashSet<>();
        conditions.forEach(condition -> collect(condition, bounds, days, together, others));
        bounds.keySet().forEach(name -> join(Set.of(name), together));
        for (Set<String> group : together) {
            Set<BigDecimal> shared = new TreeSet<>();
            group.forEach(name -> shared.addAll(bounds.getOrDefault(name, Set.of())));
            List<Fact> numbers = numbers(shared, group.size());
            group.forEach(name -> values.put(name, numbers));
        }
        days.forEach((name, ends) -> values.put(name, around(ends)));
        for (String name : others) {
            version.findInput(name).ifPresent(input -> values.put(name, words(input)));
        }
    }

    /** The inputs that the conditions ask for. */
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    List<Fact> of(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Zero, every bound, and between any two and beyond the last as many values as there are numbers to be put in order. */
    private static List<Fact> numbers(Set<BigDecimal> bounds, int many) {
        TreeSet<BigDecimal> all = new TreeSet<>(bounds);
        all.add(BigDecimal.ZERO);
        all.removeIf(bound -> bound.signum() < 0);
        List<Fact> facts = new ArrayList<>();
        for (BigDecimal bound : all) {
            facts.add(new Fact.Amount(bound, null));
            BigDecimal next = all.higher(bound);
            BigDecimal width = next == null ? BigDecimal.valueOf(many + 1L) : next.subtract(bound);
            for (int i = 1; i <= many; i++) {
                // Exact: the width is split by a power of two, of which as many steps are taken as are needed.
                BigDecimal step = width.multiply(BigDecimal.valueOf(i)).divide(powerOfTwoAbove(many));
                facts.add(new Fact.Amount(bound.add(step).stripTrailingZeros(), null));
            }
        }
        return facts;
    }

    private static BigDecimal powerOfTwoAbove(int many) {
        return BigDecimal.valueOf(2L * Integer.highestOneBit(many));
    }

    private static List<Fact> around(Set<LocalDate> ends) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (LocalDate end : ends) {
            days.addAll(List.of(end.minusDays(1), end, end.plusDays(1)));
        }
        return days.stream().<Fact>map(Fact.Day::new).toList();
    }

    private static List<Fact> words(InputDeclaration input) {
        return input.type() == InputType.CHOICE
                ? input.choices().keySet().stream().<Fact>map(Fact.Choice::new).toList()
                : List.of(new Fact.Truth(true), new Fact.Truth(false));
    }

    private static void collect(
            Condition condition,
            Map<String, Set<BigDecimal>> bounds,
            Map<String, Set<LocalDate>> days,
            List<Set<String>> together,
            Set<String> others) {
        switch (condition) {
            case Condition.Bound c ->
                bounds.computeIfAbsent(c.input(), _ -> new TreeSet<>()).add(c.bound());
            case Condition.BoundByInput c -> {
                bounds.computeIfAbsent(c.input(), _ -> new TreeSet<>());
                bounds.computeIfAbsent(c.other(), _ -> new TreeSet<>());
                join(Set.of(c.input(), c.other()), together);
            }
            case Condition.Truth c -> others.add(c.input());
            case Condition.OneOf c -> others.add(c.input());
            case Condition.Within c ->
                days.computeIfAbsent(c.input(), _ -> new TreeSet<>()).addAll(List.of(c.first(), c.last()));
            case Condition.AllOf c -> c.parts().forEach(part -> collect(part, bounds, days, together, others));
            case Condition.AnyOf c -> c.parts().forEach(part -> collect(part, bounds, days, together, others));
            case Condition.Not c -> collect(c.part(), bounds, days, together, others);
            case Condition.OnList _, Condition.NotPublished _ -> {
                // asks no input
            }
        }
    }

    /** Inputs that are compared, directly or through others, end up in one set. */
    private static void join(Set<String> names, List<Set<String>> together) {
        Set<String> joined = new LinkedHashSet<>(names);
        together.stream()
                .filter(group -> group.stream().anyMatch(names::contains))
                .forEach(joined::addAll);
        together.removeIf(group -> group.stream().anyMatch(names::contains));
        together.add(joined);
    }

    /** The lists that a condition asks about. */
    static void collectLists(Condition condition, Set<String> into) {
        switch (condition) {
            case Condition.OnList c -> into.add(c.list());
            case Condition.AllOf c -> c.parts().forEach(part -> collectLists(part, into));
            case Condition.AnyOf c -> c.parts().forEach(part -> collectLists(part, into));
            case Condition.Not c -> collectLists(c.part(), into);
            default -> {
                // asks no list
            }
        }
    }
}
