package nl.wijkmaat.app.site.map;

import java.time.LocalDate;
import java.util.Locale;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.statistics.Domain;
import nl.wijkmaat.engine.statistics.Indicator;

/** What a map shows of each area. */
public sealed interface Layer {

    /** As it stands in addresses; the same in both languages, as ids of indicators are. */
    String id();

    /** Whether it is worked out over many methods, which takes seconds rather than milliseconds. */
    default boolean isOverMethods() {
        return false;
    }

    /** A published figure. */
    record OfIndicator(Indicator indicator) implements Layer {
        @Override
        public String id() {
            return indicator.id();
        }
    }

    /** The position of a domain among residents. */
    record OfDomain(Domain domain) implements Layer {
        static final String PREFIX = "domain-";

        @Override
        public String id() {
            return PREFIX + domain.id();
        }
    }

    /**
     * Whether a scheme is open to an area on a day.
     *
     * @param day whose rules hold
     */
    record OfAccess(Scheme scheme, LocalDate day) implements Layer {
        static final String PREFIX = "access-";

        @Override
        public String id() {
            return PREFIX + scheme.id();
        }
    }

    /** What weighs on an area, all domains together. */
    enum OfBurden implements Layer {
        /** In how many domains it lies beyond the line. */
        STACKING,
        /** Its weight, over all methods. */
        WEIGHT,
        /** In which share of methods it carries at least what the focus areas carry. */
        COMPARABLE;

        @Override
        public String id() {
            return "burden-" + name().toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean isOverMethods() {
            return this != STACKING;
        }
    }
}
