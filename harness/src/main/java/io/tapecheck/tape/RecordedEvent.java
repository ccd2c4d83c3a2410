package io.tapecheck.tape;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One event of a recording. The JSON has the shape that session recorders share: {@code type} (0
 * DOM content loaded, 1 load, 2 full snapshot, 3 incremental snapshot, 4 meta, 5 custom, 6 plugin),
 * {@code timestamp} in milliseconds since the epoch, and {@code data}. Decoders of recorders with
 * another format translate to it.
 *
 * @param index position in the recording, from 0; how findings name the event
 * @param request index of the wire request that brought it
 * @param json the whole event
 */
public record RecordedEvent(int index, int request, JsonNode json) {

  /** Milliseconds since the epoch by the page's clock. */
  public long time() {
    return json.path("timestamp").asLong();
  }

  /** The kind of event, 0 to 6 as above; -1 when the event does not say. */
  public int type() {
    return json.path("type").asInt(-1);
  }

  /**
   * For incremental snapshots what changed (0 mutation, 2 mouse interaction, 3 scroll, 5 input, …);
   * otherwise -1.
   */
  public int source() {
    return type() == 3 ? json.path("data").path("source").asInt(-1) : -1;
  }

  /** The event's payload. */
  public JsonNode data() {
    return json.path("data");
  }
}
