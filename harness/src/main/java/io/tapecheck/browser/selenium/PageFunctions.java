package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.tapecheck.browser.PointingScript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The scripts that find and judge elements; they run in a world of their own, out of reach of what
 * the page or a recorder patches.
 */
final class PageFunctions {

  private static final Optional<String> WORLD = Optional.of("tapecheck-driver");
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String SOURCE =
      PointingScript.source()
          + List.of("roles", "names", "locate", "look", "edit").stream()
              .map(PageFunctions::read)
              .collect(Collectors.joining("\n"));

  private PageFunctions() {}

  /**
   * Calls one of the functions.
   *
   * @param call an expression in {@code args}, for example {@code focusOn(args[0])}
   */
  static JsonNode call(PageContext page, String context, String call, ArrayNode arguments) {
    String function = "async (...args) => {\n" + SOURCE + "\nreturn " + call + ";\n}";
    return page.call(context, WORLD, function, arguments, LIMIT);
  }

  private static String read(String name) {
    try (InputStream stream = PageFunctions.class.getResourceAsStream(name + ".js")) {
      if (stream == null) {
        throw new IllegalStateException("the script " + name + ".js is not in the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the script " + name + ".js cannot be read", e);
    }
  }
}
