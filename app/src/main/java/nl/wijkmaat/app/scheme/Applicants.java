package nl.wijkmaat.app.scheme;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.Place;
import nl.wijkmaat.engine.scheme.Applicant;
import nl.wijkmaat.engine.scheme.Fact;
import nl.wijkmaat.engine.scheme.FocusMembership;
import nl.wijkmaat.engine.scheme.InputDeclaration;
import nl.wijkmaat.engine.scheme.PanelFacts;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Interval;

/**
 * Turns places of one boundary year into applicants: figures where an input names an indicator or somebody named one for it, what was
 * stated for the rest, and the listed areas to which a place belongs.
 */
final class Applicants {

    private final Atlas atlas;
    private final FocusMembership memberships;
    private final int boundaryYear;
    private final LocalDate day;
    private final List<StatedInput> stated;

    /**
     * @param boundaryYear of all places
     * @param day of the test: no figure of a later year is used
     * @param stated goes before any figure
     */
    Applicants(Atlas atlas, int boundaryYear, LocalDate day, List<StatedInput> stated) {
        this.atlas = atlas;
        this.memberships = new FocusMembership(atlas.listNamedAreaLists(), atlas.getTree(boundaryYear));
        this.boundaryYear = boundaryYear;
        this.day = day;
        this.stated = stated;
    }

    /**
     * What is needed to answer the inputs of a version.
     *
     * @param indicators by input the indicator whose figure answers it
     * @param stated by input what was stated
     */
    record Answers(Map<String, Indicator> indicators, Map<String, Fact> stated) {}

    /** @throws CommandFailure when something was stated that no input asks, or with the wrong type */
    Answers answers(List<InputDeclaration> inputs) {
        Map<String, Indicator> indicators = new HashMap<>();
        Map<String, Fact> answered = new HashMap<>();
        for (InputDeclaration input : inputs) {
            if (input.indicator() != null) {
                indicators.put(input.name(), atlas.catalogue().getIndicator(input.indicator()));
            }
        }
        for (StatedInput each : stated) {
            InputDeclaration declaration = each.declaration(inputs);
            if (each.isIndicator()) {
                indicators.put(each.name(), indicator(each));
            } else {
                answered.put(each.name(), each.fact(declaration, naturalRange(declaration)));
                indicators.remove(each.name());
            }
        }
        return new Answers(Map.copyOf(indicators), Map.copyOf(answered));
    }

    /** An input that an indicator answers can be what the indicator can be. */
    private Interval naturalRange(InputDeclaration input) {
        return input.indicator() == null
                ? input.naturalRange()
                : atlas.catalogue().getIndicator(input.indicator()).unit().naturalRange();
    }

    private Indicator indicator(StatedInput input) {
        Map<String, Indicator> all = atlas.catalogue().indicators();
        Indicator indicator = all.get(input.indicator());
        if (indicator == null) {
            throw CommandFailure.of(
                    ExitCode.NOT_FOUND,
                    "scheme.input_indicator",
                    input.name(),
                    input.indicator(),
                    Closest.hint(input.indicator(), all.keySet()));
        }
        return indicator;
    }

    /** @param namedId id of the listed area that the place is by definition, if it is one */
    Applicant applicant(Place place, AreaCode gemeente, Optional<String> namedId, Answers answers) {
        Map<String, Fact> all = new HashMap<>(
                new PanelFacts(atlas.getFigures(boundaryYear), day.getYear()).of(place, answers.indicators()));
        all.putAll(answers.stated());
        Map<String, Applicant.Membership> focus = new HashMap<>(memberships.of(place));
        namedId.ifPresent(id -> focus.put(id, Applicant.Membership.INSIDE));
        boolean isGemeente = place instanceof Area area && area.level() == AreaLevel.GEMEENTE;
        return new Applicant(place.name(), gemeente, focus, isGemeente, all);
    }

    Applicant applicant(AskedPlace asked, Answers answers) {
        Optional<String> namedId =
                atlas.findNamedArea(asked.id()).map(listed -> listed.area().id());
        return applicant(asked.place(), asked.gemeente(), namedId, answers);
    }
}
