package nl.wijkmaat.engine.area;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.engine.Period;

/**
 * An area that people speak of by name and that has no code of its own: a focus area of a programme, a pilot neighbourhood.
 *
 * @param id stable short name: lower case letters, digits and hyphens
 * @param name what it is called now
 * @param aliases what it is or was called elsewhere
 * @param gemeente the gemeente in which all of it lies
 * @param compositions what it is made of, at most one per boundary year and level
 */
public record NamedArea(
        String id, String name, List<Alias> aliases, AreaCode gemeente, List<Composition> compositions) {

    /**
     * Another name of the area.
     *
     * @param name the other name
     * @param period the days on which the name was seen in use
     * @param source where it is used
     */
    public record Alias(String name, Period period, String source) {}

    /** @throws IllegalArgumentException when a member lies in another gemeente or a composition stands twice */
    public NamedArea {
        aliases = List.copyOf(aliases);
        compositions = List.copyOf(compositions);
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "id '" + id + "' of an area must be lower case letters, digits and hyphens");
        }
        Set<String> seen = new HashSet<>();
        for (Composition composition : compositions) {
            if (!seen.add(composition.boundaryYear() + " " + composition.level())) {
                throw new IllegalArgumentException(name + " has two compositions of level " + composition.level()
                        + " in " + composition.boundaryYear());
            }
            for (Composition.Member member : composition.members()) {
                if (!member.code().gemeente().equals(Optional.of(gemeente))) {
                    throw new IllegalArgumentException(member.code() + " of " + name + " lies outside " + gemeente);
                }
            }
        }
    }

    public Optional<Composition> findComposition(int boundaryYear, AreaLevel level) {
        return compositions.stream()
                .filter(c -> c.boundaryYear() == boundaryYear && c.level() == level)
                .findFirst();
    }

    /** @throws NoSuchElementException when the area was not translated into codes of that year and level */
    public Composition getComposition(int boundaryYear, AreaLevel level) {
        return findComposition(boundaryYear, level)
                .orElseThrow(() -> new NoSuchElementException(
                        name + " has no composition of level " + level + " in the boundaries of " + boundaryYear));
    }

    /** Whether the text is its id, name or an alias; case, accents, blanks, hyphens and other signs do not matter. */
    public boolean isCalled(String text) {
        String wanted = lettersOf(text);
        return lettersOf(id).equals(wanted)
                || lettersOf(name).equals(wanted)
                || aliases.stream().anyMatch(a -> lettersOf(a.name()).equals(wanted));
    }

    private static String lettersOf(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
