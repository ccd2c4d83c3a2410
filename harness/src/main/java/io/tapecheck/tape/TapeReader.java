package io.tapecheck.tape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.persona.Canary;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads a tape. A tape that was ended must be whole; of one whose session died the last line of a
 * list may be cut off.
 */
public final class TapeReader implements Tape {

  private final Path folder;
  private final TapeMetadata metadata;

  private TapeReader(Path folder, TapeMetadata metadata) {
    this.folder = folder;
    this.metadata = metadata;
  }

  /**
   * Opens a tape.
   *
   * @throws TapeProblem when the folder is none, or damaged
   */
  public static Tape open(Path folder) {
    Path file = folder.resolve(TapeLayout.METADATA);
    if (!TapeFiles.isTaken(file)) {
      throw TapeProblem.noTape(folder);
    }
    JsonNode json = json(folder, file, new TypeReference<>() {});
    int format = json.path("format").asInt(-1);
    if (format > TapeMetadata.FORMAT) {
      throw TapeProblem.unknownFormat(folder, format);
    }
    return new TapeReader(folder, json(folder, file, new TypeReference<TapeMetadata>() {}));
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public TapeMetadata metadata() {
    return metadata;
  }

  @Override
  public List<Canary> canaries() {
    return json(folder, folder.resolve(TapeLayout.CANARIES), new TypeReference<>() {});
  }

  @Override
  public List<TypedValue> typed() {
    return lines(TapeLayout.TYPED, TypedValue.class);
  }

  @Override
  public List<ShownValue> shown() {
    return lines(TapeLayout.SHOWN, ShownValue.class);
  }

  @Override
  public List<PerformedStep> steps() {
    return lines(TapeLayout.STEPS, PerformedStep.class);
  }

  @Override
  public List<PerformedAction> actions() {
    return lines(TapeLayout.ACTIONS, PerformedAction.class);
  }

  @Override
  public List<BrowserError> errors() {
    return lines(TapeLayout.ERRORS, BrowserError.class);
  }

  @Override
  public List<NetworkRequest> requests() {
    return lines(TapeLayout.REQUESTS, NetworkRequest.class);
  }

  @Override
  public List<ConsoleLine> console() {
    return lines(TapeLayout.CONSOLE, ConsoleLine.class);
  }

  @Override
  public List<StoredValue> storage() {
    return lines(TapeLayout.STORAGE, StoredValue.class);
  }

  @Override
  public List<Checkpoint> checkpoints() {
    return lines(TapeLayout.CHECKPOINTS, Checkpoint.class);
  }

  @Override
  public PageSnapshot live(Checkpoint checkpoint) {
    return snapshot(TapeLayout.live(folder, checkpoint.index()));
  }

  @Override
  public Optional<PageSnapshot> replayed(Checkpoint checkpoint) {
    return existing(TapeLayout.replayed(folder, checkpoint.index())).map(this::snapshot);
  }

  @Override
  public Optional<Path> livePicture(Checkpoint checkpoint) {
    return existing(TapeLayout.livePicture(folder, checkpoint.index()));
  }

  @Override
  public Optional<Path> replayedPicture(Checkpoint checkpoint) {
    return existing(TapeLayout.replayedPicture(folder, checkpoint.index()));
  }

  @Override
  public Optional<PictureLayout> liveLayout(Checkpoint checkpoint) {
    return existing(TapeLayout.liveLayout(folder, checkpoint.index())).map(this::layout);
  }

  @Override
  public Optional<PictureLayout> replayedLayout(Checkpoint checkpoint) {
    return existing(TapeLayout.replayedLayout(folder, checkpoint.index())).map(this::layout);
  }

  @Override
  public List<WireRequest> wire() {
    List<WireRequest> wire = new ArrayList<>();
    long all = 0;
    for (WireLine line : lines(TapeLayout.WIRE, WireLine.class)) {
      Path file = TapeLayout.body(folder, line.index());
      try {
        byte[] body = body(file);
        all += body.length;
        if (all > TapeBounds.MOST) {
          throw TapeProblem.tooLarge(file, TapeBounds.MOST);
        }
        if (body.length != line.bytes()) {
          throw TapeProblem.damaged(
              file, "it has %d bytes instead of %d".formatted(body.length, line.bytes()));
        }
        wire.add(line.withBody(body));
      } catch (IOException e) {
        throw TapeProblem.unreadable(file, e);
      }
    }
    return wire;
  }

  private byte[] body(Path file) throws IOException {
    try (InputStream in = TapeBounds.plain(TapeFiles.read(folder, file), file)) {
      return in.readAllBytes();
    }
  }

  @Override
  public List<RecordedEvent> recording() {
    Path file = folder.resolve(TapeLayout.RECORDING);
    List<RecordedEvent> events = new ArrayList<>();
    if (!TapeFiles.isTaken(file)) {
      return events;
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(unpacked(file), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode json = TapeJson.mapper().readTree(line);
        events.add(
            new RecordedEvent(events.size(), json.path("request").asInt(-1), json.path("event")));
      }
      return events;
    } catch (JsonProcessingException e) {
      throw TapeProblem.damaged(file, "line " + (events.size() + 1) + " is no JSON");
    } catch (EOFException | ZipException e) {
      throw TapeProblem.damaged(file, "it breaks off after line " + events.size());
    } catch (IOException e) {
      throw TapeProblem.unreadable(file, e);
    }
  }

  @Override
  public List<String> problems() {
    Path file = folder.resolve(TapeLayout.PROBLEMS);
    return TapeFiles.isTaken(file) ? json(folder, file, new TypeReference<>() {}) : List.of();
  }

  private <T> List<T> lines(String name, Class<T> type) {
    Path file = folder.resolve(name);
    List<T> records = new ArrayList<>();
    if (!TapeFiles.isTaken(file)) {
      return records;
    }
    try (InputStream in = TapeBounds.plain(TapeFiles.read(folder, file), file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = text.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        boolean cutOff = i == lines.size() - 1 && !text.endsWith("\n");
        if (cutOff && metadata.ended().isEmpty()) {
          break;
        }
        records.add(record(file, i + 1, lines.get(i), type));
      }
      return records;
    } catch (IOException e) {
      throw TapeProblem.unreadable(file, e);
    }
  }

  private static <T> T record(Path file, int line, String text, Class<T> type) {
    try {
      return TapeJson.mapper().readValue(text, type);
    } catch (JsonProcessingException e) {
      throw TapeProblem.damaged(file, "line " + line + " is no " + type.getSimpleName());
    }
  }

  private InputStream unpacked(Path file) throws IOException {
    InputStream packed = TapeFiles.read(folder, file);
    return TapeBounds.unpacked(new GZIPInputStream(packed, 1 << 16), file, Files.size(file));
  }

  private PictureLayout layout(Path file) {
    try (InputStream in = unpacked(file)) {
      return TapeJson.mapper().readValue(in, PictureLayout.class);
    } catch (JsonProcessingException | EOFException | ZipException e) {
      throw TapeProblem.damaged(file, "it does not say what a picture shows where");
    } catch (IOException e) {
      throw TapeProblem.unreadable(file, e);
    }
  }

  private PageSnapshot snapshot(Path file) {
    try (InputStream in = unpacked(file)) {
      return SnapshotReader.read(in);
    } catch (JsonProcessingException | EOFException | ZipException e) {
      throw TapeProblem.damaged(file, "it is no whole snapshot of a page");
    } catch (IOException e) {
      throw TapeProblem.unreadable(file, e);
    }
  }

  private static <T> T json(Path folder, Path file, TypeReference<T> type) {
    try (InputStream in = TapeBounds.plain(TapeFiles.read(folder, file), file)) {
      return TapeJson.mapper().readValue(in.readAllBytes(), type);
    } catch (JsonProcessingException e) {
      throw TapeProblem.damaged(file, "it is no JSON of the expected shape");
    } catch (IOException e) {
      throw TapeProblem.unreadable(file, e);
    }
  }

  private Optional<Path> existing(Path file) {
    return TapeFiles.isThere(folder, file) ? Optional.of(file) : Optional.empty();
  }
}
