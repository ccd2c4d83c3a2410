package io.tapecheck.verify.actions;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.verify.recording.RecordedDom;
import io.tapecheck.verify.recording.RecordedNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where elements are scrolled to, as a recording tells it. */
final class RecordedScrolls {

  private static final int INCREMENTAL = 3;
  private static final int DOCUMENT = 1;

  /**
   * What a full snapshot says of an element that was scrolled before it was taken.
   *
   * @param after time of the last incremental event before the snapshot: what happened since then,
   *     the recorder could tell by the snapshot alone
   * @param time of the snapshot
   */
  record Beginning(String path, long after, long time, int event, double x, double y) {}

  private record Position(double x, double y) {}

  private static final Position START = new Position(0, 0);

  private final RecordedDom dom;
  private final Map<Integer, Position> positions = new HashMap<>();
  private final List<Beginning> beginnings = new ArrayList<>();
  private long lastIncremental = Long.MIN_VALUE;

  /**
   * @param dom is brought forward by the caller
   */
  RecordedScrolls(RecordedDom dom) {
    this.dom = dom;
  }

  List<Beginning> beginnings() {
    return beginnings;
  }

  /** Takes a full snapshot. */
  void begin(RecordedEvent event) {
    positions.clear();
    JsonNode page = event.data().path("initialOffset");
    remember(event, event.data().path("node").path("id").asInt(DOCUMENT), page, "left", "top");
    dom.nodes()
        .filter(node -> at(node, "rr_scrollLeft") != 0 || at(node, "rr_scrollTop") != 0)
        .forEach(
            node ->
                remember(
                    event,
                    node.id(),
                    new Position(at(node, "rr_scrollLeft"), at(node, "rr_scrollTop"))));
  }

  /** Takes any other event. */
  void goOn(RecordedEvent event) {
    if (event.type() == INCREMENTAL) {
      lastIncremental = Math.max(lastIncremental, event.time());
    }
  }

  /** Takes a scroll; tells whether it leads elsewhere. */
  boolean move(RecordedEvent event) {
    JsonNode data = event.data();
    Position now = new Position(data.path("x").asDouble(), data.path("y").asDouble());
    Position before = positions.put(data.path("id").asInt(-1), now);
    return !now.equals(before == null ? START : before);
  }

  private void remember(RecordedEvent event, int id, JsonNode at, String x, String y) {
    Position position = new Position(at.path(x).asDouble(), at.path(y).asDouble());
    if (!position.equals(START)) {
      remember(event, id, position);
    }
  }

  private void remember(RecordedEvent event, int id, Position position) {
    positions.put(id, position);
    dom.path(id)
        .ifPresent(
            path ->
                beginnings.add(
                    new Beginning(
                        path,
                        lastIncremental,
                        event.time(),
                        event.index(),
                        position.x(),
                        position.y())));
  }

  private static double at(RecordedNode node, String attribute) {
    try {
      return node.attribute(attribute).map(Double::parseDouble).orElse(0.0);
    } catch (NumberFormatException e) {
      return 0; // a recording may say anything
    }
  }
}
