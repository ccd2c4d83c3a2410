package io.tapecheck.reports.html;

import io.tapecheck.reports.ReportFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The report's style sheet and scripts. */
final class StaticAssets {

  private static final List<String> FILES =
      List.of("report.css", "moments.js", "screen.js", "controls.js", "pictures.js");

  private StaticAssets() {}

  static void write(Path assets) {
    for (String file : FILES) {
      try (InputStream in =
          Objects.requireNonNull(StaticAssets.class.getResourceAsStream("assets/" + file), file)) {
        ReportFiles.write(
            assets.resolve(file), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw ReportFiles.unwritable(assets.resolve(file), e);
      }
    }
  }
}
