package nl.wijkmaat.app.site;

import java.nio.file.Path;
import nl.wijkmaat.app.register.DatabaseAddress;
import org.jspecify.annotations.Nullable;

/**
 * What an operator can set.
 *
 * @param dataDirectory where the own database lives
 * @param port the port to listen on; 0 for any that is free
 * @param databaseOrNull the database server to use, or null for an own one
 * @param themeOrNull a style sheet with tokens that replaces our theme, or null
 * @param contactOrNull where vulnerabilities are reported, an address that starts with {@code https:} or {@code mailto:}, or null
 * @param computationsPerMinute how many computations one client may begin in a minute; 0 for as many as it likes
 * @param clientHeaderOrNull the header in which a proxy in front tells the address of the client, or null when clients come here themselves
 */
public record SiteSettings(
        Path dataDirectory,
        int port,
        @Nullable DatabaseAddress databaseOrNull,
        @Nullable Path themeOrNull,
        @Nullable String contactOrNull,
        int computationsPerMinute,
        @Nullable String clientHeaderOrNull) {

    private static final int MOST_COMPUTATIONS_PER_MINUTE = 100_000;

    /** @throws IllegalArgumentException when the port, the contact, the number or the header is none */
    public SiteSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
        }
        if (contactOrNull != null && !contactOrNull.matches("(https://|mailto:)\\S+")) {
            throw new IllegalArgumentException(
                    "the contact must start with https:// or mailto:, not '" + contactOrNull + "'");
        }
        if (computationsPerMinute < 0 || computationsPerMinute > MOST_COMPUTATIONS_PER_MINUTE) {
            throw new IllegalArgumentException("computations per minute must be 0 (no limit) to "
                    + MOST_COMPUTATIONS_PER_MINUTE + ", not " + computationsPerMinute);
        }
        if (clientHeaderOrNull != null && !clientHeaderOrNull.matches("[A-Za-z0-9-]{1,60}")) {
            throw new IllegalArgumentException(
                    "the client header must be the name of a header, such as X-Forwarded-For, not '"
                            + clientHeaderOrNull + "'");
        }
    }
}
