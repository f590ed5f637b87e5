package nl.wijkmaat.app.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On the real, embedded PostgreSQL. */
class RegisterTest {

    /** Unpacking the programs takes seconds, and they are the same for every test. */
    @TempDir
    static Path programs;

    @TempDir
    Path directory;

    @BeforeEach
    void sharePrograms() throws IOException {
        Files.createSymbolicLink(directory.resolve("programs"), programs);
    }

    @AfterEach
    void leavePrograms() throws IOException {
        Files.delete(directory.resolve("programs"));
    }

    @Test
    @DisplayName("what was written is still there after a restart, in the order in which it was written")
    void keepsItsData() {
        try (Register register = Register.start(directory, null)) {
            AuditTrail trail = new AuditTrail(register.getClient());
            trail.append("site", "site-opened", "editie 1", "");
            trail.append("site", "site-opened", "editie 2", "");
        }
        try (Register register = Register.start(directory, null)) {
            List<AuditTrail.Entry> entries = new AuditTrail(register.getClient()).listNewest(10);
            assertThat(entries).extracting(AuditTrail.Entry::subject).containsExactly("editie 2", "editie 1");
            assertThat(entries.getFirst().happenedAt())
                    .isAfterOrEqualTo(entries.getLast().happenedAt());
        }
    }

    @Test
    @DisplayName("history cannot be changed or removed, and a confirmed write survives a power cut")
    void historyIsAppendOnly() {
        try (Register register = Register.start(directory, null)) {
            JdbcClient client = register.getClient();
            new AuditTrail(client).append("site", "site-opened", "editie 1", "");

            for (String sql : List.of(
                    "UPDATE register.audit_entry SET actor = 'x'",
                    "DELETE FROM register.audit_entry",
                    "TRUNCATE register.audit_entry")) {
                assertThatThrownBy(() -> client.sql(sql).update())
                        .as(sql)
                        .isInstanceOf(DataAccessException.class)
                        .hasMessageContaining("append only");
            }
            assertThat(new AuditTrail(client).listNewest(10)).hasSize(1);
            assertThat(client.sql("SHOW fsync").query(String.class).single()).isEqualTo("on");
            assertThat(client.sql("SHOW synchronous_commit").query(String.class).single())
                    .isEqualTo("on");
            assertThat(client.sql("SHOW server_version_num")
                            .query(Integer.class)
                            .single())
                    .isGreaterThanOrEqualTo(180000);
        }
    }

    @Test
    @DisplayName("a second program on the same data directory is told so, and the first goes on")
    void oneAtATime() {
        try (Register first = Register.start(directory, null)) {
            first.getClient();
            try (Register second = Register.start(directory, null)) {
                assertThatThrownBy(second::getClient).hasMessageContaining("--data-dir");
                assertThat(second.state()).isEqualTo(Register.State.FAILED);
            }
            assertThat(first.getClient().sql("SELECT 1").query(Integer.class).single())
                    .isEqualTo(1);
        }
    }

    @Test
    @DisplayName("a server that a killed program left running is stopped, and its data is used")
    void orphan() throws IOException, InterruptedException {
        Process killed = holder().start();
        try (var output = killed.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.lines().anyMatch("ready"::equals)).isTrue();
        }
        killed.destroyForcibly().waitFor();
        long left = Long.parseLong(
                Files.readAllLines(directory.resolve("data/postmaster.pid")).getFirst());
        assertThat(ProcessHandle.of(left)).as("the server outlived its program").isPresent();

        try (Register register = Register.start(directory, null)) {
            assertThat(new AuditTrail(register.getClient()).listNewest(1))
                    .extracting(AuditTrail.Entry::subject)
                    .containsExactly("before the blow");
            assertThat(ProcessHandle.of(left).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "a server that WIJKMAAT_DATABASE_URL names is used as it is, and nothing is made in the data directory")
    void serverOfOnesOwn() throws IOException {
        Path own = Files.createDirectory(directory.resolve("elsewhere"));
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(own.resolve("data"))
                .setOverrideWorkingDirectory(directory.resolve("programs").toFile())
                .start()) {
            String url = "postgresql://postgres@localhost:" + server.getPort() + "/postgres";
            DatabaseAddress address = DatabaseAddress.findIn(Map.of(DatabaseAddress.VARIABLE, url))
                    .orElseThrow();
            try (Register register = Register.start(directory, address);
                    Register otherNode = Register.start(directory, address)) {
                new AuditTrail(register.getClient()).append("site", "site-opened", "shared", "");
                assertThat(new AuditTrail(otherNode.getClient()).listNewest(1))
                        .as("several programs share it")
                        .extracting(AuditTrail.Entry::subject)
                        .containsExactly("shared");
                assertThat(register.getClient()
                                .sql("SHOW port")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(server.getPort());
            }
            assertThat(directory.resolve("data")).doesNotExist();
        }
    }

    @ParameterizedTest
    @CsvSource({"PG_VERSION, true", "global/pg_control, true", "postmaster.pid, true", "postmaster.pid, false"})
    @DisplayName("a program that is stopped or killed while it makes its database does not block the next")
    void stoppedWhileStarting(String untilThereIs, boolean forcibly) throws IOException, InterruptedException {
        Process stopped =
                holder().redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        while (stopped.isAlive() && !isInNewDatabase(untilThereIs)) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(stopped.isAlive()).as("it was still starting").isTrue();
        if (forcibly) {
            stopped.destroyForcibly();
        } else {
            stopped.destroy();
        }
        stopped.waitFor();

        try (Register register = Register.start(directory, null)) {
            new AuditTrail(register.getClient()).append("site", "site-opened", "after the blow", "");
            assertThat(new AuditTrail(register.getClient()).listNewest(9))
                    .extracting(AuditTrail.Entry::subject)
                    .contains("after the blow");
        }
    }

    /** Also where it has got its own name already: then the program was quicker than the test, which is as good a moment. */
    private boolean isInNewDatabase(String file) throws IOException {
        try (DirectoryStream<Path> databases = Files.newDirectoryStream(directory, "data*")) {
            for (Path database : databases) {
                if (Files.exists(database.resolve(file))) {
                    return true;
                }
            }
        }
        return false;
    }

    private ProcessBuilder holder() {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /** A program that opens the register, says so, and waits to be killed. */
    static final class Holder {
        public static void main(String[] arguments) throws IOException {
            Register register = Register.start(Path.of(arguments[0]), null);
            new AuditTrail(register.getClient()).append("site", "site-opened", "before the blow", "");
            System.out.println("ready");
            while (System.in.read() >= 0) {
                // until killed
            }
        }
    }
}
