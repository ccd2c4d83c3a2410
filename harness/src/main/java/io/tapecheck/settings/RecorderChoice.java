package io.tapecheck.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.recorder.LedTraffic;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Which recorder is put to the test.
 *
 * @param use id and version, for example {@code rrweb@2.2.2}
 * @param optionSet where the values of options come from that are missing in {@code options}
 * @param options by the vendor's names
 * @param meeting how it gets into the page
 * @param collectorPort the port on 127.0.0.1 to which a recorder that is in the page already sends;
 *     empty for a free one
 * @param leads what is led to the collector, for a recorder of which no more is known
 * @param script file with the source that starts such a recorder
 */
public record RecorderChoice(
    String use,
    OptionSet optionSet,
    Map<String, JsonNode> options,
    Meeting meeting,
    Optional<Integer> collectorPort,
    LedTraffic leads,
    Optional<Path> script) {

  public RecorderChoice {
    options = Map.copyOf(options);
  }

  /** A recorder that the harness knows. */
  public RecorderChoice(
      String use,
      OptionSet optionSet,
      Map<String, JsonNode> options,
      Meeting meeting,
      Optional<Integer> collectorPort) {
    this(use, optionSet, options, meeting, collectorPort, LedTraffic.NONE, Optional.empty());
  }
}
