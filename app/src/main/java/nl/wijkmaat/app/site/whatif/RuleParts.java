package nl.wijkmaat.app.site.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.engine.scheme.Clause;
import nl.wijkmaat.engine.scheme.Condition;
import nl.wijkmaat.engine.scheme.SchemeVersion;

/** What of a rule can be changed. */
final class RuleParts {

    private RuleParts() {}

    /**
     * A bound of a rule that can move.
     *
     * @param sign how an address and the command tell it from the other bounds of the same input; an equals sign when there is no other
     */
    record Movable(Clause clause, Condition.Bound bound, String sign) {

        /** As it is told in an address: {@code rule:input}, with the sign when the input is held between two bounds. */
        String id() {
            return clause.id() + ":" + bound.input() + (isAlone() ? "" : sign);
        }

        /** The last part of the name of its field. */
        String field() {
            return clause.id() + "." + bound.input()
                    + (isAlone() ? "" : "." + bound.comparison().name().toLowerCase(Locale.ROOT));
        }

        boolean isAlone() {
            return sign.equals("=");
        }

        /** How a change of it begins, up to the number. */
        String change() {
            return "bound:" + clause.id() + ":" + bound.input() + sign;
        }

        /** What it is changed to; empty when no change is about it. */
        Optional<String> findIn(List<String> changes) {
            return changes.stream()
                    .filter(change -> change.startsWith(change()))
                    .map(change -> change.substring(change().length()))
                    .filter(number -> !number.startsWith("="))
                    .findFirst();
        }
    }

    /** The bounds of a rule that can move. Two of one input that compare alike are left out: nothing tells them apart. */
    static List<Movable> listBounds(Clause clause) {
        Map<String, List<Condition.Bound>> bounds = new LinkedHashMap<>();
        parts(clause.condition()).forEach(part -> {
            if (part instanceof Condition.Bound bound) {
                bounds.computeIfAbsent(bound.input(), _ -> new ArrayList<>()).add(bound);
            }
        });
        return bounds.values().stream()
                .filter(of ->
                        of.stream().map(Condition.Bound::comparison).distinct().count() == of.size())
                .flatMap(of -> of.stream()
                        .map(bound -> new Movable(
                                clause,
                                bound,
                                of.size() == 1 ? "=" : bound.comparison().sign())))
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
