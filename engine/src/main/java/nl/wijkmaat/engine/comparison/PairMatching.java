package nl.wijkmaat.engine.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.engine.comparison.ComparableAreas.Beside;
import nl.wijkmaat.engine.comparison.MatchedPairs.Pair;
import nl.wijkmaat.engine.comparison.MatchedPairs.Question;
import nl.wijkmaat.engine.comparison.MatchedPairs.Reason;
import nl.wijkmaat.engine.comparison.MatchedPairs.Unmatched;

/**
 * Pairs every area inside a programme with at most one outside it, one to one and without replacement. Two areas may be paired when they
 * are {@linkplain Likeness#areComparable comparable} and may meet by the question. The answer depends on nothing but figures and question.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1989.10478868">Rosenbaum (1989), on optimal matching</a>
 */
public final class PairMatching {

    private final Likeness likeness;
    private final Question question;
    /** Inside by outside, in the order of the question; infinite where the two may not be paired. */
    private final double[][] distances;

    private PairMatching(Likeness likeness, Question question) {
        this.likeness = likeness;
        this.question = question;
        this.distances = new double[question.inside().size()][question.outside().size()];
        for (int i = 0; i < distances.length; i++) {
            int inside = question.inside().get(i);
            for (int j = 0; j < distances[i].length; j++) {
                int outside = question.outside().get(j);
                boolean allowed = question.mayMeet(inside, outside) && likeness.areComparable(inside, outside);
                distances[i][j] = allowed ? likeness.distance().between(inside, outside) : Double.POSITIVE_INFINITY;
            }
        }
    }

    public static MatchedPairs match(Likeness likeness, Question question) {
        return new PairMatching(likeness, question).match();
    }

    private MatchedPairs match() {
        List<Pair> pairs = switch (question.order()) {
            case OPTIMAL -> optimal();
            case GREEDY -> greedy();
        };
        return new MatchedPairs(
                question, pairs, unmatched(pairs), insideComparable(), outsideComparable(), balance(pairs));
    }

    /**
     * Only the outside areas that are among the nearest of some inside area can matter: with n inside areas, one of the n nearest of each
     * is always free, so no optimal choice needs a farther one. Every inside area also has a place of its own "without partner", dearer than
     * everything together, so that no pair is given up for a smaller distance.
     */
    private List<Pair> optimal() {
        int n = distances.length;
        int[] useful = usefulColumns();
        double dearest = 0;
        for (double[] row : distances) {
            for (int j : useful) {
                dearest = Double.isInfinite(row[j]) ? dearest : Math.max(dearest, row[j]);
            }
        }
        double alone = n * dearest + 1;
        double[][] costs = new double[n][useful.length + n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < useful.length; k++) {
                costs[i][k] = distances[i][useful[k]];
            }
            Arrays.fill(costs[i], useful.length, useful.length + n, Double.POSITIVE_INFINITY);
            costs[i][useful.length + i] = alone;
        }
        int[] columnOf = Assignment.cheapest(costs).columnOf();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (columnOf[i] < useful.length) {
                pairs.add(pair(i, useful[columnOf[i]]));
            }
        }
        return pairs;
    }

    private int[] usefulColumns() {
        int n = distances.length;
        Set<Integer> useful = new HashSet<>();
        for (double[] row : distances) {
            allowed(row).stream()
                    .sorted(Comparator.comparingDouble((Integer j) -> row[j]).thenComparingInt(j -> j))
                    .limit(n)
                    .forEach(useful::add);
        }
        return useful.stream().mapToInt(j -> j).sorted().toArray();
    }

    private static List<Integer> allowed(double[] row) {
        List<Integer> allowed = new ArrayList<>();
        for (int j = 0; j < row.length; j++) {
            if (!Double.isInfinite(row[j])) {
                allowed.add(j);
            }
        }
        return allowed;
    }

    private List<Pair> greedy() {
        record Candidate(int inside, int outside, double distance) {}
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < distances.length; i++) {
            for (int j : allowed(distances[i])) {
                candidates.add(new Candidate(i, j, distances[i][j]));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::distance)
                .thenComparingInt(Candidate::inside)
                .thenComparingInt(Candidate::outside));
        boolean[] insideTaken = new boolean[distances.length];
        boolean[] outsideTaken = new boolean[question.outside().size()];
        List<Pair> pairs = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (!insideTaken[candidate.inside] && !outsideTaken[candidate.outside]) {
                insideTaken[candidate.inside] = true;
                outsideTaken[candidate.outside] = true;
                pairs.add(pair(candidate.inside, candidate.outside));
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::inside));
        return pairs;
    }

    private Pair pair(int i, int j) {
        return new Pair(question.inside().get(i), question.outside().get(j), distances[i][j]);
    }

    private List<Unmatched> unmatched(List<Pair> pairs) {
        Map<Integer, Pair> byInside = new HashMap<>();
        pairs.forEach(pair -> byInside.put(pair.inside(), pair));
        List<Unmatched> unmatched = new ArrayList<>();
        for (int i = 0; i < distances.length; i++) {
            int row = question.inside().get(i);
            if (!byInside.containsKey(row)) {
                unmatched.add(unmatched(row, !allowed(distances[i]).isEmpty()));
            }
        }
        return unmatched;
    }

    private Unmatched unmatched(int row, boolean hadCandidates) {
        List<Integer> measured = question.outside().stream()
                .filter(other -> likeness.isMeasuredEnough(row, other))
                .toList();
        if (measured.isEmpty()) {
            return new Unmatched(row, Reason.TOO_FEW_MEASURED, Optional.empty());
        }
        Optional<Beside> nearest = measured.stream()
                .filter(other -> question.mayMeet(row, other))
                .map(other -> ComparableAreas.beside(likeness, row, other))
                .min(Comparator.comparingDouble(Beside::distance).thenComparingInt(Beside::row));
        return new Unmatched(row, hadCandidates ? Reason.ALL_TAKEN : Reason.NOBODY_COMPARABLE, nearest);
    }

    private List<Integer> insideComparable() {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < distances.length; i++) {
            if (!allowed(distances[i]).isEmpty()) {
                found.add(question.inside().get(i));
            }
        }
        return found;
    }

    private List<Integer> outsideComparable() {
        List<Integer> found = new ArrayList<>();
        for (int j = 0; j < question.outside().size(); j++) {
            boolean any = false;
            for (int i = 0; i < distances.length && !any; i++) {
                any = !Double.isInfinite(distances[i][j]);
            }
            if (any) {
                found.add(question.outside().get(j));
            }
        }
        return found;
    }

    private List<Balance> balance(List<Pair> pairs) {
        DomainProfiles profiles = likeness.profiles();
        List<Balance> balance = new ArrayList<>();
        for (int axis = 0; axis < profiles.axes().size(); axis++) {
            balance.add(Balance.of(
                    profiles.axes().get(axis),
                    true,
                    profiles.scores(axis),
                    question.inside(),
                    question.outside(),
                    pairs));
        }
        if (!profiles.axes().contains(DomainProfiles.SIZE)) {
            balance.add(Balance.of(
                    DomainProfiles.SIZE, false, profiles.logResidents(), question.inside(), question.outside(), pairs));
        }
        return balance;
    }
}
