package nl.wijkmaat.app.scheme;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.engine.scheme.Fact;
import nl.wijkmaat.engine.scheme.InputDeclaration;
import nl.wijkmaat.engine.statistics.Interval;

/**
 * What somebody stated of an applicant on the command line, as {@code name=value}. A value that begins with {@code @} names an indicator
 * whose figure is to answer the input.
 *
 * @param name of the input
 * @param value as written
 */
record StatedInput(String name, String value) {

    private static final Map<String, Boolean> TRUTHS =
            Map.of("true", true, "ja", true, "yes", true, "false", false, "nee", false, "no", false);

    /** @throws CommandFailure when there is no equals sign, or nothing before or behind it */
    static StatedInput parse(String text) {
        int at = text.indexOf('=');
        if (at < 1 || at == text.length() - 1) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "scheme.input_form", text);
        }
        return new StatedInput(
                text.substring(0, at).strip(), text.substring(at + 1).strip());
    }

    boolean isIndicator() {
        return value.startsWith("@");
    }

    String indicator() {
        return value.substring(1);
    }

    /** @throws CommandFailure when the scheme asks no such input */
    InputDeclaration declaration(List<InputDeclaration> declared) {
        return declared.stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow(() -> {
            List<String> names =
                    declared.stream().map(InputDeclaration::name).distinct().toList();
            return names.isEmpty()
                    ? CommandFailure.of(ExitCode.BAD_INPUT, "scheme.input_none", name)
                    : CommandFailure.of(
                            ExitCode.BAD_INPUT,
                            "scheme.input_unknown",
                            name,
                            Closest.hint(name, names),
                            String.join(", ", names));
        });
    }

    /**
     * @param range outside which a number cannot be true
     * @throws CommandFailure when the value is not of the type that the scheme asks, or lies outside the range
     */
    Fact fact(InputDeclaration declaration, Interval range) {
        try {
            return switch (declaration.type()) {
                case NUMBER, EURO -> new Fact.Amount(number(range), null);
                case TRUTH -> new Fact.Truth(truth());
                case CHOICE -> {
                    if (!declaration.choices().containsKey(value)) {
                        throw CommandFailure.of(
                                ExitCode.BAD_INPUT,
                                "scheme.input_choice",
                                name,
                                value,
                                String.join(", ", declaration.choices().keySet()));
                    }
                    yield new Fact.Choice(value);
                }
                case DATE -> new Fact.Day(LocalDate.parse(value));
            };
        } catch (DateTimeException e) {
            throw refused("scheme.input_date");
        }
    }

    /** @throws CommandFailure when it is neither yes nor no */
    boolean truth() {
        Boolean truth = TRUTHS.get(value.toLowerCase(Locale.ROOT));
        if (truth == null) {
            throw refused("scheme.input_truth");
        }
        return truth;
    }

    /**
     * Plain decimals only: an exponent of a few characters would be written out as a thousand million digits.
     *
     * @param range outside which it cannot be true
     * @throws CommandFailure when it is no number, or lies outside the range
     */
    BigDecimal number(Interval range) {
        if (!value.matches("[-+]?[0-9]{1,15}([.][0-9]{1,9})?")) {
            throw refused("scheme.input_number");
        }
        BigDecimal number = new BigDecimal(value);
        double amount = number.doubleValue();
        if (amount < range.low() || amount > range.high()) {
            throw range.high() == Double.MAX_VALUE
                    ? refused("scheme.input_negative")
                    : CommandFailure.of(
                            ExitCode.BAD_INPUT,
                            "scheme.input_range",
                            name,
                            value,
                            Grid.plain(range.low()),
                            Grid.plain(range.high()));
        }
        return number;
    }

    private CommandFailure refused(String key) {
        return CommandFailure.of(ExitCode.BAD_INPUT, key, name, value);
    }
}
