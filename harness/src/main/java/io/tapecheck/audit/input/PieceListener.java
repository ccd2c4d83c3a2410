package io.tapecheck.audit.input;

/** Takes the pieces of an input. */
public interface PieceListener {

  /**
   * Is asked to read a record of JSON before it is told as a piece, so that it is read once: where
   * it ends is known to whoever has read it.
   *
   * @param limit where what is in memory ends; the record may go on
   * @return where the record ends, exclusive; -1 when that is not known: then it is looked for
   */
  default int read(byte[] bytes, int from, int limit) {
    return -1;
  }

  /** Takes a piece. */
  void piece(Piece piece);

  /**
   * Is told of something that was not searched to its end.
   *
   * @param limit which limit, for example {@code expansion}
   * @param message one sentence without any of the content
   * @param offset where it begins
   */
  void cut(String limit, String message, long offset);

  /**
   * Is told that the input is not what it says.
   *
   * @param message one sentence without any of the content
   * @param lost whether some of it could not be read, and so was not searched
   */
  void damaged(String message, boolean lost);
}
