package nl.wijkmaat.app.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.wijkmaat.app.area.MeantPlace;
import nl.wijkmaat.app.area.PlaceFinder;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.Confidence;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.area.Place;
import org.jspecify.annotations.Nullable;

/**
 * The place for which access is asked, in the boundaries that held on the day of the test, or else in those nearest to it.
 *
 * @param id code, id of a named area, or {@code custom}
 * @param place what it is
 * @param boundaryYear the year whose boundaries hold
 * @param gemeente the gemeente that it is or lies in
 * @param gemeenteName its name
 */
record AskedPlace(String id, Place place, int boundaryYear, AreaCode gemeente, String gemeenteName) {

    /**
     * @param text a code, several codes with commas between them, a name, or the id of a named area
     * @throws CommandFailure when nothing or more than one thing can be meant, or the place does not lie in one gemeente
     */
    static AskedPlace find(Shell shell, Atlas atlas, String text, LocalDate day) {
        PlaceFinder finder = new PlaceFinder(atlas);
        List<AreaCode> codes = codes(text);
        @Nullable CommandFailure first = null;
        for (int boundaryYear : boundaryYears(atlas, day)) {
            OptionalInt boundary = OptionalInt.of(boundaryYear);
            try {
                MeantPlace meant = codes.size() > 1
                        ? finder.custom(shell.text("profile.own_area"), codes, OptionalInt.empty(), boundary)
                        : finder.find(text, OptionalInt.empty(), boundary, Confidence.MEDIUM);
                return of(meant, atlas.getTree(meant.boundaryYear()));
            } catch (CommandFailure notInTheseBoundaries) {
                if (notInTheseBoundaries.code() != ExitCode.NOT_FOUND) {
                    throw notInTheseBoundaries;
                }
                first = first == null ? notInTheseBoundaries : first;
            }
        }
        throw first == null ? CommandFailure.of(ExitCode.NOT_FOUND, "place.unknown", text) : first;
    }

    private static List<AreaCode> codes(String text) {
        List<AreaCode> codes = new ArrayList<>();
        if (text.contains(",")) {
            for (String each : text.split(",", -1)) {
                codes.add(AreaCode.findIn(each.strip())
                        .orElseThrow(() -> CommandFailure.of(ExitCode.BAD_INPUT, "place.no_code", each)));
            }
        }
        return codes;
    }

    /** Those of the year of the test and the years before it, newest first; then later ones, oldest first. */
    static List<Integer> boundaryYears(Atlas atlas, LocalDate day) {
        int year = day.getYear();
        return atlas.yearsByBoundaryYear().keySet().stream()
                .sorted(Comparator.<Integer, Boolean>comparing(b -> b > year).thenComparingInt(b -> Math.abs(b - year)))
                .toList();
    }

    static AskedPlace of(MeantPlace meant, AreaTree tree) {
        List<AreaCode> gemeenten = switch (meant.place()) {
            case Area area -> area.code().gemeente().stream().toList();
            case CustomArea custom ->
                custom.members().stream()
                        .flatMap(m -> m.gemeente().stream())
                        .distinct()
                        .toList();
        };
        if (gemeenten.size() != 1) {
            throw CommandFailure.of(
                    ExitCode.BAD_INPUT, "scheme.not_one_gemeente", meant.place().name());
        }
        AreaCode gemeente = gemeenten.getFirst();
        String name = tree.findArea(gemeente).map(Area::name).orElse(gemeente.code());
        return new AskedPlace(meant.id(), meant.place(), meant.boundaryYear(), gemeente, name);
    }

    boolean isGemeente() {
        return place instanceof Area area && area.level() == AreaLevel.GEMEENTE;
    }

    Optional<AreaCode> findCode() {
        return place instanceof Area area ? Optional.of(area.code()) : Optional.empty();
    }
}
