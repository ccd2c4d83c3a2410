package io.tapecheck.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tapecheck.scenario.Action;
import io.tapecheck.scenario.ElementState;
import io.tapecheck.scenario.Locator;
import io.tapecheck.scenario.Scenario;
import io.tapecheck.scenario.SourcePosition;
import io.tapecheck.scenario.Stage;
import io.tapecheck.scenario.Step;
import io.tapecheck.scenario.Text;
import io.tapecheck.scenario.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFilesTest {

  private static final String EVERY_STEP = Examples.read("every-step.yaml");

  private final Path folder;

  ScenarioFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsEveryStep() throws IOException {
    Scenario scenario = load(EVERY_STEP);
    assertThat(scenario.name()).isEqualTo("every-step");
    assertThat(scenario.title()).isEqualTo("Every step once");
    assertThat(scenario.app()).isEqualTo("shop");
    assertThat(scenario.backEnd()).containsExactly(Map.entry("payment", "approved"));
    assertThat(scenario.stages()).extracting(Stage::name).containsExactly("contact", "done");
    assertThat(scenario.stages().get(0).steps())
        .extracting(Step::name)
        .containsExactly(
            "open /start",
            "click button \"Add to cart\" (number 1)",
            "fill label \"E-mail\" with ${persona.email}",
            "fill label \"Note\"",
            "type into label \"Search\"",
            "select \"Germany\" in label \"Country\"",
            "check label \"I agree\"",
            "uncheck label \"News\"",
            "press Enter",
            "press Tab in label \"Search\"",
            "upload passport.png to label \"Passport\"",
            "hover over text \"Help\"",
            "scroll to button \"Pay\"",
            "scroll by 0, 400",
            "wait until status is hidden",
            "checkpoint filled-form",
            "viewport 800 x 600",
            "device mobile",
            "Pay the order");
  }

  @Test
  void readsLocatorsWithFramesAndContainers() throws IOException {
    Step pay = load(EVERY_STEP).stages().get(0).steps().get(18);
    assertThat(pay.when()).containsExactly(Map.entry("payment", "card"));
    assertThat(pay.action())
        .isEqualTo(
            new Action.Click(
                Locator.role("button", "Pay")
                    .exactly()
                    .within(Locator.testId("summary"))
                    .inFrame(Locator.css("iframe.payment"))));
  }

  @Test
  void readsExpectations() throws IOException {
    List<Step> steps = load(EVERY_STEP).stages().get(1).steps();
    assertThat(steps).allMatch(step -> step.action().isExpectation());
    assertThat(steps.get(2).action())
        .isEqualTo(new Action.WaitFor(Locator.placeholder("Code"), ElementState.VISIBLE));
  }

  @Test
  void knowsWhereEveryStepWasWritten() throws IOException {
    Scenario scenario = load(EVERY_STEP);
    SourcePosition open = scenario.stages().get(0).steps().get(0).position();
    assertThat(open.file()).endsWith("scenario.yaml");
    assertThat(EVERY_STEP.lines().toList().get(open.line() - 1)).contains("open: /start");
    assertThat(open.column()).isEqualTo(9);
  }

  @Test
  void makesVariantsOfMatrixExclusionsAndAdditions() throws IOException {
    assertThat(load(EVERY_STEP).variants())
        .containsExactly(
            new Variant(Map.of("driver", "playwright", "device", "desktop")),
            new Variant(Map.of("driver", "playwright", "device", "mobile")),
            new Variant(Map.of("driver", "selenium", "device", "desktop")),
            new Variant(
                Map.of(
                    "driver", "playwright",
                    "device", "mobile",
                    "recorder", "rrweb@1.1.3",
                    "payment", "card")));
  }

  @Test
  void aScenarioWithoutVariantsHasOne() throws IOException {
    assertThat(load(Examples.SMALL).variants()).containsExactly(new Variant(Map.of()));
  }

  @Test
  void literalsThatAreTypedStayOutOfNames() throws IOException {
    Scenario scenario = load(EVERY_STEP);
    assertThat(scenario.stages().get(0).steps())
        .extracting(Step::name)
        .noneMatch(name -> name.contains("s3cret-literal") || name.contains("shoes"));
  }

  @Test
  void listsEveryProblemWithItsPlaceAndTheNearestName() throws IOException {
    Path file = write("wrong.yaml", Examples.read("many-problems.yaml"));
    ScenarioFileProblem problem =
        catchThrowableOfType(ScenarioFileProblem.class, () -> ScenarioFiles.load(file));
    assertThat(problem.problems())
        .extracting(found -> found.toString().replace(file.toString(), "wrong.yaml"))
        .containsExactlyElementsOf(Examples.read("many-problems.expected.txt").lines().toList());
  }

  @Test
  void tellsHowManyProblemsAreLeftOut() throws IOException {
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      steps.append("      - clik: {label: a}\n");
    }
    Path file = write("long.yaml", Examples.SMALL + steps);
    assertThatThrownBy(() -> ScenarioFiles.load(file))
        .isInstanceOf(ScenarioFileProblem.class)
        .hasMessageContaining("long.yaml:8:9: There is no step \"clik\". Did you mean \"click\"?")
        .hasMessageEndingWith("and 15 more problems.");
  }

  @Test
  void saysWhereYamlBreaksWithoutQuotingIt() throws IOException {
    Path file = write("broken.yaml", "scenario: a\ntitle: \"s3cret-literal\n");
    assertThatThrownBy(() -> ScenarioFiles.load(file))
        .isInstanceOf(ScenarioFileProblem.class)
        .hasMessageContaining("broken.yaml:3:1: This is not YAML")
        .hasMessageNotContaining("s3cret-literal");
  }

  @Test
  void saysThatAFileIsAbsentEmptyOrNotText() throws IOException {
    assertThatThrownBy(() -> ScenarioFiles.load(folder.resolve("absent.yaml")))
        .hasMessageContaining("There is no such file");
    Path empty = write("empty.yaml", "");
    assertThatThrownBy(() -> ScenarioFiles.load(empty)).hasMessageContaining("The file is empty");
    Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xC3, 0x28});
    assertThatThrownBy(() -> ScenarioFiles.load(binary)).hasMessageContaining("not UTF-8");
  }

  @Test
  void refusesDocumentsThatGrowWithoutEnd() throws IOException {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String before = "*a" + (i - 1);
      laughs.append("a%d: &a%d [".formatted(i, i));
      laughs.append((before + ", ").repeat(9)).append(before).append("]\n");
    }
    Path bomb = write("bomb.yaml", laughs.toString());
    assertThatThrownBy(() -> ScenarioFiles.load(bomb)).hasMessageContaining("aliases");
    Path endless = write("endless.yaml", "a: &a [*a]\n");
    assertThatThrownBy(() -> ScenarioFiles.load(endless)).hasMessageContaining("holds too much");
    Path deep = write("deep.yaml", "[".repeat(5_000));
    assertThatThrownBy(() -> ScenarioFiles.load(deep)).hasMessageContaining("not YAML");
    Path large = write("large.yaml", "#".repeat(2_000_000));
    assertThatThrownBy(() -> ScenarioFiles.load(large)).hasMessageContaining("larger than 1 MiB");
  }

  @Test
  void makesNoObjectOfATag() throws IOException {
    Path file = write("tag.yaml", "!!javax.script.ScriptEngineManager [x]\n---\n");
    assertThatThrownBy(() -> ScenarioFiles.load(file)).isInstanceOf(ScenarioFileProblem.class);
    Path local = write("local.yaml", Examples.SMALL.replace("title: ", "title: !secret "));
    assertThatThrownBy(() -> ScenarioFiles.load(local)).hasMessageContaining("Leave the tag out");
  }

  @Test
  void loadsAFolderWithItsFoldersInOrder() throws IOException {
    write("b/two.yml", Examples.SMALL.replace("small", "two"));
    write("a.yaml", Examples.SMALL.replace("small", "one"));
    write("tapecheck.yaml", "scenarios: .");
    write("notes.txt", "no scenario");
    assertThat(ScenarioFiles.loadFolder(folder))
        .extracting(Scenario::name)
        .containsExactly("one", "two");
  }

  @Test
  void refusesTwoScenariosOfOneNameAndNamesBothFiles() throws IOException {
    write("one.yaml", Examples.SMALL);
    write("two.yaml", Examples.SMALL);
    assertThatThrownBy(() -> ScenarioFiles.loadFolder(folder))
        .isInstanceOf(ScenarioFileProblem.class)
        .hasMessageContaining("one.yaml is called \"small\" too")
        .hasMessageContaining("two.yaml:1:11");
  }

  @Test
  void aFolderWithoutScenariosIsAProblem() {
    assertThatThrownBy(() -> ScenarioFiles.loadFolder(folder))
        .hasMessageContaining("holds no scenario");
    assertThatThrownBy(() -> ScenarioFiles.loadFolder(folder.resolve("absent")))
        .hasMessageContaining("no such folder");
  }

  @Test
  void uploadsMustLieBesideTheScenario() throws IOException {
    Path file =
        write("upload.yaml", Examples.SMALL + "      - upload: {label: Pass, file: pass.png}\n");
    assertThatThrownBy(() -> ScenarioFiles.load(file))
        .hasMessageContaining("There is no file \"pass.png\" beside the scenario");
    write("pass.png", "picture");
    assertThat(ScenarioFiles.load(file).stages().get(0).steps().get(1).action())
        .isEqualTo(new Action.Upload(Locator.label("Pass"), "pass.png"));
  }

  @Test
  void emptyingAFieldIsAStep() throws IOException {
    Scenario scenario = load(Examples.SMALL + "      - fill: {label: Search, value: \"\"}\n");
    assertThat(scenario.stages().get(0).steps().get(1).action())
        .isEqualTo(new Action.Fill(Locator.label("Search"), new Text("")));
  }

  @Test
  void aTargetlessKeyPressGoesToTheFocus() throws IOException {
    assertThat(load(EVERY_STEP).stages().get(0).steps().get(8).action())
        .isEqualTo(new Action.Press(Optional.empty(), "Enter"));
  }

  private Scenario load(String text) throws IOException {
    write("passport.png", "picture");
    return ScenarioFiles.load(write("scenario.yaml", text));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
