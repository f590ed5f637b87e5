package nl.wijkmaat.app.scheme;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkmaat.engine.scheme.Condition;

/** What a clause requires, in signs that are the same in every language: {@code >= 25}, {@code shops_in_area > 50 or …}. */
final class ConditionText {

    private ConditionText() {}

    /** When only one input is asked its name is left out. */
    static String of(Condition condition) {
        Set<String> inputs = new TreeSet<>();
        collect(condition, inputs);
        boolean named = inputs.size() != 1 || condition instanceof Condition.Truth;
        return write(condition, named, true);
    }

    private static void collect(Condition condition, Set<String> into) {
        switch (condition) {
            case Condition.Bound c -> into.add(c.input());
            case Condition.BoundByInput c -> {
                into.add(c.input());
                into.add(c.other());
            }
            case Condition.Truth c -> into.add(c.input());
            case Condition.OneOf c -> into.add(c.input());
            case Condition.Within c -> into.add(c.input());
            case Condition.OnList c -> into.add("on_list " + c.list());
            case Condition.NotPublished _ -> into.add("not_published");
            case Condition.AllOf c -> c.parts().forEach(p -> collect(p, into));
            case Condition.AnyOf c -> c.parts().forEach(p -> collect(p, into));
            case Condition.Not c -> collect(c.part(), into);
        }
    }

    private static String write(Condition condition, boolean named, boolean outermost) {
        return switch (condition) {
            case Condition.Bound c ->
                name(c.input(), named) + sign(c.comparison()) + " " + c.bound().toPlainString();
            case Condition.BoundByInput c -> c.input() + " " + sign(c.comparison()) + " " + c.other();
            case Condition.Truth c -> c.input() + " = " + c.required();
            case Condition.OneOf c ->
                name(c.input(), named) + "in "
                        + new TreeSet<>(c.accepted()).stream().collect(joining(", ", "{", "}"));
            case Condition.Within c -> name(c.input(), named) + c.first() + ".." + c.last();
            case Condition.OnList c -> "on_list " + c.list();
            case Condition.NotPublished _ -> "not_published";
            case Condition.AllOf c -> joined(c.parts(), " and ", named, outermost);
            case Condition.AnyOf c -> joined(c.parts(), " or ", named, outermost);
            case Condition.Not c -> "not " + write(c.part(), true, false);
        };
    }

    private static String joined(List<Condition> parts, String word, boolean named, boolean outermost) {
        String all = parts.stream().map(p -> write(p, named, false)).collect(joining(word));
        return outermost ? all : "(" + all + ")";
    }

    private static String name(String input, boolean named) {
        return named ? input + " " : "";
    }

    static String sign(Condition.Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> ">=";
            case MORE_THAN -> ">";
            case AT_MOST -> "<=";
            case LESS_THAN -> "<";
        };
    }
}
