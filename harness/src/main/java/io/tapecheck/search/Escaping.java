package io.tapecheck.search;

import io.tapecheck.search.codec.Decoded;
import io.tapecheck.search.codec.EntityText;
import io.tapecheck.search.codec.PercentText;

/** How single characters are escaped inside text. */
enum Escaping {
  URL("url") {
    @Override
    boolean beginsAt(byte[] text, int at, int to) {
      return PercentText.beginsAt(text, at, to);
    }

    @Override
    boolean continues(byte b) {
      return PercentText.continues(b);
    }

    @Override
    boolean separates(byte b) {
      return PercentText.separates(b);
    }

    @Override
    void decode(byte[] text, int from, int to, Decoded out) {
      PercentText.decode(text, from, to, out);
    }
  },
  /** As in addresses, and a plus is a blank. */
  FORM("url") {
    @Override
    boolean beginsAt(byte[] text, int at, int to) {
      return text[at] == '+';
    }

    @Override
    boolean continues(byte b) {
      return PercentText.continues(b);
    }

    @Override
    boolean separates(byte b) {
      return PercentText.separates(b);
    }

    @Override
    void decode(byte[] text, int from, int to, Decoded out) {
      PercentText.decodeForm(text, from, to, out);
    }
  },
  HTML("html") {
    @Override
    boolean beginsAt(byte[] text, int at, int to) {
      return EntityText.beginsAt(text, at, to);
    }

    @Override
    boolean continues(byte b) {
      return EntityText.continues(b);
    }

    @Override
    boolean separates(byte b) {
      return EntityText.separates(b);
    }

    @Override
    void decode(byte[] text, int from, int to, Decoded out) {
      EntityText.decode(text, from, to, out);
    }
  };

  private final String codec;

  Escaping(String codec) {
    this.codec = codec;
  }

  /** The name that hits give it. */
  String codec() {
    return codec;
  }

  /** Whether an escape begins here. */
  abstract boolean beginsAt(byte[] text, int at, int to);

  /** Whether a byte can belong to an escaped text. */
  abstract boolean continues(byte b);

  /** Whether a byte stands between parts that are escaped one by one. */
  abstract boolean separates(byte b);

  /** Decodes; what is no sound escape stays as it is. */
  abstract void decode(byte[] text, int from, int to, Decoded out);
}
