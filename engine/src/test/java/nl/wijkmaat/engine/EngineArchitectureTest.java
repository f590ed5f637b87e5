package nl.wijkmaat.engine;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The engine is a chain of questions, and data only flows to the right: a room may use the rooms above it in this table and none
 * below it. What may not be found in any of them keeps the engine a library that gives the same answer everywhere.
 */
class EngineArchitectureTest {

    private static final String ENGINE = "nl.wijkmaat.engine";

    /** One row for each question of the chain, in its order; within a row from left to right. */
    private static final List<Question> CHAIN = List.of(
            new Question("The words that every question shares", ""),
            new Question("What do we know of this area, from which source, how sure?", "area", "statistics"),
            new Question("What weighs on it, how heavily, how many bear it, where?", "burden", "concentration"),
            new Question("Who carries the same, inside and outside the programmes?", "comparison"),
            new Question("Which schemes are open to it, which are not, on which clause?", "scheme"),
            new Question("What would a fair rule or fund give to whom?", "fund"),
            new Question("What do we want here in twenty years, which effort serves it?", "programme"),
            new Question("Which money, until when, paid by whom, to whose benefit?", "money"),
            new Question("Who decides, who owes what to whom, who owns the question?", "alliance", "accountability"),
            new Question("May we share this, under which law?", "privacy"),
            new Question("Did it work?", "evaluation"),
            new Question("What do we take into the room?", "publication"));

    private static final List<String> ROOMS =
            CHAIN.stream().flatMap(question -> question.rooms().stream()).toList();

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ENGINE);

    @Test
    @DisplayName("every class of the engine is in a room of the chain")
    void everyClassIsInARoom() {
        classes()
                .should(be("in a room of the chain", type -> ROOMS.contains(roomOf(type))))
                .check(CODE);
    }

    @Test
    @DisplayName("a room uses itself and the rooms before it; nothing points back")
    void nothingPointsBack() {
        classes().should(onlyUseItselfAndRoomsBeforeIt()).check(CODE);
    }

    @Test
    @DisplayName("the engine knows no framework, no database, no file and no network")
    void standsOnItsOwn() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAPackage(ENGINE + "..")
                        .or(resideInAPackage("java.lang.."))
                        .or(resideInAPackage("java.util.."))
                        .or(resideInAPackage("java.math"))
                        .or(resideInAPackage("java.text"))
                        .or(resideInAPackage("java.time.."))
                        .or(resideInAPackage("java.nio.charset"))
                        .or(resideInAPackage("java.security"))
                        .or(resideInAPackage("jdk.incubator.vector"))
                        .or(resideInAPackage("org.jspecify.annotations"))
                        .or(resideInAPackage("org.hipparchus.."))
                        .or(resideInAPackage("org.ojalgo.."))
                        .or(resideInAPackage("com.google.ortools.."))
                        .or(resideInAPackage("org.apache.commons.rng.."))
                        .or(resideInAPackage("org.apache.commons.numbers.."))
                        .or(resideInAPackage("org.apache.commons.statistics.."))
                        .as("of the language, its values, and the numerical libraries"))
                .because(
                        "what reads or writes belongs in editions or app, and a new library in the engine is a decision")
                .check(CODE);
    }

    @Test
    @DisplayName("the engine has no clock: the caller says which day it is")
    void hasNoClock() {
        noClasses()
                .should(callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time.."))))))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould(callSystem("currentTimeMillis"))
                .orShould(callSystem("nanoTime"))
                .because("the same question must have the same answer tomorrow")
                .check(CODE);
    }

    @Test
    @DisplayName("the engine reads nothing of the machine: no settings, no console, no default language or time zone")
    void readsNothingOfTheMachine() {
        noClasses()
                .should(callSystem("getenv"))
                .orShould(callSystem("getProperty"))
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould(
                        callMethodWhere(target(name("getDefault")).and(target(owner(resideInAPackage("java.util.."))))))
                .orShould(callMethodWhere(target(name("systemDefault"))))
                .check(CODE);
    }

    @Test
    @DisplayName("chance in the engine comes from a seed that the result carries")
    void hasNoUnseededChance() {
        noClasses()
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(java.util.Random.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .because("a result that cannot be drawn again cannot be checked")
                .check(CODE);
    }

    private static DescribedPredicate<JavaCall<?>> systemMethod(String method) {
        return DescribedPredicate.describe(
                "System." + method,
                call -> call.getTargetOwner().isEquivalentTo(System.class)
                        && call.getName().equals(method));
    }

    private static ArchCondition<JavaClass> callSystem(String method) {
        return callMethodWhere(systemMethod(method));
    }

    private static ArchCondition<JavaClass> be(String description, java.util.function.Predicate<JavaClass> holds) {
        return new ArchCondition<>("be " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!holds.test(type)) {
                    events.add(SimpleConditionEvent.violated(
                            type,
                            type.getName() + " is not " + description + ": move it to the room of its question, one of "
                                    + ROOMS));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> onlyUseItselfAndRoomsBeforeIt() {
        return new ArchCondition<>("only use its own room and the rooms before it") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int own = ROOMS.indexOf(roomOf(type));
                for (Dependency use : type.getDirectDependenciesFromSelf()) {
                    JavaClass used = use.getTargetClass().getBaseComponentType();
                    if (isOfEngine(used) && ROOMS.indexOf(roomOf(used)) > own) {
                        events.add(SimpleConditionEvent.violated(type, "points back: " + use.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isOfEngine(JavaClass type) {
        return type.getPackageName().equals(ENGINE) || type.getPackageName().startsWith(ENGINE + ".");
    }

    /** The room is the first step below the engine's own package, so a room may be divided further. */
    private static String roomOf(JavaClass type) {
        String below = type.getPackageName().substring(ENGINE.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
    }

    private record Question(String asked, List<String> rooms) {
        Question(String asked, String... rooms) {
            this(asked, List.of(rooms));
        }
    }
}
