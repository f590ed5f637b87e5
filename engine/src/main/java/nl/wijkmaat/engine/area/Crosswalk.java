package nl.wijkmaat.engine.area;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * From the boundaries of one year to those of another: for every area of the target year how it is made of areas of the source
 * year, or why that is not known. What an area is made of is found when it is asked for, and then kept. Safe for use by several threads.
 */
public final class Crosswalk {

    private final int fromYear;
    private final int toYear;
    private final Set<AreaCode> targets;
    private final Function<AreaCode, Way> finder;
    private final Map<AreaCode, Way> found = new ConcurrentHashMap<>();

    /** @param middleYear by way of which the two were joined */
    private record Way(Relation relation, OptionalInt middleYear) {
        static Way direct(Relation relation) {
            return new Way(relation, OptionalInt.empty());
        }
    }

    /**
     * @param fromYear boundary year that figures come from
     * @param toYear boundary year that figures are brought to
     * @param relations by code of the target year
     */
    public Crosswalk(int fromYear, int toYear, Map<AreaCode, Relation> relations) {
        this(
                fromYear,
                toYear,
                Set.copyOf(relations.keySet()),
                code -> Way.direct(Objects.requireNonNull(relations.get(code), "it is one of the targets")));
    }

    private Crosswalk(int fromYear, int toYear, Set<AreaCode> targets, Function<AreaCode, Way> finder) {
        this.fromYear = fromYear;
        this.toYear = toYear;
        this.targets = targets;
        this.finder = finder;
    }

    /**
     * @param targets the codes of the target year
     * @param relation of one of them; the same each time it is asked
     */
    static Crosswalk of(int fromYear, int toYear, Set<AreaCode> targets, Function<AreaCode, Relation> relation) {
        return new Crosswalk(fromYear, toYear, targets, relation.andThen(Way::direct));
    }

    public int fromYear() {
        return fromYear;
    }

    public int toYear() {
        return toYear;
    }

    /** The codes of the target year, ascending. */
    public List<AreaCode> listTargets() {
        return targets.stream().sorted().toList();
    }

    /** @throws NoSuchElementException when the code did not exist in the target year */
    public Relation getRelation(AreaCode target) {
        return getWay(target).relation;
    }

    /**
     * The boundary year by way of which an area was joined; empty when the two years themselves tell. Same errors as
     * {@link #getRelation}.
     */
    public OptionalInt findMiddleYear(AreaCode target) {
        return getWay(target).middleYear;
    }

    private Way getWay(AreaCode target) {
        Way known = found.get(target);
        if (known != null) {
            return known;
        }
        if (!targets.contains(target)) {
            throw new NoSuchElementException(target + " is no area of boundary year " + toYear);
        }
        Way way = finder.apply(target);
        found.put(target, way);
        return way;
    }

    /**
     * This way to its target year, and from there the other way.
     *
     * @throws IllegalArgumentException when the other does not begin in the year where this one ends
     */
    public Crosswalk then(Crosswalk next) {
        if (next.fromYear != toYear) {
            throw new IllegalArgumentException(
                    "a way to " + toYear + " cannot be followed by one from " + next.fromYear);
        }
        return new Crosswalk(fromYear, next.toYear, next.targets, target -> {
            Relation relation = switch (next.getRelation(target)) {
                case Relation.Changed changed -> changed;
                case Relation.Same(AreaCode source, Set<Relation.Ground> grounds) -> through(source, grounds);
                case Relation.Merged(List<AreaCode> sources) -> through(sources);
            };
            return new Way(relation, OptionalInt.of(toYear));
        });
    }

    private Relation through(AreaCode middle, Set<Relation.Ground> grounds) {
        Relation first = relationOrNone(middle);
        if (first instanceof Relation.Same(AreaCode source, Set<Relation.Ground> firstGrounds)) {
            Set<Relation.Ground> all = EnumSet.copyOf(grounds);
            all.addAll(firstGrounds);
            return new Relation.Same(source, all);
        }
        return first;
    }

    private Relation through(List<AreaCode> middles) {
        List<AreaCode> sources = new ArrayList<>();
        for (AreaCode middle : middles) {
            switch (relationOrNone(middle)) {
                case Relation.Changed changed -> {
                    return changed;
                }
                case Relation.Same same -> sources.add(same.source());
                case Relation.Merged merged -> sources.addAll(merged.sources());
            }
        }
        return new Relation.Merged(sources.stream().sorted().toList());
    }

    private Relation relationOrNone(AreaCode target) {
        return targets.contains(target) ? getRelation(target) : new Relation.Changed(Relation.Obstacle.NO_SUCH_CODE);
    }

    /**
     * For every area the way of this crosswalk, or of the other where this one has none.
     *
     * @throws IllegalArgumentException when the two do not join the same years
     */
    public Crosswalk or(Crosswalk other) {
        if (other.fromYear != fromYear || other.toYear != toYear) {
            throw new IllegalArgumentException("crosswalks of different years cannot stand in for each other");
        }
        return new Crosswalk(fromYear, toYear, targets, target -> {
            Way own = getWay(target);
            if (!(own.relation instanceof Relation.Changed) || !other.targets.contains(target)) {
                return own;
            }
            Way second = other.getWay(target);
            return second.relation instanceof Relation.Changed ? own : second;
        });
    }
}
