package nl.wijkmaat.engine.scheme;

import java.time.LocalDate;
import java.util.Optional;
import nl.wijkmaat.engine.Verdict;

/** What can be told of one applicant and one scheme on one day. */
public sealed interface Access {

    Scheme scheme();

    Applicant applicant();

    LocalDate day();

    /** The outcome over all clauses, or what follows from there being none. */
    Verdict verdict();

    /**
     * The rules of that day were applied.
     *
     * @param outcome what came of it
     */
    record Tested(AccessOutcome outcome) implements Access {
        @Override
        public Scheme scheme() {
            return outcome.scheme();
        }

        @Override
        public Applicant applicant() {
            return outcome.applicant();
        }

        @Override
        public LocalDate day() {
            return outcome.day();
        }

        @Override
        public Verdict verdict() {
            return outcome.verdict();
        }
    }

    /**
     * No version speaks of that day. A scheme that is known to be closed then lets nobody in; of one whose rules were not seen nothing
     * can be computed.
     *
     * @param scheme the scheme
     * @param applicant who asked
     * @param day the day
     */
    record NoRules(Scheme scheme, Applicant applicant, LocalDate day) implements Access {
        @Override
        public Verdict verdict() {
            return switch (scheme.outside()) {
                case CLOSED -> Verdict.VOLDOET_NIET;
                case NOT_SEEN -> Verdict.NIET_BEREKENBAAR;
            };
        }

        /** The last version that ended before the day. */
        public Optional<SchemeVersion> findLastBefore() {
            return scheme.versions().stream()
                    .filter(v -> v.period().from().isBefore(day))
                    .reduce((_, later) -> later);
        }
    }

    /** The outcome where rules were applied. */
    default Optional<AccessOutcome> findOutcome() {
        return this instanceof Tested tested ? Optional.of(tested.outcome()) : Optional.empty();
    }
}
