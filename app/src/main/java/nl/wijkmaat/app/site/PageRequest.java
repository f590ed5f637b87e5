package nl.wijkmaat.app.site;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wijkmaat.app.download.FileFormat;
import nl.wijkmaat.engine.scheme.Scheme;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * A request for a page, with its parameters checked as they are read.
 *
 * @param route which page
 * @param language in which language
 * @param server the request as it came in
 */
public record PageRequest(Route route, Language language, ServerRequest server) {

    /** Long enough for a custom area of hundreds of buurten. */
    private static final int LONGEST_VALUE = 12_000;

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    /** What stands for {@code {code}} in the path. */
    public String code() {
        return server.pathVariable("code");
    }

    /**
     * The scheme that stands in the path.
     *
     * @param schemes all of them by id
     * @throws Refusal when there is no such scheme
     */
    public Scheme getScheme(Map<String, Scheme> schemes) {
        Scheme scheme = schemes.get(code());
        if (scheme == null) {
            throw Refusal.notFound("error.scheme", code());
        }
        return scheme;
    }

    /**
     * The value of a parameter without blanks around it; empty when it is absent or blank.
     *
     * @throws Refusal when it is too long, stands there twice or holds control characters
     */
    public Optional<String> find(Parameter parameter) {
        List<String> values = values(parameter);
        if (values.size() > 1) {
            throw Refusal.badRequest("error.twice", parameter.in(language));
        }
        return values.stream().findFirst().flatMap(value -> checked(parameter, value));
    }

    /**
     * All values of a parameter that a form may send more than once, with commas between them.
     *
     * @throws Refusal when they are too long together or hold control characters
     */
    public Optional<String> findJoined(Parameter parameter) {
        return checked(parameter, String.join(",", values(parameter)));
    }

    /**
     * The values of a family of fields, such as {@code bound.income} and {@code bound.residents}: by what stands behind the name of the
     * parameter and a dot, in the order in which they were sent. Blank ones are left out.
     *
     * @throws Refusal when one is too long, stands there twice or holds control characters
     */
    public Map<String, String> listFields(Parameter parameter) {
        String start = parameter.in(language) + ".";
        Map<String, String> fields = new LinkedHashMap<>();
        server.params().forEach((name, values) -> {
            if (name.startsWith(start)) {
                if (values.size() > 1) {
                    throw Refusal.badRequest("error.twice", parameter.in(language));
                }
                values.stream()
                        .filter(Objects::nonNull)
                        .findFirst()
                        .flatMap(value -> checked(parameter, value))
                        .ifPresent(value -> fields.put(name.substring(start.length()), value));
            }
        });
        return fields;
    }

    private List<String> values(Parameter parameter) {
        return server.params().getOrDefault(parameter.in(language), List.of()).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private Optional<String> checked(Parameter parameter, String text) {
        String name = parameter.in(language);
        String value = text.strip();
        if (value.length() > LONGEST_VALUE) {
            throw Refusal.badRequest("error.long", name, LONGEST_VALUE);
        }
        // A replacement character is what is left of bytes that were no UTF-8.
        if (value.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD)) {
            throw Refusal.badRequest("error.characters", name);
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /**
     * A whole number.
     *
     * @param usual what holds when nothing is asked
     * @throws Refusal when the value is no whole number from {@code least} to {@code most}
     */
    public int getNumber(Parameter parameter, int least, int most, int usual) {
        Optional<String> value = find(parameter);
        if (value.isEmpty()) {
            return usual;
        }
        int number = value.get().matches("[0-9]{1,9}") ? Integer.parseInt(value.get()) : -1;
        if (number < least || number > most) {
            throw Refusal.badRequest(
                    "error.number",
                    parameter.in(language),
                    value.get(),
                    Integer.toString(least),
                    Integer.toString(most));
        }
        return number;
    }

    /**
     * One of several things that have a name.
     *
     * @param all what is accepted
     * @param name of each, as it stands in an address
     * @throws Refusal when the value is the name of none
     */
    public <T> Optional<T> findChoice(Parameter parameter, List<T> all, Function<T, String> name) {
        return find(parameter)
                .map(asked -> all.stream()
                        .filter(one -> name.apply(one).equals(asked))
                        .findFirst()
                        .orElseThrow(() -> Refusal.badRequest(
                                "error.choice",
                                parameter.in(language),
                                asked,
                                all.stream().map(name).collect(Collectors.joining(", ")))));
    }

    /**
     * The format of a file; CSV when none is asked for.
     *
     * @param offered formats in which there is such a file
     * @throws Refusal when another is asked for
     */
    public FileFormat getFormat(List<FileFormat> offered) {
        return findChoice(Parameter.FORMAT, offered, FileFormat::id).orElse(FileFormat.CSV);
    }

    /**
     * A year of four digits.
     *
     * @throws Refusal when the value is something else
     */
    public OptionalInt findYear(Parameter parameter) {
        Optional<String> value = find(parameter);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!value.get().matches("(19|20)[0-9]{2}")) {
            throw Refusal.badRequest("error.year", parameter.in(language), value.get());
        }
        return OptionalInt.of(Integer.parseInt(value.get()));
    }

    /**
     * A day, written as 2024-06-30.
     *
     * @throws Refusal when the value is something else
     */
    public Optional<LocalDate> findDay(Parameter parameter) {
        Optional<String> value = find(parameter);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get().matches("(199|20[0-9])[0-9]-[0-9]{2}-[0-9]{2}")) {
            try {
                return Optional.of(LocalDate.parse(value.get()));
            } catch (DateTimeParseException noSuchDay) {
                // told below, as is what does not look like a day
            }
        }
        throw Refusal.badRequest("error.date", parameter.in(language), value.get());
    }

    /** The day that it is now in the Netherlands. */
    public static LocalDate today(InstantSource clock) {
        return LocalDate.ofInstant(clock.instant(), NETHERLANDS);
    }
}
