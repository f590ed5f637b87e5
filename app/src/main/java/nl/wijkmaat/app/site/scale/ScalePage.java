package nl.wijkmaat.app.site.scale;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Wait;
import nl.wijkmaat.app.site.Download;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.ShownTable;
import nl.wijkmaat.editions.store.Manifest;

/**
 * What the page of a scale test shows.
 *
 * @param self the address of exactly this
 * @param scheme name of the scheme
 * @param rules the page with its rules
 * @param rounds that can be tested, by id with what readers see
 * @param round the one that is shown; empty for all together
 * @param day on which closed lists are read; empty when rounds were awarded, which have their own day
 * @param answer empty while it is being worked out
 * @param why it is not there yet; empty when it is, or is not worked out
 */
public record ScalePage(
        Link self,
        String scheme,
        Link rules,
        List<Round> rounds,
        String round,
        Optional<LocalDate> day,
        Optional<Answer> answer,
        Optional<Wait> why) {

    /** @param name what readers see */
    public record Round(String id, String name) {}

    /**
     * @param sentence the answer in two sentences
     * @param few the warning that there are few winners; empty when there are enough
     * @param supports what supports the claim
     * @param undecided what says nothing either way
     * @param against what speaks against it
     * @param bySize winners per size class beside what chance would give
     * @param byNetwork the same per network
     * @param rounds every round on its own
     * @param clauses how hard each rule bites on small gemeenten
     * @param pairs equal cases with another outcome
     * @param command that gives the same
     * @param editions that the figures come from
     */
    public record Answer(
            String sentence,
            Optional<String> few,
            List<String> supports,
            List<String> undecided,
            List<String> against,
            ShownTable bySize,
            ShownTable byNetwork,
            ShownTable rounds,
            ShownTable clauses,
            ShownTable pairs,
            String command,
            List<Manifest> editions,
            List<Download> downloads) {}
}
