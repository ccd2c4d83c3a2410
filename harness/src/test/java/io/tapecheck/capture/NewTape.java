package io.tapecheck.capture;

import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.tape.TapeWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tape of a session that has only just begun. */
final class NewTape {

  private NewTape() {}

  static TapeWriter in(Path folder) {
    TapeMetadata metadata =
        new TapeMetadata(
            TapeMetadata.FORMAT,
            "session-1",
            "scenario",
            "A scenario",
            "shop",
            Map.of(),
            new TapeMetadata.RecorderUsed("fixture", "1", Map.of()),
            new TapeMetadata.BrowserUsed("chromium", "playwright", "1", "desktop"),
            1,
            0,
            Optional.empty(),
            Optional.empty());
    return TapeWriter.begin(folder, metadata, List.of());
  }
}
