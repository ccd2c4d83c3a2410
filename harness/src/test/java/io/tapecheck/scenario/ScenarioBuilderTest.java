package io.tapecheck.scenario;

import static io.tapecheck.scenario.Locator.css;
import static io.tapecheck.scenario.Locator.label;
import static io.tapecheck.scenario.Locator.placeholder;
import static io.tapecheck.scenario.Locator.role;
import static io.tapecheck.scenario.Locator.testId;
import static io.tapecheck.scenario.Locator.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tapecheck.scenario.yaml.ScenarioFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioBuilderTest {

  @Test
  void javaAndYamlGiveEqualScenarios(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("every-step.yaml");
    try (InputStream example =
        Objects.requireNonNull(ScenarioFiles.class.getResourceAsStream("every-step.yaml"))) {
      Files.copy(example, file);
    }
    Files.writeString(folder.resolve("passport.png"), "picture");
    assertThat(placeless(everyStep())).isEqualTo(placeless(ScenarioFiles.load(file)));
  }

  @Test
  void knowsTheLineOfEveryStep() {
    Scenario scenario = everyStep();
    List<Integer> lines =
        scenario.stages().get(0).steps().stream().map(step -> step.position().line()).toList();
    assertThat(lines).doesNotHaveDuplicates().isSorted().allMatch(line -> line > 0);
    assertThat(scenario.position().file()).isEqualTo(ScenarioBuilderTest.class.getName());
    assertThat(scenario.position()).asString().matches(".*ScenarioBuilderTest:[0-9]+");
  }

  @Test
  void breaksTheSameRulesAsFiles() {
    ScenarioBuilder wrong =
        Scenario.named("guest checkout")
            .stage("contact", stage -> stage.fill(label("E-mail"), "${persona.emial}"))
            .stage("contact", stage -> stage.click(role("buton", "Next")))
            .stage("empty", stage -> {})
            .stage(
                "more",
                stage ->
                    stage
                        .device("phone")
                        .viewport(0, 5)
                        .checkpoint("contact")
                        .open(" ")
                        .click(css("${persona.email}"))
                        .when("paymnet", "card"))
            .variant(Map.of("payment", "card"))
            .variant(Map.of("payment", "card"));
    ScenarioProblem problem = catchThrowableOfType(ScenarioProblem.class, wrong::build);
    assertThat(problem.problems())
        .extracting(Problem::message)
        .containsExactly(
            "The scenario name \"guest checkout\" must be letters, digits and single hyphens, such as guest-checkout.",
            "The persona has no field \"emial\". Did you mean \"email\"?",
            "Two stages are called \"contact\". Rename one.",
            "ARIA has no role \"buton\". Did you mean \"button\"?",
            "The stage has no steps. Add one, such as open: /.",
            "There is no device \"phone\". There are: desktop, tablet, mobile.",
            "A viewport is 1 to 10000 pixels wide and high, not 0 x 5.",
            "\"open\" needs a text, not a blank.",
            "A locator cannot hold ${…}. Use the name that the page shows.",
            "This variant is there already. Leave it out.",
            "The scenario names no application. Add app(\"shop\").",
            "No variant has the axis \"paymnet\". Did you mean \"payment\"?",
            "A checkpoint or stage before is called \"contact\" too. Rename one; every stage ends with a checkpoint of its own name.");
    assertThat(problem).hasMessageContaining(ScenarioBuilderTest.class.getName() + ":");
  }

  @Test
  void namingNoStepIsAMistakeOfTheCaller() {
    assertThatThrownBy(() -> Scenario.named("a").stage("b", stage -> stage.as("c")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Add a step first");
  }

  private static Scenario everyStep() {
    Map<String, List<String>> matrix = new LinkedHashMap<>();
    matrix.put("driver", List.of("playwright", "selenium"));
    matrix.put("device", List.of("desktop", "mobile"));
    return Scenario.named("every-step")
        .title("Every step once")
        .app("shop")
        .backEnd("payment", "approved")
        .matrix(matrix)
        .exclude(Map.of("driver", "selenium", "device", "mobile"))
        .variant(
            Map.of(
                "driver", "playwright",
                "device", "mobile",
                "recorder", "rrweb@1.1.3",
                "payment", "card"))
        .stage(
            "contact",
            stage ->
                stage
                    .open("/start?token=s3cret-literal")
                    .click(role("button", "Add to cart").nth(0))
                    .fill(label("E-mail"), "${persona.email}")
                    .fill(label("Note"), "s3cret-literal")
                    .type(label("Search"), "shoes")
                    .select(label("Country"), "Germany")
                    .check(label("I agree"))
                    .uncheck(label("News"))
                    .press("Enter")
                    .press(label("Search"), "Tab")
                    .upload(label("Passport"), "passport.png")
                    .hover(text("Help"))
                    .scrollTo(role("button", "Pay"))
                    .scrollBy(0, 400)
                    .waitFor(role("status"), ElementState.HIDDEN)
                    .checkpoint("filled-form")
                    .viewport(800, 600)
                    .device("mobile")
                    .click(
                        role("button", "Pay")
                            .exactly()
                            .within(testId("summary"))
                            .inFrame(css("iframe.payment")))
                    .as("Pay the order")
                    .when("payment", "card"))
        .stage(
            "done",
            stage ->
                stage
                    .expectText("Thank you, ${persona.given-name}")
                    .expectText(role("alert"), "ending in ${persona.card-number.last4}")
                    .waitFor(placeholder("Code"), ElementState.VISIBLE)
                    .expectUrl("/confirmation/*")
                    .expectVisible(role("heading", "Review")))
        .build();
  }

  private static Scenario placeless(Scenario scenario) {
    SourcePosition nowhere = SourcePosition.of("nowhere");
    return new Scenario(
        scenario.name(),
        scenario.title(),
        scenario.app(),
        scenario.backEnd(),
        scenario.stages().stream()
            .map(
                stage ->
                    new Stage(
                        stage.name(),
                        stage.steps().stream()
                            .map(step -> new Step(step.name(), step.action(), step.when(), nowhere))
                            .toList()))
            .toList(),
        scenario.variants(),
        nowhere);
  }
}
