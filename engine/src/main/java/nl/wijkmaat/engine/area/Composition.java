package nl.wijkmaat.engine.area;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A named area translated into codes of one level in the boundaries of one year. Several compositions of an area are
 * alternatives for different uses: take one, never add them.
 *
 * @param boundaryYear the year whose boundaries the codes refer to
 * @param level the level of all members
 * @param members at least one, each code once
 */
public record Composition(int boundaryYear, AreaLevel level, List<Member> members) {

    /**
     * A code that belongs to the area.
     *
     * @param code of the level of the composition
     * @param name as published in the boundary year, for readers of the list
     * @param confidence how sure the membership is
     * @param basis what the membership rests on
     */
    public record Member(AreaCode code, String name, Confidence confidence, Basis basis) {}

    /** @throws IllegalArgumentException when there is no member, a code stands twice or is of another level */
    public Composition {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a composition in " + boundaryYear + " needs at least one code");
        }
        Set<AreaCode> seen = new HashSet<>();
        for (Member member : members) {
            if (member.code().level() != level) {
                throw new IllegalArgumentException(member.code() + " is no " + level + " code");
            }
            if (!seen.add(member.code())) {
                throw new IllegalArgumentException(
                        member.code() + " stands twice in the composition of " + boundaryYear);
            }
        }
    }

    /**
     * The members that are at least this sure, as an area whose figures can be computed.
     *
     * @param name what the area is called
     * @return empty when no member is that sure
     */
    public Optional<CustomArea> findArea(String name, Confidence atLeast) {
        List<AreaCode> codes = members.stream()
                .filter(m -> m.confidence().compareTo(atLeast) >= 0)
                .map(Member::code)
                .toList();
        return codes.isEmpty() ? Optional.empty() : Optional.of(CustomArea.of(name, boundaryYear, codes));
    }

    /**
     * The members that did not exist in the boundary year.
     *
     * @throws IllegalArgumentException when the tree is of another boundary year
     */
    public List<AreaCode> listUnknown(AreaTree tree) {
        if (tree.boundaryYear() != boundaryYear) {
            throw new IllegalArgumentException(
                    "codes of " + boundaryYear + " cannot be looked up among the areas of " + tree.boundaryYear());
        }
        return members.stream().map(Member::code).filter(c -> !tree.contains(c)).toList();
    }
}
