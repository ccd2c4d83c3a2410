package io.tapecheck.search;

import io.tapecheck.search.codec.Decoded;
import io.tapecheck.search.codec.EntityText;
import io.tapecheck.search.codec.Parts;
import io.tapecheck.search.codec.PercentText;

/** How single characters are escaped inside text. */
enum Escaping {
  URL(
      "url",
      PercentText::beginsAt,
      PercentText::continues,
      PercentText::separates,
      PercentText::decode),
  /** As in addresses, and a plus is a blank. */
  FORM(
      "url",
      PercentText::beginsAt,
      PercentText::continues,
      PercentText::separates,
      PercentText::decodeForm),
  HTML(
      "html",
      EntityText::beginsAt,
      EntityText::continues,
      EntityText::separates,
      EntityText::decode);

  private interface Beginning {
    boolean isAt(byte[] text, int at, int to);
  }

  private interface Continuation {
    boolean is(byte b);
  }

  private interface Decoding {
    void decode(byte[] text, int from, int to, Decoded out);
  }

  private final String codec;
  private final Beginning beginning;
  private final Continuation continuation;
  private final Parts.Separator separator;
  private final Decoding decoding;

  Escaping(
      String codec,
      Beginning beginning,
      Continuation continuation,
      Parts.Separator separator,
      Decoding decoding) {
    this.codec = codec;
    this.beginning = beginning;
    this.continuation = continuation;
    this.separator = separator;
    this.decoding = decoding;
  }

  /** The name that hits give it. */
  String codec() {
    return codec;
  }

  /** Whether an escape begins here. */
  boolean beginsAt(byte[] text, int at, int to) {
    return beginning.isAt(text, at, to);
  }

  /** Whether a byte can belong to an escaped text. */
  boolean continues(byte b) {
    return continuation.is(b);
  }

  /** Whether a byte stands between parts that are escaped one by one. */
  boolean separates(byte b) {
    return separator.is(b);
  }

  /** Decodes; what is no sound escape stays as it is. */
  void decode(byte[] text, int from, int to, Decoded out) {
    decoding.decode(text, from, to, out);
  }
}
