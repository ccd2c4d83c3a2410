package io.tapecheck.tape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.tapecheck.persona.Canary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a tape as the session goes on. What has been said once is on disk: lists grow by whole
 * lines, everything else is written beside its place and then moved there, so that a run that dies
 * leaves a readable tape of what there was. May be used from several threads.
 */
public final class TapeWriter {

  private static final ObjectWriter LINE = TapeJson.mapper().writer();
  private static final ObjectWriter PRETTY =
      TapeJson.mapper().writer(SerializationFeature.INDENT_OUTPUT);

  private final Path folder;
  private TapeMetadata metadata;
  private volatile Optional<String> broken = Optional.empty();

  private TapeWriter(Path folder, TapeMetadata metadata) {
    this.folder = folder;
    this.metadata = metadata;
  }

  /**
   * Begins a tape in a folder, which is made, with the canaries that the session is to type. A tape
   * that lies there already is taken away: its lists would go on in the new one's.
   */
  public static TapeWriter begin(Path folder, TapeMetadata metadata, List<Canary> canaries) {
    TapeWriter writer = new TapeWriter(folder, metadata);
    try {
      EarlierTape.takeAway(folder);
      TapeFiles.makeFolder(folder);
      TapeFiles.makeFolder(folder.resolve("wire"));
      TapeFiles.makeFolder(folder.resolve("checkpoints"));
    } catch (IOException e) {
      throw TapeProblem.unwritable(folder, e);
    }
    writer.replace(folder.resolve(TapeLayout.METADATA), metadata);
    writer.canaries(canaries);
    return writer;
  }

  /** Goes on with a tape that was captured, to add replayed checkpoints. */
  public static TapeWriter resume(Tape tape) {
    return new TapeWriter(tape.folder(), tape.metadata());
  }

  public Path folder() {
    return folder;
  }

  /** Says which canaries there are; replaces what was said before. */
  public void canaries(List<Canary> canaries) {
    replace(folder.resolve(TapeLayout.CANARIES), canaries);
  }

  public void typed(TypedValue value) {
    append(TapeLayout.TYPED, value);
  }

  public void shown(ShownValue value) {
    append(TapeLayout.SHOWN, value);
  }

  public void step(PerformedStep step) {
    append(TapeLayout.STEPS, step);
  }

  public void action(PerformedAction action) {
    append(TapeLayout.ACTIONS, action);
  }

  public void error(BrowserError error) {
    append(TapeLayout.ERRORS, error);
  }

  public void request(NetworkRequest request) {
    append(TapeLayout.REQUESTS, request);
  }

  public void console(ConsoleLine line) {
    append(TapeLayout.CONSOLE, line);
  }

  public void stored(StoredValue value) {
    append(TapeLayout.STORAGE, value);
  }

  /** Writes a checkpoint; it counts only once its snapshot and picture are on disk. */
  public void checkpoint(Checkpoint checkpoint, PageSnapshot live, Optional<byte[]> picture) {
    compressed(TapeLayout.live(folder, checkpoint.index()), live);
    picture.ifPresent(png -> bytes(TapeLayout.livePicture(folder, checkpoint.index()), png));
    append(TapeLayout.CHECKPOINTS, checkpoint);
  }

  public void replayed(Checkpoint checkpoint, PageSnapshot replayed, Optional<byte[]> picture) {
    compressed(TapeLayout.replayed(folder, checkpoint.index()), replayed);
    picture.ifPresent(png -> bytes(TapeLayout.replayedPicture(folder, checkpoint.index()), png));
  }

  /** Writes what a checkpoint's live picture shows where; before the checkpoint itself. */
  public void liveLayout(Checkpoint checkpoint, PictureLayout layout) {
    layout(TapeLayout.liveLayout(folder, checkpoint.index()), layout);
  }

  /** Writes what a checkpoint's replayed picture shows where. */
  public void replayedLayout(Checkpoint checkpoint, PictureLayout layout) {
    layout(TapeLayout.replayedLayout(folder, checkpoint.index()), layout);
  }

  /** Adds a request to the wire; its body is kept byte for byte. */
  public void wire(WireRequest request) {
    bytes(TapeLayout.body(folder, request.index()), request.body());
    append(TapeLayout.WIRE, WireLine.of(request));
  }

  /** Writes the decoded recording, and what could not be decoded. */
  public void recording(List<RecordedEvent> events, List<String> problems) {
    Path file = folder.resolve(TapeLayout.RECORDING);
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = new GZIPOutputStream(TapeFiles.write(beside), 1 << 16);
          JsonGenerator lines = TapeJson.mapper().createGenerator(out)) {
        lines.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        for (RecordedEvent event : events) {
          lines.writeStartObject();
          lines.writeNumberField("request", event.request());
          lines.writeFieldName("event");
          TapeJson.write(event.json(), lines);
          lines.writeEndObject();
        }
        if (!events.isEmpty()) {
          lines.writeRaw('\n');
        }
      }
      TapeFiles.moveInto(beside, file);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
    replace(folder.resolve(TapeLayout.PROBLEMS), problems);
  }

  /** Says what was learnt of the session after it had begun. */
  public void describe(TapeMetadata better) {
    metadata = better;
    replace(folder.resolve(TapeLayout.METADATA), better);
  }

  /**
   * What could not be written is remembered, for whoever wrote it may be a listener whose
   * exceptions nobody sees, and a tape with a gap must not pass for a whole one.
   */
  private TapeProblem unwritable(Path file, IOException cause) {
    TapeProblem problem = TapeProblem.unwritable(file, cause);
    broken = broken.or(() -> Optional.ofNullable(problem.getMessage()));
    return problem;
  }

  /** Ends the tape: from here on it is whole, unless something of it could not be written. */
  public void end(long time, Optional<String> failure) {
    describe(
        new TapeMetadata(
            metadata.format(),
            metadata.session(),
            metadata.scenario(),
            metadata.title(),
            metadata.app(),
            metadata.variant(),
            metadata.recorder(),
            metadata.browser(),
            metadata.seed(),
            metadata.started(),
            Optional.of(time),
            failure.or(() -> broken)));
  }

  /** Says why a session broke, after its capture was over. */
  public void fail(String failure) {
    describe(
        new TapeMetadata(
            metadata.format(),
            metadata.session(),
            metadata.scenario(),
            metadata.title(),
            metadata.app(),
            metadata.variant(),
            metadata.recorder(),
            metadata.browser(),
            metadata.seed(),
            metadata.started(),
            metadata.ended(),
            Optional.of(failure)));
  }

  private synchronized void append(String name, Object record) {
    Path file = folder.resolve(name);
    try {
      TapeFiles.append(file, LINE.writeValueAsString(record) + "\n");
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private void replace(Path file, Object value) {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = TapeFiles.write(beside)) {
        out.write(PRETTY.writeValueAsBytes(value));
      }
      TapeFiles.moveInto(beside, file);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private void layout(Path file, PictureLayout layout) {
    try (OutputStream out = new GZIPOutputStream(TapeFiles.write(file), 1 << 16)) {
      LINE.writeValue(out, layout);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private void compressed(Path file, PageSnapshot page) {
    try (OutputStream out = new GZIPOutputStream(TapeFiles.write(file), 1 << 16)) {
      SnapshotWriter.write(page, out);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private void bytes(Path file, byte[] content) {
    try (OutputStream out = TapeFiles.write(file)) {
      out.write(content);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }
}
