package nl.wijkmaat.engine.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds areas of several boundary years by name or code, as people type them: without capitals, accents or apostrophes, with
 * the gemeente behind a name ({@code vollenhove zeist}), by a name in common use ({@code den haag}) and with typing errors.
 *
 * <p>An area that keeps its code and name over several boundary years is one hit with all of those years. Hits come in a
 * fixed order: by kind of {@link Match}, then fewest errors, larger level first, most residents first, name, code.
 */
public final class AreaSearch {

    private static final byte NO_MATCH = 100;

    private final Residents residents;
    private final List<Entry> entries;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> dictionary;
    private final long[] lettersOfWord;
    private final List<String> sounds;
    private final long[] lettersOfSound;

    /** How a hit was found, best first. */
    public enum Match {
        /** The whole name, a name in common use, or the code. */
        EXACT,
        /** The name or code begins with the query. */
        PREFIX,
        /** Every word of the query begins a word of the name or of its gemeente's name. */
        WORD,
        /** The name with typing errors. */
        FUZZY
    }

    /**
     * An area that was found.
     *
     * @param area as it was in {@code boundaryYear}
     * @param boundaryYear the year searched in, or the newest in which the area has this code and name
     * @param boundaryYears all those years, ascending
     * @param residents in that year; empty when unknown
     * @param match how it was found
     */
    public record Hit(
            Area area, int boundaryYear, List<Integer> boundaryYears, OptionalDouble residents, Match match) {}

    /** The number of residents of an area, where it is known. */
    @FunctionalInterface
    public interface Residents {
        OptionalDouble of(int boundaryYear, AreaCode code);
    }

    /**
     * A name in common use that is not the published one, such as Den Haag.
     *
     * @param name as people write it
     * @param code the area that is meant
     */
    public record Alias(String name, AreaCode code) {}

    private record Entry(Area area, TreeMap<Integer, Area> byYear, double residents) {}

    /** A name by which an entry is found; an entry has one for its published name and one for each alias. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Row(int entry, String spaced, String compact, long letters, int[] words, int[] gemeenteWords) {}

    private record Found(int entry, Match match, int errors) {}

    /** @throws IllegalArgumentException when two trees are of the same boundary year */
    public AreaSearch(Collection<AreaTree> trees, Residents residents, Collection<Alias> aliases) {
        Map<Integer, AreaTree> treeByYear = new TreeMap<>();
        for (AreaTree tree : trees) {
            if (treeByYear.put(tree.boundaryYear(), tree) != null) {
                throw new IllegalArgumentException("two trees of boundary year " + tree.boundaryYear());
            }
        }
        Map<AreaCode, List<String>> aliasesByCode = new HashMap<>();
        aliases.forEach(alias -> aliasesByCode
                .computeIfAbsent(alias.code(), _ -> new ArrayList<>())
                .add(alias.name()));
        this.residents = residents;
        this.entries = listEntries(treeByYear, residents);

        Set<String> words = new TreeSet<>();
        List<String> names = new ArrayList<>();
        for (Entry entry : entries) {
            names.add(entry.area().name());
            names.addAll(aliasesByCode.getOrDefault(entry.area().code(), List.of()));
        }
        names.forEach(name -> words.addAll(SearchText.words(name)));
        this.dictionary = List.copyOf(words);
        this.lettersOfWord = dictionary.stream().mapToLong(SearchText::letters).toArray();
        this.sounds = dictionary.stream().map(SearchText::sound).toList();
        this.lettersOfSound = sounds.stream().mapToLong(SearchText::letters).toArray();

        for (int i = 0; i < entries.size(); i++) {
            Area area = entries.get(i).area();
            int[] gemeenteWords = gemeenteWords(entries.get(i), treeByYear, aliasesByCode);
            rows.add(row(i, area.name(), gemeenteWords));
            for (String alias : aliasesByCode.getOrDefault(area.code(), List.of())) {
                rows.add(row(i, alias, gemeenteWords));
            }
        }
    }

