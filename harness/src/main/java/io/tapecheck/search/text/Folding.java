package io.tapecheck.search.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Folds text to the letters and digits in it: case, accents, width and Unicode composition go, and
 * so does everything else. Latin letters and digits become ASCII; letters of other scripts become
 * their bytes in UTF-8. Bytes that are no UTF-8 are read as Latin-1.
 */
public final class Folding {

  /** Of an ASCII byte: its folded byte; 0 when it is no letter or digit; -1 beyond ASCII. */
  static final byte[] OF_BYTE = new byte[256];

  private static final byte[] NOTHING = {};

  /** Letters that decomposition does not take apart. */
  private static final Map<Integer, String> WHOLE_LETTERS =
      Map.ofEntries(
          Map.entry(0xDF, "ss"),
          Map.entry(0xE6, "ae"),
          Map.entry(0xF0, "d"),
          Map.entry(0xF8, "o"),
          Map.entry(0xFE, "th"),
          Map.entry(0x111, "d"),
          Map.entry(0x127, "h"),
          Map.entry(0x131, "i"),
          Map.entry(0x142, "l"),
          Map.entry(0x153, "oe"));

  private static final AtomicReferenceArray<byte[]> KNOWN = new AtomicReferenceArray<>(0x10000);

  static {
    for (int b = 0; b < 256; b++) {
      boolean digit = b >= '0' && b <= '9';
      boolean small = b >= 'a' && b <= 'z';
      boolean capital = b >= 'A' && b <= 'Z';
      OF_BYTE[b] = (byte) (b >= 128 ? -1 : capital ? b + 32 : digit || small ? b : 0);
    }
  }

  private Folding() {}

  /** The folded bytes of a text. */
  public static byte[] fold(String text) {
    ByteArrayOutputStream folded = new ByteArrayOutputStream(text.length());
    text.codePoints().forEach(point -> folded.writeBytes(fold(point)));
    return folded.toByteArray();
  }

  /** The folded bytes of a character; none when it is no letter or digit. */
  static byte[] fold(int codePoint) {
    if (codePoint < 128) {
      byte folded = OF_BYTE[codePoint];
      return folded == 0 ? NOTHING : new byte[] {folded};
    }
    if (codePoint > 0xFFFF) {
      return compute(codePoint);
    }
    byte[] known = KNOWN.get(codePoint);
    if (known != null) {
      return known;
    }
    byte[] computed = compute(codePoint);
    KNOWN.set(codePoint, computed);
    return computed;
  }

  private static byte[] compute(int codePoint) {
    if (codePoint >= 0xD800 && codePoint <= 0xDFFF) {
      return NOTHING;
    }
    String decomposed =
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder();
    decomposed
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(
            point -> letters.append(WHOLE_LETTERS.getOrDefault(point, Character.toString(point))));
    return letters.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The character at a place, and how many bytes it takes: {@code codePoint << 3 | length}. A byte
   * that begins no sound sequence is a character of Latin-1.
   */
  static int characterAt(byte[] text, int at, int to) {
    int lead = text[at] & 0xff;
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > to) {
      return lead << 3 | 1;
    }
    int point = lead & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      int next = text[at + i] & 0xff;
      if ((next & 0xC0) != 0x80) {
        return lead << 3 | 1;
      }
      point = point << 6 | (next & 0x3F);
    }
    return point > Character.MAX_CODE_POINT ? lead << 3 | 1 : point << 3 | length;
  }

  /** Where the character begins that ends before a place. */
  static int characterBefore(byte[] text, int from, int end) {
    for (int length = 2; length <= 4 && end - length >= from; length++) {
      int character = characterAt(text, end - length, end);
      if ((character & 7) == length) {
        return end - length;
      }
    }
    return end - 1;
  }
}
