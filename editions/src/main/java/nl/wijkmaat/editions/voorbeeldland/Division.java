package nl.wijkmaat.editions.voorbeeldland;

import java.util.List;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;

/**
 * How the invented country is divided in one year.
 *
 * @param year the boundary year
 * @param provinces in code order
 * @param gemeenten in code order
 * @param wijken in code order
 * @param buurten in code order
 */
public record Division(
        int year, List<Piece> provinces, List<Piece> gemeenten, List<Piece> wijken, List<Piece> buurten) {

    /** Code, name and place in the tree of the whole country. */
    public static final String COUNTRY_NAME = "Voorbeeldland";

    public Division {
        provinces = List.copyOf(provinces);
        gemeenten = List.copyOf(gemeenten);
        wijken = List.copyOf(wijken);
        buurten = List.copyOf(buurten);
    }

    /**
     * An area as a set of cells of land.
     *
     * @param code its code in this year
     * @param name its name
     * @param parent the area directly above it
     * @param cells the cells that it consists of, ascending
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Piece(AreaCode code, String name, AreaCode parent, int[] cells) {}

    /** The areas of a level, in code order. The country itself is not a piece of a division. */
    public List<Piece> pieces(AreaLevel level) {
        return switch (level) {
            case COUNTRY -> throw new IllegalArgumentException("the country is not a piece of its own division");
            case PROVINCE -> provinces;
            case GEMEENTE -> gemeenten;
            case WIJK -> wijken;
            case BUURT -> buurten;
        };
    }
}
