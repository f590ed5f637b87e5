package nl.wijkmaat.app.site;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.wijkmaat.app.atlas.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Tells readers who wait apart, and lets them stop. Each look at a page has a name of its own that nobody can guess, so nobody can stop what
 * another waits for. A page tells it when it asks again, and when its reader stops; it is no cookie, is nowhere kept, and says nothing of who reads.
 */
final class Readers {

    /** What {@link Parameter#STOPPED} holds. */
    static final String YES = "1";

    /** Where a page that asks again tells its name. */
    private static final String HEADER = "Wijkmaat-Reader";

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Readers() {}

    /** Who sends a request: somebody new when it does not tell. */
    static Reader of(ServerRequest request) {
        return new Reader(
                findName(request.headers().firstHeader(HEADER)).orElseGet(Readers::newName), Reader.Wish.ANSWER);
    }

    private static Optional<String> findName(@Nullable String told) {
        return Optional.ofNullable(told).filter(name -> NAME.matcher(name).matches());
    }

    private static String newName() {
        byte[] name = new byte[16];
        RANDOM.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }

    /** Shows a page of which nothing that is not there is begun. */
    static ServerResponse looking(Supplier<ServerResponse> page) {
        return ScopedValue.where(Reader.NOW, Reader.NOW.get().wishing(Reader.Wish.LOOK))
                .call(page::get);
    }

    /**
     * Ends the waiting of the reader who sends this, and leads to the page as it is without what they waited for.
     *
     * @param request with the field {@link Page#READER}
     * @param handler makes the page, and by that asks for everything that it waits for
     * @throws Refusal when nobody tells who they are: pages themselves are read, not changed
     */
    static ServerResponse stop(PageRequest request, Site.PageHandler handler) {
        String name = findName(request.server().params().getFirst(Page.READER)).orElseThrow(Refusal::methodNotAllowed);
        ServerRequest asked = ServerRequest.from(request.server())
                .params(all -> all.remove(Page.READER))
                .build();
        PageRequest page = new PageRequest(request.route(), request.language(), asked);
        ScopedValue.where(Reader.NOW, new Reader(name, Reader.Wish.STOP))
                .call(() -> Mendable.answer(page, handler::show));
        return ServerResponse.seeOther(stopped(request)).build();
    }

    /** The address of the page as it is when it was stopped. */
    private static URI stopped(PageRequest request) {
        URI uri = request.server().uri();
        String query = uri.getRawQuery();
        return URI.create(uri.getRawPath() + "?" + (query == null ? "" : query + "&")
                + Parameter.STOPPED.in(request.language()) + "=" + YES);
    }
}
