package io.tapecheck.scenarios.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two runs that differ only in the number that is typed give the same pictures in their reports, of
 * the live page and of the replay.
 */
class ReportPicturesBrowserTest {

  private static final String PAGE =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Receipt</title>
      <link rel="icon" href="data:,"><style>body { font: 16px monospace }</style><style id="sheet"></style>
      <label>Number <input id="number"></label><button id="show" type="button">Show</button>
      <canvas id="canvas" width="400" height="30"></canvas><div id="host"></div>
      <p id="generated" data-number="">x</p><ul><li id="item">item</li></ul>
      <img id="picture" alt=""><div id="ground" style="width:400px;height:30px"></div>
      <input id="hint" size="40"><p id="narrow" style="width:60px;white-space:nowrap"></p>
      <p id="turned" style="transform:rotate(4deg);width:400px"></p><svg width="400" height="30"><text id="text" y="20"></text></svg>
      <p id="letters"></p><p role="status" id="status">waiting</p>
      <script>
        show.onclick = () => {
          const value = number.value;
          const pen = canvas.getContext('2d');
          pen.font = '16px monospace';
          pen.fillText(value, 5, 18);
          host.attachShadow({mode: 'closed'}).innerHTML = `<p>${value}</p>`;
          sheet.textContent = `#generated::before { content: '${value}' } #generated::after { content: attr(data-number) } #item::marker { content: '${value} ' }`;
          generated.dataset.number = value;
          const drawing = 'data:image/svg+xml,' + encodeURIComponent(
            `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="30"><text y="18">${value}</text></svg>`);
          picture.src = drawing;
          ground.style.backgroundImage = `url("${drawing}")`;
          hint.placeholder = value;
          narrow.textContent = turned.textContent = text.textContent = value;
          letters.innerHTML = [...value].map(letter => `<b>${letter}</b>`).join('');
          status.textContent = 'shown';
        };
      </script></html>
      """
          .replace(
              "status.textContent = 'shown'",
              "document.getElementById('status').textContent = 'shown'");

  private static final String SHOW =
      """
      scenario: show
      title: A number is shown in many ways
      app: receipt
      stages:
        - stage: form
          steps:
            - open: /
            - fill: {label: Number, value: "${persona.card-number}"}
            - click: {role: button, name: Show}
            - expectText: shown
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"playwright", "selenium"})
  void theyDoNotDependOnWhatWasTyped(String driver) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = PAGE.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      Path one = run("one", driver, server, 1);
      Path other = run("other", driver, server, 2);

      assertThat(pictures(one, "report/assets"))
          .hasSize(2)
          .zipSatisfy(pictures(other, "report/assets"), (a, b) -> assertThat(a).isEqualTo(b));
      assertThat(pictures(one, "tapes/*/checkpoints"))
          .hasSize(2)
          .zipSatisfy(
              pictures(other, "tapes/*/checkpoints"), (a, b) -> assertThat(a).isNotEqualTo(b));
    } finally {
      server.stop(0);
    }
  }

  private Path run(String name, String driver, HttpServer server, int seed) {
    Project project =
        new Project(folder.resolve(name)).settings("scenarios: .\n").file("show.yaml", SHOW);
    Answer answer =
        Answer.of(
            project.run(
                "--url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "--browser",
                driver,
                "--seed",
                Integer.toString(seed)));
    assertThat(answer.status()).as(answer.out() + answer.err()).isIn(0, 1);
    return project.out();
  }

  /** The pixels of the pictures in a folder, in the order of their names. */
  private static List<List<Integer>> pictures(Path out, String in) {
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(file -> file.toString().endsWith(".png"))
          .filter(
              file ->
                  out.getFileSystem()
                      .getPathMatcher("glob:" + in + "/*.png")
                      .matches(out.relativize(file)))
          .sorted(Comparator.naturalOrder())
          .map(Path::toFile)
          .map(pixels())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Function<File, List<Integer>> pixels() {
    return file -> {
      try {
        BufferedImage image = ImageIO.read(file);
        int[] all =
            image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return java.util.Arrays.stream(all).boxed().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
