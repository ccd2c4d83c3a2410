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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedRunBrowserTest {

  @TempDir Path folder;

  @Test
  void whatWasFinishedIsToldWhenTheRunIsInterrupted() throws IOException, InterruptedException {
    Project project =
        new Project(folder)
            .settings("scenarios: .\n")
            .file("1-sign-up.yaml", Project.SIGN_UP)
            .file("2-waiting.yaml", Project.opening("waiting", "/wait"))
            .file("3-never.yaml", Project.opening("never", "/"));
    Path said = folder.resolve("said.txt");
    try (FormSite site = FormSite.start()) {
      Process process =
          new ProcessBuilder(
                  command(
                      project.run(
                          "--url",
                          site.url(),
                          "--workers",
                          "1",
                          "--set",
                          "run.timeLimitSeconds=600")))
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      site.awaitWaiting();
      // Ends it as Ctrl-C would; but of what runs in the background shells have Ctrl-C ignored.
      process.destroy();

      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(Files.readString(said)).contains("Interrupted; this is what was finished.");
    JsonNode sessions = project.result().path("sessions");
    assertThat(sessions.findValuesAsText("verdict")).containsExactly("pass", "error", "error");
    assertThat(TapeReader.open(project.out().resolve(sessions.at("/0/tape").asText())).recording())
        .isNotEmpty();
  }

  private static List<String> command(String[] arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.tapecheck.cli.Main"));
    command.addAll(List.of(arguments));
    return command;
  }
}
