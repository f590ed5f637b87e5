package nl.wijkmaat.engine.scheme;

import java.util.List;
import java.util.Optional;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.Period;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a scheme as they hold in one period.
 *
 * @param id short name of the round or version, such as {@code 2024}
 * @param period when applications are tested against these rules
 * @param legalBasis law or regulation
 * @param budget what may be given in all, or null when not published
 * @param moneyYears for how many years money is given, or null when without end or not published
 * @param inputs what must be known of an applicant
 * @param clauses what must all be met
 * @param entitlements who gets what
 * @param untranslatables what is not published, so that no clause can hold it
 * @param sources where the facts come from
 */
public record SchemeVersion(
        String id,
        Period period,
        String legalBasis,
        @Nullable Money budget,
        @Nullable Integer moneyYears,
        List<InputDeclaration> inputs,
        List<Clause> clauses,
        List<Entitlement> entitlements,
        List<LocalText> untranslatables,
        List<String> sources) {

    public SchemeVersion {
        inputs = List.copyOf(inputs);
        clauses = List.copyOf(clauses);
        entitlements = List.copyOf(entitlements);
        untranslatables = List.copyOf(untranslatables);
        sources = List.copyOf(sources);
    }

    public Optional<InputDeclaration> findInput(String name) {
        return inputs.stream().filter(i -> i.name().equals(name)).findFirst();
    }
}
