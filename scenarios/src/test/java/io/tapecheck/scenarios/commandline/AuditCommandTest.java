package io.tapecheck.scenarios.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCommandTest {

  private static final List<String> SECRETS =
      List.of(
          "philippa.sturm",
          "4111111111111111",
          "4111 1111",
          "DE89370400440532013000",
          "5550147",
          "536-22-8145",
          "hunter2",
          "1985-05-17",
          "216.34",
          "9f8e7d6c5b4a39281706abcd");

  private static final String LEAKY =
      """
      {"type":5,"timestamp":1,"data":{"mail":"philippa.sturm@gmail.com","card":"4111 1111 1111 1111",
      "plain":"4111111111111111","iban":"DE89370400440532013000","phone":"+12025550147",
      "ssn":"536-22-8145","password":"hunter2","dob":"1985-05-17","ip":"93.184.216.34",
      "h":"Bearer 9f8e7d6c5b4a39281706abcd"}}
      """;

  @TempDir Path folder;

  private Path leaky = Path.of("");

  @BeforeEach
  void aLeakyFile() throws IOException {
    leaky = Files.writeString(folder.resolve("leaky.json"), LEAKY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "json", "sarif"})
  void noValueIsWritten(String format) {
    Answer answer = Answer.of("audit", leaky.toString(), "--format", format);
    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.out()).contains("audit/email", "audit/card-number", "audit/field");
    assertThat(answer.out() + answer.err()).doesNotContain(SECRETS);
  }

  @Test
  void noValueIsWrittenWhenItIsKnownOrAllowedEither() throws IOException {
    Path values = Files.writeString(folder.resolve("v.yaml"), "mail: philippa.sturm@gmail.com\n");
    Path allow =
        Files.writeString(
            folder.resolve("allow.yaml"),
            "allow:\n  - {rule: audit/card-number, reason: test cards, expires: 2099-01-01}\n");
    Answer answer =
        Answer.of(
            "audit", leaky.toString(), "--values", values.toString(), "--allow", allow.toString());
    assertThat(answer.out()).contains("Known value mail").doesNotContain("audit/card-number");
    assertThat(answer.err()).contains("2 allowed");
    assertThat(answer.out() + answer.err()).doesNotContain(SECRETS);
  }

  @Test
  void theStatusSaysWhetherAnythingWasFound() throws IOException {
    Path clean = Files.writeString(folder.resolve("clean.json"), "[{\"type\":4}]");
    Path unsure = Files.writeString(folder.resolve("unsure.txt"), "from 93.184.216.34");
    assertThat(Answer.of("audit", clean.toString()))
        .satisfies(
            answer -> {
              assertThat(answer.status()).isZero();
              assertThat(answer.out()).isEqualTo("Nothing was found.\n");
            });
    assertThat(Answer.of("audit", unsure.toString()).status()).isZero();
    assertThat(Answer.of("audit", unsure.toString(), "--fail-on", "warning").status()).isEqualTo(1);
    assertThat(Answer.of("audit", leaky.toString(), "--fail-on", "never").status()).isZero();
  }

  @Test
  void whatCannotBeReadKeepsWhatWasFound() {
    Answer answer = Answer.of("audit", folder.resolve("none").toString(), leaky.toString());
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.out()).contains("audit/email");
    assertThat(answer.err()).contains("There is no file or folder", "Check the path");
  }

  @Test
  void theResultGoesToAFile() throws IOException {
    Path out = folder.resolve("new/audit.json");
    Answer answer =
        Answer.of("audit", leaky.toString(), "--format", "json", "--out", out.toString());
    assertThat(answer.out()).isEmpty();
    assertThat(Files.readString(out)).contains("\"audit/email\"");
  }

  @Test
  void wrongUsageIsToldInAParagraph() throws IOException {
    Path allow =
        Files.writeString(folder.resolve("allow.yaml"), "allow:\n  - {rule: audit/emial}\n");
    refused(Answer.of("audit"), "FILE");
    refused(Answer.of("audit", "x", "--format", "sarfi"), "Did you mean \"sarif\"?");
    refused(Answer.of("audit", "x", "--fail-on", "errors"), "Did you mean \"error\"?");
    refused(Answer.of("audit", "x", "--values", "none.txt"), "none.txt cannot be read");
    refused(
        Answer.of("audit", "x", "--allow", allow.toString()),
        "allow.yaml:2:",
        "Did you mean \"audit/email\"?");
  }

  private static void refused(Answer answer, String... parts) {
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err()).contains(parts);
  }
}
