package io.tapecheck.scenarios.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.scenarios.site.FormSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One run's tapes, judged again: whole first, then damaged more and more. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VerifyAgainBrowserTest {

  @TempDir static Path folder;

  private static Project project = new Project(Path.of(""));

  @BeforeAll
  static void aRunOfAGoodAndABrokenSession() {
    project =
        new Project(folder)
            .settings("scenarios: .\n")
            .file("1-sign-up.yaml", Project.SIGN_UP)
            .file("2-failing.yaml", Project.opening("failing", "/"));
    try (FormSite site = FormSite.start()) {
      Answer.of(project.run("--url", site.url(), "--set", "run.timeLimitSeconds=1"));
    }
  }

  @Test
  @Order(1)
  void wholeTapesGiveTheSameVerdictsAndMeasures() {
    Answer answer = verify();

    assertThat(answer.status()).isEqualTo(1);
    JsonNode before = project.result().path("sessions");
    JsonNode again = Project.result(folder.resolve("again")).path("sessions");
    assertThat(before).hasSize(2);
    assertThat(again).hasSize(2);
    for (String part : List.of("id", "verdict", "measures", "findings", "steps", "errors")) {
      assertThat(again.findValues(part).toString())
          .as(part)
          .isEqualTo(reordered(before, again).findValues(part).toString());
    }
  }

  @Test
  @Order(2)
  void aTapeWhoseRecordingIsCutOffIsAnErrorAndTheOthersAreJudged() throws IOException {
    Path recording = tape("sign-up").resolve("recording.ndjson.gz");
    byte[] whole = Files.readAllBytes(recording);
    Files.write(recording, java.util.Arrays.copyOf(whole, whole.length / 2));

    Answer answer = verify();

    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.out()).contains("recording.ndjson.gz").contains("damaged");
    assertThat(Project.result(folder.resolve("again")).at("/sessions/0/steps/0/ok").asBoolean())
        .isTrue();
  }

  @Test
  @Order(3)
  void aRecordingThatIsABombCostsItsTapeAlone() throws IOException {
    Path recording = tape("sign-up").resolve("recording.ndjson.gz");
    byte[] cutOff = Files.readAllBytes(recording);
    byte[] blanks = new byte[1 << 20];
    java.util.Arrays.fill(blanks, (byte) ' ');
    try (java.io.OutputStream out =
        new java.util.zip.GZIPOutputStream(Files.newOutputStream(recording))) {
      for (long written = 0; written <= Runtime.getRuntime().maxMemory() / 4; ) {
        out.write(blanks);
        written += blanks.length;
      }
    }

    Answer answer = verify();

    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.out()).contains("recording.ndjson.gz").contains("leave this tape out");
    assertThat(Project.result(folder.resolve("again")).path("sessions")).hasSize(2);
    assertThat(Project.result(folder.resolve("again")).at("/sessions/0/steps/0/ok").asBoolean())
        .isTrue();
    Files.write(recording, cutOff);
  }

  @Test
  @Order(4)
  void aTapeWithoutMetadataIsNamedAmongTheOthers() throws IOException {
    Files.writeString(tape("sign-up").resolve("tape.json"), "{\"format\":");

    Answer answer = verify();

    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.out()).contains("tape.json is damaged");
    assertThat(Project.result(folder.resolve("again")).path("sessions")).hasSize(2);
  }

  @Test
  @Order(5)
  void nothingButDamagedTapesIsUnreadableInput() throws IOException {
    Files.delete(tape("failing").resolve("tape.json"));

    Answer answer = verify();

    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.out()).contains("is no tape").contains("tape.json is damaged");
  }

  private static Answer verify() {
    return Answer.of(
        "verify",
        project.out().toString(),
        "--settings",
        folder.resolve("tapecheck.yaml").toString(),
        "--out",
        folder.resolve("again").toString());
  }

  private static Path tape(String scenario) {
    return project.out().resolve("tapes").resolve(scenario + ".playwright.desktop.rrweb-2.2.2");
  }

  /** A run tells its sessions in the order of the plan, verification in that of the folders. */
  private static JsonNode reordered(JsonNode sessions, JsonNode like) {
    var ordered = new com.fasterxml.jackson.databind.ObjectMapper().createArrayNode();
    for (JsonNode wanted : like) {
      for (JsonNode session : sessions) {
        if (session.path("id").equals(wanted.path("id"))) {
          ordered.add(session);
        }
      }
    }
    return ordered;
  }
}
