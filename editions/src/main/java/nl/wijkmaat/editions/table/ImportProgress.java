package nl.wijkmaat.editions.table;

/** Told how an import comes along. Called from the thread that imports; must return at once. */
public interface ImportProgress {

    /** Tells nobody. */
    ImportProgress SILENT = new ImportProgress() {};

    /**
     * An import begins.
     *
     * @param files number of files
     * @param bytes length of all of them together
     */
    default void started(int files, long bytes) {}

    /** A file begins. */
    default void fileStarted(String name, long bytes) {}

    /**
     * Reading has come further. The rows that the file holds are not known beforehand: {@code rowsRead × bytes / bytesRead} estimates
     * them.
     *
     * @param bytesRead bytes of this file read so far, packed when it is
     * @param rowsRead rows of this file read so far
     */
    default void advanced(long bytesRead, long rowsRead) {}

    /** A file has been dealt with. */
    default void fileDone(FileReport report) {}
}
