package io.tapecheck.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The harness is built in layers, and vendors' types stay in rooms of their own. */
class WallsTest {

  private static final String ROOT = "io.tapecheck.";

  /**
   * From the ground up; packages of one layer may use each other only where that makes no circle,
   * and no package may use one of a higher layer.
   */
  private static final List<List<String>> LAYERS =
      List.of(
          List.of("nearest", "catalog", "selector", "yaml"),
          List.of("persona"),
          List.of("search"),
          List.of("policy", "scenario", "tape"),
          List.of("application", "browser", "recorder", "collector"),
          List.of("settings"),
          List.of("probe"),
          List.of("capture", "replay"),
          List.of("verify"),
          List.of("audit"),
          List.of("judge"),
          List.of("report"),
          List.of("run"),
          List.of("junit", "cli"));

  private static final String MASKING = ROOT + "verify.masking";

  /**
   * The rooms of masking, each with those that it may use. The verifier stands above all of them;
   * whole values, pieces and pages know nothing of each other.
   */
  private static final Map<String, List<String>> MASKING_ROOMS =
      Map.of(
          "leak", List.of(),
          "text", List.of("leak"),
          "whole", List.of("leak", "text"),
          "pieces", List.of("leak", "text"),
          "page", List.of("text"));

  private static final JavaClasses HARNESS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.tapecheck");

  @Test
  void theWallsStandAroundSomething() {
    assertThat(HARNESS.size()).isGreaterThan(100);
    assertThat(HARNESS.stream().map(WallsTest::room).distinct())
        .as("every package belongs to a layer")
        .isSubsetOf(LAYERS.stream().flatMap(List::stream).toList());
  }

  @TestFactory
  List<DynamicTest> aLowerLayerKnowsNoHigherOne() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int layer = 0; layer < LAYERS.size() - 1; layer++) {
      List<String> lower = LAYERS.get(layer);
      String[] higher =
          LAYERS.subList(layer + 1, LAYERS.size()).stream()
              .flatMap(List::stream)
              .map(name -> ROOT + name + "..")
              .toArray(String[]::new);
      for (String name : lower) {
        tests.add(
            DynamicTest.dynamicTest(
                name,
                () ->
                    noClasses()
                        .that()
                        .resideInAPackage(ROOT + name + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(higher)
                        .allowEmptyShould(true)
                        .check(HARNESS)));
      }
    }
    return tests;
  }

  @Test
  void everyRoomOfMaskingIsKnown() {
    assertThat(
            HARNESS.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(MASKING + "."))
                .map(name -> name.substring(MASKING.length() + 1)))
        .containsOnlyElementsOf(MASKING_ROOMS.keySet())
        .containsAll(MASKING_ROOMS.keySet());
  }

  @TestFactory
  Stream<DynamicTest> aRoomOfMaskingKnowsThoseBelowItOnly() {
    return MASKING_ROOMS.entrySet().stream()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(MASKING + "." + room.getKey())
                            .should()
                            .dependOnClassesThat(
                                resideInAPackage(MASKING + "..")
                                    .and(not(resideInAPackage(MASKING + "." + room.getKey())))
                                    .and(
                                        not(
                                            resideInAnyPackage(
                                                room.getValue().stream()
                                                    .map(below -> MASKING + "." + below)
                                                    .toArray(String[]::new)))))
                            .check(HARNESS)));
  }

  @Test
  void playwrightIsKnownInOnePackageOnly() {
    onlyIn("com.microsoft.playwright..", "browser.playwright", "browser.discovery");
  }

  @Test
  void seleniumIsKnownInOnePackageOnly() {
    onlyIn("org.openqa.selenium..", "browser.selenium");
  }

  @Test
  void theCommandLineLibraryIsKnownToTheCommandLineOnly() {
    onlyIn("picocli..", "cli");
    onlyIn("me.tongfei.progressbar..", "cli");
  }

  @Test
  void theServerLibraryIsKnownToTheCollectorOnly() {
    onlyIn("io.netty..", "collector");
  }

  @Test
  void junitIsKnownToTheExtensionOnly() {
    onlyIn("org.junit..", "junit");
  }

  @Test
  void noRecorderVendorIsKnown() {
    assertThat(HARNESS.stream().map(JavaClass::getSimpleName))
        .noneMatch(
            name -> name.toLowerCase(java.util.Locale.ROOT).matches(".*(rrweb|posthog|sentry).*"));
  }

  @Test
  void verifiersNeedNoBrowser() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "verify..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + "browser..", ROOT + "capture..", ROOT + "replay..")
        .because("what a verifier says depends on the tape alone")
        .check(HARNESS);
  }

  @Test
  void nothingIsCalledAfterWhatItIsNotFor() {
    classes()
        .should()
        .haveSimpleNameNotEndingWith("Utils")
        .andShould()
        .haveSimpleNameNotEndingWith("Util")
        .andShould()
        .haveSimpleNameNotEndingWith("Helper")
        .andShould()
        .haveSimpleNameNotEndingWith("Manager")
        .andShould()
        .haveSimpleNameNotEndingWith("Impl")
        .check(HARNESS);
  }

  private static void onlyIn(String vendor, String... rooms) {
    String[] packages =
        List.of(rooms).stream()
            .map(room -> ROOT + room + "..")
            .collect(Collectors.toList())
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(vendor)
        .allowEmptyShould(true)
        .check(HARNESS);
  }

  private static String room(JavaClass type) {
    String below = type.getPackageName().substring(ROOT.length());
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }
}
