package io.tapecheck.scenarios.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.scenarios.site.FormSite;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeReader;
import io.tapecheck.tape.TypedValue;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application that the harness does not serve, under a strict Content-Security-Policy. */
class ForeignApplicationBrowserTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"playwright", "selenium"})
  void isRecordedAndJudged(String driver) {
    Project project = project();
    try (FormSite site = FormSite.start()) {
      Answer answer =
          Answer.of(
              project.run(
                  folder.resolve("sign-up.yaml").toString(),
                  "--url",
                  site.url(),
                  "--browser",
                  driver));

      assertThat(answer.status()).as(answer.out() + answer.err()).isZero();
    }
    JsonNode result = project.result();
    assertThat(result.path("verdict").asText()).isEqualTo("pass");
    JsonNode measures = result.at("/sessions/0/measures");
    assertThat(measures.path("recording.events").asInt()).isGreaterThan(5);
    Tape tape = TapeReader.open(project.out().resolve(result.at("/sessions/0/tape").asText()));
    assertThat(tape.errors()).isEmpty();
    assertThat(tape.typed()).extracting(TypedValue::canary).contains("given-name#1", "email#1");
  }

  @Test
  void whosePolicyIsLeftInForceKeepsTheRecorderFromSendingAndThatIsSaid() {
    Project project = project();
    try (FormSite site = FormSite.start()) {
      Answer answer =
          Answer.of(
              project.run("--url", site.url(), "--set", "browser.liftContentSecurityPolicy=false"));

      assertThat(answer.status()).isEqualTo(4);
      assertThat(answer.out())
          .contains("Nothing of the recorder rrweb@2.2.2 arrived")
          .contains("Set browser.liftContentSecurityPolicy to true");
    }
    assertThat(project.result().path("verdict").asText()).isEqualTo("error");
  }

  @Test
  void thatIsDownFailsTheFirstStepAndIsReported() {
    Project project = project();
    FormSite gone = FormSite.start();
    gone.close();

    Answer answer = Answer.of(project.run("--url", gone.url()));

    assertThat(answer.status()).isEqualTo(4);
    assertThat(answer.out()).contains("Step 1 of stage form").contains(gone.url());
    assertThat(project.result().at("/sessions/0/steps/0/ok").asBoolean(true)).isFalse();
    assertThat(project.out().resolve("report/index.html")).exists();
  }

  private Project project() {
    return new Project(folder).settings("scenarios: .\n").file("sign-up.yaml", Project.SIGN_UP);
  }
}
