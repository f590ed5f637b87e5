package nl.wijkmaat.app.site.area;

import java.util.Arrays;
import java.util.List;
import nl.wijkmaat.app.scheme.AccessOverview;
import nl.wijkmaat.engine.Verdict;

/**
 * Access of a place to every scheme, put together so that a resident reads it in a minute.
 *
 * @param overview what came of the tests
 * @param groups the schemes that exist, by outcome; an outcome that does not occur is left out
 * @param designs schemes that were asked for or proposed and do not exist
 */
public record AccessPanel(AccessOverview overview, List<Group> groups, List<AccessOverview.Line> designs) {

    /** In the order in which readers want to know. */
    private static final List<Verdict> ORDER =
            List.of(Verdict.VOLDOET, Verdict.VOLDOET_NIET, Verdict.ONBEKEND, Verdict.NIET_BEREKENBAAR);

    /** The schemes with one outcome. */
    public record Group(Verdict verdict, List<AccessOverview.Line> lines) {}

    static AccessPanel of(AccessOverview overview) {
        if (ORDER.size() != Verdict.values().length) {
            throw new IllegalStateException("an outcome has no place: " + Arrays.toString(Verdict.values()));
        }
        List<AccessOverview.Line> existing = overview.lines().stream()
                .filter(line -> !line.scheme().isDesign())
                .toList();
        return new AccessPanel(
                overview,
                ORDER.stream()
                        .map(verdict -> new Group(
                                verdict,
                                existing.stream()
                                        .filter(line -> line.verdict() == verdict)
                                        .toList()))
                        .filter(group -> !group.lines().isEmpty())
                        .toList(),
                overview.lines().stream()
                        .filter(line -> line.scheme().isDesign())
                        .toList());
    }

    /** How many schemes that exist have this outcome. */
    public int count(Verdict verdict) {
        return groups.stream()
                .filter(group -> group.verdict() == verdict)
                .mapToInt(group -> group.lines().size())
                .sum();
    }

    public int countAll() {
        return groups.stream().mapToInt(group -> group.lines().size()).sum();
    }
}
