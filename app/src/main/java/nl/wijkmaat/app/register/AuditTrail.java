package nl.wijkmaat.app.register;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who did what, when, to which subject: appended, never changed. The database itself refuses a change. */
public final class AuditTrail {

    private final JdbcClient client;

    public AuditTrail(JdbcClient client) {
        this.client = client;
    }

    /**
     * One thing that was done.
     *
     * @param happenedAt when, by the clock of the database
     * @param actor who: a role or a part of the program
     * @param action what: lower-case words with dashes, such as {@code site-opened}
     * @param subject to what
     * @param details the rest, for people to read
     */
    public record Entry(Instant happenedAt, String actor, String action, String subject, String details) {}

    /** Adds to the end of the trail, dated by the database. */
    public void append(String actor, String action, String subject, String details) {
        client.sql("INSERT INTO register.audit_entry (actor, action, subject, details) VALUES (?, ?, ?, ?)")
                .params(actor, action, subject, details)
                .update();
    }

    /** The newest entries first. */
    public List<Entry> listNewest(int atMost) {
        return client.sql("SELECT happened_at, actor, action, subject, details FROM register.audit_entry"
                        + " ORDER BY id DESC LIMIT ?")
                .param(atMost)
                .query((row, number) -> new Entry(
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("details")))
                .list();
    }
}
