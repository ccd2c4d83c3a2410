package io.tapecheck.search;

import io.tapecheck.search.codec.Base32Text;
import io.tapecheck.search.codec.Base58Text;
import io.tapecheck.search.codec.Base64Text;
import io.tapecheck.search.codec.Brotli;
import io.tapecheck.search.codec.CompressedMedia;
import io.tapecheck.search.codec.Decoded;
import io.tapecheck.search.codec.Deflated;
import io.tapecheck.search.codec.HexText;
import io.tapecheck.search.codec.LzString;

/**
 * Decodes runs of letters, digits and the four signs of base64, in every alphabet that fits. Most
 * runs are words or numbers; what they would decode to is searched only when it looks like
 * something.
 */
final class Tokens {

  /** Characters of the shortest run that can hold a value of five bytes. */
  static final int SHORTEST = 7;

  private static final int SHORTEST_BASE32 = 8;
  private static final int SHORTEST_HEX = 10;
  private static final int SHORTEST_HEX_BINARY = 14;

  /** From here on what comes out may be compressed or a hash, without looking like anything. */
  private static final int SHORTEST_BINARY = 11;

  /** Five bytes deflated are seven, and ten characters in base64 or base58. */
  private static final int SHORTEST_DEFLATED = 10;

  /** Words in capitals alone are no longer than this. */
  private static final int SHORTEST_SHOUT = 16;

  /** Longer runs are what they seem from their first character on. */
  private static final int LONG = 1 << 14;

  /** A part behind a sign is looked into without a reason up to this length. */
  private static final int LONG_PART = 1 << 12;

  /** Numbers and times have fewer digits. */
  private static final int LONG_NUMBER = 20;

  /** What is shorter may be a hash that begins as a picture does. */
  private static final int SHORTEST_MEDIA = 128;

  private static final int SHORTEST_ACCOUNT = 16;

  private static final int SMALL_HEX = 8;
  private static final int MOST_SMALL_DIGITS = 11;

  private static final int LOWER = 1;
  private static final int UPPER = 2;
  private static final int DIGIT = 4;
  private static final int SIGN = 8;
  private static final int NOT_HEX = 16;
  private static final int NOT_32 = 32;
  private static final int NOT_58 = 64;
  private static final int[] CLASS = new int[256];

  static {
    for (int b = 0; b < 128; b++) {
      boolean lower = b >= 'a' && b <= 'z';
      boolean upper = b >= 'A' && b <= 'Z';
      boolean digit = b >= '0' && b <= '9';
      CLASS[b] = lower ? LOWER : upper ? UPPER : digit ? DIGIT : SIGN;
      CLASS[b] |= HexText.digit((byte) b) < 0 ? NOT_HEX : 0;
      CLASS[b] |= Base32Text.digit((byte) b) < 0 ? NOT_32 : 0;
      CLASS[b] |= Base58Text.isDigit((byte) b) ? 0 : NOT_58;
    }
  }

  /** Names and ids; what is longer seldom comes again. */
  private static final int LONGEST_KNOWN = 48;

  private final LayeredSearch search;
  private final KnownTokens known = new KnownTokens();
  private final Decoded beginning = new Decoded();

  /** Where the text that is looked into begins in its layer, when it is a copy. */
  private int shift;

  Tokens(LayeredSearch search) {
    this.search = search;
  }

  /**
   * Looks into a run that was broken into lines.
   *
   * @param start where the first line begins in this layer
   * @param end where the last line ends
   */
  void joined(byte[] text, int length, int start, int end) {
    shift = start;
    token(text, 0, length, 0, length);
    shift = 0;
  }

  /** Looks into a run of this layer; what was looked into before, and held nothing, only once. */
  void token(byte[] text, int start, int end, int from, int to) {
    boolean isShort = end - start <= LONGEST_KNOWN;
    long key = isShort ? KnownTokens.key(text, start, end, search.depth()) : 0;
    if (isShort && known.holds(key)) {
      return;
    }
    long before = search.events();
    look(text, start, end, from, to);
    if (isShort && search.events() == before) {
      known.add(key);
    }
  }

  private void look(byte[] text, int start, int end, int from, int to) {
    if (end - start >= SHORTEST_MEDIA && media(text, start, end)) {
      return;
    }
    int seen = 0;
    int capitals = 0;
    int part = start;
    int parts = 0;
    boolean words = true;
    int partSeen = 0;
    int partCapitals = 0;
    for (int i = start; i < end; i++) {
      int kind = CLASS[text[i] & 0xff];
      if ((kind & SIGN) != 0) {
        words &= part(text, part, i, partSeen, partCapitals);
        parts++;
        part = i + 1;
        partSeen = 0;
        partCapitals = 0;
      } else {
        partSeen |= kind;
        partCapitals += kind >> 1 & 1;
      }
      seen |= kind;
      capitals += kind >> 1 & 1;
    }
    words &= part(text, part, end, partSeen, partCapitals);
    if (!words && !isNumber(text, start, end)) {
      base64(text, start, end, seen, parts);
      afterItsLength(text, start, end, from);
    }
  }

