package nl.wijkmaat.app.site;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wijkmaat.app.download.FileFormat;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.engine.scheme.Scheme;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * A request for a page, with its parameters checked as they are read.
 *
 * @param route which page
 * @param language in which language
 * @param server the request as it came in
 * @param mistakes what is known to be wrong in the address; these parameters read as if they were not there
 */
public record PageRequest(Route route, Language language, ServerRequest server, List<Mistake> mistakes) {

    /**
     * What others put behind addresses to see where readers come from. It says nothing of a page, so a link that somebody received works;
     * nothing is done with it.
     */
    private static final Pattern OF_TRACKERS = Pattern.compile(
            "(utm|mtm|pk|piwik|matomo|mc)_[a-z0-9_]+|fbclid|gclid|dclid|msclkid|igshid", Pattern.CASE_INSENSITIVE);

    /** As many unknown names are told; nobody mistypes more. */
    private static final int MOST_UNKNOWN = 5;

    private static final int LONGEST_NAME = 60;

    /** Long enough for a custom area of hundreds of buurten. */
    private static final int LONGEST_VALUE = 12_000;

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    public PageRequest {
        mistakes = List.copyOf(mistakes);
    }

    /** A request of which nothing is known to be wrong. */
    PageRequest(Route route, Language language, ServerRequest server) {
        this(route, language, server, List.of());
    }

    /** The same request, with one thing more that is wrong. */
    PageRequest with(Mistake mistake) {
        List<Mistake> more = new ArrayList<>(mistakes);
        more.add(mistake);
        return new PageRequest(route, language, server, more);
    }

    /** Whether the address holds a value for this parameter that is not known to be wrong. */
    boolean has(Parameter parameter) {
        return server.params().entrySet().stream()
                        .anyMatch(entry -> parameter.isCalled(entry.getKey(), language)
                                && entry.getValue().stream().anyMatch(value -> value != null && !value.isBlank()))
                && isReadable(parameter);
    }

    /** About a parameter when the address has it; else what is usual is not there either, and no form helps. */
    public Refusal refusal(Parameter parameter, String key, Object... arguments) {
        return has(parameter) ? Refusal.of(parameter, key, arguments) : Refusal.notFound(key, arguments);
    }

    private boolean isReadable(Parameter parameter) {
        return mistakes.stream().noneMatch(mistake -> mistake.parameter().equals(Optional.of(parameter)));
    }

    /** What the address holds for a parameter; empty when it is no text that can be shown. */
    String textOf(Parameter parameter) {
        try {
            return findJoined(parameter).orElse("");
        } catch (Refusal notAText) {
            return "";
        }
    }

    /** The page of which this is a file or a drawing, with what that page reads of this address. */
    Link linkToPage() {
        Route page = route.page().orElse(route);
        Link link = server.pathVariables().containsKey("code") ? Link.to(page, code()) : Link.to(page);
        for (Parameter parameter : page.parameters()) {
            String text = textOf(parameter);
            link = text.isEmpty() ? link : link.with(parameter, text);
        }
        return link;
    }

    /** What is wrong with each name in the address that this page does not know, and of which it can not be told whether it would change what is shown. */
    List<Refusal> listUnknown() {
        return server.params().keySet().stream()
                .filter(name -> route.parameters().stream().noneMatch(p -> p.isCalled(name, language)))
                .filter(name -> !OF_TRACKERS.matcher(name).matches())
                .limit(MOST_UNKNOWN)
                .map(this::unknown)
                .toList();
    }

    private Refusal unknown(String name) {
        List<String> known = route.parameters().stream()
                .map(parameter -> parameter.in(language))
                .distinct()
                .toList();
        String readable = name.replaceAll("[\\p{C}\uFFFD]", " ").strip();
        String shown = readable.length() > LONGEST_NAME ? readable.substring(0, LONGEST_NAME) + "…" : readable;
        if (known.isEmpty()) {
            return Refusal.badRequest("error.unknown.none", shown);
        }
        String all = String.join(", ", known);
        return findMeant(shown, known)
                .map(meant -> Refusal.badRequest("error.unknown.near", shown, meant, all))
                .orElseGet(() -> Refusal.badRequest("error.unknown", shown, all));
    }

    /** The same parameter in the other language, else the name that looks most like it. */
    private Optional<String> findMeant(String name, List<String> known) {
        return route.parameters().stream()
                .filter(parameter -> parameter.isCalled(name, language.other()))
                .map(parameter -> parameter.in(language))
                .findFirst()
                .or(() -> Closest.to(name, known).stream().findFirst());
    }

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
            throw Refusal.of(parameter, "error.twice", parameter.in(language));
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
        if (!isReadable(parameter)) {
            return fields;
        }
        server.params().forEach((name, values) -> {
            if (name.startsWith(start)) {
                if (values.size() > 1) {
                    throw Refusal.of(parameter, "error.twice", parameter.in(language));
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
        if (!isReadable(parameter)) {
            return List.of();
        }
        return server.params().getOrDefault(parameter.in(language), List.of()).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private Optional<String> checked(Parameter parameter, String text) {
        String name = parameter.in(language);
        String value = text.strip();
        if (value.length() > LONGEST_VALUE) {
            throw Refusal.of(parameter, "error.long", name, LONGEST_VALUE);
        }
        // A replacement character is what is left of bytes that were no UTF-8.
        if (value.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD)) {
            throw Refusal.of(parameter, "error.characters", name);
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
            throw Refusal.of(
                    parameter,
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
                        .orElseThrow(() -> Refusal.of(
                                parameter,
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
            throw Refusal.of(parameter, "error.year", parameter.in(language), value.get());
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
        throw Refusal.of(parameter, "error.date", parameter.in(language), value.get());
    }

    /** The day that it is now in the Netherlands. */
    public static LocalDate today(InstantSource clock) {
        return LocalDate.ofInstant(clock.instant(), NETHERLANDS);
    }
}
