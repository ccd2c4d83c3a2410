package io.tapecheck.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.audit.settings.AllowList;
import io.tapecheck.persona.Canary;
import io.tapecheck.search.Salts;
import io.tapecheck.verify.Finding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is encoded in a recording is found, once, with what was around it. */
class EncodedDataTest {

  private static final String MAIL = "ada.sturm@gmail.com";
  private static final String USER = "{\"user\":{\"mail\":\"" + MAIL + "\",\"visits\":3}}";

  /** What {@code compressToBase64} of lz-string makes of {@link #USER}. */
  private static final String LZ_OF_USER =
      "N4IgrgzgpgTiBcoC2BDAlgGwSFATFAdBAC5gxIACA5qpgQMYD2SIANCAG5oRrEQIBmAL5CgA";

  private static final Canary SEEDED = new Canary("seeded", "seeded", "philippa.sturm@gmail.com");

  @TempDir Path folder;

  @Test
  void gzipInBase64InJson() {
    found(event(base64(Audits.gzip(bytes(USER)))), "base64", "gzip");
  }

  @Test
  void gzipAsTextInJson() {
    String packed = new String(Audits.gzip(bytes(USER)), StandardCharsets.ISO_8859_1);
    found(
        "{\"type\":2,\"cv\":\"2024-10\",\"data\":\"" + escaped(packed) + "\",\"timestamp\":1}",
        "json",
        "latin1",
        "gzip");
  }

  @Test
  void zlibBehindTheLineOfAnEnvelope() {
    ByteArrayOutputStream envelope = new ByteArrayOutputStream();
    envelope.writeBytes(bytes("{\"event_id\":\"a\"}\n{\"type\":\"replay_recording\"}\n"));
    envelope.writeBytes(bytes("{\"segment_id\":0}\n"));
    envelope.writeBytes(Audits.zlib(bytes("[" + event(USER.replace("\"", "'")) + "]")));
    found(envelope.toByteArray(), "zlib");
  }

  @Test
  void escapesOfAddressesAndPages() {
    found(event("/?u=%7B%22mail%22%3A%22ada.sturm%40gmail.com%22%7D"), "url");
    found(event("&lt;b&gt;ada.sturm&#64;gmail.com&lt;/b&gt;"), "html");
    found(event("q=%26lt%3Bb%26gt%3Bada.sturm%26%2364%3Bgmail.com"), "url", "html");
  }

  @Test
  void textThatAScriptCompressed() {
    found(event(LZ_OF_USER), "base64", "lz-string-bytes");
  }

  @Test
  void fourDeepIsFoundAndFiveIsTold() {
    String four = base64(bytes(base64(bytes(base64(bytes(base64(bytes(USER))))))));
    found(event(four), "base64", "base64", "base64", "base64");
    assertThat(audit(bytes(event(base64(bytes(four)) + "\",\"again\":\"" + base64(bytes(four))))))
        .singleElement()
        .satisfies(
            cut -> {
              assertThat(cut.rule()).isEqualTo("audit/cut");
              assertThat(cut.message()).contains("More than 4 encodings");
              assertThat(cut.count()).isEqualTo(1);
            });
  }

  @Test
  void whatStandsThereAsItIsIsNotCountedAgainInItsLayers() {
    List<Finding> findings =
        audit(
            bytes(event("{\\\"mail\\\":\\\"" + MAIL + "\\\",\\\"copy\\\":\\\"" + MAIL + "\\\"}")));
    assertThat(findings)
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.count()).isEqualTo(2);
              assertThat(found.encoding()).isEmpty();
            });
  }

  @Test
  void knownValuesAreFoundInEveryLayer() {
    byte[] inside = Audits.gzip(bytes("for " + SEEDED.value() + "."));
    assertThat(known(Salts.NONE, event(base64(inside)))).containsExactly("seeded base64 gzip");
    assertThat(known(Salts.NONE, event("moc.liamg@mruts.appilihp")))
        .containsExactly("seeded reversed");
  }

  @Test
  void knownValuesAreFoundHashed() throws GeneralSecurityException {
    byte[] plain = sha256(SEEDED.value());
    byte[] salted = sha256("pepper" + SEEDED.value());
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(bytes("k1"), "HmacSHA256"));
    byte[] keyed = mac.doFinal(bytes(SEEDED.value()));
    Salts salts = new Salts(List.of("pepper"), List.of("k1"));
    assertThat(known(Salts.NONE, event(hex(plain)))).containsExactly("seeded hex sha256");
    assertThat(known(Salts.NONE, event(base64(plain)))).containsExactly("seeded base64 sha256");
    assertThat(known(Salts.NONE, event(hex(salted)))).isEmpty();
    assertThat(known(salts, event(hex(salted)))).hasSize(1).first().asString().contains("sha256");
    assertThat(known(salts, event(hex(keyed)))).hasSize(1).first().asString().contains("hmac");
  }

  @Test
  void noiseHoldsNothing() {
    Random random = new Random(11);
    StringBuilder events = new StringBuilder();
    byte[] noise = new byte[900];
    for (int i = 0; i < 500; i++) {
      random.nextBytes(noise);
      events.append(event(base64(noise))).append('\n');
    }
    assertThat(audit(bytes(events.toString()))).noneMatch(found -> !isCut(found));
  }

  @Test
  void binaryNoiseHoldsNothingButText() {
    byte[] noise = new byte[1 << 20];
    new Random(12).nextBytes(noise);
    assertThat(audit(noise)).noneMatch(found -> !isCut(found));
    System.arraycopy(bytes("user=" + MAIL + " since 2019"), 0, noise, 1 << 19, 35);
    assertThat(audit(noise)).filteredOn(found -> !isCut(found)).hasSize(1);
  }

  private static boolean isCut(Finding found) {
    return found.rule().equals("audit/cut");
  }

  private void found(String event, String... encoding) {
    found(bytes(event), encoding);
  }

  private void found(byte[] file, String... encoding) {
    assertThat(audit(file))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.rule()).isEqualTo("audit/email");
              assertThat(found.encoding()).containsExactly(encoding);
              assertThat(found.count()).isEqualTo(1);
            });
  }

  private List<Finding> audit(byte[] file) {
    return Audits.findings(Audits.write(folder.resolve("input"), file)).stream()
        .map(AuditFinding::finding)
        .toList();
  }

  private List<String> known(Salts salts, String event) {
    Path file = Audits.write(folder.resolve("known"), event);
    AuditRequest request =
        new AuditRequest(List.of(file), List.of(SEEDED), salts, false, AllowList.nothing());
    return Audits.of(request).files().get(0).findings().stream()
        .map(AuditFinding::finding)
        .map(found -> found.canary().orElse("") + " " + String.join(" ", found.encoding()))
        .toList();
  }

  private static String event(String payload) {
    return "{\"type\":5,\"data\":{\"tag\":\"x\",\"payload\":\"" + payload + "\"},\"timestamp\":1}";
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char character : text.toCharArray()) {
      if (character < ' ') {
        escaped.append("\\u%04x".formatted((int) character));
      } else {
        escaped.append(character == '"' || character == '\\' ? "\\" : "").append(character);
      }
    }
    return escaped.toString();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] sha256(String text) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
