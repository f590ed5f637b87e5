package nl.wijkmaat.app.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.wijkmaat.app.atlas.TooMuchAsked;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered as it was asked. Readers get a page that says what is wrong, what is accepted and where to go. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final long USUAL_RETRY_SECONDS = 20;

    private final HttpStatus status;
    private final String key;
    private final transient Object[] arguments;
    private final transient List<ErrorPage.Way> ways;
    private final @Nullable Parameter parameter;

    private Refusal(HttpStatus status, String key, Object... arguments) {
        this(null, List.of(), status, key, arguments);
    }

    private Refusal(
            @Nullable Parameter parameter,
            List<ErrorPage.Way> ways,
            HttpStatus status,
            String key,
            Object... arguments) {
        super(status + " " + key);
        this.parameter = parameter;
        this.ways = List.copyOf(ways);
        this.status = status;
        this.key = key;
        this.arguments = arguments;
    }

    /** The address is well formed, and there is nothing there. */
    public static Refusal notFound(String key, Object... arguments) {
        return new Refusal(HttpStatus.NOT_FOUND, key, arguments);
    }

    /** Something in the address is not what it must be. */
    public static Refusal badRequest(String key, Object... arguments) {
        return new Refusal(HttpStatus.BAD_REQUEST, key, arguments);
    }

    /** One parameter is not what it must be, so that readers can mend it in the form of the page. */
    public static Refusal of(Parameter parameter, String key, Object... arguments) {
        return new Refusal(parameter, List.of(), HttpStatus.BAD_REQUEST, key, arguments);
    }

    /**
     * What a question is refused for by those that answer it, in the language of the page.
     *
     * @param why as the command line says it too
     */
    public static Refusal of(CommandFailure why, Language language) {
        HttpStatus status = why.code() == ExitCode.NOT_FOUND ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        return new Refusal(status, "error.refused", why.text().in(language.tag()));
    }

    /** It is being worked out and can be had in a while. */
    public static Refusal notYet(String key, Object... arguments) {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, key, arguments);
    }

    /** One reader asked for more than they may have worked out. */
    static Refusal tooMuch(TooMuchAsked tooMuch) {
        Refusal refusal =
                new Refusal(HttpStatus.TOO_MANY_REQUESTS, "error.too-much", Long.toString(tooMuch.waitSeconds()));
        refusal.initCause(tooMuch);
        return refusal;
    }

    static Refusal methodNotAllowed() {
        return new Refusal(HttpStatus.METHOD_NOT_ALLOWED, "error.method");
    }

    /** The same, with the page on which what is wrong can be mended. */
    Refusal leadingTo(Language language, Link page) {
        List<ErrorPage.Way> all = new ArrayList<>(ways);
        all.add(new ErrorPage.Way(new Texts(language).text("error.mend"), page));
        return leadingTo(all);
    }

    /** The same, with pages that come nearest to what was asked. */
    public Refusal leadingTo(List<ErrorPage.Way> others) {
        return new Refusal(parameter, others, status, key, arguments);
    }

    /** The parameter that is not what it must be, when it is about one. */
    Optional<Parameter> findParameter() {
        return Optional.ofNullable(parameter);
    }

    List<ErrorPage.Way> ways() {
        return ways;
    }

    /** After how many seconds the same can be asked again; empty when that does not help. */
    OptionalLong findRetrySeconds() {
        return switch (status) {
            case SERVICE_UNAVAILABLE -> OptionalLong.of(USUAL_RETRY_SECONDS);
            case TOO_MANY_REQUESTS ->
                getCause() instanceof TooMuchAsked tooMuch
                        ? OptionalLong.of(tooMuch.waitSeconds())
                        : OptionalLong.empty();
            default -> OptionalLong.empty();
        };
    }

    HttpStatus status() {
        return status;
    }

    /** What is wrong and what is accepted, for a page that tells it beside what was filled in. */
    public String explanation(Texts texts) {
        return texts.text(key, arguments);
    }
}
