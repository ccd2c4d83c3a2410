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

    /** Whether it is told of tokens; their places cost something. */
    default boolean wantsTokens() {
      return true;
    }

    /** A token begins, in a frame; the field is empty in arrays. */
    void token(int start, @Nullable Frame frame, String field);

    /** An object or array has ended; its kept values are known. */
    void end(Frame frame);
  }

  private static final int MOST_DEPTH = 100_000;
  private static final int LONGEST_KEPT = 2_000;

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

  static void over(byte[] bytes, int from, int to, Visitor visitor) {
    try (JsonParser parser = JSON.createParser(bytes, from, to - from)) {
      walk(parser, from, visitor);
    } catch (IOException noMoreJson) {
      // A record may be a part, or damaged; then less is known of its places.
    }
  }

  private static void walk(JsonParser parser, int from, Visitor visitor) throws IOException {
    Deque<Frame> open = new ArrayDeque<>();
    String field = "";
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      int start = visitor.wantsTokens() ? place(parser, from) : 0;
      Frame frame = open.peek();
      switch (token) {
        case START_OBJECT, START_ARRAY -> {
          visitor.token(start, frame, field);
          open.push(new Frame(frame, field, token == JsonToken.START_ARRAY));
          field = "";
        }
        case END_OBJECT, END_ARRAY -> {
          visitor.token(start, frame, "");
          visitor.end(open.pop());
          field = "";
        }
        case FIELD_NAME -> {
          field = parser.currentName();
          visitor.token(start, frame, field);
        }
        default -> {
          visitor.token(start, frame, field);
          keep(parser, token, frame, field, from);
        }
      }
    }
  }

  private static int place(JsonParser parser, int from) {
    return from + (int) parser.currentTokenLocation().getByteOffset();
  }

  private static void keep(
      JsonParser parser, JsonToken token, @Nullable Frame frame, String field, int from)
      throws IOException {
    boolean scalar = token == JsonToken.VALUE_STRING || token.isNumeric();
    if (frame != null && !frame.array && scalar && Frame.keeps(field)) {
      if (parser.getTextLength() <= LONGEST_KEPT) {
        int start = place(parser, from);
        int end = from + (int) parser.currentLocation().getByteOffset();
        boolean quoted = token == JsonToken.VALUE_STRING;
        frame.keep(
            field,
            new Frame.Leaf(
                parser.getText(),
                !quoted,
                quoted ? start + 1 : start,
                quoted ? Math.max(start + 1, end - 1) : end));
      }
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
