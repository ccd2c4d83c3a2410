package io.tapecheck.verify.actions;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.tape.PerformedAction;
import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.verify.page.MaskShape;
import io.tapecheck.verify.recording.RecordedDom;
import io.tapecheck.verify.recording.RecordedNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads clicks, inputs and scrolls out of a recording, each with its element at that event. */
final class RecordedActions {

  private static final int MOUSE_INTERACTION = 2;
  private static final int CLICK = 2;
  private static final int SCROLL = 3;
  private static final int INPUT = 5;

  private final List<RecordedAction> actions = new ArrayList<>();
  private final Map<String, Long> maskedSince = new HashMap<>();

  RecordedActions(List<RecordedEvent> recording) {
    RecordedDom dom = new RecordedDom();
    for (RecordedEvent event : recording) {
      dom.apply(event);
      read(event, dom);
      if (event.type() == 2) {
        noteMaskedFields(event.time(), dom);
      }
    }
  }

  List<RecordedAction> all() {
    return actions;
  }

  /**
   * Whether a field was recorded masked before a moment. Another value of the same length is then
   * the same to the recorder, which may pass it over.
   */
  boolean wasMasked(String path, long before) {
    return maskedSince.getOrDefault(path, Long.MAX_VALUE) < before;
  }

  private void read(RecordedEvent event, RecordedDom dom) {
    JsonNode data = event.data();
    switch (event.source()) {
      case MOUSE_INTERACTION -> {
        if (data.path("type").asInt() == CLICK) {
          add(PerformedAction.Kind.CLICK, event, dom);
        }
      }
      case SCROLL -> add(PerformedAction.Kind.SCROLL, event, dom);
      case INPUT -> {
        RecordedAction input = add(PerformedAction.Kind.INPUT, event, dom);
        if (MaskShape.isMask(data.path("text").asText(""))) {
          input.path().ifPresent(path -> maskedSince.putIfAbsent(path, event.time()));
        }
      }
      default -> {
        // Everything else is no action of the user.
      }
    }
  }

  private RecordedAction add(PerformedAction.Kind kind, RecordedEvent event, RecordedDom dom) {
    JsonNode data = event.data();
    JsonNode byUser = data.path("userTriggered");
    Optional<String> path = dom.path(data.path("id").asInt(-1));
    RecordedAction action =
        new RecordedAction(
            kind,
            event.time(),
            event.index(),
            path,
            byUser.isBoolean() && !byUser.asBoolean(),
            data.path("x").asDouble(),
            data.path("y").asDouble());
    actions.add(action);
    return action;
  }

  private void noteMaskedFields(long time, RecordedDom dom) {
    dom.nodes()
        .filter(node -> node.value().filter(MaskShape::isMask).isPresent())
        .map(RecordedNode::id)
        .forEach(id -> dom.path(id).ifPresent(path -> maskedSince.putIfAbsent(path, time)));
  }
}
