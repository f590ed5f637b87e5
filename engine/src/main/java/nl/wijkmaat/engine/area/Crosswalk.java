package nl.wijkmaat.engine.area;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.Set;

/**
 * From the boundaries of one year to those of another: for every area of the target year how it is made of areas of the source
 * year, or why that is not known.
 */
public final class Crosswalk {

    private final int fromYear;
    private final int toYear;
    private final Map<AreaCode, Relation> relations;
    /** The year in between, for the areas that were joined by way of one. */
    private final Map<AreaCode, Integer> middleYears;

    /**
     * @param fromYear boundary year that figures come from
     * @param toYear boundary year that figures are brought to
     * @param relations by code of the target year
     */
    public Crosswalk(int fromYear, int toYear, Map<AreaCode, Relation> relations) {
        this(fromYear, toYear, relations, Map.of());
    }

    private Crosswalk(int fromYear, int toYear, Map<AreaCode, Relation> relations, Map<AreaCode, Integer> middleYears) {
        this.fromYear = fromYear;
        this.toYear = toYear;
        this.relations = Map.copyOf(relations);
        this.middleYears = Map.copyOf(middleYears);
    }

    public int fromYear() {
        return fromYear;
    }

    public int toYear() {
        return toYear;
    }

    /** The codes of the target year, ascending. */
    public List<AreaCode> listTargets() {
        return relations.keySet().stream().sorted().toList();
    }

    /** @throws NoSuchElementException when the code did not exist in the target year */
    public Relation getRelation(AreaCode target) {
        Relation relation = relations.get(target);
        if (relation == null) {
            throw new NoSuchElementException(target + " is no area of boundary year " + toYear);
        }
        return relation;
    }

    /** The boundary year by way of which an area was joined; empty when the two years themselves tell. */
    public OptionalInt findMiddleYear(AreaCode target) {
        Integer middle = middleYears.get(target);
        return middle == null ? OptionalInt.empty() : OptionalInt.of(middle);
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
        Map<AreaCode, Relation> composed = HashMap.newHashMap(next.relations.size());
        next.relations.forEach((target, relation) -> composed.put(
                target,
                switch (relation) {
                    case Relation.Changed changed -> changed;
                    case Relation.Same(AreaCode source, Set<Relation.Ground> grounds) -> through(source, grounds);
                    case Relation.Merged(List<AreaCode> sources) -> through(sources);
                }));
        Map<AreaCode, Integer> middles = HashMap.newHashMap(composed.size());
        composed.keySet().forEach(target -> middles.put(target, toYear));
        return new Crosswalk(fromYear, next.toYear, composed, middles);
    }

    private Relation through(AreaCode middle, Set<Relation.Ground> grounds) {
        Relation first = relations.getOrDefault(middle, new Relation.Changed(Relation.Obstacle.NO_SUCH_CODE));
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
            switch (relations.getOrDefault(middle, new Relation.Changed(Relation.Obstacle.NO_SUCH_CODE))) {
                case Relation.Changed changed -> {
                    return changed;
                }
                case Relation.Same same -> sources.add(same.source());
                case Relation.Merged merged -> sources.addAll(merged.sources());
            }
        }
        return new Relation.Merged(sources.stream().sorted().toList());
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
        Map<AreaCode, Relation> filled = new HashMap<>(relations);
        Map<AreaCode, Integer> middles = new HashMap<>(middleYears);
        relations.forEach((target, relation) -> {
            if (relation instanceof Relation.Changed
                    && !(other.relations.getOrDefault(target, relation) instanceof Relation.Changed)) {
                filled.put(target, other.getRelation(target));
                other.findMiddleYear(target).ifPresent(middle -> middles.put(target, middle));
            }
        });
        return new Crosswalk(fromYear, toYear, filled, middles);
    }
}
