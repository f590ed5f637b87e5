package nl.wijkmaat.app.site.scale;

import java.time.LocalDate;
import java.util.Optional;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.engine.scheme.Scheme;

/**
 * What is asked, complete.
 *
 * @param round only this round or list; empty for all
 * @param day on which closed lists are read
 * @param isOfLists whether winners are known from closed lists, so that the day matters
 */
record ScaleChoice(Scheme scheme, Optional<String> round, LocalDate day, boolean isOfLists) {

    /** The address of this choice. */
    Link self() {
        Link link = Link.to(Route.SCALE, scheme.id());
        link = round.isPresent() ? link.with(Parameter.ROUND, round.get()) : link;
        return isOfLists ? link.with(Parameter.DATE, day) : link;
    }

    ScaleChoice withRound(Optional<String> other) {
        return new ScaleChoice(scheme, other, day, isOfLists);
    }

    String command() {
        return "./wijkmaat scale-test --scheme " + scheme.id()
                + round.map(id -> " --round " + id).orElse("")
                + (isOfLists ? " --date " + day : "");
    }
}
