package io.tapecheck.tape;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Where each part of a tape lies in its folder; {@code docs/tape.md} describes it. File names come
 * from numbers alone, so that nothing recorded can name a path.
 */
final class TapeLayout {

  static final String METADATA = "tape.json";
  static final String CANARIES = "canaries.json";
  static final String TYPED = "typed.ndjson";
  static final String SHOWN = "shown.ndjson";
  static final String STEPS = "steps.ndjson";
  static final String ACTIONS = "actions.ndjson";
  static final String ERRORS = "errors.ndjson";
  static final String REQUESTS = "requests.ndjson";
  static final String CONSOLE = "console.ndjson";
  static final String STORAGE = "storage.ndjson";
  static final String CHECKPOINTS = "checkpoints.ndjson";
  static final String WIRE = "wire.ndjson";
  static final String RECORDING = "recording.ndjson.gz";
  static final String PROBLEMS = "problems.json";

  private TapeLayout() {}

  static Path body(Path folder, int request) {
    return folder.resolve("wire").resolve(String.format(Locale.ROOT, "%06d.body", request));
  }

  static Path live(Path folder, int checkpoint) {
    return checkpointFile(folder, checkpoint, "live.json.gz");
  }

  static Path livePicture(Path folder, int checkpoint) {
    return checkpointFile(folder, checkpoint, "live.png");
  }

  static Path liveLayout(Path folder, int checkpoint) {
    return checkpointFile(folder, checkpoint, "live.layout.json.gz");
  }

  static Path replayedLayout(Path folder, int checkpoint) {
    return checkpointFile(folder, checkpoint, "replay.layout.json.gz");
  }

  static Path replayed(Path folder, int checkpoint) {
    return checkpointFile(folder, checkpoint, "replay.json.gz");
  }

  static Path replayedPicture(Path folder, int checkpoint) {
    return checkpointFile(folder, checkpoint, "replay.png");
  }

  private static Path checkpointFile(Path folder, int checkpoint, String kind) {
    return folder
        .resolve("checkpoints")
        .resolve(String.format(Locale.ROOT, "%03d.%s", checkpoint, kind));
  }
}