  /** Looks into a picture, film or font; gives whether it is one. */
  private boolean media(byte[] text, int start, int end) {
    Decoded mark = beginning.begin(CompressedMedia.MARK);
    Base64Text.decode(text, start, start + CompressedMedia.MARK / 3 * 4, mark);
    if (!CompressedMedia.begins(mark.bytes(), 0, mark.length()) || !search.mayGoDeeper(1)) {
      return false;
    }
    Decoded out = search.buffer();
    Base64Text.decode(text, start, end, out);
    search.inner("base64", 1, LayerKind.MEDIA, out, shift + start, shift + end);
    return true;
  }

  /**
   * Looks into a run without signs.
   *
   * @return whether it is a word or a number, and nothing encoded
   */
  private boolean part(byte[] text, int start, int end, int seen, int capitals) {
    int length = end - start;
    if (length < SHORTEST) {
      return length == 0 || (seen & (LOWER | UPPER)) == 0 || isWord(length, seen, capitals);
    }
    boolean onlyDigits = (seen & (LOWER | UPPER)) == 0;
    if (length <= MOST_SMALL_DIGITS) {
      small(text, start, end, seen, onlyDigits);
    }
    if ((seen & NOT_HEX) == 0 && length >= SHORTEST_HEX) {
      hex(text, start, end, onlyDigits);
    }
    if (onlyDigits) {
      return true;
    }
    boolean oneCase = (seen & LOWER) == 0 || (seen & UPPER) == 0;
    if ((seen & NOT_32) == 0 && oneCase && length >= SHORTEST_BASE32) {
      base32(text, start, end, seen);
    }
    if (isWord(length, seen, capitals)) {
      return true;
    }
    if ((seen & NOT_58) == 0 && length <= Base58Text.LONGEST && !isNumber(text, start, end)) {
      base58(text, start, end);
    }
    return false;
  }

  /** Words have no digits and few capitals. */
  private static boolean isWord(int length, int seen, int capitals) {
    return (seen & DIGIT) == 0 && (capitals <= 1 + length / 8 || capitals == length && length < 16);
  }

  /**
   * Whether it is a number with a letter or two, as bank accounts are: of the characters of base64
   * and base58 a sixth are digits.
   */
  private static boolean isNumber(byte[] text, int start, int end) {
    int length = end - start;
    if (length < SHORTEST_ACCOUNT || length > LONGEST_KNOWN) {
      return false;
    }
    int others = 0;
    for (int i = start; i < end; i++) {
      others += (CLASS[text[i] & 0xff] & DIGIT) == 0 ? 1 : 0;
    }
    return others <= 2;
  }

  private void small(byte[] text, int start, int end, int seen, boolean onlyDigits) {
    if (end - start == SMALL_HEX && (seen & NOT_HEX) == 0) {
      int token = 0;
      for (int i = start; i < end; i++) {
        token = token << 4 | HexText.digit(text[i]);
      }
      search.smallDigest(token, start, end);
    }
    if (onlyDigits) {
      long number = 0;
      for (int i = start; i < end; i++) {
        number = number * 10 + text[i] - '0';
      }
      if (number <= 0xFFFF_FFFFL) {
        search.smallDigest((int) number, start, end);
      }
    }
  }

  private void hex(byte[] text, int start, int end, boolean onlyDigits) {
    for (int skip = 0; skip < 2; skip++) {
      boolean number = onlyDigits && end - start < LONG_NUMBER;
      if (number && !isHexOfText(text, start + skip, end)) {
        continue;
      }
      Decoded out = search.buffer();
      HexText.decode(text, start + skip, end, out);
      boolean mayBeBinary = skip == 0 && end - start >= SHORTEST_HEX_BINARY;
      into("hex", out, mayBeBinary, start, end);
    }
  }

  /** A number is no text in hexadecimal: its first digits would have to be 2 to 7. */
  private static boolean isHexOfText(byte[] text, int start, int end) {
    for (int i = start; i + 1 < end; i += 2) {
      if (text[i] < '2' || text[i] > '7') {
        return false;
      }
    }
    return true;
  }

  private void base32(byte[] text, int start, int end, int seen) {
    Decoded out = search.buffer();
    Base32Text.decode(text, start, end, out);
    int fewest = (seen & (DIGIT | LOWER)) == UPPER ? SHORTEST_SHOUT : SHORTEST_BINARY;
    boolean mayBeBinary = end - start >= fewest && (seen & (DIGIT | UPPER)) != 0;
    into("base32", out, mayBeBinary, start, end);
  }

