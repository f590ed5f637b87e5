package nl.wijkmaat.editions.voorbeeldland;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.engine.area.AreaLevel;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void townNamesAreUniqueAndEnoughForTheLargestCountry() {
        List<String> names = Names.drawTownNames(1);
        assertThat(names).doesNotHaveDuplicates();
        Settings largest = new Settings(1, Settings.MOST_BUURTEN, 12);
        // Beside each gemeente of the last year: two that merged, and one that was split.
        assertThat(names).hasSizeGreaterThan(largest.gemeenten() + largest.gemeenten() / 6);
    }

    @Test
    void namesAreUniqueWithinAGemeente() {
        Country country = Country.of(new Settings(9, 2_500, 12));
        for (AreaLevel level : List.of(AreaLevel.WIJK, AreaLevel.BUURT)) {
            for (int year : new int[] {2013, 2024}) {
                Set<String> seen = new HashSet<>();
                assertThat(country.getDivision(year).pieces(level))
                        .allSatisfy(piece -> assertThat(
                                        seen.add(piece.code().gemeente().orElseThrow() + " " + piece.name()))
                                .as(piece.name())
                                .isTrue());
            }
        }
    }

    /** Every name that could ever be given out, not only those of one seed. */
    @Test
    void noNameIsThatOfARealGemeenteOrWijk() throws IOException {
        Set<String> real = new TreeSet<>();
        addColumn(SharedData.file("nl_region_names_2023.csv.gz"), ",", 1, real);
        addColumn(SharedData.file("gemeente_code_changes_1905_2018.csv"), ";", 5, real);
        assertThat(real).hasSizeGreaterThan(10_000);
        Set<String> invented = new TreeSet<>();
        Names.listTownNames().forEach(name -> invented.add(plain(name)));
        invented.retainAll(real);
        assertThat(invented).isEmpty();
    }

    @Test
    void noCodeIsThatOfARealGemeente() throws IOException {
        Set<String> real = new TreeSet<>();
        addColumn(SharedData.file("gemeente_code_changes_1905_2018.csv"), ";", 2, real);
        addColumn(SharedData.file("gemeente_code_changes_1905_2018.csv"), ";", 3, real);
        addColumn(SharedData.file("nl_region_names_2023.csv.gz"), ",", 0, real);
        assertThat(real).hasSizeGreaterThan(10_000);
        assertThat(real).noneMatch(code -> code.matches("(gm|wk|bu)7\\d{3}.*"));
    }

    private static void addColumn(Path file, String delimiter, int column, Set<String> into) throws IOException {
        try (var in = Files.newInputStream(file);
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.ISO_8859_1))) {
            reader.lines()
                    .map(line -> line.split(delimiter, -1))
                    .filter(cells -> cells.length > column)
                    .forEach(cells -> into.add(plain(cells[column])));
        }
    }

    private static String plain(String name) {
        return name.replace("\"", "").strip().toLowerCase(Locale.ROOT);
    }
}
