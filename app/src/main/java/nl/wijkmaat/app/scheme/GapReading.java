package nl.wijkmaat.app.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Sought;
import nl.wijkmaat.app.atlas.Wait;
import nl.wijkmaat.app.burden.BurdenAnswer;
import nl.wijkmaat.app.burden.BurdenOptions;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.area.Place;

/**
 * What the command {@code gap} tells of a place, for who shows it as a page: the same answer, with the burden from what is known of all
 * wijken already.
 *
 * @param id code of the place, or id of a named area
 * @param place what it is
 * @param boundaryYear the year whose boundaries hold
 * @param page what is told
 * @param why the burden is not there yet, so that the page tells of access only; empty when it is
 */
public record GapReading(String id, Place place, int boundaryYear, Page page, Optional<Wait> why) {

    /** As the command line has it when nothing is said. */
    private static final double LINE = 80;

    /**
     * @param shell in the language of the page
     * @param place a code, a name or the id of a named area
     * @throws CommandFailure when nothing or more than one thing can be meant, or the place does not lie in one gemeente
     */
    public static GapReading of(
            Shell shell, Atlas atlas, SchemeCatalogue catalogue, KnownBurdens burdens, String place, LocalDate day) {
        AskedPlace asked = AskedPlace.find(shell, atlas, place, day);
        AccessQuestion question = new AccessQuestion(atlas, catalogue, asked, day, List.of());
        Optional<KnownBurdens.Asked> wijken = GapAnswer.findMeasuredYear(atlas, asked.gemeente(), day)
                .map(year -> new KnownBurdens.Asked(BurdenOptions.Level.wijk, year, year));
        Optional<Sought<BurdenAnswer>> known = wijken.map(burdens::seek);
        WeighedCountry country = known.flatMap(Sought::find)
                .map(answer -> WeighedCountry.of(answer, atlas, wijken.orElseThrow()))
                .orElse(null);
        GapAnswer answer = GapAnswer.of(shell, atlas, catalogue, question, country, LINE);
        Optional<Wait> why = known.flatMap(Sought::findWait);
        Page page = why.isPresent()
                ? GapPage.ofUnfinished(shell, atlas, catalogue, answer)
                : GapPage.of(shell, atlas, catalogue, answer);
        return new GapReading(asked.id(), asked.place(), asked.boundaryYear(), page, why);
    }
}
