package io.tapecheck.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.persona.Canary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/** Hashes of a value that was encoded or hashed before, as trackers make them. */
class HashedValuesTest {

  private static final String VALUE = "Mirelka.Zor+k7@example.com";
  private static final Canary CANARY = new Canary("email#1", "email", VALUE);

  private static final Map<String, UnaryOperator<String>> STEPS =
      new TreeMap<>(
          Map.of(
              "base64", text -> Base64.getEncoder().encodeToString(bytes(text)),
              "hex", text -> HexFormat.of().formatHex(bytes(text)),
              "md5", DigestUtils::md5Hex,
              "sha1", DigestUtils::sha1Hex,
              "sha256", DigestUtils::sha256Hex,
              "sha512", DigestUtils::sha512Hex,
              "url", text -> URLEncoder.encode(text, StandardCharsets.UTF_8)));

  private static final List<String> HASHES = List.of("md5", "sha1", "sha256", "sha512");

  private final LayeredSearch search =
      new LayeredSearch(KnownValues.of(List.of(CANARY), Salts.NONE), SearchLimits.USUAL);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void hashesAfterOneStepAndTwoAreFoundAndTellTheSteps() {
    List<String> missed = new ArrayList<>();
    for (String hash : HASHES) {
      for (String outer : STEPS.keySet()) {
        check(List.of(hash, outer), missed);
        for (String inner : STEPS.keySet()) {
          check(List.of(hash, outer, inner), missed);
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void theValueIsTrimmedAndLoweredBefore() {
    String lowered = VALUE.strip().toLowerCase(Locale.ROOT);
    assertThat(encodings(DigestUtils.sha256Hex(DigestUtils.md5Hex(lowered))))
        .contains(List.of("hex", "sha256", "md5"));
    assertThat(encodings(DigestUtils.sha256Hex(lowered))).contains(List.of("hex", "sha256"));
  }

  @Test
  void rawAndCapitalHashesAreHashedToo() {
    String capitals = DigestUtils.md5Hex(VALUE).toUpperCase(Locale.ROOT);
    assertThat(encodings(DigestUtils.sha1Hex(capitals))).contains(List.of("hex", "sha1", "md5"));
    assertThat(encodings(DigestUtils.sha256Hex(DigestUtils.sha256(VALUE))))
        .contains(List.of("hex", "sha256", "sha256"));
  }

  @Test
  void hashesAreFoundAsBytesInAddresses() {
    byte[] hash = DigestUtils.md5(VALUE);
    assertThat(encodings("https://a.example/t?u=" + HexFormat.of().withPrefix("%").formatHex(hash)))
        .contains(List.of("url", "md5"));
  }

  @Test
  void hashesOfAnotherValueAreNotFound() {
    assertThat(encodings(DigestUtils.sha256Hex(DigestUtils.md5Hex("somebody@example.com"))))
        .isEmpty();
  }

  private void check(List<String> form, List<String> missed) {
    String text = VALUE;
    List<String> expected = new ArrayList<>(List.of("hex"));
    for (int i = form.size() - 1; i >= 0; i--) {
      String before = text;
      text = Objects.requireNonNull(STEPS.get(form.get(i))).apply(text);
      if (!text.equals(before)) {
        expected.add(1, form.get(i));
      }
    }
    if (!encodings(text).contains(expected)) {
      missed.add(form.toString());
    }
  }

  private List<List<String>> encodings(String hash) {
    List<Hit> hits = new ArrayList<>();
    search.search("{\"data\":{\"payload\":\"" + hash + "\"}}", new Collecting(hits));
    return hits.stream().map(Hit::encoding).toList();
  }
}
