package io.tapecheck.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The script that tells where a person would point to reach an element: one for all drivers, so
 * that the same element is covered with each of them or with none.
 */
public final class PointingScript {

  private static final String SOURCE =
      List.of("visibility.js", "pointing.js").stream()
          .map(PointingScript::read)
          .collect(Collectors.joining("\n"));

  private PointingScript() {}

  /**
   * Functions to be put in front of a script, {@code pointability(element, attempt)} among them.
   */
  public static String source() {
    return SOURCE;
  }

  private static String read(String name) {
    try (InputStream stream = PointingScript.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the script " + name + " is not in the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the script " + name + " cannot be read", e);
    }
  }
}
