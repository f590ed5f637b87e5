package nl.wijkmaat.app.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import nl.wijkmaat.app.editions.OpenAtlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.store.Manifest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code wijkmaat replay RESULT}: gives the answer of an earlier result again, to the byte, from the recipe that it carries. */
@Command(name = "replay")
public final class ReplayCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(index = "0", paramLabel = "RESULT", descriptionKey = "replay.result")
    private Path result = Path.of("");

    private final Map<String, Replayable> commands;

    /** @param commands those that can be run again, by name */
    public ReplayCommand(Shell shell, Map<String, Replayable> commands) {
        this.shell = shell;
        this.commands = Map.copyOf(commands);
    }

    @Override
    public Integer call() {
        JsonNode recipe = recipe();
        requireSameInputs(recipe);
        List<String> arguments = new ArrayList<>(texts(recipe.path("arguments")));
        Replayable known = commands.get(recipe.path("command").asString(""));
        if (known == null) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "replay.no_recipe", result);
        }
        known.requireSame().accept(recipe);
        Callable<Integer> command = known.command().get();
        arguments.addAll(List.of("--format", "json"));
        CommandLine line = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
        try {
            line.parseArgs(arguments.toArray(String[]::new));
            return command.call();
        } catch (CommandLine.ParameterException e) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "replay.no_recipe", result);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode recipe() {
        if (!Files.isRegularFile(result)) {
            throw CommandFailure.of(ExitCode.NOT_FOUND, "replay.no_file", result);
        }
        try {
            JsonNode recipe =
                    JsonMapper.shared().readTree(Files.readString(result)).path("recipe");
            if (recipe.path("version").asInt(0) == Recipe.VERSION) {
                return recipe;
            }
        } catch (IOException | JacksonException e) {
            // told below, as is a document without a recipe
        }
        throw CommandFailure.of(ExitCode.BAD_INPUT, "replay.no_recipe", result);
    }

    /** The same bytes can only come from the same editions and the same files. */
    private void requireSameInputs(JsonNode recipe) {
        List<String> editions = texts(recipe.path("editions"));
        if (!editions.isEmpty()) {
            requireHere(editions);
        }
        String space = recipe.path("method_space").asString("");
        Path file = shell.catalogue().resolve("methods").resolve(space + ".yaml");
        if (!space.isEmpty() && !isSame(file, recipe.path("method_space_sha256"))) {
            throw CommandFailure.of(ExitCode.NOT_FOUND, "replay.other_method", space);
        }
        recipe.path(Recipe.FILES).forEachEntry((path, hash) -> {
            if (!isSame(Path.of(path), hash)) {
                throw CommandFailure.of(ExitCode.NOT_FOUND, "replay.other_file", path);
            }
        });
        List<String> changed = recipe.path(Recipe.CATALOGUE)
                .propertyStream()
                .filter(part -> !Recipe.sha256OfPart(shell.catalogue(), part.getKey())
                        .equals(part.getValue().asString("")))
                .map(Map.Entry::getKey)
                .toList();
        if (!changed.isEmpty()) {
            throw CommandFailure.of(
                    ExitCode.NOT_FOUND, "replay.other_catalogue", String.join(", ", changed), shell.catalogue());
        }
    }

    private void requireHere(List<String> editions) {
        List<String> here = OpenAtlas.open(shell).listEditions().stream()
                .map(Manifest::edition)
                .toList();
        List<String> absent = editions.stream().filter(e -> !here.contains(e)).toList();
        if (!absent.isEmpty()) {
            throw CommandFailure.of(ExitCode.NOT_FOUND, "replay.editions_absent", String.join(", ", absent));
        }
    }

    private static boolean isSame(Path file, JsonNode hash) {
        return Files.isRegularFile(file) && Recipe.sha256(file).equals(hash.asString(""));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
