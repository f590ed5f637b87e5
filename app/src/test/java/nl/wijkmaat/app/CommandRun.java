package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run of the command line, in this process, with its output kept apart as a script would.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
record CommandRun(int code, String out, String err) {

    /** Runs on a data directory, with the catalogue of this tree. */
    static CommandRun of(Path dataDirectory, String... arguments) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("WIJKMAAT_DATA_DIR", dataDirectory.toString());
        environment.put("WIJKMAAT_CATALOGUE", Path.of("..", "catalogue").toString());
        environment.put("WIJKMAAT_TRACE", "1");
        return of(environment, arguments);
    }

    static CommandRun of(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Wijkmaat.run(
                List.of(arguments),
                environment,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    CommandRun mustEndWith(int expected) {
        assertThat(code).as("exit code; standard error was: %s", err).isEqualTo(expected);
        return this;
    }

    List<String> header() {
        return List.of(out.lines().findFirst().orElse("").split(","));
    }

    List<NamedCsvRecord> csv() {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(out)) {
            return reader.stream().toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}
