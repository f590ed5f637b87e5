package nl.wijkmaat.editions.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.wijkmaat.editions.voorbeeldland.Country;
import nl.wijkmaat.editions.voorbeeldland.Division;
import nl.wijkmaat.editions.voorbeeldland.Progress;
import nl.wijkmaat.editions.voorbeeldland.Settings;
import nl.wijkmaat.editions.voorbeeldland.Voorbeeldland;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.BoundaryYears;
import nl.wijkmaat.engine.area.CodeChanges;
import nl.wijkmaat.engine.area.Crosswalk;
import nl.wijkmaat.engine.area.Evidence;
import nl.wijkmaat.engine.area.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** In the invented country the land behind every code is known: what crosses from year to year is laid over it. */
class InventedBoundariesTest {

    private static final Settings SETTINGS = new Settings(5, 300, 9);

    @Test
    void everyGemeenteThatCrossesHasTheLandOfItsSourcesAndNoOtherDoes(@TempDir Path folder) throws IOException {
        Country country =
                Voorbeeldland.generate(SETTINGS, folder, Progress.SILENT).country();
        CodeChanges changes = CodeChangeFile.read(folder.resolve(Voorbeeldland.CATALOGUE), true);
        int first = SETTINGS.firstYear();
        int last = Settings.LAST_YEAR;
        int merged = 0;
        int changed = 0;
        for (int from = first; from < last; from++) {
            for (int[] years : new int[][] {{from, last}, {last, from}, {from, from + 1}}) {
                Crosswalk crosswalk = new BoundaryYears(
                                List.of(tree(country, years[0]), tree(country, years[1])), changes, Evidence.none())
                        .getDirect(years[0], years[1]);
                Map<AreaCode, Geometry> before = land(country, years[0]);
                Map<AreaCode, Geometry> after = land(country, years[1]);
                for (Map.Entry<AreaCode, Geometry> target : after.entrySet()) {
                    Relation relation = crosswalk.getRelation(target.getKey());
                    Set<AreaCode> sources = switch (relation) {
                        case Relation.Same same -> Set.of(same.source());
                        case Relation.Merged several -> new HashSet<>(several.sources());
                        case Relation.Changed _ -> Set.of();
                    };
                    String what = target.getKey() + " " + years[0] + "-" + years[1] + ": " + relation;
                    assertThat(sources).as(what).isEqualTo(exactly(target.getValue(), before));
                    merged += relation instanceof Relation.Merged ? 1 : 0;
                    changed += relation instanceof Relation.Changed ? 1 : 0;
                }
            }
        }
        assertThat(merged).isPositive();
        assertThat(changed).isPositive();
    }

    /** The areas that together are exactly this land; none when no set of them is. */
    private static Set<AreaCode> exactly(Geometry land, Map<AreaCode, Geometry> pieces) {
        Set<AreaCode> inside = new HashSet<>();
        double area = 0;
        for (Map.Entry<AreaCode, Geometry> piece : pieces.entrySet()) {
            double size = piece.getValue().getArea();
            double common =
                    land.getEnvelopeInternal().intersects(piece.getValue().getEnvelopeInternal())
                            ? OverlayNGRobust.overlay(land, piece.getValue(), OverlayNG.INTERSECTION)
                                    .getArea()
                            : 0;
            if (common > 0.999 * size) {
                inside.add(piece.getKey());
                area += size;
            }
        }
        return Math.abs(area - land.getArea()) < 0.001 * land.getArea() ? inside : Set.of();
    }

    private static Map<AreaCode, Geometry> land(Country country, int year) {
        Map<AreaCode, Geometry> land = new HashMap<>();
        List<Geometry> outlines = country.listOutlines(AreaLevel.GEMEENTE, year);
        List<Division.Piece> pieces = country.getDivision(year).gemeenten();
        for (int i = 0; i < pieces.size(); i++) {
            land.put(pieces.get(i).code(), Objects.requireNonNull(outlines.get(i)));
        }
        return land;
    }

    private static AreaTree tree(Country country, int year) {
        return new AreaTree(
                year,
                country.getDivision(year).gemeenten().stream()
                        .map(piece -> new Area(piece.code(), piece.code().code(), null))
                        .toList());
    }
}
