package io.tapecheck.scenarios.commandline;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.scenarios.site.HostileSite;
import io.tapecheck.tape.Checkpoint;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that stops answering costs its session, and nothing that was finished. */
@Timeout(240)
class HostilePageBrowserTest {

  /** What was done before is a stage of its own, so that it is written down. */
  private static final String PRESSING =
      """
      scenario: %s
      title: Somebody presses a button
      app: form
      stages:
        - stage: before
          steps:
            - open: /%s
            - fill: {label: Full name, value: "${persona.given-name}"}
        - stage: after
          steps:
            - click: {role: button, name: Press}
            - expectText: It is done.
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"playwright", "selenium"})
  void aPageThatHangsCostsItsSessionOnly(String driver) {
    Project project = project("microtasks", "request", "good");

    // two workers wait side by side; the good page comes to one whose page has hung
    Answer answer = run(project, driver, 2, "run.timeLimitSeconds=3");

    assertThat(answer.status()).as(answer.out() + answer.err()).isNotZero();
    List<JsonNode> sessions = sessions(project);
    assertThat(sessions)
        .extracting(session -> session.path("steps").size())
        .as("the steps until the page hung, and all of the page that is good")
        .satisfiesExactly(
            hung -> assertThat(hung).isBetween(3, 4),
            hung -> assertThat(hung).isBetween(3, 4),
            good -> assertThat(good).isEqualTo(4));
    assertThat(sessions.get(0).path("verdict").asText()).isNotEqualTo("pass");
    assertThat(sessions.get(1).path("verdict").asText()).isNotEqualTo("pass");
    assertThat(sessions.get(2).path("verdict").asText()).as(answer.out()).isEqualTo("pass");
    assertThat(answer.out()).contains("did not answer within");
    for (JsonNode session : sessions) {
      Tape tape = tape(project, session);
      assertThat(tape.metadata().ended()).isPresent();
      assertThat(tape.recording()).isNotEmpty();
      assertThat(tape.checkpoints()).extracting(Checkpoint::name).contains("before");
    }
  }

  @Test
  void aFrameThatHangsIsToldAndNotCompared() {
    Project project = project("frame");

    Answer answer = run(project, "playwright", "run.timeLimitSeconds=3");

    JsonNode session = sessions(project).get(0);
    assertThat(session.path("steps")).as(answer.out() + answer.err()).hasSize(4);
    Tape tape = tape(project, session);
    assertThat(tape.checkpoints()).extracting(Checkpoint::name).containsExactly("before", "after");
    assertThat(tape.problems())
        .singleElement(as(STRING))
        .startsWith("The frame http://localhost:")
        .contains("/inner did not answer at checkpoint after");
  }

  /** With Selenium a page may be held up by such a frame; then it is told as one that hangs. */
  @Test
  void aFrameThatHangsCostsItsSessionOnlyWithSelenium() {
    Project project = project("frame", "good");

    Answer answer = run(project, "selenium", "run.timeLimitSeconds=3");

    List<JsonNode> sessions = sessions(project);
    Tape tape = tape(project, sessions.get(0));
    assertThat(tape.checkpoints()).extracting(Checkpoint::name).contains("before");
    assertThat(answer.out() + tape.problems()).contains("did not answer");
    assertThat(sessions.get(0).path("verdict").asText()).isNotEqualTo("pass");
    assertThat(sessions.get(1).path("verdict").asText()).as(answer.out()).isEqualTo("pass");
  }

  @ParameterizedTest
  @ValueSource(strings = {"playwright", "selenium"})
  void theSessionsTimeEndsASessionWhateverItsStepsMayTake(String driver) {
    Project project = project("waiting", "good");

    Answer answer = run(project, driver, "run.timeLimitSeconds=600", "run.sessionLimitSeconds=15");

    assertThat(answer.out())
        .contains("the session's time (run.sessionLimitSeconds, 15 s) was over");
    assertThat(sessions(project))
        .extracting(session -> session.path("verdict").asText())
        .as(answer.out())
        .satisfiesExactly(
            waiting -> assertThat(waiting).isNotEqualTo("pass"),
            good -> assertThat(good).isEqualTo("pass"));
  }

  @Test
  void theRunsTimeEndsTheRunAndSaysWhatWasNotRun() {
    Project project = project("waiting", "good");

    Answer answer = run(project, "playwright", "run.timeLimitSeconds=600", "run.limitSeconds=10");

    assertThat(answer.status()).as(answer.out() + answer.err()).isEqualTo(4);
    assertThat(answer.out())
        .contains("the session's time (run.limitSeconds, 10 s) was over")
        .contains(
            "Not run: the run's time (run.limitSeconds, 10 s) was over before this session began.");
    assertThat(sessions(project)).hasSize(2);
  }

  private Project project(String... pages) {
    Project project = new Project(folder).settings("scenarios: .\n");
    for (int index = 0; index < pages.length; index++) {
      project.file(
          "%d-%s.yaml".formatted(index, pages[index]),
          PRESSING.formatted(pages[index], pages[index]));
    }
    return project;
  }

  private static Answer run(Project project, String driver, String... settings) {
    return run(project, driver, 1, settings);
  }

  private static Answer run(Project project, String driver, int workers, String... settings) {
    List<String> arguments =
        new ArrayList<>(List.of("--browser", driver, "--workers", String.valueOf(workers)));
    for (String setting : settings) {
      arguments.addAll(List.of("--set", setting));
    }
    try (HostileSite site = HostileSite.start()) {
      arguments.addAll(List.of("--url", site.url()));
      return Answer.of(project.run(arguments.toArray(String[]::new)));
    }
  }

  private static List<JsonNode> sessions(Project project) {
    List<JsonNode> sessions = new ArrayList<>();
    project.result().path("sessions").forEach(sessions::add);
    return sessions;
  }

  private static Tape tape(Project project, JsonNode session) {
    return TapeReader.open(project.out().resolve(session.path("tape").asText()));
  }
}
