package io.tapecheck.scenario.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Scenario files for tests. */
final class Examples {

  /** The smallest sound scenario; further steps can be appended. */
  static final String SMALL =
      """
      scenario: small
      title: Opens a page
      app: shop
      stages:
        - stage: start
          steps:
            - open: /
      """;

  private Examples() {}

  static String read(String name) {
    try (InputStream file =
        Objects.requireNonNull(Examples.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
