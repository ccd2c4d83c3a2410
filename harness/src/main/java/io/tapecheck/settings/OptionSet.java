package io.tapecheck.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.recorder.RecorderOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where the values of options come from that nobody gives. */
public enum OptionSet {
  /** The recorder's shipped configuration, which masks as the shipped scenarios want it. */
  STANDARD("standard"),
  /** What the vendor's script does when nobody configures it. */
  VENDOR_DEFAULTS("vendor-defaults");

  private final String id;

  OptionSet(String id) {
    this.id = id;
  }

  /** As scenarios and settings write it. */
  public String id() {
    return id;
  }

  /** The value that an option has in this set. */
  public JsonNode of(RecorderOption option) {
    return this == STANDARD ? option.standard() : option.vendor();
  }

  /** All ids. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(OptionSet::id).toList();
  }

  /** The set with this {@link #id()}, if there is one. */
  public static Optional<OptionSet> byId(String id) {
    return Arrays.stream(values()).filter(set -> set.id.equals(id)).findFirst();
  }
}
