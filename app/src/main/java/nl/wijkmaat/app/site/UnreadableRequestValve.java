package nl.wijkmaat.app.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.wijkmaat.app.api.Api;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Answers requests that the server cannot even read, such as a broken address: they never reach our routes. */
public final class UnreadableRequestValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        ResponseHeaders.putSecurity(request, response);
        if (Api.isAddress(String.valueOf(request.getRequestURI()))) {
            Api.HEADERS.forEach(response::setHeader);
            if (response.getStatus() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
                response.setHeader("Allow", Api.ALLOWED); // the server would name methods that nothing here answers
            }
            send(
                    response,
                    "application/problem+json",
                    Api.document(response.getStatus(), request.getHeader("Accept-Language")));
            return;
        }
        Texts dutch = new Texts(Language.DUTCH);
        Texts english = new Texts(Language.ENGLISH);
        String content =
                """
                <!DOCTYPE html>
                <html lang="nl">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$d · Wijkmaat</title></head>
                <body><main><h1>%1$d</h1><p>%2$s <a href="/">Wijkmaat</a></p><p lang="en">%3$s <a href="/en">Wijkmaat</a></p></main></body>
                </html>
                """.formatted(response.getStatus(), dutch.text("error.unreadable"), english.text("error.unreadable"));
        send(response, "text/html; charset=utf-8", content.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(Response response, String contentType, byte[] content) {
        try {
            response.setContentType(contentType);
            response.getOutputStream().write(content);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // The reader is gone, so there is nobody left to tell.
        }
    }
}
