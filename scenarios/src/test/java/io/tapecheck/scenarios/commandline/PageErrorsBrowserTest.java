package io.tapecheck.scenarios.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.scenarios.site.FaultySite;
import io.tapecheck.scenarios.site.StaticSite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Errors of a stranger's page, through both drivers, and a scenario that types nothing. */
class PageErrorsBrowserTest {

  private static final String SCENARIO =
      """
      scenario: count
      title: Somebody counts and types nothing
      app: catalogue
      variants: {matrix: {driver: [playwright, selenium]}}
      stages:
        - stage: catalogue
          steps:
            - open: /
            - click: {css: "#count"}
            - expectText: %s
      """;

  @TempDir Path folder;

  @Test
  void areLinkedCountedByKindAndTheSameForBothDrivers() {
    Project project =
        new Project(folder)
            .settings(
                """
                scenarios: .
                errors:
                  expected: [{url: "/gone.png", status: 404, reason: test data has no pictures}]
                gates: {errors.uncaught: 1, errors.requests: 0, errors.resources: 1, errors.console: 1}
                """)
            .file("count.yaml", SCENARIO.formatted("one counted"));
    try (StaticSite site = FaultySite.start()) {
      Answer answer = Answer.of(project.run("--url", site.url(), "--workers", "1"));

      assertThat(answer.status()).as(answer.out() + answer.err()).isEqualTo(0);
      assertThat(answer.out())
          .contains("Not applicable: masking.leaks, masking.untyped. No canary");
    }
    for (JsonNode session : project.result().path("sessions")) {
      String id = session.path("id").asText();
      assertThat(told(session))
          .as(id)
          .containsExactlyInAnyOrder(
              "uncaught TypeError: no catalogue in open /",
              "resources GET /gone.css → 404 in open /",
              "resources GET /gone.png → 404 in open / (test data has no pictures)",
              "console counting failed: TypeError: Cannot read properties of null (reading 'shelf')"
                  + " in click css \"#count\"");
      assertThat(session.at("/measures/errors.unlinked").asInt(-1)).as(id).isZero();
      assertThat(session.at("/measures/errors.expected").asInt(-1)).as(id).isEqualTo(1);
      assertThat(gate(session, "masking.leaks").path("applicable").asBoolean(true)).isFalse();
    }
  }

  @Test
  void aStepThatFailsIsTheApplicationsFailureAndTellsWhatThePageShowsInstead() {
    Project project =
        new Project(folder)
            .settings("run: {timeLimitSeconds: 4}\n")
            .file("count.yaml", SCENARIO.formatted("two counted"));
    try (StaticSite site = FaultySite.start()) {
      Answer answer = Answer.of(project.run("--url", site.url(), "--workers", "1"));

      assertThat(answer.status()).as(answer.out() + answer.err()).isEqualTo(1);
      assertThat(project.result().path("verdict").asText()).isEqualTo("fail");
      for (JsonNode session : project.result().path("sessions")) {
        assertThat(session.path("failure").asText())
            .contains("Step 3 of stage catalogue")
            .contains("\"one counted\"")
            .contains("showed \"Catalogue\"")
            .contains("It said: \"The shelf is locked.\"");
      }
    }
  }

  private static List<String> told(JsonNode session) {
    List<String> told = new ArrayList<>();
    for (JsonNode error : session.path("errors")) {
      String expected = error.path("expected").asText();
      told.add(
          "%s %s in %s%s"
              .formatted(
                  error.path("group").asText(),
                  error.path("message").asText(),
                  error.path("step").asText(),
                  expected.isEmpty() ? "" : " (" + expected + ")"));
    }
    return told;
  }

  private static JsonNode gate(JsonNode session, String name) {
    return StreamSupport.stream(session.path("gates").spliterator(), false)
        .filter(gate -> gate.path("gate").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
