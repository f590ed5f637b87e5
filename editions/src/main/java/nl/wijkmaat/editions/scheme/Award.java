package nl.wijkmaat.editions.scheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * What was published of the outcome of one round of a scheme.
 *
 * @param scheme id of the scheme
 * @param round what the round is called
 * @param boundaryYear the year whose boundaries the codes refer to
 * @param winners gemeenten that got a place or a grant
 * @param applicants gemeenten that applied, winners included, or null when that was not published
 * @param winnerCount number of winners as published; more than the list where not all names were published
 * @param names of winners and applicants as they were published, by code
 * @param note what is not known of the round
 * @param source where it was published
 */
public record Award(
        String scheme,
        String round,
        int boundaryYear,
        List<AreaCode> winners,
        @Nullable List<AreaCode> applicants,
        int winnerCount,
        Map<AreaCode, String> names,
        LocalText note,
        String source) {

    public Award {
        winners = List.copyOf(winners);
        names = Map.copyOf(names);
        applicants = applicants == null ? null : List.copyOf(applicants);
    }

    /** The name of a winner or an applicant as it was published. */
    public String nameOf(AreaCode gemeente) {
        return names.getOrDefault(gemeente, gemeente.code());
    }

    /** Who applied; empty when that was not published. */
    public Optional<List<AreaCode>> findApplicants() {
        return Optional.ofNullable(applicants);
    }

    /** Whether every winner is known by name. */
    public boolean isComplete() {
        return winners.size() == winnerCount;
    }
}