  private void base58(byte[] text, int start, int end) {
    Decoded out = search.buffer();
    Base58Text.decode(text, start, end, out);
    into("base58", out, end - start >= SHORTEST_DEFLATED, start, end);
  }

  private void base64(byte[] text, int start, int end, int seen, int parts) {
    base64(Base64Text.Alphabet.USUAL, text, start, end);
    if (parts > 0) {
      swappedBase64(text, start, end);
    }
    if (parts > 0) {
      base64OfParts(text, start, end);
    }
    if ((seen & NOT_HEX) != 0 && search.mayGoDeeper(1)) {
      lzString(LzString.Variant.BASE64, text, start, end);
      if (parts > 0) {
        lzString(LzString.Variant.URI, text, start, end);
      }
    }
  }

  private void base64(Base64Text.Alphabet alphabet, byte[] text, int start, int end) {
    boolean standing = false;
    for (int skip = 0; skip < 4 && start + skip < end; skip++) {
      if (skip > 0 && end - start > LONG && standing) {
        break;
      }
      Decoded out = search.buffer();
      Base64Text.decode(alphabet, text, start + skip, end, out);
      boolean mayBeBinary = skip == 0 && end - start >= SHORTEST_DEFLATED;
      boolean isLong = end - start > LONG && alphabet != Base64Text.Alphabet.USUAL;
      if (!isLong || Promise.isSure(out) || isPacked(out)) {
        standing |= into("base64", out, mayBeBinary, start, end);
      }
    }
  }

  /** A hyphen or a low line may be either of the last two signs. */
  private void swappedBase64(byte[] text, int start, int end) {
    boolean ofAddresses = false;
    for (int i = start; i < end; i++) {
      ofAddresses |= text[i] == '-' || text[i] == '_';
    }
    if (ofAddresses) {
      base64(Base64Text.Alphabet.SWAPPED, text, start, end);
    }
  }

  /**
   * A sign may stand before the encoded part, as in a path. In what is long signs stand everywhere,
   * so that only a part that surely holds something is looked into.
   */
  private void base64OfParts(byte[] text, int start, int end) {
    boolean[] isChance = new boolean[4];
    int tries = 0;
    for (int i = start; i < end && tries < 16; i++) {
      boolean sign = (CLASS[text[i] & 0xff] & SIGN) != 0;
      int skipped = i + 1 - start & 3;
      if (sign && skipped != 0 && end - i - 1 >= SHORTEST_BINARY) {
        Decoded out = search.buffer();
        Base64Text.decode(text, i + 1, end, out);
        boolean isShort = end - i <= LONG_PART;
        isChance[skipped] |= !isShort && !isChance[skipped] && !Promise.isSure(out);
        if (isShort || !isChance[skipped] || isPacked(out)) {
          into("base64", out, true, i + 1, end);
        }
        tries++;
      }
    }
  }

  /** Whether it is compressed from its first byte on. */
  private boolean isPacked(Decoded packed) {
    byte[] bytes = packed.bytes();
    int length = packed.length();
    Decoded out = new Decoded();
    return (Deflated.isZlib(bytes, 0, length)
            && search.deflated().zlib(bytes, 0, length, out.begin(LONG)))
        || search.deflated().rawDeflate(bytes, 0, length, out.begin(LONG))
        || (Brotli.mayBegin(bytes, 0, length) && Brotli.decode(bytes, 0, length, out.begin(LONG)));
  }

  private void lzString(LzString.Variant variant, byte[] text, int start, int end) {
    Decoded out = search.buffer();
    if (LzString.decode(variant, text, start, end, out)) {
      search.inner(variant.id(), 1, out, shift + start, shift + end);
    }
  }

  /** In binary messages the length of a text may look like its first character. */
  private void afterItsLength(byte[] text, int start, int end, int from) {
    int rest = end - start - 1;
    if (rest >= SHORTEST && rest == text[start]) {
      look(text, start + 1, end, from, end);
    }
  }

  /** Whether what came out was looked into. */
  private boolean into(String codec, Decoded out, boolean mayBeBinary, int start, int end) {
    boolean promising = out.length() >= 4 && Promise.of(out);
    if (out.length() < 4 || !(mayBeBinary || promising)) {
      return false;
    }
    if (!search.mayGoDeeper(1)) {
      if (end - start >= 2 * SHORTEST_BINARY && Promise.isText(out)) {
        search.cut(Cut.Limit.DEPTH, start);
      }
      return false;
    }
    boolean binary = !promising && !Promise.holdsMark(out);
    LayerKind kind = binary ? LayerKind.BINARY : LayerKind.ANY;
    search.inner(codec, 1, kind, out, shift + start, shift + end);
    return true;
  }
}
