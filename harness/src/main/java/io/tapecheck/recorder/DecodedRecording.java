package io.tapecheck.recorder;

import io.tapecheck.tape.RecordedEvent;
import java.util.List;

/**
 * What a decoder made of the wire.
 *
 * @param events in order
 * @param problems what could not be decoded or is missing (a gap in a document's batches, a broken
 *     body), one sentence each, naming the wire request by number and no content
 */
public record DecodedRecording(List<RecordedEvent> events, List<String> problems) {
  public DecodedRecording {
    events = List.copyOf(events);
    problems = List.copyOf(problems);
  }
}
