package nl.wijkmaat.app.site.whatif;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkmaat.app.replay.Recipe;
import nl.wijkmaat.app.scheme.WhatIfAnswer;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Route;

/**
 * What is asked, complete.
 *
 * @param asked as the command has it
 * @param moving the bound that the curve is drawn of
 * @param filled what was filled in and cannot be, which is no part of what is asked
 */
record WhatIfChoice(WhatIfAnswer.Asked asked, Optional<Moving> moving, Filled filled) {

    /** As many places as a curve has. */
    static final int POINTS = 41;

    /**
     * A bound that moves.
     *
     * @param from where it begins, as written in an address
     * @param to where it ends
     */
    record Moving(RuleParts.Movable bound, String from, String to) {

        String id() {
            return bound.id();
        }

        /** As the command writes it. */
        String curve() {
            return bound.id() + (bound.isAlone() ? "=" : "") + from + ".." + to + "/" + POINTS;
        }
    }

    /**
     * @param typed by name of a field what stands in it
     * @param wrong by name of a field what is wrong with it
     * @param told what is wrong and stands in no field
     */
    record Filled(Map<String, String> typed, Map<String, String> wrong, List<String> told) {
        Filled {
            typed = Map.copyOf(typed);
            wrong = Collections.unmodifiableMap(new LinkedHashMap<>(wrong));
            told = List.copyOf(told);
        }

        /** All that is wrong, in the order of the form. */
        List<String> all() {
            return Stream.concat(wrong.values().stream(), told.stream()).toList();
        }
    }

    /** The address of this choice. */
    Link self() {
        Link link = Link.to(Route.WHAT_IF, asked.scheme().id())
                .with(Parameter.VERSION, asked.version().id())
                .with(Parameter.DATE, asked.day())
                .with(Parameter.LEVEL, asked.level().name())
                .with(Parameter.BOUNDARY_YEAR, asked.boundaryYear());
        if (!asked.changes().isEmpty()) {
            link = link.with(Parameter.CHANGE, String.join(";", asked.changes()));
        }
        if (!asked.inputs().isEmpty()) {
            link = link.with(Parameter.ASSUMED, String.join(";", asked.inputs()));
        }
        if (moving.isPresent()) {
            link = link.with(Parameter.MOVING, moving.get().id())
                    .with(Parameter.FROM, moving.get().from())
                    .with(Parameter.TO, moving.get().to());
        }
        return link;
    }

    /** The command that gives the same; a scheme without a bound to move and without a change asks nothing. */
    String command() {
        return "./wijkmaat what-if "
                + asked.arguments().stream().map(Recipe::quoted).collect(Collectors.joining(" "));
    }

    boolean asksSomething() {
        return !asked.changes().isEmpty() || asked.curve() != null;
    }
}
