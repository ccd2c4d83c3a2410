package io.tapecheck.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
          "meanings.js",
          "snapshot.js",
          "roots.js",
          "stood-before.js",
          "log-in.js",
          "track-actions.js",
          "track-scroll.js",
          "track-writes.js",
          "rest.js",
          "track-leaving.js",
          "track-refused.js",
          "storage.js",
          "probe.js");

  /**
   * Characters of an origin's storage that are read at most, of all kinds together: more than the
   * 10 Mi that local and session storage can hold.
   */
  private static final int STORAGE_CHARACTERS = 16 << 20;

  private static final int STORAGE_VALUES = 20_000;

  private ProbeScript() {}

  /**
   * The probe as the body of a function of {@code emit} (see {@code PageSettings.probeScript}).
   *
   * @param blockSelectors CSS selectors of what the recorder is told not to record
   * @param leaving whether a page that is left is written down
   */
  public static String source(List<String> blockSelectors, boolean leaving) {
    ObjectNode config =
        TapeJson.mapper()
            .createObjectNode()
            .put("blockSelector", String.join(", ", blockSelectors))
            .put("leaving", leaving);
    JsonNode room =
        TapeJson.mapper()
            .createObjectNode()
            .put("characters", STORAGE_CHARACTERS)
            .put("values", STORAGE_VALUES);
    config.set("storage", room);
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
