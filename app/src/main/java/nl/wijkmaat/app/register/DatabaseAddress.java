package nl.wijkmaat.app.register;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL server is found, and as whom.
 *
 * @param jdbcUrl in the form {@code jdbc:postgresql://host:port/database}
 * @param userOrNull the user, or null when the url names one or none is needed
 * @param passwordOrNull its password, or null
 */
public record DatabaseAddress(
        String jdbcUrl,
        @Nullable String userOrNull,
        @Nullable String passwordOrNull) {

    /** Name of the environment variable that points at a server. */
    public static final String VARIABLE = "WIJKMAAT_DATABASE_URL";

    private static final String ACCEPTED = VARIABLE + " must look like postgresql://user:password@host:5432/database"
            + " or jdbc:postgresql://host:5432/database?user=…&password=…";

    /** @throws IllegalArgumentException when the text is no address of a PostgreSQL database; the message keeps the password out */
    public static DatabaseAddress parse(String text) {
        if (text.startsWith("jdbc:postgresql://")) {
            return new DatabaseAddress(text, null, null);
        }
        if (!text.startsWith("postgresql://") && !text.startsWith("postgres://")) {
            throw new IllegalArgumentException(ACCEPTED + "; it starts otherwise");
        }
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    ACCEPTED + "; signs such as @ and / in the password are written as %40 and %2F");
        }
        if (uri.getHost() == null || uri.getPath().length() < 2) {
            throw new IllegalArgumentException(ACCEPTED + "; the host or the database is missing");
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String[] account = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new DatabaseAddress(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                account.length > 0 ? URLDecoder.decode(account[0], StandardCharsets.UTF_8) : null,
                account.length > 1 ? URLDecoder.decode(account[1], StandardCharsets.UTF_8) : null);
    }

    /** The address in the variables of a process; empty when none is set. */
    public static Optional<DatabaseAddress> findIn(Map<String, String> environment) {
        String text = environment.getOrDefault(VARIABLE, "").strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(parse(text));
    }

    /** Without the password, which must never reach a log. */
    @Override
    public String toString() {
        return jdbcUrl.replaceAll("\\?.*", "");
    }
}
