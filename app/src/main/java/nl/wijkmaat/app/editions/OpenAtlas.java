package nl.wijkmaat.app.editions;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.NearCodes;
import nl.wijkmaat.app.atlas.Years;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.voorbeeldland.InventedEditions;
import nl.wijkmaat.editions.voorbeeldland.Settings;
import nl.wijkmaat.engine.area.AreaCode;

/** Opens what a command asks its figures of, and says so when it is of an invented country. */
public final class OpenAtlas {

    private OpenAtlas() {}

    /** The editions of the data directory; those of Voorbeeldland, which is made on first use, when it holds none. */
    public static Atlas open(Shell shell) {
        Optional<Atlas> open = shell.findOpen();
        if (open.isPresent()) {
            return open.get();
        }
        Path catalogue = shell.catalogue();
        Atlas atlas = Atlas.open(shell.dataDirectory(), catalogue);
        if (atlas.listEditions().isEmpty()) {
            shell.say("editions.none", shell.dataDirectory());
            InventedEditions invented = InventedCountry.prepare(shell, Settings.SMALL);
            atlas = Atlas.open(invented.store().dataDirectory(), catalogue, invented.lists());
        }
        if (atlas.isInvented()) {
            shell.say("invented.warning");
        }
        return atlas;
    }

    /**
     * As {@link Atlas#listYears}, never empty.
     *
     * @throws CommandFailure when there are no figures of those years, with the years that there are
     */
    public static List<Years> listYears(Atlas atlas, OptionalInt year, OptionalInt boundaryYear) {
        List<Years> years = atlas.listYears(year, boundaryYear);
        if (years.isEmpty()) {
            String available = atlas.yearsByBoundaryYear().entrySet().stream()
                    .map(entry -> entry.getKey() + ": "
                            + entry.getValue().stream().map(String::valueOf).collect(joining(", ")))
                    .collect(joining("; "));
            throw CommandFailure.of(ExitCode.NOT_FOUND, "place.no_such_years", available);
        }
        return years;
    }

    /**
     * Why there is no area of this code: it exists in other boundary years, or in none, and then the codes nearest to it are named.
     *
     * @param boundaryYear the one that was asked for
     */
    public static CommandFailure notIn(Atlas atlas, AreaCode code, OptionalInt boundaryYear) {
        List<Integer> elsewhere = atlas.listBoundaryYears(code);
        if (elsewhere.isEmpty()) {
            return CommandFailure.of(ExitCode.NOT_FOUND, "place.no_such_code", code, new NearCodes(atlas).list(code));
        }
        return CommandFailure.of(
                ExitCode.NOT_FOUND,
                "place.other_years",
                code,
                boundaryYear.isPresent() ? boundaryYear.getAsInt() : "-",
                elsewhere.stream().map(String::valueOf).collect(joining(", ")));
    }
}
