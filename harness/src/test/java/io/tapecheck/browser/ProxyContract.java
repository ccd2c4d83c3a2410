package io.tapecheck.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tapecheck.collector.Collector;
import io.tapecheck.recorder.CollectorAnswer;
import io.tapecheck.recorder.LedTraffic;
import io.tapecheck.tape.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Whatever a page and its workers send to a vendor comes to the collector, and nowhere else. */
interface ProxyContract extends Contract {

  /** Nobody has such a host, by its top-level domain. */
  String VENDOR = "https://replay.vendor.example/ingest";

  /** Whether the browser is on this machine; only such a one is led to a collector here. */
  default boolean isBrowserHere() {
    return true;
  }

  private void needsBrowserHere() {
    needs(Capability.PAGE_PROXY);
    assumeTrue(isBrowserHere(), "a browser on a Grid is not led away, and runs refuse it");
  }

  private Collector collector(LedTraffic led, List<String> problems) {
    return Collector.start(
        Optional.empty(), led, request -> {}, problems::add, request -> CollectorAnswer.json("{}"));
  }

  private LivePage through(Collector collector, boolean thisMachineToo) {
    return open(
        new PageSettings(
            Devices.DESKTOP,
            ContractProbe.SOURCE,
            List.of(),
            false,
            false,
            witness(),
            Optional.of(
                new PageProxy(
                    collector.port(),
                    thisMachineToo,
                    new PageProxy.Credentials(
                        Collector.GREETING, Collector.USER, collector.password())))));
  }

  private void arrives(LivePage page, Collector collector, String body) {
    Predicate<WireRequest> wanted =
        request -> new String(request.body(), StandardCharsets.UTF_8).equals(body);
    assertThat(page.waitUntil(() -> collector.wire().stream().anyMatch(wanted), LONG))
        .as(body + " among " + collector.wire())
        .isTrue();
  }

  @Test
  default void whatGoesToAVendorIsLedAwayHoweverItIsSent() {
    needsBrowserHere();
    List<String> problems = new CopyOnWriteArrayList<>();
    try (Collector collector =
        collector(new LedTraffic(List.of("*.vendor.example"), List.of()), problems)) {
      LivePage page = through(collector, false);
      page.open(site().url("box.html"));
      page.evaluate(
          "fetch('%s', {method: 'POST', body: 'by fetch'}).then(a => a.json())".formatted(VENDOR));
      page.evaluate(
          """
          new Promise(done => {
            const asked = new XMLHttpRequest();
            asked.open('PUT', '%s');
            asked.onloadend = () => done(asked.status);
            asked.send('by xhr');
          })\
          """
              .formatted(VENDOR));
      page.evaluate(
          """
          new Worker(URL.createObjectURL(new Blob(
              ["fetch('%s', {method: 'POST', body: 'by a worker'})"]))) && null\
          """
              .formatted(VENDOR));
      page.evaluate(
          """
          new SharedWorker(URL.createObjectURL(new Blob(
              ["fetch('%s', {method: 'POST', body: 'by a shared worker'})"]))) && null\
          """
              .formatted(VENDOR));
      page.evaluate(
          """
          new Promise((done, fail) => {
            const socket = new WebSocket('wss://live.vendor.example/socket', 'vendor.v1');
            socket.onerror = () => fail(new Error('refused'));
            socket.onopen = () => { socket.send('by socket'); done(socket.protocol); };
          })\
          """);
      page.evaluate(
          "addEventListener('pagehide', () => navigator.sendBeacon('%s', 'by beacon')) ?? null"
              .formatted(VENDOR));
      page.evaluate(
          "addEventListener('pagehide', () => void fetch('%s', {method: 'POST', body: 'kept alive', keepalive: true})) ?? null"
              .formatted(VENDOR));
      arrives(page, collector, "by fetch");
      arrives(page, collector, "by xhr");
      arrives(page, collector, "by a worker");
      arrives(page, collector, "by a shared worker");
      arrives(page, collector, "by socket");
      page.open(site().url("inner.html"));
      arrives(page, collector, "by beacon");
      arrives(page, collector, "kept alive");

      assertThat(collector.wire()).extracting(WireRequest::url).contains(VENDOR);
      assertThat(collector.wire())
          .filteredOn(request -> request.method().equals(Collector.WEBSOCKET))
          .extracting(WireRequest::url)
          .containsExactly("wss://live.vendor.example/socket");
      assertThat(problems).isEmpty();
      assertThat(site().requested()).contains("GET /box.html", "GET /inner.html");
    }
  }

