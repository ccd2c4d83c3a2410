package io.tapecheck.verify.actions;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.tape.PerformedAction.Kind;
import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.verify.recording.RecordedDom;
import io.tapecheck.verify.recording.RecordedNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads clicks, inputs and scrolls out of a recording, each with its element at that event. */
final class RecordedActions {

  private static final int FULL_SNAPSHOT = 2;
  private static final int MOUSE_INTERACTION = 2;
  private static final int CLICK = 2;
  private static final int SCROLL = 3;
  private static final int INPUT = 5;
  private static final Set<String> BOXES = Set.of("checkbox", "radio");

  /** Kinds of input that hold a value which no user can put there. */
  private static final Set<String> NOT_FOR_USERS =
      Set.of("button", "submit", "reset", "image", "hidden");

  private static final Set<String> FIELDS = Set.of("input", "textarea", "select");
  private static final String USER_TRIGGERED = "userTriggered";

  private final List<RecordedAction> actions = new ArrayList<>();
  private final RecordedDom dom = new RecordedDom();
  private final RecordedScrolls scrolls = new RecordedScrolls(dom);
  private final Map<Integer, Long> added = new HashMap<>();
  private final boolean tellsWhoDidIt;

  RecordedActions(List<RecordedEvent> recording) {
    tellsWhoDidIt =
        recording.stream().anyMatch(event -> event.data().path(USER_TRIGGERED).asBoolean());
    for (RecordedEvent event : recording) {
      boolean changes = changesSomething(event);
      dom.apply(event);
      if (event.type() == FULL_SNAPSHOT) {
        added.clear();
        scrolls.begin(event);
      } else {
        event
            .data()
            .path("adds")
            .forEach(add -> added.put(add.path("node").path("id").asInt(-1), event.time()));
        scrolls.goOn(event);
        read(event, changes);
      }
    }
  }

  List<RecordedAction> all() {
    return actions;
  }

  /** Where the recording's full snapshots say that elements were scrolled to. */
  List<RecordedScrolls.Beginning> beginnings() {
    return scrolls.beginnings();
  }

  /**
   * Whether an input leaves its field in another state. Recorders that watch what scripts set tell
   * of an empty field that a framework empties and of a box that it leaves as it is; no user can do
   * that. A masked value may look the same after a change, so only empty ones are compared.
   */
  private boolean changesSomething(RecordedEvent event) {
    if (event.source() != INPUT) {
      return true;
    }
    JsonNode data = event.data();
    RecordedNode field = node(event).orElse(null);
    if (field == null) {
      return true;
    }
    if (field.attribute("type").filter(BOXES::contains).isPresent()) {
      return field.checked() != data.path("isChecked").asBoolean();
    }
    return !(data.path("text").asText("").isEmpty() && field.value().orElse("").isEmpty());
  }

  private void read(RecordedEvent event, boolean changes) {
    JsonNode data = event.data();
    switch (event.source()) {
      case MOUSE_INTERACTION -> {
        if (data.path("type").asInt() == CLICK) {
          add(Kind.CLICK, event, false);
        }
      }
      case SCROLL -> add(Kind.SCROLL, event, !scrolls.move(event));
      case INPUT -> {
        if (changes) {
          add(Kind.INPUT, event, isProgrammatic(event));
        }
      }
      default -> {
        // Everything else is no action of the user.
      }
    }
  }

  private void add(Kind kind, RecordedEvent event, boolean programmatic) {
    JsonNode data = event.data();
    actions.add(
        new RecordedAction(
            kind,
            event.time(),
            event.index(),
            dom.path(data.path("id").asInt(-1)),
            node(event).map(RecordedNode::tag).orElse(""),
            programmatic,
            Optional.ofNullable(added.get(data.path("id").asInt(-1)))
                .map(since -> event.time() - since)
                .orElse(Long.MAX_VALUE),
            data.path("x").asDouble(),
            data.path("y").asDouble()));
  }

  /** A recorder that says of some inputs that a user did them says of the others that none did. */
  private boolean isProgrammatic(RecordedEvent event) {
    JsonNode byUser = event.data().path(USER_TRIGGERED);
    boolean said = !byUser.asBoolean() && (byUser.isBoolean() || tellsWhoDidIt);
    return said || node(event).filter(RecordedActions::isNotForUsers).isPresent();
  }

  private static boolean isNotForUsers(RecordedNode node) {
    return FIELDS.contains(node.tag())
        && node.attribute("type").filter(NOT_FOR_USERS::contains).isPresent();
  }

  private Optional<RecordedNode> node(RecordedEvent event) {
    return dom.node(event.data().path("id").asInt(-1));
  }
}
