package io.tapecheck.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.tape.TapeJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The source of the page probe, put together from its modules. */
public final class ProbeScript {

  private static final List<String> MODULES =
      List.of(
          "paths.js",
          "frames.js",
          "snapshot.js",
          "track-actions.js",
          "track-scroll.js",
          "rest.js",
          "track-leaving.js",
          "probe.js");

  private ProbeScript() {}

  /**
   * The probe as the body of a function of {@code emit} (see {@code PageSettings.probeScript}).
   *
   * @param blockSelectors CSS selectors of what the recorder is told not to record
   * @param leaving whether a page that is left is written down
   */
  public static String source(List<String> blockSelectors, boolean leaving) {
    JsonNode config =
        TapeJson.mapper()
            .createObjectNode()
            .put("blockSelector", String.join(", ", blockSelectors))
            .put("leaving", leaving);
    return MODULES.stream()
        .map(ProbeScript::module)
        .collect(Collectors.joining("\n", "'use strict';\nconst CONFIG = " + config + ";\n", "\n"));
  }

  private static String module(String name) {
    try (InputStream in = ProbeScript.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The probe's module " + name + " is not on the class path.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
