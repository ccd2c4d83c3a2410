package io.tapecheck.audit;

import static io.tapecheck.audit.Audits.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.verify.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, the audit ends, says what it could not do, and keeps what it found. */
class HostileInputTest {

  private static final String MAIL = "ada.sturm@gmail.com ";

  @TempDir Path folder;

  @Test
  void aBombIsCut() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream bomb = new GZIPOutputStream(bytes)) {
      bomb.write(MAIL.getBytes(StandardCharsets.UTF_8));
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 100; i++) {
        bomb.write(blanks);
      }
    }
    AuditedFile file = audit(bytes.toByteArray());
    assertThat(rules(file)).containsExactly("audit/email", "audit/cut");
    assertThat(file.whole()).isTrue();
  }

  @Test
  void gzipThatBreaksOffKeepsWhatWasBefore() {
    byte[] whole = Audits.gzip((MAIL.repeat(3) + folder).getBytes(StandardCharsets.UTF_8));
    AuditedFile file = audit(Arrays.copyOf(whole, whole.length - 9));
    assertThat(rules(file)).containsExactly("audit/email", "audit/damaged");
    assertThat(file.whole()).isFalse();
    assertThat(file.findings().get(1).finding().message()).contains("breaks off", "was searched");
  }

  @Test
  void gzipOfRubbishIsDamaged() {
    AuditedFile file = audit(new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    assertThat(rules(file)).containsExactly("audit/damaged");
  }

  @Test
  void deepJsonIsSearched() {
    String deep = "{\"a\":".repeat(10_000) + "\"" + MAIL + "\"" + "}".repeat(10_000);
    assertThat(rules(audit(deep))).containsExactly("audit/email");
    assertThat(rules(audit("[" + deep + "]"))).containsExactly("audit/email");
  }

  @Test
  void brokenUtf8IsSearched() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0xff, (byte) 0xc3, ' ', (byte) 0xfe});
    bytes.writeBytes((" " + MAIL).getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(new byte[] {(byte) 0xe2, (byte) 0x82});
    assertThat(rules(audit(bytes.toByteArray()))).containsExactly("audit/email");
  }

  @Test
  void aLineOf20MegabytesIsSearchedInParts() {
    String line = "a".repeat(10 << 20) + " " + MAIL + "b".repeat(10 << 20);
    assertThat(rules(audit(line))).containsExactly("audit/email", "audit/cut");
    assertThat(rules(audit("[\"" + line + "\"]"))).containsExactly("audit/email", "audit/cut");
  }

  @Test
  void aListOnOneLineIsSearchedRecordByRecord() {
    String event = "{\"type\":5,\"data\":{\"n\":\"nothing to see here\"},\"timestamp\":1},";
    String last = "{\"type\":5,\"data\":{\"n\":\"" + MAIL + "\"},\"timestamp\":1}";
    AuditedFile file = audit("[" + event.repeat(300_000) + last + "]");
    assertThat(rules(file)).containsExactly("audit/email");
    assertThat(file.findings().get(0).finding().where().event()).contains(300_000);
  }

  @Test
  void anArchiveThatIsNotUnpackedIsTold() {
    assertThat(rules(audit(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0, 0, 0})))
        .containsExactly("audit/cut");
  }

  @Test
  void anEmptyFileHoldsNothing() {
    assertThat(rules(audit(""))).isEmpty();
  }

  private AuditedFile audit(String text) {
    return audit(text.getBytes(StandardCharsets.UTF_8));
  }

  private AuditedFile audit(byte[] bytes) {
    return Audits.of(write(folder.resolve("input"), bytes)).files().get(0);
  }

  private static List<String> rules(AuditedFile file) {
    return file.findings().stream().map(AuditFinding::finding).map(Finding::rule).toList();
  }
}
