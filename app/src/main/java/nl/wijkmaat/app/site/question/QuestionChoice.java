package nl.wijkmaat.app.site.question;

import java.util.Optional;
import nl.wijkmaat.app.burden.BurdenOptions;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.engine.burden.multiverse.Judgement;

/**
 * What is asked, complete.
 *
 * @param level which areas
 * @param year of the figures and of the boundaries
 * @param line how many of the heaviest areas lie beyond the line, in percent
 * @param sure in how many percent of the methods a statement must hold to count as sure
 * @param group id of the areas that the curve is drawn of; see {@link Group}
 * @param verdict of the areas that are listed
 * @param sheet page of that list, from 1
 */
record QuestionChoice(
        BurdenOptions.Level level, int year, int line, int sure, Optional<String> group, Judgement verdict, int sheet) {

    static final int USUAL_LINE = 10;
    static final int USUAL_SURE = Math.toIntExact(Math.round(100 * Judgement.SURE));

    KnownBurdens.Asked asked() {
        return new KnownBurdens.Asked(level, year, year);
    }

    double sureShare() {
        return sure / 100.0;
    }

    /** The address of this choice, with everything in it. */
    Link self() {
        Link link = Link.to(Route.QUESTION)
                .with(Parameter.LEVEL, level.name())
                .with(Parameter.YEAR, year)
                .with(Parameter.LINE, line)
                .with(Parameter.SURE, sure);
        link = group.isPresent() ? link.with(Parameter.SHOWN, group.get()) : link;
        link = verdict == Judgement.SURELY ? link : link.with(Parameter.OUTCOME, id(verdict));
        return sheet == 1 ? link : link.with(Parameter.SHEET, sheet);
    }

    QuestionChoice withVerdict(Judgement other) {
        return new QuestionChoice(level, year, line, sure, group, other, 1);
    }

    QuestionChoice withSheet(int other) {
        return new QuestionChoice(level, year, line, sure, group, verdict, other);
    }

    /** As it stands in an address. */
    static String id(Judgement verdict) {
        return verdict.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
