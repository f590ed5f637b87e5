package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher itself, run in a copy of the project's shape with a JDK and a Maven of the test's own that write down how they
 * were called. The folder's name holds a space, as many a person's does.
 */
class LauncherTest {

    @TempDir
    Path temporary = Path.of("");

    private Path project = Path.of("");
    private Path bin = Path.of("");
    private Path calls = Path.of("");

    @BeforeEach
    void layOutAProject() throws IOException {
        project = temporary.resolve("mijn wijk maat");
        bin = temporary.resolve("bin");
        calls = temporary.resolve("calls");
        for (String module : List.of("engine", "editions", "app", "bench")) {
            write(project.resolve(module).resolve("pom.xml"), "<project/>");
            Files.createDirectories(project.resolve(module).resolve("src/main/java"));
        }
        Files.createDirectories(project.resolve("engine/target/classes"));
        write(project.resolve("pom.xml"), "<project/>");
        Files.writeString(calls, "");
        Files.copy(Path.of("../wijkmaat"), project.resolve("wijkmaat"));
        makeExecutable(project.resolve("wijkmaat"));

        Path jdk = temporary.resolve("jdk");
        write(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        script(jdk.resolve("bin/javac"), "exit 0");
        script(jdk.resolve("bin/java"), """
                case "$*" in
                    *jarmode=tools*) mkdir -p "${@: -1}" && cp "$3" "${@: -1}/" ;;
                    *AOTCacheOutput*) exit 0 ;;
                    *) echo "java $*" >>"$CALLS"; printf 'argument:%s\\n' "$@"; exit "${PROGRAM_EXIT:-0}" ;;
                esac
                """);
        script(bin.resolve("mvn"), """
                echo "mvn $*" >>"$CALLS"
                sleep "${MAVEN_SECONDS:-0}"
                echo "[INFO] Building Wijkmaat engine 0.1.0 [2/4]"
                if [ -n "${MAVEN_FAILS:-}" ]; then
                    echo "[ERROR] $MAVEN_FAILS"
                    exit 1
                fi
                case "$*" in
                    *package*) mkdir -p "$PROJECT/app/target" && echo jar >"$PROJECT/app/target/wijkmaat-app-0.1.0.jar" ;;
                    *verify*)
                        echo "[INFO] Tests run: 5, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.1 s -- in nl.A"
                        echo "[INFO] Tests run: 5, Failures: 0, Errors: 0, Skipped: 0"
                        echo "[WARNING] Tests run: 7, Failures: 0, Errors: 0, Skipped: 2"
                        ;;
                esac
                """);
    }

    @Test
    @DisplayName("builds the first time, and not again while nothing changed")
    void buildsOnce() throws Exception {
        assertThat(launch("area", "amersfoort").exit()).isZero();
        assertThat(launch("area", "amersfoort").exit()).isZero();
        assertThat(mavenCalls()).hasSize(1);
    }

    @Test
    @DisplayName("builds again when a source changed, came or went")
    void buildsWhenASourceChanged() throws Exception {
        Path source = project.resolve("engine/src/main/java/Area.java");
        launch("editions");
        write(source, "// came");
        launch("editions");
        write(source, "// changed");
        launch("editions");
        Files.delete(source);
        launch("editions");
        launch("editions");
        assertThat(mavenCalls()).hasSize(4);
    }

    @Test
    @DisplayName("hands every argument on as it was, and the exit code back")
    void passesArgumentsAndExitCode() throws Exception {
        Result result = launch(Map.of("PROGRAM_EXIT", "3"), project, "area", "den haag", "--format=csv", "*");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.output()).contains("argument:den haag\n", "argument:--format=csv\n", "argument:*\n");
    }

    @Test
    @DisplayName("works from another folder and through a symbolic link")
    void worksThroughASymbolicLink() throws Exception {
        Path links = Files.createDirectories(temporary.resolve("links"));
        Files.createSymbolicLink(links.resolve("second"), project.resolve("wijkmaat"));
        Files.createSymbolicLink(links.resolve("first"), Path.of("second"));
        Result result = run(Map.of(), links, "./first", "editions");
        assertThat(result.exit()).isZero();
        assertThat(result.output()).contains("argument:-Dwijkmaat.home=" + project.toRealPath());
    }

    @Test
    @DisplayName("standard output is the program's alone: what the launcher has to say is on standard error")
    void keepsStandardOutputClean() throws Exception {
        Result result = launch("editions");
        assertThat(result.output()).doesNotContain("Wijkmaat wordt gebouwd");
        assertThat(result.messages()).contains("Wijkmaat wordt gebouwd");
    }

    @Test
    @DisplayName("speaks English when asked, before or after the command")
    void speaksEnglish() throws Exception {
        assertThat(launch("editions", "--lang", "en").messages()).contains("Building Wijkmaat");
        write(project.resolve("app/src/main/java/New.java"), "");
        assertThat(launch("--lang=en", "editions").messages()).contains("Building Wijkmaat");
    }

