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

    /**
     * A text, or the name of a field that is no short word.
     *
     * @param seen what kinds of bytes it has
     */
    default void text(int start, int end, int seen) {}

    /** A number. */
    default void number(byte[] bytes, int start, int end) {}

    /** Whether a text or number of a field is to be told, besides those that frames keep. */
    default boolean wants(Frame frame, FieldName field, boolean isText) {
      return false;
    }

    /** A text or number that was wanted. */
    default void value(Frame frame, FieldName field, Frame.Leaf leaf) {}

    /** An object or array has ended; its kept values are known. */
    void end(Frame frame);
  }

  private static final int LONGEST_KEPT = 2_000;
  private static final int LONGEST_WANTED = 16_000;

  private final FieldNames names;

  RecordWalk(FieldNames names) {
    this.names = names;
  }

  /** Whether all of it was JSON. */
  boolean over(byte[] bytes, int from, int to, Visitor visitor) {
    return over(bytes, from, to, false, visitor) == to;
  }

  /**
   * Walks over one value.
   *
   * @return where it ends; -1 when it is no JSON, or goes on
   */
  int overOne(byte[] bytes, int from, int to, Visitor visitor) {
    return over(bytes, from, to, true, visitor);
  }

  private int over(byte[] bytes, int from, int to, boolean one, Visitor visitor) {
    RecordTokens tokens = new RecordTokens(bytes, from, to, names);
    boolean places = visitor.wantsTokens();
    Frame frame = null;
    FieldName field = FieldName.NONE;
    while (true) {
      Token token = tokens.next();
      if (token == Token.END || token == Token.BROKEN) {
        // A record may be a part, or damaged; then less is known of its places.
        return token == Token.END ? to : -1;
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
          frame = new Frame(frame, field, token == Token.ARRAY, bytes);
          field = FieldName.NONE;
        }
        case END_OBJECT, END_ARRAY -> {
          frame = ended(frame, visitor);
          if (one && frame == null) {
            return tokens.end();
          }
        }
        case FIELD -> {
          if (!field.word()) {
            visitor.text(tokens.textStart(), tokens.textEnd(), tokens.seen());
          }
        }
        case STRING -> {
          visitor.text(tokens.start() + 1, tokens.textEnd(), tokens.seen());
          if (frame != null) {
            scalar(tokens, tokens.start() + 1, true, frame, field, visitor);
          }
        }
        case NUMBER -> {
          visitor.number(bytes, tokens.start(), tokens.textEnd());
          if (frame != null) {
            scalar(tokens, tokens.start(), false, frame, field, visitor);
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
      RecordTokens tokens,
      int start,
      boolean quoted,
      Frame frame,
      FieldName field,
      Visitor visitor) {
    boolean kept = field.kept() >= 0;
    boolean wanted = visitor.wants(frame, field, quoted);
    frame.count++;
    if (!kept && !wanted) {
      return;
    }
    int end = tokens.textEnd();
    int length = end - start;
    if (length > LONGEST_WANTED || (!wanted && length > LONGEST_KEPT)) {
      return;
    }
    boolean escaped = quoted && tokens.isEscaped();
    if (kept) {
      frame.keep(field.kept(), start, end, !quoted, escaped);
    }
    if (wanted) {
      visitor.value(frame, field, new Frame.Leaf(tokens.text(), !quoted, start, end));
    }
  }

  /** The nearest frame around with the id of a node. */
  static Optional<Frame> node(@Nullable Frame frame) {
    for (Frame around = frame; around != null; around = around.parent) {
      if (!around.array && !around.isAttributes() && around.number(Frame.ID).isPresent()) {
        return Optional.of(around);
      }
    }
    return Optional.empty();
  }
}
