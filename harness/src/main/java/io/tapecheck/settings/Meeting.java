package io.tapecheck.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the recorder gets into the page. */
public enum Meeting {
  /** The harness runs it before any script of the page. */
  INJECTED("injected"),
  /** The application serves it in its pages, as a site would that has a recorder installed. */
  IN_PAGE("in-page");

  private final String id;

  Meeting(String id) {
    this.id = id;
  }

  /** As scenarios and settings write it. */
  public String id() {
    return id;
  }

  /** All ids. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Meeting::id).toList();
  }

  /** The meeting with this {@link #id()}, if there is one. */
  public static Optional<Meeting> byId(String id) {
    for (Meeting meeting : values()) {
      if (meeting.id.equals(id)) {
        return Optional.of(meeting);
      }
    }
    return Optional.empty();
  }
}
