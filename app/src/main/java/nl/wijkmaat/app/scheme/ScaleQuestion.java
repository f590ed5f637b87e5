package nl.wijkmaat.app.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.lists.Networks;
import nl.wijkmaat.editions.scheme.Award;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.Network;
import nl.wijkmaat.engine.scheme.AccessCheck;
import nl.wijkmaat.engine.scheme.AccessOutcome;
import nl.wijkmaat.engine.scheme.Applicant;
import nl.wijkmaat.engine.scheme.ClauseBite;
import nl.wijkmaat.engine.scheme.ClosedList;
import nl.wijkmaat.engine.scheme.Condition;
import nl.wijkmaat.engine.scheme.GemeenteBurden;
import nl.wijkmaat.engine.scheme.ScaleReport;
import nl.wijkmaat.engine.scheme.ScaleReport.Case;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.scheme.SchemeVersion;
import org.jspecify.annotations.Nullable;

/**
 * Puts together who could have won a scheme and who did: the published rounds of its award file, or, for a scheme without one, the closed
 * lists that its clauses ask for.
 */
final class ScaleQuestion {

    /** Dividing line between small and large, that of the study which left the smaller ones out. */
    static final long LARGE = 100_000;

    private final Shell shell;
    private final Atlas atlas;
    private final SchemeCatalogue catalogue;
    private final Scheme scheme;
    private final List<Network> networks;
    private final Map<Integer, Gemeenten> byBoundaryYear = new HashMap<>();
    private final List<ClauseBite.Sized> outcomes = new ArrayList<>();
    private final Map<String, Map<AreaCode, AccessOutcome>> outcomeByRound = new HashMap<>();
    private final Map<Integer, Optional<WeighedCountry>> weighedByYear = new HashMap<>();
    private final Set<String> editions = new LinkedHashSet<>();

    ScaleQuestion(Shell shell, Atlas atlas, SchemeCatalogue catalogue, Scheme scheme) {
        this.shell = shell;
        this.atlas = atlas;
        this.catalogue = catalogue;
        this.scheme = scheme;
        this.networks = Networks.read(shell.catalogue(), _ -> Optional.empty());
    }

    /** The gemeenten of one boundary year with their residents and burden. */
    private record Gemeenten(
            int boundaryYear, List<Area> areas, Map<AreaCode, Long> residents, Map<String, Double> burden) {}

    /**
     * @param round only this round or list, or null for all
     * @param day on which closed lists are read
     * @throws CommandFailure when no winners of the scheme are known, or there is no such round
     */
    List<ScaleReport.Round> rounds(@Nullable String round, LocalDate day) {
        List<ScaleReport.Round> rounds = new ArrayList<>();
        List<Award> awards = catalogue.awards().stream()
                .filter(a -> a.scheme().equals(scheme.id()))
                .toList();
        List<String> names = new ArrayList<>();
        for (Award award : awards) {
            names.add(award.round());
            if (round == null || round.equals(award.round())) {
                rounds.add(awarded(award));
            }
        }
        if (awards.isEmpty()) {
            for (ClosedList list : listsOf(catalogue, scheme, day)) {
                names.add(list.id());
                if (round == null || round.equals(list.id())) {
                    rounds.add(listed(list, day));
                }
            }
        }
        if (names.isEmpty()) {
            throw CommandFailure.of(ExitCode.NOT_FOUND, "scale.no_winners", scheme.id());
        }
        if (rounds.isEmpty()) {
            throw CommandFailure.of(
                    ExitCode.NOT_FOUND, "scale.no_round", scheme.id(), String.valueOf(round), String.join(", ", names));
        }
        return rounds;
    }

    /** The rounds, or the lists on that day, of which the winners are known; empty when none are. */
    static List<String> listRounds(SchemeCatalogue catalogue, Scheme scheme, LocalDate day) {
        List<String> awarded = catalogue.awards().stream()
                .filter(a -> a.scheme().equals(scheme.id()))
                .map(Award::round)
                .toList();
        return awarded.isEmpty()
                ? listsOf(catalogue, scheme, day).stream().map(ClosedList::id).toList()
                : awarded;
    }

