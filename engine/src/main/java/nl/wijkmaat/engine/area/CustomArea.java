package nl.wijkmaat.engine.area;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * A set of areas that somebody named: a focus area of a programme, a pilot neighbourhood, an area that a user drew from
 * buurten. Its figures follow from its parts.
 *
 * @param name what it is called
 * @param boundaryYear the year whose boundaries the member codes refer to
 * @param members its parts in code order; gemeenten, wijken or buurten, none inside another
 */
public record CustomArea(String name, int boundaryYear, List<AreaCode> members) implements Place {

    /** @throws IllegalArgumentException when there is no part, a part is the country, or one part lies inside another */
    public CustomArea {
        members = List.copyOf(new TreeSet<>(members));
        if (name.isBlank()) {
            throw new IllegalArgumentException("a custom area needs a name");
        }
        if (members.isEmpty()) {
            throw new IllegalArgumentException("custom area '" + name + "' has no parts");
        }
        for (AreaCode member : members) {
            if (!member.level().isInside(AreaLevel.PROVINCE)) {
                throw new IllegalArgumentException(
                        "custom area '" + name + "' may hold gemeenten, wijken and buurten, not " + member);
            }
            for (var above = member.parent();
                    above.isPresent();
                    above = above.get().parent()) {
                if (members.contains(above.get())) {
                    throw new IllegalArgumentException(
                            "custom area '" + name + "' counts " + member + " twice: it lies inside " + above.get());
                }
            }
        }
    }

    public static CustomArea of(String name, int boundaryYear, Collection<AreaCode> members) {
        return new CustomArea(name, boundaryYear, List.copyOf(members));
    }
}
