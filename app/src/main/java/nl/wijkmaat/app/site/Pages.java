package nl.wijkmaat.app.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import nl.wijkmaat.app.api.Api;
import nl.wijkmaat.app.api.Compressed;
import nl.wijkmaat.app.atlas.Reader;
import nl.wijkmaat.app.download.FileFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** Puts the frame around what a page shows. A page is complete before its first byte is sent, so an error never follows half a page. */
public final class Pages {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    /** What a request carries: the state when it came in, so that a page that was begun before an import is not kept after it. */
    private static final String STATE = Pages.class.getName() + ".state";

    /** What a request carries: the basis when it came in, for the same reason. */
    private static final String BASIS = Pages.class.getName() + ".basis";

    private final Assets assets;
    private final BooleanSupplier invented;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Texts dutch = new Texts(Language.DUTCH);
    private final Texts english = new Texts(Language.ENGLISH);
    private final KeptPages kept;
    private final PageBasis basis;
    private final PageFolder folder;

    /**
     * @param assets style sheets and images
     * @param invented whether the site shows an invented country now
     * @param state what all pages rest on beside their address, such as the editions and the day
     * @param basis what those rest on that say the same on every day
     * @param folder keeps such pages for the next start
     */
    Pages(Assets assets, BooleanSupplier invented, Supplier<Object> state, PageBasis basis, PageFolder folder) {
        this.assets = assets;
        this.invented = invented;
        this.kept = new KeptPages(state);
        this.basis = basis;
        this.folder = folder;
    }

    /** A page that was shown before and is the same now; else the page is to be made. */
    Optional<ServerResponse> findKept(PageRequest request) {
        Object state = kept.state();
        request.server().attributes().put(STATE, state);
        String address = address(request);
        return kept.find(address)
                .or(() -> findOfEarlierStart(request, address, state))
                .map(page -> send(request, page));
    }

    private Optional<KeptPages.Sent> findOfEarlierStart(PageRequest request, String address, Object state) {
        if (request.server().uri().getRawQuery() != null) {
            return Optional.empty();
        }
        Optional<String> now = basis.find();
        now.ifPresent(found -> request.server().attributes().put(BASIS, found));
        Optional<KeptPages.Sent> page = now.flatMap(found -> folder.find(found, address));
        page.ifPresent(found -> kept.keep(address, found, state));
        return page;
    }

    private static String address(PageRequest request) {
        URI uri = request.server().uri();
        // The origin stands in addresses to copy, so a page under one name is never shown under another.
        return Api.origin(request.server()) + uri.getRawPath() + "?" + uri.getRawQuery();
    }

    public Texts texts(Language language) {
        return language == Language.DUTCH ? dutch : english;
    }

    /**
     * A page that exists; a browser that has it already is told so.
     *
     * @param request what was asked
     * @param template name of the template, which takes {@code page} and {@code model}
     * @param title what stands in the tab
     * @param self the address under which this page is saved and shared, with all of its state
     * @param model what the page shows
     */
    public ServerResponse show(PageRequest request, String template, String title, Link self, Object model) {
        return show(request, template, title, self, model, true);
    }

    /**
     * As {@link #show(PageRequest, String, String, Link, Object)}, also while something on the page is still being worked out. The template
     * then puts {@code part.pending} in each {@code data-region} that is not there yet: it tells how far it is and lets its reader stop it; a script
     * moves that along and puts the region in its place when it is there, and without JavaScript a link shows the page anew. A page never reloads by itself, which would take readers away from where they are.
     * Nobody keeps a page that is not finished.
     *
     * @param isFinished whether everything on the page is there
     */
    public ServerResponse show(
            PageRequest request, String template, String title, Link self, Object model, boolean isFinished) {
        return show(request, template, title, self, model, isFinished, false);
    }

    /**
     * As {@link #show(PageRequest, String, String, Link, Object, boolean)}, for a page that says the same on every day. When nothing but its
     * path is asked, it is kept for the next start of the site as well.
     */
    public ServerResponse showOfAnyDay(
            PageRequest request, String template, String title, Link self, Object model, boolean isFinished) {
        return show(request, template, title, self, model, isFinished, true);
    }

