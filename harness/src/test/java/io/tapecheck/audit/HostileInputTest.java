package io.tapecheck.audit;

import static io.tapecheck.audit.Audits.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.tapecheck.audit.detect.Confidence;
import io.tapecheck.verify.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void bombsInsideARecordAreCutOnce() throws IOException {
    byte[] bomb = Audits.gzip(new byte[40 << 20]);
    byte[] nested = Audits.gzip(Audits.gzip(bomb));
    byte[] zlib = Audits.zlib(new byte[40 << 20]);
    for (byte[] packed : List.of(bomb, nested, zlib)) {
      String event = "{\"p\":\"" + Base64.getEncoder().encodeToString(packed) + "\",\"m\":\"";
      AuditedFile file = audit(event + MAIL + "\"}\n" + event + MAIL + "\"}\n");
      assertThat(rules(file)).containsExactly("audit/email", "audit/cut");
      assertThat(file.findings().get(1).finding().message()).contains("16 MiB");
      assertThat(file.findings().get(1).finding().count()).isEqualTo(2);
    }
  }

  @Test
  void aBrotliBombIsCut() throws IOException {
    Brotli4jLoader.ensureAvailability();
    byte[] noise = new byte[8 << 10];
    new Random(3).nextBytes(noise);
    byte[] bomb = Encoder.compress(Arrays.copyOf(noise, 20 << 20));
    String packed = Base64.getEncoder().encodeToString(bomb);
    AuditedFile file = audit("{\"p\":\"" + packed + "\",\"m\":\"" + MAIL + "\"}");
    assertThat(rules(file)).containsExactly("audit/email", "audit/cut");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "7",
        "%41",
        "%2541",
        "&amp;",
        "\\",
        "\\u0041",
        "\"",
        "a@b.",
        "Zm9vYmFy",
        "QmFzZTY0+/",
        "0123456789abcdef",
        "x\u009c",
        "foo-Bar9/",
        "%25",
        "\\\\u005c",
        "A",
        "N4Ig",
        "eyJhbGciOiJIUzI1NiJ9.",
        "4242 ",
        "[",
        "{\"a\":"
      })
  void aLineOfBaitIsReadToItsEnd(String bait) {
    String line = bait.repeat((5 << 20) / bait.length());
    AuditedFile file = audit(MAIL + line + "\n" + MAIL);
    assertThat(file.findings())
        .filteredOn(found -> found.confidence() == Confidence.HIGH)
        .extracting(found -> found.finding().rule())
        .contains("audit/email");
    assertThat(file.findings())
        .filteredOn(found -> found.finding().rule().equals("audit/email"))
        .singleElement()
        .satisfies(found -> assertThat(found.finding().count()).isEqualTo(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1f8b08", "1f8b0808", "1f8b0804ffff", "789c", "789c4b", "1b0400", "ff"})
  void aRowOfMarksIsReadToItsEnd(String hex) {
    byte[] mark = HexFormat.of().parseHex(hex);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((MAIL + "is one of mine, and ").getBytes(StandardCharsets.UTF_8));
    while (bytes.size() < 5 << 20) {
      bytes.writeBytes(mark);
    }
    bytes.writeBytes((" so is\n" + MAIL + "as well").getBytes(StandardCharsets.UTF_8));
    assertThat(audit(bytes.toByteArray()).findings())
        .filteredOn(found -> found.finding().rule().equals("audit/email"))
        .singleElement()
        .satisfies(found -> assertThat(found.finding().count()).isEqualTo(2));
  }

  @Test
  void noiseInBase64IsReadToItsEnd() {
    byte[] noise = new byte[5 << 20];
    new Random(17).nextBytes(noise);
    String line = Base64.getEncoder().encodeToString(noise);
    AuditedFile file = audit(MAIL + line + "\n" + MAIL);
    assertThat(rules(file)).startsWith("audit/email").contains("audit/cut");
    assertThat(file.findings().get(0).finding().count()).isEqualTo(2);
  }

  @Test
  void aBackslashAtTheBorderOfTwoReadsIsNoDamage() {
    String event = "{\"type\":5,\"data\":\"" + "\\\"".repeat(200_000) + "\"}\n";
    assertThat(rules(audit(event.repeat(8)))).isEmpty();
    assertThat(rules(audit(" " + event.repeat(8)))).isEmpty();
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
