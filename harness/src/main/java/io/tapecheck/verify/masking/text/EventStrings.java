package io.tapecheck.verify.masking.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.verify.masking.leak.Sink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;

/**
 * Visits every string and number of an event and every name in it, wherever it stands, and says
 * what holds it. What has a shape that it does not know is visited too. Depth costs heap, not
 * stack.
 */
public final class EventStrings {

  /** Told of every leaf. */
  public interface Leaves {
    /**
     * Takes a leaf.
     *
     * @param node id of the recorded node that holds it, -1 when none does
     */
    void leaf(String text, Sink sink, int node);
  }

  private static final Sink TEXT = Sink.of(Sink.Kind.TEXT);
  private static final Sink STYLE = Sink.of(Sink.Kind.STYLE);
  private static final Sink INPUT = Sink.of(Sink.Kind.INPUT_VALUE);
  private static final Sink URL = Sink.of(Sink.Kind.URL);
  private static final Sink ATTRIBUTE_NAME = Sink.of(Sink.Kind.ATTRIBUTE_NAME);

  private record Open(JsonNode json, Sink sink, int node) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private final Leaves leaves;

  private final boolean isInput;

  private EventStrings(Leaves leaves, boolean isInput) {
    this.leaves = leaves;
    this.isInput = isInput;
  }

  /** Tells of every leaf of an event. */
  public static void visit(RecordedEvent event, Leaves leaves) {
    EventStrings strings = new EventStrings(leaves, event.source() == 5);
    strings.open.push(new Open(event.json(), sinkOf(event), -1));
    while (!strings.open.isEmpty()) {
      strings.step(strings.open.pop());
    }
  }

  /** What holds the strings of an event of which nothing more is known. */
  public static Sink sinkOf(RecordedEvent event) {
    return Sink.of(
        switch (event.type()) {
          case 4 -> Sink.Kind.URL;
          case 5 -> ofTag(event, Sink.Kind.CUSTOM_EVENT);
          case 6 -> ofTag(event, Sink.Kind.PLUGIN_EVENT);
          default ->
              switch (event.source()) {
                case 8, 13, 15 -> Sink.Kind.STYLE;
                case 9 -> Sink.Kind.CANVAS;
                default -> Sink.Kind.EVENT;
              };
        });
  }

  /** What recorders capture of the console and of requests comes in events with such names. */
  private static Sink.Kind ofTag(RecordedEvent event, Sink.Kind otherwise) {
    JsonNode data = event.data();
    String name =
        String.join(
                " ",
                data.path("tag").asText(),
                data.path("plugin").asText(),
                data.path("payload").path("category").asText(),
                data.path("payload").path("op").asText())
            .toLowerCase(Locale.ROOT);
    if (name.contains("console")) {
      return Sink.Kind.CONSOLE;
    }
    return name.matches(".*(network|resource\\.|fetch|xhr).*") ? Sink.Kind.NETWORK : otherwise;
  }

  private void step(Open next) {
    JsonNode json = next.json();
    if (json.isArray()) {
      json.forEach(child -> open.push(new Open(child, next.sink(), next.node())));
    } else if (json.isObject()) {
      object(next);
    } else if (json.isTextual() || (json.isNumber() && mayHoldValue(json, next.sink()))) {
      leaves.leaf(json.asText(), next.sink(), next.node());
    }
  }

  /** Ids, coordinates and times are numbers too. */
  private static boolean mayHoldValue(JsonNode number, Sink sink) {
    boolean drawsOrMoves = sink.kind() == Sink.Kind.EVENT || sink.kind() == Sink.Kind.CANVAS;
    return !drawsOrMoves || number.asText().length() >= JsonLeaves.LONG_NUMBER;
  }

  private void object(Open next) {
    JsonNode json = next.json();
    int node = json.path("id").isInt() ? json.path("id").asInt() : next.node();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      if (name.equals("attributes") && value.isObject()) {
        attributes(value, node);
      } else {
        leaves.leaf(name, next.sink(), node);
        open.push(new Open(value, sink(name, json, next.sink()), node));
      }
    }
  }

  private Sink sink(String name, JsonNode holder, Sink around) {
    boolean dom = around.kind() == Sink.Kind.EVENT;
    if (dom && (name.equals("textContent") || (name.equals("value") && holder.has("id")))) {
      return holder.path("isStyle").asBoolean() ? STYLE : TEXT;
    }
    if (isInput && dom && name.equals("text")) {
      return INPUT;
    }
    return name.equals("href") && dom ? URL : around;
  }

  private void attributes(JsonNode attributes, int node) {
    for (Map.Entry<String, JsonNode> attribute : attributes.properties()) {
      String name = attribute.getKey();
      leaves.leaf(name, ATTRIBUTE_NAME, node);
      Sink sink =
          name.equals("_cssText") || name.equals("style")
              ? STYLE
              : new Sink(Sink.Kind.ATTRIBUTE, name);
      open.push(new Open(attribute.getValue(), sink, node));
    }
  }
}
