package nl.wijkmaat.engine.fund;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.MunicipalitySize;
import nl.wijkmaat.engine.fund.ChoiceResult.Chosen;

/**
 * Chooses areas within the budget of an envelope so that as many residents as can be live in a chosen area: a 0–1 programme in whole
 * numbers, maximise Σ residents × x subject to Σ cost × x ≤ budget and the demands on spread, solved by CP-SAT of OR-Tools. One worker, a
 * fixed seed and a limit on work instead of time make the same question have the same answer. Where several choices reach equally many
 * residents, any of them may be the answer.
 *
 * @see <a href="https://doi.org/10.4230/LIPIcs.CP.2023.3">Perron, Didier and Gay (2023), The CP-SAT-LP Solver</a>
 */
public final class AreaChooser {

    /** Work that the solver may do, in its own deterministic unit; about as many seconds. */
    private static final double MOST_WORK = 20;

    private final AreaChoice choice;
    private final Envelope envelope;
    private final List<FundArea> candidates;

    private AreaChooser(AreaChoice choice, Envelope envelope, List<FundArea> candidates) {
        this.choice = choice;
        this.envelope = envelope;
        this.candidates = candidates;
    }

    /**
     * @param areas of which those may be chosen that meet all requirements of the envelope and whose residents are known
     * @throws InfeasibleFundException when nobody may be chosen, or the demands on spread cost more than the budget
     */
    public static ChoiceResult choose(AreaChoice choice, Envelope envelope, List<FundArea> areas) {
        List<FundArea> candidates = areas.stream()
                .filter(area -> envelope.consider(area) == Verdict.VOLDOET && area.residents() > 0)
                .sorted(Comparator.comparing(FundArea::code))
                .toList();
        if (candidates.isEmpty()) {
            throw new InfeasibleFundException(
                    InfeasibleFundException.Kind.NOBODY, envelope.id(), 0, envelope.perYear(), Money.ZERO);
        }
        return new AreaChooser(choice, envelope, candidates).choose();
    }

    private ChoiceResult choose() {
        Loader.loadNativeLibraries();
        CpModel model = new CpModel();
        BoolVar[] taken = new BoolVar[candidates.size()];
        long[] cost = new long[taken.length];
        long[] residents = new long[taken.length];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = model.newBoolVar(candidates.get(i).code());
            cost[i] = choice.cost(candidates.get(i)).cents();
            residents[i] = Math.round(candidates.get(i).residents());
        }
        model.addLessOrEqual(
                LinearExpr.weightedSum(taken, cost), envelope.perYear().cents());
        groups(FundArea::gemeente).values().forEach(own -> {
            if (own.size() > choice.mostPerGemeente()) {
                model.addLessOrEqual(LinearExpr.sum(of(taken, own)), choice.mostPerGemeente());
            }
        });
        groups(AreaChooser::sizeClass)
                .values()
                .forEach(own -> model.addGreaterOrEqual(LinearExpr.sum(of(taken, own)), demandOn(own)));
        model.maximize(LinearExpr.weightedSum(taken, residents));
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(MOST_WORK);
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            throw new InfeasibleFundException(
                    InfeasibleFundException.Kind.SPREAD_TOO_DEAR,
                    envelope.id(),
                    candidates.size(),
                    envelope.perYear(),
                    Money.ZERO);
        }
        Chosen best = chosen(IntStream.range(0, taken.length)
                .filter(i -> solver.booleanValue(taken[i]))
                .mapToObj(candidates::get)
                .toList());
        Chosen greedy = greedy();
        long bound = (long) Math.floor(solver.bestObjectiveBound() + 1e-6);
        return new ChoiceResult(
                envelope.id(),
                envelope.perYear(),
                candidates.size(),
                best,
                bound,
                greedy,
                meetsDemands(greedy.areas()));
    }

    /** Most residents per euro first, then the larger, then by code; what does not fit is passed over. */
    private Chosen greedy() {
        List<FundArea> taken = new ArrayList<>();
        Map<String, Integer> perGemeente = new HashMap<>();
        long left = envelope.perYear().cents();
        for (FundArea area : candidates.stream().sorted(this::compareByWorth).toList()) {
            long cost = choice.cost(area).cents();
            int own = perGemeente.getOrDefault(area.gemeente(), 0);
            boolean mayJoin = area.gemeente().isEmpty() || own < choice.mostPerGemeente();
            if (cost <= left && mayJoin) {
                taken.add(area);
                left -= cost;
                perGemeente.put(area.gemeente(), own + 1);
            }
        }
        return chosen(taken);
    }

    private int compareByWorth(FundArea a, FundArea b) {
        double worthOfA = a.residents() / choice.cost(a).cents();
        double worthOfB = b.residents() / choice.cost(b).cents();
        int byWorth = Double.compare(worthOfB, worthOfA);
        int bySize = Double.compare(b.residents(), a.residents());
        return byWorth != 0 ? byWorth : bySize != 0 ? bySize : a.code().compareTo(b.code());
    }

    private boolean meetsDemands(List<FundArea> taken) {
        return groups(AreaChooser::sizeClass).values().stream()
                .allMatch(own -> own.stream()
                                .filter(i -> taken.contains(candidates.get(i)))
                                .count()
                        >= demandOn(own));
    }

    private int demandOn(List<Integer> sizeClass) {
        return Math.min(choice.leastPerSizeClass(), sizeClass.size());
    }

    /** Positions of candidates by group; areas without one stand in none. */
    private Map<String, List<Integer>> groups(Function<FundArea, String> by) {
        Map<String, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            String group = by.apply(candidates.get(i));
            if (!group.isEmpty()) {
                groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(i);
            }
        }
        return groups;
    }

    private static String sizeClass(FundArea area) {
        return area.gemeenteResidents() > 0
                ? MunicipalitySize.of(Math.round(area.gemeenteResidents())).name()
                : "";
    }

    private static BoolVar[] of(BoolVar[] all, List<Integer> positions) {
        return positions.stream().map(i -> all[i]).toArray(BoolVar[]::new);
    }

    private Chosen chosen(List<FundArea> areas) {
        List<FundArea> sorted =
                areas.stream().sorted(Comparator.comparing(FundArea::code)).toList();
        long residents =
                sorted.stream().mapToLong(a -> Math.round(a.residents())).sum();
        Money cost = sorted.stream().map(choice::cost).reduce(Money.ZERO, Money::plus);
        return new Chosen(sorted, residents, cost);
    }
}
