package nl.wijkmaat.app.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.burden.FocusAreas;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.lists.Networks;
import nl.wijkmaat.editions.scheme.Award;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.Network;
import nl.wijkmaat.engine.scheme.Access;
import nl.wijkmaat.engine.scheme.BurdenBeside;
import nl.wijkmaat.engine.scheme.ClosedList;
import nl.wijkmaat.engine.scheme.GapReport;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.scheme.SizeContrast;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@code gap}: access to every scheme, the burden beside it, what the gemeente has and had, and what speaks against the
 * claim that it is left out by its size.
 *
 * @param place for which it was asked
 * @param day of the test
 * @param report access to all schemes
 * @param country the burden of all wijken, or null when the gemeente has no measured wijken up to that day
 * @param burden the burden of the wijken of the gemeente, or null as above
 * @param line from which a domain counts as a burden, a percentile of residents
 * @param residents by gemeente, in the boundaries of the place
 * @param networks which the gemeente belongs to by the last member list published on or before the day
 * @param listings lists on which the gemeente, or an area in it, stands or stood
 * @param awards rounds that the gemeente won
 * @param lists all closed lists by id
 * @param wijken of a gemeente, by scheme for which areas apply: how many of its wijken have which outcome
 * @param sizes by list or scheme how the size of those on it or of the winners compares
 */
