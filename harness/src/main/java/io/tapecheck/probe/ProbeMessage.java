package io.tapecheck.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Something that the probe in one window said; the messages are listed in {@code probe.js}.
 *
 * @param kind what it tells of
 * @param time by the page's clock, milliseconds since the epoch
 * @param place of the window in the tree of windows; empty for the top
 * @param json the whole message
 */
public record ProbeMessage(String kind, long time, List<Integer> place, JsonNode json) {

  /** Reads a message as a driver hands it over. */
  public static ProbeMessage of(JsonNode json) {
    return new ProbeMessage(
        json.path("kind").asText(), json.path("time").asLong(), place(json.path("place")), json);
  }

  /** A window's place, as the probe writes it. */
  public static List<Integer> place(JsonNode place) {
    return StreamSupport.stream(place.spliterator(), false).map(JsonNode::asInt).toList();
  }

  /** The text in an input that is told of; empty for checkboxes and radio buttons. */
  public Optional<String> value() {
    return json.has("value") ? Optional.of(json.path("value").asText()) : Optional.empty();
  }

  /** Texts of the page in which what was typed stood before; see {@code stood-before.js}. */
  public List<String> stood() {
    return StreamSupport.stream(json.path("stood").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  /** Whether the field belongs to a log-in. */
  public boolean logIn() {
    return json.path("logIn").asBoolean();
  }
}