    /**
     * The areas that a query may mean, best first. Names that only look like it are there when no name or code fits: then every hit is
     * {@link Match#FUZZY}.
     *
     * @param query a name, part of a name, or a code with or without its letters
     * @param level only areas of this level, when given
     * @param boundaryYear only areas of this boundary year, when given
     * @param limit the largest number of hits to return, at least 1
     */
    public List<Hit> search(String query, Optional<AreaLevel> level, OptionalInt boundaryYear, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a search returns at least 1 hit, not " + limit);
        }
        List<String> words = SearchText.words(query);
        if (words.isEmpty()) {
            return List.of();
        }
        boolean[] wanted = new boolean[entries.size()];
        for (int i = 0; i < wanted.length; i++) {
            Entry entry = entries.get(i);
            wanted[i] = level.map(entry.area().level()::equals).orElse(true)
                    && (boundaryYear.isEmpty() || entry.byYear().containsKey(boundaryYear.getAsInt()));
        }
        Map<Integer, Found> found = new HashMap<>();
        findByCode(query, wanted, found);
        findByName(words, wanted, found);
        boolean isNamedSo = found.values().stream().anyMatch(hit -> hit.match() != Match.FUZZY);
        return found.values().stream()
                .filter(hit -> hit.match() != Match.FUZZY || !isNamedSo)
                .sorted(order())
                .limit(limit)
                .map(hit -> hit(hit, boundaryYear))
                .toList();
    }

    private void findByCode(String query, boolean[] wanted, Map<Integer, Found> found) {
        String typed = query.strip().toUpperCase(Locale.ROOT).replace(" ", "");
        if (typed.matches("[0-9]{4}([0-9A-Z]{2}){0,2}")) {
            typed = (typed.length() == 4 ? "GM" : typed.length() == 6 ? "WK" : "BU") + typed;
        }
        if (!typed.matches("(NL|PV|GM|WK|BU)[0-9][0-9A-Z]*")) {
            return;
        }
        String exact = AreaCode.findIn(typed).map(AreaCode::code).orElse(typed);
        for (int i = 0; i < wanted.length; i++) {
            String code = entries.get(i).area().code().code();
            if (wanted[i] && code.startsWith(exact)) {
                found.put(i, new Found(i, code.equals(exact) ? Match.EXACT : Match.PREFIX, 0));
            }
        }
    }

    private void findByName(List<String> words, boolean[] wanted, Map<Integer, Found> found) {
        String spaced = String.join(" ", words);
        String compact = String.join("", words);
        long letters = SearchText.letters(compact);
        int allowed = SearchText.errorsAllowed(compact.length());
        byte[][] errorsByWord =
                words.stream().map(this::errorsAgainstDictionary).toArray(byte[][]::new);
        for (Row row : rows) {
            if (!wanted[row.entry()]) {
                continue;
            }
            if (row.compact().equals(compact)) {
                keepBest(found, new Found(row.entry(), Match.EXACT, 0));
            } else if (row.spaced().startsWith(spaced) || row.compact().startsWith(compact)) {
                keepBest(found, new Found(row.entry(), Match.PREFIX, 0));
            } else {
                int errors = errorsByWords(errorsByWord, row);
                if (errors > 0 && SearchText.errorsAtLeast(compact, letters, row.compact(), row.letters()) <= allowed) {
                    errors = Math.min(errors, SearchText.errors(compact, row.compact(), allowed));
                }
                if (errors <= allowed) {
                    keepBest(found, new Found(row.entry(), errors == 0 ? Match.WORD : Match.FUZZY, errors));
                }
            }
        }
    }

    /**
     * Per word of the dictionary: 0 when the typed word begins it, else the typing errors, or no match. Writing it as it sounds is one
     * error, whatever it takes in letters.
     */
    private byte[] errorsAgainstDictionary(String typed) {
        int allowed = SearchText.errorsAllowed(typed.length());
        long letters = SearchText.letters(typed);
        String sound = SearchText.sound(typed);
        long lettersInSound = SearchText.letters(sound);
        byte[] errors = new byte[dictionary.size()];
        for (int i = 0; i < errors.length; i++) {
            String word = dictionary.get(i);
            if (word.startsWith(typed)) {
                errors[i] = 0;
            } else if (SearchText.errorsAtLeast(typed, letters, word, lettersOfWord[i]) <= allowed) {
                int distance = SearchText.errors(typed, word, allowed);
                errors[i] = distance <= allowed ? (byte) distance : NO_MATCH;
            } else {
                errors[i] = NO_MATCH;
            }
            if (errors[i] > 1
                    && SearchText.errorsAtLeast(sound, lettersInSound, sounds.get(i), lettersOfSound[i]) < allowed) {
                int bySound = 1 + SearchText.errors(sound, sounds.get(i), allowed - 1);
                errors[i] = bySound <= allowed ? (byte) Math.min(bySound, errors[i]) : errors[i];
            }
        }
        return errors;
    }

    /** The errors over all typed words, each against the nearest word of the name or gemeente; one must be of the name. */
    private static int errorsByWords(byte[][] errorsByWord, Row row) {
        int total = 0;
        boolean namesTheArea = false;
        for (byte[] errors : errorsByWord) {
            int inName = nearest(errors, row.words());
            int inGemeente = nearest(errors, row.gemeenteWords());
            namesTheArea |= inName < NO_MATCH;
            total += Math.min(inName, inGemeente);
        }
        return namesTheArea ? total : NO_MATCH;
    }

    private static int nearest(byte[] errors, int[] words) {
        int nearest = NO_MATCH;
        for (int word : words) {
            nearest = Math.min(nearest, errors[word]);
        }
        return nearest;
    }

    private static void keepBest(Map<Integer, Found> found, Found next) {
        found.merge(next.entry(), next, (a, b) -> BY_MATCH.compare(a, b) <= 0 ? a : b);
    }

    private static final Comparator<Found> BY_MATCH =
            Comparator.comparing(Found::match).thenComparingInt(Found::errors);

    private Comparator<Found> order() {
        return BY_MATCH.thenComparing(found -> entries.get(found.entry()).area().level())
                .thenComparingDouble(found -> {
                    double residents = entries.get(found.entry()).residents();
                    return Double.isNaN(residents) ? Double.POSITIVE_INFINITY : -residents;
                })
                .thenComparing(found -> entries.get(found.entry()).area().name())
                .thenComparing(found -> entries.get(found.entry()).area().code())
                .thenComparing(found -> entries.get(found.entry()).byYear().lastKey(), Comparator.reverseOrder());
    }

    private Hit hit(Found found, OptionalInt boundaryYear) {
        Entry entry = entries.get(found.entry());
        int year = boundaryYear.orElse(entry.byYear().lastKey());
        Area area = entry.byYear().getOrDefault(year, entry.area());
        return new Hit(
                area, year, List.copyOf(entry.byYear().keySet()), residents.of(year, area.code()), found.match());
    }

    private static List<Entry> listEntries(Map<Integer, AreaTree> treeByYear, Residents residents) {
        record Identity(AreaCode code, List<String> words) {}
        Map<Identity, TreeMap<Integer, Area>> years = new LinkedHashMap<>();
        Map<AreaCode, TreeMap<Integer, Area>> nameless = new TreeMap<>();
        for (AreaTree tree : treeByYear.values()) {
            for (Area area : tree.listAreas()) {
                TreeMap<Integer, Area> ofSameName =
                        area.name().equals(area.code().code())
                                ? nameless.computeIfAbsent(area.code(), _ -> new TreeMap<>())
                                : years.computeIfAbsent(
                                        new Identity(area.code(), SearchText.words(area.name())), _ -> new TreeMap<>());
                ofSameName.put(tree.boundaryYear(), area);
            }
        }
        // A year in which no source gives the name belongs to the newest name that the code has elsewhere.
        Map<AreaCode, TreeMap<Integer, Area>> newestName = new HashMap<>();
        years.forEach((identity, byYear) ->
                newestName.merge(identity.code(), byYear, (a, b) -> a.lastKey() >= b.lastKey() ? a : b));
        nameless.forEach((code, byYear) -> {
            TreeMap<Integer, Area> named = newestName.get(code);
            if (named == null) {
                years.put(new Identity(code, List.of()), byYear);
            } else {
                String name = named.lastEntry().getValue().name();
                byYear.forEach((year, area) -> named.putIfAbsent(year, new Area(code, name, area.parentOrNull())));
            }
        });
        List<Entry> entries = new ArrayList<>(years.size());
        for (TreeMap<Integer, Area> byYear : years.values()) {
            Area newest = byYear.lastEntry().getValue();
            entries.add(new Entry(
                    newest,
                    byYear,
                    residents.of(byYear.lastKey(), newest.code()).orElse(Double.NaN)));
        }
        return List.copyOf(entries);
    }

    private int[] gemeenteWords(
            Entry entry, Map<Integer, AreaTree> treeByYear, Map<AreaCode, List<String>> aliasesByCode) {
        Area area = entry.area();
        if (!area.level().isInside(AreaLevel.GEMEENTE)) {
            return new int[0];
        }
        Optional<Area> gemeente = area.code()
                .gemeente()
                .flatMap(code -> Optional.ofNullable(
                                treeByYear.get(entry.byYear().lastKey()))
                        .flatMap(tree -> tree.findArea(code)));
        if (gemeente.isEmpty()) {
            return new int[0];
        }
        List<String> names =
                new ArrayList<>(aliasesByCode.getOrDefault(gemeente.get().code(), List.of()));
        names.add(gemeente.get().name());
        return names.stream()
                .flatMap(name -> SearchText.words(name).stream())
                .mapToInt(this::wordIndex)
                .distinct()
                .toArray();
    }

    private Row row(int entry, String name, int[] gemeenteWords) {
        List<String> words = SearchText.words(name);
        String compact = String.join("", words);
        return new Row(
                entry,
                String.join(" ", words),
                compact,
                SearchText.letters(compact),
                words.stream().mapToInt(this::wordIndex).toArray(),
                gemeenteWords);
    }

    private int wordIndex(String word) {
        return Collections.binarySearch(dictionary, word);
    }
}
