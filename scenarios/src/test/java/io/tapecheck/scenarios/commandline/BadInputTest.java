package io.tapecheck.scenarios.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {

  private static final String BUY =
      """
      scenario: buy
      title: Buy
      app: shop
      stages:
        - stage: browse
          steps:
            - open: /
      """;

  @TempDir Path folder;

  private Project project = new Project(Path.of(""));

  @BeforeEach
  void aProjectWithOneScenario() {
    project = new Project(folder).settings("scenarios: scenarios\n");
    new Project(folder.resolve("scenarios")).file("buy.yaml", BUY);
  }

  @Test
  void anUnknownScenario() {
    refused(Answer.of(project.run("buyy")), "No scenario", "\"buyy\"", "Did you mean \"buy\"?");
  }

  @Test
  void anUnknownStep() {
    scenario(BUY.replace("open: /", "opn: /"));

    refused(Answer.of(project.run()), "buy.yaml:7:", "\"opn\"", "\"open\"");
  }

  @Test
  void anUnknownRecorder() {
    refused(
        Answer.of(project.run("--recorder", "rrweb@2.2.3")),
        "There is no recorder \"rrweb@2.2.3\"",
        "Did you mean \"rrweb@2.2.2\"?");
  }

  @Test
  void anUnknownOptionOfTheRecorder() {
    refused(
        Answer.of(project.run("--set", "recorder.options.maskAllInput=false")),
        "has no option \"maskAllInput\"",
        "Did you mean \"maskAllInputs\"?");
  }

  @Test
  void anOptionThatOnlyTheOtherRecorderKnows() {
    refused(
        Answer.of(
            project.run(
                "--recorder",
                "rrweb@1.1.3",
                "--set",
                "recorder.options.recordCrossOriginIframes=false")),
        "The recorder rrweb@1.1.3 has no option \"recordCrossOriginIframes\"");
  }

  @Test
  void anUnknownDriverOrDevice() {
    refused(Answer.of(project.run("--browser", "playwrite")), "Did you mean \"playwright\"?");
    refused(Answer.of(project.run("--device", "mobil")), "Did you mean \"mobile\"?");
  }

  @Test
  void anUnknownBackEndCondition() {
    scenario(BUY + "backEnd: {payment: declinde}\n");

    refused(Answer.of(project.run()), "buy.yaml:", "payment", "declinde");
  }

  @Test
  void aFilterThatLeavesNothing() {
    refused(Answer.of(project.run("--filter", "sell")), "No session is left to run", "\"sell\"");
  }

  @Test
  void yamlThatCannotBeRead() {
    scenario("scenario: [buy\n  title");

    refused(Answer.of(project.run()), "buy.yaml:");
  }

  @Test
  void aFolderWithoutScenarios() throws IOException {
    Files.delete(folder.resolve("scenarios/buy.yaml"));

    refused(Answer.of(project.run()), "holds no scenario");
  }

  @Test
  void wrongSettings() {
    refused(Answer.of(project.run("--set", "run.wokers=2")), "\"wokers\"", "\"workers\"");
    refused(Answer.of(project.run("--workers", "0")), "workers");
  }

  @Test
  void wrongUsage() {
    refused(Answer.of("run", "--workers", "many"), "--workers");
    refused(Answer.of("run", "--worker", "2"), "--worker", "--workers");
    refused(Answer.of("rum"), "rum", "tapecheck --help");
  }

  @Test
  void anOutputFolderThatCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    refused(
        Answer.of(
            "run",
            "--settings",
            folder.resolve("tapecheck.yaml").toString(),
            "--out",
            file.resolve("out").toString()),
        "cannot be written",
        "--out");
  }

  @Test
  void aRequestThatIsRefusedLeavesTheTapesOfTheLastRun() throws IOException {
    Path tape = Files.createDirectories(project.out().resolve("tapes/buy"));
    Files.writeString(project.out().resolve(".tapecheck"), "");

    refused(Answer.of(project.run("--filter", "sell")), "No session");
    assertThat(tape).exists();
  }

  @Test
  void tapesThatAreNone() {
    refused(Answer.of("verify", folder.resolve("absent").toString()), "is no folder");
    refused(Answer.of("verify", folder.toString()), "holds no tape", "tape.json");
  }

  private void scenario(String text) {
    new Project(folder.resolve("scenarios")).file("buy.yaml", text);
  }

  private static void refused(Answer answer, String... said) {
    assertThat(answer.err()).contains(said).doesNotContain("Exception");
    assertThat(answer.err()).as("one paragraph").startsWith("tapecheck: ").doesNotContain("\n\n");
    assertThat(answer.out()).isEmpty();
    assertThat(answer.status()).isEqualTo(2);
  }
}
