package io.tapecheck.reports.html;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import io.tapecheck.fixtures.recorder.rrweb.Rrweb2;
import io.tapecheck.recorder.Replayer;
import io.tapecheck.reports.RecordedRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording that tries to run scripts and to call home. */
class HostileRecordingBrowserTest {

  @TempDir Path folder;
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private HttpServer home;

  @BeforeEach
  void listen() throws IOException {
    home = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    home.createContext(
        "/",
        exchange -> {
          calls.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    home.start();
  }

  @AfterEach
  void hangUp() {
    home.stop(0);
  }

  @Test
  void runsNothingAndCallsNobody() throws IOException {
    Path index = report();
    try (TestBrowser browser = new TestBrowser()) {
      Page page = browser.get().newPage();
      page.navigate(index.resolveSibling("sessions").toUri() + "hostile.html#t=900");
      assertThat(page.frameLocator("#frame").frameLocator("iframe").first().locator("#there"))
          .hasText("still here </script><script>top.ran=1</script>");
      page.frameLocator("#frame").frameLocator("iframe").first().locator("#late").waitFor();
      assertThat(
              page.evaluate(
                  "window.ran === undefined && !document.querySelector('#frame').contentWindow.ran"))
          .isEqualTo(true);
    }
    assertThat(calls).isEmpty();
  }

  private Path report() throws IOException {
    String recording =
        """
        [{"type":4,"timestamp":0,"data":{"href":"HOME/","width":800,"height":600}},
         {"type":2,"timestamp":1,"data":{"initialOffset":{"left":0,"top":0},"node":{"type":0,"id":1,"childNodes":[
          {"type":2,"id":2,"tagName":"html","attributes":{},"childNodes":[
           {"type":2,"id":3,"tagName":"head","attributes":{},"childNodes":[
            {"type":2,"id":4,"tagName":"link","attributes":{"rel":"stylesheet","href":"HOME/sheet"},"childNodes":[]},
            {"type":2,"id":5,"tagName":"link","attributes":{"rel":"preconnect","href":"HOME/"},"childNodes":[]},
            {"type":2,"id":6,"tagName":"meta","attributes":{"http-equiv":"refresh","content":"0;url=HOME/refresh"},"childNodes":[]},
            {"type":2,"id":7,"tagName":"script","attributes":{"src":"HOME/script"},"childNodes":[{"type":3,"id":8,"textContent":"top.ran=1"}]},
            {"type":2,"id":9,"tagName":"style","attributes":{},"childNodes":[{"type":3,"id":10,"isStyle":true,
             "textContent":"@import 'HOME/import'; body{background:url(HOME/background)} @font-face{font-family:f;src:url(HOME/font)} p{font-family:f}"}]}]},
           {"type":2,"id":11,"tagName":"body","attributes":{"onload":"top.ran=1"},"childNodes":[
            {"type":2,"id":12,"tagName":"p","attributes":{"id":"there"},"childNodes":[{"type":3,"id":13,"textContent":"still here </script><script>top.ran=1</script>"}]},
            {"type":2,"id":14,"tagName":"img","attributes":{"src":"HOME/img","onerror":"top.ran=1"},"childNodes":[]},
            {"type":2,"id":15,"tagName":"iframe","attributes":{"src":"HOME/frame","srcdoc":"<script>top.ran=1</script>"},"childNodes":[]},
            {"type":2,"id":16,"tagName":"object","attributes":{"data":"HOME/object"},"childNodes":[]},
            {"type":2,"id":17,"tagName":"video","attributes":{"src":"HOME/video","poster":"HOME/poster"},"childNodes":[]}]}]}]}}},
         {"type":3,"timestamp":500,"data":{"source":0,"texts":[],"removes":[],"attributes":[{"id":14,"attributes":{"src":"HOME/later","srcset":"HOME/set 2x"}}],
          "adds":[{"parentId":11,"nextId":null,"node":{"type":2,"id":18,"tagName":"p","attributes":{"id":"late","style":"background:url(HOME/late)"},"childNodes":[]}},
           {"parentId":18,"nextId":null,"node":{"type":3,"id":19,"textContent":"late"}}]}},
         {"type":3,"timestamp":1000,"data":{"source":3,"id":1,"x":0,"y":0}}]
        """
            .replace("HOME", "http://127.0.0.1:" + home.getAddress().getPort());
    Path recorded = Files.createDirectories(folder.resolve("recorded"));
    Files.writeString(recorded.resolve("recording.json"), recording);
    Files.writeString(
        recorded.resolve("session.json"), "{\"steps\": [], \"checkpoints\": [], \"errors\": []}");
    RecordedRun run = RecordedRun.in(folder);
    Replayer replayer = new Rrweb2().replayer();
    return new HtmlReporter(run.tapes())
        .write(
            run.of(List.of(run.recorded("hostile", recorded))),
            recorder -> Optional.of(replayer),
            folder);
  }
}
