package io.tapecheck.search.codec;

/**
 * Takes binary messages apart into the byte strings in them: protocol buffers, MessagePack, and
 * plain records of a length and so many bytes. Told of them so that an encoded value is seen from
 * its first byte on, and not with its length glued to it.
 */
public final class Fields {

  /** Told of every byte string. */
  public interface Visitor {
    void field(int start, int end);
  }

  private static final int MOST_FIELDS = 1 << 16;

  private final byte[] bytes;
  private final int to;
  private int at;
  private int count;

  private Fields(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.at = from;
    this.to = to;
  }

  /** Whether the bytes are a whole message of protocol buffers; if so tells of its byte strings. */
  public static boolean protobuf(byte[] bytes, int from, int to, Visitor visitor) {
    if (!new Fields(bytes, from, to).protobuf((start, end) -> {})) {
      return false;
    }
    new Fields(bytes, from, to).protobuf(visitor);
    return true;
  }

  /** The same for MessagePack. */
  public static boolean messagePack(byte[] bytes, int from, int to, Visitor visitor) {
    if (!new Fields(bytes, from, to).messagePack((start, end) -> {})) {
      return false;
    }
    new Fields(bytes, from, to).messagePack(visitor);
    return true;
  }

  /** The same for records of a length, of one, two or four bytes, and so many bytes. */
  public static boolean lengthPrefixed(byte[] bytes, int from, int to, Visitor visitor) {
    for (int width = 1; width <= 4; width *= 2) {
      for (boolean big : width == 1 ? new boolean[] {true} : new boolean[] {true, false}) {
        if (new Fields(bytes, from, to).records(width, big, (start, end) -> {})) {
          new Fields(bytes, from, to).records(width, big, visitor);
          return true;
        }
      }
    }
    return false;
  }

  private boolean records(int width, boolean big, Visitor visitor) {
    while (at < to) {
      if (at + width > to || ++count > MOST_FIELDS) {
        return false;
      }
      long length = number(width, big);
      at += width;
      if (length == 0 || length > to - at) {
        return false;
      }
      visitor.field(at, at + (int) length);
      at += (int) length;
    }
    return count > 0;
  }

  private boolean protobuf(Visitor visitor) {
    boolean strings = false;
    while (at < to) {
      long tag = varint();
      int wire = (int) (tag & 7);
      if (tag < 8 || ++count > MOST_FIELDS) {
        return false;
      }
      switch (wire) {
        case 0 -> {
          if (varint() < 0) {
            return false;
          }
        }
        case 1 -> at += 8;
        case 5 -> at += 4;
        case 2 -> {
          long length = varint();
          if (length < 0 || length > to - at) {
            return false;
          }
          strings |= length > 0;
          visitor.field(at, at + (int) length);
          at += (int) length;
        }
        default -> {
          return false;
        }
      }
      if (at > to) {
        return false;
      }
    }
    return strings;
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < 63 && at < to; shift += 7) {
      byte b = bytes[at++];
      value |= (b & 0x7FL) << shift;
      if (b >= 0) {
        return value;
      }
    }
    return -1;
  }

  private boolean messagePack(Visitor visitor) {
    boolean composed = false;
    while (at < to) {
      int kind = bytes[at++] & 0xff;
      if (++count > MOST_FIELDS) {
        return false;
      }
      composed |= kind >= 0x80;
      if (kind == 0xC1) {
        return false;
      }
      if (kind >= 0xA0 && kind <= 0xBF) {
        if (!string(kind & 0x1F, visitor)) {
          return false;
        }
      } else if (kind >= 0xC4 && kind <= 0xC6 || kind >= 0xD9 && kind <= 0xDB) {
        int width = 1 << (kind >= 0xD9 ? kind - 0xD9 : kind - 0xC4);
        if (!counted(width, 0, visitor)) {
          return false;
        }
      } else if (kind >= 0xC7 && kind <= 0xC9) {
        if (!counted(1 << (kind - 0xC7), 1, visitor)) {
          return false;
        }
      } else {
        at += fixed(kind);
      }
      if (at > to) {
        return false;
      }
    }
    return composed && count > 0;
  }

  /** Bytes that follow a kind of fixed size; arrays and maps are as if their items stood alone. */
  private static int fixed(int kind) {
    return switch (kind) {
      case 0xCC, 0xD0 -> 1;
      case 0xCD, 0xD1, 0xDC, 0xDE -> 2;
      case 0xCA, 0xCE, 0xD2, 0xDD, 0xDF -> 4;
      case 0xCB, 0xCF, 0xD3 -> 8;
      case 0xD4, 0xD5, 0xD6, 0xD7, 0xD8 -> 1 + (1 << (kind - 0xD4));
      default -> 0;
    };
  }

  private boolean counted(int width, int extra, Visitor visitor) {
    if (at + width + extra > to) {
      return false;
    }
    long length = number(width, true);
    at += width + extra;
    return string(length, visitor);
  }

  private boolean string(long length, Visitor visitor) {
    if (length > to - at) {
      return false;
    }
    if (length > 0) {
      visitor.field(at, at + (int) length);
    }
    at += (int) length;
    return true;
  }

  private long number(int width, boolean big) {
    long number = 0;
    for (int i = 0; i < width; i++) {
      int b = bytes[at + (big ? i : width - 1 - i)] & 0xff;
      number = number << 8 | b;
    }
    return number;
  }
}
