package nl.wijkmaat.app.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.atlas.TooMuchAsked;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.engine.LocalText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A request that is not answered as it was asked. Goes out as {@code application/problem+json} (RFC 9457) in the client's language. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient LocalText detail;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    /**
     * One thing that is wrong with a request.
     *
     * @param in where: {@code query}, {@code path} or {@code header}
     * @param name of the parameter or header
     * @param detail what is wrong and what is accepted
     */
    record Fault(String in, String name, LocalText detail) {}

    private Problem(HttpStatus status, LocalText detail, List<Fault> faults, Map<String, String> headers) {
        super(status + ": " + detail.en());
        this.status = status;
        this.detail = detail;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
    }

    /** @param detail what is wrong, what is accepted, what to do */
    public static Problem of(HttpStatus status, LocalText detail) {
        return new Problem(status, detail, List.of(), Map.of());
    }

    static Problem notFound(String key, Object... arguments) {
        return of(HttpStatus.NOT_FOUND, Messages.text(key, arguments));
    }

    /** Everything that is wrong with the request at once, so that nobody has to try time and again. */
    static Problem badRequest(List<Fault> faults) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                Messages.text(
                        "problem.faults." + (faults.size() == 1 ? "one" : "more"),
                        faults.size(),
                        faults.getFirst().detail()),
                faults,
                Map.of());
    }

    static Problem badParameter(Parameter<?> parameter, String key, Object... arguments) {
        return badRequest(List.of(new Fault(parameter.in(), parameter.name(), Messages.text(key, arguments))));
    }

    static Problem badHeader(HttpStatus status, String header, LocalText detail) {
        return new Problem(status, detail, List.of(new Fault("header", header, detail)), Map.of());
    }

    /** What a command would have said: the same questions go to the same functions. */
    static Problem of(CommandFailure failure) {
        return of(
                switch (failure.code()) {
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                    case USAGE, BAD_INPUT -> HttpStatus.BAD_REQUEST;
                    default -> HttpStatus.INTERNAL_SERVER_ERROR;
                },
                failure.text());
    }

    /** One client asked for more than it may have worked out; it is told when it can ask again. */
    public static Problem of(TooMuchAsked tooMuch) {
        String seconds = Long.toString(tooMuch.waitSeconds());
        return of(HttpStatus.TOO_MANY_REQUESTS, Messages.text("problem.too-much", seconds))
                .with(HttpHeaders.RETRY_AFTER, seconds);
    }

    /** This problem with one header more on its response. */
    Problem with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Problem(status, detail, faults, more);
    }

    private LocalText title() {
        return Operation.PROBLEMS.contains(status.value())
                ? Messages.text("problem.title." + status.value())
                : Messages.text("problem.title.other");
    }

    HttpStatus status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The members of the document; {@code title} follows from the status alone, as RFC 9457 asks. */
    Map<String, @Nullable Object> document(String language, Optional<String> reference) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("status", status.value());
        members.put("title", title().in(language));
        members.put("detail", detail.in(language));
        if (!faults.isEmpty()) {
            List<Map<String, @Nullable Object>> errors = new ArrayList<>();
            for (Fault fault : faults) {
                Map<String, @Nullable Object> error = new LinkedHashMap<>();
                error.put("in", fault.in());
                error.put("name", fault.name());
                error.put("detail", fault.detail().in(language));
                errors.add(error);
            }
            members.put("errors", errors);
        }
        reference.ifPresent(text -> members.put("reference", text));
        return members;
    }
}
