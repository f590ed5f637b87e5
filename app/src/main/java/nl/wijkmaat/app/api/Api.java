package nl.wijkmaat.app.api;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.TooMuchAsked;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.shell.CommandFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Finds the operation that a request is about, has it answered. */
public final class Api {

    /** The full version of the API, which every response names. Raised as semantic versioning has it; {@code docs/api.md} tells what changed. */
    public static final String VERSION = "1.3.0";

    /** Where the API lives. */
    public static final String PATH = "/v1";

    /** The methods that every resource answers. */
    public static final String ALLOWED = "GET, HEAD, OPTIONS";

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    /** What every response below {@link #PATH} says, whoever answers; the data are open, so every site may read them. */
    public static final Map<String, String> HEADERS = Map.of(
            "API-Version",
            VERSION,
            HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN,
            "*",
            HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
            "API-Version, Content-Crs, ETag, Link, Retry-After",
            "X-Frame-Options",
            "DENY");

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private final List<Operation> operations;
    private final State state;
    private final InstantSource clock = InstantSource.system();

    /**
     * @param atlas what there is to ask about
     * @param known what weighs on areas, for all who ask
     * @param contactOrNull where the operator can be reached, an address that starts with {@code https:} or {@code mailto:}, or null
     */
    public Api(Atlas atlas, KnownBurdens known, @Nullable String contactOrNull) {
        this.operations = new Operations(atlas, contactOrNull, clock, known).all();
        this.state = new State(atlas);
    }

    /** Scheme and host under which a request was sent. */
    public static String origin(ServerRequest request) {
        return RequestHeaders.origin(request);
    }

    /** Whether an address is one of the API, also when it leads nowhere. */
    public static boolean isAddress(String path) {
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }

    /** Answers whatever is asked below {@link #PATH}; failures too are answered here. */
    public ServerResponse answer(ServerRequest request) {
        RequestHeaders headers = RequestHeaders.of(request);
        try {
            return answer(request, headers);
        } catch (Problem problem) {
            return send(problem, headers.language(), Optional.empty());
        } catch (TooMuchAsked tooMuch) {
            return send(Problem.of(tooMuch), headers.language(), Optional.empty());
        } catch (CommandFailure failure) {
            Problem problem = Problem.of(failure);
            return problem.status().is5xxServerError()
                    ? failed(failure, request, headers)
                    : send(problem, headers.language(), Optional.empty());
        } catch (RuntimeException failure) {
            return failed(failure, request, headers);
        }
    }

    /**
     * A problem as a document, for requests that the server could not even read.
     *
     * @param status the HTTP status; one that is unknown counts as 400
     * @param languagesOrNull what the client asks for
     */
    public static byte[] document(int status, @Nullable String languagesOrNull) {
        HttpStatus known = Optional.ofNullable(HttpStatus.resolve(status)).orElse(HttpStatus.BAD_REQUEST);
        String language = RequestHeaders.language(Objects.requireNonNullElse(languagesOrNull, ""));
        return Answer.json(
                Problem.of(known, Messages.text("problem.unreadable")).document(language, Optional.empty()));
    }

    /** A problem of somebody else's route below {@link #PATH}, as the API tells it. */
    public static ServerResponse send(Problem problem, ServerRequest request) {
        return send(problem, RequestHeaders.of(request).language(), Optional.empty());
    }

