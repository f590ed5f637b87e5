package nl.wijkmaat.editions.voorbeeldland;

/** Told how the making of Voorbeeldland comes along. Called from several threads at once; must return at once. */
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (phase, file, done, of) -> {};

    /** What is being done. */
    enum Phase {
        /** The country is made and its files are written. */
        WRITING,
        /** The tables are read by the importers. */
        READING_FIGURES,
        /** The outlines are read by the importers. */
        READING_OUTLINES
    }

    /**
     * A file has been finished.
     *
     * @param file its name
     * @param done files of this phase finished so far
     * @param of files of this phase in all
     */
    void finished(Phase phase, String file, int done, int of);
}
