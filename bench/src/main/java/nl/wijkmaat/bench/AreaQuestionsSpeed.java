package nl.wijkmaat.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Figures;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Profile;

/**
 * Measures what every page asks: a search over all areas, and the profile of a place with the figures of other years brought over. The
 * arguments are the data directory, the catalogue folder and the boundary year, which is also the year of the figures.
 */
public final class AreaQuestionsSpeed {

    private static final int ROUNDS = 9;
    private static final List<String> QUERIES =
            List.of("amersfoort", "volenhove zeist", "WK035501", "Uteregt", "den haag zuidwest", "kruiskamp", "bu0307");

    private final Atlas atlas;
    private final PrintStream out;

    private AreaQuestionsSpeed(Atlas atlas, PrintStream out) {
        this.atlas = atlas;
        this.out = out;
    }

    public static void main(String[] arguments) {
        Atlas atlas = Atlas.open(Path.of(arguments[0]), Path.of(arguments[1]));
        new AreaQuestionsSpeed(atlas, System.out).run(Integer.parseInt(arguments[2]));
    }

    private void run(int year) {
        measure("search, each of " + QUERIES.size() + " queries", QUERIES.size(), () -> {
            int hits = 0;
            for (String query : QUERIES) {
                hits += atlas.search()
                        .search(query, Optional.empty(), OptionalInt.empty(), 20)
                        .size();
            }
            return hits;
        });
        Figures figures = atlas.getFiguresAcrossYears(year);
        Collection<Indicator> indicators = atlas.catalogue().indicators().values();
        List<Area> wijken = figures.panel().tree().listAreas(AreaLevel.WIJK).stream()
                .limit(200)
                .toList();
        measure("profile of the country", 1, () -> profile(figures, List.of(country(figures)), indicators, year));
        measure(
                "profile of a wijk, each of " + wijken.size(),
                wijken.size(),
                () -> profile(figures, wijken, indicators, year));
    }

    private static Area country(Figures figures) {
        return figures.panel().tree().getArea(AreaCode.NETHERLANDS);
    }

    private static int profile(Figures figures, List<Area> places, Collection<Indicator> indicators, int year) {
        return places.stream()
                .mapToInt(place ->
                        Profile.of(figures, place, indicators, year).lines().size())
                .sum();
    }

    /** The first round stands apart: it is what a reader meets after a start. */
    private void measure(String what, int questions, IntSupplier asked) {
        double[] milliseconds = new double[ROUNDS];
        long answered = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            answered += asked.getAsInt();
            milliseconds[round] = (System.nanoTime() - begin) / 1e6 / questions;
        }
        double first = milliseconds[0];
        Arrays.sort(milliseconds);
        out.printf(
                "%-44s first %10.2f ms, median of %d rounds %8.3f ms (%d answers)%n",
                what, first, ROUNDS, milliseconds[ROUNDS / 2], answered);
    }
}
