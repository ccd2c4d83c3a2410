package io.tapecheck.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tapecheck.persona.Canary;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values in the parts of pictures and fonts that can be read, and in files that only claim. */
class CompressedMediaTest {

  private static final String VALUE = "mirelka.zor@example.com";
  private static final Canary CANARY = new Canary("email#1", "email", VALUE);
  private static final byte[] NOISE = noise();

  private final LayeredSearch search =
      new LayeredSearch(KnownValues.of(List.of(CANARY), Salts.NONE), SearchLimits.USUAL);

  static Stream<Arguments> planted() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("PNG, tEXt", png(chunk("tEXt", latin1("Author\0" + VALUE))));
    byte[] packed = Encoding.deflate(latin1(VALUE), false);
    files.put("PNG, zTXt", png(chunk("zTXt", join(latin1("Author\0\0"), packed))));
    files.put("PNG, iTXt", png(chunk("iTXt", latin1("Author\0\0\0\0\0" + VALUE))));
    files.put("PNG, eXIf", png(chunk("eXIf", latin1("MM\0*\0\0\0\bArtist\0" + VALUE + "\0"))));
    files.put("PNG, after its end", join(png(new byte[0]), latin1(VALUE)));
    files.put("PNG, gzip after its end", join(png(new byte[0]), encoded("gzip", VALUE)));
    files.put("JPEG, comment", jpeg(0xFE, VALUE));
    files.put("JPEG, XMP", jpeg(0xE1, "http://ns.adobe.com/xap/1.0/\0<a>" + VALUE + "</a>"));
    files.put("JPEG, Exif in UTF-16", jpeg(0xE1, "Exif\0\0" + wide(VALUE)));
    files.put("JPEG, after its end", join(jpeg(0xE0, "JFIF\0\1\2"), latin1(VALUE)));
    files.put(
        "GIF, comment", join(latin1("GIF89a\20\0\20\0"), NOISE, latin1("!\u00fe\27" + VALUE)));
    files.put("WebP, XMP", join(latin1("RIFF\0\20\0\0WEBPVP8 "), NOISE, latin1("XMP " + VALUE)));
    files.put("WOFF2, metadata", join(latin1("wOF2\0\1\0\0"), NOISE, latin1(VALUE)));
    byte[] mark = latin1("\u0089PNG\r\n\u001a\n");
    byte[] text = latin1(("{\"n\":\"" + "x".repeat(90) + "\",\"mail\":\"%s\"}").formatted(VALUE));
    files.put("a mark and JSON", join(mark, text));
    for (String id :
        List.of("gzip", "zlib", "base64", "base32", "base58", "hex", "url", "html", "json")) {
      files.put("a mark and " + id, join(mark, NOISE, latin1("\n"), encoded(id, VALUE + ", plin")));
    }
    byte[] string = join(latin1("\""), encoded("lz-string-utf16", VALUE), latin1("\""));
    files.put("a mark and packed characters", join(mark, NOISE, string));
    return files.entrySet().stream().map(file -> arguments(file.getKey(), file.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("planted")
  void valuesAreFound(String what, byte[] file) {
    assertThat(
            hits("{\"src\":\"data:image/png;base64,%s\"}".formatted(base64(file)))
                .map(hit -> hit.encoding().get(0)))
        .as(what)
        .contains("base64");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("planted")
  void valuesAreFoundInBrokenLines(String what, byte[] file) {
    String lines = Base64.getMimeEncoder().encodeToString(file);
    assertThat(hits("Content-Type: image/png\r\n\r\n" + lines)).as(what).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("planted")
  void nothingIsFoundWithoutTheValue(String what, byte[] file) {
    Canary other = new Canary("email#2", "email", "veltor.ost@example.net");
    List<Hit> hits = new ArrayList<>();
    new LayeredSearch(KnownValues.of(List.of(other), Salts.NONE), SearchLimits.USUAL)
        .search("{\"src\":\"data:image/png;base64,%s\"}".formatted(base64(file)), told(hits));
    assertThat(hits).as(what).isEmpty();
  }

  private Stream<Hit> hits(String text) {
    List<Hit> hits = new ArrayList<>();
    search.search(text, told(hits));
    return hits.stream();
  }

  private static Collecting told(List<Hit> hits) {
    return new Collecting(hits);
  }

  private static byte[] png(byte[] chunk) {
    byte[] header = ByteBuffer.allocate(13).putInt(40).putInt(40).put((byte) 8).array();
    return join(
        latin1("\u0089PNG\r\n\u001a\n"),
        chunk("IHDR", header),
        chunk,
        chunk("IDAT", Encoding.deflate(NOISE, false)),
        chunk("IEND", new byte[0]));
  }

  private static byte[] chunk(String type, byte[] data) {
    CRC32 sum = new CRC32();
    sum.update(latin1(type));
    sum.update(data);
    byte[] length = ByteBuffer.allocate(4).putInt(data.length).array();
    byte[] check = ByteBuffer.allocate(4).putInt((int) sum.getValue()).array();
    return join(length, latin1(type), data, check);
  }

  private static byte[] jpeg(int marker, String segment) {
    byte[] length = ByteBuffer.allocate(2).putShort((short) (segment.length() + 2)).array();
    byte[] head = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) marker};
    return join(
        head, length, latin1(segment), latin1("\u00ff\u00da"), NOISE, latin1("\u00ff\u00d9"));
  }

  private static byte[] encoded(String id, String text) {
    return Encoding.all().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow()
        .encode()
        .apply(latin1(text));
  }

  private static String wide(String text) {
    return String.join("\0", text.split("")) + "\0";
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String base64(byte[] file) {
    return Base64.getEncoder().encodeToString(file);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] noise() {
    byte[] noise = new byte[1_640];
    new Random(11).nextBytes(noise);
    return noise;
  }
}