record GapAnswer(
        AskedPlace place,
        LocalDate day,
        GapReport report,
        @Nullable WeighedCountry country,
        @Nullable BurdenBeside burden,
        double line,
        Map<AreaCode, Long> residents,
        List<Member> networks,
        List<Listing> listings,
        List<Award> awards,
        Map<String, ClosedList> lists,
        Map<String, Map<Verdict, Integer>> wijken,
        Map<String, SizeContrast> sizes) {

    /** A network and the member list that it follows from. */
    record Member(Network network, Network.Roster roster) {}

    /** A place on a list. */
    record Listing(ClosedList list, ClosedList.Member member) {}

    static GapAnswer of(
            Shell shell,
            Atlas atlas,
            SchemeCatalogue catalogue,
            AccessQuestion question,
            int methods,
            long seed,
            double line) {
        WeighedCountry country = findMeasuredYear(atlas, question.place().gemeente(), question.day())
                .map(year -> WeighedCountry.weigh(shell, atlas, AreaLevel.WIJK, year, year, methods, seed))
                .orElse(null);
        return of(shell, atlas, catalogue, question, country, line);
    }

    /** @param country the burden of all wijken, or null when it is not known */
    static GapAnswer of(
            Shell shell,
            Atlas atlas,
            SchemeCatalogue catalogue,
            AccessQuestion question,
            @Nullable WeighedCountry country,
            double line) {
        AskedPlace place = question.place();
        List<Access> accesses = catalogue.schemes().values().stream()
                .map(scheme -> question.ask(scheme, null))
                .toList();
        GapReport report = GapReport.of(accesses, question.check(), question.day());
        BurdenBeside burden = country == null
                ? null
                : BurdenBeside.of(
                        country.result(), country.stacking(), place.gemeente().code(), line, country.programme());
        Map<AreaCode, Long> residents = residents(atlas, place.boundaryYear());
        return new GapAnswer(
                place,
                question.day(),
                report,
                country,
                burden,
                line,
                residents,
                networks(shell, place.gemeente(), question.day()),
                listings(catalogue, place.gemeente()),
                catalogue.awards().stream()
                        .filter(award -> award.winners().contains(place.gemeente()))
                        .toList(),
                catalogue.lists(),
                wijken(atlas, catalogue, question),
                sizes(catalogue, residents, place.gemeente(), question.day()));
    }

    /** A scheme for areas may be open to a wijk where it is closed to the gemeente as a whole. */
    private static Map<String, Map<Verdict, Integer>> wijken(
            Atlas atlas, SchemeCatalogue catalogue, AccessQuestion question) {
        Map<String, Map<Verdict, Integer>> counts = new LinkedHashMap<>();
        AskedPlace place = question.place();
        if (!place.isGemeente()) {
            return counts;
        }
        AreaTree tree = atlas.getTree(place.boundaryYear());
        for (Area wijk : tree.listInside(place.gemeente(), AreaLevel.WIJK)) {
            AskedPlace asked = new AskedPlace(
                    wijk.code().code(), wijk, place.boundaryYear(), place.gemeente(), place.gemeenteName());
            AccessQuestion own = new AccessQuestion(atlas, catalogue, asked, question.day(), List.of());
            catalogue.schemes().values().stream()
                    .filter(scheme -> scheme.level() == Scheme.Level.AREA && !scheme.isDesign())
                    .forEach(scheme -> counts.computeIfAbsent(scheme.id(), _ -> new EnumMap<>(Verdict.class))
                            .merge(own.ask(scheme, null).verdict(), 1, Integer::sum));
        }
        return counts;
    }

    /**
     * The boundary year of the day, or else the nearest to it, in which half of the wijken of the gemeente have residents and the focus areas
     * have codes; one without focus areas when there is no other.
     */
    static Optional<Integer> findMeasuredYear(Atlas atlas, AreaCode gemeente, LocalDate day) {
        List<Integer> measured = AskedPlace.boundaryYears(atlas, day).stream()
                .filter(year -> isMeasured(atlas, gemeente, year))
                .toList();
        return measured.stream()
                .filter(year -> FocusAreas.areKnown(atlas, AreaLevel.WIJK, year))
                .findFirst()
                .or(() -> measured.stream().findFirst());
    }

    private static boolean isMeasured(Atlas atlas, AreaCode gemeente, int year) {
        AreaTree tree = atlas.getTree(year);
        List<Area> wijken = tree.contains(gemeente) ? tree.listInside(gemeente, AreaLevel.WIJK) : List.of();
        long measured = wijken.stream()
                .filter(w -> atlas.findResidents(year, w.code()).isPresent())
                .count();
        return !wijken.isEmpty() && 2 * measured >= wijken.size();
    }

    static Map<AreaCode, Long> residents(Atlas atlas, int boundaryYear) {
        Map<AreaCode, Long> residents = new HashMap<>();
        atlas.getTree(boundaryYear)
                .listAreas(AreaLevel.GEMEENTE)
                .forEach(gemeente -> atlas.findResidents(boundaryYear, gemeente.code())
                        .ifPresent(people -> residents.put(gemeente.code(), Math.round(people))));
        return residents;
    }

    private static List<Member> networks(Shell shell, AreaCode gemeente, LocalDate day) {
        return Networks.read(shell.catalogue(), _ -> Optional.empty()).stream()
                .flatMap(network -> network.findLatestRoster(day).stream()
                        .filter(roster -> roster.members().contains(gemeente))
                        .map(roster -> new Member(network, roster)))
                .toList();
    }

    private static List<Listing> listings(SchemeCatalogue catalogue, AreaCode gemeente) {
        List<Listing> found = new ArrayList<>();
        catalogue
                .lists()
                .values()
                .forEach(list -> list.members().stream()
                        .filter(member -> member.gemeente().equals(gemeente))
                        .forEach(member -> found.add(new Listing(list, member))));
        return found;
    }

    /** Complete lists that hold on the day, and the winners of the rounds of a scheme taken together. */
    private static Map<String, SizeContrast> sizes(
            SchemeCatalogue catalogue, Map<AreaCode, Long> residents, AreaCode own, LocalDate day) {
        Map<String, SizeContrast> sizes = new LinkedHashMap<>();
        catalogue.lists().values().stream().filter(ClosedList::isComplete).forEach(list -> {
            List<AreaCode> gemeenten = list.listMembers(day).stream()
                    .map(ClosedList.Member::gemeente)
                    .toList();
            if (gemeenten.stream().distinct().count() > 4) {
                sizes.put(list.id(), SizeContrast.of(gemeenten, residents, own));
            }
        });
        catalogue.awards().stream()
                .filter(a -> !a.winners().isEmpty())
                .map(Award::scheme)
                .distinct()
                .forEach(scheme -> sizes.put(
                        scheme,
                        SizeContrast.of(
                                catalogue.awards().stream()
                                        .filter(a -> a.scheme().equals(scheme))
                                        .flatMap(a -> a.winners().stream())
                                        .toList(),
                                residents,
                                own)));
        // Of whom no size is known tells nothing, for the claim or against it.
        sizes.values().removeIf(contrast -> contrast.known() == 0);
        return sizes;
    }

    Optional<BurdenBeside> findBurden() {
        return Optional.ofNullable(burden);
    }
}
