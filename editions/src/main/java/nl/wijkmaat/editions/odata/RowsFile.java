package nl.wijkmaat.editions.odata;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Writes rows of JSON values to a file with semicolons between cells. */
final class RowsFile implements AutoCloseable {

    private final CsvWriter writer;
    private final char decimalMark;

    RowsFile(Path file, char decimalMark) throws IOException {
        this.writer = CsvWriter.builder().fieldSeparator(';').build(file);
        this.decimalMark = decimalMark;
    }

    void header(List<String> names) {
        writer.writeRecord(names);
    }

    void row(List<JsonNode> values) {
        writer.writeRecord(values.stream().map(this::cell).toList());
    }

    /** Missing figures are empty; blanks that the service pads codes with are dropped. */
    private String cell(JsonNode value) {
        if (value.isNumber()) {
            String number = value.decimalValue().toPlainString();
            return decimalMark == '.' ? number : number.replace('.', decimalMark);
        }
        return value.asString("").strip();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