  @Test
  default void ofTheApplicationsOwnHostOnlyWhatIsNamedIsLedAway() {
    needsBrowserHere();
    List<String> problems = new CopyOnWriteArrayList<>();
    try (Collector collector =
        collector(new LedTraffic(List.of(), List.of(site().url("ingest*"))), problems)) {
      LivePage page = through(collector, true);
      page.open(site().url("box.html"));
      page.evaluate("fetch('/ingest?v=1', {method: 'POST', body: 'by path'}).then(a => a.json())");
      arrives(page, collector, "by path");
      assertThat(page.evaluate("fetch('/data').then(a => a.text())").asText()).isEqualTo("data");
      assertThat(page.evaluate("fetch('/status/404').then(a => a.status)").asInt()).isEqualTo(404);

      assertThat(collector.wire())
          .extracting(WireRequest::url)
          .containsExactly(site().url("ingest?v=1"));
      assertThat(site().requested()).contains("GET /data").noneMatch(r -> r.contains("ingest"));
      assertThat(problems).isEmpty();
    }
  }

  @Test
  default void anAddressByHttpsCoversItsWebSocketsToo() {
    needsBrowserHere();
    List<String> problems = new CopyOnWriteArrayList<>();
    LedTraffic led =
        new LedTraffic(
            List.of(),
            List.of(VENDOR + "*", "https://live.vendor.example/v1/*", site().url("live*")));
    try (Collector collector = collector(led, problems)) {
      LivePage page = through(collector, true);
      page.open(site().url("box.html"));
      page.evaluate(
          "fetch('%s?v=1', {method: 'POST', body: 'by https'}).then(a => a.json())"
              .formatted(VENDOR));
      sendBySocket(page, "wss://live.vendor.example/v1/socket", "by a secure socket");
      sendBySocket(page, site().url("live").replace("http:", "ws:"), "by a plain socket");
      arrives(page, collector, "by https");
      arrives(page, collector, "by a secure socket");
      arrives(page, collector, "by a plain socket");
      assertThat(page.evaluate("fetch('/data').then(a => a.text())").asText()).isEqualTo("data");

      assertThat(collector.wire())
          .filteredOn(request -> !request.method().equals("GET"))
          .extracting(WireRequest::method, WireRequest::url)
          .extracting(Object::toString)
          .containsExactlyInAnyOrder(
              "(\"POST\", \"%s?v=1\")".formatted(VENDOR),
              "(\"WEBSOCKET\", \"wss://live.vendor.example/v1/socket\")",
              "(\"WEBSOCKET\", \"%s\")".formatted(site().url("live").replace("http:", "ws:")));
      assertThat(site().requested()).contains("GET /data").noneMatch(r -> r.contains("live"));
      assertThat(problems).isEmpty();
    }
  }

  private static void sendBySocket(LivePage page, String url, String message) {
    page.evaluate(
        """
        new Promise((done, fail) => {
          const socket = new WebSocket('%s');
          socket.onerror = () => fail(new Error('refused'));
          socket.onopen = () => { socket.send('%s'); done(null); };
        })\
        """
            .formatted(url, message));
  }

  @Test
  default void whatAPageByHttpsMayNotAskForIsAnErrorInTheSameWords() {
    needsBrowserHere();
    needs(Capability.ERROR_EVENTS);
    LedTraffic led = new LedTraffic(List.of("*.vendor.example"), List.of());
    try (Collector collector =
        Collector.start(
            Optional.empty(),
            led,
            request -> {},
            problem -> {},
            request ->
                new CollectorAnswer(200, "text/html", "<!doctype html><title>Safe</title>"))) {
      LivePage page = through(collector, false);
      page.open("https://shop.vendor.example/");
      page.evaluate("fetch('http://plain.vendor.example/data').catch(() => null).then(() => null)");
      assertThat(page.waitUntil(() -> !witness().errors().isEmpty(), LONG)).isTrue();
      assertThat(witness().errors())
          .extracting(error -> error.kind() + " " + error.message())
          .containsExactly("REQUEST GET /data → blocked");
    }
  }

  @Test
  default void aServiceWorkerAndWhatGoesThroughItIsLedAway() {
    needsBrowserHere();
    List<String> problems = new CopyOnWriteArrayList<>();
    try (Collector collector =
        collector(new LedTraffic(List.of("*.vendor.example"), List.of()), problems)) {
      LivePage page = through(collector, false);
      page.open(site().url("box.html"));
      page.evaluate(
          """
          new Promise(done => {
            navigator.serviceWorker.oncontrollerchange = () => done(null);
            navigator.serviceWorker.register('/service-worker.js');
          })\
          """);
      page.evaluate(
          "navigator.serviceWorker.controller.postMessage('%s') ?? null".formatted(VENDOR));
      page.evaluate(
          "fetch('%s', {method: 'POST', body: 'through a service worker'}).then(a => a.json())"
              .formatted(VENDOR));
      arrives(page, collector, "by a service worker");
      arrives(page, collector, "through a service worker");

      assertThat(site().requested())
          .contains("GET /service-worker.js")
          .noneMatch(r -> r.contains("ingest"));
      assertThat(problems).isEmpty();
    }
  }
}
