package io.tapecheck.search;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.binary.Base32;

/**
 * An encoding that the search must undo.
 *
 * @param id as hits name it
 * @param encode from bytes to bytes
 */
record Encoding(String id, UnaryOperator<byte[]> encode) {

  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final String LZ_URI =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-$";
  private static final String LZ_BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";

  /** One of each. */
  static List<Encoding> all() {
    Brotli4jLoader.ensureAvailability();
    List<Encoding> all = new ArrayList<>();
    all.add(new Encoding("base64", Base64.getEncoder()::encode));
    all.add(new Encoding("base64", Base64.getUrlEncoder().withoutPadding()::encode));
    all.add(new Encoding("base64", Base64.getMimeEncoder()::encode));
    for (String lastTwo : List.of("+-", "_-", "+_", "-/", "_/")) {
      all.add(new Encoding("base64", bytes -> base64(bytes, lastTwo)));
    }
    all.add(new Encoding("base32", new Base32()::encode));
    all.add(new Encoding("base58", bytes -> ascii(base58(bytes))));
    all.add(new Encoding("hex", bytes -> ascii(HexFormat.of().formatHex(bytes))));
    all.add(new Encoding("hex", bytes -> ascii(HexFormat.of().withUpperCase().formatHex(bytes))));
    all.add(new Encoding("url", Encoding::percent));
    all.add(text("url", text -> URLEncoder.encode(text, StandardCharsets.UTF_8)));
    all.add(text("html", Encoding::entities));
    all.add(text("html", Encoding::textOfElement));
    all.add(text("json", Encoding::jsonUnits));
    all.add(new Encoding("gzip", bytes -> through(bytes, Encoding::gzip)));
    all.add(new Encoding("zlib", bytes -> deflate(bytes, false)));
    all.add(new Encoding("deflate", bytes -> deflate(bytes, true)));
    all.add(new Encoding("brotli", Encoding::brotli));
    all.add(new Encoding("utf16", bytes -> string(bytes).getBytes(StandardCharsets.UTF_16LE)));
    all.add(new Encoding("utf16", bytes -> string(bytes).getBytes(StandardCharsets.UTF_16BE)));
    all.add(new Encoding("latin1", Encoding::latin1));
    all.add(text("lz-string-base64", text -> symbols(text, LZ_BASE64)));
    all.add(text("lz-string-uri", text -> symbols(text, LZ_URI)));
    all.add(new Encoding("lz-string-utf16", bytes -> lzCharacters(string(bytes), 15, 32)));
    all.add(new Encoding("lz-string", bytes -> lzCharacters(string(bytes), 16, 0)));
    all.add(new Encoding("lz-string-bytes", bytes -> lzBytes(string(bytes))));
    all.add(new Encoding("messagepack", Encoding::messagePack));
    all.add(new Encoding("protobuf", Encoding::protobuf));
    all.add(new Encoding("length-prefixed", Encoding::lengthPrefixed));
    return all;
  }

  private static Encoding text(String id, Function<String, String> encode) {
    return new Encoding(id, bytes -> encode.apply(string(bytes)).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Bytes that are no UTF-8 are packed one in a character. */
  static String string(byte[] bytes) {
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return text.toString();
    } catch (CharacterCodingException binary) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static byte[] latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
  }

  private static String base58(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    BigInteger number = new BigInteger(1, bytes);
    BigInteger base = BigInteger.valueOf(58);
    while (number.signum() > 0) {
      text.append(BASE58.charAt(number.mod(base).intValue()));
      number = number.divide(base);
    }
    for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
      text.append('1');
    }
    return text.reverse().toString();
  }

  private static byte[] base64(byte[] bytes, String lastTwo) {
    String usual = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    StringBuilder text = new StringBuilder();
    usual
        .chars()
        .forEach(
            c ->
                text.append(
                    c == '+' ? lastTwo.charAt(0) : c == '/' ? lastTwo.charAt(1) : (char) c));
    return ascii(text.toString());
  }

