package io.tapecheck.search.codec;

import java.util.Optional;

/**
 * LZ-string in all its variants. The stream has an end of its own, so that it counts only when it
 * ends soundly where the bytes end. Written after the format's description: codes of growing width,
 * least significant bit first; 0 and 1 bring a new character of 8 or 16 bits, 2 ends.
 */
public final class LzString {

  /** How many bits a character of the packed text carries, and which. */
  public enum Variant {
    BASE64("lz-string-base64", 6),
    URI("lz-string-uri", 6),
    UTF16("lz-string-utf16", 15),
    RAW("lz-string", 16),
    BYTES("lz-string-bytes", 8);

    private final String id;
    private final int bits;

    Variant(String id, int bits) {
      this.id = id;
      this.bits = bits;
    }

    public String id() {
      return id;
    }
  }

  /** What needs more is no text that a page sends. */
  private static final int MOST_ENTRIES = 1 << 20;

  /** Nearly all that is no stream shows it in so many bytes. */
  private static final int PROBE = 1 << 8;

  /** So little becomes no more than is allowed. */
  private static final int SHORT = 64;

  private static final int MOST_OF_PROBE = 1 << 16;

  private final int[] units;
  private final int count;
  private final int bits;
  private int unit;
  private int left;
  private boolean overrun;

  private LzString(int[] units, int count, int bits) {
    this.units = units;
    this.count = count;
    this.bits = bits;
    this.left = bits;
  }

  /** Whether the first bits can begin a stream: a new character, and not its end. */
  private static boolean mayBegin(Variant variant, byte[] text, int from, int to) {
    if (to - from < 2) {
      return false;
    }
    return switch (variant) {
      case BASE64, URI -> (sixBits(text[from]) & 0x10) == 0;
      case BYTES -> (text[from] & 0x40) == 0;
      case UTF16, RAW -> true;
    };
  }

  private static int sixBits(byte b) {
    if (b >= 'a' && b <= 'z') {
      return b - 'a' + 26;
    }
    return b >= 'A' && b <= 'Z' ? b - 'A' : b >= '0' && b <= '9' ? b - '0' + 52 : 62;
  }

  /**
   * Decodes into UTF-8.
   *
   * @param text base64 digits, bytes, or text in UTF-8, as the variant has it
   * @return whether a whole stream stood there
   */
  public static boolean decode(Variant variant, byte[] text, int from, int to, Decoded out) {
    return mayBe(variant, text, from, to) && decodeAll(variant, text, from, to, out);
  }

  /** Whether the beginning of the text is sound; all of it decides. */
  public static boolean mayBe(Variant variant, byte[] text, int from, int to) {
    if (!mayBegin(variant, text, from, to)) {
      return false;
    }
    int end = from + PROBE;
    while (end < to && (text[end] & 0xC0) == 0x80 && variant != Variant.BYTES) {
      end++;
    }
    if (to - from <= 2 * PROBE || end >= to) {
      return true;
    }
    Optional<LzString> probe = of(variant, text, from, end);
    return probe.isPresent()
        && (probe.get().decompress(new Decoded().begin(MOST_OF_PROBE)) || probe.get().overrun);
  }

  private static boolean decodeAll(Variant variant, byte[] text, int from, int to, Decoded out) {
    if (to - from <= SHORT && !endsSoundly(variant, text, from, to)) {
      return false;
    }
    return of(variant, text, from, to).filter(stream -> stream.decompress(out)).isPresent();
  }

  private static boolean endsSoundly(Variant variant, byte[] text, int from, int to) {
    Optional<LzString> stream = of(variant, text, from, to);
    return stream.isPresent() && stream.get().endsSoundly();
  }

  /** Reads what is short once without keeping anything: hardly ever is it a stream. */
  private boolean endsSoundly() {
    int kind = read(2);
    if (kind > 1) {
      return false;
    }
    read(kind == 0 ? 8 : 16);
    int size = LzDictionary.COMMANDS + 1;
    int width = 3;
    int untilWider = 4;
    while (!overrun) {
      int code = read(width);
      if (code == 2 && !overrun) {
        return isAtEnd();
      }
      if (code < 2) {
        read(code == 0 ? 8 : 16);
        code = size++;
        if (--untilWider == 0) {
          untilWider = 1 << width++;
        }
      }
      if (overrun || code > size) {
        return false;
      }
      size++;
      if (--untilWider == 0) {
        untilWider = 1 << width++;
      }
    }
    return false;
  }

