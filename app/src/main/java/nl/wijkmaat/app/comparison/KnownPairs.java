package nl.wijkmaat.app.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Awaited;
import nl.wijkmaat.app.atlas.Sought;
import nl.wijkmaat.app.shell.Language;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.Confidence;
import nl.wijkmaat.engine.comparison.MatchedPairs;

/** Matched pairs for pages: the same answers as those of the command {@code compare --pairs}. Safe for use by many threads. */
public final class KnownPairs {

    /** The caliper that holds when none is asked for; no caliper is {@value #NO_CALIPER}. */
    public static final String USUAL_CALIPER = "0.75";

    public static final String NO_CALIPER = "none";

    /** The fewest residents when nothing is asked. */
    public static final int USUAL_LEAST_RESIDENTS = 500;

    private static final int MOST = 8;

    private final Atlas atlas;
    private final Awaited<Asked, PairsAnswer> answers;

    /**
     * What is asked.
     *
     * @param year of the figures and of the boundaries
     * @param list id of a list of areas, or {@code network:} and the id of a network
     * @param day on which membership is asked; empty for the newest list there is
     * @param isSameSize whether the gemeenten of a pair must be of the same size class
     * @param isElsewhere whether the two of a pair must lie in different gemeenten
     * @param isByResidents whether the number of residents is compared too
     * @param caliper the largest difference per domain, a decimal number, or {@link #NO_CALIPER}
     * @param leastResidents areas with fewer do not take part
     * @param confidence how sure the codes of the areas on the list must be
     * @param domains that are compared, by id; none for all
     */
    public record Asked(
            AreaLevel level,
            int year,
            String list,
            Optional<LocalDate> day,
            MatchedPairs.Order order,
            boolean isSameSize,
            boolean isElsewhere,
            boolean isByResidents,
            String caliper,
            int leastResidents,
            Confidence confidence,
            List<String> domains) {
        public Asked {
            domains = List.copyOf(domains);
        }
    }

    public KnownPairs(Atlas atlas) {
        this.atlas = atlas;
        this.answers =
                new Awaited<>("pairs", MOST, () -> atlas.store().importCount(), Awaited.SHORT_WAIT, this::answer);
    }

    /**
     * The answer when it is known or soon is.
     *
     * @throws nl.wijkmaat.app.shell.CommandFailure when there are no such pairs
     */
    public Sought<PairsAnswer> seek(Asked asked) {
        return answers.seek(asked);
    }

    private PairsAnswer answer(Asked asked) {
        try {
            return PairsAnswer.of(
                    ComparisonQuestion.open(Shell.of(atlas, Language.DUTCH), CompareOptions.ofPairs(asked), null));
        } catch (QuestionRefused refusal) {
            throw ComparisonQuestion.refused(refusal);
        }
    }
}
