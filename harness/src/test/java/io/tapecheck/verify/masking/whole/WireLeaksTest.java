package io.tapecheck.verify.masking.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.persona.Canary;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.TapeFixture;
import io.tapecheck.verify.masking.Verified;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class WireLeaksTest {

  private static final Canary NOTE = new Canary("free-text#1", "free-text", "say \"käse\" / 7zq");
  private static final Canary CODE = new Canary("card-code#1", "card-code", "731");
  private static final String COLLECTOR = "http://collector.test/";

  private final TapeFixture tape =
      new TapeFixture().step("pay", "fill", 0).typed(NOTE, 1).typed(CODE, 1);

  private List<Finding> findings() {
    return Verified.of(tape).findings();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zlib(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream zlib = new DeflaterOutputStream(out)) {
      zlib.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  @Test
  void anUnpackedEventIsNotToldAgainForItsRequest() throws IOException {
    String json =
        "[{\"type\":5,\"timestamp\":1,\"data\":{\"payload\":\"say \\\"käse\\\" / 7zq\"}}]";
    tape.event(20, 0, "5", "{'payload':'say \\u0022käse\\u0022 / 7zq'}")
        .request(30, COLLECTOR, Map.of(), gzip(bytes(json)));
    List<Finding> findings = findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).where().event()).contains(0);
    assertThat(findings.get(0).where().request()).contains(0);
  }

  @Test
  void aBodyThatIsSentTwiceIsExplainedTwice() throws IOException {
    byte[] body = gzip(bytes("[{\"type\":5,\"data\":{\"payload\":\"say \\\"käse\\\" / 7zq\"}}]"));
    tape.event(20, 0, "5", "{'payload':'say \\u0022käse\\u0022 / 7zq'}")
        .request(30, COLLECTOR, Map.of(), body)
        .request(31, COLLECTOR, Map.of(), body.clone());
    assertThat(findings())
        .extracting(finding -> finding.where().sink().orElseThrow())
        .containsExactly("custom event");
  }

  @Test
  void whatTheBodyHoldsBesideItsEventsIsTold() {
    String json =
        "{\"user\":\"say \\\"k\\u00e4se\\\" \\/ 7zq\",\"events\":[{\"p\":\"say \\\"käse\\\" / 7zq\"}]}";
    tape.event(20, 0, "5", "{'payload':'say \\u0022käse\\u0022 / 7zq'}")
        .request(30, COLLECTOR, Map.of(), bytes(json));
    assertThat(findings())
        .extracting(finding -> finding.where().sink().orElseThrow())
        .containsExactly("custom event", "request body");
  }

  @Test
  void whatNoEventExplainsIsToldWithItsRequest() throws IOException {
    tape.request(30, COLLECTOR, Map.of(), bytes("sound"))
        .request(31, COLLECTOR, Map.of(), gzip(bytes("odd format: say \"käse\" / 7zq")));
    List<Finding> findings = findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).encoding()).containsExactly("gzip");
    assertThat(findings.get(0).where().request()).contains(1);
    assertThat(findings.get(0).where().event()).isEmpty();
    assertThat(findings.get(0).where().sink()).contains("request body");
  }

  @Test
  void addressHeadersAndCookiesAreSearched() {
    tape.request(
        30,
        COLLECTOR + "?n=say%20%22k%C3%A4se%22%20%2F%207zq&c=731",
        Map.of(
            "referer", List.of("http://shop.test/?n=say+%22k%c3%a4se%22+%2f+7zq"),
            "cookie", List.of("theme=dark; code=731")),
        bytes(""));
    assertThat(findings())
        .extracting(finding -> finding.where().sink().orElseThrow())
        .containsExactlyInAnyOrder(
            "request url", "request url", "request header referer", "cookie code");
  }

  @Test
  void formsAndJsonAreSearchedForWholeShortValues() {
    tape.request(30, COLLECTOR, Map.of(), bytes("name=x&cvc=731"))
        .request(31, COLLECTOR, Map.of(), bytes("{\"cvc\":\"731\"}"))
        .request(32, COLLECTOR, Map.of(), bytes("{\"cvc\":\"9731\"}"));
    List<Finding> findings = findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).count()).isEqualTo(2);
  }

  @Test
  void aTruncatedBodyIsSearchedAsFarAsItGoes() throws IOException {
    byte[] whole = gzip(bytes("say \"käse\" / 7zq " + "and more ".repeat(5_000)));
    tape.request(30, COLLECTOR, Map.of(), Arrays.copyOf(whole, whole.length - 12));
    assertThat(findings()).extracting(Finding::encoding).containsExactly(List.of("gzip"));
  }

  @Test
  void whatABodyHoldsBeyondTheLimitIsTold() throws IOException {
    byte[] lengthy = bytes("and more ".repeat(5_000));
    tape.request(30, COLLECTOR, Map.of(), gzip(lengthy))
        .request(31, COLLECTOR, Map.of(), zlib(lengthy))
        .request(32, COLLECTOR, Map.of(), gzip(bytes("no more")));
    Finding cut = Verified.cutOf(tape);
    assertThat(cut.message()).contains("compressed body");
    assertThat(cut.encoding()).containsExactly("gzip");
    assertThat(cut.where().sink()).contains("request body");
    assertThat(cut.where().request()).contains(0);
    assertThat(cut.count()).isEqualTo(2);
    assertThat(findings()).isEmpty();
  }

  @Test
  void aValueInAnotherFormThanThatOfTheEventsIsToldTwice() {
    String packed = Base64.getEncoder().encodeToString(bytes(NOTE.value()));
    String json = "{\"user\":\"" + packed + "\",\"events\":[\"say \\\"käse\\\" / 7zq\"]}";
    tape.event(20, 0, "5", "{'payload':'say \\u0022käse\\u0022 / 7zq'}")
        .request(30, COLLECTOR, Map.of(), bytes(json));
    assertThat(findings())
        .extracting(finding -> finding.where().sink().orElseThrow())
        .containsExactly("custom event", "request body");
  }

  @Test
  void whatFollowsACompressedPartIsSearchedToo() throws IOException {
    String json = "[{\"type\":5,\"data\":{\"payload\":\"say \\\"käse\\\" / 7zq\"}}]";
    tape.event(20, 0, "5", "{'payload':'say \\u0022käse\\u0022 / 7zq'}")
        .request(30, COLLECTOR, Map.of(), joined(gzip(bytes(json)), bytes(NOTE.value())));
    assertThat(findings())
        .extracting(finding -> finding.where().sink().orElseThrow())
        .containsExactly("custom event", "request body");
  }

  @Test
  void membersOfOneBodyAreOneText() throws IOException {
    tape.request(
        30, COLLECTOR, Map.of(), joined(gzip(bytes("say \"kä")), gzip(bytes("se\" / 7zq"))));
    assertThat(findings()).extracting(Finding::encoding).containsExactly(List.of("gzip"));
  }

  @Test
  void wordsThatBeginLikeZlibAreWords() {
    tape.request(30, COLLECTOR, Map.of(), bytes("x^j " + NOTE.value()));
    assertThat(findings()).extracting(Finding::encoding).containsExactly(List.of());
  }

  @Test
  void soundTrafficIsSilent() throws IOException {
    tape.request(
        30,
        COLLECTOR + "?session=4711",
        Map.of("user-agent", List.of("Mozilla/5.0 (731)"), "cookie", List.of("a=b")),
        gzip(bytes("{\"events\":[],\"size\":7310}")));
    assertThat(findings()).isEmpty();
  }
}
