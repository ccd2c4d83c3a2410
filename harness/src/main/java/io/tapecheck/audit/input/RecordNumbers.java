package io.tapecheck.audit.input;

/** How many records of each kind an input has had; goes on over the streams inside it. */
final class RecordNumbers {

  private int elements;
  private int requests;
  private int lines;

  int next(Piece.Kind kind) {
    return switch (kind) {
      case ELEMENT -> elements++;
      case REQUEST -> requests++;
      case LINE -> lines++;
      case TEXT -> -1;
    };
  }
}
