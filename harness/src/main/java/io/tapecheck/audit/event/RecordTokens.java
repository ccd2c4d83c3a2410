package io.tapecheck.audit.event;

import io.tapecheck.search.StretchBytes;

/**
 * Reads the tokens of JSON (RFC 8259) off bytes in UTF-8; of any number of values, one behind the
 * other. A parser that makes something of every text costs several times as much, and most texts of
 * a record are only passed over.
 */
final class RecordTokens {

  /** What stands there. */
  enum Token {
    OBJECT,
    ARRAY,
    END_OBJECT,
    END_ARRAY,
    FIELD,
    STRING,
    NUMBER,
    /** True, false or null. */
    WORD,
    /** There is no more. */
    END,
    /** This is no JSON, or breaks off. */
    BROKEN
  }

  /** What comes next. */
  private enum State {
    /** A value that stands by itself. */
    ROOT,
    /** The first field of an object, or its end. */
    FIRST_FIELD,
    FIELD,
    VALUE,
    /** The first element of an array, or its end. */
    FIRST_ELEMENT,
    /** A comma, or the end of the object or array. */
    COMMA
  }

  private static final int MOST_DEPTH = 100_000;
  private static final int FIRST_DEPTHS = 64;

  private static final byte[] IN_STRING = StretchBytes.kinds();

  private final FieldNames names;
  private final byte[] bytes;
  private final int to;
  private int at;
  private int start;
  private int end;
  private int seen;
  private boolean escaped;
  private FieldName field = FieldName.NONE;
  private State state = State.ROOT;
  private boolean[] arrays = new boolean[FIRST_DEPTHS];
  private int depth;

  RecordTokens(byte[] bytes, int from, int to, FieldNames names) {
    this.bytes = bytes;
    this.at = from;
    this.to = to;
    this.names = names;
  }

  /** Where the token begins; that of a string with its quote. */
  int start() {
    return start;
  }

  /** Where what the string or number says begins, without its quote. */
  int textStart() {
    return bytes[start] == '"' ? start + 1 : start;
  }

  /** Where what the string or number says ends. */
  int textEnd() {
    return end;
  }

  /** Where what was read so far ends. */
  int end() {
    return at;
  }

  /** What kinds of bytes the string has, as {@link StretchBytes} says. */
  int seen() {
    return seen;
  }

  /** Whether the string has escapes or characters beyond ASCII. */
  boolean isEscaped() {
    return escaped;
  }

  /** The field that was read last. */
  FieldName field() {
    return field;
  }

  /** What the string or number says. */
  String text() {
    return RecordText.of(bytes, textStart(), end, escaped);
  }

  /** The next token. */
  Token next() {
    int next = blanks();
    if (next < 0) {
      return depth == 0 ? Token.END : Token.BROKEN;
    }
    if (state == State.COMMA) {
      if (next == ',') {
        state = arrays[depth - 1] ? State.VALUE : State.FIELD;
        at++;
        next = blanks();
      } else {
        return close(next);
      }
    }
    start = at;
    return switch (state) {
      case FIRST_FIELD -> next == '}' ? close(next) : field(next);
      case FIELD -> field(next);
      case FIRST_ELEMENT -> next == ']' ? close(next) : value(next);
      default -> value(next);
    };
  }

  private int blanks() {
    while (at < to) {
      byte b = bytes[at];
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return b & 0xff;
      }
      at++;
    }
    return -1;
  }

  private Token close(int next) {
    start = at;
    boolean fits = depth > 0 && next == (arrays[depth - 1] ? ']' : '}');
    if (!fits) {
      return Token.BROKEN;
    }
    at++;
    boolean array = arrays[--depth];
    state = depth == 0 ? State.ROOT : State.COMMA;
    return array ? Token.END_ARRAY : Token.END_OBJECT;
  }

  private Token field(int next) {
    FieldNames.Known known = next == '"' ? names.next(bytes, at + 1, to) : null;
    if (known != null) {
      end = at + 1 + known.length();
      at = end + 1;
      seen = known.seen();
      escaped = false;
      field = known.name();
    } else if (next != '"' || !string()) {
      return Token.BROKEN;
    } else {
      field =
          escaped
              ? new FieldName(RecordText.decode(bytes, start + 1, end))
              : names.of(bytes, start + 1, end, seen);
    }
    if (blanks() != ':') {
      return Token.BROKEN;
    }
    at++;
    state = State.VALUE;
    return Token.FIELD;
  }

  private Token value(int next) {
    State then = depth == 0 ? State.ROOT : State.COMMA;
    switch (next) {
      case '{', '[' -> {
        return open(next == '[');
      }
      case '"' -> {
        state = then;
        return string() ? Token.STRING : Token.BROKEN;
      }
      case 't' -> {
        state = then;
        return word("true");
      }
      case 'f' -> {
        state = then;
        return word("false");
      }
      case 'n' -> {
        state = then;
        return word("null");
      }
      default -> {
        state = then;
        return number() ? Token.NUMBER : Token.BROKEN;
      }
    }
  }

  private Token open(boolean array) {
    if (depth == MOST_DEPTH) {
      return Token.BROKEN;
    }
    if (depth == arrays.length) {
      arrays = java.util.Arrays.copyOf(arrays, 2 * depth);
    }
    arrays[depth++] = array;
    state = array ? State.FIRST_ELEMENT : State.FIRST_FIELD;
    at++;
    return array ? Token.ARRAY : Token.OBJECT;
  }

  private Token word(String word) {
    if (at + word.length() > to) {
      return Token.BROKEN;
    }
    for (int i = 0; i < word.length(); i++) {
      if (bytes[at + i] != word.charAt(i)) {
        return Token.BROKEN;
      }
    }
    at += word.length();
    return isBounded() ? Token.WORD : Token.BROKEN;
  }

  /** Whether what stands here may follow a number or a word. */
  private boolean isBounded() {
    return at == to || " \n\r\t,]}".indexOf(bytes[at]) >= 0;
  }

  private boolean number() {
    int i = at;
    i += i < to && bytes[i] == '-' ? 1 : 0;
    int digits = digits(i);
    boolean sound = digits > i && (bytes[i] != '0' || digits == i + 1);
    i = digits;
    if (sound && i < to && bytes[i] == '.') {
      digits = digits(i + 1);
      sound = digits > i + 1;
      i = digits;
    }
    if (sound && i < to && (bytes[i] == 'e' || bytes[i] == 'E')) {
      i += i + 1 < to && (bytes[i + 1] == '+' || bytes[i + 1] == '-') ? 2 : 1;
      digits = digits(i);
      sound = digits > i;
      i = digits;
    }
    at = i;
    end = i;
    escaped = false;
    return sound && isBounded();
  }

  private int digits(int from) {
    int i = from;
    while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
      i++;
    }
    return i;
  }

  /** Passes over a string; false when it is none. */
  private boolean string() {
    byte[] table = IN_STRING;
    byte[] all = bytes;
    int last = to;
    int i = at + 1;
    int kinds = 0;
    escaped = false;
    while (true) {
      int kind = 0;
      while (i < last && (kind = table[all[i] & 0xff]) >= 0) {
        kinds |= kind;
        i++;
      }
      if (i >= last) {
        return false;
      }
      if (all[i] == '"') {
        seen = kinds | (escaped ? StretchBytes.SPECIAL : 0);
        end = i;
        at = i + 1;
        return true;
      }
      int length = RecordText.length(all, i, last);
      if (length == 0) {
        return false;
      }
      escaped = true;
      i += length;
    }
  }
}
