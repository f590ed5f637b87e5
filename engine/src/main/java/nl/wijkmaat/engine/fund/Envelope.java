package nl.wijkmaat.engine.fund;

import java.util.List;
import java.util.Optional;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.Verdict;

/**
 * A part of a fund with an amount, areas that may be considered, and a key.
 *
 * @param id short name
 * @param name what readers see
 * @param perYear amount in a year at full speed, whole euros
 * @param requirements all must be met to be considered
 * @param key by what it is divided
 * @param floor least that a considered area gets in a year at full speed, whole euros; zero for none
 * @param cap most that it gets, whole euros
 */
public record Envelope(
        String id,
        LocalText name,
        Money perYear,
        List<Requirement> requirements,
        Key key,
        Money floor,
        Optional<Money> cap) {

    /** @throws IllegalArgumentException when an amount is negative or no whole euros, or the floor lies above the cap */
    public Envelope {
        requirements = List.copyOf(requirements);
        requireWholeEuros(id, perYear);
        requireWholeEuros(id, floor);
        cap.ifPresent(c -> requireWholeEuros(id, c));
        if (perYear.cents() == 0) {
            throw new QuestionRefused(
                    "deel " + id + " heeft geen geld; geef een bedrag per jaar",
                    "envelope " + id + " holds no money; give it an amount per year");
        }
        if (cap.isPresent() && cap.get().compareTo(floor) < 0) {
            throw new QuestionRefused(
                    "deel " + id + " geeft een gebied ten minste € "
                            + floor.euros().toPlainString() + " en ten hoogste € "
                            + cap.get().euros().toPlainString() + "; verhoog het plafond of verlaag de vloer",
                    "envelope " + id + " gives an area at least " + floor + " and at most " + cap.get()
                            + "; raise the cap or lower the floor");
        }
    }

    /** Percentages of whole euros are whole cents, which keeps the years of a ramp exact. */
    private static void requireWholeEuros(String id, Money amount) {
        if (amount.cents() < 0 || amount.cents() % 100 != 0) {
            throw new IllegalArgumentException(
                    "amounts of envelope " + id + " are whole euros, not negative; " + amount + " is not");
        }
    }

    /** Whether the area may be considered: one requirement that certainly fails decides, else what is not known stays so. */
    public Verdict consider(FundArea area) {
        Verdict verdict = Verdict.VOLDOET;
        for (Requirement requirement : requirements) {
            verdict = verdict.and(requirement.test(area));
        }
        return verdict;
    }

    public Envelope dividedBy(Key other) {
        return new Envelope(id, name, perYear, requirements, other, floor, cap);
    }
}
