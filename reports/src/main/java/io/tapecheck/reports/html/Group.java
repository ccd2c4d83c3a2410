package io.tapecheck.reports.html;

import java.util.List;

/**
 * The same finding or error in several sessions.
 *
 * @param tone how it is coloured
 * @param label severity or kind
 * @param rule the rule, empty for errors
 * @param message for people
 * @param canary id of the canary, possibly empty
 * @param detail where in the page and the recording, possibly empty
 * @param advice what to set, possibly empty
 * @param count how often in all sessions
 * @param places where to see it
 */
public record Group(
    String tone,
    String label,
    String rule,
    String message,
    String canary,
    String detail,
    String advice,
    int count,
    List<Place> places) {

  /**
   * A moment of a session.
   *
   * @param label the session
   * @param href its page at that moment
   */
  public record Place(String label, String href) {}
}
