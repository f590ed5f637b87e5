package nl.wijkmaat.editions.voorbeeldland;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.area.AreaLevel;

/**
 * Writes the invented country to files.
 *
 * <p>In the folder itself stands what publishers would bring out: tables ({@code voorbeeldland-….csv}) and outlines
 * ({@code voorbeeldland-….geojson}), for the importers. In {@value #CATALOGUE} stand lists that are publicly known, as the catalogue has them, in {@value #TRUTH} what nobody
 * could know. {@value #LABEL_FILE} says that all of it is invented.
 */
public final class Voorbeeldland {

    /**
     * Folder of lists that are publicly known, in the formats of the catalogue: code changes, networks, the programme's areas, schemes, who
     * applied and who won. Takes the place of those of the real catalogue wherever the invented country is shown.
     */
    public static final String CATALOGUE = "catalogue";

    /** Folder of the truth, which is never imported. */
    public static final String TRUTH = "truth";

    /** File that says what the folder is. */
    public static final String LABEL_FILE = "LEESMIJ.txt";

    private static final List<AreaLevel> OUTLINED = List.of(AreaLevel.GEMEENTE, AreaLevel.WIJK, AreaLevel.BUURT);

    private final Truth truth;
    private final Map<String, String> catalogue;
    private final Path folder;
    private final Progress progress;
    private final AtomicInteger written = new AtomicInteger();

    private Voorbeeldland(Truth truth, Path folder, Progress progress) {
        this.truth = truth;
        this.catalogue = CatalogueText.of(truth);
        this.folder = folder;
        this.progress = progress;
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
        Files.createDirectories(folder.resolve(TRUTH));
        Country country = truth.country();
        write(LABEL_FILE, label());
        for (Map.Entry<String, String> file : catalogue.entrySet()) {
            Path path = folder.resolve(CATALOGUE).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            write(CATALOGUE + "/" + file.getKey(), file.getValue());
        }
        write(TRUTH + "/changes.csv", TruthText.changes(country.listChanges()));
        write(TRUTH + "/schemes.csv", TruthText.schemes(truth.schemes()));
        write(TRUTH + "/scheme-cases.csv", TruthText.schemeCases(truth.schemes()));
        if (truth.programme().isPresent()) {
            write(
                    TRUTH + "/programme-areas.csv",
                    TruthText.programmeAreas(truth.programme().get()));
            write(
                    TRUTH + "/programme-effects.csv",
                    TruthText.programmeEffects(truth.programme().get()));
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
        progress.finished(Progress.Phase.WRITING, name, written.incrementAndGet(), files());
    }

    private int files() {
        int files = 4 + catalogue.size() + (truth.programme().isPresent() ? 2 : 0);
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
