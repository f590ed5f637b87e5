package nl.wijkmaat.app.editions;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.voorbeeldland.InventedEditions;
import nl.wijkmaat.editions.voorbeeldland.Settings;

/** Makes Voorbeeldland, or takes the one that was made before, and tells how it comes along. */
final class InventedCountry {

    /** When its figures are said to have been obtained: a fixed day, so that the same settings give the same editions everywhere. */
    private static final Instant RETRIEVED = Instant.parse("2025-01-01T00:00:00Z");

    private InventedCountry() {}

    /** @throws CommandFailure when the data directory cannot be written to */
    static InventedEditions prepare(Shell shell, Settings settings) {
        InventedLine line = new InventedLine(shell);
        Path data = shell.dataDirectory();
        try {
            return InventedEditions.prepare(data, settings, shell.catalogue(), RETRIEVED, line);
        } catch (IOException e) {
            throw CommandFailure.of(ExitCode.STORAGE, "demo.cannot_write", data, String.valueOf(e.getMessage()));
        } finally {
            line.end();
        }
    }
}
