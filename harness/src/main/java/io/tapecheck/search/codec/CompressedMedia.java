package io.tapecheck.search.codec;

import java.nio.charset.StandardCharsets;

/**
 * Knows pictures, films and fonts by their first bytes. All that can be read in them stands there
 * as it is, in a marked zlib stream, or after their end; the rest is compressed pixels, sound and
 * outlines.
 */
public final class CompressedMedia {

  /** Where the last of the marks below ends. */
  public static final int MARK = 12;

  private static final int FTYP = 4;
  private static final int WEBP = 8;

  private CompressedMedia() {}

  /**
   * Whether one begins here.
   *
   * @see <a href="https://mimesniff.spec.whatwg.org/">MIME Sniffing, matching an image, an audio or
   *     video, and a font type pattern</a>
   */
  public static boolean begins(byte[] bytes, int from, int to) {
    if (to - from < MARK) {
      return false;
    }
    return switch (bytes[from] & 0xff) {
      case 0x89 -> is("\u0089PNG\r\n\u001a\n", bytes, from);
      case 0xFF -> isJpeg(bytes, from);
      case 'G' -> is("GIF87a", bytes, from) || is("GIF89a", bytes, from);
      case 'R' -> is("RIFF", bytes, from) && is("WEBP", bytes, from + WEBP);
      case 'w' -> is("wOFF", bytes, from) || is("wOF2", bytes, from);
      case 0x1A -> is("\u001aE\u00df\u00a3", bytes, from);
      case 0 -> bytes[from + 1] == 0 && bytes[from + 2] == 0 && is("ftyp", bytes, from + FTYP);
      default -> false;
    };
  }

  /** After the start of the image comes another marker: a table, a frame, or what made it. */
  private static boolean isJpeg(byte[] bytes, int from) {
    int marker = bytes[from + 3] & 0xff;
    return is("\u00ff\u00d8\u00ff", bytes, from) && marker >= 0xC0 && marker < 0xFF;
  }

  private static boolean is(String mark, byte[] bytes, int at) {
    byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
