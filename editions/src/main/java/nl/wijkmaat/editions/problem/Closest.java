package nl.wijkmaat.editions.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.wijkmaat.engine.LocalText;

/** Finds what somebody probably meant to write, by the number of letters to add, drop, change or swap. */
public final class Closest {

    private static final int MOST_NAMED = 40;

    private Closest() {}

    /** Up to three candidates that differ little from what was written, nearest first. */
    public static List<String> to(String written, Collection<String> candidates) {
        String wanted = written.toLowerCase(Locale.ROOT);
        int limit = Math.min(Math.max(2, wanted.length() / 3), wanted.length() - 1);
        record Scored(String name, int distance) {}
        return candidates.stream()
                .map(name -> new Scored(name, distance(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(scored -> scored.distance <= limit)
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
                .limit(3)
                .map(Scored::name)
                .toList();
    }

    /** "Bedoelde u x?" when something is near, followed by what is accepted when that is few enough to read. */
    public static LocalText hint(String written, Collection<String> candidates) {
        List<String> near = to(written, candidates);
        if (!near.isEmpty()) {
            return Texts.text(
                    "hint.meant", near.stream().map(n -> "'" + n + "'").collect(Collectors.joining(", ")));
        }
        if (candidates.size() > MOST_NAMED) {
            return Texts.text("hint.many", candidates.size());
        }
        return Texts.text("hint.accepted", candidates.stream().sorted().collect(Collectors.joining(", ")));
    }

    /** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
