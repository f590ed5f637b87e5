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
 */
public record SiteSettings(
        Path dataDirectory,
        int port,
        @Nullable DatabaseAddress databaseOrNull,
        @Nullable Path themeOrNull,
        @Nullable String contactOrNull) {

    /** @throws IllegalArgumentException when the port or the contact is none */
    public SiteSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
        }
        if (contactOrNull != null && !contactOrNull.matches("(https://|mailto:)\\S+")) {
            throw new IllegalArgumentException(
                    "the contact must start with https:// or mailto:, not '" + contactOrNull + "'");
        }
    }
}
