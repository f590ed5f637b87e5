package nl.wijkmaat.app.site.map;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Kept;
import nl.wijkmaat.editions.boundary.LevelOutlines;
import nl.wijkmaat.editions.store.EditionKind;
import nl.wijkmaat.editions.store.Manifest;
import nl.wijkmaat.engine.area.AreaLevel;

/** The outlines that maps are drawn from: as published, and with fewer points for maps of a larger part of the country. */
final class MapOutlines {

    /** The levels that are mapped, the largest areas first. */
    static final List<AreaLevel> LEVELS = List.of(AreaLevel.GEMEENTE, AreaLevel.WIJK, AreaLevel.BUURT);

    /** About how far a line may be off, in metres: for the country, a region, a gemeente. */
    private static final double[] TOLERANCES = {350, 80, 15};

    private final Atlas atlas;
    private final Kept<Key, PackedOutlines> kept;

    private record Key(String edition, AreaLevel level, double toleranceMetres) {}

    MapOutlines(Atlas atlas) {
        this.atlas = atlas;
        this.kept = new Kept<>(24, () -> atlas.store().importCount());
    }

    /** The boundary years of which any level can be drawn, newest first. */
    List<Integer> listBoundaryYears() {
        TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        atlas.listEditions().stream()
                .filter(e -> e.kind() == EditionKind.OUTLINES)
                .forEach(e -> years.add(e.boundaryYear()));
        return List.copyOf(years);
    }

    /** The levels that can be drawn in the boundaries of a year, the largest areas first. */
    List<AreaLevel> listLevels(int boundaryYear) {
        Set<AreaLevel> there = EnumSet.noneOf(AreaLevel.class);
        LEVELS.stream()
                .filter(level -> findEdition(boundaryYear, level).isPresent())
                .forEach(there::add);
        return List.copyOf(there);
    }

    /** The level that is drawn when none is asked for. */
    AreaLevel usualLevel(int boundaryYear) {
        List<AreaLevel> there = listLevels(boundaryYear);
        return there.contains(AreaLevel.WIJK) ? AreaLevel.WIJK : there.getFirst();
    }

    /** The edition that a level is drawn from: see {@link Atlas#findOutlineEdition}. */
    Optional<Manifest> findEdition(int boundaryYear, AreaLevel level) {
        return atlas.findOutlineEdition(boundaryYear, level);
    }

    /** The outlines as published. */
    PackedOutlines getOutlines(Manifest edition, AreaLevel level) {
        return getSimplified(edition, level, 0);
    }

    /** Outlines that look right at a scale: the roughest of which the lines are not off by more than one step of the drawing. */
    PackedOutlines getOutlines(Manifest edition, AreaLevel level, double metresPerStep) {
        double tolerance = 0;
        for (double rougher : TOLERANCES) {
            if (rougher <= 1.6 * metresPerStep) {
                tolerance = rougher;
                break;
            }
        }
        return getSimplified(edition, level, tolerance);
    }

    private PackedOutlines getSimplified(Manifest edition, AreaLevel level, double toleranceMetres) {
        return kept.get(
                new Key(edition.edition(), level, toleranceMetres),
                () -> new PackedOutlines(
                        toleranceMetres == 0
                                ? LevelOutlines.of(atlas.store().getOutlines(edition.edition()), level)
                                : simplify(edition, level, toleranceMetres)));
    }

    /**
     * Outlines with fewer points, made anew each time.
     *
     * @param toleranceMetres 0 for the outlines as published
     */
    LevelOutlines simplify(Manifest edition, AreaLevel level, double toleranceMetres) {
        LevelOutlines all = getOutlines(edition, level).unpack(_ -> true);
        return toleranceMetres == 0 ? all : all.simplified(toleranceMetres);
    }
}
