package io.tapecheck.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.verify.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What names say of values, in whatever text they stand together. */
class NamedFieldsTest {

  private static final String KEY = "9c04e7ab51d2483fa6b0c7d81e5f2a39";

  @TempDir Path folder;

  static Stream<String> sensitive() {
    return lines("named-values.txt");
  }

  static Stream<String> lookAlikes() {
    return lines("look-alikes.txt");
  }

  @ParameterizedTest
  @MethodSource("sensitive")
  void aSensitiveFieldIsFound(String text) {
    assertThat(audit(text + "\n")).isNotEmpty().allMatch(found -> !found.contains("Kettle"));
    assertThat(severities(text + "\n")).anyMatch(severity -> severity != Severity.NOTE);
  }

  @ParameterizedTest
  @MethodSource("lookAlikes")
  void whatLooksAlikeIsANoteAtMost(String text) {
    assertThat(severities(text + "\n")).allMatch(severity -> severity == Severity.NOTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- name: DB_PASSWORD\n  value: Tr0uble-Kettle#4\n",
        "customer:\n  street: Birkenweg 9\n",
        "smtp:\n  password: Tr0uble-Kettle#4\n"
      })
  void linesOfYamlAreRead(String text) {
    assertThat(severities(text)).isNotEmpty().allMatch(severity -> severity != Severity.NOTE);
  }

  @Test
  void headersAndCookiesOfArchivesAreNamed() {
    String har =
        """
        {"log": {"entries": [{"request": {"url": "https://shop.example/",
          "headers": [{"name": "Cookie", "value": "theme=dark; JSESSIONID=%1$s"},
                      {"name": "X-Auth-Token", "value": "%1$s"}],
          "cookies": [{"name": "JSESSIONID", "value": "%1$s"}]},
          "response": {"headers": [{"name": "Set-Cookie", "value": "a=b; Path=/\\nsid=%1$s; Secure"}]},
          "serverIPAddress": "151.101.1.67"}]}}
        """
            .formatted(KEY);
    assertThat(audit(har))
        .containsExactlyInAnyOrder(
            "Value of a field for a session's secret or token: cookie JSESSIONID (high confidence) x2 request header Cookie",
            "Value of a field for a secret or token: X-Auth-Token (high confidence) x1 request header X-Auth-Token",
            "Value of a field for a session's secret or token: cookie sid (high confidence) x1 response header Set-Cookie");
  }

  @Test
  void bodiesNameThePropertyAndAddressesTheParameter() {
    String har =
        """
        {"log":{"entries":[{"request":{"url":"https://shop.example/x?reset_token=%1$s",
        "postData":{"text":"{\\"user\\":{\\"contacts\\":[{\\"mail\\":\\"ottilie.brandt@gmail.com\\"}]}}"}}}]}}
        """
            .formatted(KEY);
    assertThat(audit(har))
        .containsExactlyInAnyOrder(
            "Value of a field for a secret or token: reset_token (high confidence) x1 request url, parameter reset_token",
            "E-mail address o…@….com (high confidence) x1 request body, property user.contacts[].mail");
  }

  @Test
  void keysForBrowsersAreOpenToAll() {
    String har =
        "{\"log\":{\"entries\":[{\"request\":{\"url\":\"https://api.mixpanel.com/track\",\"postData\":{\"text\":\"{\\\"token\\\":\\\"%s\\\"}\"}}}]}}"
            .formatted(KEY);
    assertThat(audit(har)).isEmpty();
    assertThat(audit(har.replace("api.mixpanel.com", "api.shop.example"))).hasSize(1);
  }

  @Test
  void aNameThatCouldBeSomebodysIsNotShown() {
    assertThat(audit("{\"ottilie@gmail.com\":{\"password\":\"Tr0uble-Kettle#4\"}}"))
        .anyMatch(found -> found.contains("….password"))
        .noneMatch(found -> found.contains("ottilie@"));
  }

  private List<String> audit(String text) {
    return Audits.findings(Audits.write(folder.resolve("input"), text)).stream()
        .map(AuditFinding::finding)
        .map(
            found ->
                found.message()
                    + " x"
                    + found.count()
                    + found.where().sink().map(sink -> " " + sink).orElse(""))
        .toList();
  }

  private List<Severity> severities(String text) {
    return Audits.findings(Audits.write(folder.resolve("input"), text)).stream()
        .map(found -> found.finding().severity())
        .toList();
  }

  private static Stream<String> lines(String name) {
    try (InputStream in =
        NamedFieldsTest.class.getResourceAsStream("/io/tapecheck/audit/detect/" + name)) {
      String text =
          new String(
              java.util.Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
