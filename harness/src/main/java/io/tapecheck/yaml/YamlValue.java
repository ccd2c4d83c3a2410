package io.tapecheck.yaml;

import com.fasterxml.jackson.databind.JsonNode;

/** A value of a YAML document with its place. */
public sealed interface YamlValue permits YamlScalar, YamlList, YamlMap {

  /** Where it begins. */
  YamlPosition position();

  /** What it is, for messages: {@code text}, {@code a number}, {@code a list}. Says no value. */
  String kind();

  /** The same as JSON, without places. */
  JsonNode toJson();

  /** Whether nothing was written, or {@code null}. */
  default boolean isNull() {
    return this instanceof YamlScalar scalar && scalar.isNothing();
  }
}
