package nl.wijkmaat.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Content that is kept and sent to many: compressed once, when it is made, and again plain for the few who do not accept that. */
public final class Compressed {

    /** What is smaller hardly shrinks. */
    private static final int WORTH_COMPRESSING_BYTES = 1024;

    private final byte[] content;
    private final boolean isGzip;

    private Compressed(byte[] content, boolean isGzip) {
        this.content = content;
        this.isGzip = isGzip;
    }

    /** Content of which nobody changes the bytes any more. */
    public static Compressed of(byte[] plain) {
        return isWorthwhile(plain) ? new Compressed(gzip(plain), true) : new Compressed(plain, false);
    }

    /** Content that was kept elsewhere as {@link #kept} gave it. */
    public static Compressed ofKept(byte[] kept, boolean isGzip) {
        return new Compressed(kept, isGzip);
    }

    /** The content as it is kept; never write to it. */
    public byte[] kept() {
        return content;
    }

    /** Whether it is kept compressed. */
    public boolean isGzip() {
        return isGzip;
    }

    static boolean isWorthwhile(byte[] plain) {
        return plain.length >= WORTH_COMPRESSING_BYTES;
    }

    /** How many bytes are kept. */
    public int bytes() {
        return content.length;
    }

    /** Sends it as the client accepts it. */
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader("Vary", "Accept-Encoding");
        boolean sendsGzip = isGzip && acceptsGzip(request);
        if (sendsGzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] sent = sendsGzip ? content : plain();
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }

    /** The content as it was given; never write to it. */
    public byte[] plain() {
        if (!isGzip) {
            return content;
        }
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        return RequestHeaders.acceptsGzip(String.join(",", Collections.list(request.getHeaders("Accept-Encoding"))));
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }
}
