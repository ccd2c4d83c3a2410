package io.tapecheck.scenarios.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.scenarios.site.FormSite;
import io.tapecheck.tape.TapeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is ended from outside tells what it finished, and leaves nothing behind for long. */
@Timeout(240)
class InterruptedRunBrowserTest {

  @TempDir Path folder;
  private Path temporary;
  private Project project;

  @BeforeEach
  void writeProject() throws IOException {
    temporary = Files.createDirectories(folder.resolve("temporary"));
    project =
        new Project(folder)
            .settings("scenarios: .\n")
            .file("1-sign-up.yaml", Project.SIGN_UP)
            .file("2-waiting.yaml", Project.opening("waiting", "/wait"))
            .file("3-never.yaml", Project.opening("never", "/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"playwright", "selenium"})
  void whatWasFinishedIsToldWhenTheRunIsInterrupted(String driver) throws Exception {
    Path said = folder.resolve("said.txt");
    try (FormSite site = FormSite.start()) {
      Process process = begin(said, site, driver);
      site.awaitWaiting();
      // Ends it as Ctrl-C would; but of what runs in the background shells have Ctrl-C ignored.
      process.destroy();

      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(Files.readString(said))
        .contains("Interrupted; this is what was finished.")
        .doesNotContain("\tat ")
        .doesNotContain("Exception in thread");
    JsonNode sessions = project.result().path("sessions");
    assertThat(sessions.findValuesAsText("verdict")).containsExactly("pass", "error", "error");
    assertThat(TapeReader.open(project.out().resolve(sessions.at("/0/tape").asText())).recording())
        .isNotEmpty();
    assertThat(left()).as("processes that the run has left").isEmpty();
    assertThat(workspaces()).as("temporary files that the run has left").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"playwright", "selenium"})
  void whatAKilledRunLeavesIsClearedAwayByTheNext(String driver) throws Exception {
    Path said = folder.resolve("said.txt");
    try (FormSite site = FormSite.start()) {
      Process killed = begin(said, site, driver);
      site.awaitWaiting();
      killed.destroyForcibly();
      assertThat(killed.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(workspaces()).as("temporary files of a run that was killed").isNotEmpty();

      Process next =
          new ProcessBuilder(
                  command(project.run("1-sign-up.yaml", "--set", "browser.binary=absent")))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      assertThat(next.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(Files.readString(said)).contains("A run that was killed had left");
    assertThat(left()).as("processes that the killed run has left").isEmpty();
    assertThat(workspaces()).isEmpty();
  }

  private Process begin(Path said, FormSite site, String driver) throws IOException {
    return new ProcessBuilder(
            command(
                project.run(
                    "--url",
                    site.url(),
                    "--browser",
                    driver,
                    "--workers",
                    "1",
                    "--set",
                    "run.timeLimitSeconds=600")))
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  /** Browsers and drivers have the run's folder for temporary files in their command lines. */
  private List<String> left() {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::info)
        .map(info -> info.commandLine().orElse(""))
        .filter(line -> line.contains(temporary.toString()))
        .toList();
  }

  private List<Path> workspaces() throws IOException {
    try (Stream<Path> entries = Files.list(temporary)) {
      return entries
          .filter(entry -> String.valueOf(entry.getFileName()).startsWith("tapecheck-"))
          .toList();
    }
  }

  private List<String> command(String[] arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                "io.tapecheck.cli.Main"));
    command.addAll(List.of(arguments));
    return command;
  }
}
