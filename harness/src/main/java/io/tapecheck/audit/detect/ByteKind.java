package io.tapecheck.audit.detect;

/** Kinds of bytes, as tables. */
enum ByteKind {
  DIGIT("0123456789", false),
  NUMBER("0123456789.- ", false),
  HEX("0123456789abcdefABCDEF", false),
  UPPER("ABCDEFGHIJKLMNOPQRSTUVWXYZ", false),
  ALNUM(Letters.ALL + "0123456789", false),
  WORD(Letters.ALL + "0123456789_", true),
  /** Base64 with the alphabet for URLs. */
  TOKEN(Letters.ALL + "0123456789_-", false),
  /** What a bearer token is made of (RFC 6750). */
  BEARER(Letters.ALL + "0123456789_-.~+/=", false),
  /** The part of an e-mail address before the at sign; rarer characters are left out. */
  MAILBOX(Letters.ALL + "0123456789_-.+'", true),
  HOST(Letters.ALL + "0123456789-.", true),
  /** The name of a field in a form or a line of settings. */
  NAME(Letters.ALL + "0123456789_-.[]$", true),
  BLANK(" \t\r\n", false);

  private static final class Letters {
    static final String ALL = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  }

  private final boolean[] table = new boolean[256];

  ByteKind(String characters, boolean beyondAscii) {
    for (char character : characters.toCharArray()) {
      table[character] = true;
    }
    for (int value = 0x80; value < 256 && beyondAscii; value++) {
      table[value] = true;
    }
  }

  boolean holds(int value) {
    return value >= 0 && table[value];
  }
}