    /** What the API tells of an error of somebody else's route below {@link #PATH}, which the log knows by the reference. */
    public static ServerResponse sendOurs(String reference, ServerRequest request) {
        Problem problem = Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, Messages.text("problem.ours"));
        return send(problem, RequestHeaders.of(request).language(), Optional.of(reference));
    }

    private ServerResponse answer(ServerRequest request, RequestHeaders headers) {
        String path = request.servletRequest().getRequestURI();
        List<String> segments = List.of(
                path.substring(Math.min(path.length(), PATH.length() + 1)).split("/", -1));
        for (Operation operation : operations) {
            Optional<Map<String, String>> values = operation.match(segments);
            if (values.isPresent()) {
                return answer(operation, values.get(), request, headers);
            }
        }
        throw Problem.notFound("problem.nothing-here", PATH + "/openapi.json");
    }

    private ServerResponse answer(
            Operation operation, Map<String, String> path, ServerRequest request, RequestHeaders headers) {
        if (request.method().equals(HttpMethod.OPTIONS)) {
            return ServerResponse.status(HttpStatus.NO_CONTENT)
                    .header(HttpHeaders.ALLOW, ALLOWED)
                    .header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, ALLOWED)
                    .header(
                            HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                            "Accept, Accept-Crs, Accept-Language, If-None-Match")
                    .build();
        }
        if (!READING.contains(request.method())) {
            throw Problem.of(HttpStatus.METHOD_NOT_ALLOWED, Messages.text("problem.method", ALLOWED))
                    .with(HttpHeaders.ALLOW, ALLOWED);
        }
        String query =
                Optional.ofNullable(request.servletRequest().getQueryString()).orElse("");
        ApiRequest read = ApiRequest.read(operation, path, query, headers, state.now());
        String tag = tag(read, headers.acceptsGzip());
        if (request.headers().header(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .anyMatch(known -> isSame(known.strip(), tag))) {
            return described(ServerResponse.status(HttpStatus.NOT_MODIFIED), read, tag)
                    .build();
        }
        return send(operation.handler().answer(read), read, tag, headers.acceptsGzip());
    }

    /** A weak comparison, as RFC 9110 (section 13.1.2) has it for this header. */
    private static boolean isSame(String known, String tag) {
        return known.equals(tag) || known.equals("W/" + tag);
    }

    /**
     * The same tag means the same bytes: it is made of all that an answer follows from, the editions, the catalogue, the version and the
     * whole question, so that a client that has the answer is told so before anything is computed.
     */
    private String tag(ApiRequest request, boolean compressed) {
        boolean dependsOnToday = request.operation().parameters().contains(Schemes.DATE);
        String digest = State.digest(List.of(
                request.state(),
                request.operation().id(),
                request.texts().toString(),
                request.mediaType(),
                request.crs().name(),
                request.language(),
                request.origin(),
                dependsOnToday
                        ? LocalDate.ofInstant(clock.instant(), NETHERLANDS).toString()
                        : ""));
        return "\"" + digest + (compressed ? "-gzip" : "") + "\"";
    }

    private static ServerResponse send(Answer answer, ApiRequest request, String tag, boolean compress) {
        ServerResponse.BodyBuilder response = ServerResponse.status(answer.status());
        if (answer.status() == HttpStatus.OK) {
            described(response, request, tag).contentType(MediaType.parseMediaType(request.mediaType()));
        } else {
            response.contentType(MediaType.APPLICATION_JSON).header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        answer.headers().forEach((name, value) -> response.header(name, value));
        boolean compressed = compress && Compressed.isWorthwhile(answer.content());
        byte[] content = compressed ? Compressed.gzip(answer.content()) : answer.content();
        if (compressed) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return written(response, content);
    }

    private static ServerResponse.BodyBuilder described(
            ServerResponse.BodyBuilder response, ApiRequest request, String tag) {
        if (request.operation().isSpatial()) {
            response.header("Content-Crs", "<" + request.crs().uri() + ">");
        }
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Accept, Accept-Crs, Accept-Encoding, Accept-Language");
    }

    private static ServerResponse send(Problem problem, String language, Optional<String> reference) {
        ServerResponse.BodyBuilder response = ServerResponse.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, "Accept-Language");
        problem.headers().forEach((name, value) -> response.header(name, value));
        return written(response, Answer.json(problem.document(language, reference)));
    }

    private static ServerResponse failed(RuntimeException failure, ServerRequest request, RequestHeaders headers) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} {} {}", reference, request.method(), request.path(), failure);
        return send(
                Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, Messages.text("problem.ours")),
                headers.language(),
                Optional.of(reference));
    }

    private static ServerResponse written(ServerResponse.BodyBuilder response, byte[] content) {
        return response.header(HttpHeaders.CONTENT_LENGTH, Integer.toString(content.length))
                .build((_, servletResponse) -> {
                    servletResponse.getOutputStream().write(content);
                    return null;
                });
    }
}
