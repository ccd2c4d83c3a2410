package io.tapecheck.verify.actions;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.tape.PerformedAction;
import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.verify.recording.RecordedDom;
import io.tapecheck.verify.recording.RecordedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads clicks, inputs and scrolls out of a recording, each with its element at that event. */
final class RecordedActions {

  private static final int MOUSE_INTERACTION = 2;
  private static final int CLICK = 2;
  private static final int SCROLL = 3;
  private static final int INPUT = 5;
  private static final List<String> BOXES = List.of("checkbox", "radio");
  private static final String USER_TRIGGERED = "userTriggered";

  private final List<RecordedAction> actions = new ArrayList<>();
  private final boolean tellsWhoDidIt;

  RecordedActions(List<RecordedEvent> recording) {
    RecordedDom dom = new RecordedDom();
    tellsWhoDidIt =
        recording.stream().anyMatch(event -> event.data().path(USER_TRIGGERED).asBoolean());
    for (RecordedEvent event : recording) {
      boolean changes = changesSomething(event, dom);
      dom.apply(event);
      if (changes) {
        read(event, dom);
      }
    }
  }

  List<RecordedAction> all() {
    return actions;
  }

  /**
   * Whether an input leaves its field in another state. Recorders that watch what scripts set tell
   * of an empty field that a framework empties and of a box that it leaves as it is; no user can do
   * that. A masked value may look the same after a change, so only empty ones are compared.
   */
  private static boolean changesSomething(RecordedEvent event, RecordedDom dom) {
    if (event.source() != INPUT) {
      return true;
    }
    JsonNode data = event.data();
    RecordedNode field = dom.node(data.path("id").asInt(-1)).orElse(null);
    if (field == null) {
      return true;
    }
    if (field.attribute("type").filter(BOXES::contains).isPresent()) {
      return field.checked() != data.path("isChecked").asBoolean();
    }
    return !(data.path("text").asText("").isEmpty() && field.value().orElse("").isEmpty());
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
      case INPUT -> add(PerformedAction.Kind.INPUT, event, dom);
      default -> {
        // Everything else is no action of the user.
      }
    }
  }

  private void add(PerformedAction.Kind kind, RecordedEvent event, RecordedDom dom) {
    JsonNode data = event.data();
    JsonNode byUser = data.path(USER_TRIGGERED);
    Optional<String> path = dom.path(data.path("id").asInt(-1));
    actions.add(
        new RecordedAction(
            kind,
            event.time(),
            event.index(),
            path,
            isProgrammatic(kind, byUser),
            data.path("x").asDouble(),
            data.path("y").asDouble()));
  }

  /** A recorder that says of some inputs that a user did them says of the others that none did. */
  private boolean isProgrammatic(PerformedAction.Kind kind, JsonNode byUser) {
    return kind == PerformedAction.Kind.INPUT
        && !byUser.asBoolean()
        && (byUser.isBoolean() || tellsWhoDidIt);
  }
}
