package io.tapecheck.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.persona.Canary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every encoding, every pair of them, and many chains of three and four are seen through. */
class EncodingCorpusTest {

  private static final List<Canary> CANARIES =
      List.of(
          new Canary("email#1", "email", "mirelka.zor@example.com"),
          new Canary("card-number#1", "card-number", "4242424212345670"),
          new Canary("free-text#1", "free-text", "Veltor mira \"Zöhlen\" & kestrul <dramo> plin."));

  private static final int CHAINS = 3_000;

  private final List<Encoding> encodings = Encoding.all();
  private final LayeredSearch search =
      new LayeredSearch(KnownValues.of(CANARIES, Salts.NONE), SearchLimits.USUAL);

  private final List<String> missed = new ArrayList<>();

  @Test
  void everyEncodingIsUndone() {
    encodings.forEach(encoding -> check(List.of(encoding)));
    assertThat(missed).isEmpty();
  }

  @Test
  void everyPairIsUndone() {
    for (Encoding inner : encodings) {
      encodings.forEach(outer -> check(List.of(inner, outer)));
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void chainsOfThreeAndFourAreUndone() {
    Random random = new Random(7);
    for (int i = 0; i < CHAINS; i++) {
      List<Encoding> chain = new ArrayList<>();
      for (int k = 0; k < 3 + i % 2; k++) {
        chain.add(encodings.get(random.nextInt(encodings.size())));
      }
      check(chain);
    }
    assertThat(missed).isEmpty();
  }

  private void check(List<Encoding> chain) {
    for (Canary canary : CANARIES) {
      byte[] bytes = canary.value().getBytes(StandardCharsets.UTF_8);
      for (Encoding encoding : chain) {
        bytes = encoding.encode().apply(bytes);
      }
      if (!finds(bytes, canary)) {
        missed.add(
            chain.stream().map(Encoding::id).collect(Collectors.joining(" in "))
                + " of "
                + canary.id()
                + " "
                + HexFormat.of().formatHex(bytes, 0, Math.min(40, bytes.length)));
      }
    }
  }

  private boolean finds(byte[] bytes, Canary canary) {
    List<Hit> hits = new ArrayList<>();
    search.search(bytes, 0, bytes.length, new Collecting(hits));
    return hits.stream().anyMatch(hit -> hit.canary().equals(canary));
  }
}
