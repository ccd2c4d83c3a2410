package io.tapecheck.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a masked recording may tell of a secret without holding it. */
public enum SideChannel {
  /** How long it is, by a mask of the same length. */
  LENGTH,
  /** How it was typed, by an event for every key. */
  KEYSTROKES;

  /** As policies write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All ids. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(SideChannel::id).toList();
  }

  /** The channel with this {@link #id()}, if there is one. */
  public static Optional<SideChannel> byId(String id) {
    return Arrays.stream(values()).filter(channel -> channel.id().equals(id)).findFirst();
  }
}
