package io.tapecheck.audit.input;

import java.util.List;

/**
 * A part of an input that is searched at once: a record, or a part of something longer. Parts
 * overlap, so that nothing is lost between two of them.
 *
 * @param bytes holds the piece between {@code from} and {@code to}; valid during the call only
 * @param from first byte
 * @param to end, exclusive
 * @param ownFrom where begins what this piece must tell; the piece before tells what is before
 * @param ownTo where that ends, exclusive; the next piece tells what begins there
 * @param offset of the first byte in the input, after the input as a whole was unpacked
 * @param kind what it is
 * @param number of the record among its like, from 0; -1 for text between records
 * @param wrapping how the input was packed, outermost first
 */
@SuppressWarnings("ArrayRecordComponent")
public record Piece(
    byte[] bytes,
    int from,
    int to,
    int ownFrom,
    int ownTo,
    long offset,
    Kind kind,
    int number,
    List<String> wrapping) {

  /** What a piece is. */
  public enum Kind {
    /** An element of the list that the input holds: an event. */
    ELEMENT,
    /** An element of the list of an HTTP archive. */
    REQUEST,
    /** A value on a line of its own. */
    LINE,
    /** Anything else. */
    TEXT
  }

  /** Whether it is all of its record. */
  public boolean isWhole() {
    return ownFrom == from && ownTo == to;
  }
}
