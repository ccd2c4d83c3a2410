package io.tapecheck.scenarios.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.scenarios.site.StaticSite;
import io.tapecheck.scenarios.site.VendorSite;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeReader;
import io.tapecheck.tape.WireRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recorder of which nothing is known but its hosts, which do not exist. */
class WireOnlyBrowserTest {

  private static final String HOSTS =
      "scenarios: .\nrecorder: {use: wire-only, hosts: ['*.vendor.example']}\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"playwright", "selenium"})
  void whatItSendsArrivesAndIsSearchedAndWhatCannotBeCheckedIsSaid(String driver) {
    Project project = project(HOSTS);
    try (VendorSite site = VendorSite.start()) {
      Answer answer = Answer.of(project.run("--url", site.url(), "--browser", driver));

      assertThat(answer.status()).as(answer.out() + answer.err()).isEqualTo(1);
      assertThat(site.requested()).containsOnly("/recorded/", "/recorder.js");
    }
    assertThat(tape(project).wire())
        .extracting(WireRequest::method, WireRequest::url)
        .extracting(Object::toString)
        .contains(
            "(\"POST\", \"https://replay.vendor.example/ingest/start\")",
            "(\"POST\", \"https://replay.vendor.example/ingest/worker\")",
            "(\"POST\", \"https://replay.vendor.example/ingest/end\")",
            "(\"GET\", \"wss://live.vendor.example/socket\")",
            "(\"WEBSOCKET\", \"wss://live.vendor.example/socket\")");
    JsonNode session = project.result().at("/sessions/0");
    assertThat(findings(session, "masking/leak"))
        .extracting(leak -> leak.path("canary").asText())
        .containsExactlyInAnyOrder("given-name#1", "email#1");
    assertThat(findings(session, "masking/leak"))
        .allSatisfy(leak -> assertThat(leak.at("/where/sink").asText()).isEqualTo("request body"));
    assertThat(findings(session, "masking/stored"))
        .extracting(stored -> stored.at("/where/sink").asText())
        .containsExactlyInAnyOrder("local storage vendor.name", "local storage vendor.email");
    assertThat(findings(session, "masking/console"))
        .extracting(written -> written.path("canary").asText())
        .containsExactlyInAnyOrder("given-name#1", "email#1");
    assertThat(session.path("findings").findValuesAsText("rule"))
        .contains("fidelity/skipped", "actions/skipped", "recording/skipped", "errors/skipped");
    assertThat(findings(session, "fidelity/skipped").get(0).path("message").asText())
        .contains("fidelity was not checked: the recorder wire-only does not give a replay.")
        .contains("fidelity.score");
    assertThat(session.path("measures").has("fidelity.score")).isFalse();
    assertThat(session.path("measures").path("wire.requests").asInt()).isGreaterThanOrEqualTo(5);
    assertThat(project.result().path("gates").findValuesAsText("gate"))
        .contains("masking.leaks", "recording.problems")
        .doesNotContain("fidelity.score", "actions.missing", "recording.events");
    assertThat(project.result().path("verdict").asText()).isEqualTo("fail");
    assertThat(project.out().resolve("report/index.html")).exists();
  }

  @Test
  void aTapeOfItIsJudgedAgainWithTheSameOutcome() {
    Project project = project(HOSTS);
    try (VendorSite site = VendorSite.start()) {
      Answer.of(project.run("--url", site.url()));
    }
    Path again = folder.resolve("again");

    Answer answer = Answer.of("verify", project.out().toString(), "--out", again.toString());

    assertThat(answer.status()).as(answer.out() + answer.err()).isEqualTo(1);
    assertThat(Project.result(again).at("/sessions/0/measures"))
        .isEqualTo(project.result().at("/sessions/0/measures"));
  }

