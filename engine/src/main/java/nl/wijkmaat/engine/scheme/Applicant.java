package nl.wijkmaat.engine.scheme;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.engine.area.AreaCode;

/**
 * Who asks: a gemeente, or an area inside one, with what is known of it.
 *
 * @param name what it is called
 * @param gemeente code of the gemeente, or of the gemeente in which the area lies
 * @param focusAreas ids of the listed areas that it is, lies in or wholly or partly contains, each with how sure that is
 * @param isGemeente whether the gemeente itself asks
 * @param facts what is known, by input name; an input without a fact is unknown
 */
public record Applicant(
        String name,
        AreaCode gemeente,
        Map<String, Membership> focusAreas,
        boolean isGemeente,
        Map<String, Fact> facts) {

    /** How an area stands to a listed area whose outline is only indicative. */
    public enum Membership {
        /** It is the listed area or lies wholly inside it. */
        INSIDE,
        /** Only a part of it belongs, or the sources disagree. */
        UNCERTAIN
    }

    public Applicant {
        focusAreas = Map.copyOf(focusAreas);
        facts = Map.copyOf(facts);
    }

    public static Applicant gemeente(String name, AreaCode code, Map<String, Fact> facts) {
        return new Applicant(name, code, Map.of(), true, facts);
    }

    /** What is known for an input; empty also when a source was asked and had no figure. */
    public Optional<Fact> findFact(String input) {
        return Optional.ofNullable(facts.get(input)).filter(fact -> !(fact instanceof Fact.Absent));
    }

    /** The names of the inputs of which something is known. */
    public Set<String> inputNames() {
        return facts.keySet();
    }
}
