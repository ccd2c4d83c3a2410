package io.tapecheck.search.value;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What trackers do to a value before they hash it: encode it, or hash it first and write that hash
 * down.
 *
 * @param id as findings name it
 * @param step from bytes to bytes
 */
record BeforeHashing(String id, UnaryOperator<byte[]> step) {

  /** Functions whose hashes are hashed again. */
  private static final Set<String> OFTEN = Set.of("md5", "sha1", "sha256", "sha512");

  /** Every first step. */
  static final List<BeforeHashing> ALL = all();

  /** Those of them that are done on top of another, and before another. */
  static final List<BeforeHashing> USUAL = usual();

  private static List<BeforeHashing> all() {
    List<BeforeHashing> all = new ArrayList<>(usual());
    all.add(new BeforeHashing("base64", Base64.getEncoder().withoutPadding()::encode));
    all.add(new BeforeHashing("base64", Base64.getUrlEncoder().withoutPadding()::encode));
    all.add(
        new BeforeHashing("hex", bytes -> ascii(HexFormat.of().withUpperCase().formatHex(bytes))));
    for (HashFunction function : HashFunction.ALL) {
      boolean often = OFTEN.contains(function.id());
      if (!often) {
        all.add(inHex(function));
      } else {
        all.add(new BeforeHashing(function.id(), function::hash));
        all.add(
            new BeforeHashing(
                function.id(),
                bytes -> ascii(HexFormat.of().withUpperCase().formatHex(function.hash(bytes)))));
        all.add(
            new BeforeHashing(
                function.id(), bytes -> Base64.getEncoder().encode(function.hash(bytes))));
      }
    }
    return List.copyOf(all);
  }

  private static List<BeforeHashing> usual() {
    List<BeforeHashing> usual = new ArrayList<>();
    usual.add(new BeforeHashing("base64", Base64.getEncoder()::encode));
    usual.add(new BeforeHashing("hex", bytes -> ascii(HexFormat.of().formatHex(bytes))));
    usual.add(new BeforeHashing("url", BeforeHashing::percent));
    HashFunction.ALL.stream()
        .filter(function -> OFTEN.contains(function.id()))
        .map(BeforeHashing::inHex)
        .forEach(usual::add);
    return List.copyOf(usual);
  }

  private static BeforeHashing inHex(HashFunction function) {
    return new BeforeHashing(
        function.id(), bytes -> ascii(HexFormat.of().formatHex(function.hash(bytes))));
  }

  byte[] apply(byte[] bytes) {
    return step.apply(bytes);
  }

  /** Whether hashes of what two steps made are made with this function. */
  static boolean isUsual(HashFunction function) {
    return OFTEN.contains(function.id());
  }

  /** As JavaScript's {@code encodeURIComponent}. */
  private static byte[] percent(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return ascii(
        URLEncoder.encode(text, StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("%21", "!")
            .replace("%27", "'")
            .replace("%28", "(")
            .replace("%29", ")")
            .replace("%7E", "~"));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
