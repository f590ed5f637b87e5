package nl.wijkmaat.editions.scheme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.wijkmaat.editions.lists.GemeenteCodes;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlFolder;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.engine.area.NamedAreaList;
import nl.wijkmaat.engine.scheme.ClosedList;
import nl.wijkmaat.engine.scheme.Scheme;

/** The schemes, closed lists and awards that analysts wrote down. Immutable. */
public final class SchemeCatalogue {

    private final Map<String, Scheme> schemes;
    private final Map<String, ClosedList> lists;
    private final List<Award> awards;
    private final Map<String, Scheme> deadlines;

    private SchemeCatalogue(
            Map<String, Scheme> schemes,
            Map<String, Scheme> deadlines,
            Map<String, ClosedList> lists,
            List<Award> awards) {
        this.deadlines = Collections.unmodifiableMap(new LinkedHashMap<>(deadlines));
        this.schemes = Collections.unmodifiableMap(new LinkedHashMap<>(schemes));
        this.lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
        this.awards = List.copyOf(awards);
    }

    /**
     * Reads the folders {@code schemes}, {@code deadlines}, {@code lists} and {@code awards} of a catalogue.
     *
     * @param catalogue the catalogue folder
     * @param indicators ids of the indicators that inputs may refer to
     * @param namedAreas lists of named areas; each that was formally listed counts as a closed list under its id
     * @throws nl.wijkmaat.editions.problem.ProblemException with everything that is wrong in the lists, or else in the schemes and deadlines, or
     *     else in the awards
     */
    public static SchemeCatalogue load(Path catalogue, Set<String> indicators, List<NamedAreaList> namedAreas) {
        Problems problems = new Problems();
        Map<String, ClosedList> lists = new LinkedHashMap<>();
        namedAreas.stream()
                .filter(list -> !list.selections().isEmpty())
                .forEach(list -> lists.put(list.id(), ClosedListReader.of(list)));
        Optional<GemeenteCodes> codes = GemeenteCodes.read(catalogue, problems);
        ClosedListReader listReader = new ClosedListReader(codes, problems);
        for (YamlMap file : YamlFolder.read(catalogue, "lists", problems)) {
            listReader.read(file).ifPresent(list -> {
                if (lists.putIfAbsent(list.id(), list) != null) {
                    problems.add(file.place("id"), "scheme.twice", list.id());
                }
            });
        }
        // A rule that refers to a list with a mistake in it is not wrong itself.
        problems.throwIfAny();
        SchemeReader schemeReader = new SchemeReader(indicators, lists, problems);
        Map<String, Scheme> schemes = new LinkedHashMap<>();
        Map<String, Place> places = new HashMap<>();
        for (YamlMap file : YamlFolder.read(catalogue, "schemes", problems)) {
            schemeReader.read(file).ifPresent(scheme -> {
                if (schemes.putIfAbsent(scheme.id(), scheme) != null) {
                    problems.add(file.place("id"), "scheme.twice", scheme.id());
                }
                places.put(scheme.id(), file.place("opens"));
            });
        }
        Map<String, Scheme> deadlines = new LinkedHashMap<>();
        for (YamlMap file : YamlFolder.read(catalogue, "deadlines", problems)) {
            schemeReader.read(file).ifPresent(deadline -> {
                if (schemes.containsKey(deadline.id()) || deadlines.putIfAbsent(deadline.id(), deadline) != null) {
                    problems.add(file.place("id"), "scheme.twice", deadline.id());
                }
            });
        }
        problems.throwIfAny();
        checkOpenings(schemes, places, problems);
        AwardReader awardReader = new AwardReader(schemes, codes, problems);
        List<Award> awards = new ArrayList<>();
        for (YamlMap file : YamlFolder.read(catalogue, "awards", problems)) {
            awards.addAll(awardReader.read(file));
        }
        problems.throwIfAny();
        return new SchemeCatalogue(schemes, deadlines, lists, awards);
    }

    /** An opening must lead to a scheme, and no scheme may open itself in a circle. */
    private static void checkOpenings(Map<String, Scheme> schemes, Map<String, Place> places, Problems problems) {
        schemes.values().forEach(scheme -> {
            Place place = places.getOrDefault(scheme.id(), Place.file(scheme.id()));
            for (Scheme.Opening opening : scheme.opens()) {
                if (!schemes.containsKey(opening.scheme())) {
                    problems.add(
                            place,
                            "scheme.unknown_scheme",
                            opening.scheme(),
                            Closest.hint(opening.scheme(), schemes.keySet()));
                }
            }
            findCircle(scheme, schemes, new ArrayList<>())
                    .filter(circle -> circle.getFirst().equals(scheme.id()))
                    .ifPresent(circle -> problems.add(place, "scheme.circle", String.join(" → ", circle)));
        });
    }

    private static Optional<List<String>> findCircle(Scheme scheme, Map<String, Scheme> schemes, List<String> path) {
        if (path.contains(scheme.id())) {
            List<String> circle = new ArrayList<>(path.subList(path.indexOf(scheme.id()), path.size()));
            circle.add(scheme.id());
            return Optional.of(circle);
        }
        List<String> longer = new ArrayList<>(path);
        longer.add(scheme.id());
        return scheme.opens().stream()
                .flatMap(opening -> Optional.ofNullable(schemes.get(opening.scheme())).stream())
                .flatMap(next -> findCircle(next, schemes, longer).stream())
                .findFirst();
    }

    /** The same rules with every closed list replaced. */
    public SchemeCatalogue withLists(UnaryOperator<ClosedList> other) {
        Map<String, ClosedList> others = new LinkedHashMap<>();
        lists.forEach((id, list) -> others.put(id, other.apply(list)));
        return new SchemeCatalogue(schemes, deadlines, others, awards);
    }

    /** By id, in the order of the file names. */
    public Map<String, Scheme> schemes() {
        return schemes;
    }

    /** Rules of a clock that are written as those of a scheme, by id: whether something is in time. */
    public Map<String, Scheme> deadlines() {
        return deadlines;
    }

    /** By id: lists of areas first, then lists of gemeenten. */
    public Map<String, ClosedList> lists() {
        return lists;
    }

    /** The published outcomes of rounds, by scheme and then by round. */
    public List<Award> awards() {
        return awards;
    }

    /**
     * A scheme, or a deadline that is written as one.
     *
     * @throws NoSuchElementException when there is neither; the message names those that are near
     */
    public Scheme getScheme(String id) {
        Scheme scheme = schemes.getOrDefault(id, deadlines.get(id));
        if (scheme == null) {
            throw new NoSuchElementException("no scheme '" + id + "'. "
                    + Closest.hint(id, schemes.keySet()).en());
        }
        return scheme;
    }
}
