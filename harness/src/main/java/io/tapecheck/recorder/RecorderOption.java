package io.tapecheck.recorder;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An option of a recorder.
 *
 * @param name as the vendor calls it
 * @param type of its values
 * @param standard the value that the shipped configuration uses
 * @param description one line
 */
public record RecorderOption(String name, Type type, JsonNode standard, String description) {

  /** Types of values. */
  public enum Type {
    BOOLEAN,
    NUMBER,
    TEXT,
    OBJECT
  }
}
