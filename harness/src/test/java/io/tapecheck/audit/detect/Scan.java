package io.tapecheck.audit.detect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What all detectors together say of a text. */
final class Scan {

  private Scan() {}

  static List<Detection> of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<Detection> found = new ArrayList<>();
    Detectors.all(false).scan(bytes, 0, bytes.length, found::add);
    return Overlaps.resolve(found);
  }

  /** Each as rule and confidence: {@code email high}. */
  static List<String> words(String text) {
    return of(text).stream()
        .map(found -> found.rule().replace("audit/", "") + " " + found.confidence().word())
        .toList();
  }
}
