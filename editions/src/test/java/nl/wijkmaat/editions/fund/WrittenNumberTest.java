package nl.wijkmaat.editions.fund;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkmaat.editions.problem.Problems;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts as people write them. */
class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100000000        | 100000000
            100.000.000      | 100000000
            100,000,000      | 100000000
            100 000 000      | 100000000
            100 000 000      | 100000000
            500 000          | 500000
            1.000.000,50     | 1000000.5
            1,000,000.50     | 1000000.5
            1.000,5          | 1000.5
            1,000.500        | 1000.5
            € 100.000.000    | 100000000
            EUR 12,5         | 12.5
            100 miljoen      | 100000000
            100 Million      | 100000000
            1,5 mln.         | 1500000
            2 miljard        | 2000000000
            0.125            | 0.125
            22,5             | 22.5
            22.50            | 22.5
            -3               | -3
            0,0              | 0
            """)
    @DisplayName("thousands and decimals in Dutch and in English, as long as nobody can read them otherwise")
    void plain(String written, String meant) {
        assertThat(WrittenNumber.plain(written, DesignFields.place("budget"), new Problems()))
                .contains(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500.000         | 500000
            1,500           | 1500
            € 1.500         | 1500
            1.500 miljoen   | 1500
            """)
    @DisplayName("what can be read in two ways is refused with both")
    void ambiguous(String written, String thousands) {
        Problems problems = new Problems();

        assertThat(WrittenNumber.plain(written, DesignFields.place("budget"), problems))
                .isEmpty();
        assertThat(problems.list().getFirst().text().en()).contains("two ways: as " + thousands + ", or as");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "veel",
                "1e9",
                "1.00.000",
                "1.000.00",
                "1.000.000.5",
                "1.000,000.00",
                "1 000.000.000",
                "99999999999999",
                "100000000 miljoen",
                "miljoen",
                "1 2",
                "--3",
                "1,2,3",
                "€"
            })
    @DisplayName("what is no number is refused with numbers that are accepted")
    void none(String written) {
        Problems problems = new Problems();

        assertThat(WrittenNumber.plain(written, DesignFields.place("budget"), problems))
                .isEmpty();
        assertThat(problems.list().getFirst().text().nl()).contains("is geen getal", "100 miljoen");
    }
}
