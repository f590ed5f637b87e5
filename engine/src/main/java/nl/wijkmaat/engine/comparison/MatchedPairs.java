package nl.wijkmaat.engine.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.engine.QuestionRefused;

/**
 * Areas inside a programme, each beside an area outside it that carries nearly the same, and who could not be paired.
 *
 * @param question what was asked
 * @param pairs in the order of the inside rows
 * @param unmatched the inside areas without a partner, in the order of their rows
 * @param insideComparable the inside rows with at least one comparable area outside
 * @param outsideComparable the outside rows with at least one comparable area inside
 * @param balance how alike the groups are on every axis, before and after
 */
public record MatchedPairs(
        Question question,
        List<Pair> pairs,
        List<Unmatched> unmatched,
        List<Integer> insideComparable,
        List<Integer> outsideComparable,
        List<Balance> balance) {

    public MatchedPairs {
        pairs = List.copyOf(pairs);
        unmatched = List.copyOf(unmatched);
        insideComparable = List.copyOf(insideComparable);
        outsideComparable = List.copyOf(outsideComparable);
        balance = List.copyOf(balance);
    }

    /** In which order partners are given. */
    public enum Order {
        /** As many pairs as possible, and of all ways to do so the one with the smallest total distance. */
        OPTIMAL,
        /** The nearest two first, then the nearest two of those left. */
        GREEDY
    }

    /**
     * What to match.
     *
     * @param inside rows inside the programme
     * @param outside rows outside it
     * @param groupOf by row a text that must be the same within a pair, such as a size class; the empty text for all when nothing must
     * @param apartBy by row a text that must differ within a pair, such as the gemeente; the empty text never stands in the way
     */
    public record Question(
            List<Integer> inside, List<Integer> outside, List<String> groupOf, List<String> apartBy, Order order) {

        /** @throws QuestionRefused when one of the groups is empty */
        public Question {
            inside = inside.stream().sorted().distinct().toList();
            outside = outside.stream().sorted().distinct().toList();
            groupOf = List.copyOf(groupOf);
            apartBy = List.copyOf(apartBy);
            if (inside.isEmpty() || outside.isEmpty()) {
                throw new QuestionRefused(
                        "er zijn " + inside.size() + " gebieden binnen en " + outside.size()
                                + " buiten de groep; voor paren is van elk ten minste een nodig. Kies een andere groep, een ander niveau of indelingsjaar",
                        "there are " + inside.size() + " areas inside and " + outside.size()
                                + " outside the group; pairs need at least one of each. Choose another group, level or boundary year");
            }
            if (inside.stream().anyMatch(outside::contains)) {
                throw new IllegalArgumentException("a row stands both inside and outside");
            }
        }

        /** Whether the two may be paired as far as group and gemeente go. */
        public boolean mayMeet(int a, int b) {
            return groupOf.get(a).equals(groupOf.get(b))
                    && (apartBy.get(a).isEmpty() || !apartBy.get(a).equals(apartBy.get(b)));
        }
    }

    /**
     * Two areas that carry nearly the same.
     *
     * @param inside row inside the programme
     * @param outside row outside it
     * @param distance between their profiles
     */
    public record Pair(int inside, int outside, double distance) {}

    /** Why an inside area has no partner. */
    public enum Reason {
        /** It shares too few measured axes with every outside area. */
        TOO_FEW_MEASURED,
        /** No outside area that it may meet lies within every caliper. */
        NOBODY_COMPARABLE,
        /** All areas comparable with it are partners of others. */
        ALL_TAKEN
    }

    /**
     * An inside area without a partner.
     *
     * @param row the area
     * @param reason why
     * @param nearest the nearest outside area that it may meet, beyond a caliper or taken; empty when none can be compared
     */
    public record Unmatched(int row, Reason reason, Optional<ComparableAreas.Beside> nearest) {}

    /** Pairs from the most to the least alike. */
    public List<Pair> listByDistance() {
        return pairs.stream()
                .sorted(Comparator.comparingDouble(Pair::distance).thenComparingInt(Pair::inside))
                .toList();
    }

    public double totalDistance() {
        return pairs.stream().mapToDouble(Pair::distance).sum();
    }
}
