package nl.wijkmaat.engine.area;

import static java.util.stream.Collectors.toSet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.wijkmaat.engine.area.Relation.Ground;
import nl.wijkmaat.engine.area.Relation.Obstacle;

/**
 * Compares the areas of two boundary years. Gemeenten and provinces follow the tables of code changes. For wijken and buurten there are
 * no tables, and a code that stays can come to name other territory, so an equal code counts as the same area only when something speaks
 * for it and nothing against it: docs/method/boundaries.md tells the rule.
 */
final class BoundaryComparison {

    /** Least overlap of outlines of the same area: leaves room for generalised borders. */
    static final double LEAST_OVERLAP = 0.95;
    /** Below this overlap of outlines no number of residents speaks for the same area: as many people can live elsewhere. */
    static final double LEAST_OVERLAP_WITH_RESIDENTS = 0.80;
    /** Largest difference in residents, as a share of the larger number, that counts as people moving. */
    static final double MOST_RESIDENTS_MOVED = 0.10;
    /** Difference in residents that says nothing: both numbers are rounded to 5. */
    static final double NEGLIGIBLE_RESIDENTS = 15;

    private static final int NAME_CUT_AT = 40;
    private static final Pattern NUMBER_IN_FRONT = Pattern.compile("^wijk\\s*\\d+\\b");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]");

    private final AreaTree from;
    private final AreaTree to;
    private final CodeChanges changes;
    private final Evidence evidence;
    /** Every buurt of a wijk asks again. */
    private final Map<AreaCode, Boolean> dividedAlike = new ConcurrentHashMap<>();

    private BoundaryComparison(AreaTree from, AreaTree to, CodeChanges changes, Evidence evidence) {
        this.from = from;
        this.to = to;
        this.changes = changes;
        this.evidence = evidence;
    }

    /**
     * How every area of one tree is made of areas of the other. The years may stand in either order.
     *
     * @param from areas of the boundary year that figures come from
     * @param to areas of the boundary year that figures are brought to
     */
    static Crosswalk between(AreaTree from, AreaTree to, CodeChanges changes, Evidence evidence) {
        return new BoundaryComparison(from, to, changes, evidence).crosswalk();
    }

    private Crosswalk crosswalk() {
        Map<AreaCode, Relation> relations = new HashMap<>();
        byTables(AreaLevel.PROVINCE, relations);
        byTables(AreaLevel.GEMEENTE, relations);
        Set<AreaCode> targets = to.listAreas().stream().map(Area::code).collect(toSet());
        return Crosswalk.of(from.boundaryYear(), to.boundaryYear(), targets, code -> relation(code, relations));
    }

    private Relation relation(AreaCode code, Map<AreaCode, Relation> byTables) {
        if (code.level() == AreaLevel.COUNTRY || from.boundaryYear() == to.boundaryYear()) {
            return same(code);
        }
        return code.level().isInside(AreaLevel.GEMEENTE)
                ? byEvidence(to.getArea(code))
                : Objects.requireNonNull(byTables.get(code), "the tables tell of every gemeente and province");
    }

    private Relation same(AreaCode code) {
        return from.contains(code)
                ? new Relation.Same(code, EnumSet.of(Ground.NO_CHANGE_RECORDED))
                : new Relation.Changed(Obstacle.NO_SUCH_CODE);
    }

    private void byTables(AreaLevel level, Map<AreaCode, Relation> relations) {
        List<AreaCode> targets = to.listAreas(level).stream().map(Area::code).toList();
        if (!changes.covers(from.boundaryYear()) || !changes.covers(to.boundaryYear())) {
            targets.forEach(t -> relations.put(t, new Relation.Changed(Obstacle.YEARS_NOT_COVERED)));
            return;
        }
        boolean forward = from.boundaryYear() <= to.boundaryYear();
        AreaTree first = forward ? from : to;
        int last = (forward ? to : from).boundaryYear();
        Set<AreaCode> existed = new HashSet<>();
        first.listAreas(level).forEach(area -> existed.add(area.code()));
        // A file of one region lacks codes that the tables name: without them a merger would seem complete.
        changes.listNamed(first.boundaryYear(), last).stream()
                .filter(code -> code.level() == level)
                .forEach(existed::add);
        Map<AreaCode, Map<AreaCode, Boolean>> later = changes.follow(existed, first.boundaryYear(), last);
        Map<AreaCode, List<AreaCode>> earlier = new TreeMap<>();
        later.forEach((early, holders) -> holders.keySet()
                .forEach(late ->
                        earlier.computeIfAbsent(late, k -> new ArrayList<>()).add(early)));
        for (AreaCode target : targets) {
            relations.put(target, forward ? merged(target, later, earlier) : unmerged(target, later, earlier));
        }
    }

    private Relation merged(
            AreaCode target, Map<AreaCode, Map<AreaCode, Boolean>> later, Map<AreaCode, List<AreaCode>> earlier) {
        List<AreaCode> sources =
                earlier.getOrDefault(target, List.of()).stream().sorted().toList();
        if (sources.isEmpty() || !sources.stream().allMatch(from::contains)) {
            return new Relation.Changed(Obstacle.NO_SUCH_CODE);
        }
        for (AreaCode source : sources) {
            // Every holder of a code that was divided has a part of it at most.
            if (!Objects.equals(later.getOrDefault(source, Map.of()).get(target), true)) {
                return new Relation.Changed(Obstacle.SPLIT);
            }
        }
        return sources.size() == 1
                ? new Relation.Same(sources.getFirst(), EnumSet.of(Ground.NO_CHANGE_RECORDED))
                : new Relation.Merged(sources);
    }

    private Relation unmerged(
            AreaCode target, Map<AreaCode, Map<AreaCode, Boolean>> later, Map<AreaCode, List<AreaCode>> earlier) {
        List<AreaCode> holders =
                later.getOrDefault(target, Map.of()).keySet().stream().sorted().toList();
        if (holders.isEmpty() || !holders.stream().allMatch(from::contains)) {
            return new Relation.Changed(Obstacle.NO_SUCH_CODE);
        }
        boolean noneElseInThem = holders.stream()
                .allMatch(holder -> earlier.getOrDefault(holder, List.of()).equals(List.of(target)));
        if (!noneElseInThem) {
            return new Relation.Changed(holders.size() == 1 ? Obstacle.PART_OF_LARGER : Obstacle.SPLIT);
        }
        return holders.size() == 1
                ? new Relation.Same(holders.getFirst(), EnumSet.of(Ground.NO_CHANGE_RECORDED))
                : new Relation.Merged(holders);
    }

    private Relation byEvidence(Area area) {
        AreaCode code = area.code();
        if (!from.contains(code)) {
            return new Relation.Changed(Obstacle.NO_SUCH_CODE);
        }
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        Area before = from.getArea(code);
        if (hasName(area) && hasName(before)) {
            if (isSameName(area.name(), before.name())) {
                grounds.add(Ground.SAME_NAME);
            } else if (isOnlyNumber(area.name()) == isOnlyNumber(before.name())) {
                return new Relation.Changed(Obstacle.OTHER_NAME);
            }
        }
        if (hasSameParts(code)) {
            grounds.add(Ground.SAME_PARTS);
        }
        if (code.level() == AreaLevel.BUURT
                && area.parent().filter(this::isDividedAlike).isPresent()) {
            grounds.add(Ground.SAME_DIVISION);
        }
        if (grounds.isEmpty()) {
            return new Relation.Changed(Obstacle.NO_EVIDENCE);
        }
        OptionalDouble overlap = evidence.findOverlap(from.boundaryYear(), to.boundaryYear(), code);
        OptionalDouble residents = evidence.findResidents(from.boundaryYear(), code);
        OptionalDouble residentsThen = evidence.findResidents(to.boundaryYear(), code);
        boolean residentsKnown = residents.isPresent() && residentsThen.isPresent();
        if (overlap.isPresent() && overlap.getAsDouble() >= LEAST_OVERLAP) {
            grounds.add(Ground.SAME_OUTLINE);
        }
        if (overlap.isPresent() && overlap.getAsDouble() < LEAST_OVERLAP_WITH_RESIDENTS) {
            return new Relation.Changed(Obstacle.OTHER_OUTLINE);
        }
        if (residentsKnown && areAlike(residents.getAsDouble(), residentsThen.getAsDouble())) {
            grounds.add(Ground.SAME_RESIDENTS);
        }
        boolean supported = grounds.contains(Ground.SAME_OUTLINE) || grounds.contains(Ground.SAME_RESIDENTS);
        if (!supported && residentsKnown) {
            return new Relation.Changed(Obstacle.OTHER_RESIDENTS);
        }
        if (!supported && overlap.isPresent()) {
            return new Relation.Changed(Obstacle.OTHER_OUTLINE);
        }
        return new Relation.Same(code, grounds);
    }

    /** An area whose name no source gives is called by its code. */
    private static boolean hasName(Area area) {
        return !area.name().equals(area.code().code());
    }

    /** "Wijk 02" repeats what the code tells, so it says nothing against the name that the area got later, and nothing for it. */
    private static boolean isOnlyNumber(String name) {
        return NUMBER_IN_FRONT.matcher(plain(name)).replaceFirst("").isBlank();
    }

    /** Whether the wijk is the same area and consists of the same codes: then none of its buurten was divided, joined or numbered anew. */
    private boolean isDividedAlike(AreaCode wijk) {
        return dividedAlike.computeIfAbsent(
                wijk,
                code -> code.level() == AreaLevel.WIJK
                        && hasSameParts(code)
                        && byEvidence(to.getArea(code)) instanceof Relation.Same);
    }

    private boolean hasSameParts(AreaCode code) {
        Set<AreaCode> before = new HashSet<>();
        from.listChildren(code).forEach(child -> before.add(child.code()));
        Set<AreaCode> after = new HashSet<>();
        to.listChildren(code).forEach(child -> after.add(child.code()));
        return !before.isEmpty() && before.equals(after);
    }

    private static boolean areAlike(double residents, double residentsThen) {
        double difference = Math.abs(residents - residentsThen);
        return difference <= NEGLIGIBLE_RESIDENTS
                || difference <= MOST_RESIDENTS_MOVED * Math.max(residents, residentsThen);
    }

    /**
     * Whether two names are the same but for case, accents, signs, a leading "Wijk 01", and a publisher that cuts names off at forty
     * characters.
     */
    static boolean isSameName(String name, String other) {
        String a = letters(name);
        String b = letters(other);
        return a.equals(b)
                || name.strip().length() == NAME_CUT_AT && !a.isEmpty() && b.startsWith(a)
                || other.strip().length() == NAME_CUT_AT && !b.isEmpty() && a.startsWith(b);
    }

    private static String letters(String name) {
        String plain = plain(name);
        String unnumbered = NUMBER_IN_FRONT.matcher(plain).replaceFirst("");
        String letters = SIGNS.matcher(unnumbered).replaceAll("");
        return letters.isEmpty() ? SIGNS.matcher(plain).replaceAll("") : letters;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
