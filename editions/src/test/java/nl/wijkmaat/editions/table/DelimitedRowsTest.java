package nl.wijkmaat.editions.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import nl.wijkmaat.editions.problem.ProblemException;

/** Delimited text: what a writer wrote comes back, whatever is in the cells and wherever the chunks of a file end. */
class DelimitedRowsTest {

    @Property(tries = 300)
    @Label("what an independent writer wrote comes back, without the blanks around it")
    void comesBack(
            @ForAll @Size(min = 1, max = 8) List<@Size(3) List<@StringLength(max = 12) String>> rows,
            @ForAll @IntRange(min = 1, max = 7) int chunk)
            throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(';')
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .build(text)) {
            rows.forEach(writer::writeRecord);
        }
        String encodable = new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        List<List<String>> expected = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(';').ofCsvRecord(encodable)) {
            reader.forEach(row -> expected.add(row.getFields().stream()
                    .map(DelimitedRowsTest::withoutBlanks)
                    .toList()));
        }
        InputStream in = inChunks(encodable.getBytes(StandardCharsets.UTF_8), chunk);
        assertThat(read(in, ';', StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    @Example
    @Label("line ends of every kind, a byte order mark, blank lines and padded cells")
    void lineEnds() throws IOException {
        String text = "\uFEFFcode;naam\r\n\"GM0307  \"; Amersfoort \r\r\n\nGM0310;\"De \"\"Bilt\"\"\"";
        assertThat(read(stream(text), ';', StandardCharsets.UTF_8))
                .containsExactly(
                        List.of("code", "naam"), List.of("GM0307", "Amersfoort"), List.of("GM0310", "De \"Bilt\""));
    }

    @Example
    @Label("names in another encoding are read when the description says so")
    void otherEncoding() throws IOException {
        InputStream in = new ByteArrayInputStream("a;Súdwest-Fryslân".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read(in, ';', StandardCharsets.ISO_8859_1)).containsExactly(List.of("a", "Súdwest-Fryslân"));
    }

    @Example
    @Label("lines are counted through cells that hold line ends")
    void countsLines() throws IOException {
        DelimitedRows rows = new DelimitedRows(stream("a,b\n\"1\n2\",3\n4,5\n"), "t.csv", ',', StandardCharsets.UTF_8);
        List<Long> lines = new ArrayList<>();
        while (rows.next()) {
            lines.add(rows.line());
        }
        assertThat(lines).containsExactly(1L, 2L, 4L);
    }

    @Example
    @Label("a line of two gigabytes is refused before it fills the memory")
    void endlessLine() {
        InputStream endless = new InputStream() {
            private long left = 2L << 30;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int offset, int most) {
                if (left <= 0) {
                    return -1;
                }
                Arrays.fill(into, offset, offset + most, (byte) 'x');
                left -= most;
                return most;
            }
        };
        DelimitedRows rows = new DelimitedRows(endless, "groot.csv", ',', StandardCharsets.UTF_8);
        assertThatThrownBy(rows::next)
                .isInstanceOf(ProblemException.class)
                .hasMessage(
                        "groot.csv:1: a line is longer than 4 MB. No published table has such lines; check delimiter,"
                                + " quotes and line ends.");
    }

    private static List<List<String>> read(InputStream in, char delimiter, Charset charset) throws IOException {
        List<List<String>> read = new ArrayList<>();
        try (DelimitedRows rows = new DelimitedRows(in, "t.csv", delimiter, charset)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int cell = 0; cell < rows.cells().count(); cell++) {
                    row.add(rows.cells().text(cell));
                }
                read.add(row);
            }
        }
        return read;
    }

    /** The blanks that publishers pad with: space, tab and no-break space. */
    private static String withoutBlanks(String text) {
        return text.replaceAll("^[ \\t\\u00A0]+|[ \\t\\u00A0]+$", "");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream inChunks(byte[] bytes, int size) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int most) {
                return super.read(into, offset, Math.min(most, size));
            }
        };
    }
}
