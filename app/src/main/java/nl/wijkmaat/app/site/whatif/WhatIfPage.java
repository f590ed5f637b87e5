package nl.wijkmaat.app.site.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Wait;
import nl.wijkmaat.app.chart.SvgImage;
import nl.wijkmaat.app.site.Download;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Option;
import nl.wijkmaat.app.site.ShownTable;
import nl.wijkmaat.editions.store.Manifest;

/**
 * What the page of a what-if question shows.
 *
 * @param self the address of exactly this
 * @param scheme name of the scheme
 * @param rules the page with its rules
 * @param form what can be changed, with what it is now
 * @param wrong what cannot be; empty when everything can
 * @param answer empty while it is being worked out, or while something must be changed
 * @param why it is not there yet; empty when it is, or is not worked out
 */
public record WhatIfPage(
        Link self,
        String scheme,
        Link rules,
        Form form,
        List<String> wrong,
        Optional<Answer> answer,
        Optional<Wait> why) {

    /**
     * @param clauses the rules, each with what can be changed
     * @param added rules that are not there, the last of them still empty
     * @param changeable what can be changed where no bound can move; empty where one can
     * @param lists the lists on which areas can be put
     * @param inputs what nobody publishes and a reader can assume for everybody
     * @param assumes whether anything is assumed
     * @param moving the bounds that can move
     * @param from where the chosen one begins
     * @param to where it ends
     * @param fromError what is wrong with where it begins; empty when nothing is, as everywhere in this form
     * @param toError what is wrong with where it ends
     */
    public record Form(
            List<Option> versions,
            LocalDate day,
            List<Option> levels,
            List<Option> years,
            List<Clause> clauses,
            List<Added> added,
            String changeable,
            List<Listed> lists,
            List<Input> inputs,
            boolean assumes,
            List<Option> moving,
            String from,
            String to,
            String fromError,
            String toError) {}

    /**
     * A rule that is not there.
     *
     * @param number of the fields that make it
     * @param inputs what it can ask
     * @param signs how a figure is held against the bound
     * @param bound empty when it is not filled in
     */
    public record Added(String number, List<Option> inputs, List<Option> signs, String bound, String error) {}

    /**
     * @param now what the rule tests now, in words
     * @param becomes what can become of it
     * @param error what is wrong with what becomes of it
     */
    public record Clause(
            String id,
            String text,
            String article,
            String now,
            List<Option> becomes,
            List<Bound> bounds,
            String error) {}

    /**
     * @param field what stands behind the name of the parameter
     * @param value as it is asked, with a decimal point
     * @param most where the slider ends
     * @param step of the slider
     */
    public record Bound(
            String field,
            String label,
            String unit,
            String now,
            String value,
            String most,
            String step,
            String error) {}

    /** @param codes that are put on it, with commas between them */
    public record Listed(String id, String name, int members, String codes, String error) {}

    /**
     * @param options answers to choose from; empty for a number or a day that is typed
     * @param type of the field when it is typed
     */
    public record Input(
            String name,
            String label,
            String unit,
            String origin,
            List<Option> options,
            String type,
            String value,
            String error) {}

    /**
     * @param sentence who comes in and who leaves
     * @param completion whether anybody gets less
     * @param open what stays unknown and why; empty when nothing does
     * @param sides before and after
     * @param moved the areas of which the outcome changes
     * @param more how many of those are not on the page
     * @param curve the drawing; empty when no bound can move
     * @param curveName what it is a drawing of
     * @param points the same as a table
     * @param commands that give the same
     */
    public record Answer(
            String sentence,
            String completion,
            Optional<String> open,
            ShownTable sides,
            ShownTable moved,
            int more,
            Optional<SvgImage> curve,
            String curveName,
            ShownTable points,
            List<String> commands,
            List<Manifest> editions,
            List<Download> downloads) {}
}
