package nl.wijkmaat.editions.fund;

import java.util.Optional;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.engine.LocalText;

/**
 * Something of a design that can be set, with what it is now.
 *
 * @param name how it is set: that of a parameter, or the way to a part, such as {@code term.years}
 * @param part which part; empty for a parameter
 * @param of the envelope, or the kind of the key, that it is a part of; empty for a parameter and for a part of the fund
 * @param ofName name of the envelope; empty where there is none
 * @param about what a parameter is; empty for a part
 * @param value what it is now, as written; empty where the design says nothing, or leaves it open
 * @param parameter the parameter that stands for it in the file; empty where none does
 */
public record DesignField(
        String name,
        Optional<DesignPart> part,
        String of,
        Optional<LocalText> ofName,
        Optional<LocalText> about,
        String value,
        Optional<String> parameter) {

    /** How a user says that there is to be none. */
    public static final String NONE = "none";

    /** Whether it is this part of a design. */
    public boolean is(DesignPart one) {
        return part.filter(own -> own == one).isPresent();
    }

    /** What it takes: a number, unless it is a part that takes something else. */
    public DesignPart.Kind kind() {
        return part.map(DesignPart::kind).orElse(DesignPart.Kind.NUMBER);
    }

    /** Whether it stands for a parameter. */
    public boolean restsOn(DesignField other) {
        return other.part().isEmpty() && parameter.filter(other.name()::equals).isPresent();
    }

    /** What somebody wrote, as the design would write it; as written when it is not of the kind that the field takes. */
    public String normal(String written) {
        String text = written.strip();
        return switch (kind()) {
            case NUMBER, WHOLE ->
                WrittenNumber.plain(text, DesignFields.place(name), new Problems())
                        .orElse(text);
            case WHOLES -> text.replaceAll("[,;\\s]+", ",");
            case NAMES -> String.join(",", DesignEnvelopes.listOf(text));
            default -> text;
        };
    }

    /** Whether it can be left out. */
    public boolean mayBeAbsent() {
        return part.map(DesignPart::mayBeAbsent).orElse(false);
    }
}
