package nl.wijkmaat.editions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Open data in, editions out: this module uses the engine, serves the app, and knows nothing of who asks. */
class EditionsArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.wijkmaat.editions");

    @Test
    @DisplayName("editions does not know the app")
    void doesNotKnowTheApp() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nl.wijkmaat.app..", "nl.wijkmaat.bench..")
                .check(CODE);
    }

    @Test
    @DisplayName("editions knows no framework and no command line")
    void knowsNoFramework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "picocli..", "gg.jte..", "org.postgresql..")
                .because("an import runs in a command, in a server and in somebody else's program alike")
                .check(CODE);
    }

    @Test
    @DisplayName("no two rooms need each other")
    void roomsAreFreeOfCycles() {
        slices().matching("nl.wijkmaat.editions.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CODE);
    }

    @Test
    @DisplayName("nothing prints: what a person should know is returned or handed to a listener")
    void nothingPrints() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("the command line, the site and the log each tell it in their own way and language")
                .check(CODE);
    }
}
