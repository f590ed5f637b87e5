package nl.wijkmaat.editions.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import nl.wijkmaat.editions.problem.Texts;
import nl.wijkmaat.editions.store.EditionIndex.Entry;

/** Compares an edition with its hashes: first the bytes of its files, then the figures that come out of them. */
final class Verification {

    private Verification() {}

    /** What is wrong with the edition; empty when nothing is. */
    static Optional<Damage> findDamage(EditionStore store, Entry entry) {
        Path directory = store.directory(entry.edition());
        Optional<Damage> inManifest = findDamage(entry.edition(), directory, entry.manifest());
        if (inManifest.isPresent()) {
            return inManifest;
        }
        Manifest manifest = store.manifest(entry);
        for (FileFacts file : manifest.files()) {
            Optional<Damage> inFile = findDamage(entry.edition(), directory, file);
            if (inFile.isPresent()) {
                return inFile;
            }
        }
        return findOtherContent(directory, manifest);
    }

    private static Optional<Damage> findDamage(String edition, Path directory, FileFacts expected) {
        Path file = directory.resolve(expected.name());
        try {
            FileFacts found = FileFacts.of(file);
            if (found.equals(expected)) {
                return Optional.empty();
            }
            return damage(
                    edition,
                    "store.file_changed",
                    file,
                    found.bytes(),
                    found.sha256(),
                    expected.bytes(),
                    expected.sha256());
        } catch (NoSuchFileException e) {
            return damage(edition, "store.file_missing", file);
        } catch (IOException e) {
            return damage(edition, "store.file_unreadable", file, StoreException.detail(e));
        }
    }

    private static Optional<Damage> findOtherContent(Path directory, Manifest manifest) {
        try {
            String inParquet = StoredEdition.contentHash(directory, manifest);
            String inQuickCopy = StoredEdition.contentHashOfQuickCopy(directory, manifest);
            if (inParquet.equals(manifest.edition()) && inQuickCopy.equals(manifest.edition())) {
                return Optional.empty();
            }
            return damage(manifest.edition(), "store.content_changed", directory, inParquet, inQuickCopy);
        } catch (IOException | IllegalArgumentException e) {
            return damage(manifest.edition(), "store.file_unreadable", directory, StoreException.detail(e));
        }
    }

    private static Optional<Damage> damage(String edition, String key, Object... arguments) {
        return Optional.of(new Damage(edition, Texts.text(key, arguments)));
    }
}
