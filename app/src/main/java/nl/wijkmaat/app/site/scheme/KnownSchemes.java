package nl.wijkmaat.app.site.scheme;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Kept;
import nl.wijkmaat.app.scheme.OpenSchemes;
import nl.wijkmaat.app.shell.Language;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;

/** The schemes of the catalogue, read once for all pages. */
public final class KnownSchemes {

    private final Atlas atlas;
    private final Kept<String, SchemeCatalogue> schemes;

    public KnownSchemes(Atlas atlas) {
        this.atlas = atlas;
        this.schemes = new Kept<>(1, () -> atlas.store().importCount());
    }

    SchemeCatalogue get() {
        return schemes.get("all", () -> OpenSchemes.open(shell(Language.DUTCH), atlas));
    }

    /** A shell for asking what commands answer, in the language of a page. */
    Shell shell(Language language) {
        return Shell.of(
                atlas, language, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    static Language languageOf(nl.wijkmaat.app.site.Language language) {
        return language == nl.wijkmaat.app.site.Language.DUTCH ? Language.DUTCH : Language.ENGLISH;
    }

    /** The area in the newest boundaries that have its code. */
    Optional<Area> findArea(AreaCode code) {
        return atlas.listBoundaryYears(code).stream()
                .max(Integer::compare)
                .flatMap(year -> atlas.getTree(year).findArea(code));
    }
}
