package nl.wijkmaat.editions.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import nl.wijkmaat.editions.store.EditionIndex.Entry;
import nl.wijkmaat.engine.LocalText;

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
                    file + " is veranderd: " + found.bytes() + " bytes met SHA-256 " + found.sha256() + ", verwacht "
                            + expected.bytes() + " bytes met " + expected.sha256(),
                    file + " has changed: " + found.bytes() + " bytes with SHA-256 " + found.sha256() + ", expected "
                            + expected.bytes() + " bytes with " + expected.sha256());
        } catch (NoSuchFileException e) {
            return damage(edition, file + " ontbreekt", file + " is missing");
        } catch (IOException e) {
            return damage(
                    edition,
                    file + " is niet te lezen: " + StoreException.detail(e),
                    file + " cannot be read: " + StoreException.detail(e));
        }
    }

    private static Optional<Damage> findOtherContent(Path directory, Manifest manifest) {
        try {
            String content = StoredEdition.contentHash(directory, manifest);
            if (content.equals(manifest.edition())) {
                return Optional.empty();
            }
            return damage(
                    manifest.edition(),
                    "de inhoud van " + directory + " heeft hash " + content,
                    "the content of " + directory + " has hash " + content);
        } catch (IOException | IllegalArgumentException e) {
            return damage(
                    manifest.edition(),
                    directory + " is niet te lezen: " + StoreException.detail(e),
                    directory + " cannot be read: " + StoreException.detail(e));
        }
    }

    private static Optional<Damage> damage(String edition, String nl, String en) {
        return Optional.of(new Damage(edition, new LocalText(nl, en)));
    }
}
