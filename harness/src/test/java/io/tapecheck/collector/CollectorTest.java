package io.tapecheck.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tapecheck.recorder.CollectorAnswer;
import io.tapecheck.tape.WireRequest;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CollectorTest {

  private final List<WireRequest> kept = new CopyOnWriteArrayList<>();
  private final List<String> problems = new CopyOnWriteArrayList<>();
  private final Collector collector =
      Collector.start(
          Optional.empty(), kept::add, problems::add, request -> CollectorAnswer.NOTHING);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    collector.close();
  }

  @Test
  void bodiesAreKeptByteForByte() throws Exception {
    byte[] compressed = {0x1f, (byte) 0x8b, 8, 0, 0, (byte) 0xff, 0, 3};

    send(
        HttpRequest.newBuilder(URI.create(collector.urlFor("rrweb") + "?a=1"))
            .header("Content-Encoding", "gzip")
            .POST(HttpRequest.BodyPublishers.ofByteArray(compressed))
            .build());

    assertThat(collector.wire()).isEqualTo(kept).hasSize(1);
    WireRequest request = kept.get(0);
    assertThat(request.body()).isEqualTo(compressed);
    assertThat(request.url()).isEqualTo("/collect/rrweb?a=1");
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.header("content-encoding")).contains("gzip");
    assertThat(problems).isEmpty();
  }

  @Test
  void pagesOfOtherOriginsMaySend() throws Exception {
    HttpResponse<Void> answer =
        send(
            HttpRequest.newBuilder(URI.create(collector.urlFor("rrweb")))
                .header("Origin", "http://shop.example")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build());

    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
        .contains("http://shop.example");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Private-Network"))
        .contains("true");
    assertThat(kept).as("a question before a request is no traffic").isEmpty();
  }

  @Test
  void theMessagesOfAWebSocketAreKeptWholeAfterTheRequestThatOpenedIt() {
    String url = collector.urlFor("rrweb").replace("http:", "ws:") + "?session=1";
    WebSocket socket =
        client
            .newWebSocketBuilder()
            .subprotocols("vendor.v2", "vendor.v1")
            .header("X-Session", "one")
            .buildAsync(URI.create(url), new WebSocket.Listener() {})
            .join();
    byte[] binary = {0, 1, (byte) 0xff};

    socket.sendText("in two ", false).join();
    socket.sendText("parts", true).join();
    socket.sendBinary(ByteBuffer.wrap(binary), true).join();
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();

    await().untilAsserted(() -> assertThat(kept).hasSize(3));
    assertThat(socket.getSubprotocol()).isEqualTo("vendor.v2");
    assertThat(kept.get(0).method()).isEqualTo("GET");
    assertThat(kept.get(0).header("x-session")).contains("one");
    assertThat(kept.get(1).method()).isEqualTo(Collector.WEBSOCKET);
    assertThat(kept.get(1).url()).isEqualTo("/collect/rrweb?session=1");
    assertThat(kept.get(1).body()).asString().isEqualTo("in two parts");
    assertThat(kept.get(2).body()).isEqualTo(binary);
    assertThat(problems).isEmpty();
  }

  @Test
  void withoutLedTrafficItIsNoProxy() throws Exception {
    HttpClient through =
        HttpClient.newBuilder()
            .proxy(
                ProxySelector.of(
                    new InetSocketAddress(
                        "127.0.0.1", URI.create(collector.urlFor("x")).getPort())))
            .build();

    HttpResponse<Void> answer =
        through.send(
            HttpRequest.newBuilder(URI.create("http://replay.vendor.example/ingest")).build(),
            HttpResponse.BodyHandlers.discarding());

    assertThat(answer.statusCode()).isEqualTo(407);
    assertThat(kept).isEmpty();
  }

  @Test
  void itKnowsItsOwnAddresses() {
    assertThat(collector.owns(collector.urlFor("x"))).isTrue();
    assertThat(collector.owns("http://127.0.0.1:1/collect/x")).isFalse();
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    int taken = URI.create(collector.urlFor("x")).getPort();

    assertThatThrownBy(
            () ->
                Collector.start(
                    Optional.of(taken),
                    kept::add,
                    problems::add,
                    request -> CollectorAnswer.NOTHING))
        .isInstanceOf(CollectorProblem.class)
        .hasMessageContaining("Port " + taken + " on 127.0.0.1 cannot be opened")
        .hasMessageContaining("recorder.collectorPort");
  }

  private HttpResponse<Void> send(HttpRequest request) throws Exception {
    return client.send(request, HttpResponse.BodyHandlers.discarding());
  }
}
