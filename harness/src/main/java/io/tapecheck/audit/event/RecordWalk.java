package io.tapecheck.audit.event;

import io.tapecheck.audit.event.RecordTokens.Token;
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

    /** A text or number, or the name of a field that is no short word. */
    default void stretch(byte[] bytes, int start, int end, boolean number) {}

    /** Whether a text or number of a field is to be told, besides those that frames keep. */
    default boolean wants(Frame frame, String field, boolean isText) {
      return false;
    }

    /** A text or number that was wanted. */
    default void value(Frame frame, String field, Frame.Leaf leaf) {}

    /** An object or array has ended; its kept values are known. */
    void end(Frame frame);
  }

  private static final int LONGEST_KEPT = 2_000;
  private static final int LONGEST_WANTED = 16_000;

  private final FieldNames names = new FieldNames();

  /** Whether all of it was JSON. */
  boolean over(byte[] bytes, int from, int to, Visitor visitor) {
    RecordTokens tokens = new RecordTokens(bytes, from, to, names);
    boolean places = visitor.wantsTokens();
    Frame frame = null;
    FieldName field = FieldName.NONE;
    while (true) {
      Token token = tokens.next();
      if (token == Token.END || token == Token.BROKEN) {
        // A record may be a part, or damaged; then less is known of its places.
        return token == Token.END;
      }
      if (token == Token.FIELD) {
        field = tokens.field();
      } else if (token == Token.END_OBJECT || token == Token.END_ARRAY) {
        field = FieldName.NONE;
      }
      if (places) {
        visitor.token(tokens.start(), frame, field.text());
      }
      switch (token) {
        case OBJECT, ARRAY -> {
          frame = new Frame(frame, field.text(), token == Token.ARRAY);
          field = FieldName.NONE;
        }
        case END_OBJECT, END_ARRAY -> frame = ended(frame, visitor);
        case FIELD -> {
          if (!field.word()) {
            visitor.stretch(bytes, tokens.textStart(), tokens.textEnd(), false);
          }
        }
        case STRING, NUMBER -> {
          visitor.stretch(bytes, tokens.textStart(), tokens.textEnd(), token == Token.NUMBER);
          if (frame != null) {
            scalar(tokens, token == Token.STRING, frame, field, visitor);
          }
        }
        default -> {
          // true, false and null say nothing
        }
      }
    }
  }

  private static @Nullable Frame ended(@Nullable Frame frame, Visitor visitor) {
    if (frame == null) {
      return null;
    }
    visitor.end(frame);
    return frame.parent;
  }

  private static void scalar(
      RecordTokens tokens, boolean quoted, Frame frame, FieldName field, Visitor visitor) {
    boolean kept = !frame.array && field.kept();
    boolean wanted = visitor.wants(frame, field.text(), quoted);
    frame.count++;
    if (!kept && !wanted) {
      return;
    }
    int start = tokens.textStart();
    int end = tokens.textEnd();
    int length = end - start;
    if (length > LONGEST_WANTED || (!wanted && length > LONGEST_KEPT)) {
      return;
    }
    Frame.Leaf leaf = new Frame.Leaf(tokens.text(), !quoted, start, end);
    if (kept) {
      frame.keep(field.text(), leaf);
    }
    if (wanted) {
      visitor.value(frame, field.text(), leaf);
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
