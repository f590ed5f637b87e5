package nl.wijkmaat.engine.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what the rules of a version forget or say twice: somebody who may get in and meets no row of what is given, or who meets two rows
 * that give different things, or clauses that nobody can meet together. Every finding comes with somebody to whom it happens.
 *
 * <p>The search is exact for this language of conditions: a number matters only by how it lies to the bounds and to the numbers it is held
 * against, so a few values on, between and beyond the bounds stand for all. Numbers are not negative. Who stands on which list together is
 * taken from the lists themselves.
 */
public final class RowCheck {

    /** Stands on no list. */
    private static final AreaCode NOBODY_LISTED = new AreaCode("GM9999");

    private final SchemeVersion version;
    private final Listings listings;
    private final List<Place> places;

    private RowCheck(SchemeVersion version, Map<String, ClosedList> lists) {
        this.version = version;
        this.listings = new Listings(lists);
        this.places = places(lists);
    }

    /** What is wrong with the rows. */
    public sealed interface Finding {}

    /** Somebody who may get in meets no row. */
    public record Gap(Witness witness) implements Finding {}

    /** Somebody who may get in meets two rows that give different things. */
    public record Overlap(Entitlement first, Entitlement second, Witness witness) implements Finding {}

    /** The clauses cannot be met together. */
    public record Contradiction() implements Finding {}

    /**
     * Somebody to whom it happens.
     *
     * @param inputs what is known of it, as far as it matters
     * @param place the member of a list that it is, or lies in; empty when it stands on none, or no list matters
     * @param day the day on which lists are read
     */
    public record Witness(Map<String, Fact> inputs, Optional<String> place, LocalDate day) {
        public Witness {
            inputs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        }
    }

    /** Where an applicant can stand to the lists. */
    private record Place(@Nullable String name, Applicant applicant, LocalDate day) {}

    /**
     * @param version the rules
     * @param lists all closed lists by id
     * @return overlaps by the order of the rows, then a gap; empty when there is nothing to report
     */
    public static List<Finding> of(SchemeVersion version, Map<String, ClosedList> lists) {
        return new RowCheck(version, lists).find();
    }

    /** The rows of which somebody who gets in must meet one, and no two that differ. */
    public static List<Entitlement> rows(SchemeVersion version) {
        return version.entitlements().stream().filter(e -> !e.isAddition()).toList();
    }

    private List<Finding> find() {
        List<Condition> clauses =
                version.clauses().stream().map(Clause::condition).toList();
        if (search(clauses, List.of()).isEmpty()) {
            return List.of(new Contradiction());
        }
        List<Entitlement> rows = rows(version);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                Entitlement first = rows.get(i);
                Entitlement second = rows.get(j);
                if (!isSameOutcome(first, second)) {
                    search(clauses, List.of(first.condition(), second.condition()))
                            .ifPresent(witness -> findings.add(new Overlap(first, second, witness)));
                }
            }
        }
        if (!rows.isEmpty()) {
            List<Condition> none = rows.stream()
                    .<Condition>map(row -> new Condition.Not(row.condition()))
                    .toList();
            search(clauses, none).ifPresent(witness -> findings.add(new Gap(witness)));
        }
        return findings;
    }

    private static boolean isSameOutcome(Entitlement one, Entitlement other) {
        Money amount = one.perYear();
        return Objects.equals(amount, other.perYear())
                && Objects.equals(one.years(), other.years())
                && one.points() == other.points()
                && one.text().equals(other.text());
    }

    /**
     * Somebody for whom none of the first certainly fails and all of the second certainly hold: what was not published may be met, but proves
     * nothing.
     */
    private Optional<Witness> search(List<Condition> possible, List<Condition> certain) {
        List<Condition> all = new ArrayList<>(possible);
        all.addAll(certain);
        InputValues values = new InputValues(version, all);
        for (Place place : places) {
            Map<String, Fact> inputs = new LinkedHashMap<>();
            if (extend(place, values, 0, inputs, possible, certain)) {
                return Optional.of(new Witness(inputs, Optional.ofNullable(place.name()), place.day()));
            }
        }
        return Optional.empty();
    }

    /** Fills in one input after another; a condition that fails already cannot be saved by what is still open. */
    private boolean extend(
            Place place,
            InputValues values,
            int next,
            Map<String, Fact> inputs,
            List<Condition> possible,
            List<Condition> certain) {
        Applicant applicant = new Applicant(
                place.applicant().name(),
                place.applicant().gemeente(),
                place.applicant().focusAreas(),
                place.applicant().isGemeente(),
                inputs);
        Evaluation evaluation = new Evaluation(listings, applicant, place.day());
        boolean isComplete = next == values.names().size();
        for (Condition condition : possible) {
            if (evaluation.verdict(condition) == Verdict.VOLDOET_NIET) {
                return false;
            }
        }
        for (Condition condition : certain) {
            Verdict verdict = evaluation.verdict(condition);
            if (verdict == Verdict.VOLDOET_NIET || isComplete && verdict != Verdict.VOLDOET) {
                return false;
            }
        }
        if (isComplete) {
            return true;
        }
        String name = values.names().get(next);
        for (Fact value : values.of(name)) {
            inputs.put(name, value);
            if (extend(place, values, next + 1, inputs, possible, certain)) {
                return true;
            }
        }
        inputs.remove(name);
        return false;
    }

    /** One applicant for each way of standing to the lists on a day of the version. */
    private List<Place> places(Map<String, ClosedList> lists) {
        Set<String> asked = new LinkedHashSet<>();
        version.clauses().forEach(c -> InputValues.collectLists(c.condition(), asked));
        version.entitlements().forEach(e -> InputValues.collectLists(e.condition(), asked));
        Set<LocalDate> days = new LinkedHashSet<>();
        days.add(version.period().from());
        List<ClosedList.Member> members = new ArrayList<>();
        for (String id : asked) {
            ClosedList list = lists.get(id);
            if (list != null) {
                members.addAll(list.members());
                list.members().stream()
                        .map(m -> m.validity().from())
                        .filter(version.period()::contains)
                        .forEach(days::add);
            }
        }
        Map<List<Verdict>, Place> byStanding = new LinkedHashMap<>();
        for (LocalDate day : days) {
            add(new Place(null, Applicant.gemeente("", NOBODY_LISTED, Map.of()), day), asked, byStanding);
            for (ClosedList.Member member : members) {
                add(
                        new Place(member.name(), Applicant.gemeente(member.name(), member.gemeente(), Map.of()), day),
                        asked,
                        byStanding);
                String focusArea = member.focusArea();
                if (focusArea != null) {
                    Applicant inside = new Applicant(
                            member.name(),
                            member.gemeente(),
                            Map.of(focusArea, Applicant.Membership.INSIDE),
                            false,
                            Map.of());
                    add(new Place(member.name(), inside, day), asked, byStanding);
                }
            }
        }
        return List.copyOf(byStanding.values());
    }

    private void add(Place place, Set<String> asked, Map<List<Verdict>, Place> byStanding) {
        Evaluation evaluation = new Evaluation(listings, place.applicant(), place.day());
        List<Verdict> standing = asked.stream()
                .map(list -> evaluation.verdict(new Condition.OnList(list)))
                .toList();
        byStanding.putIfAbsent(standing, place);
    }
}
