package io.tapecheck.verify.errors;

import io.tapecheck.tape.RecordedEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The moments of a recording's events, in milliseconds since the epoch. */
final class RecordedMoments {

  private final TreeMap<Long, Integer> events = new TreeMap<>();

  RecordedMoments(List<RecordedEvent> recording) {
    for (RecordedEvent event : recording) {
      events.putIfAbsent(event.time(), event.index());
    }
  }

  /** The index of the last event at or before a moment; the first of several at one moment. */
  Optional<Integer> lastBefore(long time) {
    return Optional.ofNullable(events.floorEntry(time)).map(Map.Entry::getValue);
  }

  /** Whether all that was recorded came after a moment: the recorder had not started by then. */
  boolean beginAfter(long time) {
    return !events.isEmpty() && events.firstKey() > time;
  }
}
