package nl.wijkmaat.app.shell;

import nl.wijkmaat.app.atlas.Atlas;

/** Opens what a command asks its figures of, and says so when it is of an invented country. */
public final class OpenAtlas {

    private OpenAtlas() {}

    /**
     * The editions of the data directory.
     *
     * @throws CommandFailure when there are none
     */
    public static Atlas open(Shell shell) {
        Atlas atlas = Atlas.open(shell.dataDirectory(), shell.catalogue());
        if (atlas.listEditions().isEmpty()) {
            throw CommandFailure.of(ExitCode.NOT_FOUND, "editions.none", shell.dataDirectory());
        }
        if (atlas.isInvented()) {
            shell.say("invented.warning");
        }
        return atlas;
    }
}
