package io.tapecheck.verify.actions;

import io.tapecheck.tape.PerformedAction;
import java.util.Optional;

/**
 * A click, an input or a scroll as the recording tells it.
 *
 * @param kind what it is
 * @param time milliseconds since the epoch
 * @param event index of its event
 * @param path of the element; empty when the recording does not know it
 * @param tag of the element; empty when the recording does not know it
 * @param programmatic whether it tells of nothing that a user did: the recorder says so, nobody can
 *     do such a thing, or it leaves everything as it was
 * @param age milliseconds since the page changed so that its element came into it; {@link
 *     Long#MAX_VALUE} when it was there at first
 * @param x scroll position afterwards
 * @param y scroll position afterwards
 */
record RecordedAction(
    PerformedAction.Kind kind,
    long time,
    int event,
    Optional<String> path,
    String tag,
    boolean programmatic,
    long age,
    double x,
    double y) {

  boolean isOn(PerformedAction performed) {
    return path.filter(performed::isOn).isPresent();
  }
}
