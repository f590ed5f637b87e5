package nl.wijkmaat.app.scheme;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.lists.NamedAreaLists;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.area.NamedAreaList;
import nl.wijkmaat.engine.scheme.ClosedList;
import nl.wijkmaat.engine.scheme.Scheme;

/** Opens the schemes of the catalogue, and says what there is when something else is asked for. */
public final class OpenSchemes {

    private OpenSchemes() {}

    /** The schemes, without any figures: for reading the rules themselves. */
    public static SchemeCatalogue open(Shell shell) {
        return load(shell, Catalogue.load(shell.catalogue()), List.of());
    }

    /**
     * The schemes, and the named areas of the figures beside those of the catalogue. Beside figures of an invented country a list of real
     * gemeenten tells nothing of who is not on it.
     */
    public static SchemeCatalogue open(Shell shell, Atlas atlas) {
        SchemeCatalogue catalogue = load(shell, atlas.catalogue(), atlas.listNamedAreaLists());
        return atlas.isInvented()
                ? catalogue.withLists(list -> isKnown(list, atlas) ? list : list.ofOtherCountry())
                : catalogue;
    }

    private static boolean isKnown(ClosedList list, Atlas atlas) {
        return list.members().stream()
                .anyMatch(member -> !atlas.listBoundaryYears(member.gemeente()).isEmpty());
    }

    private static SchemeCatalogue load(Shell shell, Catalogue catalogue, List<NamedAreaList> more) {
        List<NamedAreaList> own = NamedAreaLists.read(shell.catalogue(), _ -> Optional.empty());
        List<NamedAreaList> further = more.stream()
                .filter(list -> own.stream().noneMatch(o -> o.id().equals(list.id())))
                .toList();
        return SchemeCatalogue.load(
                shell.catalogue(),
                catalogue.indicators().keySet(),
                Stream.concat(own.stream(), further.stream()).toList());
    }

    /** @throws CommandFailure when there is no such scheme, with those that are near */
    public static Scheme getScheme(SchemeCatalogue catalogue, String id) {
        try {
            return catalogue.getScheme(id);
        } catch (NoSuchElementException e) {
            throw CommandFailure.of(
                    ExitCode.NOT_FOUND,
                    "scheme.unknown",
                    id,
                    Closest.hint(id, catalogue.schemes().keySet()));
        }
    }
}
