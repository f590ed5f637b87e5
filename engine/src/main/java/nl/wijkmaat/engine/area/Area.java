package nl.wijkmaat.engine.area;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One area in one boundary year.
 *
 * @param code its code
 * @param name its name as published in that year
 * @param parentOrNull the area directly above it, or null for the country
 */
public record Area(AreaCode code, String name, @Nullable AreaCode parentOrNull) implements Place {

    /** @throws IllegalArgumentException when the parent is not of a larger level */
    public Area {
        if (parentOrNull != null && !code.level().isInside(parentOrNull.level())) {
            throw new IllegalArgumentException(code + " cannot lie inside " + parentOrNull);
        }
    }

    /** The area directly above: a wijk for a buurt, a province or the country for a gemeente. Empty for the country. */
    public Optional<AreaCode> parent() {
        return Optional.ofNullable(parentOrNull);
    }

    public AreaLevel level() {
        return code.level();
    }
}
