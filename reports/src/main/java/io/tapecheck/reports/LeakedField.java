package io.tapecheck.reports;

import io.tapecheck.judge.SessionResult;
import io.tapecheck.verify.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A field of the persona whose value left the browser, over all sessions of a recorder's option
 * set.
 *
 * @param field for example {@code card-number}
 * @param spots where, one for each sink and node
 */
public record LeakedField(String field, List<Spot> spots) {
  public LeakedField {
    spots = List.copyOf(spots);
  }

  /**
   * A place that held the value.
   *
   * @param finding the first of its findings
   * @param sessions in which it was found, with the moment; one for each scenario at least
   */
  public record Spot(Finding finding, List<Occurrence> sessions) {
    public Spot {
      sessions = List.copyOf(sessions);
    }
  }

  /**
   * A session in which a place held the value.
   *
   * @param session the session
   * @param time milliseconds since its start, if known
   */
  public record Occurrence(SessionResult session, Optional<Long> time) {}

  /** What to set so that it does not happen again, each advice once. */
  public List<String> advice() {
    return spots.stream().flatMap(spot -> spot.finding().advice().stream()).distinct().toList();
  }
}
