package nl.wijkmaat.app.scheme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.app.replay.Recipe;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.scheme.WhatIf;
import org.jspecify.annotations.Nullable;

/** What another rule would do as a document, for the command line, the API and a file. */
public final class WhatIfJson {

    private WhatIfJson() {}

    /** The answer as a document, with its recipe. */
    public static Map<String, @Nullable Object> document(WhatIfAnswer answer) {
        WhatIfAnswer.Asked asked = answer.asked();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put(
                "recipe",
                new Recipe("what-if", asked.arguments(), answer.editions())
                        .withMethodSpace(
                                "standard",
                                answer.catalogue().resolve("methods").resolve("standard.yaml"))
                        .withCatalogue(
                                answer.catalogue(),
                                List.of(
                                        "focus-areas",
                                        "lists",
                                        "schemes/" + asked.scheme().id() + ".yaml"))
                        .document());
        all.put("scheme", asked.scheme().id());
        all.put("version", asked.version().id());
        all.put("date", asked.day().toString());
        all.put("level", asked.level().name());
        all.put("boundary_year", asked.boundaryYear());
        all.put("changes", asked.changes());
        all.put("stated_for_all", asked.inputs());
        all.put("burden_known", answer.isWeighed());
        all.put("before", state(answer.result().before()));
        all.put("after", state(answer.result().after()));
        all.put("nobody_gets_less", answer.result().nobodyGetsLess());
        all.put("moved", answer.result().moved().stream().map(WhatIfJson::moved).toList());
        all.put("curve", answer.points().stream().map(WhatIfJson::point).toList());
        return all;
    }

    private static Map<String, @Nullable Object> state(WhatIf.State state) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        Map<String, @Nullable Object> residents = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.id(), state.count(verdict));
            residents.put(verdict.id(), state.residents(verdict));
        }
        one.put("areas", counts);
        one.put("residents", residents);
        one.put("heaviest_tenth_residents", state.heaviestResidents());
        one.put("heaviest_tenth_residents_in", state.heaviestIn());
        one.put("heaviest_tenth_residents_not_shut_out", state.heaviestPossible());
        one.put("published_euros_per_year", state.perYear().euros());
        return one;
    }

    private static Map<String, @Nullable Object> moved(WhatIf.Moved moved) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        WhatIf.Subject subject = moved.subject();
        one.put("area", subject.code());
        one.put("name", subject.applicant().name());
        one.put("residents", Double.isNaN(subject.residents()) ? null : Json.number(subject.residents()));
        one.put("weight", Double.isNaN(subject.weight()) ? null : Json.number(subject.weight()));
        one.put("before", moved.before().id());
        one.put("after", moved.after().id());
        return one;
    }

    private static Map<String, @Nullable Object> point(WhatIf.Point point) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("bound", point.bound());
        one.putAll(state(point.state()));
        return one;
    }
}
