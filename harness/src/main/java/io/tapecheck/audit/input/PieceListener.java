package io.tapecheck.audit.input;

/** Takes the pieces of an input. */
public interface PieceListener {

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
