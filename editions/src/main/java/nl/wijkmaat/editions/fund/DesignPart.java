package nl.wijkmaat.editions.fund;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A part of a design that a user can set otherwise. */
public enum DesignPart {
    FIRST_YEAR(Of.TERM, Kind.WHOLE, false, "first_year"),
    YEARS(Of.TERM, Kind.WHOLE, false, "years"),
    RAMP(Of.TERM, Kind.WHOLES, true, "ramp_percent"),
    EUROS_PER_YEAR(Of.ENVELOPE, Kind.NUMBER, false, "euros_per_year"),
    ENVELOPE_KEY(Of.ENVELOPE, Kind.KEY, false, "key"),
    FLOOR(Of.ENVELOPE, Kind.NUMBER, true, "floor_euros"),
    CAP(Of.ENVELOPE, Kind.NUMBER, true, "cap_euros"),
    /** {@code level}, or a list of which each area counts as a whole. */
    AREAS(Of.ENVELOPE, Kind.AREAS, false, "areas"),
    OUTSIDE(Of.ENVELOPE, Kind.LIST, true, "outside"),
    OTHER_GEMEENTE(Of.ENVELOPE, Kind.LIST, true, "in_other_gemeente_than"),
    MEMBER_OF(Of.ENVELOPE, Kind.NETWORK, true, "member_of"),
    LEAST_WEIGHT(Of.ENVELOPE, Kind.NUMBER, true, "at_least.weight"),
    LEAST_STACKED(Of.ENVELOPE, Kind.NUMBER, true, "at_least.stacked_domains"),
    LEAST_COMPARABLE(Of.ENVELOPE, Kind.NUMBER, true, "at_least.comparable_share"),
    LEAST_RESIDENTS(Of.ENVELOPE, Kind.NUMBER, true, "at_least.residents"),
    LEAST_GEMEENTE(Of.ENVELOPE, Kind.NUMBER, true, "at_least.gemeente_residents"),
    BELOW_RESIDENTS(Of.ENVELOPE, Kind.NUMBER, true, "below.residents"),
    BELOW_GEMEENTE(Of.ENVELOPE, Kind.NUMBER, true, "below.gemeente_residents"),
    KEY_FROM(Of.KEY, Kind.NUMBER, false, "from"),
    KEY_TIMES(Of.KEY, Kind.NUMBER, false, "times_at_100"),
    KEY_INDICATOR(Of.KEY, Kind.INDICATOR, false, "indicator"),
    AFFECTED_FROM(Of.FUND, Kind.NUMBER, false, "affected_from"),
    JOINING(Of.FUND, Kind.JOINING, false, "joining"),
    /** Names of envelopes that are added. */
    ADDED(Of.ENVELOPES, Kind.NAMES, true, "envelopes.add"),
    /** Ids of envelopes that are left out. */
    REMOVED(Of.ENVELOPES, Kind.NAMES, true, "envelopes.remove");

    /** Of what it is a part, and so how its name begins. */
    public enum Of {
        FUND,
        TERM,
        KEY,
        ENVELOPE,
        /** Which envelopes there are. */
        ENVELOPES
    }

    /** What it takes. */
    public enum Kind {
        NUMBER,
        WHOLE,
        /** Whole numbers with commas between them. */
        WHOLES,
        /** A key that the design describes. */
        KEY,
        AREAS,
        /** A list of named areas. */
        LIST,
        /** A network of gemeenten. */
        NETWORK,
        /** An indicator that is a percentage of residents. */
        INDICATOR,
        JOINING,
        /** Names or ids with commas between them. */
        NAMES
    }

    /** What of an envelope is about its money. */
    private static final Set<DesignPart> MONEY = EnumSet.of(EUROS_PER_YEAR, ENVELOPE_KEY, FLOOR, CAP);

    private final Of of;
    private final Kind kind;
    private final boolean mayBeAbsent;
    private final String id;

    DesignPart(Of of, Kind kind, boolean mayBeAbsent, String id) {
        this.of = of;
        this.kind = kind;
        this.mayBeAbsent = mayBeAbsent;
        this.id = id;
    }

    /** All parts of one thing, in the order in which people read them. */
    static List<DesignPart> listOf(Of of) {
        return Arrays.stream(values()).filter(part -> part.of == of).toList();
    }

    public Of of() {
        return of;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether a design can do without. */
    public boolean mayBeAbsent() {
        return mayBeAbsent;
    }

    /** The last part of its name. */
    public String id() {
        return id;
    }

    /** Whether it says who takes part in an envelope. */
    public boolean isRequirement() {
        return of == Of.ENVELOPE && !MONEY.contains(this);
    }

    /** The keys in the file that lead to it from what it is a part of. */
    List<String> path() {
        List<String> keys = List.of(id.split("\\."));
        return isRequirement()
                ? Stream.concat(Stream.of("consider"), keys.stream()).toList()
                : keys;
    }
}
