package nl.wijkmaat.app.site.scheme;

import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.site.Link;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one scheme shows, in the language of the page.
 *
 * @param self this page without a search
 * @param version the rules that are shown
 * @param versions all rounds, newest first
 * @param history what changed from each round to the next, newest first
 * @param opens what a place in this scheme does in others
 * @param members who stands on the lists that the rules refer to
 * @param awards the published outcomes of rounds
 * @param tools what can be computed with these rules
 * @param query for which area access is asked; empty when for none yet
 * @param found areas that may be meant
 * @param command that gives the rules again
 */
public record SchemePage(
        Link self,
        String name,
        String about,
        String ministries,
        String who,
        boolean isDesign,
        Version version,
        List<VersionLink> versions,
        List<Change> history,
        List<Opening> opens,
        List<Members> members,
        List<Outcome> awards,
        List<Tool> tools,
        String query,
        List<Found> found,
        String command) {

    /** @param shown whether this one is on the page */
    public record VersionLink(String id, String period, Link link, boolean shown) {}

    /**
     * The rules of one round.
     *
     * @param rules in the order in which they stand
     * @param gives who gets what
     * @param inputs what must be known of an applicant
     * @param notPublished what no rule can hold
     */
    public record Version(
            String id,
            String period,
            String legalBasis,
            Optional<String> budget,
            Optional<String> years,
            List<Rule> rules,
            List<Given> gives,
            List<Input> inputs,
            List<String> notPublished,
            List<Source> sources) {}

    /**
     * @param kind what sort of rule, in words
     * @param test what is tested, in words
     * @param tiedToScale whether the bound is an absolute size
     */
    public record Rule(
            int number, String id, String text, String kind, String article, String test, boolean tiedToScale) {}

    /** @param when who gets it, in words */
    public record Given(String text, String article, String when) {}

    /** @param origin where the answer comes from */
    public record Input(String label, String origin) {}

    /** @param address to follow; null when it is no address */
    public record Source(String text, @Nullable String address) {}

    /** What changed from one round to the next. */
    public record Change(String from, String to, List<Difference> differences) {}

    /** @param what came, went or changed */
    public record Difference(String what, String before, String after) {}

    /** @param effect what a place does there, in words */
    public record Opening(String scheme, Link link, String effect, String article) {}

    /**
     * A list of names and who stood on it when.
     *
     * @param caution why absence from it proves nothing; empty when it does
     */
    public record Members(String name, String selection, String caution, Source source, List<Member> members) {}

    /** @param link to the area; null where its codes are not known */
    public record Member(
            String name, String gemeente, @Nullable Link link, String period) {}

    /**
     * A round that was decided.
     *
     * @param caution that its winners are of another country than the figures; empty when they are not
     */
    public record Outcome(
            String round,
            String winners,
            String applicants,
            String note,
            String caution,
            Source source,
            List<Member> won) {}

    /** @param text what it answers */
    public record Tool(String text, Link link) {}

    /** An area that may be meant, with its page of access. */
    public record Found(String name, String where, Link link) {}
}
