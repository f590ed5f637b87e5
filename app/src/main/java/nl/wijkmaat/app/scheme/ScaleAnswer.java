package nl.wijkmaat.app.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.scheme.ClauseBite;
import nl.wijkmaat.engine.scheme.ScaleReport;
import nl.wijkmaat.engine.scheme.ScaleReport.Findings;
import nl.wijkmaat.engine.scheme.ScaleReport.Pair;
import nl.wijkmaat.engine.scheme.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * Whether a scheme went to larger gemeenten: what the command {@code scale-test} tells, and a page beside it.
 *
 * @param asked what was asked
 * @param report what was found in each round and in all of them
 * @param bites how hard each clause bites on small and on large gemeenten
 * @param reasons by pair of equal cases why the one got in and the other did not
 * @param editions that the figures come from
 */
public record ScaleAnswer(
        Asked asked, ScaleReport report, List<ClauseBite> bites, Map<Pair, PairReason> reasons, List<String> editions) {

    /** As many draws as the command makes when nothing is said. */
    public static final int PERMUTATIONS = 9999;

    public static final long SEED = 1;

    /** The effect whose chance of being found is told: e times the odds for a gemeente e times as large. */
    public static final double EFFECT = 1;

    /** Below it a p value counts as a pattern; at it the power is told. */
    public static final double LEVEL = 0.05;

    /**
     * @param scheme that is tested
     * @param round only this round or list, or null for all
     * @param day on which closed lists are read
     * @param permutations number of draws, at least 999
     * @param seed of the draws
     */
    public record Asked(Scheme scheme, @Nullable String round, LocalDate day, int permutations, long seed) {}

    public ScaleAnswer {
        bites = List.copyOf(bites);
        reasons = Map.copyOf(reasons);
        editions = List.copyOf(editions);
    }

    /** The rounds, or the closed lists on a day, of which the winners are known; empty when nothing can be tested. */
    public static List<String> listRounds(SchemeCatalogue catalogue, Scheme scheme, LocalDate day) {
        return ScaleQuestion.listRounds(catalogue, scheme, day);
    }

    /** @throws CommandFailure when no winners of the scheme are known, there is no such round, or figures are lacking */
    public static ScaleAnswer of(Shell shell, Atlas atlas, SchemeCatalogue catalogue, Asked asked) {
        ScaleQuestion question = new ScaleQuestion(shell, atlas, catalogue, asked.scheme());
        ScaleReport report =
                ScaleReport.of(question.rounds(asked.round(), asked.day()), asked.permutations(), asked.seed());
        Map<Pair, PairReason> reasons = new HashMap<>();
        report.rounds().forEach(round -> round.pairs().forEach(pair -> reasons.put(pair, question.reason(pair))));
        report.pooled().pairs().forEach(pair -> reasons.put(pair, question.reason(pair)));
        return new ScaleAnswer(asked, report, question.bites(), reasons, question.listEditions());
    }

    /** Each round, and all of them together when there are more. */
    public List<Findings> listFindings() {
        List<Findings> all = new ArrayList<>(report.rounds());
        if (report.rounds().size() > 1) {
            all.add(report.pooled());
        }
        return all;
    }

    /** Why the one of a pair got in and the other did not. */
    public PairReason getReason(Pair pair) {
        return Objects.requireNonNull(reasons.get(pair), "a pair of this report");
    }
}
