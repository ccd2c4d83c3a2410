package io.tapecheck.tape;

import io.tapecheck.persona.Canary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The bundle of one session, read from disk. Everything that a verifier says depends on this alone.
 * Large parts are read when asked for.
 */
public interface Tape {

  /** The tape's folder. */
  Path folder();

  TapeMetadata metadata();

  /** The canaries that the session was to type, with their values. */
  List<Canary> canaries();

  /** The canaries that were seen in fields. */
  List<TypedValue> typed();

  /** The canaries that pages showed though nobody had to type them; empty in older tapes. */
  default List<ShownValue> shown() {
    return List.of();
  }

  List<PerformedStep> steps();

  List<PerformedAction> actions();

  List<BrowserError> errors();

  List<NetworkRequest> requests();

  /** What the page wrote to its console; empty for tapes that were made without it. */
  default List<ConsoleLine> console() {
    return List.of();
  }

  /** What the browser kept for the page; empty for tapes that were made without it. */
  default List<StoredValue> storage() {
    return List.of();
  }

  List<Checkpoint> checkpoints();

  /** What the live page was at a checkpoint. */
  PageSnapshot live(Checkpoint checkpoint);

  /** What the replay was at a checkpoint; empty when replay has not been run or failed there. */
  Optional<PageSnapshot> replayed(Checkpoint checkpoint);

  /** Picture of the live page, PNG, if one was taken. */
  Optional<Path> livePicture(Checkpoint checkpoint);

  /** Picture of the replayed page, PNG, if one was taken. */
  Optional<Path> replayedPicture(Checkpoint checkpoint);

  /**
   * What the live picture shows where; empty when it was not read, as on tapes of older versions.
   */
  default Optional<PictureLayout> liveLayout(Checkpoint checkpoint) {
    return Optional.empty();
  }

  /** The same of the replayed picture. */
  default Optional<PictureLayout> replayedLayout(Checkpoint checkpoint) {
    return Optional.empty();
  }

  /** Everything that reached the collector. */
  List<WireRequest> wire();

  /** The decoded, ordered events. */
  List<RecordedEvent> recording();

  /** What could not be decoded of the wire, or is missing from it; one sentence each. */
  List<String> problems();
}
