package io.tapecheck.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What the probe in one frame answered.
 *
 * @param frame the frame's id, unique in the page
 * @param parent id of the frame around it; empty for the main frame
 * @param url the frame's document
 * @param answer what the probe's function returned
 */
public record FrameAnswer(String frame, Optional<String> parent, String url, JsonNode answer) {}
