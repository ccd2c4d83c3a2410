package io.tapecheck.search;

import io.tapecheck.search.codec.Brotli;
import io.tapecheck.search.codec.Decoded;
import io.tapecheck.search.codec.Deflated;
import io.tapecheck.search.codec.Fields;
import io.tapecheck.search.codec.Latin1Text;
import io.tapecheck.search.codec.LzString;
import io.tapecheck.search.codec.Multipart;
import io.tapecheck.search.codec.Utf16Text;
import io.tapecheck.search.codec.Utf8;
import java.util.List;

/**
 * Tries what no mark tells of: encodings that a layer can only be from beginning to end. Each
 * counts only when it ends soundly where the layer ends.
 */
final class WholeLayers {

  private static final int SHORTEST = 6;

  /** Five characters, packed 15 bits at a time. */
  private static final int SHORTEST_UNITS = 6;

  /** Longer binary layers are files; a recorder's messages are shorter. */
  private static final int LONGEST_MESSAGE = 8 << 20;

  private static final int LONGEST_PACKED = 1 << 20;

  /** Enough bytes to tell packed text from others by. */
  private static final int PROBE = 1 << 10;

  private final LayeredSearch search;
  private final Decoded probe = new Decoded();

  WholeLayers(LayeredSearch search) {
    this.search = search;
  }

  /**
   * Tries all.
   *
   * @param wide how many characters beyond Latin-1 stand in it
   * @param controls whether it holds control characters
   */
  void search(byte[] bytes, int from, int to, int wide, boolean controls) {
    search(bytes, from, to, Utf8.isText(bytes, from, to), wide, controls);
  }

  /**
   * Tries all.
   *
   * @param text whether it is sound text in UTF-8
   */
  void search(byte[] bytes, int from, int to, boolean text, int wide, boolean controls) {
    if (to - from < SHORTEST) {
      return;
    }
    if (!text) {
      search.digests(bytes, from, to);
    }
    if (search.mayGoDeeper(0)) {
      packed(bytes, from, to, text && wide == 0);
    }
    if (!search.mayGoDeeper(1)) {
      return;
    }
    if (text && wide * 6 >= to - from && to - from <= LONGEST_PACKED) {
      lzString(LzString.Variant.UTF16, bytes, from, to);
      lzString(LzString.Variant.RAW, bytes, from, to);
    }
    if (!text || controls) {
      compressed(bytes, from, to);
      message(bytes, from, to);
    }
  }

  private void packed(byte[] bytes, int from, int to, boolean narrow) {
    if (bytes[from] == '-' && bytes[from + 1] == '-') {
      Multipart.parts(
          bytes,
          from,
          to,
          (start, end) -> search.innerSlice("multipart", 0, bytes, start, end, start, end));
    }
    Decoded out = search.buffer();
    if (narrow && Latin1Text.decode(bytes, from, to, out)) {
      search.inner("latin1", 0, out, from, to);
    }
  }

  private void compressed(byte[] bytes, int from, int to) {
    Deflated deflated = search.deflated();
    Decoded out = search.buffer();
    if (deflated.rawDeflate(bytes, from, to, out)) {
      search.inner("deflate", 1, out, from, to);
    }
    if (bytes[from] != 0x78 && Deflated.isZlib(bytes, from, to)) {
      out = search.buffer();
      if (deflated.zlib(bytes, from, to, out)) {
        search.inner("zlib", 1, out, from, to);
      }
    }
    if (Brotli.mayBegin(bytes, from, to)) {
      out = search.buffer();
      if (Brotli.decode(bytes, from, to, out)) {
        search.inner("brotli", 1, out, from, to);
      }
    }
    if (to - from <= LONGEST_MESSAGE) {
      lzString(LzString.Variant.BYTES, bytes, from, to);
    }
    if (Utf16Text.hasMark(bytes, from, to)) {
      out = search.buffer();
      Utf16Text.decode(bytes, from + 2, to, bytes[from] == (byte) 0xFF, out);
      search.inner("utf16", 1, out, from, to);
    } else if ((to - from) % 2 == 0 && to - from <= LONGEST_MESSAGE) {
      int tilt = Utf16Text.tilt(bytes, from, to);
      if (tilt != 0) {
        out = search.buffer();
        Utf16Text.decode(bytes, from, to, tilt > 0, out);
        search.inner("utf16", 1, out, from, to);
      }
      packedUnits(bytes, from, to, true);
      packedUnits(bytes, from, to, false);
    }
  }

  /** A packed string has characters of every kind; it is known by being unpacked. */
  private void packedUnits(byte[] bytes, int from, int to, boolean littleEndian) {
    if (!mayBeginPackedUnits(bytes, from, to, littleEndian)
        || !mayBePackedUnits(bytes, from, Math.min(to, from + PROBE), littleEndian)) {
      return;
    }
    Decoded text = new Decoded().begin(2 * (to - from));
    Utf16Text.decode(bytes, from, to, littleEndian, text);
    for (LzString.Variant variant : List.of(LzString.Variant.UTF16, LzString.Variant.RAW)) {
      Decoded out = search.buffer();
      if (LzString.decode(variant, text.bytes(), 0, text.length(), out)) {
        search.inner("utf16", 1, text, from, to);
        return;
      }
    }
  }

  /**
   * Whether the first unit may begin either: the second bit of a stream is 0, and UTF-16 packs 15
   * bits into a unit from 32 on.
   */
  private static boolean mayBeginPackedUnits(byte[] bytes, int from, int to, boolean littleEndian) {
    int first = Utf16Text.unit(bytes, from, littleEndian);
    return (first & 0x4000) == 0
        || (first >= 32 && (first - 32 & 0xA000) == 0 && to - from >= SHORTEST_UNITS);
  }

  /** Judged by the beginning, for most binary layers are something else. */
  private boolean mayBePackedUnits(byte[] bytes, int from, int to, boolean littleEndian) {
    Decoded text = probe.begin(2 * (to - from));
    Utf16Text.decode(bytes, from, to, littleEndian, text);
    return LzString.mayBe(LzString.Variant.UTF16, text.bytes(), 0, text.length())
        || LzString.mayBe(LzString.Variant.RAW, text.bytes(), 0, text.length());
  }

  private void message(byte[] bytes, int from, int to) {
    if (to - from > LONGEST_MESSAGE) {
      return;
    }
    Fields.protobuf(bytes, from, to, (start, end) -> field("protobuf", bytes, start, end));
    Fields.messagePack(bytes, from, to, (start, end) -> field("messagepack", bytes, start, end));
    Fields.lengthPrefixed(
        bytes, from, to, (start, end) -> field("length-prefixed", bytes, start, end));
  }

  private void field(String codec, byte[] bytes, int start, int end) {
    if (end - start >= SHORTEST) {
      search.innerSlice(codec, 1, bytes, start, end, start, end);
    }
  }

  private void lzString(LzString.Variant variant, byte[] bytes, int from, int to) {
    Decoded out = search.buffer();
    if (LzString.decode(variant, bytes, from, to, out)) {
      search.inner(variant.id(), 1, out, from, to);
    }
  }
}
