package io.tapecheck.scenarios.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.tapecheck.scenarios.site.OwnBrowsers;
import io.tapecheck.scenarios.site.StaticSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Characters that act on whatever shows them, from every place that a stranger can write to, reach
 * neither the terminal nor a report as they are.
 */
class ControlCharactersBrowserTest {

  /**
   * A screen that is wiped, a bell, a step back, a line written over, a colour, four line ends, and
   * turns of the direction of reading.
   */
  private static final String ACTING =
      "\\u001b[2J\\u0007\\b\\rover\\u009b31m\\u000b\\u0085\\u2028\\u2029\\u202e\\u2066\\u200f";

  /** Controls but for tabs and the ends of lines, and what ends a line or has a direction. */
  private static final String RAW =
      "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]"
          + "|\\r(?!\\n)";

  private static final String PAGE =
      """
      <!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><h1>Orders</h1>
      <button>Look</button><p role="alert"></p>
      <script>
        const acting = "%1$s";
        document.title = acting + "title";
        document.querySelector("h1").textContent = acting + "heading";
        document.querySelector("button").onclick = () => {
          document.querySelector("p").textContent = acting + "alert";
          console.error(acting + "console");
          setTimeout(() => { throw new Error(acting + "error"); });
          fetch("/" + encodeURIComponent(acting) + "request");
        };
      </script>
      """
          .formatted(ACTING);

  @TempDir private Path folder;

  @Test
  void reachNeitherTheTerminalNorAReport() throws IOException {
    Project project =
        new Project(folder)
            .settings("scenarios: .\nrun: {timeLimitSeconds: 2}\n")
            .file("orders.yaml", scenario());
    try (StaticSite site = StaticSite.serve(Map.of("/orders", PAGE))) {
      Answer answer = Answer.of(project.run("--url", site.url(""), "--workers", "1"));

      assertThat(answer.status()).as(answer.out() + answer.err()).isEqualTo(1);
      assertThat(answer.out()).contains("\\u001b[2J", "\\u202e");
      assertThat(answer.out() + answer.err()).doesNotContainPattern(RAW);
    }
    List<Path> reports = reports(project.out());
    assertThat(reports).extracting(Path::toString).anyMatch(name -> name.endsWith(".html"));
    assertThat(reports)
        .allSatisfy(report -> assertThat(Files.readString(report)).doesNotContainPattern(RAW));
    showsNone(reports);
  }

  private static String scenario() {
    String acting = "\"" + ACTING + "%s\"";
    return """
    scenario: orders
    title: %s
    app: shop
    variants: {matrix: {driver: [playwright, selenium]}}
    stages:
      - stage: %s
        steps:
          - open: /orders
          - click: {role: button, name: Look}
            as: %s
          - expectText: %s
    """
        .formatted(
            acting.formatted("scenario"),
            acting.formatted("stage"),
            acting.formatted("step"),
            acting.formatted("expected"));
  }

  /** What is written for people and programs; tapes are neither. */
  private static List<Path> reports(Path out) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(file -> !file.startsWith(out.resolve("tapes")))
          .filter(file -> file.toString().matches(".*\\.(html|json|xml|md)"))
          .toList();
    }
  }

  /** Also what a script of the report puts together shows nothing of the kind. */
  private static void showsNone(List<Path> reports) {
    try (Playwright playwright = OwnBrowsers.playwright()) {
      Page page = OwnBrowsers.chromium(playwright).newPage();
      for (Path report : reports) {
        if (report.toString().endsWith(".html")) {
          page.navigate(report.toUri().toString());
          String shown =
              (String)
                  page.evaluate(
                      "document.title + [...document.querySelectorAll('body *')].map((element) =>"
                          + " [...element.attributes].map((attribute) => attribute.value)"
                          + ".concat(element.localName === 'script' ? '' : [...element.childNodes]"
                          + ".filter((node) => node.nodeType === 3).map((node) => node.data))).join()");
          assertThat(shown).as(report.toString()).isNotEmpty().doesNotContainPattern(RAW);
        }
      }
    }
  }
}
