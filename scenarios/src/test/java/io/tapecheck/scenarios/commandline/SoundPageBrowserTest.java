package io.tapecheck.scenarios.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.scenarios.site.BookingSite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that every recorder records rightly costs no fidelity, masked or not. */
class SoundPageBrowserTest {

  private static final String SCENARIO =
      """
      scenario: booking
      title: Somebody books a room
      app: hotel
      stages:
        - stage: form
          steps:
            - open: /
            - fill: {css: "[name=city]", value: "${persona.city}"}
            - select: {css: "#beds", option: Two}
            - fill: {css: "#colour", value: "#ff8800"}
            - fill: {css: "#noise", value: "7"}
            - fill: {css: "#day", value: "2027-02-28"}
            - check: {css: "#pets"}
        - stage: shown
          steps:
            - click: {css: "#go"}
            - expectText: Shown
            - scroll: {css: "#end"}
      variants:
        matrix: {recorder: ["rrweb@2.2.2", "posthog@1.449.2", "sentry@11.12.0"]}
        also: [{driver: selenium, recorder: "rrweb@2.2.2"}]
      """;

  @TempDir Path folder;

  @Test
  void isReplayedAsItWas() {
    Project project = new Project(folder).settings("scenarios: .\n").file("booking.yaml", SCENARIO);
    String said;
    try (BookingSite site = BookingSite.start()) {
      Answer answer = Answer.of(project.run("--url", site.url()));
      said = answer.out() + answer.err();
    }

    List<String> differences = new ArrayList<>();
    JsonNode sessions = project.result().path("sessions");
    for (JsonNode session : sessions) {
      for (JsonNode finding : session.path("findings")) {
        if (finding.path("rule").asText().startsWith("fidelity/")) {
          differences.add(
              session.path("id").asText()
                  + " "
                  + finding.at("/where/node").asText()
                  + " "
                  + finding.path("message").asText());
        }
      }
    }
    assertThat(sessions).as(said).hasSize(4);
    assertThat(differences).isEmpty();
    for (JsonNode session : sessions) {
      JsonNode measures = session.path("measures");
      assertThat(measures.path("fidelity.score").asDouble(-1)).isEqualTo(1.0);
      assertThat(measures.path("fidelity.masked").asInt()).as("a masked city").isPositive();
    }
  }
}
