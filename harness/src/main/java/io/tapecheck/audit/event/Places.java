package io.tapecheck.audit.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says where in a record some of its bytes stand. Reads the record once, when asked. */
public final class Places implements RecordWalk.Visitor {

  private final int[] wanted;
  private final Map<Integer, Held> held = new HashMap<>();
  private int next;
  private @Nullable Frame lastFrame;
  private String lastField = "";
  private Optional<Frame> event = Optional.empty();
  private Optional<Integer> request = Optional.empty();

  private record Held(@Nullable Frame frame, String field) {}

  private Places(int[] wanted) {
    this.wanted = wanted;
  }

  /**
   * Finds places.
   *
   * @param wanted indices into the bytes, in ascending order
   * @return the places in the same order
   */
  public static List<RecordPlace> of(byte[] bytes, int from, int to, int[] wanted) {
    Places places = new Places(wanted);
    RecordWalk.over(bytes, from, to, places);
    places.reached(Integer.MAX_VALUE);
    List<RecordPlace> found = new ArrayList<>();
    for (int i = 0; i < wanted.length; i++) {
      found.add(places.place(i));
    }
    return found;
  }

  @Override
  public void token(int start, @Nullable Frame frame, String field) {
    reached(start);
    lastFrame = frame;
    lastField = field;
  }

  private void reached(int start) {
    while (next < wanted.length && wanted[next] < start) {
      held.put(next++, new Held(lastFrame, lastField));
    }
  }

  @Override
  public void end(Frame frame) {
    if (frame.isEvent()) {
      event = Optional.of(frame);
    }
    if (frame.parent == null) {
      request = frame.number("request");
    }
  }

  private RecordPlace place(int index) {
    Held place = held.getOrDefault(index, new Held(null, ""));
    Optional<String> node =
        event.isPresent() ? RecordWalk.node(place.frame()).map(Places::name) : Optional.empty();
    return new RecordPlace(
        event.isPresent(), node, Sinks.of(place.frame(), place.field(), event), request);
  }

  private static String name(Frame node) {
    String tag =
        node.text("tagName").filter(name -> name.matches("[a-z][a-z0-9-]{0,20}")).orElse("");
    return (tag.isEmpty() ? "node %d" : tag + " (node %d)").formatted(node.number("id").orElse(-1));
  }
}
