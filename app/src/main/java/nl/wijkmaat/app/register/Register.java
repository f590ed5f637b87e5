package nl.wijkmaat.app.register;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database of the register, from its start to its end. It starts in a thread of its own, because starting PostgreSQL takes
 * seconds that no reader should wait for; whoever needs it waits in {@link #getClient}.
 */
public final class Register implements AutoCloseable {

    /** How far the register is. */
    public enum State {
        STARTING,
        READY,
        FAILED
    }

    private record Opened(@Nullable EmbeddedDatabase embedded, HikariDataSource source, JdbcClient client) {}

    private final CompletableFuture<Opened> opening;

    private Register(CompletableFuture<Opened> opening) {
        this.opening = opening;
    }

    /**
     * Begins to open the register and returns at once.
     *
     * @param directory where an own PostgreSQL keeps its data when there is no server
     * @param server the server to use, or null for an own PostgreSQL
     */
    public static Register start(Path directory, @Nullable DatabaseAddress server) {
        CompletableFuture<Opened> opening = new CompletableFuture<>();
        Thread.ofPlatform().name("register").daemon(true).start(() -> {
            try {
                opening.complete(open(directory, server));
            } catch (Throwable e) {
                opening.completeExceptionally(e);
            }
        });
        return new Register(opening);
    }

    public State state() {
        if (!opening.isDone()) {
            return State.STARTING;
        }
        return opening.isCompletedExceptionally() ? State.FAILED : State.READY;
    }

    /** What is wrong, when the register failed. */
    public Optional<String> findFailure() {
        return opening.isCompletedExceptionally()
                ? Optional.of(String.valueOf(opening.exceptionNow().getMessage()))
                : Optional.empty();
    }

    /** Runs the action as soon as the register is ready, or hands it the failure; one of the two arguments is null. */
    public void whenOpened(BiConsumer<@Nullable JdbcClient, @Nullable Throwable> action) {
        var _ = opening.whenComplete(
                (opened, failure) -> action.accept(opened == null ? null : opened.client(), failure));
    }

    /**
     * The way to the database; waits while it starts.
     *
     * @throws RegisterException when the register cannot be opened
     */
    public JdbcClient getClient() {
        try {
            return opening.join().client();
        } catch (CompletionException e) {
            throw new RegisterException(
                    "The register is not available: " + findFailure().orElse(e.getMessage()), e);
        }
    }

    /** Closes connections and stops an own PostgreSQL; waits for a start that is under way. */
    @Override
    public void close() {
        Opened opened;
        try {
            opened = opening.get();
        } catch (ExecutionException e) {
            return; // it never opened, and said why
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        opened.source().close();
        if (opened.embedded() != null) {
            opened.embedded().close();
        }
    }

    private static Opened open(Path directory, @Nullable DatabaseAddress server) {
        EmbeddedDatabase embedded = server == null ? EmbeddedDatabase.open(directory) : null;
        HikariDataSource source = null;
        try {
            source = connect(embedded == null ? Objects.requireNonNull(server) : embedded.address());
            migrate(source);
            return new Opened(embedded, source, JdbcClient.create(source));
        } catch (RuntimeException e) {
            if (source != null) {
                source.close();
            }
            if (embedded != null) {
                embedded.close();
            }
            throw e;
        }
    }

    private static HikariDataSource connect(DatabaseAddress address) {
        HikariDataSource source = new HikariDataSource();
        source.setPoolName("register");
        source.setJdbcUrl(address.jdbcUrl());
        source.setUsername(address.userOrNull());
        source.setPassword(address.passwordOrNull());
        source.setMaximumPoolSize(10);
        source.setMinimumIdle(0);
        return source;
    }

    private static void migrate(DataSource source) {
        Flyway.configure(Register.class.getClassLoader())
                .dataSource(source)
                .schemas("register")
                .defaultSchema("register")
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
