package nl.wijkmaat.app.scheme;

import java.util.ArrayList;
import java.util.List;
import nl.wijkmaat.app.shell.Messages;
import nl.wijkmaat.editions.scheme.Award;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.scheme.AccessOutcome;
import nl.wijkmaat.engine.scheme.Clause;
import nl.wijkmaat.engine.scheme.ClosedList;
import nl.wijkmaat.engine.scheme.ScaleReport.Pair;

/**
 * Why one of two gemeenten that carry the same got in and the other did not, as far as it was published.
 *
 * @param told the reason, for readers
 * @param differences clauses that say another thing of the one than of the other
 */
public record PairReason(LocalText told, List<Difference> differences) {

    public PairReason {
        differences = List.copyOf(differences);
    }

    /** What one clause says of the two. */
    public record Difference(Clause clause, Verdict winner, Verdict other) {}

    /** One of the two won a round; whether the other applied was published or not. */
    static PairReason awarded(Pair pair, Award award, AccessOutcome winner, AccessOutcome other) {
        String name = pair.other().name();
        List<Difference> differences = differences(winner, other);
        LocalText applied = award.findApplicants()
                .map(applicants -> applicants.contains(pair.other().gemeente())
                        ? Messages.text("scale.pair.applied", name)
                        : Messages.text("scale.pair.not_applied", name))
                .orElseGet(() -> Messages.text("scale.pair.unpublished", name));
        return new PairReason(
                Messages.text(
                        "scale.pair.won",
                        pair.winner().name(),
                        RoundName.of(award.round()),
                        award.source(),
                        applied,
                        clauses(pair, differences)),
                differences);
    }

    /** One of the two stands on a list. */
    static PairReason listed(Pair pair, ClosedList list, AccessOutcome winner, AccessOutcome other) {
        List<Difference> differences = differences(winner, other);
        return new PairReason(
                Messages.text(
                        "scale.pair.listed",
                        pair.winner().name(),
                        list.name(),
                        list.source(),
                        pair.other().name(),
                        list.selection(),
                        clauses(pair, differences)),
                differences);
    }

    private static List<Difference> differences(AccessOutcome winner, AccessOutcome other) {
        List<Difference> differences = new ArrayList<>();
        for (int c = 0; c < winner.clauses().size(); c++) {
            Verdict one = winner.clauses().get(c).verdict();
            Verdict two = other.clauses().get(c).verdict();
            if (one != two) {
                differences.add(new Difference(winner.clauses().get(c).clause(), one, two));
            }
        }
        return differences;
    }

    private static LocalText clauses(Pair pair, List<Difference> differences) {
        if (differences.isEmpty()) {
            return Messages.text("scale.pair.no_clause");
        }
        StringBuilder dutch = new StringBuilder();
        StringBuilder english = new StringBuilder();
        for (Difference difference : differences) {
            LocalText one = Messages.text(
                    "scale.pair.clause",
                    difference.clause().text(),
                    difference.clause().article(),
                    pair.winner().name(),
                    AccessText.verdict(difference.winner()),
                    pair.other().name(),
                    AccessText.verdict(difference.other()));
            dutch.append(dutch.isEmpty() ? "" : " ").append(one.nl());
            english.append(english.isEmpty() ? "" : " ").append(one.en());
        }
        return new LocalText(dutch.toString(), english.toString());
    }
}
