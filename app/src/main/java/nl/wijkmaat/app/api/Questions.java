package nl.wijkmaat.app.api;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Language;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.QuestionRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import picocli.CommandLine;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks what a command of the command line answers, of the editions that are open, and gives its document with names in camelCase: so a
 * figure in the API is that of the command by construction, and its recipe is one that {@code wijkmaat replay} takes.
 */
final class Questions {

    /** Numbers keep the digits in which the command wrote them. */
    private static final JsonMapper READING = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> DOCUMENT = new TypeReference<>() {};

    /** Fields whose own names are data, or are read again by the command line. */
    private static final Set<String> KEYED_BY_DATA = Set.of(
            "recipe",
            "catalogue_sha256",
            "missing",
            "domain_percentiles",
            "indicator_percentiles",
            "p_heaviest_percent",
            "variance_shares",
            "lines",
            "undecided_hinges_on",
            "undecided_hinges_clearly_on",
            "value",
            // by list, domain, indicator, requirement, parameter or verdict
            "verdicts",
            "inside",
            "beyond_caliper_furthest_on",
            "counter_evidence_size",
            "indicators",
            "parameters",
            "percentiles",
            "requirements");

    private final Atlas atlas;

    Questions(Atlas atlas) {
        this.atlas = atlas;
    }

    /**
     * The document of a command.
     *
     * @param command makes the command in a shell of its own
     * @param arguments as on the command line, without the name of the command and the format; what was sent stands behind an option of
     *     ours or behind {@code --}, so that it is never read as an option
     * @throws nl.wijkmaat.app.shell.CommandFailure what the command refuses
     * @throws Problem when an argument is none of the command's
     */
    Map<String, @Nullable Object> ask(Function<Shell, Callable<Integer>> command, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Shell shell = Shell.of(atlas, Language.DUTCH, new PrintStream(out, false, StandardCharsets.UTF_8));
        Callable<Integer> asked = command.apply(shell);
        // A value that begins with @ would otherwise be read as the name of a file of the server.
        CommandLine line =
                new CommandLine(asked).setCaseInsensitiveEnumValuesAllowed(true).setExpandAtFiles(false);
        try {
            line.parseArgs(Stream.concat(Stream.of("--format", "json"), arguments.stream())
                    .toArray(String[]::new));
            int code = asked.call();
            if (code != ExitCode.DONE.number()) {
                throw Problem.notFound("problem.no-answer");
            }
        } catch (CommandLine.ParameterException e) {
            String text = String.valueOf(e.getMessage());
            throw Problem.of(HttpStatus.BAD_REQUEST, new LocalText(text, text));
        } catch (QuestionRefused e) {
            throw CommandFailure.refused(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return CamelCase.of(READING.readValue(out.toByteArray(), DOCUMENT), KEYED_BY_DATA);
    }
}
