package nl.wijkmaat.app.site.fund;

import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Wait;
import nl.wijkmaat.app.site.Download;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Option;
import nl.wijkmaat.app.site.ShownTable;
import nl.wijkmaat.engine.statistics.Provenance;

/**
 * What the page of a fund shows.
 *
 * @param self the address of exactly this
 * @param name of the design
 * @param about whose idea it is
 * @param form what can be set
 * @param open what must be filled in first; empty when nothing must
 * @param wrong what cannot be; empty when everything can
 * @param absent what the design names and is not here; empty when all is here
 * @param answer empty while it is being worked out, or while something must be filled in or changed
 * @param why it is not there yet; empty when it is, or is not worked out
 */
public record FundPage(
        Link self,
        String name,
        String about,
        Form form,
        List<String> open,
        List<String> wrong,
        List<String> absent,
        Optional<Answer> answer,
        Optional<Wait> why) {

    /**
     * @param designs other designs, by their address
     * @param groups everything of the design that can be set
     * @param added names of the parts that the reader added, with commas between them
     * @param addedError what is wrong with them; empty when nothing is
     * @param compared whether keys are compared
     * @param area that is explained; empty for none
     */
    public record Form(
            List<Other> designs,
            List<Option> levels,
            List<Option> years,
            List<Group> groups,
            String added,
            String addedError,
            boolean compared,
            String area) {}

    public record Other(String name, Link link) {}

    /**
     * Fields that belong together.
     *
     * @param fold what stands on the fold that they are in; empty when they always show
     * @param legend what stands above them when they always show
     * @param isOpen whether the fold is open
     * @param leftOut whether the part of the fund that these fields are of is left out; empty where that cannot be asked
     */
    public record Group(
            String fold, String legend, String lead, boolean isOpen, List<Field> fields, Optional<LeftOut> leftOut) {
        Group withLeftOut(LeftOut part) {
            return new Group(fold, legend, lead, isOpen, fields, Optional.of(part));
        }
    }

    /** @param id of the part */
    public record LeftOut(String id, String label, boolean isChosen) {}

    /**
     * @param options to choose from; none when it is typed
     * @param most where the slider ends; empty when there is none
     * @param error what is wrong with it; empty when nothing is
     */
    public record Field(
            String name,
            String label,
            String hint,
            String value,
            List<Option> options,
            String most,
            String step,
            String error) {}

    /**
     * @param sentence how much goes to how many, and whom it reaches
     * @param term years, ramp and councils
     * @param notes on areas that are unknown or have few residents
     * @param less size classes that get less of the money than of the affected residents
     * @param more size classes that get as much or more
     * @param awarded how many areas get something, of which the table can show less
     * @param explained every step for the area that is chosen
     * @param keys the keys beside each other; empty when they are not compared
     * @param changed what was set otherwise than the design has it
     * @param gaps what the proposal does not say
     */
    public record Answer(
            String sentence,
            String term,
            List<String> notes,
            List<String> less,
            List<String> more,
            ShownTable envelopes,
            ShownTable bySize,
            ShownTable byNetwork,
            ShownTable equals,
            Optional<ShownTable> keys,
            ShownTable awards,
            int awarded,
            Optional<Explained> explained,
            List<String> changed,
            List<String> gaps,
            String command,
            List<Provenance> provenance,
            List<Download> downloads) {}

    public record Explained(String code, List<String> steps) {}
}
