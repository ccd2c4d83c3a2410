package io.tapecheck.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The modules use each other as the architecture says, and packages belong to one module. */
class ModuleWallsTest {

  /** A class that certainly lives in each module tells where on the class path the module is. */
  private static final Map<String, Class<?>> LANDMARKS =
      Map.of(
          "harness", io.tapecheck.tape.Tape.class,
          "recorder-fixtures", io.tapecheck.fixtures.shop.ShopApplication.class,
          "reports", io.tapecheck.reports.json.JsonReporter.class);

  private static final JavaClasses ALL = new ClassFileImporter().importPackages("io.tapecheck");

  @Test
  void theWallsStandAroundSomething() {
    assertThat(ALL.stream().filter(in("harness"))).hasSizeGreaterThan(200);
    assertThat(ALL.stream().filter(in("recorder-fixtures"))).hasSizeGreaterThan(20);
    assertThat(ALL.stream().filter(in("reports"))).hasSizeGreaterThan(30);
  }

  @Test
  void theHarnessUsesNoOtherModule() {
    check("harness", List.of("recorder-fixtures", "reports"));
  }

  @Test
  void recordersAndApplicationsUseTheHarnessOnly() {
    check("recorder-fixtures", List.of("reports"));
  }

  @Test
  void reportsUseTheHarnessOnly() {
    check("reports", List.of("recorder-fixtures"));
  }

  @Test
  void aForbiddenUseWouldBeSeen() {
    DescribedPredicate<JavaClass> harness = in("harness");
    assertThat(
            ALL.stream()
                .filter(in("reports"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> harness.test(dependency.getTargetClass())))
        .as("uses of the harness by reports")
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"recorder-fixtures", "reports"})
  void aPackageBelongsToOneModule(String module) {
    List<String> others =
        ALL.stream().filter(in("harness")).map(JavaClass::getPackageName).distinct().toList();
    assertThat(ALL.stream().filter(in(module)).map(JavaClass::getPackageName).distinct())
        .isNotEmpty()
        .doesNotContainAnyElementsOf(others);
  }

  private static void check(String module, List<String> forbidden) {
    for (String other : forbidden) {
      noClasses()
          .that(in(module))
          .should()
          .dependOnClassesThat(in(other))
          .because(module + " must not know " + other)
          .check(ALL);
    }
  }

  private static DescribedPredicate<JavaClass> in(String module) {
    String place = place(java.util.Objects.requireNonNull(LANDMARKS.get(module)));
    return DescribedPredicate.describe(
        "in module " + module,
        type -> type.getSource().filter(source -> lies(source.getUri(), place)).isPresent());
  }

  private static boolean lies(URI file, String place) {
    return file.toString().replaceFirst("^jar:", "").startsWith(place);
  }

  private static String place(Class<?> type) {
    return new ClassFileImporter()
        .importClass(type)
        .getSource()
        .orElseThrow()
        .getUri()
        .toString()
        .replaceFirst("^jar:", "")
        .replaceFirst(type.getName().replace('.', '/') + "\\.class$", "");
  }
}
