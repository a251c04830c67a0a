package org.tamga.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/**
 * The rooms of the house and which of them a room may use. {@code bench} is not on this class path: that nothing
 * uses it is seen to by the poms.
 */
@AnalyzeClasses(packages = "org.tamga", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule coreUsesNoOtherRoom = room("core");

    @ArchTest
    static final ArchRule ledgerUsesCore = room("ledger", "core");

    @ArchTest
    static final ArchRule readingUsesCore = room("reading", "core");

    @ArchTest
    static final ArchRule tradeUsesCore = futureRoom("trade", "core");

    @ArchTest
    static final ArchRule outlookUsesCore = futureRoom("outlook", "core");

    @ArchTest
    static final ArchRule corridorUsesCore = room("corridor", "core");

    @ArchTest
    static final ArchRule gravityUsesCore = futureRoom("gravity", "core");

    @ArchTest
    static final ArchRule registerUsesCore = room("register", "core");

    @ArchTest
    static final ArchRule customsUsesCore = futureRoom("customs", "core");

    @ArchTest
    static final ArchRule sparkUsesTrade = futureRoom("spark", "trade", "core");

    @ArchTest
    static final ArchRule briefUsesAllButApp = room(
            "brief",
            "core",
            "ledger",
            "reading",
            "trade",
            "outlook",
            "corridor",
            "gravity",
            "register",
            "customs",
            "spark");

    @ArchTest
    static final ArchRule everythingLivesInARoom = classes()
            .should()
            .resideInAnyPackage(packagesOf(
                    "core",
                    "ledger",
                    "reading",
                    "trade",
                    "outlook",
                    "corridor",
                    "gravity",
                    "register",
                    "customs",
                    "spark",
                    "brief",
                    "app"));

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.tamga.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule boundsCoreStandsAlone = noClasses()
            .that()
            .resideInAPackage("org.tamga.ledger.lp..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..")
                    .or(resideInAPackage("org.tamga..").and(not(resideInAPackage("org.tamga.ledger.lp..")))));

    private static ArchRule room(String name, String... mayUse) {
        String[] allowed =
                packagesOf(Stream.concat(Stream.of(name), Stream.of(mayUse)).toArray(String[]::new));
        return noClasses()
                .that()
                .resideInAPackage("org.tamga." + name + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.tamga..").and(not(resideInAnyPackage(allowed))));
    }

    /** A room that is drawn but not built yet: the rule waits for its first class. */
    private static ArchRule futureRoom(String name, String... mayUse) {
        return room(name, mayUse).allowEmptyShould(true);
    }

    private static String[] packagesOf(String... rooms) {
        return Stream.of(rooms).map(name -> "org.tamga." + name + "..").toArray(String[]::new);
    }
}