    @Test
    @DisplayName("a failed build tells what Maven said and where the log is, exits 70, and is tried again next time")
    void tellsWhyABuildFailed() throws Exception {
        Result failed = launch(Map.of("MAVEN_FAILS", "Area.java:[3,1] ';' expected"), project, "editions");
        assertThat(failed.exit()).isEqualTo(70);
        assertThat(failed.messages()).contains("';' expected", "De bouw is mislukt", "build.log");
        assertThat(launch("editions").exit()).isZero();
    }

    @Test
    @DisplayName("two programs started at once build once")
    void twoAtOnceBuildOnce() throws Exception {
        ProcessBuilder program = builder(Map.of("MAVEN_SECONDS", "1"), project, List.of("./wijkmaat", "editions"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Process first = program.start();
        Process second = program.start();
        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(mavenCalls()).hasSize(1);
        assertThat(project.resolve(".build/lock")).doesNotExist();
    }

    @Test
    @DisplayName("the lock of a process that is no more does not stand in the way")
    void clearsADeadLock() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        write(project.resolve(".build/lock/pid"), gone.pid() + "\n");
        assertThat(launch("editions").exit()).isZero();
    }

    @Test
    @DisplayName("verify adds the tests of all modules up, in the line that a continuous build reads")
    void countsTests() throws Exception {
        Result result = launch("verify");
        assertThat(result.exit()).isZero();
        assertThat(result.output())
                .contains("Tests run: 12, Failures: 0, Errors: 0, Skipped: 2\n")
                .contains("10 passed, 0 failed, 2 skipped\n");
    }

    @Test
    @DisplayName("verify checks the layout before the minutes of tests, and tells how to mend it")
    void checksTheLayoutFirst() throws Exception {
        Result result = launch(Map.of("MAVEN_FAILS", "format violations"), project, "verify");
        assertThat(result.exit()).isEqualTo(70);
        assertThat(result.messages()).contains("./wijkmaat format");
        assertThat(mavenCalls()).singleElement().asString().contains("spotless:check");
    }

    @Test
    @DisplayName("without Maven it says so, and how to go on")
    void tellsThatMavenIsMissing() throws Exception {
        Files.delete(bin.resolve("mvn"));
        // Only what the launcher itself calls, so that a Maven of this machine is not found.
        for (String tool :
                List.of("bash", "dirname", "readlink", "cat", "grep", "find", "head", "mkdir", "rm", "date")) {
            Files.createSymbolicLink(bin.resolve(tool), which(tool));
        }
        Result result = launch(Map.of("PATH", bin.toString()), project, "editions");
        assertThat(result.exit()).isEqualTo(69);
        assertThat(result.messages()).contains("Maven 3.8.7");
    }

    private Result launch(String... arguments) throws Exception {
        return launch(Map.of(), project, arguments);
    }

    private Result launch(Map<String, String> environment, Path directory, String... arguments) throws Exception {
        return run(environment, directory, "./wijkmaat", arguments);
    }

    private Result run(Map<String, String> environment, Path directory, String command, String... arguments)
            throws Exception {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of(arguments));
        Path output = Files.createTempFile(temporary, "output", "");
        Path messages = Files.createTempFile(temporary, "messages", "");
        Process process = builder(environment, directory, line)
                .redirectOutput(output.toFile())
                .redirectError(messages.toFile())
                .start();
        int exit = process.waitFor();
        return new Result(exit, Files.readString(output), Files.readString(messages));
    }

    private ProcessBuilder builder(Map<String, String> environment, Path directory, List<String> line) {
        ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile());
        // The machine's own language, JDK and continuous build must not change what is tested.
        List.of("CI", "JAVA_HOME", "WIJKMAAT_LANG", "WIJKMAAT_JAVA_OPTIONS").forEach(builder.environment()::remove);
        builder.environment().put("JAVA25_HOME", temporary.resolve("jdk").toString());
        builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
        builder.environment().put("CALLS", calls.toString());
        builder.environment().put("PROJECT", project.toString());
        builder.environment().putAll(environment);
        return builder;
    }

    private List<String> mavenCalls() throws IOException {
        return Files.readAllLines(calls).stream()
                .filter(call -> call.startsWith("mvn"))
                .toList();
    }

    private static Path which(String tool) throws Exception {
        Process process = new ProcessBuilder("bash", "-c", "type -P " + tool).start();
        String found = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return Path.of(found);
    }

    private static void script(Path file, String body) throws IOException {
        write(file, "#!/usr/bin/env bash\n" + body + "\n");
        makeExecutable(file);
    }

    private static void makeExecutable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(Path file, String text) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text);
    }

    private record Result(int exit, String output, String messages) {}
}
