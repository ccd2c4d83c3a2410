package io.tapecheck.capture;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.browser.Device;
import io.tapecheck.persona.Canary;
import io.tapecheck.recorder.Recorder;
import io.tapecheck.settings.Meeting;
import io.tapecheck.tape.TapeMetadata;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a page is taped.
 *
 * @param folder of the tape
 * @param metadata what the tape is of
 * @param recorder what records
 * @param options the recorder's options, every one of them
 * @param meeting how the recorder gets into the page
 * @param collectorPort the port to which a recorder in the page sends; empty for a free one
 * @param device what the page is shown on
 * @param liftContentSecurityPolicy whether a page's policy must give way to an injected recorder
 * @param planned the canaries that are going to be typed; empty with {@code discover}
 * @param shown the canaries that the application may show though nobody types them
 * @param discover whether whatever is typed into a field is a canary, and pages are written down
 *     when they are left
 */
public record TapingSetup(
    Path folder,
    TapeMetadata metadata,
    Recorder recorder,
    Map<String, JsonNode> options,
    Meeting meeting,
    Optional<Integer> collectorPort,
    Device device,
    boolean liftContentSecurityPolicy,
    List<PlannedValue> planned,
    List<Canary> shown,
    boolean discover) {

  public TapingSetup {
    options = Map.copyOf(options);
    planned = List.copyOf(planned);
    shown = List.copyOf(shown);
  }
}
