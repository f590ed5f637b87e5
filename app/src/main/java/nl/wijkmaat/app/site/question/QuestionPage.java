package nl.wijkmaat.app.site.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkmaat.app.atlas.Wait;
import nl.wijkmaat.app.burden.BurdenOptions;
import nl.wijkmaat.app.chart.SvgImage;
import nl.wijkmaat.app.site.Download;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.engine.burden.multiverse.Judgement;
import nl.wijkmaat.engine.statistics.Provenance;

/**
 * What the page of the national question shows.
 *
 * @param choice what is asked
 * @param self the address of exactly this
 * @param years that can be asked at this level, newest first
 * @param areas what the areas are called, in the plural
 * @param answer what is said; empty while nothing can be
 * @param why the answer is not there yet; what is said then rests on the methods that were run so far
 */
public record QuestionPage(
        Choice choice, Link self, List<Integer> years, String areas, Optional<Answer> answer, Optional<Wait> why) {

    private static final List<Integer> SURES = List.of(75, 80, 90, 95, 99);

    /** The same for a page of another site. */
    public Link embed() {
        return self.on(Route.QUESTION_EMBED);
    }

    /** Shares of methods that the form offers, the chosen one among them. */
    public List<Integer> sures() {
        return Stream.concat(SURES.stream(), Stream.of(choice.sure()))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The choice as the form shows it.
     *
     * @param level which areas
     */
    public record Choice(BurdenOptions.Level level, int year, int line, int sure, String group) {}

    /**
     * @param sentence the answer in a sentence, which changes with the line
     * @param groups whose curve can be drawn; the chosen one among them
     * @param curve the drawing
     * @param curveName what it is a drawing of
     * @param ties why the band jumps; empty when no method makes areas equal
     * @param points some points of the curve, for the table
     * @param classes by size of the gemeente and by network
     * @param claim what the methods say of areas outside the programme; empty without a programme in these boundaries
     * @param withoutClaim why they say nothing of that; empty when they do
     * @param notWeighed the indicators that take no part, in words
     * @param commands that repeat the figures
     * @param provenance where the figures come from
     * @param provisional the mark of an answer that is not the whole one yet; empty when it is
     */
    public record Answer(
            String sentence,
            List<Group> groups,
            SvgImage curve,
            String curveName,
            Optional<String> ties,
            List<Point> points,
            List<Division> classes,
            Optional<ClaimShown> claim,
            Optional<String> withoutClaim,
            int methods,
            List<String> indicators,
            List<String> notWeighed,
            List<String> commands,
            List<Provenance> provenance,
            List<Download> downloads,
            Optional<Provisional> provisional) {}

    /**
     * @param word stands before the sentence, so that it goes along with who copies it
     * @param text on how many methods everything below rests
     */
    public record Provisional(String word, String text) {}

    /**
     * A point of the curve, with its ranges in words.
     *
     * @param link to the page with the line here
     */
    public record Point(
            int line,
            boolean chosen,
            Link link,
            String areas,
            String areasRange,
            String residents,
            String residentsRange) {}

    /**
     * One division of the areas with its classes.
     *
     * @param notes what a reader who adds up the classes has to know
     */
    public record Division(String name, List<ClassRow> rows, List<String> notes) {}

    /**
     * @param name of the class
     * @param all areas in the class
     * @param beyond areas beyond the line, as the middle one of all methods
     * @param verdicts areas by what methods say of them, in the order of the verdicts; empty without a programme
     */
    public record ClassRow(
            String name,
            String all,
            String beyond,
            String beyondRange,
            String residents,
            String residentsRange,
            List<String> verdicts) {}

    /**
     * @param sides support, undecided and refutation, in that order
     * @param inside a sentence about the areas of the programme itself
     * @param unknown a sentence about areas that cannot be judged
     * @param unshared a caution about domains that no area of the programme has; empty when there are none
     * @param small a sentence about gemeenten with fewer than 100,000 residents
     * @param hinges what undecided areas hinge on, most first
     * @param hingesFrom from how much the hinges are estimated
     * @param list the areas that are listed
     */
    public record ClaimShown(
            List<Side> sides,
            String inside,
            String unknown,
            String unshared,
            String small,
            List<String> hinges,
            String hingesFrom,
            AreaList list) {}

    /**
     * @param verdict which side
     * @param link to the list of its areas
     */
    public record Side(Judgement verdict, String areas, String residents, String text, Link link, boolean listed) {}

    /**
     * @param title what these areas have in common
     * @param rows of this sheet
     * @param sheets how many there are
     */
    public record AreaList(String title, int count, List<AreaRow> rows, int sheet, List<SheetLink> sheets) {}

    /** @param number of the sheet */
    public record SheetLink(int number, Link link) {}

    /**
     * One area; texts are in the language of the page.
     *
     * @param few a caution when few people live there; empty otherwise
     * @param hinge on what an undecided one hinges most; empty for the others
     */
    public record AreaRow(
            String code,
            String name,
            Link link,
            String gemeente,
            String residents,
            String few,
            String share,
            String weight,
            String range,
            String hinge) {}
}
