package sendcheck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The direction of the code: adapters know the core, the core knows no adapter, adapters do not know each other. */
@AnalyzeClasses(packages = "sendcheck", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] CORE = {
        "sendcheck.command..",
        "sendcheck.settings..",
        "sendcheck.testrun..",
        "sendcheck.diagnosis..",
        "sendcheck.remedy..",
        "sendcheck.report..",
        "sendcheck.incident..",
        "sendcheck.posture..",
        "sendcheck.editing..",
        "sendcheck.history..",
        "sendcheck.connection..",
        "sendcheck.arrival..",
        "sendcheck.roles..",
        "sendcheck.secretlink..",
        "sendcheck.expiry..",
        "sendcheck.lookup..",
        "sendcheck.catalog..",
        "sendcheck.reading.."
    };

    private static final String[] ADAPTERS = {
        "sendcheck.slack..",
        "sendcheck.smtp..",
        "sendcheck.mailbox..",
        "sendcheck.microsoft..",
        "sendcheck.postgres..",
        "sendcheck.web..",
        "sendcheck.check..",
        "sendcheck.dns..",
        "sendcheck.autoconfig..",
        "sendcheck.files.."
    };

    @ArchTest
    static final ArchRule the_core_stands_on_the_language_alone = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "sendcheck.command..",
                    "sendcheck.settings..",
                    "sendcheck.testrun..",
                    "sendcheck.diagnosis..",
                    "sendcheck.remedy..",
                    "sendcheck.report..",
                    "sendcheck.incident..",
                    "sendcheck.posture..",
                    "sendcheck.editing..",
                    "sendcheck.history..",
                    "sendcheck.connection..",
                    "sendcheck.arrival..",
                    "sendcheck.roles..",
                    "sendcheck.secretlink..",
                    "sendcheck.expiry..",
                    "sendcheck.lookup..",
                    "sendcheck.catalog..",
                    "sendcheck.reading..",
                    "java..",
                    "javax.crypto..",
                    "javax.security.auth.x500..",
                    "org.slf4j..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other = slices().matching(
                    "sendcheck.(slack|smtp|mailbox|microsoft|postgres|web|dns|autoconfig|files)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("sendcheck.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_depends_on_the_composition_root = noClasses()
            .that()
            .resideInAnyPackage(ADAPTERS)
            .or()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("sendcheck");

    @ArchTest
    static final ArchRule what_is_rehearsed_is_not_known_by_its_stand_ins = noClasses()
            .that()
            .resideInAPackage("sendcheck.rehearsal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ADAPTERS);

    @ArchTest
    static final ArchRule only_the_composition_root_rehearses = noClasses()
            .that()
            .resideInAnyPackage(ADAPTERS)
            .or()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("sendcheck.rehearsal..");

    @ArchTest
    static final ArchRule views_are_pure = noClasses()
            .that()
            .resideInAPackage("sendcheck.slack.view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..", "java.net..", "java.sql..", "java.util.concurrent..", "com.slack.api.methods..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.time.Clock.class)
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule only_smtp_and_the_mailbox_see_jakarta_mail = noClasses()
            .that()
            .resideOutsideOfPackages("sendcheck.smtp..", "sendcheck.mailbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..");

    @ArchTest
    static final ArchRule only_microsoft_sees_msal4j = noClasses()
            .that()
            .resideOutsideOfPackage("sendcheck.microsoft..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.microsoft.aad..");

    @ArchTest
    static final ArchRule every_class_lives_in_a_known_room = classes()
            .should()
            .resideInAnyPackage(
                    "sendcheck",
                    "sendcheck.command..",
                    "sendcheck.settings..",
                    "sendcheck.testrun..",
                    "sendcheck.diagnosis..",
                    "sendcheck.remedy..",
                    "sendcheck.report..",
                    "sendcheck.incident..",
                    "sendcheck.posture..",
                    "sendcheck.editing..",
                    "sendcheck.history..",
                    "sendcheck.connection..",
                    "sendcheck.arrival..",
                    "sendcheck.roles..",
                    "sendcheck.secretlink..",
                    "sendcheck.expiry..",
                    "sendcheck.lookup..",
                    "sendcheck.catalog..",
                    "sendcheck.reading..",
                    "sendcheck.config..",
                    "sendcheck.check..",
                    "sendcheck.slack..",
                    "sendcheck.smtp..",
                    "sendcheck.mailbox..",
                    "sendcheck.microsoft..",
                    "sendcheck.postgres..",
                    "sendcheck.dns..",
                    "sendcheck.autoconfig..",
                    "sendcheck.files..",
                    "sendcheck.web..",
                    "sendcheck.rehearsal..");

    @ArchTest
    static final ArchRule names_say_what_a_class_is_for = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper");

    /** The libraries wait in monitors, where JDK 25 up to 25.0.3 forgets virtual threads (JDK-8373120) and JDK 21 pins them. */
    @ArchTest
    static final ArchRule threads_are_platform_threads = noClasses()
            .should()
            .callMethod(Thread.class, "ofVirtual")
            .orShould()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class)
            .orShould()
            .callMethod(java.util.concurrent.Executors.class, "newVirtualThreadPerTaskExecutor");

    @ArchTest
    static final ArchRule the_product_knows_no_sandbox =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("sandbox..");
}
