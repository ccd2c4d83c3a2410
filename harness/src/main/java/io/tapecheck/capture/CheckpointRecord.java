package io.tapecheck.capture;

import io.tapecheck.browser.Picture;
import io.tapecheck.tape.Checkpoint;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.TapeWriter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Writes checkpoints down, each with a name of its own and where in the scenario it was taken. May
 * be called from any thread: pages tell of themselves when they are left, whatever is done then. No
 * call waits for a browser.
 */
final class CheckpointRecord {

  private record Position(String stage, int step) {}

  private final TapeWriter tape;
  private final Set<String> names = new HashSet<>();
  private volatile Position position = new Position("", -1);
  private int count;

  CheckpointRecord(TapeWriter tape) {
    this.tape = tape;
  }

  /** Says where in the scenario the session is; checkpoints from here on belong there. */
  void at(String stage, int step) {
    position = new Position(stage, step);
  }

  /**
   * Writes a checkpoint down.
   *
   * @param name is given a number when it is taken already
   * @param time by the page's clock, milliseconds since the epoch
   */
  synchronized Checkpoint write(
      String name, long time, PageSnapshot snapshot, Optional<Picture> picture) {
    Position here = position;
    Checkpoint checkpoint = new Checkpoint(++count, unique(name), here.stage(), here.step(), time);
    picture.ifPresent(taken -> tape.liveLayout(checkpoint, taken.layout()));
    tape.checkpoint(checkpoint, snapshot, picture.map(Picture::png));
    return checkpoint;
  }

  private String unique(String name) {
    String unique = name;
    for (int copy = 2; !names.add(unique); copy++) {
      unique = name + " (" + copy + ")";
    }
    return unique;
  }
}