  /** As {@code innerHTML} gives it: quotes stay. Zeros cannot stand in HTML. */
  private static String textOfElement(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\0", "&#0;");
  }

  private static byte[] percent(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      char c = (char) (b & 0xff);
      boolean kept = c < 128 && Character.isLetterOrDigit(c) && c != 'e';
      text.append(kept ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return ascii(text.toString());
  }

  private static String entities(String text) {
    StringBuilder encoded = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              boolean kept = c < 128 && Character.isLetterOrDigit(c) && c != 'e';
              encoded.append(kept ? String.valueOf((char) c) : "&#" + c + ";");
            });
    return encoded.toString();
  }

  private static String jsonUnits(String text) {
    StringBuilder encoded = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              boolean kept = c < 128 && Character.isLetterOrDigit(c) && c != 'e';
              encoded.append(
                  kept ? String.valueOf((char) c) : String.format(Locale.ROOT, "\\u%04x", c));
            });
    return encoded.append('"').toString();
  }

  private interface Writer {
    void write(ByteArrayOutputStream out, byte[] bytes) throws IOException;
  }

  private static byte[] through(byte[] bytes, Writer writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(out, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void gzip(ByteArrayOutputStream out, byte[] bytes) throws IOException {
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
  }

  static byte[] deflate(byte[] bytes, boolean raw) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
    try {
      return through(
          bytes,
          (out, in) -> {
            try (DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater)) {
              stream.write(in);
            }
          });
    } finally {
      deflater.end();
    }
  }

  private static byte[] brotli(byte[] bytes) {
    try {
      return Encoder.compress(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String symbols(String text, String alphabet) {
    StringBuilder symbols = new StringBuilder();
    LzPacker.pack(text, 6).forEach(unit -> symbols.append(alphabet.charAt(unit)));
    while (alphabet.endsWith("=") && symbols.length() % 4 != 0) {
      symbols.append('=');
    }
    return symbols.toString();
  }

  /** A string of JavaScript may hold half a character; it is written in three bytes. */
  private static byte[] lzCharacters(String text, int bits, int shift) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> units = new ArrayList<>(LzPacker.pack(text, bits));
    if (shift == 32) {
      units.add(0);
    }
    for (int unit : units) {
      int c = unit + shift;
      if (c < 0x80) {
        out.write(c);
      } else if (c < 0x800) {
        out.write(0xC0 | c >> 6);
        out.write(0x80 | c & 0x3F);
      } else {
        out.write(0xE0 | c >> 12);
        out.write(0x80 | c >> 6 & 0x3F);
        out.write(0x80 | c & 0x3F);
      }
    }
    return out.toByteArray();
  }

  private static byte[] lzBytes(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int unit : LzPacker.pack(text, 16)) {
      out.write(unit >> 8);
      out.write(unit);
    }
    return out.toByteArray();
  }

  /** A map of one entry, the value a byte string of up to 65,535 bytes. */
  private static byte[] messagePack(byte[] bytes) {
    return through(
        bytes,
        (out, in) -> {
          out.write(0x81);
          out.write(0xA1);
          out.write('v');
          if (in.length < 256) {
            out.write(new byte[] {(byte) 0xC4, (byte) in.length});
          } else {
            out.write(new byte[] {(byte) 0xC5, (byte) (in.length >> 8), (byte) in.length});
          }
          out.write(in);
        });
  }

  /** A number, then the bytes as field 2. */
  private static byte[] protobuf(byte[] bytes) {
    return through(
        bytes,
        (out, in) -> {
          out.write(new byte[] {0x08, 0x2A, 0x12});
          int length = in.length;
          while (length >= 0x80) {
            out.write(length & 0x7F | 0x80);
            length >>>= 7;
          }
          out.write(length);
          out.write(in);
        });
  }

  private static byte[] lengthPrefixed(byte[] bytes) {
    return ByteBuffer.allocate(bytes.length + 9)
        .putInt(1)
        .put((byte) 7)
        .putInt(bytes.length)
        .put(bytes)
        .array();
  }
}