    private ServerResponse show(
            PageRequest request,
            String template,
            String title,
            Link self,
            Object model,
            boolean isFinished,
            boolean isOfAnyDay) {
        if (!request.mistakes().isEmpty()) {
            return showWrong(request, template, title, self, model);
        }
        boolean isAwaited = !isFinished && !isStopped();
        Page page = page(request.language(), title, Optional.of(self), isAwaited, Api.origin(request.server()));
        byte[] content = render(template, page, model);
        if (!isFinished) {
            return send(ServerResponse.ok(), page.language(), Compressed.of(content));
        }
        KeptPages.Sent sent = new KeptPages.Sent(Compressed.of(content), entityTag(content), request.language());
        boolean isKept = request.server()
                .attribute(STATE)
                .filter(state -> kept.keep(address(request), sent, state))
                .isPresent();
        if (isKept && isOfAnyDay) {
            request.server()
                    .attribute(BASIS)
                    .map(String.class::cast)
                    .filter(begun -> basis.find().equals(Optional.of(begun)))
                    .ifPresent(begun -> folder.keep(begun, address(request), sent));
        }
        return send(request, sent);
    }

    private static boolean isStopped() {
        return Reader.NOW.isBound() && Reader.NOW.get().wish() != Reader.Wish.ANSWER;
    }

    /**
     * As {@link #show(PageRequest, String, String, Link, Object)}, when something that was filled in cannot be: the page tells what, and keeps
     * the rest. Nobody keeps such a page.
     */
    public ServerResponse showWrong(PageRequest request, String template, String title, Link self, Object model) {
        Link typed = self;
        for (Mistake mistake : request.mistakes()) {
            if (mistake.parameter().isPresent() && !mistake.typed().isEmpty()) {
                typed = typed.with(mistake.parameter().get(), mistake.typed());
            }
        }
        Page page = new Page(
                title,
                texts(request.language()),
                Optional.of(typed),
                invented.getAsBoolean(),
                request.mistakes(),
                false,
                Api.origin(request.server()),
                assets);
        return send(ServerResponse.badRequest(), page.language(), Compressed.of(render(template, page, model)));
    }

    private static ServerResponse send(PageRequest request, KeptPages.Sent page) {
        return request.server()
                .checkNotModified(page.tag())
                .orElseGet(() -> send(ServerResponse.ok().eTag(page.tag()), page.language(), page.content()));
    }

    /**
     * A file for the reader to keep. Its name says too when a country is invented.
     *
     * @param name without what stands behind the dot
     */
    public ServerResponse download(String name, FileFormat format, byte[] content) {
        return download(name + "." + format.id(), format.mediaType(), content);
    }

    /** As {@link #download(String, FileFormat, byte[])}, for a file that holds no figures. */
    public ServerResponse download(String file, String mediaType, byte[] content) {
        String full = (invented.getAsBoolean() ? "voorbeeldland-" : "") + file;
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(full, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noCache())
                .build((_, response) -> {
                    response.getOutputStream().write(content);
                    return null;
                });
    }

    /**
     * A page that explains why there is no page.
     *
     * @param retrySeconds after which the same can be asked again; empty when that does not help
     */
    ServerResponse refuse(HttpStatus status, OptionalLong retrySeconds, Language language, ErrorPage model) {
        Page page = page(language, model.heading(), Optional.empty(), false, "");
        ServerResponse.BodyBuilder response = ServerResponse.status(status);
        retrySeconds.ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        return send(response, page.language(), Compressed.of(render("error", page, model)));
    }

    private Page page(Language language, String title, Optional<Link> self, boolean isUnfinished, String origin) {
        return new Page(title, texts(language), self, invented.getAsBoolean(), List.of(), isUnfinished, origin, assets);
    }

    private byte[] render(String template, Page page, Object model) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template + ".jte", Map.of("page", page, "model", model), output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    private static ServerResponse send(ServerResponse.BodyBuilder response, Language language, Compressed content) {
        return response.contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .cacheControl(CacheControl.noCache())
                .build((servletRequest, servletResponse) -> {
                    content.write(servletRequest, servletResponse);
                    return null;
                });
    }

    /** Tells two contents apart; not meant against forgery. Weak, because it may be compressed on its way. */
    private static String entityTag(byte[] content) {
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        return "W/\"" + Long.toHexString(checksum.getValue()) + "-" + Integer.toHexString(content.length) + "\"";
    }
}
