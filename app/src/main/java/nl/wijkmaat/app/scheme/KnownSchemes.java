package nl.wijkmaat.app.scheme;

import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Kept;
import nl.wijkmaat.app.shell.Language;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;

/** The schemes of the catalogue, read once for all who ask, and anew when other editions come. */
public final class KnownSchemes {

    private final Atlas atlas;
    private final Kept<String, SchemeCatalogue> schemes;

    public KnownSchemes(Atlas atlas) {
        this.atlas = atlas;
        this.schemes = new Kept<>(1, () -> atlas.store().importCount());
    }

    /** @throws nl.wijkmaat.app.shell.CommandFailure when a file of the catalogue cannot be used */
    public SchemeCatalogue get() {
        return schemes.get("all", () -> OpenSchemes.open(Shell.of(atlas, Language.DUTCH), atlas));
    }
}
