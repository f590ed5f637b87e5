package nl.wijkmaat.app.replay;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * A command that can be run again from the recipe of its answer.
 *
 * @param command a fresh one, to be filled with the arguments of the recipe
 * @param requireSame throws when something that only this command reads is no longer the same; editions, the method space and a file that
 *     the recipe names are looked at for every command
 */
public record Replayable(Supplier<Callable<Integer>> command, Consumer<JsonNode> requireSame) {

    /** A command that reads nothing but editions, a method space and files that its recipe names. */
    public Replayable(Supplier<Callable<Integer>> command) {
        this(command, _ -> {});
    }
}
