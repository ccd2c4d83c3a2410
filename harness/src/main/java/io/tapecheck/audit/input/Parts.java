package io.tapecheck.audit.input;

import java.util.List;

/** Tells the pieces of a window one after another; a piece that is too long comes in parts. */
final class Parts {

  /** What two parts share: more than any value that is not encoded. */
  static final int TAIL = 64 << 10;

  /** What a part sees of the one before, so that no value seems to begin where it is cut. */
  static final int LEAD = 1 << 10;

  /** A string in a list that is shorter is no packed record but the name of a window. */
  private static final int SHORT_STRING = 100;

  private final Window window;
  private final List<String> wrapping;
  private final RecordNumbers numbers;
  private final PieceListener listener;

  private Piece.Kind kind = Piece.Kind.TEXT;
  private int number = -1;
  private boolean numbered;
  private int start;
  private int ownFrom;
  private boolean told;

  Parts(Window window, List<String> wrapping, RecordNumbers numbers, PieceListener listener) {
    this.window = window;
    this.wrapping = wrapping;
    this.numbers = numbers;
    this.listener = listener;
  }

  /** Says what the piece is that goes on from here. */
  void become(Piece.Kind now) {
    kind = now;
    number = -1;
    numbered = false;
  }

  Piece.Kind kind() {
    return kind;
  }

  /** Ends the piece before a place; the next begins there. */
  void end(int at) {
    if (at > Math.max(start, ownFrom) && holdsAnything(at)) {
      tell(at, at);
    }
    skip(at);
  }

  /** Begins the next piece at a place; what is before is told by somebody else. */
  void skip(int at) {
    start = at;
    ownFrom = at;
    numbered = false;
  }

  /** Makes room for more to be read; says by how much everything moved. */
  int makeRoom() {
    if (start > 0) {
      return move(start);
    }
    if (!window.isFull()) {
      return 0;
    }
    return partial();
  }

  /** Tells what there is as a part of something longer; says by how much everything moved. */
  int partial() {
    int end = window.limit();
    if (isUnbroken(end)) {
      tellOfCut(end);
    }
    tell(end, end - TAIL);
    int moved = move(end - TAIL - LEAD);
    start = 0;
    ownFrom = LEAD;
    return moved;
  }

  private int move(int by) {
    window.forget(by);
    start -= by;
    ownFrom -= by;
    return by;
  }

  private void tell(int end, int ownTo) {
    if (!numbered) {
      boolean name = window.bytes()[start] == '"' && end - start < SHORT_STRING;
      number = name ? -1 : numbers.next(kind);
      numbered = true;
    }
    listener.piece(
        new Piece(
            window.bytes(),
            start,
            end,
            ownFrom,
            ownTo,
            window.offset() + start,
            number < 0 ? Piece.Kind.TEXT : kind,
            number,
            wrapping));
  }

  /** Brackets and commas between records are nothing to search. */
  private boolean holdsAnything(int end) {
    for (int i = ownFrom; i < end; i++) {
      if (" \t\r\n,:[]{}".indexOf(window.bytes()[i]) < 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isUnbroken(int end) {
    for (int i = end - TAIL; i < end; i++) {
      byte value = window.bytes()[i];
      if (value <= ' ' && value >= 0 || value == '"') {
        return false;
      }
    }
    return true;
  }

  private void tellOfCut(int end) {
    if (!told) {
      told = true;
      listener.cut(
          "length",
          "A text without a break is longer than %d KiB and was searched in parts; what is encoded in it was decoded part by part only."
              .formatted(TAIL >> 10),
          window.offset() + end - TAIL);
    }
  }
}
