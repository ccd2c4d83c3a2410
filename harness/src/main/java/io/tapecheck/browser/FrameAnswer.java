package io.tapecheck.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/**
 * What the probe in one frame answered.
 *
 * @param frame the frame's id, unique in the page
 * @param parent id of the frame around it; empty for the main frame
 * @param url the frame's document
 * @param answer what the probe's function returned; missing when the frame was passed over because
 *     it did not answer in time
 */
public record FrameAnswer(String frame, Optional<String> parent, String url, JsonNode answer) {

  /** Of a frame in which a script runs without end. */
  public static FrameAnswer silent(String frame, Optional<String> parent, String url) {
    return new FrameAnswer(frame, parent, url, MissingNode.getInstance());
  }

  /** Whether the frame was asked and did not answer. */
  public boolean isSilent() {
    return answer.isMissingNode();
  }
}
