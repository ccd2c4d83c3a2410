package io.tapecheck.audit.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a stream into records: elements of the list that a JSON document holds, or values line by
 * line. What is no JSON becomes parts of text. Depth costs nothing, and no record has to fit into
 * memory.
 */
public final class RecordReader {

  /** Bytes in memory; a longer record is searched in parts. */
  static final int MOST = 4 << 20;

  private static final int NO_RECORD = -1;

  /** Blanks behind a document that are looked over for what follows. */
  private static final int MOST_BLANKS = 16;

  private final Window window;
  private final Parts parts;
  private final RecordNumbers numbers;
  private final List<String> wrapping;
  private final PieceListener listener;
  private final ListPath path = new ListPath();
  private int at;
  private boolean inString;

  /** In which depth the record began that is being read. */
  private int recordDepth = NO_RECORD;

  private RecordReader(
      InputStream in, List<String> wrapping, RecordNumbers numbers, PieceListener listener) {
    this.window = new Window(in, MOST);
    this.parts = new Parts(window, wrapping, numbers, listener);
    this.numbers = numbers;
    this.wrapping = wrapping;
    this.listener = listener;
  }

  /**
   * Reads a stream to its end.
   *
   * @param wrapping how the stream was packed, outermost first
   * @throws IOException when it cannot be read on; what was read before has been told
   */
  public static void read(InputStream in, List<String> wrapping, PieceListener listener)
      throws IOException {
    new RecordReader(in, wrapping, new RecordNumbers(), listener).read();
  }

  private void read() throws IOException {
    try {
      while (at < window.limit() || has(0)) {
        if (!step()) {
          text();
          return;
        }
      }
    } catch (IOException brokenOff) {
      parts.end(window.limit());
      throw brokenOff;
    }
    parts.end(window.limit());
    if (inString || path.depth() > 0) {
      listener.damaged("The JSON breaks off before its end.", false);
    }
  }

  /** Whether the byte so far ahead is there; reads on, and tells parts of what is too long. */
  private boolean has(int ahead) throws IOException {
    while (at + ahead >= window.limit()) {
      if (window.hasNoRoom()) {
        at -= parts.makeRoom();
      }
      if (!window.more()) {
        return false;
      }
    }
    return true;
  }

  /** Takes a byte or a stretch of a string; false when this is no JSON. */
  private boolean step() throws IOException {
    int floor = Math.max(recordDepth, ListPath.LEVELS);
    if (recordDepth > 0 ? recordDepth < path.depth() : path.depth() > floor) {
      passOver(recordDepth > 0 ? recordDepth : floor);
    }
    if (inString) {
      return at == window.limit() || string();
    }
    if (at == window.limit()) {
      return true;
    }
    byte value = window.bytes()[at];
    switch (value) {
      case '"' -> {
        beginRecord(false);
        path.stringBegins();
        inString = true;
        at++;
      }
      case '{', '[' -> open(value == '[');
      case '}', ']' -> {
        if (!path.close(value == ']')) {
          return false;
        }
        at++;
        return endRecord();
      }
      default -> {
        if (path.depth() == 0 && value != ' ' && value != '\n' && value != '\r' && value != '\t') {
          return embedded();
        }
        return scalars();
      }
    }
    return true;
  }

  /**
   * Passes over what is deeper than it matters for the list of records, as far as it is in memory:
   * only brackets and quotes matter there. Stops where that depth may end, and at escapes at the
   * end.
   */
  private void passOver(int floor) {
    byte[] bytes = window.bytes();
    int limit = window.limit();
    byte[] kinds = ListPath.INSIDE;
    boolean lines = recordDepth == 0;
    int i = at;
    while (i < limit) {
      if (inString) {
        i = endOfString(bytes, i, limit);
        boolean ends = i < limit && bytes[i] == '"';
        if (!ends && (i >= limit - 1 || (lines && bytes[i] == '\n'))) {
          break;
        }
        inString = !ends;
        i++;
        continue;
      }
      while (i < limit && kinds[bytes[i] & 0xff] == 0) {
        i++;
      }
      if (i == limit) {
        break;
      }
      if (bytes[i] == '"') {
        inString = true;
      } else if (!path.passes(bytes[i], floor)) {
        break;
      }
      i++;
    }
    at = i;
  }

  /** Where a string ends, or a line in it, or the last byte that is a backslash. */
  private static int endOfString(byte[] bytes, int from, int limit) {
    int i = from;
    while (i < limit) {
      byte b = bytes[i];
      if (b == '"' || b == '\n') {
        return i;
      }
      if (b == '\\') {
        if (i + 1 == limit) {
          return i;
        }
        i++;
      }
      i++;
    }
    return i;
  }

  /** Passes over what is neither a string nor a bracket; false when JSON has no such byte there. */
  private boolean scalars() {
    byte[] bytes = window.bytes();
    int limit = window.limit();
    boolean checked = recordDepth <= 0;
    int i = at;
    do {
      if (checked && !path.take(bytes[i])) {
        return false;
      }
      i++;
    } while (i < limit && path.depth() > 0 && !ListPath.isStructure(bytes[i]));
    at = i;
    return true;
  }

