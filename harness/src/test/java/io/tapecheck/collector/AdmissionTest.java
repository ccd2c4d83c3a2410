package io.tapecheck.collector;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.recorder.CollectorAnswer;
import io.tapecheck.recorder.LedTraffic;
import io.tapecheck.tape.WireRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another process of the machine can neither add to a recording nor use the proxy. */
class AdmissionTest {

  private final List<WireRequest> kept = new CopyOnWriteArrayList<>();
  private final Collector collector =
      start(Optional.empty(), new LedTraffic(List.of("*.vendor.example"), List.of()));

  private Collector start(Optional<Integer> port, LedTraffic led) {
    return Collector.start(
        port, led, kept::add, problem -> {}, request -> CollectorAnswer.json("{}"));
  }

  @AfterEach
  void stop() {
    collector.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /collect/rrweb",
        "POST /",
        "POST /00000000000000000000000000000000/collect/rrweb",
        "GET /collect/rrweb?session=1"
      })
  void whatDoesNotCarryTheSecretIsRefusedAndNotKept(String line) throws IOException {
    assertThat(said(line + " HTTP/1.1", "Content-Length: 2", "", "[]")).startsWith("HTTP/1.1 403");
    assertThat(kept).isEmpty();
  }

  @Test
  void aWebSocketWithoutTheSecretIsRefused() throws IOException {
    String answer =
        said(
            "GET /collect/rrweb HTTP/1.1",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
            "",
            "");

    assertThat(answer).startsWith("HTTP/1.1 403");
    assertThat(kept).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST http://replay.vendor.example/ingest",
        "GET http://127.0.0.1:9/",
        "CONNECT replay.vendor.example:443",
        "CONNECT 127.0.0.1:9"
      })
  void nobodyUsesTheProxyWithoutItsCredentials(String line) throws IOException {
    String guessed =
        Base64.getEncoder().encodeToString("tapecheck:guess".getBytes(StandardCharsets.UTF_8));

    assertThat(said(line + " HTTP/1.1", "", "")).startsWith("HTTP/1.1 407");
    assertThat(said(line + " HTTP/1.1", "Proxy-Authorization: Basic " + guessed, "", ""))
        .startsWith("HTTP/1.1 407")
        .contains("Basic realm=");
    assertThat(kept).isEmpty();
  }

  @Test
  void whatCarriesTheCredentialsIsKeptWithoutThem() throws IOException {
    String answer =
        said(
            "POST http://replay.vendor.example/ingest HTTP/1.1",
            "Proxy-Authorization: " + collector.credentials(),
            "Content-Length: 2",
            "Connection: close",
            "",
            "[]");

    assertThat(answer).startsWith("HTTP/1.1 200");
    assertThat(kept)
        .extracting(WireRequest::url)
        .containsExactly("http://replay.vendor.example/ingest");
    assertThat(kept.get(0).headers()).doesNotContainKey("proxy-authorization");
    assertThat(kept.toString()).doesNotContain(collector.password());
  }

  @Test
  void thePathIsKeptWithoutTheSecret() throws IOException {
    String path = collector.urlFor("rrweb").replaceFirst("http://[^/]*", "");

    said("POST " + path + "?a=1 HTTP/1.1", "Content-Length: 2", "Connection: close", "", "[]");

    assertThat(kept).extracting(WireRequest::url).containsExactly("/collect/rrweb?a=1");
  }

  @Test
  void preflightsAreAnswered() throws IOException {
    String answer =
        said(
            "OPTIONS /collect/rrweb HTTP/1.1",
            "Origin: http://shop.test",
            "Access-Control-Request-Method: POST",
            "Connection: close",
            "",
            "");

    assertThat(answer)
        .startsWith("HTTP/1.1 204")
        .containsIgnoringCase("access-control-allow-origin: http://shop.test");
    assertThat(kept).isEmpty();
  }

  @Test
  void theSecretIsAnotherEachTime() {
    try (Collector other = start(Optional.empty(), LedTraffic.NONE)) {
      assertThat(other.password()).hasSize(32).isNotEqualTo(collector.password());
    }
  }

  /** What the collector answers to some lines. */
  private String said(String... lines) throws IOException {
    try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), collector.port())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              ("%s\r\nHost: x\r\n" + "%s\r\n".repeat(lines.length - 2) + "%s")
                  .formatted((Object[]) lines)
                  .getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
