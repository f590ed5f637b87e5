package nl.wijkmaat.editions.voorbeeldland;

import java.util.Arrays;
import java.util.List;
import nl.wijkmaat.engine.area.AreaLevel;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;

/** The invented country: its land, its people and its division in each year. Made in memory from the settings, without files. */
public final class Country {

    private final Settings settings;
    private final Landscape land;
    private final Population population;
    private final BoundaryHistory history;

    private Country(Settings settings, Landscape land, Population population, BoundaryHistory history) {
        this.settings = settings;
        this.land = land;
        this.population = population;
        this.history = history;
    }

    /** Makes the country. The same settings always make the same country. */
    public static Country of(Settings settings) {
        Coast coast = new Coast(settings.seed(), settings.gemeenten());
        int cells = settings.buurten() + BoundaryPlan.extraCells(settings);
        List<GemeentePlan> plans = GemeentePlan.planAll(settings.seed(), settings.gemeenten(), cells, coast);
        Landscape land = Landscape.form(settings.seed(), coast, plans);
        Population population = new Population(settings.seed(), land, plans);
        return new Country(settings, land, population, new BoundaryHistory(settings, land, plans, population));
    }

    public Settings settings() {
        return settings;
    }

    /** The division in a year from {@link Settings#firstYear()} to {@link Settings#LAST_YEAR}. */
    public Division getDivision(int year) {
        return history.getDivision(year);
    }

    /** Every change of boundaries and codes, by year, level, old code and new code. */
    public List<AreaChange> listChanges() {
        return history.listChanges();
    }

    /** Residents of an area at the start of a year: the true number, before any rounding. */
    public int residents(Division.Piece piece, int year) {
        int[] residents = population.residents(year);
        return Arrays.stream(piece.cells()).map(cell -> residents[cell]).sum();
    }

    /** The outline of an area, in metres on the grid of RD New; outlines of one level tile the land. */
    public Geometry outline(Division.Piece piece) {
        Geometry[] cells = Arrays.stream(piece.cells()).mapToObj(land::outline).toArray(Geometry[]::new);
        Geometry outline = cells.length == 1 ? cells[0].copy() : CoverageUnion.union(cells);
        outline.normalize();
        return outline;
    }

    /** Outlines of all areas of a level in a year, in the order of its division. */
    public List<Geometry> listOutlines(AreaLevel level, int year) {
        return getDivision(year).pieces(level).stream().map(this::outline).toList();
    }

    Landscape land() {
        return land;
    }

    Population population() {
        return population;
    }
}
