package nl.wijkmaat.app.site;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Tells finders of a leak where to report it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9116">RFC 9116</a>
 */
final class SecurityText {

    private SecurityText() {}

    static ServerResponse show(ServerRequest request, SiteSettings settings) {
        String host = request.uri().getScheme() + "://" + request.uri().getAuthority();
        return Site.plain(write(host, settings.contactOrNull(), Clock.systemUTC()));
    }

    /** The date of expiry moves along with the clock: as long as this answers, somebody keeps the site running. */
    static String write(String host, @org.jspecify.annotations.Nullable String contactOrNull, Clock clock) {
        LocalDate expires = LocalDate.now(clock).plusMonths(6).withDayOfMonth(1);
        String contact = contactOrNull == null ? host + Route.REPORT_LEAK.pattern(Language.DUTCH) : contactOrNull;
        return """
                Contact: %s
                Expires: %s
                Preferred-Languages: nl, en
                Canonical: %s/.well-known/security.txt
                """.formatted(
                contact,
                expires.atStartOfDay().atOffset(ZoneOffset.UTC).toInstant().truncatedTo(ChronoUnit.SECONDS),
                host);
    }
}
