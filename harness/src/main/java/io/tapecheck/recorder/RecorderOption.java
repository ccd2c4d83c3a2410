package io.tapecheck.recorder;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An option of a recorder.
 *
 * @param name as the vendor calls it
 * @param type of its values
 * @param standard the value that the shipped configuration uses
 * @param vendor the value that it has when nobody sets it
 * @param description one line
 */
public record RecorderOption(
    String name, Type type, JsonNode standard, JsonNode vendor, String description) {

  /** An option that the shipped configuration leaves as the vendor has it. */
  public RecorderOption(String name, Type type, JsonNode standard, String description) {
    this(name, type, standard, standard, description);
  }

  /** Types of values. */
  public enum Type {
    BOOLEAN,
    NUMBER,
    TEXT,
    OBJECT
  }
}
