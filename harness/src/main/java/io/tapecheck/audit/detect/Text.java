package io.tapecheck.audit.detect;

import java.nio.charset.StandardCharsets;

/** Bytes to look at; what is outside of them reads as -1. */
final class Text {

  private final byte[] bytes;
  private final int from;
  private final int to;

  Text(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** The byte from 0 to 255, or -1 outside. */
  int at(int index) {
    return index < from || index >= to ? -1 : bytes[index] & 0xff;
  }

  String string(int start, int end) {
    int first = Math.max(start, from);
    return new String(bytes, first, Math.max(0, Math.min(end, to) - first), StandardCharsets.UTF_8);
  }

  boolean startsWith(String ascii, int at) {
    if (at < from || at + ascii.length() > to) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The end of the bytes of a kind from a place on, at most so many. */
  int endOf(ByteKind kind, int start, int most) {
    int last = Math.min(to, start + most);
    int end = start;
    while (end < last && kind.holds(bytes[end] & 0xff)) {
      end++;
    }
    return end;
  }

  /** The start of the bytes of a kind before a place, at most so many. */
  int startOf(ByteKind kind, int end, int most) {
    int first = Math.max(from, end - most);
    int start = end;
    while (start > first && kind.holds(bytes[start - 1] & 0xff)) {
      start--;
    }
    return start;
  }

  boolean isDigit(int index) {
    return ByteKind.DIGIT.holds(at(index));
  }

  /** Whether a letter, digit or underscore stands there, or part of one beyond ASCII. */
  boolean isWord(int index) {
    return ByteKind.WORD.holds(at(index));
  }

  /**
   * Where a word that was read backwards really begins: behind the rest of an escape such as {@code
   * \n}, {@code \}{@code u003c} or {@code %20}.
   */
  int afterEscape(int start, int end) {
    int before = at(start - 1);
    int length = 0;
    if (before == '\\') {
      length = at(start) == 'u' ? 5 : 1;
    } else if (before == '%') {
      length = 2;
    }
    return Math.min(end, start + length);
  }
}
