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
    new RecordWalk(new FieldNames(FieldNames.FEW)).over(bytes, from, to, places);
    places.reached(Integer.MAX_VALUE);
    List<RecordPlace> found = new ArrayList<>();
    for (int i = 0; i < wanted.length; i++) {
      found.add(places.place(i));
    }
    return found;
  }

  @Override
  public boolean wantsTokens() {
    return true;
  }

  /** The first of a list is kept as it may be the name of the second. */
  @Override
  public boolean wants(Frame frame, FieldName field, boolean isText) {
    return frame.array && isText && frame.count == 0;
  }

  @Override
  public void value(Frame frame, FieldName field, Frame.Leaf leaf) {
    frame.keep(Frame.NAME, leaf);
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
    if (frame.parent == null) {
      request = frame.number("request");
    }
  }

  private RecordPlace place(int index) {
    Held place = held.getOrDefault(index, new Held(null, ""));
    Optional<Frame> event = event(place.frame());
    Optional<String> node =
        event.isPresent() ? RecordWalk.node(place.frame()).map(Places::name) : Optional.empty();
    return new RecordPlace(
        event.isPresent(), node, Sinks.of(place.frame(), place.field(), event), request);
  }

  /** The outermost event around. */
  private static Optional<Frame> event(@Nullable Frame frame) {
    Optional<Frame> event = Optional.empty();
    for (Frame around = frame; around != null; around = around.parent) {
      if (around.isEvent()) {
        event = Optional.of(around);
      }
    }
    return event;
  }

  /**
   * Finds the names of the properties that hold some bytes of a JSON text.
   *
   * @param wanted indices into the bytes, in ascending order
   * @return paths such as {@code user.emails[]}, in the same order; empty at the top
   */
  public static List<String> paths(byte[] bytes, int from, int to, int[] wanted) {
    Places places = new Places(wanted);
    new RecordWalk(new FieldNames(FieldNames.FEW)).over(bytes, from, to, places);
    places.reached(Integer.MAX_VALUE);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < wanted.length; i++) {
      Held place = places.held.getOrDefault(i, new Held(null, ""));
      found.add(place.frame() == null ? "" : Sinks.property(place.frame(), place.field(), 0));
    }
    return found;
  }

  private static String name(Frame node) {
    String tag =
        node.text("tagName").filter(name -> name.matches("[a-z][a-z0-9-]{0,20}")).orElse("");
    return (tag.isEmpty() ? "node %d" : tag + " (node %d)")
        .formatted(node.number(Frame.ID).orElse(-1));
  }
}
