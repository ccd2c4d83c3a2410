package io.tapecheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.judge.RunResult;
import io.tapecheck.persona.Canary;
import io.tapecheck.recorder.Replayer;
import io.tapecheck.report.Reporter;
import io.tapecheck.reports.html.HtmlReporter;
import io.tapecheck.reports.json.JsonReporter;
import io.tapecheck.reports.junit.JUnitReporter;
import io.tapecheck.reports.markdown.MarkdownReporter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is written about a leaky session, no file holds a canary. */
class NothingLeaksTest {

  @TempDir Path folder;

  @Test
  void noFileOfAnyReportHoldsACanary() throws IOException {
    RecordedRun run = RecordedRun.in(folder);
    RunResult result = run.result();
    for (Reporter reporter :
        List.of(
            new HtmlReporter(run.tapes()),
            new JsonReporter(run.tapes()),
            new JUnitReporter(run.tapes()),
            new MarkdownReporter(run.tapes()))) {
      reporter.write(
          result, recorder -> Optional.of(new Replayer("/* replayer */", "", "")), folder);
    }
    List<Canary> canaries = run.tapeOf(result.sessions().get(1)).canaries();
    for (Path file : texts()) {
      String text = Files.readString(file).toLowerCase(Locale.ROOT);
      for (Canary canary : canaries) {
        assertThat(forms(canary).filter(text::contains).toList())
            .as("%s in %s", canary.id(), file.getFileName())
            .isEmpty();
      }
    }
  }

  @Test
  void theTapeThatIsReportedHoldsThemAll() {
    RecordedRun run = RecordedRun.in(folder);
    var tape = run.tapeOf(run.result().sessions().get(1));
    String recording = tape.recording().toString();
    assertThat(tape.canaries())
        .allSatisfy(canary -> assertThat(recording).contains(canary.value()));
  }

  @Test
  void everyReporterIsRegistered() {
    assertThat(ServiceLoader.load(Reporter.class))
        .extracting(Reporter::id)
        .containsExactlyInAnyOrder("html", "json", "junit", "markdown");
  }

  private List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> texts =
          files.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".png")).toList();
      assertThat(texts).hasSizeGreaterThan(12);
      return texts;
    }
  }

  /** Three digits are everywhere; they are looked for as a whole field's value. */
  private static Stream<String> forms(Canary canary) {
    String value = canary.value();
    Stream<String> plain =
        value.length() < 4
            ? Stream.of("\"" + value + "\"", "value=" + value)
            : Stream.of(
                value,
                value.substring(0, Math.max(5, value.length() - 2)),
                value.replaceAll("(\\d{4})(?=\\d)", "$1 "),
                value.replaceAll("(\\d{4})(?=\\d)", "$1-"),
                URLEncoder.encode(value, StandardCharsets.UTF_8),
                Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));
    return plain.map(form -> form.toLowerCase(Locale.ROOT));
  }
}
