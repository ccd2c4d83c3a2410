package io.tapecheck.tape;

import io.tapecheck.persona.Canary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A tape of which each list is read and parsed once, however many look at it. Snapshots of pages
 * are read each time, for they are large and looked at one after the other. Two threads that ask at
 * once may both read, and get the same.
 */
public final class TapeOnce implements Tape {

  private final Tape tape;
  private final Once<List<Canary>> canaries;
  private final Once<List<TypedValue>> typed;
  private final Once<List<ShownValue>> shown;
  private final Once<List<PerformedStep>> steps;
  private final Once<List<PerformedAction>> actions;
  private final Once<List<BrowserError>> errors;
  private final Once<List<NetworkRequest>> requests;
  private final Once<List<ConsoleLine>> console;
  private final Once<List<StoredValue>> storage;
  private final Once<List<Checkpoint>> checkpoints;
  private final Once<List<WireRequest>> wire;
  private final Once<List<RecordedEvent>> recording;
  private final Once<List<String>> problems;

  /**
   * @param tape is asked for each list when that is first wanted
   */
  public TapeOnce(Tape tape) {
    this.tape = tape;
    canaries = new Once<>(tape::canaries);
    typed = new Once<>(tape::typed);
    shown = new Once<>(tape::shown);
    steps = new Once<>(tape::steps);
    actions = new Once<>(tape::actions);
    errors = new Once<>(tape::errors);
    requests = new Once<>(tape::requests);
    console = new Once<>(tape::console);
    storage = new Once<>(tape::storage);
    checkpoints = new Once<>(tape::checkpoints);
    wire = new Once<>(tape::wire);
    recording = new Once<>(tape::recording);
    problems = new Once<>(tape::problems);
  }

  @Override
  public Path folder() {
    return tape.folder();
  }

  @Override
  public TapeMetadata metadata() {
    return tape.metadata();
  }

  @Override
  public List<Canary> canaries() {
    return canaries.get();
  }

  @Override
  public List<TypedValue> typed() {
    return typed.get();
  }

  @Override
  public List<ShownValue> shown() {
    return shown.get();
  }

  @Override
  public List<PerformedStep> steps() {
    return steps.get();
  }

  @Override
  public List<PerformedAction> actions() {
    return actions.get();
  }

  @Override
  public List<BrowserError> errors() {
    return errors.get();
  }

  @Override
  public List<NetworkRequest> requests() {
    return requests.get();
  }

  @Override
  public List<ConsoleLine> console() {
    return console.get();
  }

  @Override
  public List<StoredValue> storage() {
    return storage.get();
  }

  @Override
  public List<Checkpoint> checkpoints() {
    return checkpoints.get();
  }

  @Override
  public PageSnapshot live(Checkpoint checkpoint) {
    return tape.live(checkpoint);
  }

  @Override
  public Optional<PageSnapshot> replayed(Checkpoint checkpoint) {
    return tape.replayed(checkpoint);
  }

  @Override
  public Optional<Path> livePicture(Checkpoint checkpoint) {
    return tape.livePicture(checkpoint);
  }

  @Override
  public Optional<Path> replayedPicture(Checkpoint checkpoint) {
    return tape.replayedPicture(checkpoint);
  }

  @Override
  public Optional<PictureLayout> liveLayout(Checkpoint checkpoint) {
    return tape.liveLayout(checkpoint);
  }

  @Override
  public Optional<PictureLayout> replayedLayout(Checkpoint checkpoint) {
    return tape.replayedLayout(checkpoint);
  }

  @Override
  public List<WireRequest> wire() {
    return wire.get();
  }

  @Override
  public List<RecordedEvent> recording() {
    return recording.get();
  }

  @Override
  public List<String> problems() {
    return problems.get();
  }

  /** What cannot be read is tried again by the next who asks, who must be told of it too. */
  private static final class Once<T> {
    private final Supplier<T> source;
    private volatile @Nullable T value;

    Once(Supplier<T> source) {
      this.source = source;
    }

    T get() {
      T known = value;
      if (known == null) {
        known = source.get();
        value = known;
      }
      return known;
    }
  }
}
