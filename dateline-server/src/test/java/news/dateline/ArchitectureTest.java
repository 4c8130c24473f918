package news.dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may import whom, and where time and chance come from. A few rules, no more. */
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("dateline-testkit"))
            .importPackages("news.dateline");

    private static final List<String> STAGES = List.of("wire", "annotate", "cluster", "compose", "write", "desk", "press", "audience");
    private static final String[] CORE = {"news.dateline.model..", "news.dateline.log..", "news.dateline.wire..", "news.dateline.annotate..", "news.dateline.cluster..",
        "news.dateline.compose..", "news.dateline.write..", "news.dateline.guard..", "news.dateline.desk..", "news.dateline.press..", "news.dateline.audience.."};

    /** Calls that read the world's clock or draw lots; each has a value that is passed in instead. */
    private static final Set<String> CLOCK_AND_CHANCE = Set.of("java.time.Instant.now", "java.time.LocalDate.now", "java.time.LocalDateTime.now", "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now", "java.lang.System.currentTimeMillis", "java.lang.System.nanoTime", "java.util.UUID.randomUUID", "java.lang.Math.random", "java.lang.Thread.sleep",
            "java.util.Locale.getDefault", "java.time.ZoneId.systemDefault");

    @Test void modelImportsNothingOfOurs() {
        noClasses().that().resideInAPackage("news.dateline.model..").should().dependOnClassesThat(oursOutside("news.dateline.model")).check(OURS);
    }

    @Test void aLogKnowsOnlyTheModel() {
        noClasses().that().resideInAPackage("news.dateline.log..").should().dependOnClassesThat(oursOutside("news.dateline.log", "news.dateline.model")).check(OURS);
    }

    @Test void aStageKnowsTheModelAndTheGuardAndNoOtherStage() {
        for (String stage : STAGES)
            noClasses().that().resideInAPackage("news.dateline." + stage + "..")
                    .should().dependOnClassesThat(oursOutside("news.dateline." + stage, "news.dateline.model", "news.dateline.guard")).allowEmptyShould(true).check(OURS);
        noClasses().that().resideInAPackage("news.dateline.guard..").should().dependOnClassesThat(oursOutside("news.dateline.guard", "news.dateline.model")).check(OURS);
    }

    @Test void coreHasNoSocketsFilesOrThreads() {
        noClasses().that().resideInAnyPackage(CORE).should().dependOnClassesThat().resideInAnyPackage("java.net.http..", "java.nio.file..", "java.nio.channels..", "java.sql..").check(OURS);
        noClasses().that().resideInAnyPackage(CORE).should().dependOnClassesThat().haveFullyQualifiedName("java.lang.Thread").check(OURS);
        noClasses().that().resideInAnyPackage(CORE).should().dependOnClassesThat().haveFullyQualifiedName("java.io.File").check(OURS);
        noClasses().that().resideInAnyPackage(CORE).should().dependOnClassesThat().haveFullyQualifiedName("java.net.Socket").check(OURS);
    }

    @Test void theSiteSeesFinishedPagesAndNothingElse() {
        noClasses().that().resideInAPackage("news.dateline.web.site..")
                .should().dependOnClassesThat().resideInAnyPackage("news.dateline.pipeline..", "news.dateline.sqlite..", "news.dateline.intake..", "news.dateline.wire..",
                        "news.dateline.annotate..", "news.dateline.cluster..", "news.dateline.compose..", "news.dateline.desk..").check(OURS);
    }

    @Test void searchKnowsTheModelAloneAndNothingElseKnowsLucene() {
        noClasses().that().resideInAPackage("news.dateline.search..").should().dependOnClassesThat(oursOutside("news.dateline.search", "news.dateline.model")).check(OURS);
        noClasses().that().resideOutsideOfPackage("news.dateline.search..").should().dependOnClassesThat().resideInAPackage("org.apache.lucene..").check(OURS);
    }

    @Test void intakeKnowsNothingOfWhatItFetches() {
        noClasses().that().resideInAPackage("news.dateline.intake..")
                .should().dependOnClassesThat().resideInAnyPackage("news.dateline.wire..", "news.dateline.pipeline..", "news.dateline.press..", "news.dateline.desk..").check(OURS);
    }

    @Test void timeAndChanceComeFromMainAlone() {
        noClasses().that().doNotHaveFullyQualifiedName("news.dateline.Main").should().callMethodWhere(readsClockOrDrawsLots()).check(OURS);
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> oursOutside(String... packages) {
        return DescribedPredicate.describe("are ours outside " + String.join(", ", packages), type -> type.getPackageName().startsWith("news.dateline")
                && java.util.Arrays.stream(packages).noneMatch(allowed -> type.getPackageName().equals(allowed) || type.getPackageName().startsWith(allowed + ".")));
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> readsClockOrDrawsLots() {
        return DescribedPredicate.describe("reads a clock or draws lots", call -> {
            AccessTarget.MethodCallTarget target = call.getTarget();
            return CLOCK_AND_CHANCE.contains(target.getOwner().getFullName() + "." + target.getName());
        });
    }
}
