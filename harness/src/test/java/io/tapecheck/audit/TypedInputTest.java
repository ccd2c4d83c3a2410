package io.tapecheck.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.verify.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed into a sensitive field is found however the JSON of the recording is written. */
class TypedInputTest {

  private static final String PAGE =
      "{\"type\":2,\"data\":{\"node\":{\"type\":0,\"childNodes\":[{\"type\":2,\"tagName\":\"input\",\"attributes\":{\"type\":\"password\",\"name\":\"pw\"},\"childNodes\":[],\"id\":7}],\"id\":1}},\"timestamp\":1700000000001}";
  private static final String TYPED =
      "{\"type\":3,\"data\":{\"source\":5,\"text\":\"Tr0uble-Kettle#4\",\"isChecked\":false,\"id\":7},\"timestamp\":1700000000002}";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s,%s]",
        "[[%s],[%s]]",
        "{\"events\": [%s, %s]}",
        "{\"records\":[%s,%s],\"creation_reason\":\"init\"}",
        "[{\"event\":%s},{\"event\":%s}]",
        "%s\n%s\n",
        "{\"batch\":[%s,%s]}"
      })
  void inEveryWrapping(String wrapping) {
    for (String typed :
        List.of(
            TYPED,
            spaced(TYPED),
            TYPED.replace("\"source\":5", "\"source\":5.0"),
            TYPED.replace("\"source\"", "\"s\\u006furce\""),
            "{\"timestamp\":1700000000002,\"data\":{\"id\":7,\"text\":\"Tr0uble-Kettle#4\",\"source\":5},\"type\":3}")) {
      assertThat(audit(wrapping.formatted(PAGE, typed)))
          .as(typed)
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.rule()).isEqualTo("audit/field");
                assertThat(found.message()).contains("a password: pw (high confidence)");
                assertThat(found.where().node()).contains("node 7");
                assertThat(found.where().sink()).contains("input value");
              });
    }
  }

  @Test
  void inEventsThatAreTexts() {
    String stringified = "[" + quoted(PAGE) + "," + quoted(TYPED) + "]";
    assertThat(audit(stringified))
        .singleElement()
        .satisfies(found -> assertThat(found.message()).contains("a password: pw"));
  }

  @Test
  void keyByKeyIsOneFinding() {
    StringBuilder events = new StringBuilder("[" + PAGE);
    String value = "Tr0uble-Kettle#4";
    for (int i = 1; i <= value.length(); i++) {
      events.append(',').append(TYPED.replace(value, value.substring(0, i)));
    }
    assertThat(audit(events + "]"))
        .singleElement()
        .satisfies(found -> assertThat(found.count()).isEqualTo(value.length()));
  }

  private List<Finding> audit(String text) {
    return Audits.findings(Audits.write(folder.resolve("recording"), text)).stream()
        .map(AuditFinding::finding)
        .toList();
  }

  private static String spaced(String json) {
    return json.replace(":", " : ").replace(",", " ,\n ");
  }

  private static String quoted(String json) {
    return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