  private void open(boolean isArray) throws IOException {
    boolean inElement = recordDepth > 0;
    boolean isList = isArray && !inElement && path.isListHere();
    if (isList && recordDepth == 0) {
      recordDepth = NO_RECORD; // the document is no record but holds a list of them
      parts.become(Piece.Kind.TEXT);
    }
    boolean begins = beginRecord(isList);
    if (begins && !isArray && recordDepth > 0) {
      int end = readOne();
      if (end > at) {
        at = end;
        endRecord();
        return;
      }
    }
    path.open(isArray, isList);
    at++;
  }

  /** Has the record read that begins here, with more of it in memory if it goes on. */
  private int readOne() throws IOException {
    int end = listener.read(window.bytes(), at, window.limit());
    if (end < 0 && at > 0) {
      at -= parts.makeRoom();
      if (window.fill()) {
        end = listener.read(window.bytes(), at, window.limit());
      }
    }
    return end;
  }

  /** Whether a record begins here. */
  private boolean beginRecord(boolean isList) {
    boolean mayBegin = path.depth() == 0 || path.isInList();
    boolean begins = recordDepth == NO_RECORD && mayBegin && !isList;
    if (begins) {
      parts.end(at);
      parts.become(path.depth() == 0 ? Piece.Kind.LINE : path.elementKind());
      recordDepth = path.depth();
    }
    return begins;
  }

  /** False when what seemed to be a record is the beginning of a text. */
  private boolean endRecord() throws IOException {
    if (recordDepth == path.depth() || path.depth() == 0) {
      if (path.depth() == 0 && isFollowedByText()) {
        return false;
      }
      recordDepth = NO_RECORD;
      parts.end(at);
      parts.become(Piece.Kind.TEXT);
    }
    return true;
  }

  /** Whether a text goes on in the line: {@code "Ann" Smith} is no document. */
  private boolean isFollowedByText() throws IOException {
    int ahead = 0;
    while (ahead < MOST_BLANKS && has(ahead) && window.bytes()[at + ahead] == ' ') {
      ahead++;
    }
    if (ahead == MOST_BLANKS || !has(ahead)) {
      return false;
    }
    byte next = window.bytes()[at + ahead];
    boolean packed =
        has(ahead + 1) && Zlib.isHeader(window.bytes()[at + ahead], window.bytes()[at + ahead + 1]);
    return !packed && (next > '~' || next < 0 || isOfWord(next));
  }

  private static boolean isOfWord(byte b) {
    return b >= '0' && b <= '9'
        || b >= 'A' && b <= 'Z'
        || b >= 'a' && b <= 'z'
        || "-_.@&+/(%".indexOf(b) >= 0;
  }

  private boolean string() throws IOException {
    byte[] bytes = window.bytes();
    int limit = window.limit();
    int i = at;
    while (i < limit && bytes[i] != '"' && bytes[i] != '\\' && bytes[i] != '\n') {
      i++;
    }
    if (recordDepth <= 0) {
      path.stringGoesOn(bytes, at, i);
    }
    at = i;
    if (i == limit) {
      return true;
    }
    if (bytes[i] == '\\') {
      boolean more = has(1); // may move what is in memory, and this place with it
      int escape = more ? 2 : 1;
      if (recordDepth <= 0) {
        path.stringGoesOn(window.bytes(), at, at + escape);
      }
      at += escape;
    } else if (bytes[i] == '\n' && recordDepth == 0) {
      lineBreaksOff();
    } else if (bytes[i] == '"') {
      at++;
      inString = false;
      return endRecord();
    } else {
      at++;
    }
    return true;
  }

  /** No string goes over the end of a line: the line was cut off, and the next is a new one. */
  private void lineBreaksOff() {
    at++;
    inString = false;
    recordDepth = NO_RECORD;
    path.reset();
    parts.end(at);
    parts.become(Piece.Kind.TEXT);
    listener.damaged("A line of JSON breaks off before its end.", false);
  }

  /** Between documents zlib may stand: so recorders pack the events behind a line of JSON. */
  private boolean embedded() throws IOException {
    if (!has(1) || !Zlib.isHeader(window.bytes()[at], window.bytes()[at + 1])) {
      return false;
    }
    parts.end(at);
    List<String> inside = new ArrayList<>(wrapping);
    inside.add("zlib");
    try (EmbeddedZlib zlib = new EmbeddedZlib();
        InputStream bounded = new BoundedExpansion(zlib, zlib::taken)) {
      new RecordReader(bounded, inside, numbers, listener).read();
    }
    return true;
  }

  /** The rest as text, in parts. */
  private void text() throws IOException {
    parts.become(Piece.Kind.TEXT);
    do {
      at = window.limit();
    } while (has(0));
    parts.end(window.limit());
  }

  /** Inflates from the window, and leaves there what is behind. */
  private final class EmbeddedZlib extends Zlib {
    private long taken;

    long taken() {
      return taken;
    }

    @Override
    int feed(byte[] to) throws IOException {
      parts.skip(at);
      if (!has(0)) {
        return -1;
      }
      int count = Math.min(to.length, window.limit() - at);
      System.arraycopy(window.bytes(), at, to, 0, count);
      at += count;
      taken += count;
      return count;
    }

    @Override
    void giveBack(int count) {
      at -= count;
      taken -= count;
      parts.skip(at);
    }
  }
}
