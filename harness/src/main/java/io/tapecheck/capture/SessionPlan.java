package io.tapecheck.capture;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.application.Application;
import io.tapecheck.browser.Capability;
import io.tapecheck.browser.Device;
import io.tapecheck.persona.Persona;
import io.tapecheck.recorder.Recorder;
import io.tapecheck.scenario.Scenario;
import io.tapecheck.scenario.Variant;
import io.tapecheck.settings.Meeting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One session that is to be captured.
 *
 * @param id unique in the run, fit for a folder name
 * @param scenario what is done
 * @param variant which way of doing it
 * @param application what is recorded
 * @param recorder what records
 * @param options the recorder's options, every one of them
 * @param meeting how the recorder gets into the page
 * @param collectorPort the port to which a recorder in the page sends; empty for a free one
 * @param device what the page is shown on
 * @param driver the driver's id
 * @param capabilities what the driver can do
 * @param persona who types
 * @param timeLimit how long one action or expectation may take
 * @param liftContentSecurityPolicy whether a page's policy must give way to an injected recorder
 * @param tape the folder that the tape is written to
 */
public record SessionPlan(
    String id,
    Scenario scenario,
    Variant variant,
    Application application,
    Recorder recorder,
    Map<String, JsonNode> options,
    Meeting meeting,
    Optional<Integer> collectorPort,
    Device device,
    String driver,
    Set<Capability> capabilities,
    Persona persona,
    Duration timeLimit,
    boolean liftContentSecurityPolicy,
    Path tape) {

  public SessionPlan {
    options = Map.copyOf(options);
    capabilities = Set.copyOf(capabilities);
  }
}
