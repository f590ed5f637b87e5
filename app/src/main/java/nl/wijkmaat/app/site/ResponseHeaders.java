package nl.wijkmaat.app.site;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import nl.wijkmaat.app.api.Api;

/**
 * Puts on every response what browsers must know to keep readers safe, and on every response of a site that shows an invented
 * country that it does.
 */
final class ResponseHeaders implements Filter {

    /** Says {@code invented} when figures are of an invented country; absent otherwise. */
    static final String DATA = "Wijkmaat-Data";

    /** Everything comes from this host, nothing is inline, nobody may frame a page that is not made for that. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; worker-src 'self'; img-src 'self';"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** What is made to stand in pages of others needs no script and no form, and gets none; see decision 0014. */
    static final String CONTENT_SECURITY_POLICY_IN_FRAMES =
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none';"
                    + " frame-ancestors *";

    private final BooleanSupplier invented;

    ResponseHeaders(BooleanSupplier invented) {
        this.invented = invented;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        putSecurity((HttpServletRequest) request, (HttpServletResponse) response);
        if (Api.isAddress(((HttpServletRequest) request).getRequestURI())) {
            Api.HEADERS.forEach(((HttpServletResponse) response)::setHeader);
        }
        if (invented.getAsBoolean()) {
            ((HttpServletResponse) response).setHeader(DATA, "invented");
        }
        chain.doFilter(request, response);
    }

    static void putSecurity(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                Route.isForFrames(request.getRequestURI())
                        ? CONTENT_SECURITY_POLICY_IN_FRAMES
                        : CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        // A browser ignores this over plain HTTP; behind a proxy that ends TLS only the proxy's word tells.
        if (request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
