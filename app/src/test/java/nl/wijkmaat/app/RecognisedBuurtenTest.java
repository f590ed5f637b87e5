package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Are buurten of 2020 that are taken for buurten of 2024 the same? RIVM published good health of 2020 twice: in the boundaries of 2020 and,
 * estimated anew, in those of 2024. Where the area stayed the two estimates are close; where the code names another area they are far apart.
 * Crossing does not look at health, so this is a check from outside. The figures stand in docs/method/boundaries.md.
 */
class RecognisedBuurtenTest {

    /** Estimates of one area differ by this much, in percentage points, in about one of five hundred cases. */
    private static final double FAR_APART = 5;

    @TempDir
    private static Path data;

    private static Map<String, Double> published2020;
    private static Map<String, Double> publishedAnew;
    private static Map<String, Double> brought;
    private static Map<String, Double> residents;
    private static Map<String, Double> inOldBoundaries;

    @BeforeAll
    static void importFigures() {
        RealEditions.importInto(
                data,
                "nl_region_indicators_2024.csv.gz",
                "nl_region_names_2023.csv.gz",
                "nl_region_good_health_2012_2024.csv.gz",
                "rivm_50090NED_2020_18plus.csv.gz");
        published2020 = export("good_health", 2020, 2020, false);
        publishedAnew = export("good_health", 2020, 2024, false);
        inOldBoundaries = export("difficulty_making_ends_meet", 2020, 2020, false);
        brought = export("difficulty_making_ends_meet", 2020, 2024, true);
        residents = export("residents", 2024, 2024, false);
    }

    @Test
    void fourOfFiveResidentsLiveInABuurtThatIsRecognised() {
        Set<String> equalCodes =
                residents.keySet().stream().filter(inOldBoundaries::containsKey).collect(Collectors.toSet());
        assertThat(brought).hasSize(11_042);
        assertThat(equalCodes).hasSize(11_644);
        assertThat(Math.round(1000 * sum(brought.keySet()) / sum(residents.keySet())))
                .isEqualTo(815);
    }

    @Test
    void whatIsBroughtOverIsWhatWasPublished() {
        assertThat(brought)
                .allSatisfy((code, share) -> assertThat(inOldBoundaries).containsEntry(code, share));
    }

    @Test
    void fewRecognisedBuurtenHaveAnotherHealthAndManyOfTheRefusedHave() {
        Set<String> both = published2020.keySet().stream()
                .filter(publishedAnew::containsKey)
                .collect(Collectors.toSet());
        Set<String> recognised = both.stream().filter(brought::containsKey).collect(Collectors.toSet());
        Set<String> refused =
                both.stream().filter(code -> !brought.containsKey(code)).collect(Collectors.toSet());
        assertThat(recognised).hasSize(9_392);
        assertThat(refused).hasSize(521);
        assertThat(countFarApart(recognised)).isEqualTo(20);
        assertThat(countFarApart(refused)).isEqualTo(70);
    }

    private static long countFarApart(Set<String> codes) {
        return codes.stream()
                .filter(code -> Math.abs(published2020.getOrDefault(code, Double.NaN)
                                - publishedAnew.getOrDefault(code, Double.NaN))
                        > FAR_APART)
                .count();
    }

    private static double sum(Set<String> codes) {
        return codes.stream()
                .mapToDouble(code -> residents.getOrDefault(code, 0.0))
                .sum();
    }

    /** By buurt the amount, of those that have one that was published in these boundaries, or may have crossed to them. */
    private static Map<String, Double> export(String indicator, int year, int boundaryYear, boolean mayCross) {
        List<NamedCsvRecord> rows = CommandRun.of(
                        data,
                        "export",
                        "--level",
                        "buurt",
                        "--year",
                        Integer.toString(year),
                        "--boundary-year",
                        Integer.toString(boundaryYear),
                        "--indicators",
                        indicator)
                .mustEndWith(0)
                .csv();
        Map<String, Double> amounts = new HashMap<>();
        for (NamedCsvRecord row : rows) {
            boolean isPublishedInThese = row.getField("source_boundary_year").equals(Integer.toString(boundaryYear));
            if (!row.getField("value").isEmpty() && (isPublishedInThese || mayCross)) {
                amounts.put(row.getField("area"), Double.valueOf(row.getField("value")));
            }
        }
        return amounts;
    }
}
