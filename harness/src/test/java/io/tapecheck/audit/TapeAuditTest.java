package io.tapecheck.audit;

import static io.tapecheck.audit.Audits.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.verify.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a tape what left the browser is searched, for what its session typed too. */
class TapeAuditTest {

  private static final String METADATA =
      """
      {"format":1,"session":"s1","scenario":"buy","title":"","app":"shop","variant":{},
      "recorder":{"id":"r","version":"1","options":{}},
      "browser":{"engine":"chromium","driver":"playwright","version":"1","device":"desktop"},
      "seed":1,"started":0,"ended":1}""";

  @TempDir Path folder;

  @Test
  void recordingAndWireAreSearchedAndWhatWasTypedIsNot() {
    write(folder.resolve("tape.json"), METADATA);
    write(
        folder.resolve("canaries.json"),
        "[{\"id\":\"street#1\",\"field\":\"street\",\"value\":\"Quellenweg 41\"}]");
    write(folder.resolve("actions.ndjson"), "{\"text\":\"ada@gmail.com\"}\n");
    write(folder.resolve("wire.ndjson"), "{\"index\":0,\"url\":\"/?q=bob@gmail.com\"}\n");
    write(folder.resolve("wire/000007.body"), "to Quellenweg 41");
    write(
        folder.resolve("recording.ndjson.gz"),
        Audits.gzip(
            "{\"request\":7,\"event\":{\"type\":3,\"data\":{\"source\":5,\"text\":\"Quellenweg 41\",\"id\":9},\"timestamp\":1}}\n"
                .getBytes(StandardCharsets.UTF_8)));

    List<AuditedFile> files = Audits.of(folder).files();

    assertThat(files)
        .extracting(file -> folder.relativize(Path.of(file.name())).toString())
        .containsExactly("recording.ndjson.gz", "wire.ndjson", "wire/000007.body");
    Finding inRecording = only(files.get(0));
    assertThat(inRecording.canary()).contains("street#1");
    assertThat(inRecording.where().event()).contains(0);
    assertThat(inRecording.where().request()).contains(7);
    assertThat(inRecording.where().sink()).contains("input value");
    assertThat(only(files.get(1)).rule()).isEqualTo("audit/email");
    assertThat(only(files.get(2)).where().request()).contains(7);
  }

  private static Finding only(AuditedFile file) {
    assertThat(file.findings()).hasSize(1);
    return file.findings().get(0).finding();
  }
}
