package io.tapecheck.audit.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the JSON of a record, token by token. What is no JSON ends the walk; what was seen
 * before counts.
 */
final class RecordWalk {

  /** Told of what there is. */
  interface Visitor {

    /** A token begins, in a frame; the field is empty in arrays. Told only to who wants places. */
    default void token(int start, @Nullable Frame frame, String field) {}

    /** Whether every token is to be told. */
    default boolean wantsTokens() {
      return false;
    }

    /** Whether a text or number of a field is to be told, besides those that frames keep. */
    default boolean wants(Frame frame, String field, boolean isText) {
      return false;
    }

    /** A text or number that was wanted. */
    default void value(Frame frame, String field, Frame.Leaf leaf) {}

    /** An object or array has ended; its kept values are known. */
    void end(Frame frame);
  }

  private static final int MOST_DEPTH = 100_000;
  private static final int LONGEST_KEPT = 2_000;
  private static final int LONGEST_WANTED = 16_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private RecordWalk() {}

  /** Whether all of it was JSON. */
  static boolean over(byte[] bytes, int from, int to, Visitor visitor) {
    try (JsonParser parser = JSON.createParser(bytes, from, to - from)) {
      walk(parser, from, visitor);
      return true;
    } catch (IOException noMoreJson) {
      // A record may be a part, or damaged; then less is known of its places.
      return false;
    }
  }

  private static void walk(JsonParser parser, int from, Visitor visitor) throws IOException {
    boolean places = visitor.wantsTokens();
    Deque<Frame> open = new ArrayDeque<>();
    String field = "";
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      Frame frame = open.peek();
      if (places) {
        String of =
            switch (token) {
              case FIELD_NAME -> parser.currentName();
              case END_OBJECT, END_ARRAY -> "";
              default -> field;
            };
        visitor.token(start(parser, from), frame, of);
      }
      switch (token) {
        case START_OBJECT, START_ARRAY -> {
          open.push(new Frame(frame, field, token == JsonToken.START_ARRAY));
          field = "";
        }
        case END_OBJECT, END_ARRAY -> {
          visitor.end(open.pop());
          field = "";
        }
        case FIELD_NAME -> field = parser.currentName();
        case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
          if (frame != null) {
            scalar(parser, token, frame, field, from, visitor);
          }
        }
        default -> {
          // true, false and null say nothing
        }
      }
    }
  }

  private static int start(JsonParser parser, int from) {
    return from + (int) parser.currentTokenLocation().getByteOffset();
  }

  private static void scalar(
      JsonParser parser, JsonToken token, Frame frame, String field, int from, Visitor visitor)
      throws IOException {
    boolean quoted = token == JsonToken.VALUE_STRING;
    boolean kept = !frame.array && Frame.keeps(field);
    boolean wanted = visitor.wants(frame, field, quoted);
    frame.count++;
    if (!kept && !wanted) {
      return;
    }
    int length = parser.getTextLength();
    if (length > LONGEST_WANTED || (!wanted && length > LONGEST_KEPT)) {
      return;
    }
    int start = start(parser, from);
    int end = from + (int) parser.currentLocation().getByteOffset();
    Frame.Leaf leaf =
        new Frame.Leaf(
            parser.getText(),
            !quoted,
            quoted ? start + 1 : start,
            quoted ? Math.max(start + 1, end - 1) : end);
    if (kept) {
      frame.keep(field, leaf);
    }
    if (wanted) {
      visitor.value(frame, field, leaf);
    }
  }

  /** The nearest frame around with the id of a node. */
  static Optional<Frame> node(@Nullable Frame frame) {
    for (Frame around = frame; around != null; around = around.parent) {
      if (!around.array && !around.isAttributes() && around.number("id").isPresent()) {
        return Optional.of(around);
      }
    }
    return Optional.empty();
  }
}
