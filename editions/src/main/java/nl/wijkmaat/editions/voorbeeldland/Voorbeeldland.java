package nl.wijkmaat.editions.voorbeeldland;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.area.AreaLevel;

/**
 * Writes the invented country to files.
 *
 * <p>In the folder itself stands what publishers would bring out: tables ({@code voorbeeldland-….csv}) and outlines
 * ({@code voorbeeldland-….geojson}), for the importers. In {@value #LISTS} stand lists that are publicly known, in {@value #TRUTH} what nobody
 * could know. {@value #LABEL_FILE} says that all of it is invented.
 */
public final class Voorbeeldland {

    /** Folder of lists that are publicly known: changes of boundaries, the programme's areas, who applied and who won. */
    public static final String LISTS = "lists";

    /** Folder of the truth, which is never imported. */
    public static final String TRUTH = "truth";

    /** File that says what the folder is. */
    public static final String LABEL_FILE = "LEESMIJ.txt";

    private static final List<AreaLevel> OUTLINED = List.of(AreaLevel.GEMEENTE, AreaLevel.WIJK, AreaLevel.BUURT);

    private final Truth truth;
    private final Path folder;
    private final Progress progress;
    private final AtomicInteger written = new AtomicInteger();

    private Voorbeeldland(Truth truth, Path folder, Progress progress) {
        this.truth = truth;
        this.folder = folder;
        this.progress = progress;
    }

    /** Told of each step; called from several threads, one at a time is not promised. */
    public interface Progress {
        /**
         * @param file name of the file that was finished
         * @param done files finished so far
         * @param of files in all
         */
        void wrote(String file, int done, int of);

        /** For who does not want to know. */
        static Progress silent() {
            return (file, done, of) -> {};
        }
    }

    /**
     * Makes the country and writes it. The same settings always give the same bytes.
     *
     * @param folder made when it is absent; must be empty, so that no files of other settings are left among them
     * @return the truth about the country that was written
     * @throws IOException when the folder is not empty or cannot be written to
     */
    public static Truth generate(Settings settings, Path folder, Progress progress) throws IOException {
        Files.createDirectories(folder);
        try (var present = Files.list(folder)) {
            if (present.findAny().isPresent()) {
                throw new IOException("the folder for Voorbeeldland, " + folder
                        + ", is not empty; give an empty one, or one that does not exist yet");
            }
        }
        Truth truth = Truth.of(Country.of(settings));
        new Voorbeeldland(truth, folder, progress).writeAll();
        return truth;
    }

    private void writeAll() throws IOException {
        Files.createDirectories(folder.resolve(LISTS));
        Files.createDirectories(folder.resolve(TRUTH));
        Country country = truth.country();
        write(LABEL_FILE, label());
        write(LISTS + "/voorbeeldland-wijzigingen.csv", ListText.changes(country.listChanges()));
        write(LISTS + "/voorbeeldland-aanvragen.csv", ListText.applications(truth.schemes()));
        write(TRUTH + "/schemes.csv", TruthText.schemes(truth.schemes()));
        write(TRUTH + "/scheme-cases.csv", TruthText.schemeCases(truth.schemes()));
        if (truth.programme().isPresent()) {
            Programme programme = truth.programme().get();
            write(LISTS + "/voorbeeldland-programma.csv", ListText.programme(programme));
            write(TRUTH + "/programme-areas.csv", TruthText.programmeAreas(programme));
            write(TRUTH + "/programme-effects.csv", TruthText.programmeEffects(programme));
        }
        List<List<String>> rowsByYear =
                years().parallel().mapToObj(this::writeYear).toList();
        for (int t = 0; t < tablesInOneFile().size(); t++) {
            PublishedTable table = tablesInOneFile().get(t);
            StringBuilder text = new StringBuilder(TableText.header(table, Settings.LAST_YEAR));
            for (List<String> rows : rowsByYear) {
                text.append(rows.get(t));
            }
            write(table.fileName(Settings.LAST_YEAR), text.toString());
        }
    }

    private IntStream years() {
        return IntStream.rangeClosed(truth.country().settings().firstYear(), Settings.LAST_YEAR);
    }

    private static List<PublishedTable> tablesInOneFile() {
        return PublishedTable.ALL.stream().filter(PublishedTable::oneFile).toList();
    }

    /** Writes the files of a year; gives its rows of the tables that hold all years in one file. */
    private List<String> writeYear(int year) {
        Country country = truth.country();
        long seed = country.settings().seed();
        TrueFigures figures = truth.draw(year);
        Division division = country.getDivision(year);
        List<String> rowsOfOneFile = new ArrayList<>();
        for (PublishedTable table : PublishedTable.ALL) {
            if (table.oneFile()) {
                rowsOfOneFile.add(TableText.rows(table, seed, figures, country.getDivision(Settings.LAST_YEAR)));
            } else if (table.years().test(year)) {
                write(
                        table.fileName(year),
                        TableText.header(table, year) + TableText.rows(table, seed, figures, division));
            }
        }
        for (AreaLevel level : OUTLINED) {
            write(outlineFile(level, year), OutlineText.of(country, level, year));
        }
        write(TRUTH + "/burden-" + year + ".csv", TruthText.burden(truth, year));
        write(TRUTH + "/figures-" + year + ".csv", TruthText.figures(truth, figures));
        return rowsOfOneFile;
    }

    private static String outlineFile(AreaLevel level, int year) {
        return "voorbeeldland-" + level.name().toLowerCase(Locale.ROOT) + "-" + year + ".geojson";
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.wrote(name, written.incrementAndGet(), files());
    }

    private int files() {
        int files = truth.programme().isPresent() ? 8 : 5;
        for (int year : years().toArray()) {
            files += OUTLINED.size() + 2;
            for (PublishedTable table : PublishedTable.ALL) {
                files += !table.oneFile() && table.years().test(year) ? 1 : 0;
            }
        }
        return files + tablesInOneFile().size();
    }

    private String label() {
        Settings settings = truth.country().settings();
        return """
                VOORBEELDLAND IS VERZONNEN

                Alle gebieden, namen, grenzen en cijfers in deze map zijn gegenereerd. Zij zeggen niets over een bestaande plaats.
                Zaad %d, %d buurten, %d jaren (%d-%d). Uitleg: docs/voorbeeldland.md.
                De map %s bevat de waarheid achter de cijfers; die wordt nooit geïmporteerd.

                VOORBEELDLAND IS INVENTED

                All areas, names, boundaries and figures in this folder were generated. They say nothing about any real place.
                Seed %d, %d buurten, %d years (%d-%d). Explanation: docs/voorbeeldland.md.
                The folder %s holds the truth behind the figures; it is never imported.
                """.formatted(
                        settings.seed(),
                        settings.buurten(),
                        settings.years(),
                        settings.firstYear(),
                        Settings.LAST_YEAR,
                        TRUTH,
                        settings.seed(),
                        settings.buurten(),
                        settings.years(),
                        settings.firstYear(),
                        Settings.LAST_YEAR,
                        TRUTH);
    }
}