  private static Optional<LzString> of(Variant variant, byte[] text, int from, int to) {
    int[] units = new int[to - from];
    int count =
        switch (variant) {
          case BASE64 -> digits(text, from, to, units, "+/");
          case URI -> digits(text, from, to, units, "+-");
          case BYTES -> bytes(text, from, to, units);
          case UTF16 -> characters(text, from, to, units, 32);
          case RAW -> characters(text, from, to, units, 0);
        };
    return count > 0 ? Optional.of(new LzString(units, count, variant.bits)) : Optional.empty();
  }

  private static int digits(byte[] text, int from, int to, int[] units, String lastTwo) {
    for (int i = from; i < to; i++) {
      byte b = text[i];
      int last = lastTwo.indexOf(b);
      if (last >= 0) {
        units[i - from] = 62 + last;
      } else if (b >= '0' && b <= '9') {
        units[i - from] = b - '0' + 52;
      } else if (b >= 'a' && b <= 'z') {
        units[i - from] = b - 'a' + 26;
      } else if (b >= 'A' && b <= 'Z') {
        units[i - from] = b - 'A';
      } else {
        return 0;
      }
    }
    return to - from;
  }

  private static int bytes(byte[] text, int from, int to, int[] units) {
    for (int i = from; i < to; i++) {
      units[i - from] = text[i] & 0xff;
    }
    return to - from;
  }

  private static int characters(byte[] text, int from, int to, int[] units, int shift) {
    int count = 0;
    int i = from;
    while (i < to) {
      int lead = text[i] & 0xff;
      int length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      if (lead >= 0x80 && lead < 0xC0 || i + length > to) {
        return 0;
      }
      int point = length == 1 ? lead : lead & 0x7F >> length;
      for (int k = 1; k < length; k++) {
        point = point << 6 | text[i + k] & 0x3F;
      }
      i += length;
      if (point > 0xFFFF) {
        if (count + 2 > units.length) {
          return 0;
        }
        units[count++] = Character.highSurrogate(point);
        units[count++] = Character.lowSurrogate(point);
      } else if (point < shift) {
        return 0;
      } else {
        units[count++] = point - shift;
      }
    }
    return count;
  }

  private boolean decompress(Decoded out) {
    int kind = read(2);
    if (kind > 1) {
      return false;
    }
    LzDictionary dictionary = new LzDictionary();
    int before = dictionary.add((char) read(kind == 0 ? 8 : 16));
    dictionary.write(before, out);
    int width = 3;
    int untilWider = 4;
    while (!overrun && dictionary.size() < MOST_ENTRIES) {
      int code = read(width);
      if (code == 2 && !overrun) {
        return isAtEnd();
      }
      if (code < 2) {
        code = dictionary.add((char) read(code == 0 ? 8 : 16));
        if (--untilWider == 0) {
          untilWider = 1 << width++;
        }
      }
      if (overrun || code > dictionary.size()) {
        return false;
      }
      int known = code < dictionary.size() ? code : before;
      int added = dictionary.add(before, dictionary.first(known));
      if (!dictionary.write(code, out)) {
        return true; // cut, which the caller sees
      }
      if (added < code) {
        return false;
      }
      if (--untilWider == 0) {
        untilWider = 1 << width++;
      }
      before = code;
    }
    return false;
  }

  /** Bits come from the most significant of a unit; the code's least significant comes first. */
  private int read(int wanted) {
    int value = 0;
    for (int i = 0; i < wanted; i++) {
      if (left == 0) {
        unit++;
        left = bits;
      }
      if (unit >= count) {
        overrun = true;
        return value;
      }
      left--;
      value |= (units[unit] >> left & 1) << i;
    }
    return value;
  }

  /** Whether nothing but padding is left. */
  private boolean isAtEnd() {
    int rest = unit < count ? units[unit] & (1 << left) - 1 : 0;
    if (rest != 0) {
      return false;
    }
    for (int i = unit + 1; i < count; i++) {
      if (units[i] != 0 || i > unit + 2) {
        return false;
      }
    }
    return true;
  }
}
