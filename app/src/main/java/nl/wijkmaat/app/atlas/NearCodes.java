package nl.wijkmaat.app.atlas;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaTree;

/** What somebody may have meant with a code that no area has: the areas of its level around it in the newest boundaries. */
public final class NearCodes {

    private static final int SHOWN = 4;

    private final Atlas atlas;

    public NearCodes(Atlas atlas) {
        this.atlas = atlas;
    }

    /**
     * A line for each, indented. Those inside the same wijk or gemeente when that exists; else those with the nearest codes.
     *
     * @param unknown a code that no boundary year has
     */
    public String list(AreaCode unknown) {
        AreaTree tree = atlas.getTree(atlas.listBoundaryYears().stream()
                .filter(year -> !atlas.getTree(year).listAreas(unknown.level()).isEmpty())
                .findFirst()
                .orElse(atlas.listBoundaryYears().getFirst()));
        List<Area> around = unknown.parent()
                .filter(tree::contains)
                .map(parent -> tree.listInside(parent, unknown.level()))
                .or(() -> unknown.gemeente().filter(tree::contains).map(g -> tree.listInside(g, unknown.level())))
                .filter(areas -> !areas.isEmpty())
                .orElseGet(() -> tree.listAreas(unknown.level()));
        int after = (int) around.stream()
                .filter(area -> area.code().compareTo(unknown) < 0)
                .count();
        int from = Math.max(0, Math.min(after - SHOWN / 2, around.size() - SHOWN));
        return around.subList(from, Math.min(around.size(), from + SHOWN)).stream()
                .map(area -> "\n  " + area.code() + "  " + area.name() + parent(tree, area))
                .collect(joining());
    }

    private static String parent(AreaTree tree, Area area) {
        Optional<Area> gemeente =
                area.code().gemeente().filter(code -> !code.equals(area.code())).flatMap(tree::findArea);
        return gemeente.map(g -> " (" + g.name() + ")").orElse("");
    }
}
