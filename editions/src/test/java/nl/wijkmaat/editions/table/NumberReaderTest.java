package nl.wijkmaat.editions.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Numbers are read to the nearest double, under the declared decimal mark and no other. */
class NumberReaderTest {

    @Property
    @Label("a number reads as the JDK reads it, whichever decimal mark it is written with")
    void readsAsTheJdkDoes(@ForAll("decimals") String number) {
        double expected = Double.parseDouble(number);
        assertThat(read(number, '.')).isEqualTo(expected);
        assertThat(read(number.replace('.', ','), ',')).isEqualTo(expected);
    }

    @Property
    @Label("every finite double survives being written and read")
    void roundTrip(@ForAll double number) {
        assertThat(read(Double.toString(number), '.')).isEqualTo(number);
        assertThat(read(new BigDecimal(number).toPlainString(), '.')).isEqualTo(number);
    }

    @Property
    @Label("a number with the other decimal mark is no number")
    void otherMark(@ForAll("decimals") String number) {
        if (number.contains(".")) {
            assertThat(read(number, ',')).isNaN();
            assertThat(read(number.replace('.', ','), '.')).isNaN();
        }
    }

    @Property
    @Label("any text gives a finite number or none, and a number only when it is one")
    void anyText(@ForAll String text) {
        double number = read(text, '.');
        if (!Double.isNaN(number)) {
            assertThat(number).isFinite().isEqualTo(Double.parseDouble(text));
        }
    }

    @Example
    @Label("thousands may not be marked: 1,234 could be either of two numbers")
    void thousands() {
        assertThat(read("1,234.5", '.')).isNaN();
        assertThat(read("1.234,5", ',')).isNaN();
        assertThat(read("1 234", '.')).isNaN();
        assertThat(NumberReader.styleOf("1,234.5")).isEqualTo(NumberReader.Style.POINT);
        assertThat(NumberReader.styleOf("1.234,5")).isEqualTo(NumberReader.Style.COMMA);
        assertThat(NumberReader.styleOf("n.b.")).isNull();
        assertThat(NumberReader.styleOf("1234")).isNull();
    }

    @Example
    @Label("the ends of what is accepted")
    void ends() {
        assertThat(read("-0.100", '.')).isEqualTo(-0.1);
        assertThat(read("+5", '.')).isEqualTo(5);
        assertThat(read(".5", '.')).isEqualTo(0.5);
        assertThat(read("5.", '.')).isEqualTo(5);
        assertThat(read("9.074327819166795e-05", '.')).isEqualTo(9.074327819166795e-05);
        assertThat(read("0,50714285714285714285", ',')).isEqualTo(0.5071428571428571);
        for (String none :
                new String[] {"", ".", "-", "+-1", "1e", "e5", "1.2.3", "0x10", "NaN", "Infinity", "1e999", "5%"}) {
            assertThat(read(none, '.')).as(none).isNaN();
        }
    }

    @Provide
    Arbitrary<String> decimals() {
        Arbitrary<String> whole = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(20);
        Arbitrary<String> fraction =
                Arbitraries.strings().numeric().ofMaxLength(22).injectDuplicates(0.1);
        return Combinators.combine(Arbitraries.of("", "-", "+"), whole, fraction)
                .as((sign, w, f) -> sign + w + (f.isEmpty() ? "" : "." + f));
    }

    private static double read(String text, char mark) {
        byte[] bytes = ("#" + text + "#").getBytes(StandardCharsets.UTF_8);
        return NumberReader.read(bytes, 1, bytes.length - 1, mark);
    }
}
