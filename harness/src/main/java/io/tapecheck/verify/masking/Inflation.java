package io.tapecheck.verify.masking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Undoes gzip and zlib, as far as they are sound and within a limit. */
final class Inflation {

  /** More than any recorder sends at once; it keeps a bomb from filling the memory. */
  static final int MOST_BYTES = 256 << 20;

  private Inflation() {}

  /** What came out: the encoding that was undone, and as much as could be read. */
  static final class Inflated {
    private final String encoding;
    private final byte[] bytes;
    private final boolean cut;

    Inflated(String encoding, byte[] bytes, boolean cut) {
      this.encoding = encoding;
      this.bytes = bytes;
      this.cut = cut;
    }

    String encoding() {
      return encoding;
    }

    byte[] bytes() {
      return bytes;
    }

    /** Whether there was more than the limit allows. */
    boolean cut() {
      return cut;
    }
  }

  /** The content of a compressed body; empty when it is not compressed. */
  static Optional<Inflated> of(byte[] body, int limit) {
    if (body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b) {
      return read("gzip", body, limit);
    }
    boolean zlib =
        body.length > 2
            && (body[0] & 0x0f) == 8
            && (((body[0] & 0xff) << 8) | (body[1] & 0xff)) % 31 == 0;
    return zlib ? read("zlib", body, limit) : Optional.empty();
  }

  private static Optional<Inflated> read(String encoding, byte[] body, int limit) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean cut = false;
    try (InputStream in = open(encoding, body)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0 && !cut; read = in.read(buffer)) {
        cut = read > limit - out.size();
        out.write(buffer, 0, Math.min(read, limit - out.size()));
      }
    } catch (IOException truncated) {
      // What was readable up to the fault is searched all the same.
      return out.size() == 0
          ? Optional.empty()
          : Optional.of(new Inflated(encoding, out.toByteArray(), false));
    }
    return Optional.of(new Inflated(encoding, out.toByteArray(), cut));
  }

  private static InputStream open(String encoding, byte[] body) throws IOException {
    InputStream in = new ByteArrayInputStream(body);
    return encoding.equals("gzip") ? new GZIPInputStream(in) : new InflaterInputStream(in);
  }
}