    /** Complete lists on which a clause of the version of the day asks to stand. */
    private static List<ClosedList> listsOf(SchemeCatalogue catalogue, Scheme asked, LocalDate day) {
        SchemeVersion version = asked.findVersion(day).orElse(asked.versions().getLast());
        Set<String> ids = new LinkedHashSet<>();
        version.clauses().forEach(clause -> collect(clause.condition(), ids));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(catalogue.lists().get(id)).stream())
                .filter(list -> list.isComplete() && !list.listMembers(day).isEmpty())
                .toList();
    }

    private static void collect(Condition condition, Set<String> into) {
        switch (condition) {
            case Condition.OnList c -> into.add(c.list());
            case Condition.AllOf c -> c.parts().forEach(p -> collect(p, into));
            case Condition.AnyOf c -> c.parts().forEach(p -> collect(p, into));
            default -> {
                // asks no listing; one that must be absent is no way in
            }
        }
    }

    private ScaleReport.Round awarded(Award award) {
        SchemeVersion version =
                scheme.findVersion(award.round()).orElse(scheme.versions().getFirst());
        LocalDate day = version.period().from();
        Gemeenten all = gemeenten(award.boundaryYear(), award.winners());
        List<Case> cases = new ArrayList<>();
        for (Area area : all.areas()) {
            Boolean applied = award.findApplicants()
                    .map(applicants -> applicants.contains(area.code()))
                    .orElse(null);
            cases.add(of(
                    award.round(),
                    all,
                    area,
                    version,
                    day,
                    applied,
                    award.winners().contains(area.code())));
        }
        return new ScaleReport.Round(award.round(), cases);
    }

    private ScaleReport.Round listed(ClosedList list, LocalDate day) {
        List<AreaCode> members = list.listMembers(day).stream()
                .map(ClosedList.Member::gemeente)
                .distinct()
                .toList();
        Gemeenten all = gemeenten(day.getYear(), members);
        SchemeVersion version = scheme.findVersion(day).orElse(scheme.versions().getLast());
        List<Case> cases = new ArrayList<>();
        for (Area area : all.areas()) {
            Case tested = of(list.id(), all, area, version, day, null, members.contains(area.code()));
            // Everybody could have been put on a list of which no rule was published.
            cases.add(new Case(
                    tested.gemeente(),
                    tested.name(),
                    tested.residents(),
                    tested.network(),
                    tested.burden(),
                    Verdict.NIET_BEREKENBAAR,
                    null,
                    tested.won()));
        }
        return new ScaleReport.Round(list.id(), cases);
    }

    private Case of(
            String round,
            Gemeenten all,
            Area area,
            SchemeVersion version,
            LocalDate day,
            @Nullable Boolean applied,
            boolean won) {
        long residents = all.residents().getOrDefault(area.code(), 0L);
        Applicant applicant = Applicant.gemeente(area.name(), area.code(), Map.of());
        AccessOutcome outcome = new AccessCheck(catalogue.lists()).outcome(scheme, version, applicant, day);
        outcomes.add(new ClauseBite.Sized(outcome, residents < LARGE));
        outcomeByRound.computeIfAbsent(round, _ -> new HashMap<>()).put(area.code(), outcome);
        return new Case(
                area.code(),
                area.name(),
                residents,
                network(area.code(), day),
                all.burden().getOrDefault(area.code().code(), Double.NaN),
                outcome.verdict(),
                applied,
                won);
    }

    /** Why the one of a pair got in and the other did not. */
    PairReason reason(ScaleReport.Pair pair) {
        Map<AreaCode, AccessOutcome> tested = Objects.requireNonNull(outcomeByRound.get(pair.round()));
        AccessOutcome winner = Objects.requireNonNull(tested.get(pair.winner().gemeente()));
        AccessOutcome other = Objects.requireNonNull(tested.get(pair.other().gemeente()));
        ClosedList list = catalogue.lists().get(pair.round());
        return catalogue.awards().stream()
                .filter(a -> a.scheme().equals(scheme.id()) && a.round().equals(pair.round()))
                .findFirst()
                .map(award -> PairReason.awarded(pair, award, winner, other))
                .orElseGet(() -> PairReason.listed(pair, Objects.requireNonNull(list), winner, other));
    }

    /** How hard each clause bites on small and large gemeenten, over all rounds that were put together. */
    List<ClauseBite> bites() {
        return ClauseBite.of(outcomes);
    }

    List<String> listEditions() {
        return List.copyOf(editions);
    }

    /** By the last member list on or before the day, else the first after it: lists are few and change little. */
    private String network(AreaCode gemeente, LocalDate day) {
        for (Network network : networks) {
            Optional<Network.Roster> roster = network.findLatestRoster(day)
                    .or(() -> network.rosters().stream().findFirst());
            if (roster.isPresent() && roster.get().members().contains(gemeente)) {
                return network.id();
            }
        }
        return "other";
    }

    private Gemeenten gemeenten(int wanted, List<AreaCode> mustExist) {
        int year = boundaryYear(wanted, mustExist);
        return byBoundaryYear.computeIfAbsent(year, this::load);
    }

    /** The boundary year of the round or the nearest with residents in which all winners exist. */
    private int boundaryYear(int wanted, List<AreaCode> mustExist) {
        return atlas.yearsByBoundaryYear().keySet().stream()
                .sorted(Comparator.<Integer>comparingInt(y -> Math.abs(y - wanted)))
                .filter(y -> atlas.getTree(y).listAreas(AreaLevel.GEMEENTE).size() > 1)
                .filter(y -> mustExist.stream()
                        .allMatch(code -> atlas.findResidents(y, code).isPresent()))
                .findFirst()
                .orElseThrow(() -> CommandFailure.of(ExitCode.NOT_FOUND, "scale.no_gemeenten", wanted));
    }

    private Gemeenten load(int year) {
        Map<AreaCode, Long> residents = GapAnswer.residents(atlas, year);
        List<Area> areas = atlas.getTree(year).listAreas(AreaLevel.GEMEENTE).stream()
                .filter(a -> residents.getOrDefault(a.code(), 0L) > 0)
                .toList();
        Map<String, Double> burden = findWeighed(year)
                .map(weighed -> GemeenteBurden.of(weighed.result()))
                .orElse(Map.of());
        return new Gemeenten(year, areas, residents, burden);
    }

    /** The wijken in the boundaries of the year or the nearest in which they can be weighed. */
    private Optional<WeighedCountry> findWeighed(int wanted) {
        List<Integer> years = atlas.yearsByBoundaryYear().keySet().stream()
                .sorted(Comparator.<Integer>comparingInt(y -> Math.abs(y - wanted)))
                .toList();
        for (int year : years) {
            Optional<WeighedCountry> weighed = weighedByYear.computeIfAbsent(year, this::weigh);
            if (weighed.isPresent()) {
                weighed.get().assembled().provenance().forEach(p -> editions.add(p.edition()));
                return weighed;
            }
        }
        shell.say("scale.no_burden", wanted);
        return Optional.empty();
    }

    private Optional<WeighedCountry> weigh(int year) {
        if (atlas.getTree(year).listAreas(AreaLevel.WIJK).size() < 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(WeighedCountry.weigh(shell, atlas, AreaLevel.WIJK, year, year, 1, 1));
        } catch (CommandFailure notMeasured) {
            return Optional.empty();
        }
    }
}
