package io.tapecheck.browser.selenium;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

/**
 * A long text on its way out of a page. On its way WebDriver BiDi quotes it several times, about a
 * megabyte a second, and everything else waits behind it; packed, a page of 200,000 elements is
 * smaller than a picture of it.
 */
final class PackedText {

  /** A text stands behind a blank, a packed one behind this. */
  private static final char PACKED = 'z';

  /** Characters of a text from which packing is quicker than quoting. */
  private static final int LONG = 1 << 18;

  /**
   * Characters of a text beyond which it is refused: Chromium ends a debugger's connection at a
   * message of 100 MB ({@code kReceiveBufferSizeForDevTools}), and a heap has an end as well.
   */
  private static final int MOST = 256 << 20;

  /**
   * Declares {@code packed(text)}; it gives a promise for long texts, unless the probe's calls
   * found that the document resolves none.
   */
  static final String SCRIPT =
      """
      const packed = (text) => {
        if (text.length > %2$d) {
          throw new Error('what there is to tell of the page is longer than %2$d characters');
        }
        const waits = globalThis.tapecheckResolves !== false && typeof CompressionStream === 'function';
        if (text.length < %1$d || !waits) return ' ' + text;
        const gzip = new CompressionStream('gzip');
        const writer = gzip.writable.getWriter();
        writer.write(new TextEncoder().encode(text)).catch(() => {});
        writer.close().catch(() => {});
        return new Response(gzip.readable).arrayBuffer().then((buffer) => {
          const bytes = new Uint8Array(buffer);
          const parts = ['z'];
          for (let start = 0; start < bytes.length; start += 24573) {
            parts.push(btoa(String.fromCharCode.apply(null, bytes.subarray(start, start + 24573))));
          }
          return parts.join('');
        });
      };
      """
          .formatted(LONG, MOST);

  private PackedText() {}

  /**
   * Gives the text that a page has packed.
   *
   * @throws IllegalArgumentException when it is no packed text, or too long
   */
  static String unpacked(String told) {
    if (told.isEmpty() || told.charAt(0) != PACKED) {
      return told.substring(Math.min(1, told.length()));
    }
    byte[] bytes = Base64.getDecoder().decode(told.substring(1));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] text = in.readNBytes(3 * (MOST / 2));
      if (in.read() >= 0) {
        throw new IllegalArgumentException("the page's text is longer than " + text.length);
      }
      return new String(text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the page's text was packed in another way", e);
    }
  }
}
