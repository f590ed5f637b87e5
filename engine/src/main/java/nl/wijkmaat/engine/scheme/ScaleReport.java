package nl.wijkmaat.engine.scheme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.MunicipalitySize;
import org.jspecify.annotations.Nullable;

/**
 * Whether a scheme that is formally open to all went to larger gemeenten more often: how many were eligible, applied and won by size and
 * by network beside all gemeenten, the test plainly and at equal burden, and what speaks against it.
 *
 * @param rounds each round on its own
 * @param pooled all rounds together; winners are compared with the gemeenten of their own round only
 */
public record ScaleReport(List<Findings> rounds, Findings pooled) {

    /** Number of classes of burden within which gemeenten count as equally burdened: quarters. */
    public static final int BURDEN_CLASSES = 4;

    /** Largest difference in weight, on a scale of 100, at which two gemeenten make a pair. */
    private static final double EQUAL_WEIGHT = 1;

    private static final int MOST_PAIRS = 10;

    public ScaleReport {
        rounds = List.copyOf(rounds);
    }

    /**
     * One gemeente in one round.
     *
     * @param gemeente its code
     * @param name for readers
     * @param residents at least 1
     * @param network id of the network it belongs to, or {@code other}
     * @param burden its weight from 0 to 100; NaN when too little is measured
     * @param access what the rules say of it
     * @param applied whether it applied; null when that was not published
     * @param won whether it won or stands on the list
     */
    public record Case(
            AreaCode gemeente,
            String name,
            long residents,
            String network,
            double burden,
            Verdict access,
            @Nullable Boolean applied,
            boolean won) {

        private boolean mayWin() {
            return won || access != Verdict.VOLDOET_NIET;
        }

        private String sizeClass() {
            return MunicipalitySize.of(residents).name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One round of a scheme, or one list.
     *
     * @param id what it is called
     * @param cases all gemeenten
     */
    public record Round(String id, List<Case> cases) {
        public Round {
            cases = List.copyOf(cases);
        }
    }

    /**
     * What was found in a round or in all of them.
     *
     * @param id of the round, or {@code all}
     * @param bySize counts per size class, smallest first
     * @param byNetwork counts per network
     * @param plain the test among all that could have won
     * @param atEqualBurden the test within quarters of burden, or null when no gemeente has a weight
     * @param withoutBurden gemeenten that could have won and have no weight; they take no part in that test
     * @param winnersBelowMedian winners smaller than half of those that could have won: about half when size does not matter
     * @param smallestWinners up to five, smallest first
     * @param pairs a winner and a gemeente of its round that carries the same and did not win
     */
    public record Findings(
            String id,
            List<Count> bySize,
            List<Count> byNetwork,
            ScaleTest.Result plain,
            ScaleTest.@Nullable Result atEqualBurden,
            int withoutBurden,
            int winnersBelowMedian,
            List<Case> smallestWinners,
            List<Pair> pairs) {
        public Findings {
            bySize = List.copyOf(bySize);
            byNetwork = List.copyOf(byNetwork);
            smallestWinners = List.copyOf(smallestWinners);
            pairs = List.copyOf(pairs);
        }

        public Optional<ScaleTest.Result> findAtEqualBurden() {
            return Optional.ofNullable(atEqualBurden);
        }

        /**
         * Where a size class stands among those that could have won: 1 when all of it lies in their larger half, −1 when all of it lies in
         * their smaller half, 0 when it holds the middle.
         *
         * @param count one of {@link #bySize}
         */
        public int sideOfMiddle(Count count) {
            int all = bySize.stream().mapToInt(Count::mayWin).sum();
            int before = 0;
            for (Count each : bySize.subList(0, bySize.indexOf(count))) {
                before += each.mayWin();
            }
            return 2 * before >= all ? 1 : 2 * (before + count.mayWin()) <= all ? -1 : 0;
        }
    }

    /**
     * Counts of one class; a gemeente that takes part in several rounds counts in each.
     *
     * @param name of the class
     * @param gemeenten all of them
     * @param mayWin those that the rules do not certainly shut out
     * @param applied those that applied, or null when that was not published of every round
     * @param won those that won
     * @param byChance how many would win when size does not matter, in each round as many as won
     * @param wonWeighed those that won and have a weight
     * @param atEqualBurden how many of those would win when size does not matter among gemeenten of the same quarter of burden
     */
    public record Count(
            String name,
            int gemeenten,
            int mayWin,
            @Nullable Integer applied,
            int won,
            WinsByChance byChance,
            int wonWeighed,
            WinsByChance atEqualBurden) {}

    /**
     * A gemeente that could have won, and with whom it is compared.
     *
     * @param round number of the round
     * @param quarter number of the quarter of burden over all rounds; −1 without a weight
     */
    private record Standing(Case gemeente, int round, int quarter) {
        private ScaleTest.Contender contender(int stratum) {
            return new ScaleTest.Contender(gemeente.gemeente(), gemeente.residents(), stratum, gemeente.won());
        }
    }

    /**
     * Two gemeenten of one round with the same burden and another outcome.
     *
     * @param round id of the round
     * @param winner won
     * @param other did not
     */
    public record Pair(String round, Case winner, Case other) {
        public double difference() {
            return Math.abs(winner.burden() - other.burden());
        }
    }

    /**
     * @param rounds at least one
     * @param permutations number of draws of each test, at least 999
     * @param seed of the draws
     * @throws IllegalArgumentException when there is no round or nobody could have won
     */
    public static ScaleReport of(List<Round> rounds, int permutations, long seed) {
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("there is no round of which the winners are known");
        }
        return new ScaleReport(
                rounds.stream()
                        .map(round -> findings(round.id(), List.of(round), permutations, seed))
                        .toList(),
                findings("all", rounds, permutations, seed));
    }

    private static Findings findings(String id, List<Round> rounds, int permutations, long seed) {
        List<Case> all = rounds.stream().flatMap(r -> r.cases().stream()).toList();
        List<Standing> standings = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        int below = 0;
        for (int r = 0; r < rounds.size(); r++) {
            List<Case> contenders =
                    rounds.get(r).cases().stream().filter(Case::mayWin).toList();
            double[] bounds = quarterBounds(contenders);
            double median = median(contenders);
            for (Case each : contenders) {
                boolean isWeighed = !Double.isNaN(each.burden());
                standings.add(
                        new Standing(each, r, isWeighed ? r * BURDEN_CLASSES + classOf(each.burden(), bounds) : -1));
                below += each.won() && each.residents() < median ? 1 : 0;
            }
            pairs.addAll(pairs(rounds.get(r).id(), contenders));
        }
        List<Standing> weighed =
                standings.stream().filter(s -> s.quarter() >= 0).toList();
        List<ScaleTest.Contender> plain =
                standings.stream().map(s -> s.contender(s.round())).toList();
        List<ScaleTest.Contender> stratified =
                weighed.stream().map(s -> s.contender(s.quarter())).toList();
        return new Findings(
                id,
                counts(
                        all,
                        standings,
                        Case::sizeClass,
                        Arrays.stream(MunicipalitySize.values())
                                .map(s -> s.name().toLowerCase(Locale.ROOT))
                                .toList()),
                counts(all, standings, Case::network, List.of()),
                ScaleTest.test(plain, permutations, seed),
                stratified.isEmpty() ? null : ScaleTest.test(stratified, permutations, seed),
                plain.size() - stratified.size(),
                below,
                all.stream()
                        .filter(Case::won)
                        .sorted(Comparator.comparingLong(Case::residents))
                        .limit(5)
                        .toList(),
                pairs.stream()
                        .sorted(Comparator.comparingDouble(Pair::difference)
                                .thenComparing(p -> p.winner().gemeente()))
                        .limit(MOST_PAIRS)
                        .toList());
    }

    private static double median(List<Case> cases) {
        long[] sizes = cases.stream().mapToLong(Case::residents).sorted().toArray();
        if (sizes.length == 0) {
            return Double.NaN;
        }
        int half = sizes.length / 2;
        return sizes.length % 2 == 1 ? sizes[half] : (sizes[half - 1] + sizes[half]) / 2.0;
    }

    /** The lower bounds of the second to the last class, so that each holds about as many of the weighed contenders. */
    private static double[] quarterBounds(List<Case> contenders) {
        double[] weights = contenders.stream()
                .mapToDouble(Case::burden)
                .filter(w -> !Double.isNaN(w))
                .sorted()
                .toArray();
        double[] bounds = new double[BURDEN_CLASSES - 1];
        for (int k = 1; k < BURDEN_CLASSES; k++) {
            bounds[k - 1] = weights.length == 0 ? 0 : weights[k * weights.length / BURDEN_CLASSES];
        }
        return bounds;
    }

    private static int classOf(double burden, double[] bounds) {
        int number = 0;
        for (double bound : bounds) {
            number += burden >= bound ? 1 : 0;
        }
        return number;
    }

    private static List<Count> counts(
            List<Case> cases, List<Standing> standings, Function<Case, String> classOf, List<String> order) {
        Map<String, List<Case>> byClass = new LinkedHashMap<>();
        order.forEach(name -> byClass.put(name, new ArrayList<>()));
        cases.forEach(c -> byClass.computeIfAbsent(classOf.apply(c), _ -> new ArrayList<>())
                .add(c));
        List<Standing> weighed =
                standings.stream().filter(s -> s.quarter() >= 0).toList();
        List<Count> counts = new ArrayList<>();
        byClass.forEach((name, members) -> {
            if (!members.isEmpty()) {
                boolean published = members.stream().noneMatch(c -> c.applied() == null);
                counts.add(new Count(
                        name,
                        members.size(),
                        (int) members.stream().filter(Case::mayWin).count(),
                        published ? (Integer) count(members, c -> Boolean.TRUE.equals(c.applied())) : null,
                        count(members, Case::won),
                        byChance(
                                standings,
                                Standing::round,
                                c -> classOf.apply(c).equals(name)),
                        count(members, c -> c.won() && !Double.isNaN(c.burden())),
                        byChance(
                                weighed,
                                Standing::quarter,
                                c -> classOf.apply(c).equals(name))));
            }
        });
        return counts;
    }

    private static WinsByChance byChance(
            List<Standing> standings, ToIntFunction<Standing> stratumOf, Predicate<Case> isOfClass) {
        Map<Integer, List<Case>> strata = new TreeMap<>();
        standings.forEach(s -> strata.computeIfAbsent(stratumOf.applyAsInt(s), _ -> new ArrayList<>())
                .add(s.gemeente()));
        return WinsByChance.of(strata.values().stream()
                .map(members ->
                        new WinsByChance.Stratum(members.size(), count(members, isOfClass), count(members, Case::won)))
                .toList());
    }

    private static int count(List<Case> cases, Predicate<Case> which) {
        return (int) cases.stream().filter(which).count();
    }

    private static List<Pair> pairs(String round, List<Case> contenders) {
        List<Pair> pairs = new ArrayList<>();
        LinkedHashSet<AreaCode> used = new LinkedHashSet<>();
        for (Case winner : contenders) {
            if (winner.won() && !Double.isNaN(winner.burden())) {
                Optional<Case> other = contenders.stream()
                        .filter(c -> !c.won() && !Double.isNaN(c.burden()) && !used.contains(c.gemeente()))
                        .filter(c -> Math.abs(c.burden() - winner.burden()) <= EQUAL_WEIGHT)
                        .min(Comparator.comparingDouble((Case c) -> Math.abs(c.burden() - winner.burden()))
                                .thenComparing(Case::gemeente));
                other.ifPresent(c -> {
                    used.add(c.gemeente());
                    pairs.add(new Pair(round, winner, c));
                });
            }
        }
        return pairs;
    }
}
