package io.tapecheck.verify.masking.whole;

import io.tapecheck.search.Cut;
import io.tapecheck.search.codec.Decoded;
import io.tapecheck.search.codec.Deflated;
import io.tapecheck.search.codec.Utf8;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A body that is gzip or zlib from its first byte on, unpacked as far as it is sound and within a
 * limit.
 *
 * @param encoding what was undone
 * @param content what came out
 * @param rest what follows the compressed part; empty where that was cut
 * @param cut told when there was more than the limit allows
 */
@SuppressWarnings("ArrayRecordComponent")
record UnpackedBody(String encoding, byte[] content, byte[] rest, Optional<Cut> cut) {

  private static final String GZIP = "gzip";
  private static final String ZLIB = "zlib";

  /** Checksum and length, which end every member. */
  private static final int GZIP_TRAILER = 8;

  private static final byte[] NOTHING = {};

  /**
   * The content of a compressed body, of so many bytes at most; empty when it is not compressed.
   */
  static Optional<UnpackedBody> of(byte[] body, int mostBytes) {
    Decoded out = new Decoded().begin(mostBytes);
    try (Deflated deflated = new Deflated()) {
      if (Deflated.isGzip(body, 0, body.length)) {
        int end = members(body, deflated, out);
        return end == 0 ? Optional.empty() : Optional.of(of(GZIP, body, end, out));
      }
      return isZlib(body) && deflated.zlib(body, 0, body.length, out)
          ? Optional.of(of(ZLIB, body, deflated.end(), out))
          : Optional.empty();
    }
  }

  /** The mark of zlib is two bytes that words may begin with too. */
  private static boolean isZlib(byte[] body) {
    return Deflated.isZlib(body, 0, body.length) && !Utf8.isPrintable(body, 0, body.length);
  }

  /** Gzip may come in several members, which are one text. */
  private static int members(byte[] body, Deflated deflated, Decoded out) {
    int end = 0;
    while (!out.isCut()
        && Deflated.isGzip(body, end, body.length)
        && deflated.gzip(body, end, body.length, out)) {
      end = Math.min(body.length, deflated.end() + GZIP_TRAILER);
    }
    return end;
  }

  private static UnpackedBody of(String encoding, byte[] body, int end, Decoded out) {
    return new UnpackedBody(
        encoding,
        Arrays.copyOf(out.bytes(), out.length()),
        out.isCut() ? NOTHING : Arrays.copyOfRange(body, end, body.length),
        out.isCut() ? Optional.of(cut(encoding, out.length())) : Optional.empty());
  }

  private static Cut cut(String encoding, int bytes) {
    return new Cut(
        Cut.Limit.EXPANSION,
        "A compressed body holds more than %d MiB; the rest was not searched."
            .formatted(bytes >> 20),
        List.of(encoding),
        0);
  }
}
