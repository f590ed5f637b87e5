package nl.wijkmaat.app.scheme;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sources of a page, numbered in the order in which they are first cited, so that each claim can be followed to its own. */
final class Citations {

    /** Several addresses in one text are several sources. */
    private static final String NEXT_ADDRESS = ";?\\s+(?=https?://)";

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** The numbers of these sources, such as {@code [2, 5]}; empty when there are none. */
    String cite(Collection<String> sources) {
        List<Integer> cited = new ArrayList<>();
        for (String source : sources) {
            Stream.of(source.split(NEXT_ADDRESS, -1))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .forEach(each -> cited.add(numbers.computeIfAbsent(each, _ -> numbers.size() + 1)));
        }
        return cited.stream()
                .sorted()
                .distinct()
                .map(String::valueOf)
                .collect(joining(", ", "[", "]"))
                .replace("[]", "");
    }

    /** Every cited source with its number before it, held together where lines are broken. */
    List<String> list() {
        return numbers.entrySet().stream()
                .map(entry -> "[" + entry.getValue() + "]\u00a0" + entry.getKey())
                .toList();
    }
}
