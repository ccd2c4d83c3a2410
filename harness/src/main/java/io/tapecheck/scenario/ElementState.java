package io.tapecheck.scenario;

/** A state of an element that can be awaited. */
public enum ElementState {
  VISIBLE,
  HIDDEN,
  ENABLED,
  DISABLED
}
