package io.tapecheck.capture;

/** How the harness meets a recorder. */
public enum Meeting {
  /** The harness starts it in every page. */
  INJECTED("injected"),
  /** It is in the page already; only its traffic is taken. */
  IN_PAGE("in-page");

  private final String id;

  Meeting(String id) {
    this.id = id;
  }

  /** How scenarios and settings call it. */
  public String id() {
    return id;
  }
}
