package io.tapecheck.search.value;

import io.tapecheck.persona.Canary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Hashes a value as trackers do: as it is, trimmed, in lower case, and numbers by their digits
 * alone; with the salts and keys that are given; and after up to two steps that encode or hash it.
 */
public final class Digests {

  private Digests() {}

  /**
   * Every hash of a value but those of four bytes.
   *
   * @param salts that may stand before or after the value
   * @param keys of HMACs
   */
  public static List<Digest> of(Canary canary, List<String> salts, List<String> keys) {
    List<Digest> digests = new ArrayList<>();
    for (String text : normalised(canary.value())) {
      byte[] value = text.getBytes(StandardCharsets.UTF_8);
      for (HashFunction function : HashFunction.ALL) {
        if (function == HashFunction.SMALL) {
          continue;
        }
        digests.add(new Digest(canary, List.of(function.id()), function.hash(value)));
        for (String salt : salts) {
          byte[] mixed = salt.getBytes(StandardCharsets.UTF_8);
          List<String> form = List.of("salted-" + function.id());
          digests.add(new Digest(canary, form, function.hash(joined(mixed, value))));
          digests.add(new Digest(canary, form, function.hash(joined(value, mixed))));
        }
      }
      for (String key : keys) {
        for (HashFunction function : HashFunction.keyed(key)) {
          digests.add(new Digest(canary, List.of(function.id()), function.hash(value)));
        }
      }
      afterSteps(canary, value, digests);
    }
    return digests;
  }

  /** Those hashes of a value that have four bytes. */
  public static List<Digest> small(Canary canary, List<String> salts) {
    List<Digest> digests = new ArrayList<>();
    for (String text : normalised(canary.value())) {
      byte[] value = text.getBytes(StandardCharsets.UTF_8);
      String id = HashFunction.SMALL.id();
      digests.add(new Digest(canary, List.of(id), HashFunction.SMALL.hash(value)));
      for (String salt : salts) {
        byte[] mixed = salt.getBytes(StandardCharsets.UTF_8);
        List<String> form = List.of("salted-" + id);
        digests.add(new Digest(canary, form, HashFunction.SMALL.hash(joined(mixed, value))));
        digests.add(new Digest(canary, form, HashFunction.SMALL.hash(joined(value, mixed))));
      }
    }
    return digests;
  }

  private static void afterSteps(Canary canary, byte[] value, List<Digest> digests) {
    for (BeforeHashing first : BeforeHashing.ALL) {
      byte[] once = first.apply(value);
      for (HashFunction function : HashFunction.ALL) {
        byte[] hash = function.hash(once);
        if (hash.length >= DigestIndex.SHORTEST) {
          digests.add(new Digest(canary, List.of(function.id(), first.id()), hash));
        }
      }
    }
    for (BeforeHashing first : BeforeHashing.USUAL) {
      byte[] once = first.apply(value);
      for (BeforeHashing second : BeforeHashing.USUAL) {
        byte[] twice = second.apply(once);
        HashFunction.ALL.stream()
            .filter(BeforeHashing::isUsual)
            .forEach(
                function ->
                    digests.add(
                        new Digest(
                            canary,
                            List.of(function.id(), second.id(), first.id()),
                            function.hash(twice))));
      }
    }
  }

  static Set<String> normalised(String value) {
    String trimmed = value.strip();
    Set<String> all = new LinkedHashSet<>(List.of(value, trimmed));
    all.add(trimmed.toLowerCase(Locale.ROOT));
    all.add(trimmed.toUpperCase(Locale.ROOT));
    String digits = trimmed.replaceAll("[^0-9]", "");
    if (digits.length() >= 8) {
      all.add(digits);
      all.add(trimmed.replaceAll("[\\s()./-]", ""));
    }
    return all;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
