package nl.wijkmaat.editions.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The names of the columns of a table. A name in the catalogue stands for the column of exactly that name, else for the only one that
 * differs in nothing but case or the number that open-data services put behind it ({@code Eenzaam_28}).
 */
final class Header {

    private static final Pattern NUMBER_BEHIND = Pattern.compile("_\\d+$");

    private final List<String> names;
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, List<Integer>> loose = new HashMap<>();

    Header(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            exact.putIfAbsent(names.get(i), i);
            loose.computeIfAbsent(loosely(names.get(i)), k -> new ArrayList<>()).add(i);
        }
    }

    static Header of(Cells cells) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cells.count(); i++) {
            names.add(cells.text(i));
        }
        return new Header(names);
    }

    List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    String name(int column) {
        return names.get(column);
    }

    /** Position of the first of the names that the table has. */
    OptionalInt find(Collection<String> wanted) {
        for (String name : wanted) {
            OptionalInt found = find(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return OptionalInt.empty();
    }

    OptionalInt find(String wanted) {
        Integer column = exact.get(wanted);
        if (column != null) {
            return OptionalInt.of(column);
        }
        List<Integer> like = loose.getOrDefault(loosely(wanted), List.of());
        return like.size() == 1 ? OptionalInt.of(like.getFirst()) : OptionalInt.empty();
    }

    /** Names that stand twice, exactly alike, and so cannot be told apart. */
    List<String> listDoubles() {
        return names.stream()
                .filter(name -> !name.isEmpty() && names.indexOf(name) != names.lastIndexOf(name))
                .distinct()
                .toList();
    }

    private static String loosely(String name) {
        return NUMBER_BEHIND.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    }
}
