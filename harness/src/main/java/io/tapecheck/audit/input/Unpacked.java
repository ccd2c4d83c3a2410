package io.tapecheck.audit.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * A stream with what packs it as a whole taken off: gzip, zlib, and either of them as a text of
 * latin1 characters, as recorders pack.
 *
 * @param in the content
 * @param wrapping what was taken off, outermost first
 */
public record Unpacked(InputStream in, List<String> wrapping) {

  private static final int DEEPEST = 4;
  private static final int LOOK = 16;

  public Unpacked {
    wrapping = List.copyOf(wrapping);
  }

  /** Takes off what is around a stream. */
  public static Unpacked of(InputStream raw) throws IOException {
    List<String> wrapping = new ArrayList<>();
    InputStream in = new BufferedInputStream(raw, 1 << 16);
    while (wrapping.size() < DEEPEST) {
      byte[] head = head(in);
      if (isGzip(head)) {
        in = bounded(in, "gzip");
        wrapping.add("gzip");
      } else if (isZlib(head)) {
        in = bounded(in, "zlib");
        wrapping.add("zlib");
      } else if (isLatin1(head)) {
        in = new BufferedInputStream(new Latin1Text(in), 1 << 16);
        wrapping.add("latin1");
      } else {
        break;
      }
    }
    return new Unpacked(in, wrapping);
  }

  /** Why nothing in such a file can be found, if so. */
  public Optional<String> sealed() throws IOException {
    byte[] head = head(in);
    return Optional.ofNullable(
            starts(head, 'P', 'K', 3, 4)
                ? "ZIP"
                : starts(head, 0x28, 0xb5, 0x2f, 0xfd)
                    ? "Zstandard"
                    : starts(head, 0xfd, '7', 'z', 'X')
                        ? "XZ"
                        : starts(head, 'B', 'Z', 'h') ? "bzip2" : null)
        .map(
            kind ->
                "This is %s, which was not unpacked. Unpack it and audit what is in it."
                    .formatted(kind));
  }

  /** Whether reading ended because so much came out of so little. */
  public static boolean isTooLarge(IOException broken) {
    return broken instanceof ExpansionTooLarge;
  }

  private static InputStream bounded(InputStream packed, String kind) throws IOException {
    CountedInput counted = new CountedInput(packed);
    InputStream unpacked =
        kind.equals("gzip")
            ? new GZIPInputStream(counted, 1 << 16)
            : new InflaterInputStream(counted);
    return new BufferedInputStream(new BoundedExpansion(unpacked, counted::count), 1 << 16);
  }

  private static byte[] head(InputStream in) throws IOException {
    in.mark(LOOK);
    byte[] head = in.readNBytes(LOOK);
    in.reset();
    return head;
  }

  private static boolean isGzip(byte[] head) {
    return starts(head, 0x1f, 0x8b, 8);
  }

  private static boolean isZlib(byte[] head) {
    return head.length > 2
        && Zlib.isHeader(head[0], head[1])
        && (head[1] & 0xff) != 0x5e
        && (head[1] != 1 || head[2] < ' ');
  }

  /** Bytes from 128 on become two in UTF-8: 0x9c becomes C2 9C, 0xda C3 9A, 0x8b C2 8B. */
  private static boolean isLatin1(byte[] head) {
    return starts(head, 'x', 0xc2, 0x9c)
        || starts(head, 'x', 0xc3, 0x9a)
        || starts(head, 0x1f, 0xc2, 0x8b, 8);
  }

  private static boolean starts(byte[] head, int... wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
