package nl.wijkmaat.app.site.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkmaat.engine.scheme.Clause;
import nl.wijkmaat.engine.scheme.Condition;
import nl.wijkmaat.engine.scheme.SchemeVersion;

/** What of a rule can be changed. */
final class RuleParts {

    private RuleParts() {}

    /**
     * The bounds of a rule that can move. An input that is held between two bounds is left out: the form has one field for each input.
     */
    static List<Condition.Bound> listBounds(Clause clause) {
        Map<String, List<Condition.Bound>> bounds = new LinkedHashMap<>();
        parts(clause.condition()).forEach(part -> {
            if (part instanceof Condition.Bound bound) {
                bounds.computeIfAbsent(bound.input(), _ -> new ArrayList<>()).add(bound);
            }
        });
        return bounds.values().stream()
                .filter(of -> of.size() == 1)
                .map(List::getFirst)
                .toList();
    }

    /** Ids of the lists on which a version asks to stand. */
    static Set<String> listLists(SchemeVersion version) {
        Set<String> lists = new LinkedHashSet<>();
        version.clauses()
                .forEach(clause -> parts(clause.condition()).forEach(part -> {
                    if (part instanceof Condition.OnList on) {
                        lists.add(on.list());
                    }
                }));
        return lists;
    }

    /** Whether a rule leaves something to a judgement, so that "may" can become "must". */
    static boolean isJudged(Clause clause) {
        return parts(clause.condition()).stream().anyMatch(part -> part instanceof Condition.NotPublished);
    }

    /** All that a condition is made of, but not what stands under a "not": that cannot be moved or extended alone. */
    private static List<Condition> parts(Condition condition) {
        List<Condition> all = new ArrayList<>();
        switch (condition) {
            case Condition.AllOf c -> c.parts().forEach(part -> all.addAll(parts(part)));
            case Condition.AnyOf c -> c.parts().forEach(part -> all.addAll(parts(part)));
            default -> all.add(condition);
        }
        return all;
    }
}
