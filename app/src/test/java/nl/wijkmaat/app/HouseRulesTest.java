package nl.wijkmaat.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The habits of CONTRIBUTING.md that a machine can check, for all modules at once: the app is the one that sees them all. */
class HouseRulesTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/gg/jte/"))
            .importPackages("nl.wijkmaat");

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("engine", "editions", "app", "bench");

    /** Longer than this, a file holds more than one idea. */
    private static final int BYTES_PER_SOURCE_FILE = 24_000;

    @Test
    @DisplayName("names are nouns of the field: no Util, Manager or Helper")
    void namesAreNounsOfTheField() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .because("such a name says that nobody knows what the class is")
                .check(CODE);
    }

    @Test
    @DisplayName("findX returns an Optional, getX never does, listX returns all")
    void verbsTellWhatComesBack() {
        methods()
                .that()
                .arePublic()
                .and()
                .haveNameMatching("(find|get|list)[A-Z].*")
                .should(keepThePromiseOfTheirVerb())
                .check(CODE);
    }

    @Test
    @DisplayName("no two rooms need each other, in any module")
    void roomsAreFreeOfCycles() {
        slices().matching("nl.wijkmaat.(*).(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    @DisplayName("every package tells what it is for, and leaves no null unsaid")
    void everyPackageIntroducesItself() {
        List<String> silent = sources()
                .map(Path::getParent)
                .distinct()
                .filter(room -> !introducesItself(room.resolve("package-info.java")))
                .map(room -> ROOT.relativize(room).toString())
                .toList();
        assertThat(silent)
                .as("packages without a package-info.java that has a Javadoc comment and @NullMarked")
                .isEmpty();
    }

    @Test
    @DisplayName("a source file is short enough to be read in one sitting")
    void sourceFilesAreShort() {
        List<String> tooLong = sources()
                .filter(file -> size(file) > BYTES_PER_SOURCE_FILE)
                .map(file -> ROOT.relativize(file) + ": " + size(file) + " bytes")
                .toList();
        assertThat(tooLong)
                .as("source files of more than %d bytes: give a part of them a name of its own", BYTES_PER_SOURCE_FILE)
                .isEmpty();
    }

    private static ArchCondition<JavaMethod> keepThePromiseOfTheirVerb() {
        return new ArchCondition<>("keep the promise of their verb") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass result = method.getRawReturnType();
                boolean optional = result.getName().startsWith("java.util.Optional");
                String verb = method.getName().replaceAll("[A-Z].*", "").toLowerCase(Locale.ROOT);
                boolean kept = switch (verb) {
                    case "find" -> optional;
                    case "get" -> !optional;
                    default -> isMany(result);
                };
                if (!kept) {
                    events.add(SimpleConditionEvent.violated(
                            method,
                            method.getFullName() + " returns " + result.getSimpleName()
                                    + ", but findX returns an Optional, getX throws when absent, listX returns all"));
                }
            }
        };
    }

    private static boolean isMany(JavaClass type) {
        return type.isArray()
                || type.isAssignableTo(Iterable.class)
                || type.isAssignableTo(java.util.Map.class)
                || type.isAssignableTo(Stream.class);
    }

    private static Stream<Path> sources() {
        return MODULES.stream().flatMap(module -> javaFiles(ROOT.resolve(module).resolve("src/main/java")));
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the sources in " + folder, e);
        }
    }

    private static boolean introducesItself(Path packageInfo) {
        try {
            if (!Files.exists(packageInfo)) {
                return false;
            }
            String text = Files.readString(packageInfo);
            return text.contains("/**") && text.contains("@NullMarked");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + packageInfo, e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
