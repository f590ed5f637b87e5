package nl.wijkmaat.app.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.CatalogueFiles;
import nl.wijkmaat.app.shell.Sha256;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.engine.area.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a page which says the same on every day follows from, beside its address: the program to the last byte, the Java it runs
 * on, the catalogue and lists to the last byte, what the operator set, and the editions with when they were retrieved. Two pages of one
 * address and one basis are the same page. Safe for use by many threads.
 */
final class PageBasis {

    /** One class of each module, which tells where that module is. */
    private static final List<Class<?>> MODULES = List.of(PageBasis.class, EditionStore.class, AreaCode.class);

    private final Atlas atlas;
    private final List<String> look;
    private @Nullable SinceStart sinceStart;

    /** @param digest empty when it cannot be told */
    private record SinceStart(Optional<String> digest) {}

    /** @param assets stand on pages by their content */
    PageBasis(Atlas atlas, Assets assets, SiteSettings settings) {
        this.atlas = atlas;
        this.look = List.of(String.join(" ", assets.listAddresses()), String.valueOf(settings.contactOrNull()));
    }

    /** The basis of a page that is made now; empty when it cannot be told, as when the catalogue was changed since it was read. */
    Optional<String> find() {
        return findSinceStart()
                .filter(_ -> atlas.isCatalogueAsRead())
                .map(since -> digest(since + "\n" + atlas.store().state()));
    }

    /** The part that stays the same as long as the program runs. */
    private synchronized Optional<String> findSinceStart() {
        SinceStart known = sinceStart;
        if (known == null) {
            known = new SinceStart(readSinceStart());
            sinceStart = known;
        }
        return known.digest;
    }

    private Optional<String> readSinceStart() {
        StringBuilder all = new StringBuilder();
        all.append(Runtime.version()).append('\n').append(Locale.getDefault()).append('\n');
        look.forEach(line -> all.append(line).append('\n'));
        try {
            for (Class<?> module : MODULES) {
                Optional<Path> place = findPlace(module);
                if (place.isEmpty()) {
                    return Optional.empty();
                }
                append(all, place.get());
            }
            append(all, atlas.catalogueFolder());
            append(all, atlas.listsFolder());
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
        return atlas.isCatalogueAsRead() ? Optional.of(digest(all)) : Optional.empty();
    }

    /** The jar or the folder of classes of a module; empty where it is packed inside another file. */
    private static Optional<Path> findPlace(Class<?> module) {
        CodeSource source = module.getProtectionDomain().getCodeSource();
        try {
            URI location = source.getLocation().toURI();
            return "file".equals(location.getScheme()) ? Optional.of(Path.of(location)) : Optional.empty();
        } catch (URISyntaxException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** A jar names the libraries beside it with their versions in its manifest, so those are told by it too. */
    private static void append(StringBuilder all, Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            all.append(Sha256.hex(Files.readAllBytes(place))).append('\n');
        }
        for (Path file : CatalogueFiles.listFiles(place)) {
            all.append(place.relativize(file)).append(' ');
            all.append(Sha256.hex(Files.readAllBytes(file))).append('\n');
        }
    }

    private static String digest(CharSequence text) {
        return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