  @Test
  void aScriptOfItsOwnIsInjectedIntoPagesThatDoNotCarryIt() {
    Project project =
        project(HOSTS.replace("}\n", ", script: recorder.js}\n"))
            .file("recorder.js", VendorSite.RECORDER);
    try (VendorSite site = VendorSite.start()) {
      Answer answer =
          Answer.of(
              project.run("--url", site.bareUrl(), "--set", "policy.allowed=[given-name, email]"));

      assertThat(answer.status()).as(answer.out() + answer.err()).isZero();
      assertThat(site.requested()).doesNotContain("/recorder.js");
    }
    assertThat(tape(project).wire())
        .extracting(WireRequest::url)
        .contains("https://replay.vendor.example/ingest/end");
    assertThat(project.result().path("verdict").asText()).isEqualTo("pass");
  }

  @Test
  void aSessionInWhichNothingArrivesIsAnError() {
    Project project = project(HOSTS);
    try (VendorSite site = VendorSite.start()) {
      Answer answer = Answer.of(project.run("--url", site.bareUrl()));

      assertThat(answer.status()).isEqualTo(4);
      assertThat(answer.out())
          .contains("Nothing of the recorder wire-only arrived")
          .contains("recorder.hosts");
    }
    assertThat(project.result().path("verdict").asText()).isEqualTo("error");
  }

  /**
   * Sends what a browser refuses, on a click and when it goes away, and before that what it takes.
   */
  private static final String TOO_LARGE =
      """
      <!doctype html><meta charset="utf-8"><title>Sign up</title><link rel="icon" href="data:,">
      <label>Full name <input></label><label>E-mail <input></label><button>Send</button><p></p>
      <script>
        const url = "https://replay.vendor.example/ingest";
        const start = %s;
        const large = (bytes) => new Blob(["x".repeat(bytes)]);
        document.querySelector("button").onclick = async () => {
          await start;
          await fetch(url, { method: "POST", body: large(70_000), keepalive: true }).catch(() => {});
          navigator.sendBeacon("/own", large(80_000));
          document.querySelector("p").textContent = "Thank you";
        };
        addEventListener("pagehide", () => navigator.sendBeacon(url, large(90_000)));
      </script>
      """;

  @ParameterizedTest
  @ValueSource(strings = {"playwright", "selenium"})
  void whatTheBrowserRefusesToSendIsToldAsTheRecordersLossWithItsSize(String driver) {
    String lost =
        "The recorder's own transport lost 160,000 bytes in 2 requests to replay.vendor.example";
    Project project = project(HOSTS);
    try (StaticSite site =
        StaticSite.serve(
            Map.of(
                "/some/", TOO_LARGE.formatted("fetch(url, { method: 'POST', body: '{}' })"),
                "/none/", TOO_LARGE.formatted("null")))) {
      Answer some = Answer.of(project.run("--url", site.url("/some"), "--browser", driver));
      assertThat(some.status()).as(some.out() + some.err()).isEqualTo(1);
      assertThat(tape(project).problems()).singleElement().asString().startsWith(lost);
      assertThat(project.result().at("/sessions/0/measures/recording.problems").asInt())
          .isEqualTo(1);

      Answer none = Answer.of(project.run("--url", site.url("/none"), "--browser", driver));
      assertThat(none.status()).as(none.out() + none.err()).isEqualTo(4);
      assertThat(none.out())
          .contains("Nothing of the recorder wire-only arrived", lost)
          .doesNotContain("is in the page at all");
    }
  }

  private static List<JsonNode> findings(JsonNode session, String rule) {
    List<JsonNode> found = new ArrayList<>();
    session
        .path("findings")
        .forEach(
            finding -> {
              if (finding.path("rule").asText().equals(rule)) {
                found.add(finding);
              }
            });
    return found;
  }

  private static Tape tape(Project project) {
    return TapeReader.open(project.out().resolve(project.result().at("/sessions/0/tape").asText()));
  }

  private Project project(String settings) {
    return new Project(folder).settings(settings).file("sign-up.yaml", Project.SIGN_UP);
  }
}
