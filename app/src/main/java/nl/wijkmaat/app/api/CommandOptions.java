package nl.wijkmaat.app.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The parameters of a question and the options of the command that answers it, in the order of the description. A truth value is an option
 * without a value; a list is an option that stands there once for each of its values.
 */
final class CommandOptions {

    private final Map<Parameter<?>, String> options;

    private CommandOptions(Map<Parameter<?>, String> options) {
        this.options = new LinkedHashMap<>(options);
    }

    static CommandOptions none() {
        return new CommandOptions(Map.of());
    }

    /** These and one more. */
    CommandOptions and(Parameter<?> parameter, String option) {
        CommandOptions more = new CommandOptions(options);
        more.options.put(parameter, option);
        return more;
    }

    /** What a request can say, followed by what is no option of the command. */
    List<Parameter<?>> parameters(Parameter<?>... others) {
        return Stream.concat(options.keySet().stream(), Stream.of(others)).toList();
    }

    /** What the request says, as the command line has it. */
    List<String> arguments(ApiRequest request) {
        List<String> arguments = new ArrayList<>();
        options.forEach((parameter, option) -> request.find(parameter).ifPresent(value -> {
            switch (value) {
                case Boolean isAsked -> {
                    if (isAsked) {
                        arguments.add(option);
                    }
                }
                case List<?> values -> values.forEach(each -> arguments.addAll(List.of(option, each.toString())));
                case Enum<?> constant -> arguments.addAll(List.of(option, Parameter.lowerCase(constant)));
                default -> arguments.addAll(List.of(option, value.toString()));
            }
        }));
        return arguments;
    }
}
