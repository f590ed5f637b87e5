package nl.wijkmaat.app.atlas;

import java.util.Comparator;
import java.util.List;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Panel;

/** How many people live in each area of a level, looked up once for all who ask. Safe for use by many threads. */
public final class ResidentCounts {

    private static final int MOST = 24;

    private final Atlas atlas;
    private final Kept<Counted, List<Double>> kept;

    private record Counted(int boundaryYear, AreaLevel level, int year) {}

    public ResidentCounts(Atlas atlas) {
        this.atlas = atlas;
        this.kept = new Kept<>(MOST, () -> atlas.store().importCount());
    }

    /**
     * The number of residents of each area in a year, else by the last count before it, else by the first after; NaN where none is known.
     *
     * @return in code order of the areas
     */
    public List<Double> list(int boundaryYear, AreaLevel level, int year) {
        return kept.get(new Counted(boundaryYear, level, year), () -> {
            Panel panel = atlas.getFiguresAcrossYears(boundaryYear).panel();
            List<Integer> years = panel.listYears(Indicator.RESIDENTS).stream()
                    .sorted(Comparator.<Integer, Boolean>comparing(counted -> counted > year)
                            .thenComparingInt(counted -> Math.abs(counted - year)))
                    .toList();
            return panel.tree().listAreas(level).stream()
                    .map(area -> years.stream()
                            .flatMapToDouble(counted ->
                                    panel.value(area.code(), Indicator.RESIDENTS, counted).findAmount().stream())
                            .findFirst()
                            .orElse(Double.NaN))
                    .toList();
        });
    }
}
